import { Agent, type IncomingMessage, request as open } from 'node:http'
import type { Socket } from 'node:net'
import { DeliveryError } from '../common/errors.ts'
import type { HttpRequest, Reply } from '../providers/exchange.ts'
import type { Connection } from '../resolve/target.ts'
import { dial, dialProxy, proxyAuthorization, proxyRefusal } from './dial.ts'
import { decoded } from './encoding.ts'
import { failure, type Phase } from './fault.ts'
import { allowedHosts } from './hosts.ts'
import { proxyFor } from './proxy.ts'
import { redirected } from './redirect.ts'
import type { Transport, TransportOptions } from './transport.ts'
import { type Hop, headersOf, targetOf } from './wire.ts'

// node:http and not undici: it starts in half the time, and dial.ts, which makes the connections, serves NATS as well.

const mostRedirects = 10
const mostBytes = 16 * 1024 * 1024

/** HTTP/1.1 with one pool of kept connections for each origin, proxy and set of certificates. */
export function openHttp({ environment, allowHosts = [], connections, debug }: TransportOptions): Transport {
  const pools = new Map<string, Agent>()
  const hosts = allowedHosts(allowHosts)

  function poolOf(key: string): Agent {
    const pool = pools.get(key) ?? poolOfDialled(connections)
    pools.set(key, pool)
    return pool
  }

  async function exchange(hop: Hop, { proxy: own, tls }: Connection, signal: AbortSignal): Promise<Reply> {
    const target = targetOf(hop.url)
    hosts.check(target.host)
    const proxy = proxyFor(target, own, environment)
    const way = { proxy, tls, hosts, signal }
    // An HTTP proxy takes a plain request as it is, with the whole URL; all else goes through a tunnel.
    const relay = proxy?.kind === 'http' && !target.secure ? proxy : undefined
    const headers = headersOf(hop, target)
    debug?.(`${hop.method} ${hop.url}${proxy ? ` through the proxy ${proxy.host}:${proxy.port}` : ''}`)
    const reply = await converse({
      agent: hop.once
        ? poolOfDialled(0)
        : poolOf(JSON.stringify([relay ?? [target.host, target.port, target.secure], proxy, tls])),
      dial: () => (relay ? dialProxy(relay, way) : dial(target, way)),
      method: hop.method,
      host: target.host,
      port: target.port,
      path: relay ? `http://${target.authority}${target.path}` : target.path,
      headers: relay ? { ...headers, ...proxyAuthorization(relay) } : headers,
      body: hop.body,
      name: target.authority,
      ownCa: tls?.ca !== undefined,
      signal,
    })
    if (relay && reply.status === 407) throw proxyRefusal(relay, target.authority, 407)
    return reply
  }

  return {
    async send(request, connection, signal) {
      let hop = firstHop(request as HttpRequest)
      for (let redirects = 0; ; redirects++) {
        const reply = await exchange(hop, connection, signal)
        const next = redirected(hop, reply, connection.secretHeaders)
        if (!next) return reply
        if (redirects === mostRedirects)
          throw new DeliveryError(
            `${targetOf(hop.url).authority} redirects without an end: gave up after ${mostRedirects} redirects`,
          )
        hop = next
      }
    },
    async close() {
      for (const pool of pools.values()) pool.destroy()
    },
  }
}

function firstHop({ method, url, headers, body, once = false }: HttpRequest): Hop {
  return { method, url, headers, body: body === undefined ? undefined : Buffer.from(body as string), once }
}

/** A pool that keeps so many connections; they are made by the `dial` of the request that needs one. */
function poolOfDialled(connections: number): Agent {
  const pool = new Agent({ keepAlive: connections > 0, maxFreeSockets: connections })
  const create = ({ dial }: Wire, done: (error: unknown, socket?: Socket) => void): void => {
    dial().then((socket) => done(null, socket), done)
  }
  return Object.assign(pool, { createConnection: create })
}

/** All that node:http and the pool need to know of one request. */
interface Wire {
  readonly agent: Agent
  readonly dial: () => Promise<Socket>
  readonly method: string
  readonly host: string
  readonly port: number
  readonly path: string
  readonly headers: Record<string, string | number>
  readonly body: Buffer | undefined
  /** The host, for messages. */
  readonly name: string
  readonly ownCa: boolean
  readonly signal: AbortSignal
}

/** Writes one request and reads its whole reply, or says what was under way when it failed. */
async function converse(wire: Wire): Promise<Reply> {
  const { name } = wire
  let phase: Phase = 'connect'
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const message = open(wire as object)
      message.on('error', reject)
      message.on('socket', () => {
        phase = 'answer'
      })
      message.on('response', resolve)
      message.end(wire.body)
    })
    phase = 'body'
    const body = await decoded(await readBody(response, name), response.headers['content-encoding'], name, mostBytes)
    return { status: response.statusCode ?? 0, headers: headersIn(response), body }
  } catch (error) {
    throw failure(error, { ...wire, phase })
  }
}

async function readBody(response: IncomingMessage, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += chunk.length
    if (size > mostBytes)
      throw new DeliveryError(`the answer of ${name} is longer than 16 MiB: it was not read to its end`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function headersIn({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]))
}
