import { once } from 'node:events'
import net, { isIP, type Socket } from 'node:net'
import tls from 'node:tls'
import { ConfigError } from '../common/errors.ts'
import type { Connection } from '../resolve/target.ts'
import { type Endpoint, hostAndPort, type ProxyServer } from './choose-proxy.ts'
import { awaitStep, type ConnectOptions } from './connection-step.ts'
import { connectThroughHttpProxy } from './http-tunnel.ts'

/**
 * Opens a connection, for HTTP and NATS alike: TCP, a tunnel if there is a proxy, TLS if the endpoint is secure.
 * @throws NetworkError for what may be over soon; ConfigError for a host that may not be spoken to and for certificates
 * that cannot be read; DeliveryError for a server's certificate that cannot be trusted and a proxy that refuses for good
 */
export async function connect(endpoint: Endpoint, options: ConnectOptions): Promise<Socket> {
  const { proxy } = options
  options.hosts.check(endpoint.host)
  if (!proxy) return secure(await openSocket(endpoint, options), endpoint, options)
  const socket = await connectToProxy(proxy, options)
  if (proxy.kind === 'http') await connectThroughHttpProxy(socket, endpoint, proxy, options)
  else {
    const { connectThroughSocks } = await import('./socks-proxy.ts')
    await connectThroughSocks(socket, endpoint, proxy, options)
  }
  return secure(socket, endpoint, options)
}

/** A connection to the proxy itself, over TLS if it is an https one. */
export async function connectToProxy(proxy: ProxyServer, options: ConnectOptions): Promise<Socket> {
  options.hosts.check(proxy.host, 'the proxy')
  return secure(await openSocket(proxy, options, 'the proxy '), proxy, options, 'the proxy ')
}

async function openSocket(endpoint: Endpoint, options: ConnectOptions, role = ''): Promise<Socket> {
  for (;;) {
    try {
      return await openTcp(endpoint, options, role)
    } catch (error) {
      if (options.signal.aborted || !options.descriptors.isShortage((error as Error).cause)) throw error
      await options.descriptors.wait(options.signal)
    }
  }
}

async function openTcp(endpoint: Endpoint, options: ConnectOptions, role: string): Promise<Socket> {
  const { host, port } = endpoint
  const socket = net.connect({ host, port, lookup: options.hosts.lookup, noDelay: true, keepAlive: true })
  // An error reaches the step that waits for the socket; between two steps nobody listens, and that must not end the process.
  socket.on('error', () => {})
  await awaitStep(socket, options, `${role}${hostAndPort(endpoint)}`, () => once(socket, 'connect'))
  options.descriptors.watch(socket)
  return socket
}

/** The same connection over TLS, if the endpoint is secure. */
export async function secure(socket: Socket, endpoint: Endpoint, options: ConnectOptions, role = ''): Promise<Socket> {
  if (!endpoint.secure) return socket
  const encrypted = startTls(socket, endpoint.host, options.tls)
  encrypted.on('error', () => {})
  await awaitStep(encrypted, options, `${role}${hostAndPort(endpoint)}`, () => once(encrypted, 'secureConnect'), 'tls')
  return encrypted
}

function startTls(socket: Socket, host: string, certificates: Connection['tls']): Socket {
  try {
    const servername = isIP(host) ? {} : { servername: host }
    return tls.connect({ ...certificates, socket, host, ...servername, ALPNProtocols: ['http/1.1'] })
  } catch (cause) {
    socket.destroy()
    throw new ConfigError(
      `the certificates of the certSecretRef cannot be used: ${(cause as Error).message}`,
      { field: 'spec.certSecretRef' },
      { cause },
    )
  }
}
