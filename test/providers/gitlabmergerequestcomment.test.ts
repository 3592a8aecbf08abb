import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { gitlabmergerequestcomment } from '../../src/providers/gitlabmergerequestcomment.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const provider = { name: 'gitlab', namespace: 'flux-system', uid: 'uid' }
const target = sampleTarget({ address: 'https://gitlab.com/group/project', token: 't', provider })
const me = { body: '{"username":"bot"}' }

test('creating a note is not retried, because people would see a duplicate', () => {
  const { requests } = play(gitlabmergerequestcomment.send(sampleEvent(), target), me, { body: '[]' })
  assert.deepEqual(
    requests.map((request) => request.protocol === 'http' && request.once),
    [undefined, undefined, true],
  )
})

test('a preview shows all requests, as if nothing had been sent before', () => {
  const { requests } = play(gitlabmergerequestcomment.send(sampleEvent(), target), me, { body: '[]' })
  const replies = requests.map((request) => request.protocol === 'http' && request.simulatedReply)
  assert.deepEqual(replies, [{ username: '' }, [], undefined])
})

test('an event without a merge request, and a missing token or address, are ConfigErrors', () => {
  for (const [event, change, field] of [
    [sampleEvent({ metadata: new Map() }), {}, 'event.metadata.change_request'],
    [sampleEvent(), { token: '' }, 'token'],
    [sampleEvent(), { address: '' }, 'spec.address'],
  ] as const) {
    const { error } = play(gitlabmergerequestcomment.send(event, { ...target, ...change }), me)
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, field)
  }
})

test('a refusal gets a hint about the scope and the role', () => {
  assert.match(hintFor(gitlabmergerequestcomment, { status: 403 }) ?? '', /scope api.*Developer/)
})

test('the limit applies to the note', () => {
  const event = sampleEvent({ message: 'x'.repeat(1_000_000) })
  const { requests } = play(gitlabmergerequestcomment.send(event, target), me, { body: '[]' })
  for (const limit of gitlabmergerequestcomment.limits ?? [])
    assert.ok((measured(limit, requests[2])?.length ?? 0) > limit.max, limit.path)
})
