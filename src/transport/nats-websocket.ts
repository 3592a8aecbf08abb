import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createWebSocketStream, WebSocket } from 'ws'
import { DeliveryError } from '../common/errors.ts'
import { awaitStep, type ConnectOptions } from './connection-step.ts'
import { NetworkError } from './network-error.ts'

/**
 * Makes a connection a WebSocket; what is read and written from then on is the payload of its messages.
 * @param name host:port, for the Host header and for messages
 * @throws NetworkError or DeliveryError if the server does not agree
 */
export async function openWebSocket(socket: Socket, name: string, options: ConnectOptions): Promise<Duplex> {
  const webSocket = new WebSocket(`ws://${name}/`, {
    createConnection: () => socket,
    perMessageDeflate: false,
    maxPayload: 1024 * 1024,
  })
  // Before it is open: its first message may come in the same turn.
  const stream = createWebSocketStream(webSocket)
  // An error after it is open is for the next who reads.
  stream.on('error', () => {})
  await awaitStep(
    socket,
    options,
    name,
    () =>
      new Promise<void>((resolve, reject) => {
        webSocket.once('open', resolve)
        webSocket.once('unexpected-response', (_, { statusCode = 0 }) => reject(refusal(name, statusCode)))
        webSocket.once('error', (error) => reject(invalid(error, name)))
      }),
  )
  return stream
}

function refusal(name: string, status: number): Error {
  const message = `${name} did not agree to speak WebSocket: HTTP ${status} ${STATUS_CODES[status] ?? ''}`.trim()
  return status >= 500 || status === 429 ? new NetworkError(message, { reached: false }) : new DeliveryError(message)
}

/** Only what ws finds wrong with the handshake has no code. */
function invalid(error: NodeJS.ErrnoException, name: string): Error {
  if (error.code !== undefined) return error
  return new NetworkError(`${name} does not speak WebSocket`, { reached: false, cause: error })
}
