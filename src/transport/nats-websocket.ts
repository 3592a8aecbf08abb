import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createWebSocketStream, WebSocket } from 'ws'
import { DeliveryError } from '../common/errors.ts'
import { excerpt } from '../common/excerpt.ts'
import { awaitStep, type ConnectOptions, noteClosingWords } from './connection-step.ts'
import { readBody } from './http-body.ts'
import { isPassingError } from './nats-protocol.ts'
import { NetworkError } from './network-error.ts'

/** Close codes that say what the client did wrong: another try would not end in another way. */
const finalCodes = [1002, 1003, 1007, 1008, 1009, 1010]
/** That there was no code, and that there was no close frame. */
const silentCodes = [1005, 1006]

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
  // A write that comes too late is no error of its own: who reads learns that the server closes, and why.
  stream._write = (chunk, _, callback) => webSocket.send(chunk, () => callback())
  webSocket.once('close', (code, bytes) => {
    const reason = excerpt(bytes.toString(), options.redact)
    const text = `closed the WebSocket with code ${code}${reason && `: ${reason}`}`
    const isFinal = finalCodes.includes(code) && !isPassingError(reason)
    if (!silentCodes.includes(code)) noteClosingWords(stream, { text, isFinal })
  })
  // An error after it is open is for the next who reads.
  stream.on('error', () => {})
  const refused = await awaitStep(
    socket,
    options,
    name,
    () =>
      new Promise<IncomingMessage | undefined>((resolve, reject) => {
        webSocket.once('open', () => resolve(undefined))
        webSocket.once('unexpected-response', (_, response) => resolve(response))
        webSocket.once('error', (error) => reject(invalid(error, name)))
      }),
  )
  if (refused) throw await refusal(refused, name, options)
  return stream
}

async function refusal(
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
  const words = excerpt(body, redact)
  const found = `${name} did not agree to speak WebSocket: HTTP ${status} ${STATUS_CODES[status] ?? ''}`.trim()
  const message = words === '' ? found : `${found}: ${words}`
  return status >= 500 || status === 429 ? new NetworkError(message, { reached: false }) : new DeliveryError(message)
}

/** Only what ws finds wrong with the handshake has no code. */
function invalid(error: NodeJS.ErrnoException, name: string): Error {
  if (error.code !== undefined) return error
  return new NetworkError(`${name} does not speak WebSocket`, { reached: false, cause: error })
}
