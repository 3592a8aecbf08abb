import { sign } from 'node:crypto'
import { ConfigError, DeliveryError } from '../../common/errors.ts'
import type { Exchange } from '../exchange.ts'
import { placeholder } from '../provider-type.ts'
import { askJson } from './reply.ts'

const scopes = ['https://www.googleapis.com/auth/cloud-platform', 'https://www.googleapis.com/auth/pubsub']
const lifetimeSeconds = 3600

/** A key file of Google Cloud, as far as it is used. */
type Key = Readonly<Record<string, unknown>>

/**
 * An access token for Google Cloud from the text of a JSON key: that of a service account signs its own (no request);
 * that of a user (`authorized_user`, from gcloud) is exchanged, once a run.
 * @throws ConfigError on the Secret's token
 * Source: test/golden/googlepubsub (request.auth; authorized-user.json).
 */
export function* googleToken(json: string, now: Date): Exchange<string> {
  const key = json === placeholder ? placeholderKey : parseKey(json)
  if (key.type === 'service_account') return selfSignedToken(key, now)
  if (key.type === 'authorized_user') return yield* exchangedToken(key)
  throw wrong(`is a key of type ${JSON.stringify(key.type)}`)
}

const placeholderKey: Key = {
  type: 'service_account',
  client_email: placeholder,
  private_key_id: placeholder,
  private_key: placeholder,
}

function parseKey(json: string): Key {
  if (json === '') throw wrong('is missing (the identity of a cluster cannot be used outside of it)')
  let key: unknown
  try {
    key = JSON.parse(json)
  } catch {
    throw wrong('is not JSON')
  }
  if (typeof key !== 'object' || key === null) throw wrong('is not a JSON object')
  return key as Key
}

function text(key: Key, name: string): string {
  const value = key[name]
  if (typeof value !== 'string' || value === '') throw wrong(`has no ${name}`)
  return value
}

/** A JWT without audience, but with scopes: Google's services take it like an access token. */
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
    throw wrong('has a private_key that is not an RSA key in PEM', { cause })
  }
}

function* exchangedToken(key: Key): Exchange<string> {
  const form = new URLSearchParams({
    client_id: text(key, 'client_id'),
    client_secret: text(key, 'client_secret'),
    grant_type: 'refresh_token',
    refresh_token: text(key, 'refresh_token'),
  })
  const { access_token } = yield* askJson(
    {
      protocol: 'http',
      method: 'POST',
      url: 'https://oauth2.googleapis.com/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      absent: { access_token: 'access-token' },
      bodyIsCredential: true,
      shared: true,
    },
    { access_token: 'text' },
  )
  if (access_token === '') throw new DeliveryError('Google answered without an access token')
  return access_token
}

function wrong(found: string, options?: ErrorOptions): ConfigError {
  return new ConfigError(
    `the Secret's token ${found}; expected the JSON key of a service account, or of a user (authorized_user)`,
    { field: 'token' },
    options,
  )
}
