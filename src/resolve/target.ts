import { ConfigError, type Problem } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import { parseDuration } from '../go/duration.ts'
import { goTrim } from '../go/strings.ts'
import type { Provider } from '../manifests/index.ts'
import type { Target } from '../providers/provider-type.ts'
import type { MissingSecretError } from '../secrets/missing-secret.ts'
import { type Auth, authOf } from './credentials.ts'
import { acceptsRunToken, providerName, type TargetRequest } from './options.ts'
import { proxyKey, proxyUrl } from './proxy-address.ts'
import { lackingKeys, resolveReference, type SecretReference, withPlaceholders } from './references.ts'
import { readHeaders } from './secret-headers.ts'
import { registerTargetSecrets } from './target-secrets.ts'
import { hasTls, readTls, type Tls } from './tls.ts'

/** How to connect to a Provider's service. */
export interface Connection {
  readonly timeoutMs: number
  readonly tls?: Tls
  /** http, https or socks5, with userinfo. */
  readonly proxy?: string
  /** Lower-case names of the headers from the Secret. They are dropped on a redirect to another host. */
  readonly secretHeaders: ReadonlySet<string>
}

/** A Provider with its Secrets applied. */
export interface ResolvedTarget {
  readonly target: Target
  readonly connection: Connection
  readonly warnings: readonly Problem[]
  /** The missing Secrets and keys. Placeholders replace their values. */
  readonly missing: readonly MissingSecretError[]
  /** Why Flux ignores the Secret's credentials, if it does. */
  readonly dropped: string | undefined
  /** Whether the token is the input `github-token`. */
  readonly usesGithubToken: boolean
}

/**
 * Applies a Provider's Secrets to it, with the precedence and the quirks of the controller's createNotifier
 * (test/logic/secrets.json). Registers everything secret with the redactor.
 * @throws MissingSecretError if a Secret was not found or lacks a key that the type needs, except in a preview
 * @throws ConfigError if the controller would reject the Provider
 */
export async function resolveTarget(request: TargetRequest): Promise<ResolvedTarget> {
  if (request.provider.spec.serviceAccountName)
    throw new ConfigError(
      'spec.serviceAccountName is an identity that exists only inside a cluster; use spec.secretRef to send from here',
      { field: 'spec.serviceAccountName' },
    )
  const references = {
    secretRef: await resolveReference(request, 'spec.secretRef'),
    proxySecretRef: await resolveReference(request, 'spec.proxySecretRef'),
    certSecretRef: await resolveReference(request, 'spec.certSecretRef'),
  }
  const resolved = applySecrets(request, references)
  const { secretRef } = references
  const lacking = lackingKeys(request, secretRef, resolved)
  if (lacking.length === 0 || !secretRef) return resolved
  const missing = [...(secretRef.missing?.needed.keys ?? []), ...lacking]
  return applySecrets(request, { ...references, secretRef: withPlaceholders(request, secretRef, missing) })
}

interface References {
  readonly secretRef: SecretReference | undefined
  readonly proxySecretRef: SecretReference | undefined
  readonly certSecretRef: SecretReference | undefined
}

function applySecrets(request: TargetRequest, references: References): ResolvedTarget {
  const { provider, type, redactor } = request
  const { spec } = provider
  const { secretRef, proxySecretRef } = references
  const values = secretRef?.values ?? new Map<string, string>()
  const name = secretRef ? fullName(secretRef) : ''
  const address = addressOf(request, values, name)
  const proxyFromKey = proxyKey(values, name)
  const headers = readHeaders(values.get('headers') ?? '', name)
  const auth = authOf(values, name)
  const proxy = proxySecretRef ? proxyOf(request, proxySecretRef) : (proxyFromKey ?? spec.proxy)
  const tls = tlsOf(request, references, auth)
  const githubToken = runToken(request, address, auth, values)
  const target: Target = {
    address,
    channel: spec.channel ?? '',
    username: auth.username ?? spec.username ?? '',
    token: githubToken ?? auth.token ?? '',
    password: auth.password ?? '',
    headers,
    secret: values,
    commitStatus: request.commitStatus,
    provider: request.identity,
    alert: request.alert,
    now: request.now,
    uuid: request.uuid,
  }
  registerTargetSecrets(redactor, target, type, { isFromSecret: values.has('address'), proxy })
  return {
    target,
    dropped: auth.dropped,
    connection: {
      timeoutMs: timeoutOf(request),
      ...(tls && { tls }),
      ...(proxy && { proxy }),
      secretHeaders: new Set([...headers.keys()].map((header) => header.toLowerCase())),
    },
    warnings: warningsOf(provider, name, auth, target),
    missing: Object.values(references).flatMap((reference: SecretReference | undefined) => reference?.missing ?? []),
    usesGithubToken: githubToken !== undefined,
  }
}

/** The Secret's address overrides spec.address, even if it is empty. The limit applies to the bytes before trimming. */
function addressOf({ provider }: TargetRequest, values: ReadonlyMap<string, string>, name: string): string {
  const address = values.get('address')
  if (address === undefined) return provider.spec.address ?? ''
  if (Buffer.byteLength(address) > maxAddressBytes)
    throw new ConfigError(
      `address of Secret ${name} has ${Buffer.byteLength(address)} bytes; Flux accepts at most ${maxAddressBytes}`,
      { field: 'spec.secretRef' },
    )
  return goTrim(address)
}

const maxAddressBytes = 2048

/** Returns the URL of the proxy in proxySecretRef, or '' if the Secret is missing in a preview. */
function proxyOf(request: TargetRequest, reference: SecretReference): string {
  const { field, secret, values, namespace, name, missing } = reference
  if (missing) return ''
  if (!values.has('address'))
    throw request.secretResolver.missingError(
      providerName(request),
      { namespace, name, keys: ['address'] },
      secret,
      field,
    )
  for (const key of ['username', 'password']) request.redactor.add(values.get(key) ?? '')
  return proxyUrl(values, fullName(reference))
}

/** Returns the certificates of certSecretRef. If it is absent, types of the family `status` use those of secretRef. */
function tlsOf({ type }: TargetRequest, { secretRef, certSecretRef }: References, auth: Auth): Tls | undefined {
  if (certSecretRef?.missing) return undefined
  if (certSecretRef) return readTls(certSecretRef.values, fullName(certSecretRef), 'spec.certSecretRef')
  if (!secretRef || type.family !== 'status') return undefined
  if (auth.dropped !== undefined) throw new ConfigError(auth.dropped, { field: 'spec.secretRef' })
  const { values } = secretRef
  return hasTls(values) ? readTls(values, fullName(secretRef), 'spec.secretRef') : undefined
}

/** Returns the input `github-token` if it may be used and the Secret has no credentials. */
function runToken(
  request: TargetRequest,
  address: string,
  auth: Auth,
  values: ReadonlyMap<string, string>,
): string | undefined {
  const hasCredentials = auth.token || auth.password || auth.dropped !== undefined || values.has('githubAppPrivateKey')
  return !hasCredentials && acceptsRunToken(request, address) ? request.runRepository?.token : undefined
}

function timeoutOf({ provider, timeout }: TargetRequest): number {
  const text = timeout ?? provider.spec.timeout ?? '15s'
  try {
    return parseDuration(text).ms
  } catch (cause) {
    throw new ConfigError(
      `${(cause as Error).message}; expected a duration as 30s or 1m30s`,
      { field: timeout === undefined ? 'spec.timeout' : 'timeout' },
      { cause },
    )
  }
}

function warningsOf(provider: Provider, name: string, auth: Auth, target: Target): Problem[] {
  const messages: string[] = []
  if (auth.dropped !== undefined)
    messages.push(`${auth.dropped}: Flux then ignores all credentials of the Secret, so none of them is sent`)
  // A JSON key is parsed, not sent.
  const isSent = !target.token.startsWith('{')
  if (isSent && /[\r\n]/.test(target.token.trim() === target.token ? '' : target.token))
    messages.push(
      `token of Secret ${name} begins or ends with a line break, which an HTTP header cannot contain: write it without one (printf instead of echo)`,
    )
  const field = 'spec.secretRef'
  return messages.map((message) => ({
    severity: 'warning',
    message,
    file: provider.file,
    field,
    ...provider.at(field),
  }))
}
