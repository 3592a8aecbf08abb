import { DeliveryError } from '../common/errors.ts'
import { excerpt } from '../common/excerpt.ts'
import type { HttpRequest, Reply } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'
import { allowedHosts } from './allowed-hosts.ts'
import { hostAndPort, proxyFor } from './choose-proxy.ts'
import { connect, connectToProxy } from './connect.ts'
import type { ConnectOptions } from './connection-step.ts'
import type { Descriptors } from './file-descriptors.ts'
import { OneRequestClient, sendOnce } from './http-client.ts'
import { destinationOf, type HttpMessage, headersOf } from './http-message.ts'
import { proxyAuthorization, proxyRefusal } from './http-tunnel.ts'
import type { Transport, TransportOptions } from './index.ts'
import { redirected } from './redirect.ts'

const maxRedirects = 10
/** As many connections as Go keeps: memory and descriptors are bounded, however many origins there are. */
const maxIdle = 100

/** HTTP/1.1 by undici; a connection is kept for the next request to its origin, proxy and set of certificates. */
export function openHttp(
  { environment, allowHosts = [], debug, redact = (text) => text }: TransportOptions,
  descriptors: Descriptors,
): Transport {
  const hosts = allowedHosts(allowHosts)
  const idle = createIdleClients()
  descriptors.onShortage(() => void idle.close())

  async function exchange(message: HttpMessage, { proxy: own, tls }: Connection, signal: AbortSignal): Promise<Reply> {
    const destination = destinationOf(message.url)
    hosts.check(destination.host)
    const proxy = proxyFor(destination, own, environment)
    const options: ConnectOptions = { proxy, tls, hosts, descriptors, redact, signal }
    // An HTTP proxy accepts a plain request as it is, with the whole URL; all else goes through a tunnel.
    const relay = proxy?.kind === 'http' && !destination.secure ? proxy : undefined
    debug?.(`${message.method} ${message.url}${proxy ? ` through the proxy ${proxy.host}:${proxy.port}` : ''}`)
    const headers = headersOf(message, destination)
    const origin = originOf(relay ?? destination)
    const key = JSON.stringify([origin, proxy, tls])
    const client = (message.once ? undefined : idle.remove(key)) ?? new OneRequestClient(origin)
    try {
      const reply = await sendOnce(client, {
        destination,
        method: message.method,
        path: relay ? `http://${destination.authority}${destination.path}` : destination.path,
        headers: relay ? { ...headers, ...proxyAuthorization(relay) } : headers,
        body: message.body,
        openSocket: () => (relay ? connectToProxy(relay, options) : connect(destination, options)),
        ownCa: tls?.ca !== undefined,
        signal,
      })
      if (relay && reply.status === 407)
        throw proxyRefusal(relay, destination.authority, 407, excerpt(reply.body, redact))
      if (reply.bodyProblem) await client.destroy()
      else idle.add(key, client)
      return reply
    } catch (error) {
      await client.destroy()
      throw error
    }
  }

  return {
    async send(request, connection, signal) {
      let message = firstMessage(request as HttpRequest)
      for (let redirects = 0; ; redirects++) {
        const reply = await exchange(message, connection, signal)
        const next = redirected(message, reply, connection.secretHeaders)
        if (!next) return reply
        if (redirects === maxRedirects)
          throw new DeliveryError(
            `${destinationOf(message.url).authority} redirects without an end: gave up after ${maxRedirects} redirects`,
          )
        message = next
      }
    },
    async close() {
      await idle.close()
    },
  }
}

function firstMessage({ body, once = false, bodyIsCredential = false, ...request }: HttpRequest): HttpMessage {
  const { method, url, headers } = request
  const bytes = body === undefined ? undefined : Buffer.from(body as string)
  return { method, url, headers, body: bytes, once, bodyIsCredential }
}

function originOf(endpoint: { host: string; port: number; secure: boolean }): string {
  return `${endpoint.secure ? 'https' : 'http'}://${hostAndPort(endpoint)}`
}

interface IdleClients {
  /** A client that was added under this key, the last one first. */
  remove(key: string): OneRequestClient | undefined
  add(key: string, client: OneRequestClient): void
  close(): Promise<void>
}

/**
 * Clients whose connections are kept for the next request. Not undici's Pool: it holds 16 KB for each origin, and has a
 * connection back too late for the next request of a delivery.
 */
function createIdleClients(): IdleClients {
  const idle: { readonly key: string; readonly client: OneRequestClient }[] = []
  return {
    remove(key) {
      const index = idle.findLastIndex((entry) => entry.key === key)
      return index < 0 ? undefined : idle.splice(index, 1)[0]?.client
    },
    add(key, client) {
      idle.push({ key, client })
      if (idle.length > maxIdle) void idle.shift()?.client.destroy()
    },
    async close() {
      await Promise.all(idle.splice(0).map(({ client }) => client.destroy()))
    },
  }
}
