import type { Request } from '../exchange.ts'
import type { Redactor } from './redact.ts'

/** Headers by which the provider types, and Secrets of `generic`, say who they are. */
const credentialHeaders =
  /^(authorization|proxy-authorization|private-token|dd-api-key|x-sentry-auth|x-api-key|api-key|cookie|x-goog-iam-authorization-token)$/i

/** A header for people: of a credential the scheme (`Bearer`) stays. */
export function redactHeader(name: string, value: string): string {
  return credentialHeaders.test(name) ? value.replace(/^(\w+ )?.+$/s, '$1***') : value
}

/** Makes the credentials of a request known, as tokens that came out of an exchange, before a service can echo them. */
export function learnCredentials(request: Request, { add }: Redactor): void {
  if (request.protocol !== 'http') return
  for (const [name, value] of Object.entries(request.headers)) {
    if (credentialHeaders.test(name)) add(value.replace(/^\w+ /, ''))
  }
}
