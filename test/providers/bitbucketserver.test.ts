import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { bitbucketserver } from '../../src/providers/bitbucketserver.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const address = 'https://bb.example.com/scm/acme/fleet.git'
const target = sampleTarget({ address, token: 't', commitStatus: 'c' })

function set(status: number) {
  const key = '84a516841ba77a5b4648de2cd0dfcb30ea46dbb4'
  const description = 'reconciliation succeeded'
  const body = JSON.stringify({ key, description, name: `kustomization/apps [${description}]`, state: 'SUCCESSFUL' })
  return play(bitbucketserver.send(sampleEvent(), target), { status, body })
}

test('a status that the commit already has is skipped with a reason', () => {
  const { requests, result } = set(200)
  assert.equal(requests.length, 1)
  assert.deepEqual(result, {
    code: 'already-set',
    reason: 'the status is already set: SUCCESSFUL, "reconciliation succeeded"',
  })
})

test('only a reply with 200 contains a status', () => {
  for (const status of [204, 404]) assert.equal(set(status).requests.length, 2)
})

test('the URL has no user, password and fragment of the address, and the GET request not its query', () => {
  const withUser = { ...target, address: `${address.replace('//', '//jdoe:secret@')}?at=main#top` }
  const [get, post] = play(bitbucketserver.send(sampleEvent(), withUser), { status: 404 }).requests
  assert.match(get?.url ?? '', /^https:\/\/bb\.example\.com\/rest\/.*\/builds\?key=[0-9a-f]{40}$/)
  assert.match(post?.url ?? '', /^https:\/\/bb\.example\.com\/rest\/.*\/builds\?at=main$/)
})

test('without a token, user and password are sent; without both, the Secret is refused', () => {
  const account = { ...target, token: '', username: 'u', password: 'p' }
  const [request] = play(bitbucketserver.send(sampleEvent(), account)).requests
  assert.ok(request?.protocol === 'http')
  assert.equal(request.headers.authorization, 'Basic dTpw')
  const { requests, error } = play(bitbucketserver.send(sampleEvent(), { ...account, password: '' }))
  assert.deepEqual(requests, [])
  assert.ok(error instanceof ConfigError)
  assert.equal(error.where.field, 'token')
})

test('an address that is not an HTTP clone URL is refused with an example', () => {
  for (const address of ['', 'https://bb.example.com/projects/P/repos/r', 'ssh://git@bb.example.com/p/r.git']) {
    const { error } = play(bitbucketserver.send(sampleEvent(), { ...target, address }))
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, 'spec.address')
    assert.match(error.message, /https:\/\/bitbucket\.example\.com\/scm\/project\/repository\.git/)
  }
})

test('progress is not reported', () => {
  assert.equal(play(bitbucketserver.send(sampleEvent({ reason: 'Progressing' }), target)).result?.code, 'progressing')
})

test('a refusal gets a hint about the permission', () => {
  assert.match(hintFor(bitbucketserver, { status: 403 }) ?? '', /read and write/)
})

test('the limits apply to name and url', () => {
  const long = { ...target, address: address.replace('fleet', 'f'.repeat(450)) }
  const { requests } = play(bitbucketserver.send(sampleEvent({ name: 'n'.repeat(253) }), long), { status: 404 })
  for (const limit of bitbucketserver.limits ?? [])
    assert.ok((measured(limit, requests[1])?.length ?? 0) > limit.max, limit.path)
})
