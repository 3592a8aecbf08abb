import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import { azuredevops } from '../../src/providers/azuredevops.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const address = 'https://dev.azure.com/Acme/My%20Project/_git/fleet'
const target = sampleTarget({ address, token: 'pat', commitStatus: 'c' })
const context = { genre: 'fluxcd', name: 'c' }
const set = { context, state: 'succeeded', description: 'reconciliation succeeded' }
const page = '<!DOCTYPE html><html><title>Azure DevOps Services | Sign In</title></html>'

for (const status of [203, 200]) {
  test(`the sign-in page, answered ${status} to a token that has expired, is a failure`, () => {
    const { requests, error } = play(azuredevops.send(sampleEvent(), target), { status, body: page })
    assert.equal(requests.length, 1)
    assert.ok(error instanceof DeliveryError)
    assert.match(error.message, new RegExp(`answered ${status} with its sign-in page`))
    assert.match(error.hint ?? '', /expired/)
  })
}

test('the sign-in page is also a failure when the status is posted', () => {
  const { requests, error } = play(
    azuredevops.send(sampleEvent(), target),
    { body: '{"value":[]}' },
    { status: 203, body: page },
  )
  assert.equal(requests.length, 2)
  assert.ok(error instanceof DeliveryError)
})

test('a status that the commit already has is skipped with a reason', () => {
  const body = JSON.stringify({ value: [{ ...set, context: null }, { ...set, state: null }, set] })
  const { requests, result } = play(azuredevops.send(sampleEvent(), target), { body })
  assert.equal(requests.length, 1)
  assert.deepEqual(result, {
    code: 'already-set',
    reason: 'the status is already set: succeeded, "reconciliation succeeded"',
  })
})

test('the organization is in lower case, and project and repository are escaped', () => {
  const [request] = play(azuredevops.send(sampleEvent(), target), { body: '{}' }).requests
  assert.match(request?.url ?? '', /^https:\/\/dev\.azure\.com\/acme\/My%20Project\/_apis\/git\/repositories\/fleet\//)
})

test('progress is not reported', () => {
  assert.equal(play(azuredevops.send(sampleEvent({ reason: 'Progressing' }), target)).result?.code, 'progressing')
})

test('a missing token or an invalid address is a ConfigError before anything is sent', () => {
  for (const [change, field, message] of [
    [{ token: '', username: 'u', password: 'p' }, 'token', /managed identities exist only in a cluster/],
    [{ address: 'https://acme.visualstudio.com/p/_git/r' }, 'spec.address', /dev\.azure\.com\/organization/],
  ] as const) {
    const { requests, error } = play(azuredevops.send(sampleEvent(), { ...target, ...change }))
    assert.deepEqual(requests, [])
    assert.ok(error instanceof ConfigError)
    assert.equal(error.where.field, field)
    assert.match(error.message, message)
  }
})

test('a refusal gets a hint about the scope', () => {
  assert.match(hintFor(azuredevops, { status: 403 }) ?? '', /Code \(status\)/)
})
