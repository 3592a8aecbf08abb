import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import { zulip } from '../../src/providers/zulip.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({
  address: 'https://acme.zulipchat.com',
  channel: 'flux/prod',
  username: 'bot',
  password: 'key',
})

test("result: error is a failure with Zulip's message", () => {
  const body = '{"result":"error","msg":"Channel \'flux\' does not exist","code":"STREAM_DOES_NOT_EXIST"}'
  const { error } = play(zulip.send(sampleEvent(), target), { body })
  assert.ok(error instanceof DeliveryError)
  assert.equal(error.message, "Zulip answered: Channel 'flux' does not exist")
  assert.match(hintFor(zulip, { status: 400, body }) ?? '', /spec\.channel/)
})

test('result: success is a success', () => {
  assert.equal(
    play(zulip.send(sampleEvent(), target), { body: '{"id":42,"msg":"","result":"success"}' }).error,
    undefined,
  )
})

test('the error for a channel without a topic names the field and the form', () => {
  const { requests, error } = play(zulip.send(sampleEvent(), { ...target, channel: 'flux' }))
  assert.deepEqual(requests, [])
  assert.ok(error instanceof ConfigError)
  assert.equal(error.where.field, 'spec.channel')
  assert.equal(error.message, 'Zulip needs <channel>/<topic>, found "flux"')
})

test('the limits apply to the fields of the form', () => {
  const long = { ...target, channel: `flux/${'t'.repeat(61)}` }
  const { requests } = play(zulip.send(sampleEvent({ message: 'x & y '.repeat(2000) }), long))
  for (const limit of zulip.limits ?? []) assert.ok((measured(limit, requests[0])?.length ?? 0) > limit.max, limit.path)
})
