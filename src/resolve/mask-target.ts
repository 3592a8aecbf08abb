import type { ProviderType, Target } from '../providers/provider-type.ts'
import type { Redactor } from '../secrets/redact/redact.ts'
import { headerSecrets, userinfoSecrets } from '../secrets/redact/secret-texts.ts'

/** Tells the redactor what is secret of a proxy's URL, whose scheme may be left out. */
export function registerProxy(redactor: Redactor, proxy: string): void {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
  redactor.addAddress(url)
  // Of a proxy the user counts as secret, too; alone in an address it is the credential.
  redactor.addAddress(url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*):[^@/?#]*@/i, '$1@'))
  for (const secret of userinfoSecrets(url)) redactor.add(secret)
}

/** Headers of a Secret that say nothing about who sends. */
const openHeaders = /^(accept|content-type|user-agent)$/i

/** Tells the redactor what is secret of a Target; docs/security.md lists it. */
export function registerTarget(
  redactor: Redactor,
  { address, token, username, password, headers }: Target,
  type: ProviderType,
  { isFromSecret, proxy }: { isFromSecret: boolean; proxy: string | undefined },
): void {
  if (isFromSecret || type.addressIsSecret || /SharedAccessKey=/i.test(address)) redactor.addAddress(address)
  for (const part of address.split(';')) redactor.add(/^\s*SharedAccessKey=(.*)$/is.exec(part)?.[1] ?? '')
  // The user of a repository's address may be its organisation, and is not sent.
  const isSent = type.family === 'message' || type.family === 'webhook' || /^[^/]*\/\/[^/?#]*:[^/?#]*@/.test(address)
  if (isSent) for (const secret of userinfoSecrets(address)) redactor.add(secret)
  if (proxy) registerProxy(redactor, proxy)
  // A Bitbucket token is `user:password`.
  for (const secret of [token, token.slice(token.indexOf(':') + 1), password]) redactor.add(secret)
  if (password) redactor.add(`${username}:${password}`)
  for (const [name, value] of headers) {
    if (!openHeaders.test(name)) for (const secret of headerSecrets(name, value)) redactor.add(secret)
  }
}
