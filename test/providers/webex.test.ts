import assert from 'node:assert/strict'
import { test } from 'node:test'
import { webex } from '../../src/providers/webex.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://webexapis.com/v1/messages', channel: 'room', token: 't' })

test('a refused length, token or room gets a hint', () => {
  const tooLong = 'Unable to post message to room: Message length limited to 7439 characters before encryption'
  assert.match(hintFor(webex, { status: 400, body: tooLong }) ?? '', /7439/)
  assert.match(hintFor(webex, { status: 400, body: 'Failed to get activity.' }) ?? '', /spec\.channel/)
  assert.match(hintFor(webex, { status: 401 }) ?? '', /token/)
  assert.match(hintFor(webex, { status: 404 }) ?? '', /member/)
})

test('the limit applies to the text in bytes', () => {
  const { requests } = play(webex.send(sampleEvent({ message: 'ü'.repeat(3800) }), target))
  const [limit] = webex.limits ?? []
  assert.ok(limit && Buffer.byteLength(measured(limit, requests[0]) ?? '') > limit.max)
})
