import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import connect from 'undici/lib/api/api-connect.js'
import Client from 'undici/lib/dispatcher/client.js'
import { DeliveryError } from '../common/errors.ts'
import { type Endpoint, hostAndPort, type ProxyServer } from './choose-proxy.ts'
import { awaitStep, type ConnectOptions } from './connection-step.ts'
import { NetworkError } from './network-error.ts'

// Not undici's ProxyAgent: it opens its own sockets, which bypasses allow-hosts, and NATS needs tunnels too.

/**
 * Turns a connection to an HTTP proxy into a tunnel to the endpoint with CONNECT.
 * @throws NetworkError or DeliveryError if the proxy refuses
 */
export async function connectThroughHttpProxy(
  socket: Socket,
  endpoint: Endpoint,
  proxy: ProxyServer,
  options: ConnectOptions,
): Promise<void> {
  const target = hostAndPort(endpoint)
  const client = new Client(`http://${hostAndPort(proxy)}`, {
    connect: (_, callback) => queueMicrotask(() => callback(null, socket)),
  })
  const headers = { host: target, ...proxyAuthorization(proxy) }
  const { statusCode } = await awaitStep(socket, options, `the proxy ${hostAndPort(proxy)}`, () =>
    connect.call(client, { path: target, headers }),
  )
  if (statusCode >= 200 && statusCode < 300) return
  socket.destroy()
  throw proxyRefusal(proxy, target, statusCode)
}

/** Returns the header with the proxy's user and password, if it has any. */
export function proxyAuthorization({ credentials }: ProxyServer): { 'proxy-authorization'?: string } {
  if (!credentials) return {}
  const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')
  return { 'proxy-authorization': `Basic ${pair}` }
}

/** What an HTTP proxy's refusal means: 407 and the like stay (tinyproxy says 401), 5xx and 429 may be over soon. */
export function proxyRefusal(proxy: ProxyServer, target: string, status: number): Error {
  const found = `the proxy ${hostAndPort(proxy)} refused to connect to ${target}: HTTP ${status} ${STATUS_CODES[status] ?? ''}`
  const advice = `${proxy.credentials ? 'user or password is wrong' : 'it asks for a user and a password'} (proxySecretRef, or user:password@ in the proxy’s URL)`
  const message = status === 407 || status === 401 ? `${found}; ${advice}` : found
  const passing = status >= 500 || status === 429 || status === 408
  return passing ? new NetworkError(message, { reached: false }) : new DeliveryError(message)
}
