import { ConfigError } from '../common/errors.ts'
import type { Event } from '../event/event.ts'
import type { Manifest, Provider } from '../manifests/index.ts'
import type { Delivery } from '../plan/delivery.ts'
import { type TypeOf, typeNames } from '../providers/index.ts'
import type { ProviderType, Target } from '../providers/provider-type.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import type { OwnRepository } from './own-repository.ts'
import { type ResolvedTarget, resolveTarget } from './target.ts'
import { derivedUid } from './uid.ts'

/** What every delivery of a run is prepared with. */
export interface Workshop {
  readonly typeOf: TypeOf
  readonly keyring: Keyring
  readonly redactor: Redactor
  /** The input `uids`: `Kind/namespace/name` -> uid. */
  readonly uids: ReadonlyMap<string, string>
  /** owner/name of the repository, for derived uids. */
  readonly repository: () => string
  readonly statusContext: string | undefined
  readonly timeout: string | undefined
  readonly ownRepository: OwnRepository | undefined
  readonly now: Date
  readonly uuid: () => string
}

/** A manifest that is encrypted whole, and that nothing opens. */
export class SealedManifestError extends ConfigError {
  constructor({ kind, name, file, line, column, sealed }: Manifest) {
    super(`${kind} ${name} ${sealed}`, { file, line, column })
  }
}

/** A variable whose value only the cluster has. */
export class ClusterVariableError extends ConfigError {}

/** A delivery that can be made. */
export interface Prepared extends ResolvedTarget {
  readonly type: ProviderType
}

/**
 * Opens what a delivery needs: the commit status, the Secrets, the address.
 * @throws ConfigError placed on the line of the Provider's field, or of the Alert's
 */
export async function prepare(
  { provider, alert, event }: Delivery & { readonly provider: Provider },
  workshop: Workshop,
): Promise<Prepared> {
  const home = event.involvedObject.namespace
  try {
    return await open(provider, { alert, event, home }, workshop)
  } catch (error) {
    if (error instanceof ConfigError) throw placed(error, provider)
    throw error
  }
}

async function open(
  provider: Provider,
  of: { alert: Manifest | undefined; event: Event; home: string },
  workshop: Workshop,
): Promise<Prepared> {
  for (const manifest of [provider, of.alert])
    if (manifest?.sealed !== undefined) throw new SealedManifestError(manifest)
  const type = workshop.typeOf(provider.spec.type)
  if (!type)
    throw new ConfigError(
      `${provider.spec.type ? `unknown type ${JSON.stringify(provider.spec.type)}` : 'spec.type is missing'}; expected one of ${typeNames.join(', ')}`,
      { field: 'spec.type' },
    )
  resolved(provider)
  if (of.alert) resolved(of.alert)
  const identity = identityOf('Provider', provider, of.home, workshop)
  // Without an Alert its Provider stands in for it.
  const alert = of.alert ? identityOf('Alert', of.alert, of.home, workshop) : identity
  const commitStatus =
    type.family === 'status'
      ? await statusOf(provider, { event: of.event, manifest: of.alert, identity, alert }, workshop)
      : ''
  const { keyring, redactor, timeout, ownRepository, now, uuid } = workshop
  return {
    type,
    ...(await resolveTarget({
      provider,
      type,
      identity,
      alert,
      commitStatus,
      keyring,
      redactor,
      timeout,
      ownRepository,
      now,
      uuid,
    })),
  }
}

/** The context of a commit status: the input's, commitStatusExpr's, or the controller's default. */
async function statusOf(
  provider: Provider,
  of: { event: Event; manifest: Manifest | undefined; identity: Target['provider']; alert: Target['alert'] },
  { statusContext }: Workshop,
): Promise<string> {
  if (statusContext !== undefined) return statusContext
  const { createCommitStatus } = await import('../cel/commit-status.ts')
  const named = ({ name, namespace, uid }: Target['alert'], source: unknown) => ({ name, namespace, uid, source })
  return createCommitStatus(
    of.event,
    named(of.alert, of.manifest?.source() ?? { metadata: {}, spec: {} }),
    named(of.identity, provider.source()),
  )
}

/** Who a manifest is, for this event. Few types ask for the uid, for which git may have to tell the repository. */
function identityOf(
  kind: string,
  manifest: Manifest,
  home: string,
  { uids, repository }: Workshop,
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

/** @throws ConfigError for a field that still holds a `${var}` that nothing gives a value */
function resolved(manifest: Manifest): void {
  const { kind, name, providedBy } = manifest
  const open = [...manifest.unresolved].filter(([field]) => isChecked(field))
  // What nothing can give a value is the worse fault.
  const [field, variable] = open.find(([one]) => !providedBy?.has(one)) ?? open[0] ?? []
  if (field === undefined) return
  const holds = `${field} of ${kind} ${name} holds \${${variable}}`
  const source = providedBy?.get(field)
  const error =
    source === undefined
      ? new ConfigError(`${holds}, which nothing gives a value; give it by the input substitute`, { field })
      : new ClusterVariableError(
          `${holds}, whose value is in ${source} of the cluster, which is not among the manifests; give it by the input substitute`,
          { field },
        )
  throw placed(error, manifest)
}

/** Fields that matter for a delivery: a namespace that is not known would be taken to be the event's. */
function isChecked(field: string): boolean {
  return field.startsWith('spec.') || field === 'metadata.namespace'
}

/** The error on the line of its field, where the field is one of the manifest. */
export function placed(error: ConfigError, manifest: Manifest): ConfigError {
  const { field, file } = error.where
  if (file !== undefined) return error
  const at = field?.startsWith('spec') || field === 'metadata.namespace' ? manifest.at(field) : manifest
  error.where = { field, file: manifest.file, line: at.line, column: at.column }
  return error
}
