import type { Socket } from 'node:net'
import type { Dispatcher, Client as UndiciClient } from 'undici'
import request from 'undici/lib/api/api-request.js'
import Client from 'undici/lib/dispatcher/client.js'
import type { Reply } from '../providers/exchange.ts'
import { connectionClosed } from './connection-step.ts'
import { maxBytes, readBody } from './http-body.ts'
import type { HttpDestination } from './http-message.ts'
import { networkError } from './network-error.ts'

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

/** Sends one request and reads its reply, of whose body what arrives; or says what was under way when it failed. */
export async function sendOnce(client: Dispatcher, { destination, ownCa, ...options }: HttpExchange): Promise<Reply> {
  let firstError: Error | undefined
  const openSocket = async (): Promise<Socket> => {
    const socket = await options.openSocket()
    return socket.once('error', (error) => {
      firstError = error
    })
  }
  const { signal } = options
  try {
    const reply = await request.call(client, { ...options, openSocket } as Dispatcher.RequestOptions)
    const headers = joined(reply.headers)
    return { status: reply.statusCode, headers, ...(await readBody(reply.body, headers['content-encoding'], signal)) }
  } catch (error) {
    // undici keeps the last error of a socket: that it was closed, and not the alert of TLS that says why.
    throw networkError(firstError ?? error, { phase: 'answer', name: destination.authority, signal, ownCa })
  }
}

function joined(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]))
}
