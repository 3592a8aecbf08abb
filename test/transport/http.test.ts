import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { ConfigError } from '../../src/common/errors.ts'
import type { HttpRequest } from '../../src/providers/exchange.ts'
import { createFetch } from '../../src/transport/index.ts'
import { httpProxy, listen, noting, post, send, service, transport } from '../support/servers.ts'

describe('a request', () => {
  test('arrives with the given method, path, headers and body', async (t) => {
    const { url, host, seen } = await service(t)
    const reply = await send(
      transport(t),
      post(`${url}/a%2Fb/../c;d?q=%20&r=ü#part`, {
        headers: { 'content-type': 'application/json', 'x-name': 'Grüße' },
        body: '{"a":"ü"}',
      }),
    )
    assert.deepEqual({ status: reply.status, body: reply.body }, { status: 200, body: 'ok' })
    const [{ method, url: path, headers, body } = assert.fail()] = seen
    assert.deepEqual(
      { method, path, body },
      { method: 'POST', path: '/a%2Fb/../c;d?q=%20&r=%C3%BC', body: '{"a":"ü"}' },
    )
    assert.equal(Buffer.from(headers['x-name'] as string, 'latin1').toString(), 'Grüße')
    const { 'x-name': _, ...rest } = headers
    assert.deepEqual(rest, {
      host,
      'user-agent': 'flux-notify',
      'accept-encoding': 'gzip',
      'content-type': 'application/json',
      'content-length': '10',
      connection: 'keep-alive',
    })
  })

  for (const [written, sent] of [
    ['/a"b<c>d\\e^f`g{h|i}j', '/a%22b%3Cc%3Ed%5Ce%5Ef%60g%7Bh%7Ci%7Dj'],
    ['/a b', '/a%20b'],
    ['/grün', '/gr%C3%BCn'],
    // A validly escaped path is unchanged.
    ['/a%2Fb/%7Bc%7D', '/a%2Fb/%7Bc%7D'],
    ["/!$&'()*+,;=:@[]-._~", "/!$&'()*+,;=:@[]-._~"],
    ['/a%2fb', '/a%2fb'],
    // Any other path is escaped again as a whole.
    ['/a%2Fb/{c}', '/a/b/%7Bc%7D'],
    ['/a%2Fb c', '/a/b%20c'],
    ['/%41%21/"', '/A%21/%22'],
    ['/%ff"', '/%FF%22'],
    ['//a//b/../c', '//a//b/../c'],
    ['', '/'],
    ['?a={b}|"c"', '/?a={b}|"c"'],
    ['/p?', '/p?'],
    ['/p?q=a b', '/p?q=a%20b'],
  ])
    test(`has the path ${written || 'of an address without one'} as Go writes it`, async (t) => {
      const { url, seen } = await service(t)
      await send(transport(t), post(`${url}${written}`))
      assert.equal(seen[0]?.url, sent)
    })

  test('has the port in its Host header as written, without a bare colon', async (t) => {
    const { port, seen } = await service(t)
    const proxy = await httpProxy(t)
    await send(transport(t), post(`http://127.0.0.1:0${port}/`))
    await send(transport(t), post('http://plain.example:/'), { proxy: proxy.url })
    assert.equal(seen[0]?.headers.host, `127.0.0.1:0${port}`)
    assert.equal(proxy.asked[0]?.line, 'POST http://plain.example/')
  })

  test('has a content-length even without a body, except for GET', async (t) => {
    const { url, seen } = await service(t)
    const opened = transport(t)
    for (const method of ['POST', 'PATCH', 'GET', 'DELETE'] as const) {
      const { body: _, ...empty } = post(url, { method })
      await send(opened, empty)
    }
    assert.deepEqual(
      seen.map(({ method, headers }) => [method, headers['content-length'], headers['transfer-encoding']]),
      [
        ['POST', '0', undefined],
        ['PATCH', '0', undefined],
        ['GET', undefined, undefined],
        ['DELETE', undefined, undefined],
      ],
    )
  })

  test('sends bytes unchanged', async (t) => {
    const { url, seen } = await service(t)
    await send(transport(t), post(url, { body: Buffer.from('✓') }))
    assert.equal(seen[0]?.body, '✓')
  })

  test('has connection headers only from the transport', async (t) => {
    const { url, host, seen } = await service(t)
    const headers = {
      host: 'evil.example',
      'content-length': '1',
      'transfer-encoding': 'chunked',
      connection: 'close',
      expect: '100-continue',
    }
    await send(transport(t), post(url, { headers }))
    assert.deepEqual(
      [
        seen[0]?.headers.host,
        seen[0]?.headers['content-length'],
        seen[0]?.headers['transfer-encoding'],
        seen[0]?.headers.expect,
      ],
      [host, '5', undefined, undefined],
    )
  })

  test('has basic auth from the URL, unless it has an authorization header', async (t) => {
    const { host, seen } = await service(t)
    const opened = transport(t)
    await send(opened, post(`http://us%40er:p%3Ass@${host}/`))
    await send(opened, post(`http://user:pass@${host}/`, { headers: { authorization: 'Bearer t' } }))
    assert.deepEqual(
      seen.map(({ headers }) => headers.authorization),
      [`Basic ${Buffer.from('us@er:p:ss').toString('base64')}`, 'Bearer t'],
    )
  })

  test('reaches IPv6', async (t) => {
    const { server, seen } = noting((_, response) => response.end('six'))
    const port = await listen(t, server, '::1')
    assert.equal((await send(transport(t), post(`http://[::1]:${port}/`))).body, 'six')
    assert.equal(seen[0]?.headers.host, `[::1]:${port}`)
  })

  test('reuses a connection', async (t) => {
    const { url, seen } = await service(t)
    const opened = transport(t)
    for (let i = 0; i < 3; i++) await send(opened, post(url))
    assert.deepEqual(
      seen.map(({ connection }) => connection),
      [1, 1, 1],
    )
    for (let i = 0; i < 2; i++) await Promise.all([1, 2, 3, 4].map(() => send(opened, post(url))))
    assert.equal(Math.max(...seen.map(({ connection }) => connection)), 4)
  })

  for (const [what, request, field, words] of [
    [
      'a value with a newline',
      post('http://127.0.0.1:1/', { headers: { authorization: 'Bearer s3cret\n' } }),
      'authorization',
      /header authorization contains a line break/,
    ],
    [
      'a value with a NUL',
      post('http://127.0.0.1:1/', { headers: { 'x-a': 's3cret\0' } }),
      'x-a',
      /header x-a contains/,
    ],
    [
      'a name with a space',
      post('http://127.0.0.1:1/', { headers: { 'x a': 's3cret' } }),
      'headers',
      /a name in headers contains a space/,
    ],
    [
      'a credential as a name',
      post('http://127.0.0.1:1/', { headers: { 'bearer s3cret': 'x-a' } }),
      'headers',
      /a name in headers contains a space/,
    ],
    ['another scheme', post('ftp://user:s3cret@127.0.0.1/'), 'spec.address', /starts with http.*found the scheme ftp/],
    [
      'a broken escape in the path',
      post('http://user:s3cret@127.0.0.1/s3cret/%zz'),
      'spec.address',
      /no valid path: invalid URL escape "%zz"/,
    ],
    [
      'a port that is none',
      post('http://user:s3cret@127.0.0.1:http/'),
      'spec.address',
      /no valid host and port: "127.0.0.1:http"/,
    ],
  ] as [string, HttpRequest, string, RegExp][])
    test(`is refused for ${what}, without showing it`, async (t) => {
      const error = await send(transport(t), request).catch((error) => error)
      assert.ok(error instanceof ConfigError)
      assert.equal(error.where.field, field)
      assert.match(error.message, words)
      assert.doesNotMatch(error.message, /s3cret/)
    })
})

describe('a reply', () => {
  const text = '{"ok":true,"text":"grüß"}'
  for (const [coding, bytes] of [
    ['gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
  ] as const)
    test(`is read in ${coding}`, async (t) => {
      const { url } = await service(t, (_, response) =>
        response.writeHead(200, { 'content-encoding': coding }).end(bytes),
      )
      assert.equal((await send(transport(t), post(url))).body, text)
    })

  test('without a body may still have a content-encoding', async (t) => {
    const { url } = await service(t, (_, response) => response.writeHead(204, { 'content-encoding': 'gzip' }).end())
    assert.deepEqual((await send(transport(t), post(url))).body, '')
  })

  test('keeps its status and headers, names in lower case', async (t) => {
    const { url } = await service(t, (_, response) =>
      response.writeHead(429, { 'Retry-After': '7', 'Set-Cookie': ['a=1', 'b=2'] }).end('slow down'),
    )
    const { status, headers, body } = await send(transport(t), post(url))
    assert.deepEqual([status, headers['retry-after'], headers['set-cookie'], body], [429, '7', 'a=1, b=2', 'slow down'])
  })

  const most = 16 * 1024 * 1024
  test('of 16 MiB is read', async (t) => {
    const { url } = await service(t, (_, response) => response.end(Buffer.alloc(most, 'a')))
    assert.equal((await send(transport(t), post(url))).body.length, most)
  })

  for (const [what, headers, bytes, words] of [
    ['more', {}, Buffer.alloc(most + 1, 'a'), /longer than 16 MiB/],
    [
      'more, packed',
      { 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(most + 1, 'a')),
      /longer than 16 MiB when unpacked/,
    ],
    ['an unknown coding', { 'content-encoding': 'zstd' }, Buffer.from('?'), /the content-encoding "zstd"/],
  ] as const)
    test(`of ${what} keeps its status, and says why it is not whole`, async (t) => {
      const { url } = await service(t, (_, response) => response.writeHead(200, headers).end(bytes))
      const { status, bodyProblem } = await send(transport(t), post(url))
      assert.deepEqual([status, bodyProblem?.isTransient], [200, false])
      assert.match(bodyProblem?.text ?? '', words)
    })

  test('that is cut is an error from fetch, unless its status is an error already', async (t) => {
    const { url } = await service(t, (request, response) => {
      response.writeHead(request.url === '/missing' ? 404 : 200, { 'content-length': 100 })
      response.write('half', () => response.destroy())
    })
    const fetch = createFetch(transport(t))
    await assert.rejects(fetch(url), /^NetworkError: 127\.0\.0\.1:\d+ answered 200, but its answer was cut$/)
    const missing = await fetch(new URL('/missing', url))
    assert.deepEqual([missing.status, await missing.text()], [404, 'half'])
  })
})
