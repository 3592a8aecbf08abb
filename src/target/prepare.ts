import { ConfigError } from '../errors.ts'
import type { Event } from '../event/event.ts'
import type { Delivery } from '../plan/delivery.ts'
import type { ProviderType, Target } from '../provider.ts'
import { isTypeName, providers } from '../providers/index.ts'
import type { Manifest, Provider } from '../repository/manifests.ts'
import type { Keyring } from '../secrets/keyring.ts'
import type { Redactor } from '../secrets/redact.ts'
import type { OwnRepository } from './own.ts'
import { type ResolvedTarget, resolveTarget } from './target.ts'
import { derivedUid } from './uid.ts'

/** What every delivery of a run is prepared with. */
export interface Workshop {
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

/** A delivery that can be made. */
export interface Prepared extends ResolvedTarget {
  readonly type: ProviderType
}

/** What is known of a `spec.type`; undefined for one that the product does not send. */
export function typeOf(type: string): ProviderType | undefined {
  return isTypeName(type) ? providers[type] : undefined
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
  const type = typeOf(provider.spec.type)
  if (!type)
    throw new ConfigError(
      `${provider.spec.type ? `unknown type ${JSON.stringify(provider.spec.type)}` : 'spec.type is missing'}; expected one of ${Object.keys(providers).join(', ')}`,
      { field: 'spec.type' },
    )
  resolved(provider)
  if (of.alert) resolved(of.alert)
  const namespace = provider.namespace ?? of.home
  const uid = uidOf('Provider', provider, of.home, workshop)
  // Without an Alert a stand-in with the Provider's own name, namespace and uid (design.md 2).
  const alert: Target['alert'] = of.alert
    ? {
        name: of.alert.name,
        namespace: of.alert.namespace ?? of.home,
        uid: uidOf('Alert', of.alert, of.home, workshop),
      }
    : { name: provider.name, namespace, uid }
  const commitStatus = type.family === 'status' ? await statusOf(provider, uid, alert, of, workshop) : ''
  const { keyring, redactor, timeout, ownRepository, now, uuid } = workshop
  return {
    type,
    ...(await resolveTarget({
      provider,
      type,
      namespace,
      uid,
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
  uid: string,
  alert: Target['alert'],
  of: { alert: Manifest | undefined; event: Event; home: string },
  { statusContext }: Workshop,
): Promise<string> {
  if (statusContext !== undefined) return statusContext
  const { createCommitStatus } = await import('../flux/commit-status.ts')
  const named = (source: unknown, { name, namespace, uid }: Target['alert']) => ({ name, namespace, uid, source })
  return createCommitStatus(
    of.event,
    named(of.alert?.source ?? { metadata: {}, spec: {} }, alert),
    named(provider.source, { name: provider.name, namespace: provider.namespace ?? of.home, uid }),
  )
}

function uidOf(kind: string, manifest: Manifest, home: string, { uids, repository }: Workshop): string {
  const namespace = manifest.namespace ?? home
  return (
    manifest.uid ??
    uids.get(`${kind}/${namespace}/${manifest.name}`) ??
    derivedUid(repository(), kind, namespace, manifest.name)
  )
}

/** @throws ConfigError for a field that still holds a `${var}` that nothing gives a value */
function resolved(manifest: Manifest): void {
  for (const [field, variable] of manifest.unresolved) {
    if (!field.startsWith('spec.')) continue
    throw placed(
      new ConfigError(
        `${field} of ${manifest.kind} ${manifest.name} holds \${${variable}}, which nothing gives a value; give it by the input substitute`,
        { field },
      ),
      manifest,
    )
  }
}

/** The error on the line of its field, where the field is one of the manifest. */
export function placed(error: ConfigError, manifest: Manifest): ConfigError {
  const { field, file } = error.where
  if (file !== undefined) return error
  const at = field?.startsWith('spec') ? manifest.at(field) : manifest
  error.where = { field, file: manifest.file, line: at.line, column: at.column }
  return error
}
