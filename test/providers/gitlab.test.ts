import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { gitlab } from '../../src/providers/gitlab.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://gitlab.com/group/a.b', token: 't', commitStatus: 'apps & more' })
const set = {
  sha: '5394cb7f48332b2de7c17dd8b8384bbc84b7e738',
  name: 'apps & more',
  status: 'success',
  description: 'reconciliation succeeded',
}

test('a status that equals any existing one of the commit is skipped with a reason', () => {
  const list = JSON.stringify([{ ...set, status: 'failed' }, set])
  const { requests, result } = play(gitlab.send(sampleEvent(), target), { body: list })
  assert.equal(requests.length, 1)
  assert.deepEqual(result, {
    code: 'already-set',
    reason: 'the status is already set: success, "reconciliation succeeded"',
  })
})

test('a status of another commit or name, or without a description, is ignored', () => {
  for (const change of [{ sha: 'other' }, { name: 'other' }, { description: null }]) {
    const { requests } = play(gitlab.send(sampleEvent(), target), { body: JSON.stringify([{ ...set, ...change }]) })
    assert.equal(requests.length, 2)
  }
})

test('project and name are escaped as in the controller', () => {
  const [request] = play(gitlab.send(sampleEvent(), target), { body: '[]' }).requests
  assert.equal(
    request?.url,
    `https://gitlab.com/api/v4/projects/group%2Fa%2Eb/repository/commits/${set.sha}/statuses?name=apps+%26+more`,
  )
})

test('progress is not reported', () => {
  assert.equal(play(gitlab.send(sampleEvent({ reason: 'Progressing' }), target)).result?.code, 'progressing')
})

test('a missing token or address is a ConfigError before anything is sent', () => {
  for (const [change, field] of [
    [{ token: '' }, 'token'],
    [{ address: '' }, 'spec.address'],
    [{ address: 'gitlab.com/group/project' }, 'spec.address'],
  ] as const) {
    const { requests, error } = play(gitlab.send(sampleEvent(), { ...target, ...change }))
    assert.deepEqual(requests, [])
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, field)
  }
})

test('refusals of GitLab get hints', () => {
  const body = 'Cannot transition status via :enqueue from :pending (Reason(s): Status cannot transition)'
  assert.match(hintFor(gitlab, { status: 400, body }) ?? '', /a state twice/)
  assert.match(hintFor(gitlab, { status: 403 }) ?? '', /scope api/)
})

test('the limit applies to the description', () => {
  const { requests } = play(gitlab.send(sampleEvent({ reason: 'x'.repeat(256) }), target), { body: '[]' })
  for (const limit of gitlab.limits ?? [])
    assert.ok((measured(limit, requests[1])?.length ?? 0) > limit.max, limit.path)
})
