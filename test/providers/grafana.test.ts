import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grafana } from '../../src/providers/grafana.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const address = 'https://grafana.example.com/api/annotations/graphite'

for (const [timestamp, seconds] of [
  ['2024-05-01T10:00:00Z', 1714557600],
  [null, -62135596800],
  ['10000-01-01T00:00:00Z', 253402300800],
  ['-0001-01-01T00:00:00Z', -62198755200],
] as const) {
  test(`${timestamp ?? 'no time'} is ${seconds} in seconds`, () => {
    const [request] = play(grafana.send(sampleEvent({ timestamp }), sampleTarget({ address }))).requests
    assert.ok(request?.protocol === 'http')
    assert.equal(JSON.parse(String(request.body)).when, seconds)
  })
}

test('refusals get hints about the permission or the path', () => {
  assert.match(hintFor(grafana, { status: 403 }) ?? '', /annotations:write/)
  assert.match(hintFor(grafana, { status: 404 }) ?? '', /\/api\/annotations\/graphite/)
})
