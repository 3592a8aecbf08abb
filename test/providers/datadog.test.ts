import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datadog } from '../../src/providers/datadog.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

for (const [address, site] of [
  ['https://api.datadoghq.eu', 'https://api.datadoghq.eu'],
  ['https://api.us5.datadoghq.com/api/v9?x=1', 'https://api.us5.datadoghq.com'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['//api.datadoghq.eu/x', 'https://api.datadoghq.eu'],
  ['', 'https://api.datadoghq.com'],
  ['not a url', 'https://api.datadoghq.com'],
  ['api.datadoghq.eu', 'https://api.datadoghq.com'],
] as const) {
  test(`the address ${JSON.stringify(address)} posts to ${site}`, () => {
    const { requests } = play(datadog.send(sampleEvent(), sampleTarget({ address, token: 'k' })))
    assert.equal((requests[0] as { url: string }).url, `${site}/api/v1/events`)
  })
}

test('the limits apply to a text and a title that Datadog would truncate', () => {
  const event = sampleEvent({ message: 'x'.repeat(4001), name: 'n'.repeat(100) })
  const { requests } = play(datadog.send(event, sampleTarget({ token: 'k' })))
  for (const limit of datadog.limits ?? [])
    assert.ok((measured(limit, requests[0])?.length ?? 0) > limit.max, limit.path)
})

test('a refused key gets a hint about the site', () => {
  assert.match(hintFor(datadog, { status: 403, body: '{"errors":["Forbidden"]}' }) ?? '', /api\.datadoghq\.eu/)
})
