import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pagerduty } from '../../src/providers/pagerduty.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://events.pagerduty.com', channel: 'key' })

test('Progressing is skipped with a reason, regardless of the severity', () => {
  for (const severity of ['info', 'error']) {
    const { requests, result } = play(pagerduty.send(sampleEvent({ reason: 'Progressing', severity }), target))
    assert.deepEqual(requests, [])
    assert.equal(result?.code, 'progressing')
  }
})

test('only info also sends a change event', () => {
  const paths = (severity: string) =>
    play(pagerduty.send(sampleEvent({ severity }), target)).requests.map(({ url }) => new URL(url).pathname)
  assert.deepEqual(paths('info'), ['/v2/enqueue', '/v2/change/enqueue'])
  assert.deepEqual(paths('error'), ['/v2/enqueue'])
  assert.deepEqual(paths('trace'), ['/v2/enqueue'])
})

test("an event without a time gets Go's zero time", () => {
  const { requests } = play(pagerduty.send(sampleEvent({ severity: 'error', timestamp: null }), target))
  const limit = { path: 'payload.timestamp', max: 0, unit: 'characters', whenExceeded: '' } as const
  assert.equal(measured(limit, requests[0]), '0001-01-01T00:00:00Z')
})

test('a missing routing key gets a hint about where it belongs', () => {
  const body = '{"status":"invalid event","message":"Event object is invalid","errors":["\'routing_key\' is missing"]}'
  assert.match(hintFor(pagerduty, { status: 400, body }) ?? '', /spec\.channel/)
})

test('the limits apply to the summary and the whole event', () => {
  const event = sampleEvent({ severity: 'error', name: 'n'.repeat(1024), message: 'x'.repeat(600_000) })
  const { requests } = play(pagerduty.send(event, target))
  for (const limit of pagerduty.limits ?? [])
    assert.ok((measured(limit, requests[0])?.length ?? 0) > limit.max, limit.path)
})
