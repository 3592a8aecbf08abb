import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { githubpullrequestcomment } from '../../src/providers/githubpullrequestcomment.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const provider = { name: 'github', namespace: 'flux-system', uid: 'uid' }
const target = sampleTarget({ address: 'https://github.com/acme/fleet', token: 't', provider })
const marker = '<!-- flux-pr-comment-key:uid/Kustomization/flux-system/apps -->'
const comment = (id: number, login?: string) => ({ id, body: `${marker}\n\nold`, user: login ? { login } : null })
const comments = 'https://api.github.com/repos/acme/fleet/issues/1/comments'

function send(user: { status?: number; body: string }, listed: object[], change: Partial<typeof target> = {}) {
  const conversation = githubpullrequestcomment.send(sampleEvent(), { ...target, ...change })
  const { requests } = play(conversation, user, { body: JSON.stringify(listed) })
  const last = requests.at(-1)
  assert.ok(last?.protocol === 'http')
  return { requests, last }
}

test("a workflow's token may not request its user, and edits the comment of github-actions[bot]", () => {
  const refusal = { status: 403, body: '{"message":"Resource not accessible by integration"}' }
  const { requests, last } = send(refusal, [comment(1, 'alice'), comment(2, 'github-actions[bot]')])
  assert.ok(requests[0]?.protocol === 'http')
  assert.deepEqual(requests[0].accept, [403])
  assert.equal(last.method, 'PATCH')
  assert.match(last.url, /\/issues\/comments\/2$/)
})

test('a comment of another user, or of a deleted one, is not edited', () => {
  const { last } = send({ body: '{"login":"bot"}' }, [comment(1, 'alice'), comment(2)])
  assert.equal(`${last.method} ${last.url}`, `POST ${comments}`)
})

test('creating a comment is not retried, because people would see a duplicate', () => {
  assert.equal(send({ body: '{"login":"bot"}' }, []).last.once, true)
})

test('an edit may be retried', () => {
  assert.equal(send({ body: '{"login":"bot"}' }, [comment(1, 'bot')]).last.once, undefined)
})

test('a preview shows all requests, as if nothing had been sent before', () => {
  const { requests } = play(
    githubpullrequestcomment.send(sampleEvent(), target),
    { body: '{"login":""}' },
    { body: '[]' },
  )
  const replies = requests.map((request) => request.protocol === 'http' && request.simulatedReply)
  assert.deepEqual(replies, [{ login: '' }, [], undefined])
})

test('the error for an event without a pull request says what a comment needs', () => {
  for (const [metadata, message] of [
    [new Map(), /missing "change_request"/],
    [new Map([['change_request', '#12']]), /"#12".*with the number/],
  ] as const) {
    const { error } = play(githubpullrequestcomment.send(sampleEvent({ metadata }), target))
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, 'event.metadata.change_request')
    assert.match(error.message, message)
  }
})

test('a Provider without a uid is refused, because its comments could not be found again', () => {
  const { requests, error } = play(
    githubpullrequestcomment.send(sampleEvent(), { ...target, provider: { ...provider, uid: '' } }),
  )
  assert.deepEqual(requests, [])
  assert.ok(error instanceof ConfigError)
  assert.match(error.message, /`uids`/)
})

test('a refusal gets a hint about the permission', () => {
  const body = 'Resource not accessible by integration'
  assert.match(hintFor(githubpullrequestcomment, { status: 403, body }) ?? '', /pull-requests: write/)
  assert.match(hintFor(githubpullrequestcomment, { status: 422, body: 'Body is too long' }) ?? '', /65,536/)
})

test('the limit applies to the comment', () => {
  const event = sampleEvent({ message: 'x'.repeat(65_536) })
  const { requests } = play(githubpullrequestcomment.send(event, target), {}, { body: '[]' })
  for (const limit of githubpullrequestcomment.limits ?? [])
    assert.ok((measured(limit, requests[2])?.length ?? 0) > limit.max, limit.path)
})
