import { DeliveryError } from '../common/errors.ts'
import type { Reply } from '../providers/exchange.ts'
import { isCredential } from '../secrets/redact/credential-headers.ts'
import type { HttpMessage } from './http-message.ts'

// undici's own interceptor keeps a Secret's headers on the way to another host, and sends no referer.

const bodyHeaders = new Set(['content-encoding', 'content-language', 'content-location', 'content-type'])

/** With the body that it signs it could be sent to the first host again. */
const signature = 'x-signature'

/** The same service: its credentials may be sent again. A plain http address of an https service is not it. */
function sameHost(from: URL, to: URL): boolean {
  if (from.hostname !== to.hostname || (from.protocol === 'https:' && to.protocol === 'http:')) return false
  return from.port === to.port
}

/**
 * The request that a redirect asks for, undefined if the reply is none. Method and body as Go's client has them: after
 * 301, 302 and 303 a GET without body, after 307 and 308 the same again. Unlike Go, another host (a subdomain and
 * another port are others) gets neither the referer nor any header that is a credential or comes from the Secret.
 * @param secretHeaders lower-case names of headers that come from the Secret
 * @throws DeliveryError if the body holds a credential and would go to another host
 */
export function redirected(
  message: HttpMessage,
  reply: Reply,
  secretHeaders: ReadonlySet<string>,
): HttpMessage | undefined {
  const { location } = reply.headers
  if (![301, 302, 303, 307, 308].includes(reply.status) || !location || !URL.canParse(location, message.url))
    return undefined
  const [from, to] = [new URL(message.url), new URL(location, message.url)]
  if (!/^https?:$/.test(to.protocol)) return undefined
  const repeats = reply.status >= 307
  if (repeats && message.bodyIsCredential && !sameHost(from, to))
    throw new DeliveryError(
      `${from.host} redirects to ${to.host} (HTTP ${reply.status}); the message holds the credential, which goes to no other host: give the new address in the Provider if it is right`,
    )
  const kept = Object.entries(message.headers).filter(([name]) => {
    const key = name.toLowerCase()
    if (key === 'referer') return false
    if (!repeats && bodyHeaders.has(key)) return false
    return sameHost(from, to) || !(isCredential(key) || key === signature || secretHeaders.has(key))
  })
  if (sameHost(from, to)) kept.push(['referer', message.url.replace(/#.*/, '').replace(/^(https?:\/\/)[^/?]*@/i, '$1')])
  return {
    ...message,
    method: repeats ? message.method : 'GET',
    url: to.href,
    headers: Object.fromEntries(kept),
    body: repeats ? message.body : undefined,
  }
}
