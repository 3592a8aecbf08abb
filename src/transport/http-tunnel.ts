import { isUtf8 } from 'node:buffer'
import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import connect from 'undici/lib/api/api-connect.js'
import Client from 'undici/lib/dispatcher/client.js'
import { DeliveryError } from '../common/errors.ts'
import { excerpt } from '../common/excerpt.ts'
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
  const sent = { host: target, ...proxyAuthorization(proxy) }
  const { statusCode, headers } = await awaitStep(socket, options, `the proxy ${hostAndPort(proxy)}`, () =>
    connect.call(client, { path: target, headers: sent }),
  )
  if (statusCode >= 200 && statusCode < 300) return
  const body = statusCode < 200 ? '' : await readErrorBody(socket, headers, options.signal)
  socket.destroy()
  throw proxyError(proxy, target, statusCode, excerpt(body, options.redact))
}

const maxErrorBytes = 65536

/** Reads the body of a failed CONNECT as far as it arrives. undici does not parse it, since it expects the tunnel's data. */
async function readErrorBody(socket: Socket, headers: IncomingHttpHeaders, signal: AbortSignal): Promise<string> {
  const isChunked = /chunked/i.test(headers['transfer-encoding'] ?? '')
  const length = isChunked ? maxErrorBytes : Math.min(Number(headers['content-length'] ?? maxErrorBytes), maxErrorBytes)
  let bytes = Buffer.alloc(0)
  const isComplete = (): boolean =>
    bytes.length >= length || (isChunked && bytes.subarray(-5).toString('latin1') === '0\r\n\r\n')
  const stop = (): unknown => socket.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    if (!isComplete())
      for await (const chunk of socket) {
        bytes = Buffer.concat([bytes, chunk])
        if (isComplete()) break
      }
  } catch {
    // The part that arrived is shown.
  } finally {
    signal.removeEventListener('abort', stop)
  }
  const body = bytes.subarray(0, length)
  if (!isUtf8(body)) return ''
  return isChunked ? body.toString().replace(/(^|\r\n)[0-9a-f]+(;[^\r\n]*)?\r\n/gi, '') : body.toString()
}

/** Returns the header with the proxy's user and password, if it has any. */
export function proxyAuthorization({ credentials }: ProxyServer): { 'proxy-authorization'?: string } {
  if (!credentials) return {}
  const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')
  return { 'proxy-authorization': `Basic ${pair}` }
}

/**
 * Creates the error for an HTTP proxy that refuses to connect. 5xx, 429 and 408 are transient. 407 asks for credentials, for
 * which tinyproxy uses 401.
 * @param body an excerpt of the proxy's reply, redacted; may be empty
 */
export function proxyError(proxy: ProxyServer, target: string, status: number, body: string): Error {
  const found = `the proxy ${hostAndPort(proxy)} refused to connect to ${target}: HTTP ${status} ${STATUS_CODES[status] ?? ''}`
  const advice = `${proxy.credentials ? 'user or password is wrong' : 'it asks for a user and a password'} (proxySecretRef, or user:password@ in the proxy’s URL)`
  const fix = status === 407 || status === 401 ? `; ${advice}` : ''
  const message = `${found}${fix}${body && `: ${body}`}`
  const isTransient = status >= 500 || status === 429 || status === 408
  return isTransient ? new NetworkError(message, { reached: false }) : new DeliveryError(message)
}
