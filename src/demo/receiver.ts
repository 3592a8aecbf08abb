import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createSecureContext } from 'node:tls'
import type { Reply } from '../providers/exchange.ts'
import { createAuthority } from './certificate.ts'

/** A request that was received. For NATS, the method is PUB, the path is the subject, and there is no status. */
export interface Arrival {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly status: number | null
  readonly body: Buffer
}

/** A server on loopback that plays every service of the examples. */
export interface Receiver {
  /** URL of a CONNECT proxy that tunnels every host to this receiver. */
  readonly proxy: string
  /** Certificate of the authority that signs the hosts' certificates, in PEM format. */
  readonly ca: string
  /** Sets the reply to the next requests. */
  readonly answer: (reply: Answer) => void
  /** Returns the requests since the last call, in order. */
  readonly collect: () => Arrival[]
  readonly close: () => void
}

/** The reply of the receiver. */
export type Answer = Pick<Reply, 'status' | 'body'>

const natsPort = '4222'

/** Starts a receiver on a free port of 127.0.0.1. It terminates every CONNECT itself, so no host name is looked up. */
export async function openReceiver(now: Date): Promise<Receiver> {
  const arrivals: Arrival[] = []
  const sockets = new Set<Socket>()
  let answer: Answer = { status: 200, body: '' }
  const authority = createAuthority(now)
  const services = createHttps({
    SNICallback: (host, done) => done(null, createSecureContext(authority.issue(host))),
  }).on('request', (request: IncomingMessage, response: ServerResponse) => receive(request, response, arrivals, answer))
  const proxy = createServer((_, response) => response.writeHead(501).end('only CONNECT'))
  proxy.on('connection', (socket: Socket) => {
    sockets.add(socket)
    // Ignore a client that disconnects, because it reports why its delivery failed.
    socket.on('error', () => {})
  })
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    if (url.endsWith(`:${natsPort}`)) receiveNats(socket, url, arrivals)
    else services.emit('connection', socket)
  })
  await new Promise<void>((resolve, reject) => {
    proxy.on('error', reject)
    proxy.listen(0, '127.0.0.1', resolve)
  })
  return {
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    ca: authority.ca,
    answer: (reply) => {
      answer = reply
    },
    collect: () => arrivals.splice(0),
    close() {
      proxy.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function receive(
  request: IncomingMessage,
  response: ServerResponse,
  arrivals: Arrival[],
  { status, body }: Answer,
): void {
  const { method = '', url: path = '', headers } = request
  const host = headers.host ?? ''
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    arrivals.push({ method, host, path, status, body: Buffer.concat(chunks) })
    response.writeHead(status, /^[[{]/.test(body) ? { 'content-type': 'application/json' } : {}).end(body)
  })
}

/**
 * Speaks enough of the NATS protocol for one publisher:
 * https://docs.nats.io/reference/reference-protocols/nats-protocol
 */
function receiveNats(socket: Duplex, host: string, arrivals: Arrival[]): void {
  let bytes = Buffer.alloc(0)
  socket.write('INFO {"server_id":"demo","version":"2.12.0","max_payload":1048576}\r\n')
  socket.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    for (let end = bytes.indexOf('\r\n'); end >= 0; end = bytes.indexOf('\r\n')) {
      const line = bytes.toString('utf8', 0, end)
      const [, subject, size] = /^PUB (\S+) (\d+)$/.exec(line) ?? []
      const next = end + 2 + (subject === undefined ? 0 : Number(size) + 2)
      if (bytes.length < next) return
      if (subject !== undefined)
        arrivals.push({
          method: 'PUB',
          host,
          path: `/${subject}`,
          status: null,
          body: bytes.subarray(end + 2, next - 2),
        })
      if (line === 'PING') socket.write('PONG\r\n')
      bytes = bytes.subarray(next)
    }
  })
}
