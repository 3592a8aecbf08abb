import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { gitea } from '../../src/providers/gitea.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://gitea.example.com/acme/fleet', token: 't', commitStatus: 'c' })
const set = { context: 'c', status: 'success', description: 'reconciliation succeeded' }

test('a status that the commit already has is skipped with a reason', () => {
  const { requests, result } = play(gitea.send(sampleEvent(), target), { body: JSON.stringify([set]) })
  assert.equal(requests.length, 1)
  assert.deepEqual(result, {
    code: 'already-set',
    reason: 'the status is already set: success, "reconciliation succeeded"',
  })
})

test('a status without a description is ignored, as in the controller', () => {
  const list = JSON.stringify([{ ...set, description: '' }, set])
  assert.equal(play(gitea.send(sampleEvent(), target), { body: list }).requests.length, 1)
})

test('the version of the server is not requested', () => {
  const { requests } = play(gitea.send(sampleEvent(), target), { body: '[]' })
  assert.ok(requests.every(({ url }) => !url.endsWith('/version')))
})

test('a missing token or an invalid address is a ConfigError before anything is sent', () => {
  for (const [change, field] of [
    [{ token: '' }, 'token'],
    [{ address: 'https://gitea.example.com/acme' }, 'spec.address'],
    [{ address: 'ftp://gitea.example.com/acme/fleet' }, 'spec.address'],
  ] as const) {
    const { requests, error } = play(gitea.send(sampleEvent(), { ...target, ...change }))
    assert.deepEqual(requests, [])
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, field)
  }
})

test('a refusal gets a hint about the scope that the token needs', () => {
  assert.match(hintFor(gitea, { status: 403 }) ?? '', /write:repository/)
})
