import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DeliveryError } from '../../src/common/errors.ts'
import { googlechat } from '../../src/providers/googlechat.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t' })

test("an error in the reply is a failure with Google Chat's message", () => {
  const message = 'Message is longer than 4096 characters'
  const body = JSON.stringify({ error: { code: 400, message, status: 'INVALID_ARGUMENT' } })
  const { error } = play(googlechat.send(sampleEvent(), target), { body })
  assert.ok(error instanceof DeliveryError)
  assert.equal(error.message, `Google Chat answered: ${message}`)
  assert.match(hintFor(googlechat, { status: 400, body }) ?? '', /32,000 bytes/)
})

test('the created message as a reply is a success', () => {
  assert.equal(
    play(googlechat.send(sampleEvent(), target), { body: '{"name":"spaces/A/messages/1"}' }).error,
    undefined,
  )
})

test('the limit counts the bytes of the whole card', () => {
  const { requests } = play(googlechat.send(sampleEvent({ message: '部'.repeat(11_000) }), target))
  const [limit] = googlechat.limits ?? []
  assert.ok(limit && Buffer.byteLength(measured(limit, requests[0]) ?? '') > limit.max)
})
