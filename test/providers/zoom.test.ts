import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { zoom } from '../../src/providers/zoom.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://integrations.zoom.us/chat/webhooks/incomingwebhook/x', token: 't' })

test('a missing verification token is an error on token', () => {
  const { requests, error } = play(zoom.send(sampleEvent(), { ...target, token: '' }))
  assert.deepEqual(requests, [])
  assert.ok(error instanceof ConfigError)
  assert.equal(error.where.field, 'token')
})

test('a query that Go cannot parse is dropped when the format is added', () => {
  const { requests } = play(zoom.send(sampleEvent(), { ...target, address: `${target.address}?a=%zz&b;c=1&d=~*'` }))
  assert.equal(requests[0]?.url, `${target.address}?d=~%2A%27&format=full`)
})

test('a wrong token and a connection without an owner get hints', () => {
  assert.match(hintFor(zoom, { status: 401 }) ?? '', /verification token/)
  assert.match(hintFor(zoom, { status: 400, body: '{"message":"Failed to send bot message"}' }) ?? '', /new one/)
})
