import { ConfigError } from '../common/errors.ts'
import { didYouMean } from '../common/wording.ts'
import type { Event } from '../event/event.ts'
import type { Manifest, Provider } from '../manifests/index.ts'
import type { Delivery } from '../plan/delivery.ts'
import { typeNames } from '../providers/index.ts'
import type { ProviderType, Target } from '../providers/provider-type.ts'
import type { ResolveOptions } from './options.ts'
import { type ResolvedTarget, resolveTarget } from './target.ts'
import { derivedUid } from './uid.ts'

/** A manifest is encrypted and cannot be decrypted. */
export class SealedManifestError extends ConfigError {
  constructor({ kind, name, file, line, column, sealed }: Manifest) {
    super(`${kind} ${name} ${sealed}`, { file, line, column })
  }
}

/** A manifest has a variable whose value is only in the cluster. */
export class ClusterVariableError extends ConfigError {}

/** A delivery's provider type, target and connection. */
export interface ResolvedDelivery extends ResolvedTarget {
  readonly type: ProviderType
}

/**
 * Resolves what it takes to send a delivery: the type, the context of a commit status, the Secrets, the address.
 * @throws ConfigError with the line of the Provider's or Alert's field
 */
export async function resolveDelivery(
  { provider, alert: manifest, event }: Delivery & { readonly provider: Provider },
  options: ResolveOptions,
): Promise<ResolvedDelivery> {
  try {
    for (const one of [provider, manifest]) if (one?.sealed !== undefined) throw new SealedManifestError(one)
    const type = requireType(provider, options)
    rejectUnresolved(provider)
    if (manifest) rejectUnresolved(manifest)
    const home = event.involvedObject.namespace
    const identity = identityOf('Provider', provider, home, options)
    // Without an Alert, use the Provider's identity for it.
    const alert = manifest ? identityOf('Alert', manifest, home, options) : identity
    const commitStatus =
      type.family === 'status' ? await commitStatusOf({ provider, manifest, event, identity, alert }, options) : ''
    return { type, ...(await resolveTarget({ ...options, provider, type, identity, alert, commitStatus })) }
  } catch (error) {
    throw error instanceof ConfigError ? withFieldPosition(error, provider) : error
  }
}

/** @throws ConfigError if the type is unknown */
function requireType({ spec }: Provider, { typeOf }: ResolveOptions): ProviderType {
  const type = typeOf(spec.type)
  if (type) return type
  const found = spec.type ? `unknown type ${JSON.stringify(spec.type)}` : 'spec.type is missing'
  throw new ConfigError(`${found}; expected one of ${typeNames.join(', ')}${didYouMean(spec.type, typeNames)}`, {
    field: 'spec.type',
  })
}

/** What determines the context of a commit status. */
interface StatusSource {
  readonly provider: Provider
  readonly manifest: Manifest | undefined
  readonly event: Event
  readonly identity: Target['provider']
  readonly alert: Target['alert']
}

/** Returns the context of a commit status: the input `status-context`, else commitStatusExpr, else the controller's default. */
async function commitStatusOf(
  { provider, manifest, event, identity, alert }: StatusSource,
  { statusContext }: ResolveOptions,
): Promise<string> {
  if (statusContext !== undefined) return statusContext
  const { createCommitStatus } = await import('../cel/commit-status.ts')
  const named = ({ name, namespace, uid }: Target['alert'], source: unknown) => ({ name, namespace, uid, source })
  return createCommitStatus(
    event,
    named(alert, manifest?.source() ?? { metadata: {}, spec: {} }),
    named(identity, provider.source()),
  )
}

/** Returns a manifest's name, namespace and uid for this event. The uid is lazy, because it may run git and few types need it. */
function identityOf(
  kind: string,
  manifest: Manifest,
  home: string,
  { uids, repository }: ResolveOptions,
): Target['provider'] {
  const { name } = manifest
  const namespace = manifest.namespace ?? home
  return {
    name,
    namespace,
    get uid() {
      return manifest.uid ?? uids.get(`${kind}/${namespace}/${name}`) ?? derivedUid(repository(), kind, namespace, name)
    },
  }
}

/** @throws ConfigError if a field contains a `${var}` without a value */
function rejectUnresolved(manifest: Manifest): void {
  const { kind, name, providedBy } = manifest
  const unresolved = [...manifest.unresolved].filter(([field]) => isChecked(field))
  // Prefer a variable that has no value in the cluster either: that is the worse problem.
  const [field, variable] = unresolved.find(([one]) => !providedBy?.has(one)) ?? unresolved[0] ?? []
  if (field === undefined) return
  const contains = `${field} of ${kind} ${name} contains \${${variable}}, which has no value`
  const source = providedBy?.get(field)
  const error =
    source === undefined
      ? new ConfigError(`${contains}; set it with the input substitute`, { field })
      : new ClusterVariableError(
          `${contains} here: it is in ${source} in the cluster, which is not among the manifests; set it with the input substitute`,
          { field },
        )
  throw withFieldPosition(error, manifest)
}

/** Whether a field matters for a delivery. An unresolved namespace does: the event's namespace would be used instead. */
function isChecked(field: string): boolean {
  return field.startsWith('spec.') || field === 'metadata.namespace'
}

/** Adds the manifest's file and the position of the error's field to an error that has no file. */
export function withFieldPosition(error: ConfigError, manifest: Manifest): ConfigError {
  const { field, file } = error.where
  if (file !== undefined) return error
  const at = field?.startsWith('spec') || field === 'metadata.namespace' ? manifest.at(field) : manifest
  error.where = { field, file: manifest.file, line: at.line, column: at.column }
  return error
}
