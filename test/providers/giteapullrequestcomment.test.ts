import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { giteapullrequestcomment } from '../../src/providers/giteapullrequestcomment.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const provider = { name: 'gitea', namespace: 'flux-system', uid: 'uid' }
const target = sampleTarget({ address: 'https://gitea.example.com/acme/fleet', token: 't', provider })
const me = { body: '{"login":"bot"}' }
const marker = '<!-- flux-pr-comment-key:uid/Kustomization/flux-system/apps -->'

test('our first comment that contains the marker is edited', () => {
  const listed = [
    { id: 1, body: marker, user: null },
    { id: 2, body: 'another', user: { login: 'bot' } },
    { id: 3, body: `${marker} old`, user: { login: 'bot' } },
    { id: 4, body: `${marker} older`, user: { login: 'bot' } },
  ]
  const { requests } = play(giteapullrequestcomment.send(sampleEvent(), target), me, { body: JSON.stringify(listed) })
  const edit = requests[2]
  assert.ok(edit?.protocol === 'http')
  assert.equal(edit.method, 'PATCH')
  assert.equal(edit.url, 'https://gitea.example.com/api/v1/repos/acme/fleet/issues/comments/3')
})

test('creating a comment is not retried, because people would see a duplicate', () => {
  const { requests } = play(giteapullrequestcomment.send(sampleEvent(), target), me, { body: '[]' })
  assert.deepEqual(
    requests.map((request) => request.protocol === 'http' && request.once),
    [undefined, undefined, true],
  )
})

test('an event without a pull request, and a missing token or address, are ConfigErrors', () => {
  for (const [event, change, field] of [
    [sampleEvent({ metadata: new Map() }), {}, 'event.metadata.change_request'],
    [sampleEvent(), { token: '' }, 'token'],
    [sampleEvent(), { address: '' }, 'spec.address'],
  ] as const) {
    const { error } = play(giteapullrequestcomment.send(event, { ...target, ...change }), me)
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, field)
  }
})

test('a refusal gets a hint about the scopes', () => {
  assert.match(hintFor(giteapullrequestcomment, { status: 403 }) ?? '', /write:issue and read:user/)
})
