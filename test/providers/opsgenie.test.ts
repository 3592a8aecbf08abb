import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { opsgenie } from '../../src/providers/opsgenie.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://api.opsgenie.com/v2/alerts', token: 'key' })

test('a missing API key is an error on token', () => {
  const { requests, error } = play(opsgenie.send(sampleEvent(), { ...target, token: '' }))
  assert.deepEqual(requests, [])
  assert.ok(error instanceof ConfigError)
  assert.equal(error.where.field, 'token')
})

test("the event's metadata is not modified", () => {
  const event = sampleEvent({ metadata: new Map([['severity', 'mine']]) })
  play(opsgenie.send(event, target))
  assert.equal(event.metadata.get('severity'), 'mine')
})

test('a notice says when Opsgenie shuts down', () => {
  assert.match(opsgenie.retired?.[0]?.message ?? '', /5 April 2027/)
  assert.equal(opsgenie.retired?.[0]?.address, undefined)
})

test('a key for the other region gets a hint', () => {
  assert.match(hintFor(opsgenie, { status: 422 }) ?? '', /api\.eu\.opsgenie\.com/)
})

test('the limits apply to message and description', () => {
  const event = sampleEvent({ name: 'n'.repeat(253), message: 'x'.repeat(15_001) })
  const { requests } = play(opsgenie.send(event, target))
  for (const limit of opsgenie.limits ?? [])
    assert.ok((measured(limit, requests[0])?.length ?? 0) > limit.max, limit.path)
})
