import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alertmanager } from '../../src/providers/alertmanager.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const address = 'http://alertmanager.example.com/api/v2/alerts'

function alertOf(event: ReturnType<typeof sampleEvent>) {
  const [request] = play(alertmanager.send(event, sampleTarget({ address }))).requests
  assert.ok(request?.protocol === 'http')
  return JSON.parse(String(request.body))[0]
}

test("metadata does not replace the event's own fields", () => {
  const metadata = new Map([
    ['severity', 'page'],
    ['name', 'other'],
    ['cluster', 'eu'],
  ])
  const { labels } = alertOf(sampleEvent({ metadata }))
  assert.deepEqual([labels.severity, labels.name, labels.cluster], ['info', 'apps', 'eu'])
})

test("an event without a time starts at Go's zero time", () => {
  assert.equal(alertOf(sampleEvent({ timestamp: null })).startsAt, '0001-01-01T00:00:00Z')
})

const titles = [
  ['ReconciliationSucceeded', 'Reconciliationsucceeded'],
  ['a.b c', 'A.b C'],
  ['one-two_three 4x', 'One-Two_three 4X'],
  ['ΟΔΟΣ ΑΣ', 'Οδος Ας'],
  ['ŉeen ǳ', 'ʼneen ǲ'],
  ['\u{10428}\u{10400}', '\u{10400}\u{10428}'],
] as const

for (const [reason, title] of titles) {
  test(`the reason ${reason} gives the alert's name ${title}`, () => {
    assert.equal(alertOf(sampleEvent({ reason })).labels.alertname, `FluxKustomization${title}`)
  })
}

test('a wrong path gets a hint with the right one', () => {
  assert.match(hintFor(alertmanager, { status: 404, body: 'not found' }) ?? '', /\/api\/v2\/alerts/)
  assert.match(hintFor(alertmanager, { status: 400, body: '"invalid label set"' }) ?? '', /0\.27/)
})
