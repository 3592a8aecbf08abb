import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createWebSocketStream, WebSocket } from 'ws'
import { DeliveryError } from '../common/errors.ts'
import { excerpt } from '../common/excerpt.ts'
import { awaitStep, type ConnectOptions, noteCloseReason } from './connection-step.ts'
import { readBody } from './http-body.ts'
import { isTransientError } from './nats-protocol.ts'
import { NetworkError } from './network-error.ts'

/** Close codes that blame the client, so that a retry would fail too. */
const permanentCodes = [1002, 1003, 1007, 1008, 1009, 1010]
/** ws's codes for a close frame without a code, and for no close frame. */
const absentCodes = [1005, 1006]

/**
 * Turns a connection into a WebSocket. The stream reads and writes the payload of its messages.
 * @param name host:port, for the Host header and for messages
 * @throws NetworkError or DeliveryError if the handshake fails
 */
export async function openWebSocket(socket: Socket, name: string, options: ConnectOptions): Promise<Duplex> {
  const webSocket = new WebSocket(`ws://${name}/`, {
    createConnection: () => socket,
    perMessageDeflate: false,
    maxPayload: 1024 * 1024,
  })
  // Created before the WebSocket is open, since its first message may arrive in the same turn.
  const stream = createWebSocketStream(webSocket)
  // Ignores errors of late writes. The reader reports that the server closed the connection, and why.
  stream._write = (chunk, _, callback) => webSocket.send(chunk, () => callback())
  webSocket.once('close', (code, bytes) => {
    const reason = excerpt(bytes.toString(), options.redact)
    const text = `closed the WebSocket with code ${code}${reason && `: ${reason}`}`
    const isPermanent = permanentCodes.includes(code) && !isTransientError(reason)
    if (!absentCodes.includes(code)) noteCloseReason(stream, { text, isPermanent })
  })
  // The next read reports errors after the handshake.
  stream.on('error', () => {})
  const rejection = await awaitStep(
    socket,
    options,
    name,
    () =>
      new Promise<IncomingMessage | undefined>((resolve, reject) => {
        webSocket.once('open', () => resolve(undefined))
        webSocket.once('unexpected-response', (_, response) => resolve(response))
        webSocket.once('error', (error) => reject(handshakeError(error, name)))
      }),
  )
  if (rejection) throw await rejectionError(rejection, name, options)
  return stream
}

/** Creates the error for a server that answers the handshake with another status than 101. */
async function rejectionError(
  response: IncomingMessage,
  name: string,
  { signal, redact }: Pick<ConnectOptions, 'signal' | 'redact'>,
): Promise<Error> {
  const { statusCode: status = 0, headers } = response
  const stop = (): unknown => response.destroy()
  signal.addEventListener('abort', stop, { once: true })
  const { body } = await readBody(response, headers['content-encoding'], signal)
  signal.removeEventListener('abort', stop)
  response.destroy()
  const text = excerpt(body, redact)
  const found = `${name} did not agree to speak WebSocket: HTTP ${status} ${STATUS_CODES[status] ?? ''}`.trim()
  const message = text === '' ? found : `${found}: ${text}`
  return status >= 500 || status === 429 ? new NetworkError(message, { reached: false }) : new DeliveryError(message)
}

/** Explains an error of the handshake. Those that ws itself detects have no code. */
function handshakeError(error: NodeJS.ErrnoException, name: string): Error {
  if (error.code !== undefined) return error
  return new NetworkError(`${name} does not speak WebSocket`, { reached: false, cause: error })
}
