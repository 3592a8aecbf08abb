import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { ConfigError, DeliveryError } from '../../common/errors.ts'
import type { Exchange, HttpRequest, Reply } from '../exchange.ts'
import { placeholder, type SecretKey, type Target } from '../provider-type.ts'
import { askJson, fieldsOf } from './reply.ts'

/** A token of the App's installation, and the App's name in URLs: it comments as `<slug>[bot]`. */
export interface AppToken {
  readonly token: string
  readonly slug: string
}

/**
 * Exchanges a GitHub App's credentials for the token of its installation, which githubAppInstallationID names or which
 * is the one on the account githubAppInstallationOwner (an organisation, else a user). All requests are shared: one
 * exchange serves the whole run. They go to githubAppBaseURL, which is api.github.com without one, whatever the
 * Provider's address says.
 * @param options.slug ask for the App's slug, too; '' without
 * @throws ConfigError on the key of the Secret that is missing or wrong
 * Source: fluxcd/pkg auth/githubapp; test/golden/github/github-app*.json, test/logic/secrets.json.
 */
export function* githubAppToken(target: Target, options: { slug: boolean }): Exchange<AppToken> {
  const app = credentials(target.secret)
  const base = target.secret.get('githubAppBaseURL') || 'https://api.github.com/'
  if (!/^https?:\/\/\S+$/.test(base))
    throw wrong('githubAppBaseURL', 'is not a URL; expected one like https://ghe.example.com/api/v3')
  const headers = { ...githubHeaders, authorization: `Bearer ${jwt(app.id, app.key, target.now)}` }
  const ask = (path: string, absent: object): HttpRequest => ({
    protocol: 'http',
    method: 'GET',
    url: `${base.endsWith('/') ? base : `${base}/`}${path}`,
    headers,
    shared: true,
    absent,
  })
  const slug = options.slug ? (yield* askJson(ask('app', { slug: 'app' }), { slug: 'text' })).slug : ''
  const installation = app.installation || (yield* installationOf(app.owner, ask))
  const { token } = yield* askJson(
    {
      ...ask(`app/installations/${installation}/access_tokens`, { token: 'installation-token' }),
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: 'null\n',
    },
    { token: 'text' },
  )
  if (token === '') throw new DeliveryError("GitHub answered without a token for the App's installation")
  return { token, slug }
}

/** What go-github sends with every request, beside the token. */
export const githubHeaders = { accept: 'application/vnd.github.v3+json', 'x-github-api-version': '2022-11-28' }

/** Whatever refuses the question for an organisation, the controller goes on to ask for a user. */
function* installationOf(owner: string, ask: (path: string, absent: object) => HttpRequest): Exchange<string> {
  const question = (kind: string): HttpRequest =>
    ask(`${kind}/${encodeURIComponent(owner)}/installation`, { id: unknownId })
  const organisation = yield { ...question('orgs'), accept: 'any' }
  if (organisation.status < 300) return installationId(organisation)
  return installationId(yield question('users'))
}

/** What a preview shows in place of the id that GitHub would answer. */
const unknownId = 'installation-id'

function installationId(reply: Reply): string {
  const { id } = fieldsOf(reply)
  if (Number.isInteger(id) || id === unknownId) return String(id)
  throw new DeliveryError('GitHub answered without the id of the installation')
}

interface Credentials {
  readonly id: string
  readonly installation: string
  readonly owner: string
  readonly key: KeyObject | typeof placeholder
}

function credentials(secret: ReadonlyMap<string, string>): Credentials {
  const id = integer(secret.get('githubAppID'))
  if (!id) throw wrong('githubAppID', "is not a number; expected the App ID from the App's settings page")
  const owner = secret.get('githubAppInstallationOwner') ?? ''
  const installation = integer(secret.get('githubAppInstallationID'))
  if (!owner && !installation)
    throw wrong(
      'githubAppInstallationID',
      'is missing or not a number; give it, or githubAppInstallationOwner, the account on which the App is installed',
    )
  if (owner && installation)
    throw wrong('githubAppInstallationOwner', 'and githubAppInstallationID are both given; leave one out')
  return { id, installation, owner, key: rsaKey(secret.get('githubAppPrivateKey') ?? '') }
}

function rsaKey(pem: string): Credentials['key'] {
  if (pem === placeholder) return placeholder
  if (!pem) throw wrong('githubAppPrivateKey', "is missing; give the PEM file that the App's settings page made")
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch {
    throw wrong(
      'githubAppPrivateKey',
      'is not a private key; expected the whole PEM file, its BEGIN and END lines included',
    )
  }
  if (key.asymmetricKeyType === 'rsa') return key
  throw wrong('githubAppPrivateKey', `is a key of type ${key.asymmetricKeyType}; GitHub Apps have RSA keys`)
}

/** As strconv.ParseInt reads it, where anything else counts as not given, like 0: then it is ''. */
function integer(text = ''): string {
  if (text === placeholder) return placeholder
  return /^[+-]?\d+$/.test(text) && BigInt(text) !== 0n ? BigInt(text).toString() : ''
}

function wrong(field: SecretKey, what: string): ConfigError {
  return new ConfigError(`${field} of the Secret ${what}`, { field })
}

/** Valid from 30 seconds ago, for GitHub's clock, and for two minutes in all. Source: githubapp's createJWT. */
function jwt(issuer: string, key: Credentials['key'], now: Date): string {
  const iat = Math.floor(now.getTime() / 1000) - 30
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: issuer, exp: iat + 120, iat })}`
  const signature = key === placeholder ? key : sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')
  return `${signed}.${signature}`
}
