import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { describe, test } from 'node:test'
import { DeliveryError } from '../../src/common/errors.ts'
import type { HttpRequest } from '../../src/providers/exchange.ts'
import { googlepubsub } from '../../src/providers/googlepubsub.ts'
import { same } from '../support/compare.ts'
import { eventAndTarget } from '../support/pipeline.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { goldens, play } from '../support/support.ts'

const published = { body: '{"messageIds":["1001"]}' }
const userKey = '{"type":"authorized_user","client_id":"i d","client_secret":"s&","refresh_token":"r"}'
const userTarget = sampleTarget({ address: 'acme', channel: 'events', token: userKey })
const recorded = goldens('googlepubsub').filter(({ exchange }) => exchange.length > 0)

const json = (base64: string | undefined) => JSON.parse(Buffer.from(base64 ?? '', 'base64url').toString())

describe(`${recorded.length} recorded publications, over REST`, () => {
  for (const golden of recorded) {
    test(golden.id, async () => {
      const { event, target } = await eventAndTarget(golden)
      const replies = golden.exchange.map(({ reply }) => reply)
      const requests = play(googlepubsub.send(event, target), ...replies).requests as HttpRequest[]
      assert.equal(requests.length, golden.exchange.length)
      const want = golden.exchange.at(-1)?.request
      const got = requests.at(-1)
      assert.equal(got?.url, `https://pubsub.googleapis.com/v1/${want?.decoded.topic}:publish`)
      assert.deepEqual(JSON.parse(String(got?.body)), { messages: want?.decoded.messages })
      const authorization = got?.headers.authorization ?? ''
      if (!want?.auth) return assert.equal(authorization, want?.headers.authorization)
      const [header, claims, signature] = authorization.replace('Bearer ', '').split('.')
      const out: string[] = []
      same(want.auth, { jwtHeader: json(header), jwtClaims: json(claims) }, 'auth', out)
      assert.deepEqual(out, [])
      const key = createPublicKey(JSON.parse(target.token).private_key)
      const signed = Buffer.from(`${header}.${claims}`)
      assert.ok(verify('sha256', signed, key, Buffer.from(signature ?? '', 'base64url')))
    })
  }
})

test('a signed token is valid for an hour from now', async () => {
  const info = recorded.find(({ id }) => id === 'googlepubsub/info')
  assert.ok(info)
  const { event, target } = await eventAndTarget(info)
  const [request] = play(googlepubsub.send(event, target), published).requests as HttpRequest[]
  const { iat, exp } = json(request?.headers.authorization?.split('.')[1])
  assert.deepEqual([iat, exp], [target.now.getTime() / 1000, target.now.getTime() / 1000 + 3600])
})

const token = { body: '{"access_token":"ya29.x"}' }

test("a user's key is exchanged with a request that the whole run shares", () => {
  const { requests, error } = play(googlepubsub.send(sampleEvent(), userTarget), token, published)
  const [exchange, publish] = requests as HttpRequest[]
  assert.equal(error, undefined)
  assert.equal(exchange?.shared, true)
  assert.equal(exchange?.body, 'client_id=i+d&client_secret=s%26&grant_type=refresh_token&refresh_token=r')
  assert.equal(exchange?.bodyIsCredential, true)
  assert.equal(publish?.headers.authorization, 'Bearer ya29.x')
})

test("the Secret's headers become the message's attributes, sorted", () => {
  const headers = new Map([
    ['b', '2'],
    ['A', '1'],
  ])
  const { requests } = play(googlepubsub.send(sampleEvent(), { ...userTarget, headers }), token, published)
  assert.match(String((requests.at(-1) as HttpRequest).body), /"attributes":\{"A":"1","b":"2"\}/)
})

test('a reply without a message ID is a failure', () => {
  const { error } = play(googlepubsub.send(sampleEvent(), userTarget), token, { body: '{}' })
  assert.match(error?.message ?? '', /not published/)
})

test('a reply without a token is a failure', () => {
  for (const body of ['{}', 'null', '{"access_token":null}', '[]', 'x']) {
    const { requests, error } = play(googlepubsub.send(sampleEvent(), userTarget), { body })
    assert.equal(requests.length, 1)
    assert.ok(error instanceof DeliveryError, body)
  }
})

for (const [token, found] of [
  ['', /is missing/],
  ['not-json', /not JSON/],
  ['[]', /type undefined/],
  ['null', /not a JSON object/],
  ['{"type":"external_account"}', /type "external_account"/],
  ['{"type":"service_account","client_email":"a@b"}', /no private_key_id/],
  ['{"type":"service_account","client_email":"a@b","private_key_id":"1","private_key":"nope"}', /not an RSA key/],
  ['{"type":"authorized_user","client_id":1}', /no client_id/],
] as const) {
  test(`the key ${token || 'that is not there'} is refused with ${found}`, () => {
    const { requests, error } = play(googlepubsub.send(sampleEvent(), { ...userTarget, token }))
    assert.deepEqual(requests, [])
    assert.match(error?.message ?? '', found)
    assert.equal((error as { where?: { field?: string } }).where?.field, 'token')
  })
}

test('refusals get hints about the role, the topic or the limit', () => {
  assert.match(hintFor(googlepubsub, { status: 403 }) ?? '', /Pub\/Sub Publisher/)
  assert.match(hintFor(googlepubsub, { status: 404 }) ?? '', /spec\.channel/)
  const body = 'The attribute key has a 2806 that is too long'
  assert.match(hintFor(googlepubsub, { status: 400, body }) ?? '', /1024/)
})
