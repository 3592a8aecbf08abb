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
import { proxyAuthorization, proxyError } from './http-tunnel.ts'
import type { Transport, TransportOptions } from './index.ts'
import { followRedirect } from './redirect.ts'

const maxRedirects = 10
/** As in Go. Limits memory and file descriptors if there are many origins. */
const maxIdle = 100

/** Sends HTTP/1.1 with undici. Connections are kept for later requests with the same origin, proxy and certificates. */
export function openHttp(
  { environment, allowHosts = [], debug, redact = (text) => text }: TransportOptions,
  descriptors: Descriptors,
): Transport {
  const hosts = allowedHosts(allowHosts)
  const idle = createIdleClients()
  descriptors.onShortage(() => void idle.close())

  async function exchange(message: HttpMessage, connection: Connection, signal: AbortSignal): Promise<Reply> {
    const { tls } = connection
    const destination = destinationOf(message.url)
    hosts.check(destination.host)
    const proxy = proxyFor(destination, connection.proxy, environment)
    const options: ConnectOptions = { proxy, tls, hosts, descriptors, redact, signal }
    // An HTTP proxy relays a plain request with an absolute URL. Everything else needs a tunnel.
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
        throw proxyError(relay, destination.authority, 407, excerpt(reply.body, redact))
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
        const next = followRedirect(message, reply, connection.secretHeaders)
        if (!next) return reply
        if (redirects === maxRedirects)
          throw new DeliveryError(
            `${destinationOf(message.url).authority} redirects endlessly: gave up after ${maxRedirects} redirects`,
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
  /** Removes and returns the client that was added last under this key. */
  remove(key: string): OneRequestClient | undefined
  add(key: string, client: OneRequestClient): void
  close(): Promise<void>
}

/**
 * Keeps clients, with their connections, for later requests. Not undici's Pool: it needs 16 KB for each origin, and
 * releases a connection too late for a delivery's next request.
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
