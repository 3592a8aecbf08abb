import { ConfigError } from '../common/errors.ts'
import type { Target } from '../providers/provider-type.ts'
import type { OpenedSecret } from '../secrets/data.ts'
import type { Auth } from './credentials.ts'
import { isOwn, providerName, type TargetRequest } from './target-request.ts'

/** A reference of the Provider to a Secret, opened. */
export interface Reference {
  readonly field: 'spec.secretRef' | 'spec.proxySecretRef' | 'spec.certSecretRef'
  readonly namespace: string
  readonly name: string
  readonly secret: OpenedSecret
}

/**
 * Opens the Secret that a field of the Provider refers to; undefined if the field is not there.
 * @throws MissingSecretError if nothing gives the Secret; but github-token stands in for a token
 */
export async function openReference(request: TargetRequest, field: Reference['field']): Promise<Reference | undefined> {
  const { provider, keyring } = request
  const { namespace } = request.identity
  const reference = provider.spec[field.slice('spec.'.length) as 'secretRef']
  if (!reference) return undefined
  const { name } = reference
  const secret = await keyring.open(namespace, name, provider.file)
  const standsIn = field === 'spec.secretRef' && isOwn(request, provider.spec.address ?? '')
  const opened = { field, namespace, name, secret }
  const lacking = secret.exists ? sealedKeys(request, opened) : wantedKeys(request, opened)
  if (standsIn || (secret.exists && lacking.length === 0)) return opened
  throw keyring.missing(providerName(request), { namespace, name, keys: lacking }, secret, field)
}

/** Keys that the sealed manifest of a Secret has, that matter here, and that no other source gives. */
function sealedKeys({ type }: TargetRequest, { field, secret }: Reference): string[] {
  const matter = (key: string): boolean =>
    field !== 'spec.secretRef' || key === 'address' || Object.hasOwn(type.keys, key)
  return (secret.sealed?.keys ?? []).filter((key) => matter(key) && !secret.values.has(key))
}

/** Keys to ask for when nothing is known of a Secret: those that its manifest seals, else those that are needed. */
function wantedKeys(request: TargetRequest, reference: Reference): string[] {
  if (reference.field === 'spec.proxySecretRef') return ['address']
  if (reference.field === 'spec.certSecretRef') return ['ca.crt']
  const sealed = sealedKeys(request, reference)
  if (sealed.length > 0) return sealed
  const { type, provider } = request
  const address = type.address !== 'ignored' && !provider.spec.address ? ['address'] : []
  const needed = [...address, ...(type.needs?.[0] ?? [])]
  const useful = Object.keys(type.keys).filter((key) => key !== 'address' || !provider.spec.address)
  return needed.length > 0 ? needed : useful.slice(0, 1)
}

/** @throws MissingSecretError for an address or credentials without which the type cannot send */
export function needKeys(request: TargetRequest, secretRef: Reference | undefined, target: Target, auth: Auth): void {
  const { type, provider, keyring } = request
  const value = (key: string): string =>
    ({ address: target.address, token: target.token, username: target.username, password: target.password })[key] ??
    target.secret.get(key) ??
    ''
  // Types that send the password as a token read no user name, so it may be empty.
  const isGiven = (key: string): boolean => value(key) !== '' || (key === 'username' && target.secret.has(key))
  const lacksAddress = type.address === 'required' && target.address === '' && !target.secret.has('address')
  const sets = type.needs ?? []
  const lacksKeys = sets.length > 0 && !sets.some((keys) => keys.every(isGiven))
  if (!lacksKeys && !(lacksAddress && secretRef)) return
  const either = sets.map((keys) => keys.join(' and ')).join(', or ')
  if (!secretRef)
    throw new ConfigError(`a Provider of type ${provider.spec.type} needs spec.secretRef, a Secret with ${either}`, {
      field: 'spec.secretRef',
    })
  if (lacksKeys && auth.dropped !== undefined)
    throw new ConfigError(`${auth.dropped}, so that Flux ignores all its credentials; it needs ${either}`, {
      field: 'spec.secretRef',
    })
  const { namespace, name, secret, field } = secretRef
  const needed = [...(lacksAddress ? ['address'] : []), ...(lacksKeys ? (sets[0] ?? []) : [])]
  const keys = needed.filter((key) => value(key) === '')
  throw keyring.missing(providerName(request), { namespace, name, keys }, secret, field)
}
