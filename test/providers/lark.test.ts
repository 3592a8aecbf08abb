import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DeliveryError } from '../../src/common/errors.ts'
import { lark } from '../../src/providers/lark.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://open.larksuite.com/open-apis/bot/v2/hook/0' })

const refusals: [code: number, msg: string, hint: RegExp][] = [
  [19021, 'sign match fail or timestamp is not within one hour from current time', /signatures/],
  [19022, 'ip not allowed', /allowlist/],
  [19024, 'Key Words Not Found', /keywords/],
  [11232, 'frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]', /5 messages a second/],
  [9499, 'too many request', /5 messages a second/],
  [19001, 'param invalid: incoming webhook access token invalid', /copy it/],
]

for (const [code, msg, hint] of refusals) {
  test(`200 with code ${code} is a failure, with Lark's message and a hint`, () => {
    const body = JSON.stringify({ code, msg, data: {} })
    const { error } = play(lark.send(sampleEvent(), target), { body })
    assert.ok(error instanceof DeliveryError)
    assert.equal(error.message, `Lark answered: ${msg} (code ${code})`)
    assert.match(hintFor(lark, { status: 200, body }) ?? '', hint)
  })
}

test('code 0 and the older StatusCode 0 are successes', () => {
  for (const body of ['{"code":0,"msg":"success"}', '{"StatusCode":0,"StatusMessage":"success"}'])
    assert.equal(play(lark.send(sampleEvent(), target), { body }).error, undefined)
})

test('the limit counts the bytes of the whole card', () => {
  const { requests } = play(lark.send(sampleEvent({ message: '部'.repeat(7000) }), target))
  const [limit] = lark.limits ?? []
  assert.ok(limit && Buffer.byteLength(measured(limit, requests[0]) ?? '') > limit.max)
})
