import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerProxySecrets } from '../../src/resolve/target-secrets.ts'
import { createRedactor } from '../../src/secrets/redact/redact.ts'

test('the credentials of a proxy are found raw, decoded and as they are sent; its host stays', () => {
  for (const scheme of ['http://', 'socks5://', '']) {
    const redactor = createRedactor()
    registerProxySecrets(redactor, `${scheme}user1:Px%2FPw889900%40@proxy.example.com:3128`)
    const basic = Buffer.from('user1:Px/Pw889900@').toString('base64')
    assert.equal(
      redactor.redact(`proxy.example.com:3128 Px%2FPw889900%40 Px/Pw889900@ user1 user1:Px/Pw889900@ Basic ${basic};`),
      'proxy.example.com:3128 *** *** *** ***:*** Basic ***;',
      scheme,
    )
  }
})
