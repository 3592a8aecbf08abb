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
  // The delivery's deadline aborts a request. undici's timeouts measure only silence, in steps of half a second.
  headersTimeout: 0,
  bodyTimeout: 0,
}

type OpenSocket = () => Promise<Socket>

/** An undici client for one request at a time. Each request opens the socket itself, so that its own deadline applies. */
export class OneRequestClient extends Client {
  #openSocket: OpenSocket = () => Promise.reject(new TypeError('there is no request to connect for'))

  constructor(origin: string | URL) {
    super(origin, {
      ...settings,
      connect: (_, callback) => {
        this.#openSocket().then(
          // undici would reconnect endlessly to a server that closes each connection at once.
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

/** One request and how to open its connection. */
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

/**
 * Sends one request and reads its reply, whose body may be incomplete.
 * @throws NetworkError, ConfigError or DeliveryError that names the host
 */
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
    const headers = joinValues(reply.headers)
    return { status: reply.statusCode, headers, ...(await readBody(reply.body, headers['content-encoding'], signal)) }
  } catch (error) {
    // undici reports a socket's last error, which is that it was closed. The first one, such as a TLS alert, says why.
    throw networkError(firstError ?? error, { phase: 'answer', name: destination.authority, signal, ownCa })
  }
}

function joinValues(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]))
}
