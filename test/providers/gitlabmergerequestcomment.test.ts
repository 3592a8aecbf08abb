import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { gitlabmergerequestcomment } from '../../src/providers/gitlabmergerequestcomment.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const provider = { name: 'gitlab', namespace: 'flux-system', uid: 'uid' }
const target = sampleTarget({ address: 'https://gitlab.com/group/project', token: 't', provider })
const me = { body: '{"username":"bot"}' }

test('a note is created once: people would see a second one', () => {
  const { requests } = play(gitlabmergerequestcomment.send(sampleEvent(), target), me, { body: '[]' })
  assert.deepEqual(
    requests.map((request) => request.protocol === 'http' && request.once),
    [undefined, undefined, true],
  )
})

test('nothing is there yet in a preview: all requests are shown', () => {
  const { requests } = play(gitlabmergerequestcomment.send(sampleEvent(), target), me, { body: '[]' })
  const shown = requests.map((request) => request.protocol === 'http' && request.simulatedReply)
  assert.deepEqual(shown, [{ username: '' }, [], undefined])
})

test('an event of no merge request, a missing token or address is the user’s to change', () => {
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

test('a refusal names scope and role', () => {
  assert.match(hintFor(gitlabmergerequestcomment, { status: 403 }) ?? '', /scope api.*Developer/)
})

test('the limit measures the note', () => {
  const event = sampleEvent({ message: 'x'.repeat(1_000_000) })
  const { requests } = play(gitlabmergerequestcomment.send(event, target), me, { body: '[]' })
  for (const limit of gitlabmergerequestcomment.limits ?? [])
    assert.ok((measured(limit, requests[2])?.length ?? 0) > limit.max, limit.path)
})
