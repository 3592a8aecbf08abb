import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { ConfigError, DeliveryError } from '../common/errors.ts'
import type { NatsRequest, Reply } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'
import { dial, during, secured, type Way } from './dial.ts'
import { Fault } from './fault.ts'
import { allowedHosts } from './hosts.ts'
import { type Place, proxyFor } from './proxy.ts'
import type { TransportOptions } from './transport.ts'
import { websocket } from './websocket.ts'

// The NATS client protocol as far as one message needs it: https://docs.nats.io/reference/reference-protocols/nats-protocol
// The client library opens its own sockets, past proxies and certSecretRef, and keeps quiet about a refused PUB.

/** What a server says of itself before anything else. */
interface Info {
  readonly nonce?: string
  readonly tls_required?: boolean
  readonly tls_available?: boolean
  readonly max_payload?: number
}

/**
 * Publishes a message and waits until the server has taken it, as PING and PONG tell.
 * @throws Fault if the server could not be reached or went away; DeliveryError with its words if it refuses
 */
export async function publish(
  request: NatsRequest,
  connection: Connection,
  options: TransportOptions,
  signal: AbortSignal,
): Promise<Reply> {
  const { place, tls, isWeb } = placeOf(request.url, connection)
  if (/\s/.test(request.subject) || request.subject === '')
    throw new ConfigError(`${JSON.stringify(request.subject)} is no NATS subject`, { field: 'spec.channel' })
  const way: Way = {
    // The environment's proxies are for HTTP.
    proxy: proxyFor(place, connection.proxy, {}),
    tls: connection.tls,
    hosts: allowedHosts(options.allowHosts ?? []),
    signal,
  }
  options.debug?.(`PUB ${request.subject} to ${place.host}:${place.port}`)
  const name = `${place.host}:${place.port}`
  const plain = await dial(place, way)
  let socket: Duplex = plain
  try {
    if (isWeb) socket = await websocket(plain, name, way)
    const info = await during(socket, way, name, () => greeting(socket, name))
    if (!isWeb) {
      if (tls && !info.tls_required && !info.tls_available)
        throw new DeliveryError(`${name} offers no TLS, which the address or certSecretRef asks for`)
      if (tls || info.tls_required) socket = await secured(plain, { ...place, secure: true }, way)
    }
    const body = Buffer.from(request.body)
    if (info.max_payload && body.length > info.max_payload)
      throw new DeliveryError(
        `maximum payload exceeded: the message has ${body.length} bytes, ${name} takes ${info.max_payload}`,
      )

    const connect = JSON.stringify({
      ...hello,
      tls_required: tls,
      name: request.name,
      ...(await credentials(request.auth, info, name)),
    })
    socket.write(`CONNECT ${connect}\r\nPING\r\n`)
    await during(socket, way, name, () => pong(socket, name))
    socket.write(
      Buffer.concat([Buffer.from(`PUB ${request.subject} ${body.length}\r\n`), body, Buffer.from('\r\nPING\r\n')]),
    )
    await during(socket, way, name, () => pong(socket, name), 'answer')
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

/** Where to, and whether over TLS: a WebSocket's begins with the connection, else NATS's own after the greeting. */
function placeOf(text: string, { tls }: Connection): { place: Place; tls: boolean; isWeb: boolean } {
  const scheme = /^[a-z]+(?=:\/\/)/i.exec(text)?.[0].toLowerCase() ?? 'nats'
  const standard = ports[scheme]
  if (standard === undefined)
    throw new ConfigError(`NATS over ${scheme} is not supported; expected nats://, tls://, ws:// or wss://`, {
      field: 'spec.address',
    })
  if (scheme === 'ws' && tls)
    throw new ConfigError('a certSecretRef asks for TLS, which ws:// has not; expected wss://', {
      field: 'spec.address',
    })
  // ftp lends its rules for hosts: http would drop its own port 80, which ws may have.
  const url = `ftp://${text.replace(/^[a-z]+:\/\//i, '')}`
  if (!URL.canParse(url))
    throw new ConfigError('the address has no valid host and port; expected one like nats://nats.example.com:4222', {
      field: 'spec.address',
    })
  const { hostname, port } = new URL(url)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  return {
    place: { host, port: Number(port || standard), secure: scheme === 'wss' },
    tls: scheme === 'tls' || scheme === 'wss' || tls !== undefined,
    isWeb: scheme.startsWith('ws'),
  }
}

const ports: Readonly<Record<string, number>> = { nats: 4222, tls: 4222, ws: 80, wss: 443 }

async function greeting(socket: Duplex, name: string): Promise<Info> {
  const text = await line(socket, name)
  const json = /^INFO (\{.*\})\s*$/i.exec(text)?.[1]
  if (json === undefined) throw new Fault(`${name} does not speak NATS`, { reached: false })
  return JSON.parse(json) as Info
}

/** Waits for the answer to a PING; the server's own are answered. */
async function pong(socket: Duplex, name: string): Promise<void> {
  for (;;) {
    const text = await line(socket, name)
    const [, words] = /^-ERR\s*'?(.*?)'?\s*$/i.exec(text) ?? []
    if (words !== undefined) throw refusal(`${name} answered: ${words}`)
    if (/^PONG/i.test(text)) return
    if (/^PING/i.test(text)) socket.write('PONG\r\n')
  }
}

function refusal(message: string): Error {
  return /maximum .*connections|stale|slow consumer|shutdown|timeout/i.test(message)
    ? new Fault(message, { reached: false })
    : new DeliveryError(message)
}

/** The next line; what comes after it stays in the socket. */
async function line(socket: Duplex, name: string): Promise<string> {
  let bytes = Buffer.alloc(0)
  for (;;) {
    const chunk: Buffer | null = socket.read()
    if (chunk) {
      bytes = Buffer.concat([bytes, chunk])
      const end = bytes.indexOf('\r\n')
      if (end >= 0) {
        const rest = bytes.subarray(end + 2)
        if (rest.length > 0) socket.unshift(rest)
        return bytes.toString('utf8', 0, end)
      }
      if (bytes.length > 65536) throw new Fault(`${name} does not speak NATS`, { reached: false })
    } else {
      if (socket.readableEnded) throw Object.assign(new Error('closed'), { code: 'ECONNRESET' })
      await once(socket, 'readable')
    }
  }
}

/** What proves who is speaking: the Go client's order is creds, nkey, user and password. */
async function credentials(
  { creds, nkey, user, password }: NatsRequest['auth'],
  { nonce = '' }: Info,
  name: string,
): Promise<object> {
  if (creds !== undefined) {
    const [jwt, seed] = [...creds.matchAll(/-{3,}[^\n]*-{3,}\r?\n([\w\-.=]+)\r?\n\s*-{3,}[^\n]*-{3,}/g)].map(
      ([, text]) => text,
    )
    if (jwt === undefined || seed === undefined)
      throw new ConfigError('creds of the Secret holds no user JWT with its seed; expected a NATS credentials file', {
        field: 'creds',
      })
    return { jwt, sig: (await sign(seed, nonce, 'creds')).sig }
  }
  if (nkey !== undefined) {
    if (nonce === '') throw new DeliveryError(`${name} does not take nkeys`)
    return sign(nkey, nonce, 'nkey')
  }
  return user === undefined ? {} : { user, pass: password ?? '' }
}

async function sign(seed: string, nonce: string, field: string): Promise<{ nkey: string; sig: string }> {
  const nkeys = await import('@nats-io/nkeys')
  try {
    const pair = nkeys.fromSeed(Buffer.from(seed.trim()))
    return { nkey: pair.getPublicKey(), sig: Buffer.from(pair.sign(Buffer.from(nonce))).toString('base64url') }
  } catch (cause) {
    throw new ConfigError(
      `${field} of the Secret holds a seed that cannot be read: ${(cause as Error).message}`,
      { field },
      { cause },
    )
  }
}
