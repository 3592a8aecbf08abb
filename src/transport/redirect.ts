import { DeliveryError } from '../common/errors.ts'
import type { Reply } from '../providers/exchange.ts'
import { isCredential } from '../secrets/redact/credential-headers.ts'
import type { HttpMessage } from './http-message.ts'

// Not undici's own interceptor: it sends a Secret's headers to other hosts, and sends no referer.

const bodyHeaders = new Set(['content-encoding', 'content-language', 'content-location', 'content-type'])

/** Not sent to another host, which could replay it to the first host with the body that it signs. */
const signature = 'x-signature'

/** Whether a redirect stays on the service, so that credentials may be sent again. From https to http does not count. */
function isSameHost(from: URL, to: URL): boolean {
  if (from.hostname !== to.hostname || (from.protocol === 'https:' && to.protocol === 'http:')) return false
  return from.port === to.port
}

/**
 * Returns the request that follows a redirect, or undefined if the reply is not one. Method and body are as in Go's client:
 * a GET without a body after 301, 302 and 303, the same again after 307 and 308. Unlike in Go, another host (including a
 * subdomain or another port) gets neither the referer nor any header that is a credential or comes from the Secret.
 * @param secretHeaders lower-case names of headers that come from the Secret
 * @throws DeliveryError if the body contains a credential and would go to another host
 */
export function followRedirect(
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
  if (repeats && message.bodyIsCredential && !isSameHost(from, to))
    throw new DeliveryError(
      `${from.host} redirects to ${to.host} (HTTP ${reply.status}); the message contains the credential, which is not sent to another host: if the new address is right, set it in the Provider`,
    )
  const kept = Object.entries(message.headers).filter(([name]) => {
    const key = name.toLowerCase()
    if (key === 'referer') return false
    if (!repeats && bodyHeaders.has(key)) return false
    return isSameHost(from, to) || !(isCredential(key) || key === signature || secretHeaders.has(key))
  })
  if (isSameHost(from, to))
    kept.push(['referer', message.url.replace(/#.*/, '').replace(/^(https?:\/\/)[^/?]*@/i, '$1')])
  return {
    ...message,
    method: repeats ? message.method : 'GET',
    url: to.href,
    headers: Object.fromEntries(kept),
    body: repeats ? message.body : undefined,
  }
}
