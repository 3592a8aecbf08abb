import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { ConfigError, DeliveryError } from '../common/errors.ts'
import { excerpt } from '../common/excerpt.ts'
import type { NatsRequest, Reply } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'
import { allowedHosts } from './allowed-hosts.ts'
import { type Endpoint, hostAndPort, proxyFor } from './choose-proxy.ts'
import { connect, secure } from './connect.ts'
import { awaitStep, type ConnectOptions } from './connection-step.ts'
import type { Descriptors } from './file-descriptors.ts'
import type { TransportOptions } from './index.ts'
import { credentials, isTransientError, type Lines, readLines } from './nats-protocol.ts'
import { NetworkError } from './network-error.ts'

// The part of the NATS client protocol that one message needs: https://docs.nats.io/reference/reference-protocols/nats-protocol
// Not the client library: it opens its own sockets, without proxies and certSecretRef, and does not report a rejected PUB.

/** What a server says about itself in its first line. */
interface Info {
  readonly nonce?: string
  readonly tls_required?: boolean
  readonly tls_available?: boolean
  readonly max_payload?: number
}

/**
 * Publishes a message. A PING after it, which the server answers with PONG, confirms that it was accepted.
 * @throws NetworkError if the server could not be reached or closed the connection; DeliveryError with its message if it
 * rejects
 */
export async function publish(
  request: NatsRequest,
  connection: Connection,
  { allowHosts = [], debug, redact = (text) => text }: TransportOptions,
  descriptors: Descriptors,
  signal: AbortSignal,
): Promise<Reply> {
  const server = serverOf(request.url, connection)
  if (/\s/.test(request.subject) || request.subject === '')
    throw new ConfigError(`${JSON.stringify(request.subject)} is not a NATS subject`, { field: 'spec.channel' })
  const options: ConnectOptions = {
    // The environment's proxies are for HTTP.
    proxy: proxyFor(server.endpoint, connection.proxy, {}),
    tls: connection.tls,
    hosts: allowedHosts(allowHosts),
    descriptors,
    redact,
    signal,
  }
  const name = hostAndPort(server.endpoint)
  debug?.(`PUB ${request.subject} to ${name}`)
  const { socket, info } = await open(server, name, options)
  const lines = readLines(socket, name)
  try {
    const body = Buffer.from(request.body)
    if (info.max_payload && body.length > info.max_payload)
      throw new DeliveryError(
        `maximum payload exceeded: the message has ${body.length} bytes, ${name} accepts ${info.max_payload}`,
      )
    const client = { ...hello, tls_required: server.tls, name: request.name }
    const auth = await credentials(request.auth, info.nonce ?? '', name)
    socket.write(`CONNECT ${JSON.stringify({ ...client, ...auth })}\r\nPING\r\n`)
    await awaitStep(socket, options, name, () => awaitPong(socket, lines, { name, redact, reached: false }))
    const head = Buffer.from(`PUB ${request.subject} ${body.length}\r\n`)
    socket.write(Buffer.concat([head, body, Buffer.from('\r\nPING\r\n')]))
    await awaitStep(socket, options, name, () => awaitPong(socket, lines, { name, redact, reached: true }), 'answer')
    return { status: 0, headers: {}, body: '' }
  } finally {
    socket.destroy()
  }
}

const hello = {
  verbose: false,
  pedantic: false,
  lang: 'node',
  version: process.versions.node,
  protocol: 1,
  echo: true,
  headers: true,
  no_responders: true,
}

/** A NATS server's address. For wss, TLS starts with the connection, else after the server's greeting. */
interface Server {
  readonly endpoint: Endpoint
  /** Whether TLS is required. */
  readonly tls: boolean
  readonly isWebSocket: boolean
}

function serverOf(text: string, { tls }: Connection): Server {
  const scheme = /^[a-z]+(?=:\/\/)/i.exec(text)?.[0].toLowerCase() ?? 'nats'
  const defaultPort = ports[scheme]
  if (defaultPort === undefined)
    throw new ConfigError(`NATS over ${scheme} is not supported; expected nats://, tls://, ws:// or wss://`, {
      field: 'spec.address',
    })
  if (scheme === 'ws' && tls)
    throw new ConfigError('a certSecretRef requires TLS, which ws:// does not use; expected wss://', {
      field: 'spec.address',
    })
  // Parsed as ftp, which has the same rules for hosts. http would drop port 80, its default.
  const url = `ftp://${text.replace(/^[a-z]+:\/\//i, '')}`
  if (!URL.canParse(url))
    throw new ConfigError('the address has no valid host and port; expected one like nats://nats.example.com:4222', {
      field: 'spec.address',
    })
  const { hostname, port } = new URL(url)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  return {
    endpoint: { host, port: Number(port || defaultPort), secure: scheme === 'wss' },
    tls: scheme === 'tls' || scheme === 'wss' || tls !== undefined,
    isWebSocket: scheme.startsWith('ws'),
  }
}

const ports: Readonly<Record<string, number>> = { nats: 4222, tls: 4222, ws: 80, wss: 443 }

/** Connects and reads the server's greeting, over a WebSocket or TLS if required. */
async function open(server: Server, name: string, options: ConnectOptions): Promise<{ socket: Duplex; info: Info }> {
  const connection = await connect(server.endpoint, options)
  if (server.isWebSocket) {
    const { openWebSocket } = await import('./nats-websocket.ts')
    const socket = await openWebSocket(connection, name, options)
    return { socket, info: await greeting(socket, name, options) }
  }
  const info = await greeting(connection, name, options)
  if (!server.tls && !info.tls_required) return { socket: connection, info }
  if (!info.tls_required && !info.tls_available) {
    connection.destroy()
    throw new DeliveryError(`${name} does not offer TLS, which the address or certSecretRef requires`)
  }
  return { socket: await secure(connection, { ...server.endpoint, secure: true }, options), info }
}

/** The server, for errors about the lines that it sends. */
interface LineSource {
  readonly name: string
  readonly redact: (text: string) => string
  /** Whether the server may have received the message. */
  readonly reached: boolean
}

/** Reads the server's first line. Anything after it stays in the socket. */
async function greeting(socket: Duplex, name: string, options: ConnectOptions): Promise<Info> {
  return awaitStep(socket, options, name, async () => {
    const lines = readLines(socket, name)
    let line = lines.next()
    for (; line === undefined; line = lines.next()) await lines.more()
    lines.putBack()
    return parseInfo(line, { name, redact: options.redact, reached: false })
  })
}

function parseInfo(line: string, server: LineSource): Info {
  throwIfError(line, server)
  const [, json = ''] = /^INFO (\{.*\})\s*$/i.exec(line) ?? []
  try {
    return JSON.parse(json) as Info
  } catch {
    throw notNats(line, server)
  }
}

/** @throws NetworkError or DeliveryError if a line is the server's `-ERR` */
function throwIfError(line: string, { name }: LineSource): void {
  const [, text] = /^-ERR\s*'?(.*?)'?\s*$/i.exec(line) ?? []
  if (text === undefined) return
  const message = `${name} answered: ${text}`
  throw isTransientError(text) ? new NetworkError(message, { reached: false }) : new DeliveryError(message)
}

/**
 * Waits for the PONG to our PING. Answers the server's own PINGs in batches, and no faster than it reads.
 * @throws NetworkError or DeliveryError for `-ERR`, and for any other line that a server does not send without a subscription
 */
async function awaitPong(socket: Duplex, lines: Lines, server: LineSource): Promise<void> {
  let isAnswered = false
  while (!isAnswered) {
    let pings = 0
    for (let line = lines.next(); line !== undefined; line = isAnswered ? undefined : lines.next()) {
      throwIfError(line, server)
      if (!/^(PING|PONG|\+OK|INFO)\b/i.test(line)) throw notNats(line, server)
      if (/^PING/i.test(line)) pings++
      isAnswered = /^PONG/i.test(line)
    }
    if (pings > 0 && !socket.write('PONG\r\n'.repeat(pings))) await once(socket, 'drain')
    if (!isAnswered) await lines.more()
  }
}

function notNats(line: string, { name, redact, reached }: LineSource): NetworkError {
  return new NetworkError(`${name} does not speak NATS: it said ${JSON.stringify(excerpt(line, redact))}`, { reached })
}
