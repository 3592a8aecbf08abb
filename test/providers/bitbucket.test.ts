import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { bitbucket } from '../../src/providers/bitbucket.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://bitbucket.org/acme/fleet', token: 'u:p', commitStatus: 'c' })

for (const token of ['u:p', ':', 'u:', ':p', 'flux@example.com:p\n']) {
  test(`the token ${JSON.stringify(token)} is a user and a password`, () => {
    const [request] = play(bitbucket.send(sampleEvent(), { ...target, token })).requests
    assert.ok(request?.protocol === 'http')
    assert.equal(request.headers.authorization, `Basic ${Buffer.from(token).toString('base64')}`)
  })
}

for (const [token, found] of [
  ['', /the Secret has no token/],
  ['ATCTT3xFfGN0', /no colon/],
  ['u:p:x', /several colons/],
] as const) {
  test(`the token ${JSON.stringify(token)} is refused, with the expected form and the replacement for app passwords`, () => {
    const { requests, error } = play(bitbucket.send(sampleEvent(), { ...target, token, username: 'u', password: 'p' }))
    assert.deepEqual(requests, [])
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, 'token')
    assert.match(error.message, found)
    assert.match(error.message, /user:password, with exactly one colon/)
    assert.match(error.message, /9 June 2026.*API token with the email address/)
    assert.ok(token === '' || !error.message.includes(token))
  })
}

test('a status that the commit already has is skipped with a reason', () => {
  const body = JSON.stringify({ state: 'SUCCESSFUL', description: 'reconciliation succeeded' })
  const { requests, result } = play(bitbucket.send(sampleEvent(), target), { body })
  assert.equal(requests.length, 1)
  assert.deepEqual(result, {
    code: 'already-set',
    reason: 'the status is already set: SUCCESSFUL, "reconciliation succeeded"',
  })
})

test("Bitbucket's 404 means that there is no status yet", () => {
  const { requests } = play(bitbucket.send(sampleEvent(), target), { status: 404, body: 'no JSON' })
  assert.equal(requests.length, 2)
  assert.ok(requests[0]?.protocol === 'http')
  assert.deepEqual(requests[0].accept, [404])
})

test('progress is not reported', () => {
  assert.equal(play(bitbucket.send(sampleEvent({ reason: 'Progressing' }), target)).result?.code, 'progressing')
})

test('a refused password gets a hint about the end of app passwords', () => {
  assert.match(hintFor(bitbucket, { status: 401 }) ?? '', /9 June 2026/)
})

test('the limit applies to the name', () => {
  const { requests } = play(bitbucket.send(sampleEvent({ name: 'n'.repeat(253) }), target), { status: 404 })
  for (const limit of bitbucket.limits ?? [])
    assert.ok((measured(limit, requests[1])?.length ?? 0) > limit.max, limit.path)
})
