import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { proxyFor } from '../../src/transport/choose-proxy.ts'

const place = (url: string) => {
  const { hostname, port, protocol } = new URL(url)
  const secure = protocol === 'https:'
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || (secure ? 443 : 80), secure }
}

const through = (url: string, environment: Record<string, string>, own?: string): string | undefined => {
  const proxy = proxyFor(place(url), own, environment)
  return proxy && `${proxy.kind} ${proxy.host}:${proxy.port}${proxy.secure ? ' tls' : ''}`
}

describe('the proxy from the environment', () => {
  for (const [about, url, environment, expected] of [
    [
      'HTTPS_PROXY for https',
      'https://a.example/',
      { HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://q:2' },
      'http p:1',
    ],
    ['HTTP_PROXY for http', 'http://a.example/', { HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://q:2' }, 'http q:2'],
    ['not the other one', 'https://a.example/', { HTTP_PROXY: 'http://q:2' }, undefined],
    ['in lower case', 'https://a.example/', { https_proxy: 'http://p:1' }, 'http p:1'],
    ['upper case first', 'https://a.example/', { https_proxy: 'http://p:1', HTTPS_PROXY: 'http://q:2' }, 'http q:2'],
    ['an empty one counts as none', 'https://a.example/', { HTTPS_PROXY: '', https_proxy: 'http://p:1' }, 'http p:1'],
    ['without a scheme', 'https://a.example/', { HTTPS_PROXY: 'p:3128' }, 'http p:3128'],
    ['without scheme and port', 'https://a.example/', { HTTPS_PROXY: '10.0.0.1' }, 'http 10.0.0.1:80'],
    ['https', 'https://a.example/', { HTTPS_PROXY: 'https://p' }, 'http p:443 tls'],
    ['socks5', 'https://a.example/', { HTTPS_PROXY: 'socks5://p' }, 'socks5 p:1080'],
    ['socks5h', 'http://a.example/', { HTTP_PROXY: 'socks5h://p:9' }, 'socks5 p:9'],
    ['IPv6', 'http://a.example/', { HTTP_PROXY: 'http://[fd00::1]:9' }, 'http fd00::1:9'],
    ['no ALL_PROXY, as in Go', 'http://a.example/', { ALL_PROXY: 'http://p:1', all_proxy: 'http://p:1' }, undefined],
    ['never for localhost', 'http://localhost:8080/', { HTTP_PROXY: 'http://p:1' }, undefined],
    ['never for 127.0.0.0/8', 'http://127.9.9.9/', { HTTP_PROXY: 'http://p:1' }, undefined],
    ['never for ::1', 'http://[::1]/', { HTTP_PROXY: 'http://p:1' }, undefined],
    ['never for a mapped loopback', 'http://[::ffff:127.0.0.1]/', { HTTP_PROXY: 'http://p:1' }, undefined],
    ['but for names below localhost', 'http://a.localhost/', { HTTP_PROXY: 'http://p:1' }, 'http p:1'],
  ] as [string, string, Record<string, string>, string | undefined][])
    test(about, () => assert.equal(through(url, environment), expected))

  for (const [noProxy, url, used] of [
    ['a.example', 'https://a.example/', false],
    ['a.example', 'https://b.a.example/', false],
    ['a.example', 'https://ba.example/', true],
    ['.a.example', 'https://a.example/', true],
    ['.a.example', 'https://b.a.example/', false],
    ['*.a.example', 'https://b.a.example/', false],
    ['*.a.example', 'https://a.example/', true],
    ['A.Example', 'https://a.example/', false],
    [' x.example , a.example ', 'https://a.example/', false],
    ['a.example:443', 'https://a.example/', false],
    ['a.example:8443', 'https://a.example/', true],
    ['a.example:8443', 'https://a.example:8443/', false],
    ['*', 'https://a.example/', false],
    ['x.example,*', 'https://10.0.0.1/', false],
    ['10.0.0.1', 'https://10.0.0.1/', false],
    ['10.0.0.1:443', 'https://10.0.0.1/', false],
    ['10.0.0.1:444', 'https://10.0.0.1/', true],
    ['10.0.0.0/8', 'https://10.1.2.3/', false],
    ['10.0.0.0/8', 'https://11.1.2.3/', true],
    ['10.0.0.0/33', 'https://10.1.2.3/', true],
    ['10.0.0.0/8', 'https://ten.example/', true],
    ['0.1', 'https://10.0.0.1/', true],
    ['fd00::/8', 'https://[fd12::1]/', false],
    ['fd00::1', 'https://[fd00::1]/', false],
    ['[fd00::1]:443', 'https://[fd00::1]/', false],
    ['[fd00::1]:444', 'https://[fd00::1]/', true],
    [':443', 'https://a.example/', true],
    ['', 'https://a.example/', true],
    [',,', 'https://a.example/', true],
  ] as [string, string, boolean][])
    test(`with NO_PROXY ${JSON.stringify(noProxy)} is ${used ? '' : 'not '}used for ${url}`, () => {
      assert.equal(through(url, { HTTPS_PROXY: 'http://p:1', NO_PROXY: noProxy }), used ? 'http p:1' : undefined)
      assert.equal(through(url, { HTTPS_PROXY: 'http://p:1', no_proxy: noProxy }), used ? 'http p:1' : undefined)
    })
})

describe('the proxy of a Provider', () => {
  test('is used regardless of the environment, even for loopback', () => {
    const environment = { HTTP_PROXY: 'http://q:2', NO_PROXY: '*' }
    assert.equal(through('http://127.0.0.1/', environment, 'http://p:1'), 'http p:1')
    assert.equal(through('https://localhost/', environment, 'socks5://p'), 'socks5 p:1080')
  })

  test('has its user and password decoded; one of them is enough', () => {
    const credentials = (own: string) => proxyFor(place('https://a.example/'), own, {})?.credentials
    assert.deepEqual(credentials('http://us%40er:p%3A%2Fss@p:1'), { user: 'us@er', password: 'p:/ss' })
    assert.deepEqual(credentials('socks5://user@p:1'), { user: 'user', password: '' })
    assert.deepEqual(credentials('http://100%:x@p:1'), { user: '100%', password: 'x' })
    assert.equal(credentials('http://p:1'), undefined)
  })

  for (const own of ['ftp://u:s3cret@p:1', 'http://', '//'])
    test(`${own.replace(/u:s3cret@/, '')} cannot be used, and the message does not show it`, () => {
      assert.throws(
        () => proxyFor(place('https://a.example/'), own, {}),
        (error) =>
          error instanceof ConfigError &&
          error.where.field === 'spec.proxy' &&
          /expected one like http:/.test(error.message) &&
          !/s3cret/.test(error.message),
      )
    })
})
