import { type Event, eventJson } from '../event/event.ts'
import type { HttpRequest } from './exchange.ts'
import type { ProviderType, Target } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'

export const generic: ProviderType = {
  title: 'Generic webhook',
  docs: 'https://fluxcd.io/flux/components/notification/providers/#generic-webhook',
  family: 'webhook',
  form: 'raw',
  address: 'required',
  addressIsSecret: true,
  spec: { address: 'URL that takes the event, as JSON, by POST' },
  keys: {
    address: 'As `spec.address`',
    headers: 'YAML map of headers to add; `content-type` and `gotk-component` may be overridden',
  },
  hints: [
    {
      status: 401,
      say: 'only `headers` of the Secret are sent: put an Authorization header there (token, username and password are ignored)',
    },
    { status: 403, say: 'of the Secret only `headers` are sent: check that they hold what the receiver wants' },
  ],

  *send(event, target) {
    yield forward(event, target)
  },
}

/**
 * The event itself, posted to the address, with the Secret's headers.
 * @throws ConfigError on spec.address
 */
export function forward(event: Event, target: Target): HttpRequest {
  addressUrl(target, 'https://example.com/hook')
  return {
    protocol: 'http',
    method: 'POST',
    url: target.address,
    headers: {
      'content-type': 'application/json',
      'gotk-component': event.reportingController,
      ...secretHeaders(target),
    },
    body: eventJson(event),
  }
}

/** `headers` of the Secret, with lower-case names. */
export function secretHeaders({ headers }: Target): Record<string, string> {
  return Object.fromEntries(Array.from(headers, ([name, value]) => [name.toLowerCase(), value]))
}
