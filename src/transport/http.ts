import type { Socket } from 'node:net'
import type { Dispatcher, Client as UndiciClient } from 'undici'
import request from 'undici/lib/api/api-request.js'
import Client from 'undici/lib/dispatcher/client.js'
import { DeliveryError } from '../common/errors.ts'
import type { HttpRequest, Reply } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'
import { connect, connectToProxy } from './connect.ts'
import { type ConnectOptions, connectionClosed } from './connection-step.ts'
import { decompress } from './decompress.ts'
import type { Descriptors } from './descriptors.ts'
import { allowedHosts } from './hosts.ts'
import { type Destination, destinationOf, type HttpMessage, headersOf } from './http-message.ts'
import { proxyAuthorization, proxyRefusal } from './http-proxy.ts'
import { networkError, type Phase } from './network-error.ts'
import { hostAndPort, proxyFor } from './proxy.ts'
import { redirected } from './redirect.ts'
import type { Transport, TransportOptions } from './transport.ts'

const maxRedirects = 10
const maxBytes = 16 * 1024 * 1024
/** As many connections as Go keeps: memory and descriptors are bounded, however many origins there are. */
const maxIdle = 100

/** HTTP/1.1 by undici; a connection is kept for the next request to its origin, proxy and set of certificates. */
export function openHttp(
  { environment, allowHosts = [], debug }: TransportOptions,
  descriptors: Descriptors,
): Transport {
  const hosts = allowedHosts(allowHosts)
  // Not undici's Pool: it holds 16 KB for each origin, and takes a connection back too late for the next request of a delivery.
  const idle: { readonly key: string; readonly client: Client }[] = []

  descriptors.onShortage(() => {
    for (const { client } of idle.splice(0)) void client.destroy()
  })

  function takeIdle(key: string): Client | undefined {
    const index = idle.findLastIndex((entry) => entry.key === key)
    return index < 0 ? undefined : idle.splice(index, 1)[0]?.client
  }

  function keepIdle(key: string, client: Client): void {
    idle.push({ key, client })
    if (idle.length > maxIdle) void idle.shift()?.client.destroy()
  }

  async function exchange(message: HttpMessage, { proxy: own, tls }: Connection, signal: AbortSignal): Promise<Reply> {
    const destination = destinationOf(message.url)
    hosts.check(destination.host)
    const proxy = proxyFor(destination, own, environment)
    const options: ConnectOptions = { proxy, tls, hosts, descriptors, signal }
    // An HTTP proxy takes a plain request as it is, with the whole URL; all else goes through a tunnel.
    const relay = proxy?.kind === 'http' && !destination.secure ? proxy : undefined
    debug?.(`${message.method} ${message.url}${proxy ? ` through the proxy ${proxy.host}:${proxy.port}` : ''}`)
    const headers = headersOf(message, destination)
    const origin = originOf(relay ?? destination)
    const key = JSON.stringify([origin, proxy, tls])
    const client = (message.once ? undefined : takeIdle(key)) ?? new OneRequestClient(origin)
    try {
      const reply = await converse(client, {
        destination,
        method: message.method,
        path: relay ? `http://${destination.authority}${destination.path}` : destination.path,
        headers: relay ? { ...headers, ...proxyAuthorization(relay) } : headers,
        body: message.body,
        openSocket: () => (relay ? connectToProxy(relay, options) : connect(destination, options)),
        ownCa: tls?.ca !== undefined,
        signal,
      })
      if (relay && reply.status === 407) throw proxyRefusal(relay, destination.authority, 407)
      keepIdle(key, client)
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
      await Promise.all(idle.map(({ client }) => client.destroy()))
    },
  }
}

function firstMessage({ method, url, headers, body, once = false }: HttpRequest): HttpMessage {
  return { method, url, headers, body: body === undefined ? undefined : Buffer.from(body as string), once }
}

function originOf(endpoint: { host: string; port: number; secure: boolean }): string {
  return `${endpoint.secure ? 'https' : 'http'}://${hostAndPort(endpoint)}`
}

const settings: UndiciClient.Options = {
  maxResponseSize: maxBytes,
  // The delivery's deadline aborts a request. undici's own timeouts count silence, by a clock of half seconds.
  headersTimeout: 0,
  bodyTimeout: 0,
}

type OpenSocket = () => Promise<Socket>

/** A client of undici's that has one request at a time. undici connects for a client; here each request brings its own deadline. */
class OneRequestClient extends Client {
  #openSocket: OpenSocket = () => Promise.reject(new TypeError('there is no request to connect for'))

  constructor(origin: string | URL) {
    super(origin, {
      ...settings,
      connect: (_, callback) => {
        this.#openSocket().then(
          // undici would connect again and again where the other side closes at once.
          (socket) => (socket.destroyed ? callback(connectionClosed(), null) : callback(null, socket)),
          (error) => callback(error, null),
        )
      },
    })
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#openSocket = (options as unknown as { openSocket: OpenSocket }).openSocket
    return super.dispatch(options, handler)
  }
}

interface Exchange {
  readonly destination: Destination
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: Buffer | undefined
  readonly openSocket: OpenSocket
  readonly ownCa: boolean
  readonly signal: AbortSignal
}

/** Sends one request and reads its whole reply, or says what was under way when it failed. */
async function converse(client: Dispatcher, { destination, ownCa, ...options }: Exchange): Promise<Reply> {
  const name = destination.authority
  let phase: Phase = 'answer'
  let firstError: Error | undefined
  const openSocket = async (): Promise<Socket> => {
    const socket = await options.openSocket()
    return socket.once('error', (error) => {
      firstError = error
    })
  }
  try {
    const reply = await request.call(client, { ...options, openSocket } as Dispatcher.RequestOptions)
    phase = 'body'
    const bytes = Buffer.from(await reply.body.arrayBuffer())
    const headers = joined(reply.headers)
    return {
      status: reply.statusCode,
      headers,
      body: await decompress(bytes, headers['content-encoding'], name, maxBytes),
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
      throw new DeliveryError(`the answer of ${name} is longer than 16 MiB: it was not read to its end`)
    // undici keeps the last error of a socket: that it was closed, and not the alert of TLS that says why.
    throw networkError((phase === 'answer' && firstError) || error, { phase, name, signal: options.signal, ownCa })
  }
}

function joined(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]))
}
