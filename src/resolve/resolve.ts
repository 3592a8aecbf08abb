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

/** A manifest that is encrypted, and that no key opens. */
export class SealedManifestError extends ConfigError {
  constructor({ kind, name, file, line, column, sealed }: Manifest) {
    super(`${kind} ${name} ${sealed}`, { file, line, column })
  }
}

/** A variable whose value only the cluster has. */
export class ClusterVariableError extends ConfigError {}

/** All that sending a delivery needs. */
export interface ResolvedDelivery extends ResolvedTarget {
  readonly type: ProviderType
}

/**
 * Finds out what sending a delivery needs: the type, the context of a commit status, the Secrets, the address.
 * @throws ConfigError placed on the line of the Provider's field, or of the Alert's
 */
export async function resolveDelivery(
  { provider, alert: manifest, event }: Delivery & { readonly provider: Provider },
  options: ResolveOptions,
): Promise<ResolvedDelivery> {
  try {
    for (const one of [provider, manifest]) if (one?.sealed !== undefined) throw new SealedManifestError(one)
    const type = knownType(provider, options)
    refuseUnresolved(provider)
    if (manifest) refuseUnresolved(manifest)
    const home = event.involvedObject.namespace
    const identity = identityOf('Provider', provider, home, options)
    // Without an Alert its Provider stands in for it.
    const alert = manifest ? identityOf('Alert', manifest, home, options) : identity
    const commitStatus =
      type.family === 'status' ? await commitStatusOf({ provider, manifest, event, identity, alert }, options) : ''
    return { type, ...(await resolveTarget({ ...options, provider, type, identity, alert, commitStatus })) }
  } catch (error) {
    throw error instanceof ConfigError ? atItsField(error, provider) : error
  }
}

function knownType({ spec }: Provider, { typeOf }: ResolveOptions): ProviderType {
  const type = typeOf(spec.type)
  if (type) return type
  const found = spec.type ? `unknown type ${JSON.stringify(spec.type)}` : 'spec.type is missing'
  throw new ConfigError(`${found}; expected one of ${typeNames.join(', ')}${didYouMean(spec.type, typeNames)}`, {
    field: 'spec.type',
  })
}

/** What the context of a commit status is made from. */
interface StatusSource {
  readonly provider: Provider
  readonly manifest: Manifest | undefined
  readonly event: Event
  readonly identity: Target['provider']
  readonly alert: Target['alert']
}

/** The context of a commit status: the input's, commitStatusExpr's, or the controller's default. */
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

/** Name, namespace and uid of a manifest, for this event. Few types ask for the uid, for which git may have to run. */
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

/** @throws ConfigError for a field with a `${var}` that has no value */
function refuseUnresolved(manifest: Manifest): void {
  const { kind, name, providedBy } = manifest
  const open = [...manifest.unresolved].filter(([field]) => isChecked(field))
  // What cannot have a value is the worse fault.
  const [field, variable] = open.find(([one]) => !providedBy?.has(one)) ?? open[0] ?? []
  if (field === undefined) return
  const contains = `${field} of ${kind} ${name} contains \${${variable}}, which has no value`
  const source = providedBy?.get(field)
  const error =
    source === undefined
      ? new ConfigError(`${contains}; set it with the input substitute`, { field })
      : new ClusterVariableError(
          `${contains} here: it is in ${source} of the cluster, which is not among the manifests; set it with the input substitute`,
          { field },
        )
  throw atItsField(error, manifest)
}

/** Fields that matter for a delivery: a namespace that is not known would be taken to be the event's. */
function isChecked(field: string): boolean {
  return field.startsWith('spec.') || field === 'metadata.namespace'
}

/** The error with the line of its field, where the field is one of the manifest. */
export function atItsField(error: ConfigError, manifest: Manifest): ConfigError {
  const { field, file } = error.where
  if (file !== undefined) return error
  const at = field?.startsWith('spec') || field === 'metadata.namespace' ? manifest.at(field) : manifest
  error.where = { field, file: manifest.file, line: at.line, column: at.column }
  return error
}
