import type { Environment } from '../common/this-process.ts'
import type { Redactor } from './redact/redact.ts'

/** Tells the redactor what is secret in the environment's proxies: user and password, alone and together. */
export function registerProxies(environment: Environment, { add, addAddress }: Redactor): void {
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()])) {
    const text = environment[name]
    if (!text) continue
    const address = text.includes('://') ? text : `http://${text}`
    addAddress(address)
    const [, user, password] = /^[^:]*:\/\/([^/?#:@]*):([^/?#]*)@/.exec(address) ?? []
    if (user === undefined || password === undefined) continue
    for (const secret of [user, decoded(user), `${user}:${password}`, `${decoded(user)}:${decoded(password)}`])
      add(secret)
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Tells the redactor a value that a variable took from a Secret; an address keeps its host, a user name is not secret. */
export function registerVariable(name: string, value: string, { addAddress }: Redactor): void {
  if (!/(^|_)username$/i.test(name)) addAddress(value)
}
