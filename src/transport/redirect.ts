import type { Reply } from '../providers/exchange.ts'
import { isCredential } from '../secrets/redact/credential-headers.ts'
import type { Hop } from './wire.ts'

const ofBody = new Set(['content-encoding', 'content-language', 'content-location', 'content-type'])

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
 */
export function redirected(hop: Hop, reply: Reply, secretHeaders: ReadonlySet<string>): Hop | undefined {
  const { location } = reply.headers
  if (![301, 302, 303, 307, 308].includes(reply.status) || !location || !URL.canParse(location, hop.url))
    return undefined
  const [from, to] = [new URL(hop.url), new URL(location, hop.url)]
  if (!/^https?:$/.test(to.protocol)) return undefined
  const repeats = reply.status >= 307
  const kept = Object.entries(hop.headers).filter(([name]) => {
    const key = name.toLowerCase()
    if (key === 'referer') return false
    if (!repeats && ofBody.has(key)) return false
    return sameHost(from, to) || !(isCredential(key) || secretHeaders.has(key))
  })
  if (sameHost(from, to)) kept.push(['referer', hop.url.replace(/#.*/, '').replace(/^(https?:\/\/)[^/?]*@/i, '$1')])
  return {
    ...hop,
    method: repeats ? hop.method : 'GET',
    url: to.href,
    headers: Object.fromEntries(kept),
    body: repeats ? hop.body : undefined,
  }
}
