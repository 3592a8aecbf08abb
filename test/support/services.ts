import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { Socket } from 'node:net'
import type { TestContext } from 'node:test'
import { createSecureContext, TLSSocket } from 'node:tls'
import { parseAllDocuments } from 'yaml'
import { createAuthority } from '../../src/demo/certificate.ts'
import { manifest } from './bundle.ts'
import { listen } from './servers.ts'

// Simulates the services of all provider types, behind any proxy that a test uses.

/** A request as a service saw it, over TLS. NATS: method PUB, the subject as url. */
export interface Arrival {
  readonly method: string
  readonly host: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The name in the client's certificate; undefined without one. */
  readonly client: string | undefined
}

export interface Answer {
  readonly status: number
  readonly body: string
}

interface Options {
  readonly answer: (arrival: Arrival) => Answer
  /** A NATS server's answer to a line from its client, after the greeting. */
  readonly nats?: (line: string) => string
  /** The CA of client certificates. Without it, clients need no certificate. */
  readonly clientCa?: string
}

export interface Services {
  /** The services' CA certificate, as PEM. */
  readonly ca: string
  readonly arrivals: Arrival[]
  /** An HTTP proxy with CONNECT that maps every host to one of the services. */
  readonly proxy: Server
  /** Handles a connection to a port: NATS at 4222, HTTPS at any other. */
  readonly take: (socket: Socket, port: number) => void
}

export function openServices({ answer, nats = () => 'PONG', clientCa }: Options): Services {
  const arrivals: Arrival[] = []
  const authority = createAuthority(new Date())
  const wanted = clientCa === undefined ? {} : { requestCert: true, rejectUnauthorized: true, ca: clientCa }
  const context = (host: string) => createSecureContext({ ...authority.issue(host), ca: clientCa })
  const https = createHttps({
    ...authority.issue('localhost'),
    ...wanted,
    SNICallback: (host, done) => done(null, context(host)),
  })
  https.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const body = Buffer.concat(chunks).toString()
      const arrival = {
        method,
        host: headers.host ?? '',
        url,
        headers,
        body,
        client: clientOf(request.socket as TLSSocket),
      }
      arrivals.push(arrival)
      const { status, body: said } = answer(arrival)
      response.writeHead(status).end(said)
    })
  })
  const takeNats = (socket: Socket): void => {
    socket.write(`INFO ${JSON.stringify({ max_payload: 1048576, nonce: 'bm9uY2U', tls_required: true })}\r\n`)
    const secure = new TLSSocket(socket, { isServer: true, ...wanted, ...authority.issue('nats.example.com') })
    secure.on('error', () => {})
    converse(secure, arrivals, nats)
  }
  const take = (socket: Socket, port: number): void => {
    socket.on('error', () => {})
    if (port === 4222) takeNats(socket)
    else https.emit('connection', socket)
  }
  const proxy = createServer((_, response) => response.writeHead(501).end())
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    take(socket, Number(url.replace(/^.*:/, '')))
  })
  return { ca: authority.ca, arrivals, proxy, take }
}

function clientOf(socket: TLSSocket): string | undefined {
  const name = socket.getPeerCertificate().subject?.CN
  return Array.isArray(name) ? name[0] : name
}

function converse(socket: TLSSocket, arrivals: Arrival[], says: (line: string) => string): void {
  let text = ''
  socket.on('data', (data) => {
    text += data.toString()
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end)
      const [, subject, size] = /^PUB (\S+) (\d+)$/.exec(line) ?? []
      // Lengths are in bytes; the tests' events are ASCII.
      const next = end + 2 + (subject === undefined ? 0 : Number(size) + 2)
      if (text.length < next) return
      if (subject !== undefined) {
        const body = text.slice(end + 2, next - 2)
        arrivals.push({
          method: 'PUB',
          host: 'nats.example.com',
          url: subject,
          headers: {},
          body,
          client: clientOf(socket),
        })
      }
      text = text.slice(next)
      if (/^(PING|CONNECT)/.test(line)) socket.write(line === 'PING' ? `${says(line)}\r\n` : natsAnswer(says(line)))
    }
  })
}

const natsAnswer = (text: string): string => (text === 'PONG' ? '' : `${text}\r\n`)

/** Starts the services' HTTP proxy on its own port. */
export async function listenProxy(t: TestContext, { proxy }: Services): Promise<number> {
  return listen(t, proxy)
}

/** A Provider of the examples with its Secret. */
export interface Example {
  readonly type: string
  readonly spec: Record<string, unknown>
  readonly secret: Record<string, string>
}

export const rsaKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/** The examples of all provider types, with a new private key if one needs it. */
export function examples(): Example[] {
  const folder = new URL('../../examples/providers/', import.meta.url)
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8')
      const documents = parseAllDocuments(text).map((document) => (document as { toJS(): Manifest }).toJS())
      const spec = documents.find(({ kind }) => kind === 'Provider')?.spec ?? {}
      const secret = documents.find(({ kind }) => kind === 'Secret')?.stringData ?? {}
      const token = secret.token?.replace('<private key, escaped once>', rsaKey().replaceAll('\n', '\\n'))
      return { type: String(spec.type), spec, secret: { ...secret, ...(token !== undefined && { token }) } }
    })
}

interface Manifest {
  readonly kind: string
  readonly spec: Record<string, unknown>
  readonly stringData?: Record<string, string>
}

/** The manifests of Providers that all use the same proxy and certificates. */
export function providers(all: readonly Example[], name = ({ type }: Example): string => type): string {
  return all
    .map((example) => {
      const own = Object.keys(example.secret).length > 0 ? { secretRef: { name: name(example) } } : {}
      const spec = { ...example.spec, ...own, proxySecretRef: { name: 'proxy' }, certSecretRef: { name: 'tls' } }
      return manifest('Provider', name(example), JSON.stringify(spec))
    })
    .join('')
}

/** An event that every type sends: an error with a commit and a pull request. */
export const event = JSON.stringify({
  involvedObject: {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    namespace: 'flux-system',
    name: 'apps',
  },
  severity: 'error',
  reason: 'HealthCheckFailed',
  message: 'health check failed',
  metadata: {
    'kustomize.toolkit.fluxcd.io/revision': `main@sha1:${'a'.repeat(40)}`,
    'event.toolkit.fluxcd.io/commit': 'a'.repeat(40),
    'event.toolkit.fluxcd.io/change_request': '7',
  },
})
