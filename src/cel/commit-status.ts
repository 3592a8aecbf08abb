import { ConfigError } from '../common/errors.ts'
import { type Event, eventJson } from '../event/event.ts'
import { parseDuration } from '../go/duration.ts'
import { goLower } from '../go/strings.ts'
import type { CelVariables } from './cel.ts'

/** An Alert or a Provider. */
export interface NamedObject {
  /** The parsed manifest; undefined for a stand-in, which has none. */
  readonly source: unknown
  readonly name: string
  readonly namespace: string
  readonly uid: string
}

/**
 * Returns the ID of the commit status for an event (with its metadata combined): the result of the Provider's
 * spec.commitStatusExpr, or the default. Used by types of the family `status`, which reject an empty ID themselves.
 * Source: the controller's createCommitStatus; test/logic/commit-status.json.
 * @throws ConfigError with the controller's message if spec.commitStatusExpr fails
 */
export async function createCommitStatus(event: Event, alert: NamedObject, provider: NamedObject): Promise<string> {
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
 * Returns the default ID, as `kustomization/apps/0c1d2e3f`: the object's kind and name, and the Provider's UID up to its first
 * `-`.
 * Source: the controller's generateDefaultCommitStatus; test/logic/commit-status.json.
 */
export function defaultCommitStatus(providerUid: string, { involvedObject: { kind, name } }: Event): string {
  return goLower(`${kind}/${name}/${providerUid.split('-')[0]}`)
}

/**
 * Returns the variables of spec.commitStatusExpr: the event (with its metadata combined), the Alert and the Provider, as the
 * controller's Go structs serialize to JSON. Required fields are present even if empty; empty optional fields and unknown
 * fields are left out.
 * Source: the controller's newCommitStatus; test/logic/README.md, "CEL surprises".
 */
export function celVariables(event: Event, alert: NamedObject, provider: NamedObject): CelVariables {
  return {
    event: JSON.parse(eventJson(event)),
    alert: { ...identity('Alert', alert), spec: alertSpec(fields(fields(alert.source).spec)) },
    provider: { ...identity('Provider', provider), spec: providerSpec(fields(fields(provider.source).spec)) },
  }
}

type Fields = Readonly<Record<string, unknown>>

function identity(kind: string, { source, name, namespace, uid }: NamedObject): Fields {
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

/** Formats a duration as Go does. Returns anything else unchanged, because it is validated elsewhere. */
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

/** Leaves out empty values like Go's omitempty: null, '', false, 0, and lists and maps without entries. */
function omitEmpty(entries: Fields): Fields {
  const isEmpty = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEmpty(value)))
}
