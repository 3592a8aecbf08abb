import { once } from 'node:events'
import { request, STATUS_CODES } from 'node:http'
import { connect, isIP, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { tls } from '../common/builtins.ts'
import { ConfigError, DeliveryError } from '../common/errors.ts'
import type { Connection } from '../resolve/target.ts'
import { Fault, failure, type Phase } from './fault.ts'
import type { AllowedHosts } from './hosts.ts'
import type { Place, ProxyServer } from './proxy.ts'
import { throughSocks } from './socks.ts'

/** How a connection is made: past which proxy, with whose certificates, and until when. */
export interface Way {
  readonly proxy: ProxyServer | undefined
  readonly tls: Connection['tls']
  readonly hosts: AllowedHosts
  readonly signal: AbortSignal
}

/** `host:port`, IPv6 in brackets. */
function authority({ host, port }: Place): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}

/**
 * Opens a connection: TCP, a tunnel if there is a proxy, TLS if the place is secure.
 * @throws Fault for what may be over soon; ConfigError for a host that may not be spoken to and for certificates that
 * cannot be read; DeliveryError for a server's certificate that cannot be trusted and a proxy that refuses for good
 */
export async function dial(place: Place, way: Way): Promise<Socket> {
  const { proxy } = way
  way.hosts.check(place.host)
  if (!proxy) {
    const connecting = tcp(place, way)
    // While others make the connection; it waits for a certificate in any case.
    if (place.secure) tls()
    return secured(await connecting, place, way)
  }
  const socket = await dialProxy(proxy, way)
  if (proxy.kind === 'socks5')
    await during(socket, way, `the proxy ${authority(proxy)}`, () => throughSocks(socket, place, proxy))
  else await throughConnect(socket, place, proxy, way)
  return secured(socket, place, way)
}

/** A connection to the proxy itself, over TLS if it is an https one. */
export async function dialProxy(proxy: ProxyServer, way: Way): Promise<Socket> {
  way.hosts.check(proxy.host, 'the proxy')
  return secured(await tcp(proxy, way, 'the proxy '), proxy, way, 'the proxy ')
}

async function tcp(place: Place, way: Way, role = ''): Promise<Socket> {
  const socket = connect({
    host: place.host,
    port: place.port,
    lookup: way.hosts.lookup,
    noDelay: true,
    keepAlive: true,
  })
  // Whoever waits for the socket hears of an error; between two waits nobody does, and that must not end the process.
  socket.on('error', () => {})
  await during(socket, way, `${role}${authority(place)}`, () => once(socket, 'connect'))
  return socket
}

/** The same connection over TLS, if the place is secure. */
export async function secured(socket: Socket, place: Place, way: Way, role = ''): Promise<Socket> {
  if (!place.secure) return socket
  const secure = encrypt(socket, place.host, way.tls)
  secure.on('error', () => {})
  await during(secure, way, `${role}${authority(place)}`, () => once(secure, 'secureConnect'), 'tls')
  return secure
}

function encrypt(socket: Socket, host: string, certificates: Connection['tls']): Socket {
  try {
    const servername = isIP(host) ? {} : { servername: host }
    return tls().connect({ ...certificates, socket, host, ...servername, ALPNProtocols: ['http/1.1'] })
  } catch (cause) {
    socket.destroy()
    throw new ConfigError(
      `the certificates of the certSecretRef cannot be used: ${(cause as Error).message}`,
      { field: 'spec.certSecretRef' },
      { cause },
    )
  }
}

/** Waits for one step of a connection; whatever ends it early becomes an error that names the host. */
export async function during<T>(
  socket: Duplex,
  way: Pick<Way, 'signal' | 'tls'>,
  name: string,
  step: () => Promise<T>,
  phase: Phase = 'connect',
): Promise<T> {
  const { signal } = way
  const stop = (): unknown => socket.destroy(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  const closed = closing(socket)
  try {
    signal.throwIfAborted()
    return await Promise.race([step(), closed.promise])
  } catch (error) {
    socket.destroy()
    throw failure(error, { phase, name, signal, ownCa: way.tls?.ca !== undefined })
  } finally {
    closed.forget()
    signal.removeEventListener('abort', stop)
  }
}

/** Rejects when the socket closes, with its error if it has one. */
function closing(socket: Duplex): { promise: Promise<never>; forget: () => void } {
  let forget = (): void => {}
  const promise = new Promise<never>((_, reject) => {
    const onClose = (): void => reject(socket.errored ?? Object.assign(new Error('closed'), { code: 'ECONNRESET' }))
    forget = () => socket.off('close', onClose)
    if (socket.destroyed) onClose()
    else socket.on('close', onClose)
  })
  promise.catch(() => {})
  return { promise, forget: () => forget() }
}

/** Asks an HTTP proxy for a tunnel. */
async function throughConnect(socket: Socket, place: Place, proxy: ProxyServer, way: Way): Promise<void> {
  const name = `the proxy ${authority(proxy)}`
  const target = authority(place)
  const ask = request({
    method: 'CONNECT',
    path: target,
    headers: { host: target, ...proxyAuthorization(proxy) },
    createConnection: () => socket,
  })
  ask.on('error', () => {})
  const [reply, , head] = await during(socket, way, name, () => {
    ask.end()
    return once(ask, 'connect')
  })
  if (reply.statusCode >= 200 && reply.statusCode < 300) {
    if (head.length > 0) socket.unshift(head)
    return
  }
  socket.destroy()
  throw proxyRefusal(proxy, target, reply.statusCode)
}

export function proxyAuthorization({ credentials }: ProxyServer): { 'proxy-authorization'?: string } {
  if (!credentials) return {}
  const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')
  return { 'proxy-authorization': `Basic ${pair}` }
}

/** What an HTTP proxy's refusal means: 407 and the like stay (tinyproxy says 401), 5xx and 429 may be over soon. */
export function proxyRefusal(proxy: ProxyServer, target: string, status: number): Error {
  const found = `the proxy ${authority(proxy)} refused to connect to ${target}: HTTP ${status} ${STATUS_CODES[status] ?? ''}`
  const advice = `${proxy.credentials ? 'user or password is wrong' : 'it asks for a user and a password'} (proxySecretRef, or user:password@ in the proxy’s URL)`
  const message = status === 407 || status === 401 ? `${found}; ${advice}` : found
  const passing = status >= 500 || status === 429 || status === 408
  return passing ? new Fault(message, { reached: false }) : new DeliveryError(message)
}
