import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discord } from '../../src/providers/discord.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const address = 'https://discord.com/api/webhooks/1/a'

test('the limits apply to a message that is too long for Discord', () => {
  const event = sampleEvent({ message: 'x'.repeat(5000), name: 'n'.repeat(253), namespace: 's'.repeat(63) })
  const { requests } = play(discord.send(event, sampleTarget({ address })))
  for (const limit of discord.limits ?? [])
    assert.ok((measured(limit, requests[0])?.length ?? 0) > limit.max, limit.path)
})

test('a refused form and a doubled /slack get hints', () => {
  const body = '{"message":"Invalid Form Body","code":50035,"errors":{}}'
  assert.match(hintFor(discord, { status: 400, body }) ?? '', /4096/)
  assert.match(hintFor(discord, { status: 404, body: 'not found' }) ?? '', /remove \/slack/)
})

test('the reporting controller is the default name', () => {
  const { requests } = play(discord.send(sampleEvent(), sampleTarget({ address })))
  assert.equal(
    measured({ path: 'username', max: 0, unit: 'characters', whenExceeded: '' }, requests[0]),
    'kustomize-controller',
  )
})
