import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { nats } from '../../src/providers/nats.ts'
import { eventAndTarget } from '../support/pipeline.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { goldens, play } from '../support/support.ts'

const recorded = goldens('nats').filter(({ exchange }) => exchange.length > 0)

function send(parts: Parameters<typeof sampleTarget>[0]) {
  const target = sampleTarget({ address: 'nats://n:4222', channel: 'flux.events', ...parts })
  const { requests, error } = play(nats.send(sampleEvent(), target), { status: 0, body: '' })
  const [request] = requests
  return { request: request?.protocol === 'nats' ? request : undefined, error }
}

describe(`${recorded.length} recorded sign-ins`, () => {
  for (const golden of recorded) {
    test(golden.id, async () => {
      const { event, target } = await eventAndTarget(golden)
      const [request] = play(nats.send(event, target)).requests
      assert.ok(request?.protocol === 'nats')
      const { user, pass, jwt, nkey, name } = golden.exchange[0]?.request.connect ?? {}
      const { auth } = request
      assert.equal(request.name, name)
      assert.deepEqual([auth.user, auth.password], [user, pass])
      assert.equal(auth.nkey !== undefined, nkey !== undefined)
      assert.equal(auth.creds?.includes(String(jwt)) ?? false, jwt !== undefined)
    })
  }
})

for (const [address, url] of [
  ['nats.example.com', 'nats://nats.example.com:4222'],
  ['tls://nats.example.com', 'tls://nats.example.com:4222'],
  ['nats://[::1]', 'nats://[::1]:4222'],
  ['nats.example.com:', 'nats://nats.example.com:4222'],
  ['nats://a:4222, nats://b:4222', 'nats://a:4222'],
  ['wss://nats.example.com/x', 'wss://nats.example.com'],
] as const) {
  test(`the address ${address} means ${url}`, () => assert.equal(send({ address }).request?.url, url))
}

test("creds take precedence over nkey, nkey over the address's user, and that over username and password", () => {
  const nkey = `SU${'A'.repeat(56)}`
  const basic = { username: 'u', password: 'p', address: 'nats://a:b%40c@n' }
  const auth = (secret: [string, string][]) => send({ ...basic, secret: new Map(secret) }).request?.auth
  assert.deepEqual(
    auth([
      ['creds', 'c'],
      ['nkey', nkey],
    ]),
    { creds: 'c' },
  )
  assert.deepEqual(auth([['nkey', `${nkey}\n`]]), { nkey })
  assert.deepEqual(auth([]), { user: 'a', password: 'b@c' })
  assert.deepEqual(send({ ...basic, address: 'n' }).request?.auth, { user: 'u', password: 'p' })
})

test('what the controller would silently drop, or fail with later, is refused before anything is sent', () => {
  for (const [parts, field, words] of [
    [{ channel: 'flux events' }, 'spec.channel', /white space/],
    [{ channel: '' }, 'spec.channel', /missing/],
    [{ address: 'not a url' }, 'spec.address', /the address is not valid/],
    [{ address: 'nats://%ff:x@n' }, 'spec.address', /the address is not valid/],
    [{ secret: new Map([['nkey', 'SUnope']]) }, 'nkey', /58 characters/],
  ] as const) {
    const { request, error } = send(parts)
    assert.equal(request, undefined)
    assert.match(error?.message ?? '', words)
    assert.equal((error as { where?: { field?: string } }).where?.field, field)
  }
})

test('refusals of the server get hints', () => {
  assert.match(hintFor(nats, { body: "'Authorization Violation'" }) ?? '', /a token is not used/)
  assert.match(hintFor(nats, { body: 'Permissions Violation for Publish to "x"' }) ?? '', /may not publish/)
  assert.match(hintFor(nats, { body: 'Maximum Payload Violation' }) ?? '', /max_payload/)
})
