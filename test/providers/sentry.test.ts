import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { HttpRequest } from '../../src/providers/exchange.ts'
import { sentry } from '../../src/providers/sentry.ts'
import { same } from '../support/compare.ts'
import { eventAndTarget } from '../support/pipeline.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { goldens, play } from '../support/support.ts'

const recorded = goldens('sentry').filter(({ exchange }) => exchange.length > 0)

function envelope(request: HttpRequest) {
  return String(request.body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/** Removes what the SDK sends about itself, its machine and its process, which we do not send: docs/fidelity.md. */
// biome-ignore lint/suspicious/noExplicitAny: an envelope as recorded
function withoutSdk([header, item, { sdk, modules, release, ...payload }]: any) {
  const { device, os, runtime, ...contexts } = payload.contexts
  payload.contexts = Object.keys(contexts).length > 0 ? contexts : undefined
  if (payload.server_name === '<hostname>') payload.server_name = undefined
  if (payload.exception) payload.exception = [{ ...payload.exception[0], stacktrace: undefined }]
  return JSON.parse(JSON.stringify([{ ...header, sdk: undefined }, item, payload]))
}

describe(`${recorded.length} recorded envelopes`, () => {
  for (const golden of recorded) {
    test(golden.id, async () => {
      const { event, target } = await eventAndTarget(golden)
      const { requests } = play(sentry.send(event, target))
      const out: string[] = []
      same(withoutSdk(golden.exchange.at(-1)?.request.decoded), envelope(requests[0] as HttpRequest), 'envelope', out)
      assert.deepEqual(out, [])
    })
  }
})

function send(parts: Parameters<typeof sampleEvent>[0], address = 'https://key@sentry.example.com/1') {
  const [request] = play(sentry.send(sampleEvent(parts), sampleTarget({ address }))).requests
  assert.ok(request?.protocol === 'http')
  return request
}

test('the length of the item is in bytes', () => {
  const lines = String(send({ message: 'é 🚀 <b>' }).body).split('\n')
  assert.equal(JSON.parse(lines[1] ?? '').length, Buffer.byteLength(lines[2] ?? ''))
})

test('an event without a time gets the current time', () => {
  for (const severity of ['info', 'error'])
    assert.equal(envelope(send({ severity, timestamp: null }))[2].timestamp, '2024-05-01T10:00:01.000Z')
})

for (const [dsn, url, auth] of [
  ['https://k@o1.ingest.sentry.io/4567', 'https://o1.ingest.sentry.io/api/4567/envelope/', 'sentry_key=k'],
  ['https://k:s@h:443/a/b/1?x=y#f', 'https://h/a/b/api/1/envelope/', 'sentry_key=k, sentry_secret=s'],
  ['http://k@h:8080/1', 'http://h:8080/api/1/envelope/', 'sentry_key=k'],
  // The SDK parses the port as a number and decodes the key.
  ['https://k@h:08443/1', 'https://h:8443/api/1/envelope/', 'sentry_key=k'],
  ['https://k@h:0443/1', 'https://h/api/1/envelope/', 'sentry_key=k'],
  ['https://k@h:/1', 'https://h/api/1/envelope/', 'sentry_key=k'],
  ['https://k:p%3A@h/1', 'https://h/api/1/envelope/', 'sentry_key=k, sentry_secret=p:'],
] as const) {
  test(`the DSN ${dsn} posts to ${url}`, () => {
    const request = send({}, dsn)
    assert.equal(request.url, url)
    assert.match(request.headers['x-sentry-auth'] ?? '', new RegExp(`, ${auth}$`))
  })
}

test('an event keeps its nanoseconds', () => {
  for (const severity of ['error', 'info'])
    assert.match(String(send({ severity, nanoseconds: 120_000_000 }).body), /"timestamp":"2024-05-01T10:00:00\.12Z"/)
})

test('the error for a DSN without a key, host or project says what is missing', () => {
  for (const [address, found] of [
    ['https://h/1', /no key/],
    ['https://k@/1', /name a host/],
    ['https://k@h/', /no project/],
    ['ftp://k@h/1', /neither http nor https/],
  ] as const) {
    const { error } = play(sentry.send(sampleEvent(), sampleTarget({ address })))
    assert.match(error?.message ?? '', found)
  }
})

test('refusals, which the controller ignores, get hints', () => {
  assert.match(hintFor(sentry, { status: 403 }) ?? '', /disabled/)
  assert.match(hintFor(sentry, { status: 413 }) ?? '', /1 MB/)
})
