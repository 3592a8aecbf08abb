import assert from 'node:assert/strict'
import { chmodSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { before, describe, type TestContext, test } from 'node:test'
import { folder, manifest, nodes } from '../support/bundle.ts'
import { onRequest, startBundle, type Told } from '../support/bundle-run.ts'
import {
  type ConnectionFault,
  httpProxyFaults,
  natsFaults,
  socksFaults,
  webSocketFaults,
} from '../support/connection-faults.ts'
import { sendAll } from '../support/fault-run.ts'
import { reply } from '../support/faults.ts'
import { certificates, listen } from '../support/servers.ts'

// A verdict, always: what a proxy or a server does to a connection, in every phase, ends with its delivery failed in one
// line that names it, within its timeout, and with all other deliveries made.

let ca: string
before(() => {
  ca = certificates().ca
})

/** Sends to the Providers with these specs, named c0, c1 and so on. */
async function send(
  t: TestContext,
  node: string,
  specs: readonly string[],
  { timeout = '2s', files = {}, ...options }: Options = {},
): Promise<(Told | undefined)[]> {
  const manifests = specs.map((spec, at) => manifest('Provider', `c${at}`, spec))
  const root = folder(t, { 'n.yaml': manifests.join(''), 'ca.pem': ca, ...files })
  const named = specs.flatMap((_, at) => ['--providers', `c${at}`])
  const told = await sendAll(root, [...named, ...(timeout ? ['--timeout', timeout] : [])], { node, ...options })
  return specs.map((_, at) => told.get(`c${at}`))
}

interface Options {
  /** '' where each Provider has its own. */
  readonly timeout?: string
  readonly files?: Record<string, string>
  readonly preload?: string
  readonly code?: number
}

const serve = (t: TestContext, take: (socket: Socket) => void): Promise<number> => listen(t, createServer(take))

/** An address that answers every request with this. */
async function answering(t: TestContext, text: string): Promise<string> {
  return `http://127.0.0.1:${await serve(t, (socket) => onRequest(socket, () => socket.write(text)))}/hook`
}

const good = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'

for (const { version, path: node } of nodes)
  describe(`on Node ${version}`, () => {
    for (const [what, table] of [
      ['an HTTP proxy', httpProxyFaults()],
      ['a SOCKS5 proxy', socksFaults()],
      ['a NATS server', natsFaults()],
      ['a WebSocket', webSocketFaults()],
    ] as [string, ConnectionFault[]][])
      test(`whatever ${what} does, the delivery ends in time and says what happened`, async (t) => {
        const specs = table.map(async (row) => row.spec(await serve(t, row.serve)))
        const told = await send(t, node, await Promise.all(specs))
        for (const [at, row] of table.entries())
          await t.test(row.fault, () => {
            const one = told[at]
            assert.equal(one?.status, 'failed')
            assert.match(one.error ?? '', row.words)
            assert.doesNotMatch(one.error ?? '', /\n|s3cret/)
            const took = one.requests.reduce((sum, { durationMs }) => sum + durationMs, 0)
            assert.ok(took < 3000, `it took ${took} ms`)
          })
      })

    test('200,000 PING before PONG are answered within the timeout', async (t) => {
      let pongs = 0
      const port = await serve(t, (socket) => {
        socket.write(`INFO {"max_payload":1000000}\r\n${'PING\r\n'.repeat(200_000)}`)
        let text = ''
        socket.on('data', (data) => {
          text += data
          pongs += text.split('PONG\r\n').length - 1
          text = text.slice(text.lastIndexOf('\n') + 1)
          if (data.includes('PING')) socket.write('PONG\r\n')
        })
      })
      const [one] = await send(t, node, [`{type: nats, address: "nats://127.0.0.1:${port}", channel: flux}`], {
        timeout: '5s',
        code: 0,
      })
      assert.equal(one?.status, 'delivered', one?.error)
      assert.equal(pongs, 200_000)
    })

    test('a timeout in fractions of a millisecond is one like any other', async (t) => {
      const hang = `http://127.0.0.1:${await serve(t, (socket) => socket.resume())}/hook`
      const well = await answering(t, good)
      const timeouts = ['1.0005s', '0.5ms', '1us', '999.9ms', '1000.0000001ms']
      const specs = timeouts.flatMap((timeout) =>
        [hang, well].map((address) => `{type: generic, address: "${address}", timeout: ${timeout}}`),
      )
      const told = await send(t, node, specs, { timeout: '' })
      for (const [at, one] of told.entries())
        if (at % 2 === 0 || /0\.5ms|1us/.test(specs[at] as string)) {
          if (at % 2 === 0) assert.equal(one?.status, 'failed')
          if (one?.status === 'failed') assert.match(one.error ?? '', /the timeout of [\d.]+ m?s is over/)
        } else assert.equal(one?.status, 'delivered', one?.error)
    })

    test('garbage that is collected takes no timeout with it', async (t) => {
      const hangs: string[] = []
      for (const table of [httpProxyFaults(), socksFaults(), natsFaults(), webSocketFaults()])
        for (const row of table.filter(({ fault }) => /hangs|nowhere/.test(fault)).slice(0, 6))
          hangs.push(row.spec(await serve(t, row.serve)))
      const dead = await serve(t, (socket) => socket.resume())
      const half = await answering(t, 'HTTP/1.1 500 Oops\r\ncontent-length: 100\r\n\r\nhalf')
      const busy = await answering(t, reply('503 Busy'))
      for (const address of [`http://127.0.0.1:${dead}/`, `https://127.0.0.1:${dead}/`, half, busy])
        hangs.push(`{type: generic, address: "${address}"}`)
      const well = await answering(t, good)
      const specs = [...hangs, ...Array(20).fill(`{type: generic, address: "${well}"}`)]
      const collect = `
        require('node:v8').setFlagsFromString('--expose-gc')
        const collect = require('node:vm').runInNewContext('gc')
        setInterval(collect, 10).unref()`
      const told = await send(t, node, specs, { timeout: '3s', preload: 'gc.cjs', files: { 'gc.cjs': collect } })
      assert.ok(specs.length >= 40)
      for (const [at, one] of told.entries())
        assert.equal(one?.status, at < hangs.length ? 'failed' : 'delivered', `${specs[at]}: ${one?.error}`)
    })

    test('a connection waits for a file descriptor where none is left, and the run says so once', async (t) => {
      const ports = await Promise.all(
        [1, 2, 3, 4].map(() => serve(t, (socket) => onRequest(socket, () => socket.write(good)))),
      )
      const specs = Array.from({ length: 400 }, (_, at) => {
        const host = at % 8 < 4 ? 'localhost' : '127.0.0.1'
        return `{type: generic, address: "http://${host}:${ports[at % 4]}/${at}"}`
      })
      const files = { 'node.sh': `#!/bin/sh\nulimit -n 64\nexec ${node} "$@"\n` }
      const manifests = specs.map((spec, at) => manifest('Provider', `c${at}`, spec))
      const root = folder(t, { 'n.yaml': manifests.join(''), ...files })
      chmodSync(path.join(root, 'node.sh'), 0o755)
      const named = specs.flatMap((_, at) => ['--providers', `c${at}`])
      const run = startBundle(['send', '--message', 'hello', '--concurrency', '500', '--timeout', '60s', ...named], {
        cwd: root,
        node: path.join(root, 'node.sh'),
      })
      const { code, stdout, stderr } = await run.ended
      assert.equal(code, 0, stderr.slice(0, 2000))
      assert.match(stdout, /400 delivered, 0 failed/)
      assert.equal((stdout + stderr).match(/no file descriptor is left/g)?.length, 1)
    })

    test('a run that is cancelled by a closed terminal tells its results, and gives no advice on the host', async (t) => {
      let cancel = (): void => {}
      const port = await serve(t, (socket) => onRequest(socket, () => cancel()))
      const root = folder(t, {
        'n.yaml': manifest('Provider', 'c0', `{type: generic, address: "http://127.0.0.1:${port}/hook"}`),
      })
      const run = startBundle(['send', '--message', 'hello', '--providers', 'c0'], { cwd: root, node })
      cancel = () => run.child.kill('SIGHUP')
      const { code, signal, stdout, stderr } = await run.ended
      assert.deepEqual([code, signal], [1, null], stderr)
      assert.match(stdout + stderr, /0 delivered, 1 failed/)
      assert.match(stdout + stderr, /did not answer \(the run was cancelled\)/)
      assert.doesNotMatch(stdout + stderr, /to fix/)
    })

    test('a clock that is set does not end a delivery', async (t) => {
      let count = 0
      const port = await serve(t, (socket) =>
        onRequest(socket, () => socket.write(count++ === 0 ? reply('503 Busy') : good)),
      )
      const jump = `
        const { now } = Date
        let ahead = 0
        Date.now = () => now() + ahead
        require('node:diagnostics_channel').subscribe('undici:request:create', () => { ahead += 3_600_000 })`
      const [one] = await send(t, node, [`{type: generic, address: "http://127.0.0.1:${port}/hook"}`], {
        timeout: '15s',
        preload: 'jump.cjs',
        files: { 'jump.cjs': jump },
        code: 0,
      })
      assert.deepEqual([one?.status, one?.requests[0]?.attempts], ['delivered', 2], one?.error)
      assert.ok((one?.requests[0]?.durationMs ?? 0) < 15_000)
    })
  })
