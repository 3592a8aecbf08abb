import { ConfigError } from '../common/errors.ts'
import { type ProviderType, placeholder, type SecretKey, type Target } from '../providers/provider-type.ts'
import type { MissingSecretError } from '../secrets/missing-secret.ts'
import type { ResolvedSecret } from '../secrets/secret-data.ts'
import { acceptsRunToken, providerName, type TargetRequest } from './options.ts'

/** A Provider's reference to a Secret, with the Secret's values. */
export interface SecretReference {
  readonly field: 'spec.secretRef' | 'spec.proxySecretRef' | 'spec.certSecretRef'
  readonly namespace: string
  readonly name: string
  readonly secret: ResolvedSecret
  /** The Secret's values, and placeholders for missing ones. */
  readonly values: ReadonlyMap<string, string>
  readonly missing?: MissingSecretError
}

/**
 * Opens the Secret that a field of the Provider refers to. Returns undefined if the field is absent.
 * @throws MissingSecretError if the Secret was not found, unless `github-token` can be used instead
 */
export async function resolveReference(
  request: TargetRequest,
  field: SecretReference['field'],
): Promise<SecretReference | undefined> {
  const { provider, secretResolver } = request
  const { namespace } = request.identity
  const reference = provider.spec[field.slice('spec.'.length) as 'secretRef']
  if (!reference) return undefined
  const { name } = reference
  const secret = await secretResolver.resolve(namespace, name, provider.file)
  const usesRunToken = field === 'spec.secretRef' && acceptsRunToken(request, provider.spec.address ?? '')
  const opened = { field, namespace, name, secret, values: secret.values }
  const lacking = secret.exists ? sealedKeys(request, opened) : suggestedKeys(request, opened)
  if (usesRunToken || (secret.exists && lacking.length === 0)) return opened
  return withPlaceholders(request, opened, lacking)
}

/**
 * Adds placeholders for missing keys, in a preview.
 * @throws MissingSecretError in other runs, and if the Secret exists with other keys
 */
export function withPlaceholders(
  request: TargetRequest,
  reference: SecretReference,
  keys: readonly string[],
): SecretReference {
  const { namespace, name, secret, field } = reference
  const missing = request.secretResolver.missingError(providerName(request), { namespace, name, keys }, secret, field)
  if (!request.usesPlaceholders || missing.isWrong) throw missing
  const placeholders = keys.map((key): [string, string] => [key, placeholderFor(request.type, key)])
  return { ...reference, values: new Map([...secret.values, ...placeholders]), missing }
}

/** The keys in a Secret's sealed manifest that the type uses and no other source has. */
function sealedKeys({ type }: TargetRequest, { field, secret }: SecretReference): string[] {
  const isUsed = (key: string): boolean =>
    field !== 'spec.secretRef' || key === 'address' || Object.hasOwn(type.keys, key)
  return (secret.sealed?.keys ?? []).filter((key) => isUsed(key) && !secret.values.has(key))
}

/** The keys to ask the user for if a Secret was not found: those in its sealed manifest, else those that the type needs. */
function suggestedKeys(request: TargetRequest, reference: SecretReference): string[] {
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
 * Returns the missing keys without which the type cannot send: an address, or credentials.
 * @throws ConfigError if keys are missing and the Provider has no secretRef, or Flux ignores its Secret's credentials
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
  const expected = sets.map((keys) => keys.join(' and ')).join(', or ')
  const field = 'spec.secretRef'
  if (!secretRef)
    throw new ConfigError(`a Provider of type ${provider.spec.type} needs spec.secretRef, a Secret with ${expected}`, {
      field,
    })
  if (lacksKeys && dropped !== undefined)
    throw new ConfigError(`${dropped}, so Flux ignores all its credentials; it needs ${expected}`, { field })
  const needed = [...(lacksAddress ? ['address'] : []), ...(lacksKeys ? (sets[0] ?? []) : [])]
  return needed.filter((key) => value(key) === '')
}

/** Returns the placeholder for a key of a Secret: the type's own, else `***`, after a valid scheme for an address. */
function placeholderFor({ placeholders, schemes }: ProviderType, key: string): string {
  if (key === 'headers') return JSON.stringify({ [placeholder]: placeholder })
  const fromType = placeholders?.[key as SecretKey]
  if (fromType !== undefined || key !== 'address') return fromType ?? placeholder
  const [scheme = ''] = schemes ?? ['https']
  return scheme === '' ? placeholder : `${scheme}://${placeholder}`
}
