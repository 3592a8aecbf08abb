import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, createServer as createTcp, type Socket, type Server as TcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { HttpRequest, Reply } from '../../src/providers/exchange.ts'
import type { Connection } from '../../src/resolve/target.ts'
import { openTransport, type Transport, type TransportOptions } from '../../src/transport/index.ts'

/** A transport that is closed when the test ends. */
export function transport(t: TestContext, options: Partial<TransportOptions> = {}): Transport {
  const opened = openTransport({ environment: {}, ...options })
  t.after(() => opened.close())
  return opened
}

export function connection(options: Partial<Connection> = {}): Connection {
  return { timeoutMs: 5000, secretHeaders: new Set(), ...options }
}

export function post(url: string, options: Partial<HttpRequest> = {}): HttpRequest {
  return { protocol: 'http', method: 'POST', url, headers: {}, body: 'hello', ...options }
}

/** Sends one request with a timeout of five seconds. */
export function send(transport: Transport, request: HttpRequest, options: Partial<Connection> = {}): Promise<Reply> {
  return transport.send(request, connection(options), AbortSignal.timeout(5000))
}

/** One request as a server saw it. */
export interface Seen {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
  readonly connection: number
}

/** An HTTP server on loopback that records requests and replies 200 `ok`, or calls `answer`. */
export async function service(
  t: TestContext,
  answer: RequestListener = (_, response) => response.end('ok'),
): Promise<{ url: string; host: string; port: number; seen: Seen[] }> {
  const { server, seen } = noting(answer)
  const port = await listen(t, server)
  return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, port, seen }
}

export function noting(answer: RequestListener): { server: Server; seen: Seen[]; listener: RequestListener } {
  const seen: Seen[] = []
  const sockets: Socket[] = []
  const listener: RequestListener = (request, response) => {
    if (!sockets.includes(request.socket)) sockets.push(request.socket)
    let body = ''
    request.setEncoding('utf8').on('data', (text) => {
      body += text
    })
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      seen.push({ method, url, headers, body, connection: sockets.indexOf(request.socket) + 1 })
      answer(request, response)
    })
  }
  return { server: createServer(listener), seen, listener }
}

/** A TCP server on loopback, whose connections end with the test. */
export async function tcpServer(t: TestContext, serve: (socket: Socket) => void): Promise<number> {
  return listen(t, createTcp(serve))
}

export async function listen(t: TestContext, server: TcpServer, host = '127.0.0.1'): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  t.after(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return (server.address() as AddressInfo).port
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createTcp()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export interface Proxied {
  readonly url: string
  readonly host: string
  /** `CONNECT host:port` or the absolute-form request line, with its credentials. */
  readonly asked: { readonly line: string; readonly authorization: string | undefined }[]
}

/** An HTTP proxy: CONNECT and absolute form; with `user:password` it answers 407 to others. */
export async function httpProxy(
  t: TestContext,
  { pair, tls }: { pair?: string; tls?: (server: Server) => TcpServer } = {},
): Promise<Proxied> {
  const asked: Proxied['asked'] = []
  const allowed = (request: IncomingMessage): boolean => {
    const authorization = request.headers['proxy-authorization']
    asked.push({ line: `${request.method} ${request.url}`, authorization })
    return pair === undefined || authorization === `Basic ${Buffer.from(pair).toString('base64')}`
  }
  const server = createServer((request, response) => {
    if (!allowed(request)) response.writeHead(407).end('who are you?')
    else response.end(`relayed ${request.url}`)
  })
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    if (!allowed(request))
      return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
    const [host = '', port] = (request.url as string).split(/:(?=\d+$)/)
    splice(socket, connect(Number(port), reachable(host)), () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
  })
  const port = await listen(t, tls ? tls(server) : server)
  return {
    url: `${tls ? 'https' : 'http'}://${pair ? `${pair.replace('@', '%40')}@` : ''}127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
  }
}

/** Resolves names that only the proxy knows to loopback. */
const reachable = (host: string): string => (host.endsWith('.example') ? '127.0.0.1' : host.replace(/^\[|\]$/g, ''))

function splice(one: Socket, other: Socket, ready: () => void): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy())
    from.on('close', () => to.destroy())
  }
  other.on('connect', () => {
    ready()
    one.pipe(other)
    other.pipe(one)
  })
}

/**
 * A SOCKS5 server (RFC 1928): notes what it is asked for; with `user:password` it takes no others. `lead` says where a
 * host and port really are.
 */
export async function socksProxy(
  t: TestContext,
  {
    pair,
    refuse,
    lead = (host, port) => [reachable(host), port],
  }: { pair?: string; refuse?: number; lead?: (host: string, port: number) => [string, number] } = {},
): Promise<{ url: string; host: string; asked: string[] }> {
  const asked: string[] = []
  const port = await tcpServer(t, (socket) => {
    const steps = socksSteps(pair, (host, targetPort) => {
      asked.push(`${host}:${targetPort}`)
      if (refuse !== undefined) return void socket.write(Buffer.from([5, refuse, 0, 1, 0, 0, 0, 0, 0, 0]))
      const [place, port] = lead(host, targetPort)
      splice(socket, connect(port, place), () => socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])))
    })
    const onData = (data: Buffer): void => {
      const reply = steps(data)
      if (reply === 'joined') socket.off('data', onData)
      else socket.write(reply)
    }
    socket.on('data', onData)
  })
  return {
    url: `socks5://${pair ? `${pair.replace('@', '%40')}@` : ''}127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
  }
}

function socksSteps(
  pair: string | undefined,
  open: (host: string, port: number) => void,
): (data: Buffer) => Buffer | 'joined' {
  let step = 'greeting'
  return (data) => {
    if (step === 'greeting') {
      const wanted = pair ? 2 : 0
      const offered = data.subarray(2).includes(wanted)
      step = pair ? 'password' : 'request'
      return Buffer.from([5, offered ? wanted : 255])
    }
    if (step === 'password') {
      const user = data.toString('utf8', 2, 2 + (data[1] as number))
      const password = data.toString('utf8', 3 + (data[1] as number))
      step = 'request'
      return Buffer.from([1, `${user}:${password}` === pair ? 0 : 1])
    }
    open(socksHost(data), data.readUInt16BE(data.length - 2))
    return 'joined'
  }
}

function socksHost(data: Buffer): string {
  if (data[3] === 1) return [...data.subarray(4, 8)].join('.')
  if (data[3] === 3) return data.toString('utf8', 5, data.length - 2)
  return data
    .subarray(4, 20)
    .toString('hex')
    .replace(/....(?!$)/g, '$&:')
}

export interface Certificates {
  readonly ca: string
  readonly key: string
  readonly cert: string
  readonly client: { readonly key: string; readonly cert: string }
  readonly expired: { readonly key: string; readonly cert: string }
  readonly other: { readonly key: string; readonly cert: string }
}

/** The tests' own authority, with certificates for localhost, a client, another name, and an expired one. */
export function certificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'flux-notify-'))
  const file = (name: string): string => join(folder, name)
  const openssl = (...args: string[]): unknown => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const read = (name: string): { key: string; cert: string } => ({
    key: readFileSync(file(`${name}.key`), 'utf8'),
    cert: readFileSync(file(`${name}.crt`), 'utf8'),
  })
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const issue = (name: string, extensions: string, ...validity: string[]): { key: string; cert: string } => {
    writeFileSync(file('ext'), extensions)
    openssl('req', ...ec, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`)
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.crt',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-extfile',
      'ext',
      '-out',
      `${name}.crt`,
      ...validity,
    )
    return read(name)
  }
  try {
    openssl('req', '-x509', ...ec, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=test authority', '-days', '2')
    const local = 'subjectAltName=DNS:localhost,DNS:service.example,IP:127.0.0.1,IP:::1'
    const server = issue('server', local, '-days', '2')
    return {
      ca: readFileSync(file('ca.crt'), 'utf8'),
      ...server,
      client: issue('client', 'extendedKeyUsage=clientAuth', '-days', '2'),
      expired: issue('expired', local, '-days', '-1'),
      other: issue('other', 'subjectAltName=DNS:other.example', '-days', '2'),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
