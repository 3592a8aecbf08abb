import { ConfigError } from '../common/errors.ts'
import { type Event, eventJson } from '../event/event.ts'
import { parseDuration } from '../go/duration.ts'
import { goLower } from '../go/strings.ts'
import type { CelVariables } from './cel.ts'

/** An Alert or a Provider: its parsed manifest (undefined for a stand-in without one), and what it is called. */
export interface Named {
  readonly source: unknown
  readonly name: string
  readonly namespace: string
  readonly uid: string
}

/**
 * The id by which a commit status is told from others: spec.commitStatusExpr of the Provider worked out for the event
 * (metadata combined), else the default. For types of the family `status`; an empty id is theirs to refuse.
 * @throws ConfigError on spec.commitStatusExpr, with the controller's words
 * Source: the controller's createCommitStatus; test/logic/commit-status.json.
 */
export async function createCommitStatus(event: Event, alert: Named, provider: Named): Promise<string> {
  const { commitStatusExpr: expression } = fields(fields(provider.source).spec)
  if (expression === undefined || expression === null || expression === '')
    return defaultCommitStatus(provider.uid, event)
  const { compileCel } = await import('./cel.ts')
  try {
    return compileCel(String(expression)).evaluate(celVariables(event, alert, provider))
  } catch (cause) {
    throw new ConfigError(
      `failed to evaluate the spec.commitStatusExpr CEL expression for the event: ${(cause as Error).message}`,
      { field: 'spec.commitStatusExpr' },
      { cause },
    )
  }
}

/**
 * `kustomization/apps/0c1d2e3f`: kind and name of the object, and the Provider's UID up to its first `-`.
 * Source: the controller's generateDefaultCommitStatus; test/logic/commit-status.json.
 */
export function defaultCommitStatus(providerUid: string, { involvedObject: { kind, name } }: Event): string {
  return goLower(`${kind}/${name}/${providerUid.split('-')[0]}`)
}

/**
 * What spec.commitStatusExpr sees: the event (metadata combined), the Alert and the Provider as the controller's Go
 * structs serialise: required texts are there though empty, what is optional and empty is not, unknown fields are not.
 * Source: the controller's newCommitStatus; test/logic/README.md, "CEL surprises".
 */
export function celVariables(event: Event, alert: Named, provider: Named): CelVariables {
  return {
    event: JSON.parse(eventJson(event)),
    alert: { ...identity('Alert', alert), spec: alertSpec(fields(fields(alert.source).spec)) },
    provider: { ...identity('Provider', provider), spec: providerSpec(fields(fields(provider.source).spec)) },
  }
}

type Fields = Readonly<Record<string, unknown>>

function identity(kind: string, { source, name, namespace, uid }: Named): Fields {
  const metadata = fields(fields(source).metadata)
  return {
    apiVersion: 'notification.toolkit.fluxcd.io/v1beta3',
    kind,
    metadata: omitEmpty({ ...metadata, name, namespace, uid }),
  }
}

function alertSpec(spec: Fields): Fields {
  const { providerRef, eventSeverity = 'info', eventSources } = spec
  const { exclusionList, inclusionList, eventMetadata, summary, suspend } = spec
  return {
    providerRef: { name: fields(providerRef).name ?? '' },
    eventSources: Array.isArray(eventSources) ? eventSources.map((source) => eventSource(fields(source))) : null,
    ...omitEmpty({ eventSeverity, exclusionList, inclusionList, eventMetadata, summary, suspend }),
  }
}

function eventSource({ apiVersion, kind = '', name = '', namespace, matchLabels }: Fields): Fields {
  return { kind, name, ...omitEmpty({ apiVersion, namespace, matchLabels }) }
}

function providerSpec(spec: Fields): Fields {
  const { type = '', address, channel, username, proxy, suspend, commitStatusExpr, serviceAccountName } = spec
  const { secretRef, certSecretRef, proxySecretRef } = spec
  return {
    type,
    ...omitEmpty({ address, channel, username, proxy, suspend, commitStatusExpr, serviceAccountName }),
    ...omitEmpty({ secretRef, certSecretRef, proxySecretRef }),
    ...omitEmpty({ timeout: canonical(spec.timeout), interval: canonical(spec.interval) }),
  }
}

/** A duration as Go writes it; what is none stays as it is, validation says so elsewhere. */
function canonical(duration: unknown): unknown {
  if (typeof duration !== 'string') return duration
  try {
    return parseDuration(duration).canonical
  } catch {
    return duration
  }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

/** Go's omitempty: without what is null, '', false, 0 or without entries. */
function omitEmpty(entries: Fields): Fields {
  const isEmpty = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)))
}
