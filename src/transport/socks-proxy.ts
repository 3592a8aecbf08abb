import type { Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { SocksClient } from 'socks'
import { DeliveryError } from '../common/errors.ts'
import { type Endpoint, hostAndPort, type ProxyServer } from './choose-proxy.ts'
import { awaitStep, type ConnectOptions, connectionClosed } from './connection-step.ts'
import { NetworkError } from './network-error.ts'

/**
 * Makes a connection to a SOCKS5 proxy a connection to the endpoint; the proxy resolves names, as with Go.
 * @throws NetworkError or DeliveryError with what the proxy answered
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
    throw new DeliveryError(`${name} cannot be asked: user, password and host have 255 bytes at most in SOCKS5`)
  }
  await awaitStep(socket, options, name, async () => {
    try {
      await SocksClient.createConnection({
        proxy: { host: proxy.host, port: proxy.port, type: 5, userId, password },
        command: 'connect',
        destination: { host: endpoint.host, port: endpoint.port },
        existing_socket: socket,
        // The signal ends it; the package's own limit is 30 seconds.
        timeout: 2 ** 31 - 1,
      })
    } catch (error) {
      throw refusal((error as Error).message, socket, endpoint, proxy)
    }
    await keepFirstBytes(socket)
  })
}

/**
 * The package emits what came behind the proxy's answer (a NATS server speaks first) as data one turn later, and lets
 * the socket flow; it is put back here for the next reader.
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

const answers: Readonly<Record<string, string>> = {
  Failure: 'general failure',
  NotAllowed: 'not allowed by its rules',
  NetworkUnreachable: 'network unreachable',
  HostUnreachable: 'host unreachable',
  ConnectionRefused: 'connection refused',
  TTLExpired: 'the connection took too long',
  CommandNotSupported: 'command not supported',
  AddressNotSupported: 'kind of address not supported',
}

/** The package tells its errors apart by their words alone; they carry the password, and so are not kept as a cause. */
function refusal(message: string, socket: Socket, endpoint: Endpoint, proxy: ProxyServer): Error {
  const name = `the proxy ${hostAndPort(proxy)}`
  if (/invalid socks version/.test(message)) return new DeliveryError(`${name} refused: it does not speak SOCKS5`)
  if (/authentication type/.test(message))
    return new DeliveryError(
      proxy.credentials
        ? `${name} refused: it accepts no user and password`
        : `${name} refused: it asks for a user and a password (proxySecretRef, or user:password@ in the proxy’s URL)`,
    )
  if (/Authentication failed/.test(message)) return new DeliveryError(`${name} refused: user or password is wrong`)
  const [, answer] = /rejected connection - (\w+)/.exec(message) ?? []
  if (answer === undefined) return socket.errored ?? connectionClosed()
  const why = `${name} did not connect to ${hostAndPort(endpoint)}: ${answers[answer] ?? 'an answer that SOCKS5 does not have'}`
  return answer === 'NotAllowed' ? new DeliveryError(why) : new NetworkError(why, { reached: false })
}
