import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PbfReader } from 'pbf'
import type { HttpRequest } from '../../src/providers/exchange.ts'
import { otel } from '../../src/providers/otel.ts'
import { revision, traceId } from '../../src/providers/shared/otlp.ts'
import { same } from '../support/compare.ts'
import { logic } from '../support/logic.ts'
import { eventAndTarget } from '../support/pipeline.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { goldens, play } from '../support/support.ts'

type Fields = Record<number, [name: string, read: (reader: PbfReader) => unknown, repeated?: true]>
const text = (reader: PbfReader) => reader.readString()
const hex = (reader: PbfReader) => Buffer.from(reader.readBytes()).toString('hex')
const nanoseconds = (reader: PbfReader) =>
  Buffer.from([...Array(8)].map(() => reader.buf[reader.pos++] as number))
    .readBigUInt64LE()
    .toString()
const named = (names: string[]) => (reader: PbfReader) => names[reader.readVarint()]
const message = (fields: Fields) => (reader: PbfReader) => decode(reader, fields, reader.readVarint() + reader.pos)

/** Decodes a message of opentelemetry-proto to the format of protojson. Unknown fields are an error. */
function decode(reader: PbfReader, fields: Fields, end: number): Record<string, unknown> {
  return reader.readFields(
    (tag, into: Record<string, unknown>) => {
      const [name, read, repeated] = fields[tag] ?? assert.fail(`unknown field ${tag}`)
      if (repeated) into[name] = [...((into[name] as unknown[]) ?? []), read(reader)]
      else into[name] = read(reader)
    },
    {},
    end,
  )
}

const value = message({ 1: ['stringValue', text] })
const attributes: Fields[1] = ['attributes', message({ 1: ['key', text], 2: ['value', value] }), true]
const status = message({ 2: ['message', text], 3: ['code', named(['', 'STATUS_CODE_OK', 'STATUS_CODE_ERROR'])] })
const span = message({
  1: ['traceId', hex],
  2: ['spanId', hex],
  5: ['name', text],
  6: ['kind', named(['', 'SPAN_KIND_INTERNAL'])],
  7: ['startTimeUnixNano', nanoseconds],
  8: ['endTimeUnixNano', nanoseconds],
  9: attributes,
  10: ['droppedAttributesCount', (reader) => reader.readVarint()],
  15: ['status', status],
  16: ['flags', (reader) => reader.readFixed32()],
})
const scopeSpans = message({ 1: ['scope', message({ 1: ['name', text] })], 2: ['spans', span, true] })
const resourceSpans = message({
  1: ['resource', message({ 1: attributes })],
  2: ['scopeSpans', scopeSpans, true],
  3: ['schemaUrl', text],
})

// biome-ignore lint/suspicious/noExplicitAny: protojson
function decoded(request: HttpRequest | undefined): any {
  assert.ok(request?.body instanceof Uint8Array)
  return decode(new PbfReader(request.body), { 1: ['resourceSpans', resourceSpans, true] }, request.body.length)
}

function send(event = sampleEvent(), parts: Parameters<typeof sampleTarget>[0] = {}, body = '') {
  const target = sampleTarget({ address: 'https://otel.example.com', ...parts })
  const { requests, error } = play(otel.send(event, target), { body })
  return { request: requests[0] as HttpRequest | undefined, error }
}

const recorded = goldens('otel').filter(({ exchange }) => exchange.length > 0)
describe(`${recorded.length} recorded spans`, () => {
  for (const golden of recorded) {
    test(golden.id, async () => {
      const { event, target } = await eventAndTarget(golden)
      const { requests } = play(otel.send(event, target))
      const out: string[] = []
      same(golden.exchange.at(-1)?.request.decoded, decoded(requests[0] as HttpRequest), 'request', out)
      assert.deepEqual(out, [])
    })
  }
})

interface Input {
  readonly fn: string
  readonly metadata: Record<string, string> | null
  readonly uid: string
  readonly revision: string
}
const helpers: Record<string, (input: Input) => unknown> = {
  otelRevision: ({ metadata }) => revision(new Map(Object.entries(metadata ?? {}))),
  otelTraceID: (input) => traceId(input.uid, input.revision),
}
const small = logic<Input, string>('escape').filter((one) => one.in.fn in helpers)
describe(`${small.length} recorded answers of helpers (otelIsSource decides nothing that is sent)`, () => {
  for (const { name, in: input, out } of small) test(name, () => assert.equal(helpers[input.fn]?.(input), out))
})

test('a span ends when it is sent and has the given ID; without a time, it also starts then', () => {
  const { request } = send(sampleEvent({ timestamp: null }), { now: new Date('2024-05-01T10:00:01.123Z') })
  const [span] = decoded(request).resourceSpans[0].scopeSpans[0].spans
  assert.equal(span.spanId, '0000000000004000')
  assert.equal(span.startTimeUnixNano, '1714557601123000000')
  assert.equal(span.endTimeUnixNano, '1714557601123000000')
})

for (const [timestamp, nanoseconds, expected] of [
  ['2024-05-01T10:00:00Z', 123456789, '1714557600123456789'],
  ['1969-12-31T23:59:59Z', 999999999, '0'],
  ['0001-05-01T10:00:00Z', 5, '0'],
  ['2262-04-11T23:47:16Z', 854775807, '9223372036854775807'],
  ['2262-05-01T10:00:00Z', 0, '0'],
  ['9999-05-01T10:00:00Z', 0, '0'],
  // Overflows like Go's Time.UnixNano.
  ['2600-05-01T10:00:00Z', 5, '1444559126290448389'],
] as const) {
  test(`an event of ${timestamp} and ${nanoseconds} ns begins at ${expected}`, () => {
    const { request } = send(sampleEvent({ timestamp, nanoseconds }))
    const [span] = decoded(request).resourceSpans[0].scopeSpans[0].spans
    assert.equal(span.startTimeUnixNano, expected)
  })
}

test('attributes without a name and those beyond 128 are dropped and counted', () => {
  const spanOf = (metadata: Map<string, string>) =>
    decoded(send(sampleEvent({ metadata })).request).resourceSpans[0].scopeSpans[0].spans[0]
  const one = spanOf(
    new Map([
      ['', 'x'],
      ['a', '1'],
    ]),
  )
  assert.deepEqual(one.attributes.slice(4), [{ key: 'a', value: { stringValue: '1' } }])
  assert.equal(one.droppedAttributesCount, 1)
  const many = spanOf(new Map(Array.from({ length: 130 }, (_, at) => [`k${at}`, 'v'])))
  assert.equal(many.attributes.length, 128)
  assert.equal(many.droppedAttributesCount, 6)
})

test('white space around the value of a header is not sent', () => {
  const { request } = send(undefined, { headers: new Map([['X-A', 'b\n']]), token: 't\n' })
  assert.equal(request?.headers['x-a'], 'b')
  assert.equal(request?.headers.authorization, 'Bearer t')
})

test('characters of every plane are encoded as UTF-8', () => {
  const planes = Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x1234)).join('')
  const { request } = send(sampleEvent({ severity: 'error', message: planes, metadata: new Map([[planes, planes]]) }))
  const [span] = decoded(request).resourceSpans[0].scopeSpans[0].spans
  assert.equal(span.status.message, planes)
  assert.deepEqual(span.attributes.at(-1), { key: planes, value: { stringValue: planes } })
})

test('strings longer than a one-byte length are encoded completely', () => {
  const { request } = send(sampleEvent({ severity: 'error', message: 'é🚀'.repeat(20_000) }))
  const [span] = decoded(request).resourceSpans[0].scopeSpans[0].spans
  assert.equal(span.status.message, 'é🚀'.repeat(20_000))
})

for (const [address, url] of [
  ['https://otel.example.com/', 'https://otel.example.com/'],
  ['https://otel.example.com/v1/traces/?token=x', 'https://otel.example.com/v1/traces/'],
  ['http://otel.example.com:4318', 'http://otel.example.com:4318/v1/traces'],
] as const) {
  test(`the address ${address} posts to ${url}`, () => assert.equal(send(undefined, { address }).request?.url, url))
}

test("the token takes precedence over the password, and the Secret's headers over both", () => {
  const headers = new Map([['X-A', '1']])
  const sent = (parts: object) => send(undefined, { headers, ...parts }).request?.headers.authorization
  assert.equal(sent({ username: 'u', token: 't', password: 'p' }), `Basic ${btoa('u:t')}`)
  assert.equal(sent({ password: 'p' }), 'Bearer p')
  assert.equal(sent({ username: 'u' }), undefined)
  assert.equal(sent({ token: 't', headers: new Map([['authorization', 'mine']]) }), 'mine')
})

test("the Secret's headers cannot replace the content type", () => {
  const { request } = send(undefined, { headers: new Map([['Content-Type', 'text/plain']]) })
  assert.equal(request?.headers['content-type'], 'application/x-protobuf')
})

/** ExportTraceServiceResponse { partial_success { rejected_spans, error_message } }, decoded as text. */
function partialSuccess(rejected: number, reason: string): string {
  const words = Buffer.from(reason)
  const size = (length: number) => (length < 128 ? [length] : [(length & 127) | 128, length >> 7])
  const inner = [8, rejected, ...(words.length > 0 ? [18, ...size(words.length), ...words] : [])]
  return Buffer.from([10, ...size(inner.length), ...inner]).toString()
}

test("a rejected span in a 200 is a failure with the collector's reason", () => {
  for (const reason of ['too old', 'x'.repeat(123), 'x'.repeat(124), `${'é'.repeat(100)}\n`])
    assert.equal(
      send(undefined, {}, partialSuccess(1, reason)).error?.message,
      `the collector rejected the span: ${reason}`,
    )
  assert.match(send(undefined, {}, partialSuccess(1, '')).error?.message ?? '', /no reason/)
})

test('other replies with 200 are not failures', () => {
  for (const body of ['', '{}', '{"partialSuccess":{}}', 'ok', partialSuccess(0, 'a warning')])
    assert.equal(send(undefined, {}, body).error, undefined)
})

test('a HelmRepository is skipped with a reason', () => {
  const { requests, result } = play(otel.send(sampleEvent({ kind: 'HelmRepository' }), sampleTarget()))
  assert.deepEqual(requests, [])
  assert.equal(result?.code, 'gate')
})

test('refusals get hints about headers and the path', () => {
  assert.match(hintFor(otel, { status: 401 }) ?? '', /`headers`/)
  assert.match(hintFor(otel, { status: 404 }) ?? '', /\/v1\/traces/)
})
