import assert from 'node:assert/strict'
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { before, describe, type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { answerOf } from '../support/answers.ts'
import { folder, manifest, runBundle } from '../support/bundle.ts'
import { onRequest, type Told } from '../support/bundle-run.ts'
import { type Certificates, certificates, closedPort, listen, socksProxy } from '../support/servers.ts'
import { event, examples, listenProxy, openServices, providers, type Services } from '../support/services.ts'

// Every type over TLS with a private CA and a client certificate, through the proxies that companies run: tinyproxy
// (CONNECT, basic auth) and microsocks (SOCKS5 with a password). Where they are not installed, the tests' own stand in.

let made: Certificates
before(() => {
  made = certificates()
})

const all = examples()
const has = (program: string): boolean => spawnSync('which', [program]).status === 0

/** Starts a proxy and waits until it listens; it ends with the test. */
async function start(t: TestContext, command: readonly string[], port: number): Promise<{ output: () => string }> {
  const child: ChildProcess = spawn(command[0] as string, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, isOver] = ['', false]
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  child.on('exit', () => {
    isOver = true
  })
  t.after(() => child.kill('SIGKILL'))
  while (!(await listens(port))) {
    if (isOver) throw new Error(`${command[0]} ended: ${output}`)
    await pause(20)
  }
  return { output: () => output }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    }).once('error', () => resolve(false))
  })
}

const services = (): Services =>
  openServices({ answer: ({ method, host, url }) => answerOf(method, host, url), clientCa: made.ca })

/** Sends to every type through a proxy, which must have let all of it arrive, with the client certificate. */
async function sendAll(t: TestContext, there: Services, proxy: Record<string, string>): Promise<Told[]> {
  const root = folder(t, { 'n.yaml': providers(all) })
  const tls = { 'ca.crt': there.ca, 'tls.crt': made.client.cert, 'tls.key': made.client.key }
  const secrets = Object.fromEntries(all.map(({ type, secret }) => [type, secret]))
  writeFileSync(path.join(root, '.secrets.json'), JSON.stringify({ ...secrets, proxy, tls }))
  const named = all.flatMap(({ type }) => ['--providers', type])
  // Neither the environment's proxy nor NO_PROXY has a say where the Provider names its own.
  const env = { HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '*' }
  const args = ['send', '--event', event, '--secrets-file', '.secrets.json', '--output', 'json', ...named]
  const { stdout, stderr } = await runBundle(args, { cwd: root, env })
  assert.ok(stdout, stderr)
  return (JSON.parse(stdout) as { deliveries: Told[] }).deliveries
}

function judge(told: readonly Told[], { arrivals }: Services): void {
  assert.deepEqual(
    told.filter(({ status }) => status !== 'delivered').map(({ type, error }) => `${type}: ${error}`),
    [],
  )
  assert.equal(told.length, 34)
  assert.deepEqual(new Set(arrivals.map(({ client }) => client)), new Set(['client']))
  const sent = told.reduce((sum, { requests }) => sum + requests.length, 0)
  assert.equal(arrivals.length, sent)
}

const pair = { username: 'flux', password: 's3cr3t' }

describe('every type through an HTTP proxy that asks for a password', () => {
  async function tinyproxy(t: TestContext, there: Services): Promise<{ port: number; output?: () => string }> {
    const upstream = await listenProxy(t, there)
    if (!has('tinyproxy')) {
      t.diagnostic('tinyproxy is not installed: the tests’ own proxy stands in')
      there.proxy.prependListener('connect', ({ headers }, socket: Socket) => {
        const isKnown = headers['proxy-authorization'] === `Basic ${Buffer.from('flux:s3cr3t').toString('base64')}`
        if (!isKnown) socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n')
      })
      return { port: upstream }
    }
    const port = await closedPort()
    const config = [
      `Port ${port}`,
      'Listen 127.0.0.1',
      'Timeout 60',
      'LogLevel Info',
      'MaxClients 100',
      'BasicAuth flux s3cr3t',
      `Upstream http 127.0.0.1:${upstream}`,
      '',
    ]
    const root = folder(t, { 'tinyproxy.conf': config.join('\n') })
    return { port, ...(await start(t, ['tinyproxy', '-d', '-c', path.join(root, 'tinyproxy.conf')], port)) }
  }

  test('arrives, over TLS with a private CA and a client certificate', async (t) => {
    const there = services()
    const { port, output } = await tinyproxy(t, there)
    judge(await sendAll(t, there, { address: `http://127.0.0.1:${port}`, ...pair }), there)
    if (output)
      for (const host of new Set(there.arrivals.map(({ host }) => host.replace(/:\d+$/, ''))))
        assert.ok(output().includes(`CONNECT ${host}:`), `${host} is not in the log of tinyproxy`)
  })

  test('does not arrive with a wrong password, and no type shows it', async (t) => {
    const there = services()
    const { port } = await tinyproxy(t, there)
    const told = await sendAll(t, there, {
      address: `http://127.0.0.1:${port}`,
      username: 'flux',
      password: 'wr0ng-password',
    })
    assert.equal(there.arrivals.length, 0)
    for (const { error = '', type, requests } of told) {
      assert.match(error, /the proxy 127\.0\.0\.1:\d+ refused.*user or password is wrong/, type)
      assert.equal(requests.at(-1)?.attempts, 1, type)
    }
    assert.doesNotMatch(JSON.stringify(told), /wr0ng-password/)
  })
})

describe('every type through a SOCKS5 proxy that asks for a password', () => {
  // microsocks looks names up for itself: in a file of hosts of its own, which leads all of them to one loopback address.
  const address = '127.93.7.1'

  async function microsocks(t: TestContext, there: Services): Promise<string> {
    const names = [...new Set(hosts())]
    const root = folder(t, {
      hosts: `${['localhost', ...names].map((name) => `${name === 'localhost' ? '127.0.0.1' : address} ${name}`).join('\n')}\n`,
    })
    const mounted = `mount --bind ${path.join(root, 'hosts')} /etc/hosts`
    const why = !has('microsocks')
      ? 'microsocks is not installed'
      : spawnSync('unshare', ['-m', 'sh', '-c', mounted]).status !== 0
        ? 'no file of hosts of its own can be given to microsocks'
        : await occupied(t, there)
    if (why) {
      t.diagnostic(`${why}: the tests’ own proxy stands in`)
      const ports = new Map<number, number>()
      for (const port of [443, 4222, 4318])
        ports.set(
          port,
          await listen(
            t,
            createServer((socket) => there.take(socket, port)),
          ),
        )
      const { host } = await socksProxy(t, {
        pair: 'flux:s3cr3t',
        lead: (_, port) => ['127.0.0.1', ports.get(port) as number],
      })
      return host
    }
    const port = await closedPort()
    const command = `${mounted} && exec microsocks -i 127.0.0.1 -p ${port} -u flux -P s3cr3t`
    await start(t, ['unshare', '-m', 'sh', '-c', command], port)
    return `127.0.0.1:${port}`
  }

  /** Listens where the services of the examples would; returns why it cannot. */
  async function occupied(t: TestContext, there: Services): Promise<string | undefined> {
    for (const port of [443, 4222, 4318]) {
      const server = createServer((socket) => there.take(socket, port))
      const error = await new Promise<Error | undefined>((resolve) => {
        server.once('error', resolve).listen(port, address, () => resolve(undefined))
      })
      if (error) return `${address}:${port} cannot be listened at (${error.message})`
      t.after(() => server.close())
    }
    return undefined
  }

  test('arrives, over TLS with a private CA and a client certificate', async (t) => {
    const there = services()
    const host = await microsocks(t, there)
    judge(await sendAll(t, there, { address: `socks5://${host}`, ...pair }), there)
  })

  test('does not arrive with a wrong password, and no type shows it', async (t) => {
    const there = services()
    const host = await microsocks(t, there)
    const told = await sendAll(t, there, { address: `socks5://${host}`, username: 'flux', password: 'wr0ng-password' })
    assert.equal(there.arrivals.length, 0)
    for (const { error = '', type } of told)
      assert.match(error, /the proxy 127\.0\.0\.1:\d+ (refused: user or password is wrong|closed the connection)/, type)
    assert.doesNotMatch(JSON.stringify(told), /wr0ng-password/)
  })
})

/** Every host that the types of the examples speak to. */
function hosts(): string[] {
  const fixed = [
    'api.github.com',
    'api.bitbucket.org',
    'api.telegram.org',
    'pubsub.googleapis.com',
    'example.servicebus.windows.net',
  ]
  const named = all.flatMap(({ spec, secret }) =>
    [spec.address, secret.address].map((text) => /^\w+:\/\/(?:[^/]*@)?([^/:]+)/.exec(String(text))?.[1]),
  )
  return [...fixed, ...named.filter((host) => host !== undefined)]
}

test('user and password of the environment’s proxy are secret, however the proxy says them', async (t) => {
  const port = await listen(
    t,
    createServer((socket) =>
      onRequest(socket, () => {
        const basic = Buffer.from('pr0xyuser:Px/Pw889900').toString('base64')
        const body = `wrong: Px/Pw889900 Px%2FPw889900 ${basic}`
        socket.end(`HTTP/1.1 400 Bad\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
      }),
    ),
  )
  const root = folder(t, { 'n.yaml': manifest('Provider', 'g', '{type: grafana, address: http://example.invalid/v}') })
  const args = ['send', '--message', 'hello', '--providers', 'g', '--output', 'json', '--debug']
  const env = { HTTP_PROXY: `pr0xyuser:Px%2FPw889900@127.0.0.1:${port}` }
  const { stdout, stderr } = await runBundle(args, { cwd: root, env })
  const [one] = (JSON.parse(stdout) as { deliveries: Told[] }).deliveries
  assert.match(one?.error ?? '', /^HTTP 400 Bad Request from example\.invalid: wrong: \*\*\* \*\*\* \*\*\*;/)
  assert.doesNotMatch(stdout + stderr, /Pw889900/)
})
