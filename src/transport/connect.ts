import { once } from 'node:events'
import net, { isIP, type Socket } from 'node:net'
import tls from 'node:tls'
import { ConfigError } from '../common/errors.ts'
import type { Connection } from '../resolve/target.ts'
import { type Endpoint, hostAndPort, type ProxyServer } from './choose-proxy.ts'
import { awaitStep, type ConnectOptions } from './connection-step.ts'
import { connectThroughHttpProxy } from './http-tunnel.ts'

/**
 * Opens a connection for HTTP or NATS: TCP, then a tunnel if there is a proxy, then TLS if the endpoint is secure.
 * @throws NetworkError for temporary failures; ConfigError for a host that may not be contacted and for unreadable
 * certificates; DeliveryError for a server certificate that is not trusted and for a proxy's permanent refusal
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

/** Connects to the proxy itself, over TLS if its URL is https. */
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
  // The current step handles errors. An error between two steps must not crash the process for lack of a listener.
  socket.on('error', () => {})
  await awaitStep(socket, options, `${role}${hostAndPort(endpoint)}`, () => once(socket, 'connect'))
  options.descriptors.watch(socket)
  return socket
}

/** Starts TLS on a connection if the endpoint is secure, else returns it as it is. */
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
