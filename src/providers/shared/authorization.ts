import { ConfigError } from '../../common/errors.ts'
import type { Target } from '../provider-type.ts'

/** Returns the `authorization` header for basic authentication. */
export function basicAuth(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/**
 * Returns the Secret's token.
 * @param expected a description of the token, for the error message
 * @throws ConfigError on token if it is missing
 */
export function requireToken({ token }: Target, expected: string): string {
  if (token) return token
  throw new ConfigError(`the Secret has no token; expected ${expected} under the key token`, { field: 'token' })
}

/** Returns the Secret's token, else its password. @throws ConfigError on token if both are missing */
export function tokenOrPassword(target: Target, expected: string): string {
  return target.token || target.password || requireToken(target, expected)
}
