import type { Request } from '../../providers/exchange.ts'
import type { Redactor } from './redact.ts'

/** Names by which HTTP and the services say who sends; `X-Atlassian-Token: no-check` and the like are not among them. */
const credential =
  /^(?:(?:proxy-|www-)?(?:authorization|authenticate)|cookie2?|(?:.+-)?(?:auth|(?:api|access|auth|private)-?(?:key|token)|authorization-token))$/i

/** Whether a header says who sends. */
export function isCredential(header: string): boolean {
  return credential.test(header)
}

/** A header for people: of a credential the scheme (`Bearer`) stays. */
export function redactHeader(name: string, value: string): string {
  return isCredential(name) ? value.replace(/^(\w+ )?.+$/s, '$1***') : value
}

/** Makes the credentials of a request known, as tokens that came out of an exchange, before a service can echo them. */
export function learnCredentials(request: Request, { add }: Redactor): void {
  if (request.protocol !== 'http') return
  for (const [name, value] of Object.entries(request.headers)) {
    if (isCredential(name)) add(value.replace(/^\w+ /, ''))
  }
}
