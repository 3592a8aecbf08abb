import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventJson } from '../../src/event/event.ts'
import { generic } from '../../src/providers/generic.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play } from '../support/support.ts'

const address = 'https://example.com/hook'

test("only the Secret's headers are sent", () => {
  const target = sampleTarget({ address, token: 't', username: 'u', password: 'p', headers: new Map([['X-A', '1']]) })
  const { requests } = play(generic.send(sampleEvent(), target))
  assert.deepEqual(requests, [
    {
      protocol: 'http',
      method: 'POST',
      url: address,
      headers: { 'content-type': 'application/json', 'gotk-component': 'kustomize-controller', 'x-a': '1' },
      body: eventJson(sampleEvent()),
    },
  ])
})

test('a refusal says that only headers are sent', () => {
  assert.match(hintFor(generic, { status: 401 }) ?? '', /only the Secret's `headers`/)
  assert.match(hintFor(generic, { status: 403 }) ?? '', /only the Secret's `headers`/)
})
