import type { SecretKey } from '../providers/provider-type.ts'
import { hasTls, readTls } from './tls.ts'

/** The credentials in a Secret. */
export interface Auth {
  readonly token?: string | undefined
  readonly username?: string | undefined
  readonly password?: string | undefined
  /** Why the controller ignores all credentials of the Secret. */
  readonly dropped?: string
}

/**
 * Reads the credentials of a Secret. As in the controller, one invalid part drops all of them.
 * Source: AuthMethodsFromSecret of github.com/fluxcd/pkg/runtime/secrets; test/logic/secrets.json.
 * @param name the Secret's name, for the reason
 */
export function authOf(values: ReadonlyMap<string, string>, name: string): Auth {
  const dropped = invalidPart(values, name)
  if (dropped !== undefined) return { dropped }
  return { token: values.get('token'), username: values.get('username'), password: values.get('password') }
}

function invalidPart(values: ReadonlyMap<string, string>, name: string): string | undefined {
  const has = (key: SecretKey): boolean => values.has(key)
  if (has('username') !== has('password'))
    return `Secret ${name} holds ${has('username') ? 'username without password' : 'password without username'}`
  const app = has('githubAppID') && has('githubAppPrivateKey')
  if (app && has('githubAppInstallationOwner') === has('githubAppInstallationID'))
    return `Secret ${name} must hold exactly one of githubAppInstallationID and githubAppInstallationOwner`
  if (!hasTls(values)) return undefined
  try {
    readTls(values, name, 'spec.secretRef')
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
