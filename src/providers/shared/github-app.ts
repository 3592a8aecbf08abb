import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { ConfigError, DeliveryError } from '../../common/errors.ts'
import type { Exchange, HttpRequest, Reply } from '../exchange.ts'
import { placeholder, type SecretKey, type Target } from '../provider-type.ts'
import { fetchJson, fieldsOf } from './reply.ts'

/** An installation token, and the App's slug: the App comments as `<slug>[bot]`. */
export interface AppToken {
  readonly token: string
  readonly slug: string
}

/**
 * Exchanges a GitHub App's credentials for an installation token. The installation is githubAppInstallationID, or the
 * one of the account githubAppInstallationOwner (an organization, else a user). All requests are shared, so a run
 * exchanges each App's credentials once. They go to githubAppBaseURL, by default api.github.com, regardless of the
 * Provider's address.
 * @param options.slug whether to request the App's slug; if not, it is ''
 * @throws ConfigError on the key of the Secret that is missing or invalid
 * Source: fluxcd/pkg auth/githubapp; test/golden/github/github-app*.json, test/logic/secrets.json.
 */
export function* githubAppToken(target: Target, options: { slug: boolean }): Exchange<AppToken> {
  const app = credentials(target.secret)
  const base = target.secret.get('githubAppBaseURL') || 'https://api.github.com/'
  if (!/^https?:\/\/\S+$/.test(base))
    throw secretError('githubAppBaseURL', 'is not a URL; expected one like https://ghe.example.com/api/v3')
  const headers = { ...githubHeaders, authorization: `Bearer ${jwt(app.id, app.key, target.now)}` }
  const get = (path: string, simulatedReply: object): HttpRequest => ({
    protocol: 'http',
    method: 'GET',
    url: `${base.endsWith('/') ? base : `${base}/`}${path}`,
    headers,
    shared: true,
    simulatedReply,
  })
  const slug = options.slug ? (yield* fetchJson(get('app', { slug: 'app' }), { slug: 'text' })).slug : ''
  const installation = app.installation || (yield* installationOf(app.owner, get))
  const { token } = yield* fetchJson(
    {
      ...get(`app/installations/${installation}/access_tokens`, { token: 'installation-token' }),
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: 'null\n',
    },
    { token: 'text' },
  )
  if (token === '') throw new DeliveryError("GitHub's reply has no token for the App's installation")
  return { token, slug }
}

/** The headers that go-github sends with every request, besides the token. */
export const githubHeaders = { accept: 'application/vnd.github.v3+json', 'x-github-api-version': '2022-11-28' }

/** After any error for an organization, the controller tries a user. */
function* installationOf(owner: string, get: (path: string, simulatedReply: object) => HttpRequest): Exchange<string> {
  const request = (kind: string): HttpRequest =>
    get(`${kind}/${encodeURIComponent(owner)}/installation`, { id: simulatedId })
  const organization = yield { ...request('orgs'), accept: 'any' }
  if (organization.status < 300) return installationId(organization)
  return installationId(yield request('users'))
}

/** The installation ID that previews show. */
const simulatedId = 'installation-id'

function installationId(reply: Reply): string {
  const { id } = fieldsOf(reply)
  if (Number.isInteger(id) || id === simulatedId) return String(id)
  throw new DeliveryError("GitHub's reply has no installation ID")
}

interface Credentials {
  readonly id: string
  readonly installation: string
  readonly owner: string
  readonly key: KeyObject | typeof placeholder
}

function credentials(secret: ReadonlyMap<string, string>): Credentials {
  const id = integer(secret.get('githubAppID'))
  if (!id) throw secretError('githubAppID', "is not a number; expected the App ID from the App's settings page")
  const owner = secret.get('githubAppInstallationOwner') ?? ''
  const installation = integer(secret.get('githubAppInstallationID'))
  if (!owner && !installation)
    throw secretError(
      'githubAppInstallationID',
      'is missing or not a number; set it, or set githubAppInstallationOwner to the account on which the App is installed',
    )
  if (owner && installation)
    throw secretError('githubAppInstallationOwner', 'and githubAppInstallationID are both set; remove one of them')
  return { id, installation, owner, key: rsaKey(secret.get('githubAppPrivateKey') ?? '') }
}

function rsaKey(pem: string): Credentials['key'] {
  if (pem === placeholder) return placeholder
  if (!pem) throw secretError('githubAppPrivateKey', "is missing; generate a PEM file on the App's settings page")
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw secretError(
      'githubAppPrivateKey',
      'is not a private key; expected the whole PEM file, including its BEGIN and END lines',
    )
  }
  if (key.asymmetricKeyType === 'rsa') return key
  throw secretError('githubAppPrivateKey', `is a key of type ${key.asymmetricKeyType}; GitHub Apps have RSA keys`)
}

/** Parses a decimal integer. Returns '' for 0 and for anything that is not an integer, which count as missing. */
function integer(text = ''): string {
  if (text === placeholder) return placeholder
  return /^[+-]?\d+$/.test(text) && BigInt(text) !== 0n ? BigInt(text).toString() : ''
}

function secretError(field: SecretKey, problem: string): ConfigError {
  return new ConfigError(`${field} of the Secret ${problem}`, { field })
}

/**
 * Returns a JWT that is valid for two minutes, starting 30 seconds ago to allow for clock skew. Source: githubapp's
 * createJWT.
 */
function jwt(issuer: string, key: Credentials['key'], now: Date): string {
  const iat = Math.floor(now.getTime() / 1000) - 30
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: issuer, exp: iat + 120, iat })}`
  const signature = key === placeholder ? key : sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')
  return `${signed}.${signature}`
}
