import { ConfigError } from '../common/errors.ts'
import { type ProviderType, placeholder, type SecretKey, type Target } from '../providers/provider-type.ts'
import type { MissingSecretError } from '../secrets/missing-secret.ts'
import type { OpenedSecret } from '../secrets/secret-data.ts'
import { acceptsRunToken, providerName, type TargetRequest } from './options.ts'

/** A reference of the Provider to a Secret, opened. */
export interface SecretReference {
  readonly field: 'spec.secretRef' | 'spec.proxySecretRef' | 'spec.certSecretRef'
  readonly namespace: string
  readonly name: string
  readonly secret: OpenedSecret
  /** The values of the Secret, and placeholders for those that are missing. */
  readonly values: ReadonlyMap<string, string>
  readonly missing?: MissingSecretError
}

/**
 * Opens the Secret that a field of the Provider refers to; undefined if the field is not there.
 * @throws MissingSecretError if the Secret was not found; but github-token stands in for a token
 */
export async function openReference(
  request: TargetRequest,
  field: SecretReference['field'],
): Promise<SecretReference | undefined> {
  const { provider, keyring } = request
  const { namespace } = request.identity
  const reference = provider.spec[field.slice('spec.'.length) as 'secretRef']
  if (!reference) return undefined
  const { name } = reference
  const secret = await keyring.open(namespace, name, provider.file)
  const standsIn = field === 'spec.secretRef' && acceptsRunToken(request, provider.spec.address ?? '')
  const opened = { field, namespace, name, secret, values: secret.values }
  const lacking = secret.exists ? sealedKeys(request, opened) : wantedKeys(request, opened)
  if (standsIn || (secret.exists && lacking.length === 0)) return opened
  return withPlaceholders(request, opened, lacking)
}

/**
 * The reference with placeholders for keys that it lacks, in a preview.
 * @throws MissingSecretError in other runs, and for a Secret that is given and wrong
 */
export function withPlaceholders(
  request: TargetRequest,
  reference: SecretReference,
  keys: readonly string[],
): SecretReference {
  const { namespace, name, secret, field } = reference
  const missing = request.keyring.missing(providerName(request), { namespace, name, keys }, secret, field)
  if (!request.usesPlaceholders || missing.isWrong) throw missing
  const placeholders = keys.map((key): [string, string] => [key, placeholderFor(request.type, key)])
  return { ...reference, values: new Map([...secret.values, ...placeholders]), missing }
}

/** Keys that the sealed manifest of a Secret has, that matter here, and that no other source gives. */
function sealedKeys({ type }: TargetRequest, { field, secret }: SecretReference): string[] {
  const matter = (key: string): boolean =>
    field !== 'spec.secretRef' || key === 'address' || Object.hasOwn(type.keys, key)
  return (secret.sealed?.keys ?? []).filter((key) => matter(key) && !secret.values.has(key))
}

/** Keys to ask for when nothing is known of a Secret: those that its manifest seals, else those that are needed. */
function wantedKeys(request: TargetRequest, reference: SecretReference): string[] {
  if (reference.field === 'spec.proxySecretRef') return ['address']
  if (reference.field === 'spec.certSecretRef') return ['ca.crt']
  const sealed = sealedKeys(request, reference)
  if (sealed.length > 0) return sealed
  const { type, provider } = request
  const address = type.address !== 'ignored' && !provider.spec.address ? ['address'] : []
  const needed = [...new Set([...address, ...(type.needs?.[0] ?? [])])]
  const useful = Object.keys(type.keys).filter((key) => key !== 'address' || !provider.spec.address)
  if (needed.length > 0) return needed
  return useful[0] === 'username' ? ['username', 'password'] : useful.slice(0, 1)
}

/**
 * The keys of the Secret without which the type cannot send: an address, or credentials.
 * @throws ConfigError if the Provider has no secretRef, or the credentials of its Secret are ignored
 */
export function lackingKeys(
  { type, provider }: TargetRequest,
  secretRef: SecretReference | undefined,
  { target, dropped }: { readonly target: Target; readonly dropped: string | undefined },
): string[] {
  const value = (key: string): string =>
    ({ address: target.address, token: target.token, username: target.username, password: target.password })[key] ??
    target.secret.get(key) ??
    ''
  const lacksAddress = type.address === 'required' && target.address === '' && !target.secret.has('address')
  const sets = type.needs ?? []
  const lacksKeys = sets.length > 0 && !sets.some((keys) => keys.every((key) => value(key) !== ''))
  if (!lacksKeys && !(lacksAddress && secretRef)) return []
  const either = sets.map((keys) => keys.join(' and ')).join(', or ')
  const wrong = (found: string): ConfigError => new ConfigError(found, { field: 'spec.secretRef' })
  if (!secretRef) throw wrong(`a Provider of type ${provider.spec.type} needs spec.secretRef, a Secret with ${either}`)
  if (lacksKeys && dropped !== undefined)
    throw wrong(`${dropped}, so that Flux ignores all its credentials; it needs ${either}`)
  const needed = [...(lacksAddress ? ['address'] : []), ...(lacksKeys ? (sets[0] ?? []) : [])]
  return needed.filter((key) => value(key) === '')
}

/** What stands for a value that a Secret would give: `***`, in an address after a scheme that the type accepts. */
function placeholderFor({ placeholders, schemes }: ProviderType, key: string): string {
  if (key === 'headers') return JSON.stringify({ [placeholder]: placeholder })
  const own = placeholders?.[key as SecretKey]
  if (own !== undefined || key !== 'address') return own ?? placeholder
  const [scheme = ''] = schemes ?? ['https']
  return scheme === '' ? placeholder : `${scheme}://${placeholder}`
}
