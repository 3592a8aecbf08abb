import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { Socket } from 'node:net'
import { before, describe, type TestContext, test } from 'node:test'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import type { NatsRequest, Reply } from '../../src/providers/exchange.ts'
import type { Connection } from '../../src/resolve/target.ts'
import { NetworkError } from '../../src/transport/network-error.ts'
import {
  type Certificates,
  certificates,
  connection,
  httpProxy,
  listen,
  service,
  socksProxy,
  transport,
} from '../support/servers.ts'

let made: Certificates
before(() => {
  made = certificates()
})

/** What a server does instead of greeting, answering PING and taking PUB. */
interface Behaviour {
  readonly tls?: boolean
  readonly accept?: string
  readonly greet?: (socket: Socket) => void
}

/** A NATS server behind a WebSocket; what it says comes in pieces, and with a ping in between. */
async function webServer(
  t: TestContext,
  { tls, accept, greet }: Behaviour = {},
): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = []
  const refuse: RequestListener = (_, response) => response.writeHead(426).end()
  const server: Server = tls ? createHttps({ key: made.key, cert: made.cert }, refuse) : createServer(refuse)
  server.on('upgrade', ({ headers }, socket: Socket) => {
    const answer = createHash('sha1')
      .update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept ?? answer}\r\n\r\n`,
    )
    if (greet) return greet(socket)
    const info = `INFO {"max_payload":1048576,"pad":"${'x'.repeat(300)}"}\r\n`
    socket.write(
      Buffer.concat([frame(2, info.slice(0, 5), false), frame(9, 'are you there?'), frame(0, info.slice(5))]),
    )
    let text = ''
    unmasked(socket, (opcode, payload) => {
      heard.push(opcode === 2 ? payload : `${opcode} ${payload}`)
      text += opcode === 2 ? payload : ''
      const lines = text.split('\r\n')
      text = lines.pop() as string
      for (const line of lines) if (line === 'PING') socket.write(frame(2, 'PONG\r\n'))
    })
  })
  return { port: await listen(t, server), heard }
}

function frame(opcode: number, text: string, isLast = true): Buffer {
  const payload = Buffer.from(text)
  const size = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255]
  return Buffer.concat([Buffer.of((isLast ? 0x80 : 0) | opcode, ...size), payload])
}

/** Reads a client's frames, which must be masked. */
function unmasked(socket: Socket, take: (opcode: number, payload: string) => void): void {
  let bytes = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      if (bytes.length < 2) return
      const short = (bytes[1] as number) & 127
      assert.ok((bytes[1] as number) > 127, 'a client has to mask')
      const start = short === 127 ? 10 : short === 126 ? 4 : 2
      if (bytes.length < start + 4) return
      const size = start === 2 ? short : start === 4 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
      if (bytes.length < start + 4 + size) return
      const mask = bytes.subarray(start, start + 4)
      const payload = bytes.subarray(start + 4, start + 4 + size).map((byte, at) => byte ^ (mask[at % 4] as number))
      take((bytes[0] as number) & 15, Buffer.from(payload).toString())
      bytes = bytes.subarray(start + 4 + size)
    }
  })
}

function publish(t: TestContext, url: string, options: Partial<Connection> = {}, body = 'grüß'): Promise<Reply> {
  const request: NatsRequest = { protocol: 'nats', url, subject: 'flux.events', body, name: 'n', auth: {} }
  return transport(t).send(request, connection(options), AbortSignal.timeout(5000))
}

describe('NATS over a WebSocket', () => {
  for (const [what, body] of [
    ['a short message', 'grüß'],
    ['one of more than 125 bytes', 'y'.repeat(5000)],
    ['one of more than 64 KiB', 'z'.repeat(100_000)],
  ] as const)
    test(`${what} arrives whole, and the server’s ping is answered`, async (t) => {
      const { port, heard } = await webServer(t)
      await publish(t, `ws://127.0.0.1:${port}`, {}, body)
      assert.equal(heard[0], '10 are you there?')
      assert.match(heard[1] ?? '', /^CONNECT \{.*\}\r\nPING\r\n$/)
      assert.equal(heard[2], `PUB flux.events ${Buffer.byteLength(body)}\r\n${body}\r\nPING\r\n`)
    })

  test('goes over TLS with a private CA, past an HTTP and a SOCKS5 proxy', async (t) => {
    const { port, heard } = await webServer(t, { tls: true })
    const url = `wss://service.example:${port}`
    const tls = { ca: made.ca }
    for (const proxy of [await httpProxy(t, { pair: 'user:pass' }), await socksProxy(t, { pair: 'user:pass' })])
      await publish(t, url, { proxy: proxy.url, tls })
    assert.equal(heard.filter((text) => text.startsWith('PUB')).length, 2)
    await assert.rejects(publish(t, `wss://localhost:${port}`), /TLS with localhost:\d+ failed.*authority/)
  })

  test('ends in one line that says what happened', async (t) => {
    const { port: http } = await service(t, (_, response) => response.writeHead(404).end())
    const { port: busy } = await service(t, (_, response) => response.writeHead(503).end())
    const rows: [number, typeof NetworkError | typeof DeliveryError, RegExp][] = [
      [http, DeliveryError, /did not agree to speak WebSocket: HTTP 404 Not Found$/],
      [busy, NetworkError, /did not agree to speak WebSocket: HTTP 503 Service Unavailable$/],
      [(await webServer(t, { accept: 'wrong' })).port, NetworkError, /does not speak WebSocket$/],
      [
        (await webServer(t, { greet: (socket) => socket.end(frame(8, '')) })).port,
        NetworkError,
        /closed the connection/,
      ],
      [(await webServer(t, { greet: (socket) => socket.destroy() })).port, NetworkError, /closed the connection/],
      [
        (await webServer(t, { greet: (socket) => socket.write('SSH-2.0-OpenSSH\r\n') })).port,
        NetworkError,
        /does not speak WebSocket$/,
      ],
      [
        (await webServer(t, { greet: (socket) => socket.write(frame(2, 'hello\r\n')) })).port,
        NetworkError,
        /does not speak NATS: it said "hello"$/,
      ],
    ]
    for (const [port, kind, words] of rows)
      await assert.rejects(
        publish(t, `ws://127.0.0.1:${port}`),
        (error) => error instanceof kind && words.test(error.message),
        String(words),
      )
  })

  test('is not mixed with certificates without TLS', async (t) => {
    await assert.rejects(
      publish(t, 'ws://127.0.0.1:1', { tls: { ca: made.ca } }),
      (error) => error instanceof ConfigError && error.where.field === 'spec.address',
    )
  })
})
