import type { Request } from '../../providers/exchange.ts'
import type { Redactor } from './redact.ts'

/** Names of headers that authenticate. `X-Atlassian-Token: no-check` and similar headers do not match. */
const credential =
  /^(?:(?:proxy-|www-)?(?:authorization|authenticate)|cookie2?|(?:.+-)?(?:auth|(?:api|access|auth|private)-?(?:key|token)|authorization-token))$/i

/** Whether a header holds a credential. */
export function isCredential(header: string): boolean {
  return credential.test(header)
}

/** Returns a header's value for display. A credential becomes `***`, except for its scheme (`Bearer`). */
export function redactHeader(name: string, value: string): string {
  return isCredential(name) ? value.replace(/^(\w+ )?.+$/s, '$1***') : value
}

/**
 * Registers a request's credentials with the redactor before the service can echo them. Some are new, such as tokens from an
 * earlier token request.
 */
export function registerCredentials(request: Request, { add }: Redactor): void {
  if (request.protocol !== 'http') return
  for (const [name, value] of Object.entries(request.headers)) {
    if (isCredential(name)) add(value.replace(/^\w+ /, ''))
  }
}
