import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import { telegram } from '../../src/providers/telegram.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ channel: '@flux', token: '123:fake' })

test("ok: false is a failure with Telegram's description", () => {
  const body = '{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}'
  const { error } = play(telegram.send(sampleEvent(), target), { body })
  assert.ok(error instanceof DeliveryError)
  assert.equal(error.message, 'Telegram answered: Bad Request: chat not found')
  assert.match(hintFor(telegram, { status: 400, body }) ?? '', /add the bot/)
})

test('a token that cannot be used in a URL is refused without being shown', () => {
  const { requests, error } = play(telegram.send(sampleEvent(), { ...target, token: '123:fake\n' }))
  assert.deepEqual(requests, [])
  assert.ok(error instanceof ConfigError)
  assert.match(error.message, /newline/)
  assert.doesNotMatch(`${error.message} ${error.stack} ${error.cause}`, /123:fake/)
})

test('the error for a missing channel or token names the field', () => {
  const missing = (part: { channel?: string; token?: string }) =>
    (play(telegram.send(sampleEvent(), { ...target, ...part })).error as ConfigError).where.field
  assert.equal(missing({ channel: '' }), 'spec.channel')
  assert.equal(missing({ token: '' }), 'token')
})

test('the limit applies to the text', () => {
  const { requests } = play(telegram.send(sampleEvent({ message: 'x'.repeat(4097) }), target))
  const [limit] = telegram.limits ?? []
  assert.ok(limit && (measured(limit, requests[0])?.length ?? 0) > limit.max)
})
