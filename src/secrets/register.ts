import type { Environment } from '../common/this-process.ts'
import type { Redactor } from './redact/redact.ts'
import { userinfoSecrets } from './redact/secret-texts.ts'

/** Tells the redactor what is secret in the addresses of the environment's proxies. */
export function registerProxies(environment: Environment, redactor: Redactor): void {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()])) {
    const proxy = environment[name]
    if (proxy) registerProxy(redactor, proxy)
  }
}

/** Tells the redactor what is secret of a proxy's URL, whose scheme may be left out. */
export function registerProxy(redactor: Redactor, proxy: string): void {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`
  redactor.addAddress(url)
  // Of a proxy the user counts as secret, too; alone in an address it is the credential.
  redactor.addAddress(url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^:@/?#]*):[^@/?#]*@/i, '$1@'))
  for (const secret of userinfoSecrets(url)) redactor.add(secret)
}

/** Tells the redactor a value that a variable took from a Secret; an address keeps its host, a user name is not secret. */
export function registerVariable(name: string, value: string, { addAddress }: Redactor): void {
  if (!/(^|_)username$/i.test(name)) addAddress(value)
}
