import type { ProviderType, Target } from '../providers/provider-type.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import { userinfoSecrets } from '../secrets/redact/secret-texts.ts'

/** Registers the secrets in a proxy's URL with the redactor. The URL may lack a scheme. */
export function registerProxySecrets(redactor: Redactor, proxy: string): void {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
  redactor.addAddress(url)
  // Unlike in other addresses, a proxy's user name is secret too. Without the password, addAddress treats it as a credential.
  redactor.addAddress(url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*):[^@/?#]*@/i, '$1@'))
  for (const secret of userinfoSecrets(url)) redactor.add(secret)
}

/** Headers of a Secret that are not credentials. */
const publicHeaders = /^(accept|content-type|user-agent)$/i

/** Registers the secrets of a target with the redactor. docs/security.md lists them. */
export function registerTargetSecrets(
  redactor: Redactor,
  { address, token, username, password, headers }: Target,
  type: ProviderType,
  { isFromSecret, proxy }: { isFromSecret: boolean; proxy: string | undefined },
): void {
  if (isFromSecret || type.addressIsSecret || /SharedAccessKey=/i.test(address)) redactor.addAddress(address)
  for (const part of address.split(';')) redactor.add(/^\s*SharedAccessKey=(.*)$/is.exec(part)?.[1] ?? '')
  // A user name alone in a repository's address may be the organization. It is not sent.
  const isUserinfoSent =
    type.family === 'message' || type.family === 'webhook' || /^[^/]*\/\/[^/?#]*:[^/?#]*@/.test(address)
  if (isUserinfoSent) for (const secret of userinfoSecrets(address)) redactor.add(secret)
  if (proxy) registerProxySecrets(redactor, proxy)
  // Bitbucket tokens have the form `user:password`.
  for (const secret of [token, token.slice(token.indexOf(':') + 1), password]) redactor.add(secret)
  if (password) redactor.add(`${username}:${password}`)
  for (const [name, value] of headers) {
    if (publicHeaders.test(name)) continue
    redactor.add(value)
    // Without the scheme, as in `Bearer <token>`.
    redactor.add(value.slice(value.indexOf(' ') + 1))
  }
}
