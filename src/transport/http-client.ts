import type { Socket } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import type { Dispatcher, Client as UndiciClient } from 'undici'
import request from 'undici/lib/api/api-request.js'
import Client from 'undici/lib/dispatcher/client.js'
import { DeliveryError } from '../common/errors.ts'
import type { Reply } from '../providers/exchange.ts'
import { connectionClosed } from './connection-step.ts'
import type { HttpDestination } from './http-message.ts'
import { NetworkError, networkError, type Phase } from './network-error.ts'

const maxBytes = 16 * 1024 * 1024

const settings: UndiciClient.Options = {
  maxResponseSize: maxBytes,
  // The delivery's deadline aborts a request. undici's own timeouts count silence, by a clock of half seconds.
  headersTimeout: 0,
  bodyTimeout: 0,
}

type OpenSocket = () => Promise<Socket>

/** A client of undici's that has one request at a time. undici connects for a client; here each request brings its own deadline. */
export class OneRequestClient extends Client {
  #openSocket: OpenSocket = () => Promise.reject(new TypeError('there is no request to connect for'))

  constructor(origin: string | URL) {
    super(origin, {
      ...settings,
      connect: (_, callback) => {
        this.#openSocket().then(
          // undici would connect again and again where the other side closes at once.
          (socket) => (socket.destroyed ? callback(connectionClosed(), null) : callback(null, socket)),
          (error) => callback(error, null),
        )
      },
    })
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#openSocket = (options as unknown as { openSocket: OpenSocket }).openSocket
    return super.dispatch(options, handler)
  }
}

/** One request, and how its connection is made. */
export interface HttpExchange {
  readonly destination: HttpDestination
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: Buffer | undefined
  readonly openSocket: OpenSocket
  readonly ownCa: boolean
  readonly signal: AbortSignal
}

/** Sends one request and reads its whole reply, or says what was under way when it failed. */
export async function sendOnce(client: Dispatcher, { destination, ownCa, ...options }: HttpExchange): Promise<Reply> {
  const name = destination.authority
  let phase: Phase = 'answer'
  let firstError: Error | undefined
  const openSocket = async (): Promise<Socket> => {
    const socket = await options.openSocket()
    return socket.once('error', (error) => {
      firstError = error
    })
  }
  try {
    const reply = await request.call(client, { ...options, openSocket } as Dispatcher.RequestOptions)
    phase = 'body'
    const bytes = Buffer.from(await reply.body.arrayBuffer())
    const headers = joined(reply.headers)
    return {
      status: reply.statusCode,
      headers,
      body: await decompress(bytes, headers['content-encoding'], name, maxBytes),
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
      throw new DeliveryError(`the answer of ${name} is longer than 16 MiB: it was not read to its end`)
    // undici keeps the last error of a socket: that it was closed, and not the alert of TLS that says why.
    throw networkError((phase === 'answer' && firstError) || error, { phase, name, signal: options.signal, ownCa })
  }
}

function joined(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]))
}

// undici's own interceptor unpacks without a limit, and leaves the bodies of errors packed.

/**
 * The text of a body with its content-encoding undone: gzip, deflate and br, the last first.
 * @throws NetworkError if it is not what content-encoding says; DeliveryError if it is longer than `most` bytes or of another coding
 */
async function decompress(bytes: Buffer, codings = '', host: string, most: number): Promise<string> {
  const names = codings
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (bytes.length === 0 || names.length === 0) return bytes.toString()
  const options = { maxOutputLength: most }
  const undo: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    gzip: (bytes) => gunzipSync(bytes, options),
    'x-gzip': (bytes) => gunzipSync(bytes, options),
    br: (bytes) => brotliDecompressSync(bytes, options),
    // Some servers leave out the zlib header, whose first byte ends in 8.
    deflate: (bytes) => ((bytes[0] as number) % 16 === 8 ? inflateSync : inflateRawSync)(bytes, options),
  }
  let plain = bytes
  for (const name of names.reverse()) {
    const decode = undo[name]
    if (!decode)
      throw new DeliveryError(
        `the answer of ${host} comes in the coding ${JSON.stringify(name)}, which was not asked for`,
      )
    try {
      plain = decode(plain)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new DeliveryError(`the answer of ${host} is longer than 16 MiB when unpacked`, { cause })
      throw new NetworkError(`the answer of ${host} is not ${name}, though it says so`, { reached: true, cause })
    }
  }
  return plain.toString()
}
