import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import type { Reply, Request } from '../../src/providers/exchange.ts'
import type { TypeName } from '../../src/providers/index.ts'
import type { ProviderType, Target } from '../../src/providers/provider-type.ts'
import { targets } from '../support/canaries.ts'
import { sampleEvent } from '../support/provider-samples.ts'
import { providers } from '../support/support.ts'

// No reply of a service may cause a TypeError, at any step of the exchange.

const mostSteps = 8

/** Every field that any type reads. */
const fields =
  'id body user login author username context genre name state status description sha key value token slug access_token messageIds ok error code msg success result message'.split(
    ' ',
  )
const odd = [null, 0, -1.5, 5, '', 'x', true, [], {}, [null], [[]], [5], { login: null }, { message: 5 }, { name: [] }]
const all = odd.map((value) => Object.fromEntries(fields.map((field) => [field, value])))
const single = fields.flatMap((field) => [null, 5, [], {}].map((value) => ({ [field]: value })))
const bodies = [
  '',
  ' ',
  '\0',
  'ok',
  '<html>',
  '{',
  '\ud800',
  '['.repeat(20_000),
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  '{"a":'.repeat(10_000),
  ...[...odd, ...all.flatMap((value) => [value, [value], { value: [value] }])].map((value) => JSON.stringify(value)),
]
const more = [...single, ...single.map((value) => [value]), ...single.map((value) => ({ value: [value] }))].map(
  (value) => JSON.stringify(value),
)

const events = [sampleEvent({ severity: 'info' }), sampleEvent({ severity: 'error' })]

/** The simulated reply to a request. */
function ordinary(request: Request): Reply {
  const absent = request.protocol === 'http' ? (request.simulatedReply ?? {}) : {}
  return { status: 200, headers: {}, body: JSON.stringify(absent) }
}

/** Gives an odd reply at one step and ordinary replies at the others. Returns whether the exchange reached that step. */
function answerOddly(type: ProviderType, target: Target, event = events[0], step = 0, odd: Partial<Reply> = {}) {
  assert.ok(event)
  const conversation = type.send(event, target)
  try {
    let next = conversation.next()
    for (let at = 0; !next.done; at++) {
      assert.ok(at < mostSteps, 'does not end')
      const reply = { ...ordinary(next.value), ...(at === step && odd) }
      if (at === step) step = -1
      next = conversation.next(reply)
    }
  } catch (error) {
    const shown = `${odd.status} ${odd.body?.slice(0, 80)}: ${(error as Error).stack}`
    assert.ok(error instanceof ConfigError || error instanceof DeliveryError, shown)
    assert.ok(error.message.length < 2000, `a message of ${error.message.length} characters`)
  }
  return step === -1
}

describe('odd replies at every step', () => {
  for (const [name, type] of Object.entries(providers) as [TypeName, ProviderType][]) {
    test(name, () => {
      let answered = 0
      for (const [which, target] of targets(name).entries())
        for (let step = 0; answerOddly(type, target, events[0], step); step++)
          for (const event of events)
            for (const body of which === 0 ? [...bodies, ...more] : bodies)
              if (answerOddly(type, target, event, step, { status: body === '' ? 204 : 200, body })) answered++
      assert.ok(answered >= bodies.length, 'no odd answer was ever read')
    })
  }
})

test('any JSON, with any status that a conversation can see', () => {
  const names = Object.keys(providers) as TypeName[]
  const key = fc.oneof(fc.constantFrom(...fields), fc.string())
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>(null, '', 0, true),
      fc.string(),
      fc.double(),
      fc.array(tie('json')),
      fc.dictionary(key, tie('json')),
    ),
  }))
  const reply = fc.record({
    status: fc.constantFrom(200, 201, 202, 203, 204, 299, 403, 404),
    body: json.map((value) => JSON.stringify(value) ?? ''),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.nat(2),
      fc.constantFrom(...events),
      fc.nat(3),
      reply,
      (name, which, event, step, odd) => {
        answerOddly(providers[name], targets(name)[which] as Target, event, step, odd)
      },
    ),
    { seed: 20260314, numRuns: 1500 },
  )
})
