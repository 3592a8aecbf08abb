import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DeliveryError } from '../../src/common/errors.ts'
import { rocket } from '../../src/providers/rocket.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://rocket.example.com/hooks/i/t' })

test("success: false is a failure with Rocket.Chat's error", () => {
  const body = '{"success":false,"error":"error-not-allowed"}'
  const { error } = play(rocket.send(sampleEvent(), target), { body })
  assert.ok(error instanceof DeliveryError)
  assert.equal(error.message, 'Rocket.Chat answered: error-not-allowed')
  assert.match(hintFor(rocket, { status: 400, body }) ?? '', /add the user/)
})

test('success: true and a reply that is not JSON are successes', () => {
  assert.equal(play(rocket.send(sampleEvent(), target), { body: '{"success":true}' }).error, undefined)
  assert.equal(play(rocket.send(sampleEvent(), target), { body: 'ok' }).error, undefined)
})

test('the limit applies to the text', () => {
  const { requests } = play(rocket.send(sampleEvent({ message: 'x'.repeat(5001) }), target))
  const [limit] = rocket.limits ?? []
  assert.ok(limit && (measured(limit, requests[0])?.length ?? 0) > limit.max)
})
