import { createHmac } from 'node:crypto'
import { eventJson } from '../event/event.ts'
import { forward } from './generic.ts'
import { type ProviderType, placeholder } from './provider-type.ts'
import { requireToken } from './shared/authorization.ts'

export const genericHmac: ProviderType = {
  title: 'Generic webhook with HMAC',
  docs: 'https://fluxcd.io/flux/components/notification/providers/#generic-webhook-with-hmac',
  family: 'webhook',
  form: 'raw',
  address: 'required',
  addressIsSecret: true,
  spec: { address: 'URL to which the event is posted as JSON' },
  keys: {
    address: 'Same as `spec.address`',
    token: 'Signing key for the header `X-Signature: sha256=<HMAC of the body>`; a trailing newline is part of the key',
    headers: 'YAML map of additional headers; all headers except `X-Signature` can be overridden',
  },
  needs: [['token']],
  hints: [
    {
      status: 401,
      message:
        'the receiver may hold another key: it has to sign with exactly the bytes of `token`, a trailing newline included',
    },
    {
      status: 403,
      message:
        'the receiver may hold another key: it has to sign with exactly the bytes of `token`, a trailing newline included',
    },
  ],

  *send(event, target) {
    const request = forward(event, target)
    requireToken(target, 'the signing key, a text that the receiver also knows,')
    yield {
      ...request,
      headers: { ...request.headers, 'x-signature': `sha256=${signature(target.token, eventJson(event))}` },
    }
  },
}

function signature(key: string, payload: string): string {
  return key === placeholder ? placeholder : hmac(key, payload)
}

/** Returns the HMAC-SHA256 of a payload, in hexadecimal. */
export function hmac(key: string, payload: string): string {
  return createHmac('sha256', key).update(payload).digest('hex')
}
