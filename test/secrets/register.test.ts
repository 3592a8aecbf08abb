import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRedactor } from '../../src/secrets/redact/redact.ts'
import { registerProxies } from '../../src/secrets/register.ts'

test('the credentials of a proxy of the environment are found raw, decoded and as they are sent; its host stays', () => {
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
    for (const scheme of ['http://', 'socks5://', '']) {
      const redactor = createRedactor()
      registerProxies({ [name]: `${scheme}user1:Px%2FPw889900%40@proxy.example.com:3128` }, redactor)
      const basic = Buffer.from('user1:Px/Pw889900@').toString('base64')
      assert.equal(
        redactor.redact(
          `proxy.example.com:3128 Px%2FPw889900%40 Px/Pw889900@ user1 user1:Px/Pw889900@ Basic ${basic};`,
        ),
        'proxy.example.com:3128 *** *** *** *** Basic ***;',
        name + scheme,
      )
    }
})

test('a user without a password is one; a proxy without either has nothing secret', () => {
  const redactor = createRedactor()
  registerProxies(
    { HTTP_PROXY: 'http://PxPw889900@127.0.0.1:1', HTTPS_PROXY: 'http://proxy.example.com:3128' },
    redactor,
  )
  assert.equal(redactor.redact('PxPw889900 proxy.example.com:3128'), '*** proxy.example.com:3128')
})
