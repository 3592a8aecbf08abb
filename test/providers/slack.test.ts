import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import type { HttpRequest } from '../../src/providers/exchange.ts'
import { slack } from '../../src/providers/slack.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const webhook = 'https://hooks.slack.com/services/T0/B0/x'
const api = 'https://slack.com/api/chat.postMessage'

function send(event = sampleEvent(), parts: Parameters<typeof sampleTarget>[0] = {}, body = 'ok') {
  const { requests, error } = play(slack.send(event, sampleTarget({ address: webhook, ...parts })), { body })
  const request = requests[0] as HttpRequest | undefined
  return { request, error, message: request && JSON.parse(String(request.body)) }
}

test('an error is red, everything else green; the fallback is the first line', () => {
  for (const [severity, color] of [
    ['error', 'danger'],
    ['info', 'good'],
    ['warning', 'good'],
    ['', 'good'],
  ] as const) {
    const [attachment] = send(sampleEvent({ severity, message: 'one\ntwo' })).message.attachments
    assert.equal(attachment.color, color)
    assert.equal(attachment.text, 'one\ntwo')
    assert.equal(attachment.fallback, 'kustomization/apps.flux-system: one')
  }
})

test('the metadata entries are fields, sorted by key', () => {
  const metadata = new Map([
    ['revision', 'main'],
    ['cluster', 'prod'],
  ])
  assert.deepEqual(send(sampleEvent({ metadata })).message.attachments[0].fields, [
    { title: 'cluster', value: 'prod', short: false },
    { title: 'revision', value: 'main', short: false },
  ])
})

test('the name is spec.username, else the reporting controller', () => {
  assert.equal(send(undefined, { username: 'flux' }).message.username, 'flux')
  assert.equal(send().message.username, 'kustomize-controller')
})

test('a token is sent as a bearer token, if there is one', () => {
  assert.equal(send(undefined, { token: 'xoxb-1' }).request?.headers.authorization, 'Bearer xoxb-1')
  assert.ok(!('authorization' in (send().request?.headers ?? {})))
})

test('for the API only ok matters, regardless of the status; for webhooks ok: false is a failure', () => {
  const target = { address: api, channel: 'general', token: 'xoxb-1' }
  assert.equal(send(undefined, target).request?.accept, 'any')
  assert.equal(send(undefined, target, '{"ok":true}').error, undefined)
  for (const body of ['{"ok":false,"error":"not_in_channel"}', '{}', 'null', '[]', '', 'busy', '{"error":{}}']) {
    const { error } = send(undefined, target, body)
    assert.ok(error instanceof DeliveryError, body)
    assert.match(error.message, body.includes('not_in') ? /^Slack answered: not_in_channel$/ : /^Slack answered: /)
  }
  for (const body of ['ok', '', '{}', 'null', '[]', '{"ok":null}'])
    assert.equal(send(undefined, {}, body).error, undefined, body)
  assert.ok(send(undefined, {}, '{"ok":false,"error":"no_team"}').error instanceof DeliveryError)
})

test('an address that Go refuses is a ConfigError', () => {
  for (const address of ['', 'hooks.slack.com/services', 'https://a b/']) {
    const { request, error } = send(undefined, { address })
    assert.equal(request, undefined)
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, 'spec.address')
    assert.match(error.message, /hooks\.slack\.com/)
  }
})

test('refusals get hints', () => {
  assert.match(hintFor(slack, { body: '{"ok":false,"error":"channel_not_found"}' }) ?? '', /invite the bot/)
  assert.match(hintFor(slack, { body: '{"ok":false,"error":"missing_scope"}' }) ?? '', /chat:write/)
  assert.match(hintFor(slack, { status: 404, body: 'no_service' }) ?? '', /new one/)
})

test('the limit applies to the text', () => {
  const { request } = send(sampleEvent({ message: 'x'.repeat(40_001) }))
  const [limit] = slack.limits ?? []
  assert.ok(limit && (measured(limit, request)?.length ?? 0) > limit.max)
})
