import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { before, describe, type TestContext, test } from 'node:test'
import { createServer as createTls } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { folder, manifest } from '../bundle.ts'
import { type Certificates, certificates, closedPort, listen } from '../transport/support.ts'
import { type Ended, onRequest, startBundle, type Told } from './support.ts'

// Fault × phase × answer, of three kinds of request, through the built bundle. All cells of a table run at once in one
// process, with a timeout of one second (no second try: the first wait takes two) and of three seconds (one more).

/** What became of a request within the timeout of 1 s, and of 3 s. */
type Tries = readonly [within1s: number, within3s: number]

interface Row {
  readonly fault: string
  /** When it happens, of a connection's life. */
  readonly phase: 'dial' | 'tls' | 'request' | 'answer'
  /** What a server does with a connection, or (in the phase answer) with one whose request it has read. */
  readonly serve?: (socket: Socket) => void
  readonly tls?: { readonly key: string; readonly cert: string; readonly ca?: string; readonly requestCert?: boolean }
  /** Where to go instead of the server. */
  readonly authority?: string
  readonly scheme?: 'https'
  readonly tries: Tries
  /** Tries of a request that people would see twice; as `tries` if not given, any where the kernels decide. */
  readonly once?: Tries | 'any'
  readonly status?: number
  readonly words: RegExp
  /** That the run ended in success nonetheless, within 1 s and within 3 s. */
  readonly delivered?: readonly [boolean, boolean]
}

const passing: Tries = [1, 2]
const final: Tries = [1, 1]
const here = '(127\\.0\\.0\\.1|localhost):\\d+'

function reply(status: string, headers = '', body = ''): string {
  return `HTTP/1.1 ${status}\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`
}

/** Writes this text and closes, or resets, the connection. */
const says =
  (text: string | Buffer, end: 'end' | 'resetAndDestroy' = 'end') =>
  (socket: Socket): void => {
    socket.write(text, () => socket[end]())
  }

/** Writes one byte of a text after the other until the client has had enough. */
const drips =
  (text: string) =>
  (socket: Socket): void => {
    let at = 0
    const timer = setInterval(() => socket.write(text[at++ % text.length] as string), 50)
    socket.on('close', () => clearInterval(timer))
  }

/** A server that fails so many times and is well then. */
function recovers(times: number, fail: (socket: Socket) => void): (socket: Socket) => void {
  const served = new Map<number | undefined, number>()
  return (socket) => {
    const count = (served.get(socket.localPort) ?? 0) + 1
    served.set(socket.localPort, count)
    if (count <= times) fail(socket)
    else says(reply('201 Created', '', '{}'))(socket)
  }
}

function rows(made: Certificates): Row[] {
  const hang = (socket: Socket): void => void socket.resume()
  const reached = { tries: passing, once: final }
  return [
    {
      fault: 'nothing listens',
      phase: 'dial',
      authority: 'closed',
      tries: passing,
      words: new RegExp(`^${here} refused the connection \\(ECONNREFUSED\\)`),
    },
    // A label of 64 characters: the resolver refuses it without asking anybody.
    {
      fault: 'the name does not resolve',
      phase: 'dial',
      authority: `${'x'.repeat(64)}.invalid`,
      tries: passing,
      words: /^x+\.invalid:80 cannot be found: its name does not resolve \(ENOTFOUND\); is it spelt right\?/,
    },
    {
      fault: 'the metadata service of a cloud',
      phase: 'dial',
      authority: '169.254.169.254',
      tries: [0, 0],
      words: /169\.254\.169\.254 is an address of a cloud’s metadata service/,
    },

    {
      fault: 'unknown authority',
      phase: 'tls',
      tls: made,
      tries: final,
      words:
        /TLS with localhost:\d+ failed: its certificate comes from an authority that is not trusted here.*ca\.crt in a certSecretRef/,
    },
    {
      fault: 'expired certificate',
      phase: 'tls',
      tls: made.expired,
      tries: final,
      words: /TLS with localhost:\d+ failed: its certificate (has expired|comes from an authority)/,
    },
    {
      fault: 'certificate for another name',
      phase: 'tls',
      tls: made.other,
      tries: final,
      words: /TLS with localhost:\d+ failed: its certificate (is for another name|comes from an authority)/,
    },
    {
      fault: 'a client certificate is wanted',
      phase: 'tls',
      tls: { ...made, requestCert: true },
      tries: final,
      words: /TLS with localhost:\d+ failed/,
    },
    {
      fault: 'plain HTTP at that port',
      phase: 'tls',
      scheme: 'https',
      serve: says(reply('400 Bad Request')),
      tries: passing,
      words: /does not speak TLS at that port/,
    },
    {
      fault: 'reset in the handshake',
      phase: 'tls',
      scheme: 'https',
      serve: (socket) => socket.once('data', () => socket.resetAndDestroy()),
      tries: passing,
      words: /closed the connection during the TLS handshake/,
    },
    {
      fault: 'closed before the handshake',
      phase: 'tls',
      scheme: 'https',
      serve: (socket) => socket.end(),
      tries: passing,
      words: /closed the connection during the TLS handshake/,
    },
    {
      fault: 'hangs in the handshake',
      phase: 'tls',
      scheme: 'https',
      serve: hang,
      tries: final,
      words: /did not finish the TLS handshake \(the timeout of \d s is over\)$/,
    },

    {
      fault: 'reset before it is read',
      phase: 'request',
      serve: (socket) => socket.resetAndDestroy(),
      tries: passing,
      once: 'any',
      words: /closed the connection (without an answer|before it was ready) \((ECONNRESET|EPIPE)\)/,
    },
    {
      fault: 'closed before it is read',
      phase: 'request',
      serve: (socket) => socket.destroy(),
      tries: passing,
      once: 'any',
      words: /closed the connection (without an answer|before it was ready) \((ECONNRESET|EPIPE)\)/,
    },
    {
      fault: 'reset in the middle of it',
      phase: 'request',
      serve: (socket) => socket.once('data', () => socket.resetAndDestroy()),
      ...reached,
      words: /closed the connection without an answer/,
    },
    {
      fault: 'never read',
      phase: 'request',
      serve: (socket) => socket.pause(),
      tries: final,
      words: /did not answer \(the timeout of \d s is over\)$/,
    },

    {
      fault: 'reset instead of an answer',
      phase: 'answer',
      serve: (socket) => socket.resetAndDestroy(),
      ...reached,
      words: /closed the connection without an answer/,
    },
    {
      fault: 'closed instead of an answer',
      phase: 'answer',
      serve: (socket) => socket.end(),
      ...reached,
      words: /closed the connection without an answer/,
    },
    {
      fault: 'hangs',
      phase: 'answer',
      serve: hang,
      tries: final,
      words: /did not answer \(the timeout of \d s is over\)$/,
    },
    {
      fault: 'stops in the status line',
      phase: 'answer',
      serve: says('HTTP/1.1 2'),
      ...reached,
      words: /closed the connection without an answer|is no HTTP\/1\.1/,
    },
    {
      fault: 'stops in the headers',
      phase: 'answer',
      serve: says('HTTP/1.1 200 OK\r\ncontent-type: te'),
      ...reached,
      words: /closed the connection without an answer|is no HTTP\/1\.1/,
    },
    {
      fault: 'stops in the body',
      phase: 'answer',
      serve: says('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'),
      ...reached,
      words: /closed the connection in the middle of its answer/,
    },
    {
      fault: 'resets in the body',
      phase: 'answer',
      serve: says('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', 'resetAndDestroy'),
      ...reached,
      words: /closed the connection (in the middle of its answer|without an answer)/,
    },
    {
      fault: 'stops in a chunk',
      phase: 'answer',
      serve: says('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\nhalf'),
      ...reached,
      words: /closed the connection in the middle of its answer/,
    },
    {
      fault: 'hangs in the body',
      phase: 'answer',
      serve: (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'),
      tries: final,
      words: /did not end its answer \(the timeout of \d s is over\)$/,
    },
    {
      fault: 'drips headers',
      phase: 'answer',
      serve: (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nx: ')
        drips('a')(socket)
      },
      tries: final,
      words: /did not answer \(the timeout of \d s is over\)$/,
    },
    {
      fault: 'drips a body',
      phase: 'answer',
      serve: (socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n')
        drips('a')(socket)
      },
      tries: final,
      words: /did not end its answer \(the timeout of \d s is over\)$/,
    },
    {
      fault: 'garbage',
      phase: 'answer',
      serve: says('SSH-2.0-OpenSSH_9.2p1\r\n'),
      ...reached,
      words: /answered with something that is no HTTP\/1\.1 \(HPE_\w+\)/,
    },
    {
      fault: 'binary garbage',
      phase: 'answer',
      serve: says(Buffer.from([0, 255, 1, 254, 13, 10, 7])),
      ...reached,
      words: /answered with something that is no HTTP\/1\.1 \(HPE_\w+\)/,
    },
    {
      fault: 'headers without an end',
      phase: 'answer',
      serve: says(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`),
      ...reached,
      words: /is no HTTP\/1\.1 \(HPE_HEADER_OVERFLOW\)/,
    },
    {
      fault: 'gzip that is none',
      phase: 'answer',
      serve: says(reply('200 OK', 'content-encoding: gzip\r\n', 'plain')),
      ...reached,
      words: /is not gzip, though it says so/,
    },
    {
      fault: 'a coding nobody asked for',
      phase: 'answer',
      serve: says(reply('200 OK', 'content-encoding: zstd\r\n', 'x')),
      tries: final,
      words: /comes in the coding "zstd", which was not asked for/,
    },
    {
      fault: '17 MiB',
      phase: 'answer',
      serve: says(`${reply('200 OK').replace('length: 0', `length: ${17 << 20}`)}${'x'.repeat(17 << 20)}`),
      tries: final,
      words: /longer than 16 MiB: it was not read to its end/,
    },
    {
      fault: 'a gzip bomb',
      phase: 'answer',
      serve: (socket) => says(bomb())(socket),
      tries: final,
      words: /longer than 16 MiB when unpacked/,
    },
    {
      fault: 'redirects without an end',
      phase: 'answer',
      serve: says(reply('307 Temporary Redirect', 'location: /again\r\n')),
      tries: final,
      words: /redirects without an end: gave up after 10 redirects/,
    },
    {
      fault: 'redirects to a closed port',
      phase: 'answer',
      serve: says(reply('307 Temporary Redirect', 'location: http://127.0.0.1:1/x\r\n')),
      tries: passing,
      words: /127\.0\.0\.1:1 refused the connection/,
    },

    {
      fault: '400 with a body',
      phase: 'answer',
      serve: says(reply('400 Bad Request', '', '{"message":"no such channel"}')),
      tries: final,
      status: 400,
      words: /^HTTP 400 Bad Request from .*: \{"message":"no such channel"\}$/,
    },
    {
      fault: '400 with more than is shown',
      phase: 'answer',
      serve: says(reply('400 Bad Request', '', 'a'.repeat(5000))),
      tries: final,
      status: 400,
      words: /^HTTP 400 Bad Request from [^ ]+: a{2048}…$/,
    },
    {
      fault: '501',
      phase: 'answer',
      serve: says(reply('501 Not Implemented')),
      tries: final,
      status: 501,
      words: /^HTTP 501 Not Implemented from [^ ]+$/,
    },
    {
      fault: '500 for ever',
      phase: 'answer',
      serve: says(reply('500 Internal Server Error', '', 'sorry')),
      ...reached,
      status: 500,
      words: /^HTTP 500 Internal Server Error from .*: sorry$/,
    },
    {
      fault: '503 for ever',
      phase: 'answer',
      serve: says(reply('503 Service Unavailable')),
      tries: passing,
      status: 503,
      words: /^HTTP 503 .*the next try would come in [24] s, after the end of the timeout of \d s\)$/,
    },
    {
      fault: '503 beyond the timeout',
      phase: 'answer',
      serve: says(reply('503 Service Unavailable', 'retry-after: 60\r\n')),
      tries: final,
      status: 503,
      words: /^HTTP 503 .*\(it asks to wait 60 s, after the end of the timeout of \d s\)$/,
    },
    {
      fault: '503 within the timeout',
      phase: 'answer',
      serve: says(reply('503 Service Unavailable', 'retry-after: 0\r\n')),
      tries: [5, 5],
      status: 503,
      words: /^HTTP 503 Service Unavailable from [^ ]+ \(5 tries\)$/,
    },
    {
      fault: '429 for ever',
      phase: 'answer',
      serve: says(reply('429 Too Many Requests', '', 'slow down')),
      tries: passing,
      status: 429,
      words: /^HTTP 429 .*: slow down$/,
    },
    {
      fault: '429 beyond the timeout',
      phase: 'answer',
      serve: says(reply('429 Too Many Requests', 'retry-after: 60\r\n')),
      tries: final,
      status: 429,
      words: /^HTTP 429 .*\(it asks to wait 60 s, after the end of the timeout of \d s\)$/,
    },
    {
      fault: '429 beyond the timeout, in the body',
      phase: 'answer',
      serve: says(reply('429 Too Many Requests', '', '{"ok":false,"parameters":{"retry_after":45}}')),
      tries: final,
      status: 429,
      words: /\(it asks to wait 45 s, after the end of the timeout of \d s\)/,
    },
    {
      fault: '429 within the timeout',
      phase: 'answer',
      serve: says(reply('429 Too Many Requests', 'retry-after: 1\r\n')),
      tries: [1, 3],
      status: 429,
      words: /^HTTP 429 .*it asks to wait 1 s, after the end of the timeout of \d s\)$/,
    },

    {
      fault: 'well after two 503',
      phase: 'answer',
      serve: recovers(2, says(reply('503 Service Unavailable', 'retry-after: 0\r\n'))),
      tries: [3, 3],
      status: 201,
      words: /^$/,
      delivered: [true, true],
    },
    {
      fault: 'well after a 429 with its pause in the body',
      phase: 'answer',
      serve: recovers(1, says(reply('429 Too Many Requests', '', '{"retry_after":0.2}'))),
      tries: [2, 2],
      status: 201,
      words: /^$/,
      delivered: [true, true],
    },
    {
      fault: 'well after a 429',
      phase: 'answer',
      serve: recovers(1, says(reply('429 Too Many Requests'))),
      tries: [1, 2],
      words: /^HTTP 429/,
      delivered: [false, true],
    },
  ]
}

function bomb(): Buffer {
  const body = gzipSync(Buffer.alloc(64 << 20), { level: 9 })
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`),
    body,
  ])
}

/** The kinds of request: one that may be repeated, one that people would see twice, one behind another that went well. */
const kinds = [
  { type: 'generic', path: '/hook', isOnce: false, before: 0 },
  { type: 'githubdispatch', path: '/acme/fleet', isOnce: true, before: 0 },
  { type: 'gitea', path: '/acme/fleet', isOnce: false, before: 1 },
] as const
type Kind = (typeof kinds)[number]

/** Faults of a connection befall the first request; only those of an answer can befall the second. */
const cellsOf = (row: Row): readonly Kind[] => (row.phase === 'answer' ? kinds : kinds.slice(0, 2))
const nameOf = (at: number, { type }: Kind): string => `c${at}-${type}`

/** Starts the server of a row; in the phase answer a GET is answered well. Returns the address of the Provider. */
async function serve(t: TestContext, row: Row): Promise<string> {
  const scheme = row.tls || row.scheme ? 'https' : 'http'
  if (row.authority === 'closed') return `http://127.0.0.1:${await closedPort()}`
  if (row.authority) return `${scheme}://${row.authority}`
  const take = (socket: Socket): void => {
    if (row.phase !== 'answer') return void row.serve?.(socket)
    let isOver = false
    onRequest(socket, (method) => {
      if (method === 'GET') return void socket.write(reply('200 OK', '', '[]'))
      if (!isOver) row.serve?.(socket)
      isOver = true
    })
  }
  if (!row.tls)
    return `${scheme}://${scheme === 'https' ? 'localhost' : '127.0.0.1'}:${await listen(t, createServer(take))}`
  const server = createTls({ ...row.tls, rejectUnauthorized: row.tls.requestCert === true })
  server.on('tlsClientError', () => {})
  return `https://localhost:${await listen(t, server)}`
}

const event = JSON.stringify({
  involvedObject: {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    namespace: 'apps',
    name: 'podinfo',
  },
  severity: 'error',
  reason: 'HealthCheckFailed',
  message: 'health check failed',
  metadata: { 'kustomize.toolkit.fluxcd.io/revision': `main@sha1:${'a'.repeat(40)}` },
})

/** Sends to all cells at once. */
async function runAll(
  t: TestContext,
  table: readonly Row[],
  timeout: string,
): Promise<{ ended: Ended; told: Map<string, Told> }> {
  const cells = await Promise.all(
    table.flatMap((row, at) =>
      cellsOf(row).map(async (kind) => ({
        name: nameOf(at, kind),
        kind,
        address: `${await serve(t, row)}${kind.path}`,
      })),
    ),
  )
  const root = folder(t, {
    'n.yaml': cells
      .map(({ name, kind, address }) =>
        manifest('Provider', name, `{type: ${kind.type}, address: "${address}", secretRef: {name: api}}`),
      )
      .join(''),
  })
  const args = ['send', '--event', event, '--timeout', timeout, '--output', 'json', '--concurrency', '500']
  const named = cells.flatMap(({ name }) => ['--providers', name])
  const env = { FLUX_API_TOKEN: 't0ken-of-the-test' }
  const { ended } = startBundle([...args, ...named], { cwd: root, env })
  const done = await ended
  const { deliveries } = JSON.parse(done.stdout) as { deliveries: Told[] }
  return { ended: done, told: new Map(deliveries.map((one) => [one.provider.replace('flux-system/', ''), one])) }
}

let made: Certificates
before(() => {
  made = certificates()
})

for (const [at, timeout] of [
  [0, '1s'],
  [1, '3s'],
] as const) {
  test(`each fault has its outcome, tries, words and bound within ${timeout}, and the process ends by itself`, async (t) => {
    const table = rows(made)
    const { ended, told } = await runAll(t, table, timeout)
    assert.deepEqual([ended.code, ended.signal], [1, null], ended.stderr)
    assert.ok(ended.lingeredMs < 2000, `it ended ${ended.lingeredMs} ms after its last word`)
    for (const [number, row] of table.entries())
      for (const kind of cellsOf(row))
        await t.test(`${row.phase}: ${row.fault}, ${kind.type}`, () => {
          const one = told.get(nameOf(number, kind))
          assert.ok(one, 'it is not reported')
          judge(one, row, kind, at)
        })
  })
}

function judge(one: Told, row: Row, kind: Kind, at: 0 | 1): void {
  const [seconds, isDelivered] = [at === 0 ? 1 : 3, row.delivered?.[at] ?? false]
  const request = one.requests[kind.before]
  const tries = kind.isOnce ? (row.once ?? row.tries) : row.tries
  const shown = JSON.stringify(one, undefined, 1)
  assert.equal(one.status, isDelivered ? 'delivered' : 'failed', shown)
  if (tries !== 'any') assert.equal(request?.attempts ?? 0, tries[at], shown)
  if (kind.before === 1) assert.deepEqual([one.requests[0]?.status, one.requests[0]?.attempts], [200, 1], shown)
  if (isDelivered) return
  if (row.status) assert.equal(request?.status, row.status)
  const error = one.error ?? ''
  // What stands in brackets after the fault is judged by the number of tries.
  const fault = row.status ? error.replace(/ \(([23] tries; )?(the next try|not tried)[^)]*\)(?=: )/, '') : error
  assert.match(fault, row.words)
  assert.doesNotMatch(error, /\n|t0ken-of-the-test/)
  if (kind.isOnce && row.once && row.once !== 'any')
    assert.match(error, /not tried again: the service may have acted on it/)
  else if (row.tries === passing && tries !== 'any')
    assert.match(
      error,
      at === 0
        ? /\(the next try would come in 2 s, after the end of the timeout of 1 s\)/
        : /\(2 tries; the next try would come in 4 s, after the end of the timeout of 3 s\)/,
    )
  const took = one.requests.reduce((sum, { durationMs }) => sum + durationMs, 0)
  assert.ok(took < seconds * 1000 + 1000, `it took ${took} ms`)
}

describe('a NATS server', () => {
  const info = 'INFO {"max_payload":1000000}\r\n'
  const table: [fault: string, serve: (socket: Socket) => void, tries: Tries, words: RegExp][] = [
    ['that closes at once', (socket) => socket.end(), passing, /closed the connection before it was ready/],
    ['that speaks HTTP', (socket) => socket.end(reply('400 Bad Request')), passing, /does not speak NATS/],
    [
      'that hangs',
      (socket) => socket.resume(),
      final,
      /did not accept the connection \(the timeout of \d s is over\)$/,
    ],
    [
      'that hangs after its greeting',
      (socket) => socket.write(info),
      final,
      /did not accept the connection \(the timeout/,
    ],
    [
      'that closes after CONNECT',
      (socket) => {
        socket.write(info)
        socket.once('data', () => socket.end())
      },
      passing,
      /closed the connection before it was ready/,
    ],
    [
      'that takes nobody in',
      (socket) => {
        socket.write(info)
        socket.once('data', () => socket.end("-ERR 'Authorization Violation'\r\n"))
      },
      final,
      /answered: Authorization Violation/,
    ],
    [
      'that closes after PUB',
      (socket) => {
        socket.write(info)
        socket.on('data', (data) => (data.includes('PUB') ? socket.destroy() : socket.write('PONG\r\n')))
      },
      passing,
      /closed the connection without an answer/,
    ],
  ]
  for (const [at, timeout] of [
    [0, '1s'],
    [1, '3s'],
  ] as const)
    test(`each fault has its outcome within ${timeout}`, async (t) => {
      const ports = await Promise.all(table.map(([, serve]) => listen(t, createServer(serve))))
      const root = folder(t, {
        'n.yaml': ports
          .map((port, cell) =>
            manifest('Provider', `c${cell}`, `{type: nats, address: "nats://127.0.0.1:${port}", channel: flux}`),
          )
          .join(''),
      })
      const named = table.flatMap((_, cell) => ['--providers', `c${cell}`])
      const done = await startBundle(['send', '--event', event, '--timeout', timeout, '--output', 'json', ...named], {
        cwd: root,
      }).ended
      assert.deepEqual([done.code, done.signal], [1, null], done.stderr)
      assert.ok(done.lingeredMs < 2000, `it ended ${done.lingeredMs} ms after its last word`)
      const { deliveries } = JSON.parse(done.stdout) as { deliveries: Told[] }
      for (const [cell, [fault, , tries, words]] of table.entries())
        await t.test(fault, () => {
          assert.match(deliveries[cell]?.error ?? '', words)
          assert.equal(deliveries[cell]?.requests[0]?.attempts, tries[at])
        })
    })
})
