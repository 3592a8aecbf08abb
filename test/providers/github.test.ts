import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import { github } from '../../src/providers/github.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://github.com/acme/fleet', token: 't', commitStatus: 'c' })
const set = { context: 'c', state: 'success', description: 'reconciliation succeeded' }

test('a status that the commit already has is skipped with a reason', () => {
  const { requests, result } = play(github.send(sampleEvent(), target), { body: JSON.stringify([set]) })
  assert.equal(requests.length, 1)
  assert.deepEqual(result, {
    code: 'already-set',
    reason: 'the status is already set: success, "reconciliation succeeded"',
  })
})

test('a status without a description is ignored, as in the controller', () => {
  const list = JSON.stringify([{ ...set, description: null }, set])
  assert.equal(play(github.send(sampleEvent(), target), { body: list }).requests.length, 1)
})

test('progress is not reported', () => {
  const { requests, result } = play(github.send(sampleEvent({ reason: 'Progressing' }), target))
  assert.deepEqual(requests, [])
  assert.equal(result?.code, 'progressing')
})

test('a reply that is not a list is a DeliveryError, not a bug', () => {
  const { error } = play(github.send(sampleEvent(), target), { body: '{"message":"odd"}' })
  assert.ok(error instanceof DeliveryError)
  assert.match(error.message, /expected a list.*odd/)
})

test('an empty list may be null', () => {
  assert.equal(play(github.send(sampleEvent(), target), { body: 'null' }).requests.length, 2)
})

const faults: [string, Partial<typeof target>, string, RegExp][] = [
  ['no token', { token: '' }, 'token', /token or a GitHub App/],
  ['no address', { address: '' }, 'spec.address', /contains an address.*https:\/\/github\.com\/owner\/repository/],
  ['three parts', { address: 'https://github.com/a/b/c' }, 'spec.address', /'a\/b\/c'.*expected an address like/],
  ['a local path', { address: 'acme/fleet' }, 'spec.address', /http or https/],
  ['an empty context', { commitStatus: '' }, 'spec.commitStatusExpr', /context/],
]
for (const [what, change, field, message] of faults) {
  test(`${what} is a ConfigError before anything is sent`, () => {
    const { requests, error } = play(github.send(sampleEvent(), { ...target, ...change }))
    assert.deepEqual(requests, [])
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, field)
    assert.match(error.message, message)
  })
}

for (const [what, metadata, message] of [
  ['no revision', {}, /missing revision metadata/],
  ['a chart version', { revision: '6.5.0' }, /'6\.5\.0'/],
] as const) {
  test(`${what} is not a commit, and the error says what a commit status needs`, () => {
    const event = sampleEvent({ metadata: new Map(Object.entries(metadata)) })
    const { error } = play(github.send(event, target))
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, 'event.metadata.revision')
    assert.match(error.message, message)
    assert.match(error.message, /main@sha1:<40 digits>/)
  })
}

test('a revision of 40 characters cannot leave its segment of the URL', () => {
  const event = sampleEvent({ metadata: new Map([['commit', `sha1:${'../'.repeat(13)}x`]]) })
  const [request] = play(github.send(event, target)).requests
  assert.match(request?.url ?? '', /\/commits\/..%2F..%2F/)
})

test('refusals of GitHub get hints about the permission, the limit or the error', () => {
  const hints: [number, string, RegExp][] = [
    [403, 'Resource not accessible by integration', /statuses: write/],
    [403, 'Resource not accessible by personal access token', /Commit statuses: write/],
    [403, 'API rate limit exceeded for installation', /rate limit is exceeded/],
    [401, 'Bad credentials', /expired/],
    [401, 'A JSON web token could not be decoded', /githubAppPrivateKey/],
    [404, 'Integration not found', /githubAppBaseURL/],
    [404, 'Not Found', /spec\.address/],
    [422, 'This SHA and context has reached the maximum number of statuses.', /1000/],
    [422, 'No commit found for SHA: abc', /push/],
    [422, 'description is too long (maximum is 140 characters)', /140/],
  ]
  for (const [status, body, say] of hints) assert.match(hintFor(github, { status, body }) ?? '', say, body)
})

test('the limits apply to description and context', () => {
  const event = sampleEvent({ reason: 'x'.repeat(141) })
  const { requests } = play(github.send(event, { ...target, commitStatus: 'c'.repeat(256) }), { body: '[]' })
  for (const limit of github.limits ?? [])
    assert.ok((measured(limit, requests[1])?.length ?? 0) > limit.max, limit.path)
})
