import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import type { Socket } from 'node:net'
import { describe, type TestContext, test } from 'node:test'
import { promisify } from 'node:util'
import { deliver } from '../../src/delivery/run-exchange.ts'
import type { Exchange, HttpRequest } from '../../src/providers/exchange.ts'
import { closedPort, connection, post, service, tcpServer, transport } from '../support/servers.ts'

// What can go wrong, when, and how we react, over real sockets and with the real retry rule; waits take no time.

const headersOf = (socket: Socket, then: () => void): void => {
  let text = ''
  socket.on('data', (data) => {
    text += data
    if (text.includes('\r\n\r\n') && text.endsWith('hello')) {
      text = ''
      then()
    }
  })
}

/** A server that reads the request, sends this text, and closes or resets the connection. */
const answering =
  (text: string, end: 'end' | 'resetAndDestroy' = 'end') =>
  (socket: Socket): void =>
    headersOf(socket, () => socket.write(text, () => socket[end]()))

interface Row {
  readonly fault: string
  readonly serve?: (socket: Socket) => void
  /** The URL to use instead of the server's. */
  readonly url?: () => Promise<string>
  readonly timeoutMs?: number
  readonly tries: number
  /** Attempts of a request whose message people might see twice; `tries` by default. */
  readonly once?: number | 'any'
  readonly status?: number
  readonly words: RegExp
}

const hanging = { timeoutMs: 150, tries: 1 }

const table: readonly Row[] = [
  {
    fault: 'the name does not resolve',
    // The resolver rejects a label of 64 characters without a query.
    url: async () => `http://${'x'.repeat(64)}.invalid/`,
    tries: 5,
    words: /^x+\.invalid:80 cannot be found: its name does not resolve \(ENOTFOUND\); is it spelt right\? \(5 tries\)$/,
  },
  {
    fault: 'nothing listens',
    url: async () => `http://127.0.0.1:${await closedPort()}/`,
    tries: 5,
    words: /^127\.0\.0\.1:\d+ refused the connection \(ECONNREFUSED\) \(5 tries\)$/,
  },
  {
    fault: 'reset before the request is read',
    serve: (socket) => socket.resetAndDestroy(),
    tries: 5,
    // Whether the request was written by then depends on the kernel.
    once: 'any',
    words: /^127\.0\.0\.1:\d+ closed the connection (without an answer|before it was ready) \((ECONNRESET|EPIPE)\)/,
  },
  {
    fault: 'reset in the middle of the request',
    serve: (socket) => socket.once('data', () => socket.resetAndDestroy()),
    tries: 5,
    once: 1,
    words: /closed the connection without an answer/,
  },
  {
    fault: 'closed after the request',
    serve: (socket) => headersOf(socket, () => socket.end()),
    tries: 5,
    once: 1,
    words: /closed the connection without an answer/,
  },
  {
    fault: 'closed in the middle of the status line',
    serve: answering('HTTP/1.1 2'),
    tries: 5,
    once: 1,
    words: /closed the connection without an answer|is not HTTP\/1\.1/,
  },
  {
    fault: 'closed in the middle of the headers',
    serve: answering('HTTP/1.1 200 OK\r\ncontent-type: te'),
    tries: 5,
    once: 1,
    words: /closed the connection without an answer|is not HTTP\/1\.1/,
  },
  {
    fault: 'closed in the middle of the body',
    serve: answering('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'),
    tries: 1,
    status: 200,
    words:
      /^127\.0\.0\.1:\d+ answered 200, but its answer was cut \(not tried again: the service may have acted on it\)$/,
  },
  {
    fault: 'reset in the middle of the body',
    serve: answering('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', 'resetAndDestroy'),
    tries: 1,
    status: 200,
    words:
      /^127\.0\.0\.1:\d+ answered 200, but its answer was cut \(not tried again: the service may have acted on it\)$/,
  },
  {
    fault: 'closed in the middle of a chunk',
    serve: answering('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\nhalf'),
    tries: 1,
    status: 200,
    words:
      /^127\.0\.0\.1:\d+ answered 200, but its answer was cut \(not tried again: the service may have acted on it\)$/,
  },
  {
    fault: 'a packed body that is not packed',
    serve: answering(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nconnection: close\r\n\r\n\x1f\x8b`),
    tries: 1,
    status: 200,
    words:
      /^127\.0\.0\.1:\d+ answered 200, but its answer is not gzip, although its content-encoding says so \(not tried again: the service may have acted on it\)$/,
  },
  {
    fault: 'garbage for an answer',
    serve: answering('SSH-2.0-OpenSSH_9.2p1\r\n'),
    tries: 5,
    once: 1,
    words: /^127\.0\.0\.1:\d+ answered with something that is not HTTP\/1\.1 \(Expected HTTP\//,
  },
  {
    fault: 'headers without an end',
    serve: answering(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`),
    tries: 5,
    once: 1,
    words: /^127\.0\.0\.1:\d+ answered with headers longer than 16 KiB/,
  },
  {
    fault: 'no answer at all',
    serve: (socket) => socket.resume(),
    ...hanging,
    words: /^127\.0\.0\.1:\d+ did not answer \(the timeout of 150 ms is over\)$/,
  },
  {
    fault: 'an answer that drips',
    serve: (socket) =>
      headersOf(socket, () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n')
        const drip = setInterval(() => socket.write('.'), 20)
        socket.on('close', () => clearInterval(drip))
      }),
    ...hanging,
    status: 200,
    words:
      /^127\.0\.0\.1:\d+ answered 200, but its answer did not end \(not tried again: the service may have acted on it\)$/,
  },
  {
    fault: '503',
    serve: answering('HTTP/1.1 503 Busy\r\ncontent-length: 4\r\n\r\nbusy'),
    tries: 5,
    status: 503,
    words: /^HTTP 503 Service Unavailable from 127\.0\.0\.1:\d+ \(5 tries\): busy$/,
  },
  {
    fault: '500',
    serve: answering('HTTP/1.1 500 Oops\r\ncontent-length: 4\r\n\r\noops'),
    tries: 5,
    once: 1,
    status: 500,
    words: /^HTTP 500 Internal Server Error from 127\.0\.0\.1:\d+( \(5 tries\))?: oops$/,
  },
  {
    fault: '404',
    serve: answering('HTTP/1.1 404 Gone\r\ncontent-length: 2\r\n\r\nno'),
    tries: 1,
    status: 404,
    words: /^HTTP 404 Not Found from 127\.0\.0\.1:\d+: no$/,
  },
  {
    fault: 'plain HTTP where TLS is expected',
    url: async () => 'https',
    serve: (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n')),
    tries: 5,
    words: /(does not speak TLS|TLS with \S+ failed|during the TLS handshake)/,
  },
  {
    fault: 'a reset during the TLS handshake',
    url: async () => 'https',
    serve: (socket) => socket.once('data', () => socket.resetAndDestroy()),
    tries: 5,
    words: /closed the connection during the TLS handshake \(ECONNRESET\)/,
  },
  {
    fault: 'a TLS handshake without an end',
    url: async () => 'https',
    serve: (socket) => socket.resume(),
    ...hanging,
    words: /did not finish the TLS handshake \(the timeout of 150 ms is over\)/,
  },
]

/** Reads the reply, like the types that look for errors in it. */
function* say(request: HttpRequest): Exchange {
  const { body } = yield request
  assert.equal(typeof body, 'string')
}

async function run(t: TestContext, { serve, url, timeoutMs = 20_000 }: Row, options: Partial<HttpRequest>) {
  let connections = 0
  const port = await tcpServer(t, (socket) => {
    connections++
    if (serve) serve(socket)
    else socket.end()
  })
  const given = await url?.()
  const address = given === undefined || given === 'https' ? `${given ?? 'http'}://127.0.0.1:${port}/` : given
  const started = performance.now()
  const { outcome, requests } = await deliver(say(post(address, options)), connection({ timeoutMs }), {
    transport: transport(t),
    retries: 4,
    wait: async () => {},
  })
  return { outcome, attempted: requests[0], connections, took: performance.now() - started }
}

describe('a fault', () => {
  for (const row of table) {
    test(`${row.fault}: ${row.tries} attempts, and one line that says so`, async (t) => {
      const { outcome, attempted, took } = await run(t, row, {})
      assert.ok(outcome.status === 'failed')
      assert.match(outcome.error.message, row.words)
      assert.doesNotMatch(outcome.error.message, /\n/)
      assert.deepEqual([attempted?.attempts, attempted?.status], [row.tries, row.status ?? null])
      assert.ok(took < (row.timeoutMs ?? 2000) + 1000, `took ${took} ms`)
    })

    test(`${row.fault}: ${row.once ?? row.tries} attempts if people might see the message twice`, async (t) => {
      const { outcome, attempted } = await run(t, row, { once: true })
      assert.equal(outcome.status, 'failed')
      if (row.once !== 'any') assert.equal(attempted?.attempts, row.once ?? row.tries)
    })
  }

  test('that is temporary does not fail the delivery', async (t) => {
    let count = 0
    const { url, seen } = await service(t, (request, response) => {
      if (count++ === 0) request.socket.resetAndDestroy()
      else response.writeHead(count === 2 ? 503 : 200).end('ok')
    })
    const { outcome, requests } = await deliver(say(post(url)), connection(), {
      transport: transport(t),
      retries: 4,
      wait: async () => {},
    })
    assert.deepEqual(
      [outcome.status, requests[0]?.attempts, requests[0]?.status, seen.length],
      ['delivered', 3, 200, 3],
    )
  })
})

test('the process ends at once, whatever failed and whatever is still open', async (t) => {
  const { url } = await service(t)
  const hang = await tcpServer(t, (socket) => socket.resume())
  const script = `
    import { deliver } from './src/delivery/run-exchange.ts'
    import { openTransport } from './src/transport/index.ts'
    const transport = openTransport({ environment: {} })
    const connection = (timeoutMs) => ({ timeoutMs, secretHeaders: new Set() })
    function* say(url) { yield { protocol: 'http', method: 'POST', url, headers: {}, body: '' } }
    const urls = ['${url}', 'http://127.0.0.1:${hang}', 'https://127.0.0.1:${hang}', 'http://127.0.0.1:${await closedPort()}']
    const done = await Promise.all(urls.map((url, i) => deliver(say(url), connection(i === 0 ? 5000 : 200), { transport, retries: 4 })))
    console.log(done.map(({ outcome }) => outcome.status).join())
    await transport.close()
    const end = performance.now()
    process.on('exit', () => console.log(performance.now() - end < 1000 ? 'at once' : 'late'))`
  const cwd = new URL('../..', import.meta.url)
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '-e', script],
    { cwd, timeout: 10_000 },
  )
  assert.equal(stdout, 'delivered,failed,failed,failed\nat once\n')
  assert.equal(stderr, '')
})
