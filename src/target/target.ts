import { ConfigError, type Problem } from '../errors.ts'
import { parseDuration } from '../flux/duration.ts'
import { parseGitAddress } from '../flux/git.ts'
import type { ProviderType, Target } from '../provider.ts'
import type { Provider } from '../repository/manifests.ts'
import { fullName } from '../secrets/data.ts'
import type { Keyring, OpenedSecret } from '../secrets/keyring.ts'
import type { Redactor } from '../secrets/redact.ts'
import { type Auth, authOf } from './credentials.ts'
import { readHeaders } from './headers.ts'
import { goTrim, proxyKey, proxyUrl } from './proxy.ts'
import { registerTarget } from './register.ts'
import { hasTls, readTls, type Tls } from './tls.ts'

/** How a Provider's service is reached. */
export interface Connection {
  readonly timeoutMs: number
  readonly tls?: Tls
  /** http, https or socks5, with userinfo. */
  readonly proxy?: string
  /** Lower-case names of headers that come from the Secret: not sent to another host on a redirect. */
  readonly secretHeaders: ReadonlySet<string>
}

/** All that turns a Provider into a Target. */
export interface TargetRequest {
  readonly provider: Provider
  readonly type: ProviderType
  /** Namespace and uid in force for this event. */
  readonly namespace: string
  readonly uid: string
  readonly alert: Target['alert']
  readonly commitStatus: string
  readonly keyring: Keyring
  readonly redactor: Redactor
  /** The input `github-token` and the repository it is for, where the run has both. */
  readonly ownRepository?: OwnRepository | undefined
  /** The input `timeout`, a Flux duration. */
  readonly timeout?: string | undefined
  readonly now: Date
  readonly uuid: () => string
}

export interface OwnRepository {
  readonly token: string
  /** GITHUB_SERVER_URL */
  readonly serverUrl: string
  /** GITHUB_REPOSITORY */
  readonly repository: string
}

export interface ResolvedTarget {
  readonly target: Target
  readonly connection: Connection
  readonly warnings: readonly Problem[]
  /** Whether the token is the input `github-token`. */
  readonly usesGithubToken: boolean
}

/** A reference of the Provider to a Secret, opened. */
interface Reference {
  readonly field: 'spec.secretRef' | 'spec.proxySecretRef' | 'spec.certSecretRef'
  readonly namespace: string
  readonly name: string
  readonly secret: OpenedSecret
}

/**
 * Applies the Secrets of a Provider to it, with the precedence and the quirks of the controller's createNotifier
 * (test/logic/secrets.json). All that is secret of it goes to the redactor.
 * @throws MissingSecretError for a Secret, or a key that the type needs, that nothing gives
 * @throws ConfigError for what the controller refuses
 */
export async function resolveTarget(request: TargetRequest): Promise<ResolvedTarget> {
  const { provider, type, redactor } = request
  const { spec } = provider
  if (spec.serviceAccountName)
    throw new ConfigError(
      'spec.serviceAccountName is an identity that exists only inside a cluster; use spec.secretRef to send from here',
      { field: 'spec.serviceAccountName' },
    )
  const secretRef = await openReference(request, 'spec.secretRef')
  const values = secretRef?.secret.values ?? new Map<string, string>()
  const name = secretRef ? fullName(secretRef) : ''
  const address = addressOf(request, values, name)
  const proxyOfSecret = proxyKey(values, name)
  const headers = readHeaders(values.get('headers') ?? '', name)
  const auth = authOf(values, name)
  const proxy = (await proxyOf(request)) ?? proxyOfSecret ?? spec.proxy
  const tls = await tlsOf(request, secretRef, auth)
  const own = ownToken(request, address, auth, values)
  const target: Target = {
    address,
    channel: spec.channel ?? '',
    username: auth.username ?? spec.username ?? '',
    token: own ?? auth.token ?? '',
    password: auth.password ?? '',
    headers,
    secret: values,
    commitStatus: request.commitStatus,
    provider: { name: provider.name, namespace: request.namespace, uid: request.uid },
    alert: request.alert,
    now: request.now,
    uuid: request.uuid,
  }
  registerTarget(redactor, target, type, { isFromSecret: values.has('address'), proxy })
  needKeys(request, secretRef, target, auth)
  return {
    target,
    connection: {
      timeoutMs: timeoutOf(request),
      ...(tls && { tls }),
      ...(proxy && { proxy }),
      secretHeaders: new Set([...headers.keys()].map((header) => header.toLowerCase())),
    },
    warnings: warningsOf(provider, name, auth, target),
    usesGithubToken: own !== undefined,
  }
}

/**
 * Whether a Git address is that of the repository in which this run happens. Read as the providers read it, so that the
 * token goes where the comparison looked.
 */
export function isOwnRepository(address: string, serverUrl: string, repository: string): boolean {
  const { host, id } = parseGitAddress(address)
  const path = id.replace(/\/+$/, '').replace(/\.git$/, '')
  return (
    repository !== '' &&
    host.toLowerCase() === serverUrl.toLowerCase().replace(/\/+$/, '') &&
    path.toLowerCase() === repository.toLowerCase()
  )
}

/** @throws MissingSecretError if nothing gives the Secret; but github-token stands in for a token */
async function openReference(request: TargetRequest, field: Reference['field']): Promise<Reference | undefined> {
  const { provider, namespace, keyring } = request
  const reference = provider.spec[field.slice('spec.'.length) as 'secretRef']
  if (!reference) return undefined
  const { name } = reference
  const secret = await keyring.open(namespace, name, provider.file)
  const standsIn = field === 'spec.secretRef' && isOwn(request, provider.spec.address ?? '')
  const opened = { field, namespace, name, secret }
  const lacking = secret.exists ? sealedKeys(request, opened) : wantedKeys(request, opened)
  if (lacking.length === 0 || standsIn) return opened
  throw keyring.missing(providerName(request), { namespace, name, keys: lacking }, secret, field)
}

function providerName({ provider, namespace }: TargetRequest): string {
  return fullName({ namespace, name: provider.name })
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

/** The Secret's address erases spec.address even when it is empty. The limit counts bytes before blanks are cut. */
function addressOf({ provider }: TargetRequest, values: ReadonlyMap<string, string>, name: string): string {
  const address = values.get('address')
  if (address === undefined) return provider.spec.address ?? ''
  if (Buffer.byteLength(address) > longestAddress)
    throw new ConfigError(
      `address of Secret ${name} has ${Buffer.byteLength(address)} bytes; Flux takes ${longestAddress} at most`,
      { field: 'spec.secretRef' },
    )
  return goTrim(address)
}

const longestAddress = 2048

/** The proxy of proxySecretRef, with its user and password. */
async function proxyOf(request: TargetRequest): Promise<string | undefined> {
  const reference = await openReference(request, 'spec.proxySecretRef')
  if (!reference) return undefined
  const { field, secret, namespace, name } = reference
  if (!secret.values.has('address'))
    throw request.keyring.missing(providerName(request), { namespace, name, keys: ['address'] }, secret, field)
  for (const key of ['username', 'password']) request.redactor.add(secret.values.get(key) ?? '')
  return proxyUrl(secret.values, fullName(reference))
}

/** certSecretRef; without it the Git status types, and only they, take the certificates of secretRef. */
async function tlsOf(request: TargetRequest, secretRef: Reference | undefined, auth: Auth): Promise<Tls | undefined> {
  const reference = await openReference(request, 'spec.certSecretRef')
  if (reference) return readTls(reference.secret.values, fullName(reference), 'spec.certSecretRef')
  if (!secretRef || request.type.family !== 'status') return undefined
  if (auth.dropped !== undefined) throw new ConfigError(auth.dropped, { field: 'spec.secretRef' })
  const { values } = secretRef.secret
  return hasTls(values) ? readTls(values, fullName(secretRef), 'spec.secretRef') : undefined
}

/** Whether the run's own token may speak for this Provider. */
function isOwn({ provider, ownRepository: own }: TargetRequest, address: string): boolean {
  return (
    own !== undefined &&
    provider.spec.type.startsWith('github') &&
    isOwnRepository(address, own.serverUrl, own.repository)
  )
}

function ownToken(
  request: TargetRequest,
  address: string,
  auth: Auth,
  values: ReadonlyMap<string, string>,
): string | undefined {
  const hasOther = auth.token || auth.password || auth.dropped !== undefined || values.has('githubAppPrivateKey')
  return !hasOther && isOwn(request, address) ? request.ownRepository?.token : undefined
}

/** @throws MissingSecretError for an address or credentials without which the type cannot send */
function needKeys(request: TargetRequest, secretRef: Reference | undefined, target: Target, auth: Auth): void {
  const { type, provider, keyring } = request
  const value = (key: string): string =>
    ({ address: target.address, token: target.token, username: target.username, password: target.password })[key] ??
    target.secret.get(key) ??
    ''
  const lacksAddress = type.address === 'required' && target.address === '' && !target.secret.has('address')
  const sets = type.needs ?? []
  const lacksKeys = sets.length > 0 && !sets.some((keys) => keys.every((key) => value(key) !== ''))
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
    messages.push(`${auth.dropped}: Flux then ignores all credentials of the Secret, and so nothing of them is sent`)
  // A key that is JSON is read, not sent.
  const isSent = !target.token.startsWith('{')
  if (isSent && /[\r\n]/.test(target.token.trim() === target.token ? '' : target.token))
    messages.push(
      `token of Secret ${name} begins or ends with a line break, which no HTTP header can hold: write it without (printf instead of echo)`,
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
