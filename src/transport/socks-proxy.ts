import type { Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { SocksClient } from 'socks'
import { DeliveryError } from '../common/errors.ts'
import { type Endpoint, hostAndPort, type ProxyServer } from './choose-proxy.ts'
import { awaitStep, type ConnectOptions, connectionClosed } from './connection-step.ts'
import { NetworkError } from './network-error.ts'

/**
 * Turns a connection to a SOCKS5 proxy into a connection to the endpoint. As in Go, the proxy resolves the host name.
 * @throws NetworkError or DeliveryError with the proxy's reply
 */
export async function connectThroughSocks(
  socket: Socket,
  endpoint: Endpoint,
  proxy: ProxyServer,
  options: ConnectOptions,
): Promise<void> {
  const { user: userId = '', password = '' } = proxy.credentials ?? {}
  const name = `the proxy ${hostAndPort(proxy)}`
  if ([userId, password, endpoint.host].some((text) => Buffer.byteLength(text) > 255)) {
    socket.destroy()
    throw new DeliveryError(`${name} cannot be used: SOCKS5 limits user, password and host to 255 bytes each`)
  }
  await awaitStep(socket, options, name, async () => {
    try {
      await SocksClient.createConnection({
        proxy: { host: proxy.host, port: proxy.port, type: 5, userId, password },
        command: 'connect',
        destination: { host: endpoint.host, port: endpoint.port },
        existing_socket: socket,
        // The signal sets the time limit. The package's default is 30 seconds.
        timeout: 2 ** 31 - 1,
      })
    } catch (error) {
      throw socksError((error as Error).message, socket, endpoint, proxy)
    }
    await keepFirstBytes(socket)
  })
}

/**
 * Puts the bytes after the proxy's reply back into the socket for the next reader: a NATS server speaks first. The package
 * emits them as data one turn later and leaves the socket flowing.
 */
async function keepFirstBytes(socket: Socket): Promise<void> {
  const chunks: Buffer[] = []
  const onData = (chunk: Buffer): unknown => chunks.push(chunk)
  socket.on('data', onData)
  await nextTurn()
  socket.off('data', onData)
  socket.pause()
  if (chunks.length > 0) socket.unshift(Buffer.concat(chunks))
}

const replies: Readonly<Record<string, string>> = {
  Failure: 'general failure',
  NotAllowed: 'not allowed by its rules',
  NetworkUnreachable: 'network unreachable',
  HostUnreachable: 'host unreachable',
  ConnectionRefused: 'connection refused',
  TTLExpired: 'the connection took too long',
  CommandNotSupported: 'command not supported',
  AddressNotSupported: 'kind of address not supported',
}

/** Reads the package's message, since its errors have no codes. They hold the password, so they are not kept as a cause. */
function socksError(message: string, socket: Socket, endpoint: Endpoint, proxy: ProxyServer): Error {
  const name = `the proxy ${hostAndPort(proxy)}`
  if (/invalid socks version/.test(message)) return new DeliveryError(`${name} refused: it does not speak SOCKS5`)
  if (/authentication type/.test(message))
    return new DeliveryError(
      proxy.credentials
        ? `${name} refused: it accepts no user and password`
        : `${name} refused: it asks for a user and a password (proxySecretRef, or user:password@ in the proxy’s URL)`,
    )
  if (/Authentication failed/.test(message)) return new DeliveryError(`${name} refused: user or password is wrong`)
  const [, reply] = /rejected connection - (\w+)/.exec(message) ?? []
  if (reply === undefined) return socket.errored ?? connectionClosed()
  const text = `${name} did not connect to ${hostAndPort(endpoint)}: ${replies[reply] ?? 'its reply is not valid in SOCKS5'}`
  return reply === 'NotAllowed' ? new DeliveryError(text) : new NetworkError(text, { reached: false })
}
