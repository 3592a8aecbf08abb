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
  spec: { address: 'URL that takes the event, as JSON, by POST' },
  keys: {
    address: 'As `spec.address`',
    token: 'Key of the signature: `X-Signature: sha256=<HMAC of the body>`; a trailing newline is part of it',
    headers: 'YAML map of headers to add; all but `X-Signature` may be overridden',
  },
  needs: [['token']],
  hints: [
    {
      status: 401,
      say: 'the receiver may hold another key: it has to sign with exactly the bytes of `token`, a trailing newline included',
    },
    {
      status: 403,
      say: 'the receiver may hold another key: it has to sign with exactly the bytes of `token`, a trailing newline included',
    },
  ],

  *send(event, target) {
    const request = forward(event, target)
    requireToken(target, 'the key of the signature, any text that the receiver knows,')
    yield {
      ...request,
      headers: { ...request.headers, 'x-signature': `sha256=${signature(target.token, eventJson(event))}` },
    }
  },
}

function signature(key: string, payload: string): string {
  return key === placeholder ? placeholder : hmac(key, payload)
}

/** HMAC-SHA256, in hexadecimal. */
export function hmac(key: string, payload: string): string {
  return createHmac('sha256', key).update(payload).digest('hex')
}
