import { ConfigError, DeliveryError } from '../common/errors.ts'
import type { NatsRequest } from '../providers/exchange.ts'

/**
 * What CONNECT says to sign in: the Go client's order is creds, nkey, user and password.
 * @throws ConfigError for credentials that cannot be read; DeliveryError if the server knows no nkeys
 */
export async function credentials(
  { creds, nkey, user, password }: NatsRequest['auth'],
  nonce: string,
  name: string,
): Promise<object> {
  if (creds !== undefined) {
    const [jwt, seed] = [...creds.matchAll(/-{3,}[^\n]*-{3,}\r?\n([\w\-.=]+)\r?\n\s*-{3,}[^\n]*-{3,}/g)].map(
      ([, text]) => text,
    )
    if (jwt === undefined || seed === undefined)
      throw new ConfigError(
        'creds of the Secret does not hold a user JWT with its seed; expected a NATS credentials file',
        {
          field: 'creds',
        },
      )
    return { jwt, sig: (await sign(seed, nonce, 'creds')).sig }
  }
  if (nkey !== undefined) {
    if (nonce === '') throw new DeliveryError(`${name} does not take nkeys`)
    return sign(nkey, nonce, 'nkey')
  }
  return user === undefined ? {} : { user, pass: password ?? '' }
}

async function sign(seed: string, nonce: string, field: string): Promise<{ nkey: string; sig: string }> {
  const nkeys = await import('@nats-io/nkeys')
  try {
    const pair = nkeys.fromSeed(Buffer.from(seed.trim()))
    return { nkey: pair.getPublicKey(), sig: Buffer.from(pair.sign(Buffer.from(nonce))).toString('base64url') }
  } catch (cause) {
    throw new ConfigError(
      `${field} of the Secret holds a seed that cannot be read: ${(cause as Error).message}`,
      { field },
      { cause },
    )
  }
}
