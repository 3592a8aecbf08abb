import assert from 'node:assert/strict'
import { test } from 'node:test'
import { incidentio } from '../../src/providers/incident.io.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://api.incident.io/v2/alert_events/http/01', token: 't' })

test('progress is skipped with a reason', () => {
  const { requests, result } = play(incidentio.send(sampleEvent({ reason: 'Progressing', severity: 'error' }), target))
  assert.deepEqual(requests, [])
  assert.equal(result?.code, 'progressing')
})

test('a missing token is an error even if nothing would be sent', () => {
  const { error } = play(incidentio.send(sampleEvent({ reason: 'Progressing' }), { ...target, token: '' }))
  assert.match(error?.message ?? '', /no token/)
})

test('the limit applies to an alert above 512 KB, and the hint for 429 names that cause', () => {
  const [limit] = incidentio.limits ?? []
  const { requests } = play(incidentio.send(sampleEvent({ message: 'x'.repeat(600_000) }), target))
  assert.ok(limit && (measured(limit, requests[0])?.length ?? 0) > limit.max)
  assert.match(hintFor(incidentio, { status: 429 }) ?? '', /512 KB/)
})
