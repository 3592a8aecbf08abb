import { ConfigError, type Problem } from './common/errors.ts'
import { fullName } from './common/names.ts'
import { rehearse } from './delivery/run-exchange.ts'
import type { Event } from './event/event.ts'
import { involvedObject } from './event/involved-object.ts'
import type { Provider } from './manifests/index.ts'
import type { ResolveOptions } from './resolve/options.ts'
import { resolveDelivery, withFieldPosition } from './resolve/resolve.ts'
import { MissingSecretError, type Needed } from './secrets/missing-secret.ts'
import type { ResolvedSecret } from './secrets/secret-data.ts'

/** An event that every provider type supports, with which Providers are tried. */
const sampleEvent: Event = {
  involvedObject: involvedObject('Kustomization', 'apps', 'flux-system'),
  severity: 'info',
  timestamp: '2026-01-01T00:00:00Z',
  message: 'Reconciliation finished',
  reason: 'ReconciliationSucceeded',
  metadata: new Map([
    ['revision', 'main@sha1:0000000000000000000000000000000000000000'],
    ['change_request', '1'],
  ]),
  reportingController: 'kustomize-controller',
  reportingInstance: '',
}

/** The result of trying a Provider: resolving its Secrets and computing its requests without sending them. */
export interface Trial {
  readonly provider: Provider
  readonly name: string
  readonly error: ConfigError | undefined
  readonly warnings: readonly Problem[]
  readonly secrets: readonly (Needed & ResolvedSecret)[]
}

/**
 * Resolves a Provider and computes its requests without sending them. A ConfigError is part of the result; other
 * errors are thrown.
 */
export async function tryProvider(provider: Provider, resolveOptions: ResolveOptions): Promise<Trial> {
  const name = fullName(provider)
  const { namespace = '' } = provider
  const event = { ...sampleEvent, involvedObject: { ...sampleEvent.involvedObject, namespace } }
  const trial = { provider, name, warnings: [], secrets: await secretsOf(provider, resolveOptions) }
  try {
    const prepared = await resolveDelivery(
      { alert: undefined, alertName: null, provider, providerName: name, received: event, event },
      resolveOptions,
    )
    const { outcome } = rehearse(prepared.type.send(event, prepared.target))
    const error =
      outcome.status === 'failed' && outcome.error instanceof ConfigError
        ? withFieldPosition(outcome.error, provider)
        : undefined
    return { ...trial, error, warnings: prepared.warnings }
  } catch (error) {
    if (error instanceof ConfigError) return { ...trial, error }
    throw error
  }
}

/** Opens the Secrets that a Provider references. An invalid one is left out, since trying the Provider reports it. */
async function secretsOf(
  { namespace, file, spec }: Provider,
  { secretResolver }: ResolveOptions,
): Promise<Trial['secrets']> {
  const references = [spec.secretRef, spec.certSecretRef, spec.proxySecretRef].filter(
    (reference) => reference !== undefined,
  )
  const opened = references.map(async ({ name }) => {
    const secret = await secretResolver.resolve(namespace, name, file).catch(() => undefined)
    return secret ? [{ namespace, name, keys: [...secret.sources.keys()], ...secret }] : []
  })
  return (await Promise.all(opened)).flat()
}

/** Returns all Secrets that a Provider lacks. Its error names only the first, since trying it stops there. */
export function secretsMissingFrom({ provider: { namespace, spec }, error, secrets }: Trial): Needed[] {
  if (!(error instanceof MissingSecretError)) return []
  const isMissing = (name: string): boolean => secrets.some((secret) => secret.name === name && !secret.exists)
  const others = [
    { reference: spec.certSecretRef, keys: ['ca.crt'] },
    { reference: spec.proxySecretRef, keys: ['address'] },
  ].flatMap(({ reference, keys }) =>
    reference && isMissing(reference.name) ? [{ namespace, ...reference, keys }] : [],
  )
  return [error.needed, ...others]
}
