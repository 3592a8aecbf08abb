import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'

/** A request as the server received it. */
export interface Captured {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Answer {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  /** The server waits for this before it answers. */
  readonly after?: Promise<unknown>
}

export interface Receiver {
  readonly url: string
  readonly port: number
  readonly requests: Captured[]
  readonly close: () => Promise<void>
}

/**
 * Starts a server on 127.0.0.1 that records requests and answers as specified: strings and bytes unchanged, other values as
 * JSON. The default is 200 with `{}`.
 */
export async function receive(
  answer: (request: Captured) => Answer | undefined = () => undefined,
  tls?: { cert: string; key: string },
): Promise<Receiver> {
  const requests: Captured[] = []
  const listen = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming
      const request = { method, url, headers, body: Buffer.concat(chunks).toString() }
      requests.push(request)
      const { status = 200, headers: told = {}, body = {}, after } = answer(request) ?? {}
      const end = (): void => {
        outgoing
          .writeHead(status, { 'content-type': 'application/json', ...told })
          .end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))
      }
      if (after === undefined) end()
      else void after.then(end)
    })
  }
  const server: Server = tls ? createTlsServer(tls, listen) : createServer(listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
