import assert from 'node:assert/strict'
import { createServer as createHttps } from 'node:https'
import { before, describe, type TestContext, test } from 'node:test'
import { createServer as createTls, type TlsOptions } from 'node:tls'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import type { Connection } from '../../src/resolve/target.ts'
import { NetworkError } from '../../src/transport/network-error.ts'
import {
  type Certificates,
  certificates,
  closedPort,
  httpProxy,
  listen,
  noting,
  post,
  type Seen,
  send,
  service,
  socksProxy,
  transport,
} from '../support/servers.ts'

let made: Certificates
before(() => {
  made = certificates()
})

async function secure(t: TestContext, options: TlsOptions = {}): Promise<{ port: number; seen: Seen[] }> {
  const { seen, listener } = noting((_, response) => response.end('secure'))
  const port = await listen(t, createHttps({ key: made.key, cert: made.cert, ...options }, listener))
  return { port, seen }
}

const sending = (t: TestContext, url: string, options: Partial<Connection> = {}) =>
  send(transport(t), post(url), options).catch((error: Error) => error)

function isFault(found: unknown, words: RegExp): void {
  assert.ok(found instanceof NetworkError, `expected a NetworkError, found ${found}`)
  assert.match(found.message, words)
}

function isFinal(found: unknown, words: RegExp): void {
  assert.ok(found instanceof DeliveryError, `expected a DeliveryError, found ${found}`)
  assert.match(found.message, words)
}

describe('an HTTP proxy', () => {
  test('gets a plain request in absolute form, with its credentials', async (t) => {
    const proxy = await httpProxy(t, { pair: 'us@er:p:ss' })
    const reply = await send(transport(t), post('http://plain.example:8080/a?b=c'), { proxy: proxy.url })
    assert.equal(reply.body, 'relayed http://plain.example:8080/a?b=c')
    assert.deepEqual(proxy.asked, [
      {
        line: 'POST http://plain.example:8080/a?b=c',
        authorization: `Basic ${Buffer.from('us@er:p:ss').toString('base64')}`,
      },
    ])
  })

  test('does not get the user of the URL in the absolute form', async (t) => {
    const proxy = await httpProxy(t)
    await send(transport(t), post('http://u:s3cret@plain.example/'), { proxy: proxy.url })
    assert.equal(proxy.asked[0]?.line, 'POST http://plain.example/')
  })

  test('opens a tunnel for https, by the name, and the service sees nothing of it', async (t) => {
    const { port, seen } = await secure(t)
    const proxy = await httpProxy(t, { pair: 'user:pass' })
    const opened = transport(t)
    const options = { proxy: proxy.url, tls: { ca: made.ca } }
    for (let i = 0; i < 2; i++)
      assert.equal((await send(opened, post(`https://service.example:${port}/`), options)).body, 'secure')
    assert.deepEqual(
      proxy.asked.map(({ line }) => line),
      [`CONNECT service.example:${port}`],
    )
    assert.equal(seen[0]?.headers['proxy-authorization'], undefined)
  })

  test('may itself speak TLS', async (t) => {
    const { port } = await secure(t)
    const proxy = await httpProxy(t, {
      tls: (server) => createTls({ key: made.key, cert: made.cert }, (socket) => server.emit('connection', socket)),
    })
    const options = { proxy: proxy.url, tls: { ca: made.ca } }
    assert.equal((await send(transport(t), post(`https://service.example:${port}/`), options)).body, 'secure')
    assert.equal(
      (await send(transport(t), post('http://plain.example/'), options)).body,
      'relayed http://plain.example/',
    )
  })

  test('comes from the environment, but not for loopback', async (t) => {
    const proxy = await httpProxy(t)
    const { url } = await service(t)
    const opened = transport(t, { environment: { HTTP_PROXY: proxy.url } })
    assert.equal((await send(opened, post('http://plain.example/'))).body, 'relayed http://plain.example/')
    assert.equal((await send(opened, post(url))).body, 'ok')
    assert.equal(proxy.asked.length, 1)
  })

  for (const [what, credentials, words] of [
    [
      'none',
      '',
      /the proxy 127.0.0.1:\d+ refused to connect to \S+: HTTP 407 Proxy Authentication Required; it asks for a user and a password/,
    ],
    ['wrong ones', 'user:s3cret@', /HTTP 407 Proxy Authentication Required; user or password is wrong/],
  ] as const)
    for (const scheme of ['http', 'https'])
      test(`that wants other credentials than ${what} is told apart for ${scheme}, for good`, async (t) => {
        const proxy = await httpProxy(t, { pair: 'user:pass' })
        const error = await sending(t, `${scheme}://service.example/`, { proxy: `http://${credentials}${proxy.host}` })
        isFinal(error, words)
        assert.doesNotMatch(`${error}`, /s3cret/)
      })

  test('that cannot be reached, or reach on, may be tried again', async (t) => {
    const port = await closedPort()
    isFault(
      await sending(t, 'https://service.example/', { proxy: `http://127.0.0.1:${port}` }),
      new RegExp(`the proxy 127.0.0.1:${port} refused the connection`),
    )
    const busy = await service(t)
    const gateway = await httpProxy(t)
    isFault(
      await sending(t, `https://service.example:${port}/`, { proxy: gateway.url }),
      /closed the connection before it was ready/,
    )
    assert.equal(busy.seen.length, 0)
  })

  test('must be allowed as well', async (t) => {
    const proxy = await httpProxy(t)
    const opened = transport(t, { allowHosts: ['service.example'] })
    await assert.rejects(
      send(opened, post('https://service.example/'), { proxy: proxy.url }),
      (error) => error instanceof ConfigError && /the proxy 127.0.0.1 is not in allow-hosts/.test(error.message),
    )
    assert.deepEqual(proxy.asked, [])
  })
})

describe('a SOCKS5 proxy', () => {
  for (const pair of [undefined, 'us@er:pass', 'user:'])
    test(`carries http and https, names unresolved${pair ? `, with credentials ${pair}` : ''}`, async (t) => {
      const { port } = await secure(t)
      const plain = await service(t)
      const proxy = await socksProxy(t, pair === undefined ? {} : { pair })
      const options = { proxy: proxy.url, tls: { ca: made.ca } }
      assert.equal((await send(transport(t), post(`https://service.example:${port}/`), options)).body, 'secure')
      assert.equal((await send(transport(t), post(`http://service.example:${plain.port}/`), options)).body, 'ok')
      assert.deepEqual(proxy.asked, [`service.example:${port}`, `service.example:${plain.port}`])
    })

  test('gets addresses as addresses', async (t) => {
    const proxy = await socksProxy(t, { refuse: 4 })
    for (const host of ['10.1.2.3', '[fd00::a:1]'])
      isFault(await sending(t, `http://${host}:9/`, { proxy: proxy.url }), /did not connect to \S+:9: host unreachable/)
    assert.deepEqual(proxy.asked, ['10.1.2.3:9', 'fd00:0000:0000:0000:0000:0000:000a:0001:9'])
  })

  test('that refuses is told apart', async (t) => {
    const closed = await socksProxy(t, { pair: 'user:pass' })
    isFinal(
      await sending(t, 'http://a.example/', { proxy: `socks5://${closed.host}` }),
      /the proxy \S+ refused: it asks for a user and a password/,
    )
    isFinal(
      await sending(t, 'http://a.example/', { proxy: `socks5://user:s3cret@${closed.host}` }),
      /the proxy \S+ refused: user or password is wrong$/,
    )
    const ruled = await socksProxy(t, { refuse: 2 })
    isFinal(
      await sending(t, 'http://a.example/', { proxy: ruled.url }),
      /did not connect to a.example:80: not allowed by its rules/,
    )
    const http = await service(t)
    isFinal(
      await sending(t, 'http://a.example/', { proxy: `socks5://${http.host}` }),
      /the proxy \S+ refused: it does not speak SOCKS5/,
    )
  })
})

describe('TLS', () => {
  test('trusts the CA of the connection, for names and addresses', async (t) => {
    const { port } = await secure(t)
    for (const host of ['localhost', '127.0.0.1'])
      assert.equal(
        (await send(transport(t), post(`https://${host}:${port}/`), { tls: { ca: made.ca } })).body,
        'secure',
      )
  })

  test('keeps connections apart by certificates', async (t) => {
    const { port, seen } = await secure(t)
    const opened = transport(t)
    await send(opened, post(`https://localhost:${port}/`), { tls: { ca: made.ca } })
    await assert.rejects(send(opened, post(`https://localhost:${port}/`)))
    await send(opened, post(`https://localhost:${port}/`), { tls: { ca: made.ca, ...made.client } })
    assert.deepEqual(
      seen.map(({ connection }) => connection),
      [1, 2],
    )
  })

  test('shows the client certificate, and says so when one is wanted', async (t) => {
    const { port } = await secure(t, { requestCert: true, ca: made.ca })
    assert.equal(
      (await send(transport(t), post(`https://localhost:${port}/`), { tls: { ca: made.ca, ...made.client } })).body,
      'secure',
    )
    isFault(
      await sending(t, `https://localhost:${port}/`, { tls: { ca: made.ca } }),
      /may require a client certificate/,
    )
  })

  for (const [what, options, tls, words] of [
    [
      'an unknown authority',
      () => ({}),
      () => ({}),
      /UNABLE_TO_\w+|SELF_SIGNED\w+\); set its authority as ca.crt in a certSecretRef, or in the environment as NODE_EXTRA_CA_CERTS/,
    ],
    ['another authority than ca.crt', () => ({}), () => ({ ca: made.other.cert }), /replaces the system’s roots/],
    [
      'a certificate that has expired',
      () => made.expired,
      () => ({ ca: made.ca }),
      /its certificate has expired \(CERT_HAS_EXPIRED\)/,
    ],
    [
      'a certificate for another name',
      () => made.other,
      () => ({ ca: made.ca }),
      /its certificate is for another name \(ERR_TLS_CERT_ALTNAME_INVALID\)/,
    ],
  ] as const)
    test(`refuses ${what} for good`, async (t) => {
      const { port, seen } = await secure(t, options())
      isFinal(await sending(t, `https://localhost:${port}/`, { tls: tls() }), words)
      assert.equal(seen.length, 0)
    })

  test('to a port that speaks plain HTTP is told apart', async (t) => {
    const { port } = await service(t)
    isFault(
      await sending(t, `https://127.0.0.1:${port}/`),
      /does not speak TLS at that port .* is its address http:\/\/\?/,
    )
  })

  test('with certificates that cannot be read is a ConfigError without them', async (t) => {
    const { port } = await secure(t)
    const error = await sending(t, `https://localhost:${port}/`, {
      tls: { ca: made.ca, cert: 's3cret', key: 's3cret' },
    })
    assert.ok(error instanceof ConfigError)
    assert.match(error.message, /the certificates of the certSecretRef cannot be used/)
    assert.doesNotMatch(error.message, /s3cret/)
  })
})
