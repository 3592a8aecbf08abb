import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import { reply } from './faults.ts'

// How a proxy, a NATS server or a WebSocket can misbehave, in every phase of a connection.

export interface ConnectionFault {
  readonly fault: string
  readonly serve: (socket: Socket) => void
  /** The spec of a Provider that connects there. */
  readonly spec: (port: number) => string
  readonly words: RegExp
}

type End = 'closes' | 'hangs'
const ends: readonly End[] = ['closes', 'hangs']

/** Closes the connection, or leaves it open. */
function finish(socket: Socket, end: End): void {
  if (end === 'closes') socket.end()
}

const closed = /closed the connection (before it was ready|without an answer) \((ECONNRESET|EPIPE)\)/
const hanging = /did not (accept the connection|answer) \(the timeout of \d s is over\)$/
const wordsOf = (end: End): RegExp => (end === 'closes' ? closed : hanging)

const throughProxy =
  (scheme: string, user = '') =>
  (port: number): string =>
    `{type: generic, address: "https://service.example/hook", proxy: "${scheme}://${user}127.0.0.1:${port}"}`

/** Complete and partial replies to CONNECT. */
export function httpProxyFaults(): ConnectionFault[] {
  const spec = throughProxy('http')
  const answers = (text: string, end: End) => (socket: Socket) =>
    socket.once('data', () => socket.write(text, () => finish(socket, end)))
  const switching = 'HTTP/1.1 101 Switching Protocols\r\n'
  const upgrade = 'connection: Upgrade\r\nupgrade: websocket\r\n'
  // biome-ignore format: a table
  return [
    ...ends.flatMap((end) => [
      { fault: `CONNECT answered 101 with Upgrade, then ${end}`, serve: answers(`${switching}${upgrade}\r\n`, end), spec, words: /the proxy 127\.0\.0\.1:\d+ answered 101 Switching Protocols, which was not requested/ },
      { fault: `CONNECT answered 101 without Upgrade, then ${end}`, serve: answers(`${switching}\r\n`, end), spec, words: /the proxy 127\.0\.0\.1:\d+ refused to connect to service\.example:443: HTTP 101/ },
      { fault: `CONNECT answered 100, then ${end}`, serve: answers('HTTP/1.1 100 Continue\r\n\r\n', end), spec, words: /the proxy 127\.0\.0\.1:\d+ answered 100 Continue, which was not requested/ },
      { fault: `${end} before CONNECT is answered`, serve: answers('', end), spec, words: wordsOf(end) },
      { fault: `${end} in the status line`, serve: answers('HTTP/1.1 20', end), spec, words: wordsOf(end) },
      { fault: `${end} in the headers`, serve: answers('HTTP/1.1 200 OK\r\nvia: ', end), spec, words: wordsOf(end) },
    ] as ConnectionFault[]),
    { fault: 'a proxy that closes the tunnel', serve: answers('HTTP/1.1 200 OK\r\n\r\n', 'closes'), spec, words: /service\.example:443 closed the connection during the TLS handshake/ },
    { fault: 'a tunnel that leads nowhere', serve: answers('HTTP/1.1 200 OK\r\n\r\n', 'hangs'), spec, words: /service\.example:443 did not finish the TLS handshake \(the timeout of \d s is over\)$/ },
    { fault: 'CONNECT answered with garbage', serve: answers('SSH-2.0-OpenSSH_9.2p1\r\n', 'closes'), spec, words: /the proxy 127\.0\.0\.1:\d+ answered with something that is not HTTP\/1\.1/ },
  ]
}

/** A SOCKS5 handshake that ends after each of its bytes, with and without a password. */
export function socksFaults(): ConnectionFault[] {
  const plain = [Buffer.of(5, 0), Buffer.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0)]
  const named = [Buffer.of(5, 0), Buffer.concat([Buffer.of(5, 0, 0, 3, 4), Buffer.from('here'), Buffer.of(0, 80)])]
  const password = [Buffer.of(5, 2), Buffer.of(1, 0), plain[1] as Buffer]
  return [
    ...cut('without a password', plain, throughProxy('socks5')),
    ...cut('with a name', named, throughProxy('socks5')),
    ...cut('with a password', password, throughProxy('socks5', 'user:s3cret@')),
  ]
}

function cut(what: string, steps: readonly Buffer[], spec: ConnectionFault['spec']): ConnectionFault[] {
  const size = steps.reduce((sum, { length }) => sum + length, 0)
  return Array.from({ length: size }, (_, count) => count).flatMap((count) =>
    ends.map((end) => ({
      fault: `SOCKS5 ${what} ${end} after byte ${count}`,
      serve: (socket) => answerInSteps(socket, steps, count, end),
      spec,
      words: wordsOf(end),
    })),
  )
}

/** Answers each message of the client with a step, until a number of bytes is written. */
function answerInSteps(socket: Socket, steps: readonly Buffer[], count: number, end: End): void {
  let left = count
  const queue = [...steps]
  socket.on('data', () => {
    const step = queue.shift()?.subarray(0, left)
    if (step === undefined) return
    left -= step.length
    if (step.length > 0) socket.write(step)
    if (left === 0) finish(socket, end)
  })
}

const info = 'INFO {"max_payload":1000000}\r\n'
const nats = (port: number): string => `{type: nats, address: "nats://127.0.0.1:${port}", channel: flux}`

/** What a NATS server can send instead of INFO and PONG. */
export function natsFaults(): ConnectionFault[] {
  const greets = (then: (socket: Socket, data: Buffer) => void) => (socket: Socket) => {
    socket.write(info)
    socket.on('data', (data) => then(socket, data))
  }
  const pings = 'PING\r\n'.repeat(200_000)
  // biome-ignore format: a table
  const rows: Omit<ConnectionFault, 'spec'>[] = [
    { fault: 'closes at once', serve: (socket) => socket.end(), words: /closed the connection before it was ready/ },
    { fault: 'speaks HTTP', serve: (socket) => socket.end(reply('400 Bad Request')), words: /does not speak NATS/ },
    { fault: 'says INFO that is not JSON', serve: (socket) => socket.end('INFO {nothing}\r\n'), words: /does not speak NATS/ },
    { fault: 'hangs', serve: (socket) => socket.resume(), words: hanging },
    { fault: 'hangs in its greeting', serve: (socket) => socket.write('INFO {"max'), words: hanging },
    { fault: 'closes in its greeting', serve: (socket) => socket.end('INFO {"max'), words: /closed the connection before it was ready/ },
    { fault: 'says INFO of 10 MB without a line end', serve: (socket) => socket.write(`INFO {"a":"${'x'.repeat(10 << 20)}`), words: /does not speak NATS: a line is longer than 64 KiB/ },
    { fault: 'hangs after its greeting', serve: (socket) => socket.write(info), words: hanging },
    { fault: 'closes after CONNECT', serve: greets((socket) => socket.end()), words: closed },
    { fault: 'refuses the user', serve: greets((socket) => socket.end("-ERR 'Authorization Violation'\r\n")), words: /answered: Authorization Violation/ },
    { fault: 'closes after PUB', serve: greets((socket, data) => (data.includes('PUB') ? socket.destroy() : socket.write('PONG\r\n'))), words: /closed the connection without an answer/ },
    { fault: 'hangs after PUB', serve: greets((socket, data) => { if (!data.includes('PUB')) socket.write('PONG\r\n') }), words: /did not answer \(the timeout of \d s is over\)$/ },
    { fault: 'says 200,000 PING and no PONG', serve: (socket) => { socket.write(info + pings); socket.resume() }, words: hanging },
    { fault: 'says PING and does not read', serve: (socket) => { socket.write(info); keepWriting(socket, 'PING\r\n'.repeat(1000)) }, words: hanging },
    { fault: 'says +OK for ever', serve: (socket) => { socket.write(info); keepWriting(socket, '+OK\r\n'.repeat(1000)); socket.resume() }, words: hanging },
  ]
  return rows.map((row) => ({ ...row, fault: `a NATS server that ${row.fault}`, spec: nats }))
}

/** Writes as fast as the client reads, some megabytes a second. */
function keepWriting(socket: Socket, text: string): void {
  const timer = setInterval(() => {
    if (!socket.writableNeedDrain) socket.write(text)
  }, 2)
  socket.on('close', () => clearInterval(timer))
}

/** A WebSocket with a NATS server behind it that closes, in three ways, or hangs, in every phase. */
export function webSocketFaults(): ConnectionFault[] {
  const spec = (port: number): string => `{type: nats, address: "ws://127.0.0.1:${port}", channel: flux}`
  const phases: Record<string, (key: string) => (string | Buffer)[]> = {
    'before its handshake': () => [''],
    'in its handshake': () => ['HTTP/1.1 101 Switching Protocols\r\nupgrade: web'],
    'after its handshake': (key) => [switched(key)],
    'in a frame': (key) => [switched(key), frame(info).subarray(0, 7)],
    'in the head of a frame': (key) => [switched(key), frame(info).subarray(0, 1)],
    'after INFO': (key) => [switched(key), frame(info)],
    'after CONNECT': (key) => [switched(key), frame(info), 'CONNECT'],
    'after PUB': (key) => [switched(key), frame(info), 'CONNECT', frame('PONG\r\n'), 'PUB'],
  }
  const endings: Record<string, (socket: Socket) => unknown> = {
    ends: (socket) => socket.end(),
    resets: (socket) => socket.resetAndDestroy(),
    'closes with a frame': (socket) => socket.write(Buffer.of(0x88, 0)),
    hangs: () => {},
  }
  return Object.entries(phases).flatMap(([phase, steps]) =>
    Object.entries(endings)
      .filter(
        ([end]) =>
          end !== 'closes with a frame' || !/its handshake|head|in a frame/.test(phase) || phase.startsWith('after'),
      )
      .map(([end, finish]) => ({
        fault: `a WebSocket that ${end} ${phase}`,
        serve: (socket: Socket) => playWebSocket(socket, steps, finish),
        spec,
        words: end === 'hangs' ? hanging : /closed the connection|does not speak WebSocket/,
      })),
  )
}

/** Writes the steps in order; before a text without a frame, it waits for the client's next message. */
function playWebSocket(
  socket: Socket,
  steps: (key: string) => readonly (string | Buffer)[],
  finish: (socket: Socket) => unknown,
): void {
  let queue: (string | Buffer)[] | undefined
  socket.on('data', (data) => {
    queue ??= [...steps(/sec-websocket-key: (\S+)/i.exec(data.toString('latin1'))?.[1] ?? '')]
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      if (step === 'CONNECT' || step === 'PUB') {
        if (queue.length === 0) finishOnNext(socket, finish)
        return
      }
      if (step.length > 0) socket.write(step)
    }
    finish(socket)
  })
}

function finishOnNext(socket: Socket, finish: (socket: Socket) => unknown): void {
  socket.removeAllListeners('data')
  socket.once('data', () => finish(socket))
}

function switched(key: string): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  return `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`
}

function frame(text: string): Buffer {
  return Buffer.concat([Buffer.of(0x82, text.length), Buffer.from(text)])
}
