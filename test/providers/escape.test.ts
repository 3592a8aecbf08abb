import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Event } from '../../src/event/event.ts'
import type { Request } from '../../src/providers/exchange.ts'
import { isTypeName } from '../../src/providers/index.ts'
import { transactionId } from '../../src/providers/matrix.ts'
import { opsgenieAlias } from '../../src/providers/opsgenie.ts'
import { pagerDutySeverity } from '../../src/providers/pagerduty.ts'
import { telegramEscape } from '../../src/providers/telegram.ts'
import { webexMarkdown } from '../../src/providers/webex.ts'
import { type Logic, logic } from '../support/logic.ts'
import { sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play, providers } from '../support/support.ts'

// The exact bytes that each notifier sends for difficult texts, and the results of its helper functions.

interface Input {
  readonly fn: string
  readonly type: string
  readonly text: string
  readonly severity: string
  readonly providerUID: string
  readonly event: Pick<Event, 'severity' | 'timestamp' | 'message' | 'reason' | 'reportingController'> &
    Pick<Event['involvedObject'], 'kind' | 'namespace' | 'name' | 'uid'> & { metadata: Record<string, string> | null }
  readonly options?: {
    readonly path: string
    readonly channel?: string
    readonly username?: string
    readonly token?: string
    readonly password?: string
    readonly providerUID?: string
    readonly headers?: Record<string, string>
  }
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly body: string
  readonly headers: Record<string, string>
}

const cases = logic<Input, string | Sent[]>('escape')

function eventOf({ event }: Input): Event {
  const timestamp = event.timestamp && new Date(event.timestamp).toISOString().replace(/\.\d+Z$/, 'Z')
  return sampleEvent({ ...event, timestamp, metadata: new Map(Object.entries(event.metadata ?? {})) })
}

function send(input: Input): { sent: Sent[]; error: Error | undefined } {
  const {
    path = '',
    channel = '',
    username = '',
    token = '',
    password = '',
    providerUID = '',
    headers = {},
  } = input.options ?? {}
  const type = providers[input.type as keyof typeof providers]
  const target = sampleTarget({
    address: `http://capture.invalid${path}`,
    channel,
    username,
    token,
    password,
    headers: new Map(Object.entries(headers)),
    provider: { name: 'provider', namespace: 'flux-system', uid: providerUID },
  })
  const { requests, error } = play(type.send(eventOf(input), target))
  return { sent: requests.map(onTheWire), error }
}

function onTheWire(request: Request): Sent {
  assert.equal(request.protocol, 'http')
  const { pathname, search } = new URL(request.url)
  // The recording does not distinguish an empty header from a missing one: Go's Header.Get returns '' for both.
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([, value]) => value !== ''))
  return { method: request.method, path: pathname + search, body: String(request.body), headers }
}

/** Returns the reason not to compare a body; undefined if it is compared. */
function skipReason({ in: { type, event }, error }: Logic<Input, unknown>): string | undefined {
  if (/invalid header field name/.test(error ?? '')) return 'HTTP refuses an invalid header'
  // Only PagerDuty's body shows whether Go's map is nil, but combined metadata never is.
  if (type === 'pagerduty' && event.metadata === null) return 'metadata that was never combined'
  return undefined
}
const bodies = cases.filter((one) => one.in.fn === 'body')
const types = [...new Set(bodies.map((one) => one.in.type))]

test('every type with a recorded body is registered', () => {
  assert.deepEqual(
    types.filter((type) => !isTypeName(type)),
    [],
  )
})

for (const type of types.filter(isTypeName)) {
  const all = bodies.filter((one) => one.in.type === type)
  const played = all.filter((one) => skipReason(one) === undefined)
  describe(`${type}: ${played.length} of ${all.length} recorded bodies`, () => {
    for (const { name, in: input, out } of played) {
      test(name, () => {
        const { sent, error } = send(input)
        assert.equal(error, undefined)
        assert.deepEqual(sent, out)
      })
    }
  })
}

const helpers: Record<string, (input: Input) => unknown> = {
  telegramEscape: ({ text }) => telegramEscape(text),
  opsgenieAlias: (input) => opsgenieAlias(eventOf(input), input.providerUID),
  pagerDutySeverity: (input) => pagerDutySeverity(input),
  matrixTxID: (input) => transactionId(eventOf(input)),
  webexMarkdown: (input) => webexMarkdown(eventOf(input)),
}
const small = [...cases, ...logic<Input, string>('markdown')].filter((one) => one.in.fn in helpers)

describe(`chat helpers: ${small.length} recorded answers`, () => {
  for (const { name, in: input, out } of small) {
    test(name, () => assert.equal(helpers[input.fn]?.(input), out))
  }
})

test('two bodies are skipped', () => {
  const skipped = bodies.flatMap((one) => (skipReason(one) === undefined ? [] : [`${one.in.type}: ${skipReason(one)}`]))
  assert.deepEqual(skipped, ['pagerduty: metadata that was never combined', 'generic: HTTP refuses an invalid header'])
})

test('other cases belong to the tests of other types', () => {
  const others = cases.filter((one) => one.in.fn !== 'body' && !(one.in.fn in helpers))
  assert.deepEqual(new Set(others.map((one) => one.in.fn.replace(/[A-Z].*/, ''))), new Set(['otel', 'azure', 'hmac']))
})
