import type { HttpRequest, Reply, Request } from '../../src/providers/exchange.ts'
import type { Connection } from '../../src/resolve/target.ts'
import { proxyFor } from '../../src/transport/choose-proxy.ts'
import { destinationOf, type HttpMessage, headersOf } from '../../src/transport/http-message.ts'
import { proxyAuthorization } from '../../src/transport/http-tunnel.ts'
import type { Transport } from '../../src/transport/index.ts'
import { NetworkError } from '../../src/transport/network-error.ts'
import { followRedirect } from '../../src/transport/redirect.ts'
import type { Golden, Recorded } from './support.ts'

export type Step = Golden['exchange'][number]

/** A request as it would have been sent, its proxy, and its reply. */
export interface Sent {
  readonly request: Request
  readonly proxy: string | undefined
  readonly reply: Reply | undefined
}

/** A transport without sockets: the real rules for addresses, headers, proxies and redirects, and recorded replies. */
export function scripted(steps: readonly Step[], sent: Sent[], golden: Golden): Transport {
  const replies = onTheWire(steps).map(({ reply }) => reply)
  const answer = async (request: Request, proxy: string | undefined, signal: AbortSignal): Promise<Reply> => {
    const unreachable = /connection refused|no such host|Authorization Violation/.exec(golden.error ?? '')
    if (unreachable) throw new NetworkError(unreachable[0], { reached: false })
    const reply = replies.shift() ?? { status: 200, headers: {}, body: '{}' }
    sent.push({ request, proxy, reply })
    if (isLate(golden)) await late(signal)
    return reply
  }
  return {
    async send(request, connection, signal) {
      if (request.protocol === 'nats') return answer(request, undefined, signal)
      const { method, url, headers, body, once = false } = request
      let message: HttpMessage = {
        method,
        url,
        headers,
        body: body === undefined ? undefined : Buffer.from(body as string),
        once,
      }
      for (;;) {
        const reply = await answer(asWritten(message), proxyOf(message.url, connection), signal)
        const next = followRedirect(message, reply, connection.secretHeaders)
        if (!next) return reply
        message = next
      }
    },
    close: async () => {},
  }
}

export const isLate = ({ note }: Golden): boolean => /too late/.test(note ?? '')

function late(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    // Unlike a socket, the timer of the timeout does not keep the process alive.
    const socket = setInterval(() => {}, 1000)
    signal.addEventListener('abort', () => {
      clearInterval(socket)
      reject(new NetworkError('did not answer in time', { reached: true }))
    })
  })
}

/** A request as the transport would write it, with the URL's user as a header and without a fragment. */
function asWritten(message: HttpMessage): HttpRequest {
  const target = destinationOf(message.url)
  const url = `${target.secure ? 'https' : 'http'}://${target.authority}${target.path}`
  const headers = Object.entries(headersOf(message, target))
  const text = (value: string): string => Buffer.from(value, 'latin1').toString()
  return {
    protocol: 'http',
    method: message.method as HttpRequest['method'],
    url,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, text(value)])),
    ...(message.body && { body: message.body }),
  }
}

/** The proxy that a request would go through, with the credentials that it would show. */
function proxyOf(url: string, { proxy: own }: Connection): string | undefined {
  const proxy = proxyFor(destinationOf(url), own, {})
  return proxy && `${proxy.host}:${proxy.port} ${proxyAuthorization(proxy)['proxy-authorization'] ?? ''}`.trim()
}

/** The recorded requests that we send too, without tunnels and the SDKs' own requests. */
export function onTheWire(steps: readonly Step[]): Step[] {
  const kept = steps.filter(({ request }) => request.method !== 'CONNECT' && !isDiscovery(request))
  return kept.map(({ request, reply, ...step }) => ({ ...step, request, reply: replyOf(request, reply) }))
}

function isDiscovery({ method, url }: Recorded): boolean {
  return method === 'OPTIONS' || (method === 'GET' && url.endsWith('/api/v1/version'))
}

/** HTTP replies for cases in which the controller used another protocol. */
function replyOf({ protocol }: Recorded, reply: Reply): Reply {
  if (protocol === 'amqp') return { status: 201, headers: {}, body: '' }
  if (protocol === 'grpc') return { ...reply, status: reply.headers['grpc-status'] === '0' ? 200 : 403 }
  return reply
}
