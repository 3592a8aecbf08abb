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
  spec: { address: 'URL to which the event is posted as JSON' },
  keys: {
    address: 'Same as `spec.address`',
    headers: 'YAML map of additional headers; `content-type` and `gotk-component` can be overridden',
  },
  hints: [
    {
      status: 401,
      message:
        "only the Secret's `headers` are sent: put an Authorization header there (token, username and password are ignored)",
    },
    { status: 403, message: "only the Secret's `headers` are sent: check that they contain what the receiver expects" },
  ],

  *send(event, target) {
    yield forward(event, target)
  },
}

/**
 * Returns a request that posts the event to the address, with the Secret's headers.
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

/** Returns the Secret's `headers` with lower-case names. */
export function secretHeaders({ headers }: Target): Record<string, string> {
  return Object.fromEntries(Array.from(headers, ([name, value]) => [name.toLowerCase(), value]))
}
