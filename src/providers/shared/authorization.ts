import { ConfigError } from '../../common/errors.ts'
import type { Target } from '../provider-type.ts'

/** The value of an `authorization` header for a user and a password. */
export function basicAuth(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/**
 * The Secret's token, for types that send nothing without one.
 * @param expected what the token is, for the message
 * @throws ConfigError on token
 */
export function requireToken({ token }: Target, expected: string): string {
  if (token) return token
  throw new ConfigError(`the Secret gives no token; expected ${expected} under the key token`, { field: 'token' })
}

/** The Secret's token, or its password instead. @throws ConfigError on token */
export function tokenOrPassword(target: Target, expected: string): string {
  return target.token || target.password || requireToken(target, expected)
}
