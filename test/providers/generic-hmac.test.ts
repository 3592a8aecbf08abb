import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { genericHmac, hmac } from '../../src/providers/generic-hmac.ts'
import { logic } from '../support/logic.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const address = 'https://example.com/hook'
const recorded = logic<{ fn: string; key: string; payload: string }, string>('escape').filter(
  (one) => one.in.fn === 'hmacSignature',
)

describe(`${recorded.length} recorded signatures`, () => {
  for (const { name, in: input, out } of recorded) {
    test(name, () => assert.equal(hmac(input.key, input.payload), out))
  }
})

test('a receiver that signs the body itself gets the same signature, trailing newline of the key included', async () => {
  const token = 'key\n'
  const { requests } = play(
    genericHmac.send(sampleEvent({ message: 'é <b> \u2028' }), sampleTarget({ address, token })),
  )
  const [request] = requests
  assert.ok(request?.protocol === 'http')
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', Buffer.from(token), algorithm, false, ['verify'])
  const signature = Buffer.from(request.headers['x-signature']?.replace('sha256=', '') ?? '', 'hex')
  assert.ok(await crypto.subtle.verify('HMAC', key, signature, Buffer.from(String(request.body))))
})

test("the Secret's headers cannot replace the signature", () => {
  const headers = new Map([['X-Signature', 'mine']])
  const { requests } = play(genericHmac.send(sampleEvent(), sampleTarget({ address, token: 'k', headers })))
  assert.match(
    (requests[0] as { headers: Record<string, string> }).headers['x-signature'] ?? '',
    /^sha256=[0-9a-f]{64}$/,
  )
})

test('a refused signature gets a hint that the keys may differ', () => {
  assert.match(hintFor(genericHmac, { status: 401 }) ?? '', /trailing newline/)
})
