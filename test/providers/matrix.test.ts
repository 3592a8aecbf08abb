import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matrix } from '../../src/providers/matrix.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://matrix.example.com', channel: '!r:example.com', token: 't' })

const urls = (event: ReturnType<typeof sampleEvent>, channel = target.channel) =>
  play(matrix.send(event, { ...target, channel })).requests.map(({ url }) => url)

test('equal events have the same transaction ID, different events do not', () => {
  assert.deepEqual(urls(sampleEvent()), urls(sampleEvent()))
  assert.notDeepEqual(urls(sampleEvent()), urls(sampleEvent({ message: 'other' })))
})

test('an alias is not sent, because the controller leaves its # in the URL; the 404 gets a hint', () => {
  assert.deepEqual(urls(sampleEvent(), '#flux:example.com'), ['https://matrix.example.com/_matrix/client/r0/rooms/'])
  const body = '{"errcode":"M_UNRECOGNIZED","error":"Unrecognized request"}'
  assert.match(hintFor(matrix, { status: 404, body }) ?? '', /alias/)
  assert.match(hintFor(matrix, { status: 405, body: '' }) ?? '', /alias/)
})

test('a missing membership, an invalid token and a large message get hints', () => {
  assert.match(hintFor(matrix, { status: 403, body: '{"errcode":"M_FORBIDDEN"}' }) ?? '', /joined/)
  assert.match(hintFor(matrix, { status: 401, body: '{"errcode":"M_UNKNOWN_TOKEN"}' }) ?? '', /log in/)
  assert.match(hintFor(matrix, { status: 413, body: '{"errcode":"M_TOO_LARGE"}' }) ?? '', /65,536/)
})

test('the limit counts the bytes of the whole message', () => {
  const { requests } = play(matrix.send(sampleEvent({ message: 'ü'.repeat(33_000) }), target))
  const [limit] = matrix.limits ?? []
  assert.ok(limit && Buffer.byteLength(measured(limit, requests[0]) ?? '') > limit.max)
})
