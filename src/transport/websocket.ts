import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import { DeliveryError } from '../common/errors.ts'
import { during, type Way } from './dial.ts'
import { Fault } from './fault.ts'

// The client's side of RFC 6455 as far as NATS needs it, on a connection of dial.ts: Node's own WebSocket (there from
// Node 22 on) opens its own, past spec.proxy, certSecretRef and allow-hosts, and so does the NATS library with it.

const longestFrame = 1024 * 1024
const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 }

/**
 * Makes a connection a WebSocket; what is read and written from then on is the payload of its messages.
 * @param name host:port, for the Host header and for messages
 * @throws Fault or DeliveryError if the server does not agree
 */
export async function websocket(socket: Socket, name: string, way: Way): Promise<Duplex> {
  const key = randomBytes(16).toString('base64')
  const ask = request({
    path: '/',
    headers: {
      host: name,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': key,
    },
    createConnection: () => socket,
  })
  ask.on('error', () => {})
  const [reply, head] = await during(socket, way, name, () => upgraded(ask, name))
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  if (reply.headers['sec-websocket-accept'] !== accept) throw noWebSocket(name)
  return messages(socket, head, name)
}

async function upgraded(ask: ClientRequest, name: string): Promise<[IncomingMessage, Buffer]> {
  const refused = once(ask, 'response').then(([{ statusCode }]) => {
    throw refusal(name, statusCode)
  })
  const agreed = once(ask, 'upgrade').then(([reply, _, head]) => [reply, head] as [IncomingMessage, Buffer])
  ask.end()
  return Promise.race([agreed, refused])
}

function refusal(name: string, status: number): Error {
  const message = `${name} did not agree to speak WebSocket: HTTP ${status} ${STATUS_CODES[status] ?? ''}`.trim()
  return status >= 500 || status === 429 ? new Fault(message, { reached: false }) : new DeliveryError(message)
}

function noWebSocket(name: string): Fault {
  return new Fault(`${name} does not speak WebSocket`, { reached: false })
}

function messages(socket: Socket, head: Buffer, name: string): Duplex {
  let bytes = Buffer.alloc(0)
  const stream = new Duplex({
    // Where the server ends, so does all of it.
    allowHalfOpen: false,
    read: () => socket.resume(),
    write: (chunk: Buffer, _, done) => socket.write(frame(opcodes.binary, chunk), done),
    destroy: (error, done) => {
      socket.destroy()
      done(error)
    },
  })
  const take = (chunk: Buffer): void => {
    bytes = Buffer.concat([bytes, chunk])
    for (let next = parse(bytes); next; next = parse(bytes)) {
      if (next === 'broken') {
        stream.destroy(noWebSocket(name))
        return
      }
      bytes = bytes.subarray(next.end)
      if (next.opcode === opcodes.ping) socket.write(frame(opcodes.pong, next.payload))
      if (next.opcode === opcodes.close) end()
      // Text, binary, and the further pieces of either.
      if (next.opcode <= opcodes.binary && !stream.push(next.payload)) socket.pause()
    }
  }
  const end = (): void => {
    if (!stream.destroyed && !stream.readableEnded) stream.push(null)
  }
  stream.on('error', () => {})
  socket.on('data', take).on('end', end).on('close', end)
  if (head.length > 0) take(head)
  return stream
}

/** A whole message from a client: these are masked. */
function frame(opcode: number, payload: Buffer): Buffer {
  const mask = randomBytes(4)
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] as number))
  return Buffer.concat([Buffer.of(0x80 | opcode), lengthOf(payload.length), mask, masked])
}

function lengthOf(size: number): Buffer {
  if (size < 126) return Buffer.of(0x80 | size)
  if (size < 65536) return Buffer.of(0x80 | 126, size >> 8, size & 255)
  const long = Buffer.alloc(9)
  long[0] = 0x80 | 127
  long.writeBigUInt64BE(BigInt(size), 1)
  return long
}

interface Frame {
  readonly opcode: number
  readonly payload: Buffer
  /** Where the next one begins. */
  readonly end: number
}

/** The first frame, once it is whole. A server's are not masked, and without extensions no reserved bit is set. */
function parse(bytes: Buffer): Frame | 'broken' | undefined {
  const [first = 0, second = 0] = bytes
  if (bytes.length > 0 && (first & 0x70) !== 0) return 'broken'
  if (bytes.length < 2) return undefined
  if (second > 127) return 'broken'
  const start = second === 127 ? 10 : second === 126 ? 4 : 2
  if (bytes.length < start) return undefined
  const size = start === 2 ? second : start === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  if (size > longestFrame) return 'broken'
  const end = start + size
  return bytes.length < end ? undefined : { opcode: first & 15, payload: bytes.subarray(start, end), end }
}
