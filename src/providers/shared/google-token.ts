import { sign } from 'node:crypto'
import { ConfigError, DeliveryError } from '../../common/errors.ts'
import type { Exchange } from '../exchange.ts'
import { placeholder } from '../provider-type.ts'
import { fetchJson } from './reply.ts'

const scopes = ['https://www.googleapis.com/auth/cloud-platform', 'https://www.googleapis.com/auth/pubsub']
const lifetimeSeconds = 3600

/** A Google Cloud key file, parsed but not validated. */
type Key = Readonly<Record<string, unknown>>

/**
 * Returns an access token for Google Cloud, given a JSON key. With the key of a service account, signs a token itself
 * and sends no request. Exchanges a user's key (`authorized_user`, from gcloud) for a token, once per run.
 * @throws ConfigError on the Secret's token if it is not such a key
 * Source: test/golden/googlepubsub (request.auth; authorized-user.json).
 */
export function* googleToken(json: string, now: Date): Exchange<string> {
  const key = json === placeholder ? placeholderKey : parseKey(json)
  if (key.type === 'service_account') return selfSignedToken(key, now)
  if (key.type === 'authorized_user') return yield* exchangedToken(key)
  throw keyError(`is a key of type ${JSON.stringify(key.type)}`)
}

const placeholderKey: Key = {
  type: 'service_account',
  client_email: placeholder,
  private_key_id: placeholder,
  private_key: placeholder,
}

function parseKey(json: string): Key {
  if (json === '') throw keyError('is missing (workload identity works only in a cluster)')
  let key: unknown
  try {
    key = JSON.parse(json)
  } catch {
    throw keyError('is not JSON')
  }
  if (typeof key !== 'object' || key === null) throw keyError('is not a JSON object')
  return key as Key
}

function text(key: Key, name: string): string {
  const value = key[name]
  if (typeof value !== 'string' || value === '') throw keyError(`has no ${name}`)
  return value
}

/** Returns a JWT with scopes and an empty audience. Google's services accept it as an access token. */
function selfSignedToken(key: Key, now: Date): string {
  const email = text(key, 'client_email')
  const issued = Math.floor(now.getTime() / 1000)
  const header = { alg: 'RS256', kid: text(key, 'private_key_id'), typ: 'JWT' }
  const claims = {
    iss: email,
    sub: email,
    aud: '',
    iat: issued,
    exp: issued + lifetimeSeconds,
    scope: scopes.join(' '),
  }
  const content = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  if (key === placeholderKey) return `${content}.${placeholder}`
  try {
    return `${content}.${sign('sha256', Buffer.from(content), text(key, 'private_key')).toString('base64url')}`
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause
    throw keyError('has a private_key that is not an RSA key in PEM format', { cause })
  }
}

function* exchangedToken(key: Key): Exchange<string> {
  const form = new URLSearchParams({
    client_id: text(key, 'client_id'),
    client_secret: text(key, 'client_secret'),
    grant_type: 'refresh_token',
    refresh_token: text(key, 'refresh_token'),
  })
  const { access_token } = yield* fetchJson(
    {
      protocol: 'http',
      method: 'POST',
      url: 'https://oauth2.googleapis.com/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      simulatedReply: { access_token: 'access-token' },
      bodyIsCredential: true,
      shared: true,
    },
    { access_token: 'text' },
  )
  if (access_token === '') throw new DeliveryError("Google's reply has no access token")
  return access_token
}

function keyError(problem: string, options?: ErrorOptions): ConfigError {
  return new ConfigError(
    `the Secret's token ${problem}; expected the JSON key of a service account or of a user (authorized_user)`,
    { field: 'token' },
    options,
  )
}
