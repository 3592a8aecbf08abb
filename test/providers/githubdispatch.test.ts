import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { githubdispatch } from '../../src/providers/githubdispatch.ts'
import { hintFor, measured, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const target = sampleTarget({ address: 'https://github.com/acme/fleet', token: 't' })

test('a dispatch is not retried, because it would start the workflows again', () => {
  const [request] = play(githubdispatch.send(sampleEvent(), target)).requests
  assert.ok(request?.protocol === 'http')
  assert.equal(request.once, true)
})

test('the event type is not escaped for HTML, and the payload is', () => {
  const [request] = play(githubdispatch.send(sampleEvent({ name: 'a&b', message: '<x>' }), target)).requests
  assert.ok(request?.protocol === 'http')
  assert.match(String(request.body), /^\{"event_type":"Kustomization\/a&b\.flux-system","client_payload":\{/)
  assert.match(String(request.body), /"message":"\\u003cx\\u003e"/)
})

test('without a token and a GitHub App nothing is sent, and the error names both', () => {
  const { requests, error } = play(githubdispatch.send(sampleEvent(), { ...target, token: '' }))
  assert.deepEqual(requests, [])
  assert.ok(error instanceof ConfigError)
  assert.equal(error.where.field, 'token')
  assert.match(error.message, /githubAppID/)
})

test('a refusal gets a hint about the permission', () => {
  const body = 'Resource not accessible by personal access token'
  assert.match(hintFor(githubdispatch, { status: 403, body }) ?? '', /Contents: write/)
  assert.match(hintFor(githubdispatch, { status: 422 }) ?? '', /100 characters/)
})

test('the limits apply to the event type and the whole body', () => {
  const event = sampleEvent({ name: 'n'.repeat(253), message: 'x'.repeat(70_000) })
  const { requests } = play(githubdispatch.send(event, target))
  for (const limit of githubdispatch.limits ?? [])
    assert.ok((measured(limit, requests[0])?.length ?? 0) > limit.max, limit.path)
})
