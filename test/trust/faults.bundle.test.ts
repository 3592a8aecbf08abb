import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { before, describe, type TestContext, test } from 'node:test'
import { createServer as createTls } from 'node:tls'
import { folder, manifest, nodes } from '../support/bundle.ts'
import { onRequest, type Told } from '../support/bundle-run.ts'
import { sendAll } from '../support/fault-run.ts'
import { faults, floods, passing, type Row, selfSigned } from '../support/faults.ts'
import { type Certificates, certificates, closedPort, listen } from '../support/servers.ts'

// Fault × phase × answer, of three kinds of request, through the built bundle. All cells of a table run at once in one
// process, with a timeout of two seconds (no second try: the first wait takes two) and of five seconds (one more).

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
      if (method === 'GET') return void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]')
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

/** Sends to all cells at once. The authority of the tests is trusted, so that only what a cell is about is wrong. */
async function runAll(
  t: TestContext,
  node: string,
  table: readonly Row[],
  timeout: string,
): Promise<Map<string, Told>> {
  const cells = await Promise.all(
    table.flatMap((row, at) =>
      cellsOf(row).map(async (kind) => ({
        name: nameOf(at, kind),
        type: kind.type,
        address: `${await serve(t, row)}${kind.path}`,
      })),
    ),
  )
  const providers = cells.map(({ name, type, address }) =>
    manifest('Provider', name, `{type: ${type}, address: "${address}", secretRef: {name: api}}`),
  )
  const root = folder(t, { 'n.yaml': providers.join(''), 'ca.pem': made.ca })
  const named = cells.flatMap(({ name }) => ['--providers', name])
  return sendAll(root, [...named, '--timeout', timeout], { node })
}

let made: Certificates
let table: Row[]
before(() => {
  made = certificates()
  table = faults({ ...made, unknown: certificates(), selfSigned: selfSigned() })
})

for (const { version, path: node } of nodes)
  describe(`every fault of HTTP, on Node ${version}`, () => {
    for (const [at, timeout] of [
      [0, '2s'],
      [1, '5s'],
    ] as const)
      test(`has its outcome, tries, words and bound within ${timeout}, and the process ends by itself`, async (t) => {
        const told = await runAll(t, node, table, timeout)
        for (const [number, row] of table.entries())
          for (const kind of cellsOf(row))
            await t.test(`${row.phase}: ${row.fault}, ${kind.type}`, () =>
              judge(told.get(nameOf(number, kind)), row, kind, at),
            )
      })

    test('answers that are too long are not read to their end, nor asked for again', async (t) => {
      const rows = floods()
      const told = await runAll(t, node, rows, '30s')
      for (const [number, row] of rows.entries())
        for (const kind of cellsOf(row))
          await t.test(`${row.fault}, ${kind.type}`, () => {
            const one = told.get(nameOf(number, kind))
            const request = one?.requests[kind.before]
            assert.match(one?.error ?? '', row.words)
            assert.deepEqual([one?.status, request?.attempts], [row.delivered ? 'delivered' : 'failed', 1])
            if (row.status) assert.equal(request?.status, row.status)
          })
    })

    test('a 200 whose answer must be read and is cut fails; the message is not repeated, a question is', async (t) => {
      const half = 'content-length: 100\r\n\r\n{"ok":'
      const serve = async (status: string): Promise<string> => {
        const take = (socket: Socket): void =>
          onRequest(socket, () => socket.write(`HTTP/1.1 ${status}\r\n${half}`, () => socket.end()))
        return `http://127.0.0.1:${await listen(t, createServer(take))}`
      }
      const hang = await listen(
        t,
        createServer((socket) => onRequest(socket, () => socket.write(`HTTP/1.1 200 OK\r\n${half}`))),
      )
      const cells = [
        ['message', 'slack', await serve('200 OK')],
        ['hangs', 'slack', `http://127.0.0.1:${hang}`],
        ['question', 'gitea', `${await serve('200 OK')}/acme/fleet`],
      ] as const
      const root = folder(t, {
        'n.yaml': cells
          .map(([name, type, address]) =>
            manifest('Provider', name, `{type: ${type}, address: "${address}", secretRef: {name: api}}`),
          )
          .join(''),
        'ca.pem': made.ca,
      })
      const told = await sendAll(root, [...cells.flatMap(([name]) => ['--providers', name]), '--timeout', '5s'], {
        node,
      })
      const ends = cells.map(([name]) => {
        const { status, error = '', requests } = told.get(name) as Told
        return [status, error.replace(/127\S+/, 'host'), requests.map(({ status, attempts }) => [status, attempts])]
      })
      const unknown = 'not tried again: the service may have acted on it'
      assert.deepEqual(ends, [
        ['failed', `host answered 200, but its answer was cut (${unknown})`, [[200, 1]]],
        ['failed', `host answered 200, but its answer did not end (${unknown})`, [[200, 1]]],
        [
          'failed',
          'host answered 200, but its answer was cut (2 tries; the next try would come in 4 s, after the end of the timeout of 5 s)',
          [[200, 2]],
        ],
      ])
    })
  })

function judge(one: Told | undefined, row: Row, kind: Kind, at: 0 | 1): void {
  assert.ok(one, 'it is not reported')
  const [seconds, isDelivered] = [at === 0 ? 2 : 5, row.delivered?.[at] ?? false]
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
        ? /\((?:its answer was cut; )?the next try would come in 2 s, after the end of the timeout of 2 s\)/
        : /\(2 tries; (?:its answer was cut; )?the next try would come in 4 s, after the end of the timeout of 5 s\)/,
    )
  const took = one.requests.reduce((sum, { durationMs }) => sum + durationMs, 0)
  assert.ok(took < seconds * 1000 + 1000, `it took ${took} ms`)
}
