import type { Request } from '../../providers/exchange.ts'
import type { Redactor } from './redact.ts'

const names = new Set([
  'authorization',
  'www-authenticate',
  'proxy-authorization',
  'proxy-authenticate',
  'cookie',
  'cookie2',
  'private-token',
  'dd-api-key',
  'x-sentry-auth',
  'x-api-key',
  'api-key',
  'x-goog-iam-authorization-token',
])

/** Whether provider types, Secrets of `generic` or HTTP itself say by this header who they are. */
export function isCredential(header: string): boolean {
  return names.has(header.toLowerCase())
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
