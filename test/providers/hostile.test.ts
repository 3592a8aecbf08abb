import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import { exceededLimits } from '../../src/delivery/message-size.ts'
import type { PreparedDelivery, ReadyDelivery } from '../../src/delivery/preparation.ts'
import { rehearse } from '../../src/delivery/run-exchange.ts'
import { preview } from '../../src/delivery/send.ts'
import { type Event, eventJson } from '../../src/event/event.ts'
import type { HttpRequest, Request } from '../../src/providers/exchange.ts'
import type { TypeName } from '../../src/providers/index.ts'
import type { Target } from '../../src/providers/provider-type.ts'
import { registerTargetSecrets } from '../../src/resolve/target-secrets.ts'
import { createRedactor } from '../../src/secrets/redact/redact.ts'
import { canaries, targets } from '../support/canaries.ts'
import { hostile } from '../support/hostile.ts'
import { measured } from '../support/provider-samples.ts'
import { privateKey, providers } from '../support/support.ts'

// Hostile text in every field of every type. The checks are properties that hold for any event and Provider.

const runs = 100
const seed = 20260314
const names = Object.keys(providers) as TypeName[]

const short = Object.values(hostile).filter((text) => text.length < 2000)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 3, arbitrary: fc.constantFrom(...short) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'a',
      '"\\',
      '\n',
      '${x}',
      '__proto__',
      'constructor',
      '😀'.repeat(20),
      'ﬁﬆ ǆ İ ς',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }).map((part) => `${part}%2F../..?#@:`) },
)
const long = fc.oneof(
  { weight: 9, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('x', 'é', '😀', '<', '\0'), fc.integer({ min: 100, max: 70_000 }))
      .map(([char, count]) => char.repeat(count)),
  },
)
const commit = fc.oneof(
  { weight: 6, arbitrary: fc.constant('main@sha1:5394cb7f48332b2de7c17dd8b8384bbc84b7e738') },
  { weight: 2, arbitrary: fc.string({ minLength: 40, maxLength: 40 }) },
  { weight: 1, arbitrary: text },
)
const number = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('7', '0', '-1', '+7') },
  { weight: 1, arbitrary: fc.constant('99999999999999999999') },
  { weight: 1, arbitrary: text },
)
const metadata = fc
  .tuple(fc.uniqueArray(fc.tuple(text, text), { maxLength: 5, selector: ([key]) => key }), commit, number)
  .map(([pairs, revision, change]) => new Map([['revision', revision], ['change_request', change], ...pairs]))
const timestamp = fc.constantFrom(
  null,
  '2026-03-14T09:26:53Z',
  '0001-01-01T00:00:01Z',
  '-0044-03-15T12:00:00Z',
  '10000-01-01T00:00:00Z',
)
/** Strings are well-formed, as in a parsed event. */
const well = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  arbitrary.map((written) => written.toWellFormed())
const event: fc.Arbitrary<Event> = fc.record({
  involvedObject: fc.record({
    kind: fc.oneof(fc.constantFrom('Kustomization', 'HelmRepository'), well(text)),
    namespace: well(text),
    name: well(text),
    uid: well(text),
    apiVersion: well(text),
    resourceVersion: well(text),
    fieldPath: well(text),
  }),
  severity: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('info', 'error') },
    { weight: 1, arbitrary: fc.constant('trace') },
    { weight: 1, arbitrary: well(text) },
  ),
  timestamp,
  message: well(long),
  reason: fc.oneof({ weight: 1, arbitrary: fc.constant('Progressing') }, { weight: 6, arbitrary: well(text) }),
  metadata: metadata.map((map) => new Map([...map].map(([key, value]) => [key.toWellFormed(), value.toWellFormed()]))),
  reportingController: well(text),
  reportingInstance: well(text),
})

/** Optional fields of a Provider. */
const optionalFields = fc.record(
  { channel: text, username: text, address: text, commitStatus: text, token: text, password: text },
  { requiredKeys: [] },
)
/** Usually the credentials that every type accepts. */
const orderOf = (name: TypeName): Target[] => {
  const [token, ...others] = targets(name) as [Target, ...Target[]]
  return [token, token, token, token, ...others]
}
const provider = (name: TypeName): fc.Arbitrary<Target> =>
  fc.tuple(fc.constantFrom(...orderOf(name)), optionalFields, fc.nat(3)).map(([target, parts, which]) => ({
    ...target,
    // Usually valid, so that something is sent.
    ...(which === 0 ? parts : { ...('channel' in parts && { channel: `a${parts.channel}/b` }) }),
  }))

function forEachType(name: string, check: (type: TypeName, event: Event, target: Target) => void, count = runs): void {
  test(name, () => {
    for (const type of names) {
      let sent = 0
      const property = fc.property(event, provider(type), (event, target) => {
        if (messages(type, event, target).length > 0) sent++
        check(type, event, target)
      })
      fc.assert(property, { seed, numRuns: count, endOnFailure: true })
      assert.ok(sent >= count / 15, `${type} has sent only ${sent} messages`)
    }
  })
}

const say = (type: TypeName, event: Event, target: Target) => rehearse(providers[type].send(event, target))

/** Returns the requests with a message. Other requests read what already exists, or fetch a token. */
function messages(type: TypeName, event: Event, target: Target): Request[] {
  const { requests, outcome } = say(type, event, target)
  const sent = outcome.status === 'delivered' ? requests : []
  return sent.filter((request) => request.protocol === 'nats' || (request.method !== 'GET' && !request.shared))
}

/** Returns every string in a body: JSON, JSON Lines, a form or protobuf. */
function textsOf({ body = '' }: Request): string[] {
  if (typeof body !== 'string') return [Buffer.from(body).toString()]
  if (/^type=stream|^\w+=/.test(body)) return [...new URLSearchParams(body).values()]
  const lines = body.startsWith('{"event_id"') ? body.trimEnd().split('\n') : [body]
  return lines.flatMap((line) => leaves(JSON.parse(line)))
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => [key, ...leaves(one)])
}

forEachType(
  'only ConfigError and DeliveryError are thrown, and equal input gives equal requests',
  (type, event, target) => {
    const before = eventJson(event)
    const [first, second] = [say(type, event, target), say(type, event, target)]
    assert.deepEqual(first.requests, second.requests)
    assert.equal(first.outcome.status, second.outcome.status)
    assert.equal(eventJson(event), before)
    if (first.outcome.status !== 'failed') return
    const { error } = first.outcome
    assert.ok(error instanceof ConfigError || error instanceof DeliveryError, error.stack)
  },
)

/** Types whose requests do not contain the message unchanged, and the text that they contain instead. */
const recovered: Partial<Record<TypeName, (event: Event) => string | undefined>> = {
  grafana: () => undefined,
  otel: ({ severity, message }) => (severity === 'error' ? message : undefined),
  pagerduty: ({ severity, message }) => (/^(info|error)$/.test(severity) ? message : undefined),
  // The controller's SDK does not support other severities.
  sentry: ({ severity, message }) => (/^(info|error)$/.test(severity) ? message : undefined),
  telegram: ({ message }) => message.replace(/[\\.\-_[\]()~>`#+=|{}!*]/g, '\\$&'),
}

const sendsData = new Set<TypeName>([
  'azureeventhub',
  'generic',
  'generic-hmac',
  'githubdispatch',
  'googlepubsub',
  'nats',
])

forEachType("the body parses and contains the event's message", (type, event, target) => {
  for (const request of messages(type, event, target)) {
    const texts = textsOf(request)
    if (providers[type].family === 'status') {
      // Commit statuses contain the reason, in lower case and split into words.
      const words = [...event.reason].map((char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('')
      const bare = (text: string): string => text.replaceAll(' ', '')
      assert.ok(words === '' || texts.some((text) => bare(text).includes(bare(words))), words)
      continue
    }
    const expected = (recovered[type] ?? (({ message }) => message))(event)
    if (
      expected === undefined ||
      (type === 'pagerduty' && event.severity === 'info' && request.url.endsWith('/v2/enqueue'))
    )
      continue
    const found =
      type === 'googlepubsub' ? texts.map((one) => Buffer.from(one, 'base64').toString()).flatMap(jsonTexts) : texts
    assert.ok(
      found.some((text) => text.includes(expected)),
      `${type}: ${JSON.stringify(expected).slice(0, 200)}`,
    )
    if (!sendsData.has(type)) continue
    const payloads =
      type === 'googlepubsub' ? texts.map((one) => Buffer.from(one, 'base64').toString()) : [String(request.body)]
    assert.ok(
      payloads.some((payload) => payload.includes(eventJson(event))),
      'the event is not complete',
    )
  }
})

function jsonTexts(text: string): string[] {
  try {
    return leaves(JSON.parse(text))
  } catch {
    return []
  }
}

forEachType(
  'requests have a supported scheme, valid header names, and subjects without white space',
  (type, event, target) => {
    for (const request of say(type, event, target).requests) {
      const [scheme = ''] = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(request.url.toLowerCase()) ?? []
      // The transport decides which schemes it supports.
      const isOwnScheme = target.address.toLowerCase().startsWith(`${scheme}:`)
      assert.ok(isOwnScheme || ['http', 'https', 'nats'].includes(scheme), request.url)
      if (request.protocol === 'nats') assert.doesNotMatch(request.subject, /\s/)
      else for (const name of Object.keys(request.headers)) assert.match(name, /^[!#$%&'*+.^_`|~0-9a-z-]+$/)
    }
  },
)

forEachType('a warning is given if and only if a limit of the type is exceeded', (type, event, target) => {
  const { requests } = say(type, event, target)
  const limits = providers[type].limits ?? []
  const above = requests.flatMap((request) =>
    request.protocol === 'http' && typeof request.body === 'string'
      ? limits.filter((limit) => sizeOf(measured(limit, request as HttpRequest), limit.unit) > limit.max)
      : [],
  )
  const warnings = exceededLimits(providers[type], requests)
  for (const limit of above)
    assert.ok(
      warnings.some((line) => line.includes(limit.whenExceeded)),
      limit.path || 'the whole',
    )
  if (requests.every(({ body }) => typeof body === 'string' || body === undefined) && type !== 'nats')
    assert.equal(warnings.length, above.length)
})

function sizeOf(text: string | undefined, unit: 'characters' | 'bytes'): number {
  return unit === 'bytes' ? Buffer.byteLength(text ?? '') : [...(text ?? '')].length
}

forEachType(
  'no secret appears in the result',
  (type, event, target) => {
    const redactor = createRedactor()
    registerTargetSecrets(redactor, target, providers[type], { isFromSecret: true, proxy: undefined })
    for (const value of target.secret.values()) redactor.add(value)
    const place = { file: 'provider.yaml', line: 1, column: 1 }
    const delivery = {
      alert: undefined,
      alertName: null,
      provider: { name: 'provider', namespace: 'flux-system', spec: { type }, ...place, at: () => place },
      providerName: 'flux-system/provider',
      received: event,
      event,
      type: providers[type],
      target,
      connection: { timeoutMs: 1, secretHeaders: new Set() },
      warnings: [],
    } as unknown as ReadyDelivery
    const { outcome, requests } = preview(delivery as PreparedDelivery, redactor.redact)
    const error = outcome.status === 'failed' ? outcome.error.message : ''
    const output = JSON.stringify({ ...outcome, error, requests })
    for (const secret of [...Object.values(canaries), privateKey.slice(40, 80)])
      assert.ok(!output.includes(secret), `${secret} in ${output.slice(0, 300)}`)
  },
  40,
)
