import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import type { Event } from '../../src/event/event.ts'
import { logic } from '../support/logic.ts'
import { sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play, providers } from '../support/support.ts'

type In = { fn: string; severity: string; reason?: string; metadata?: Record<string, string> | null }

/** For each type: an address, the recorded function, and the reply if no status is set. */
const types = {
  github: { address: 'https://github.com/o/r', fn: 'toGitHubState', body: '[]' },
  gitlab: { address: 'https://gitlab.com/o/r', fn: 'toGitLabState', body: '[]' },
  gitea: { address: 'https://gitea.example.com/o/r', fn: 'toGiteaState', body: '[]' },
  bitbucket: { address: 'https://bitbucket.org/o/r', fn: 'toBitbucketState', body: '{}' },
  bitbucketserver: { address: 'https://bb.example.com/scm/o/r.git', fn: 'bitbucketServerState', body: '{}' },
  azuredevops: { address: 'https://dev.azure.com/o/p/_git/r', fn: 'toAzureDevOpsState', body: '{"value":[]}' },
}

/** Sends an event. Returns the posted status, the requests and the error. */
function post(type: keyof typeof types, event: Event) {
  const { address, body } = types[type]
  const target = sampleTarget({ address, token: 'user:password', commitStatus: 'context' })
  const { requests, error } = play(providers[type].send(event, target), { body })
  const request = requests[1]
  const posted = request?.protocol === 'http' ? JSON.parse(String(request.body)) : undefined
  return { requests, error, posted }
}

for (const [type, { fn }] of Object.entries(types)) {
  const cases = logic<In, string>('git').filter((one) => one.in.fn === fn)
  describe(`${type}: ${cases.length} recorded states`, () => {
    assert.ok(cases.length > 0)
    for (const { name, in: input, out, error } of cases) {
      test(name, () => {
        const { severity, reason = 'ReconciliationSucceeded' } = input
        const played = post(type as keyof typeof types, sampleEvent({ severity, reason }))
        assert.equal(played.posted?.state, out)
        if (error === undefined) return
        assert.ok(played.error instanceof ConfigError)
        assert.match(played.error.message, /severity/)
        assert.deepEqual(played.requests, [])
      })
    }
  })
}

describe('the genre of an Azure DevOps status is the recorded one', () => {
  for (const { name, in: input, out } of logic<In, string>('git').filter((one) => one.in.fn === 'commitStatusGenre')) {
    test(name, () => {
      const event = sampleEvent()
      const metadata = new Map([...event.metadata, ...Object.entries(input.metadata ?? {})])
      assert.equal(post('azuredevops', { ...event, metadata }).posted.context.genre, out)
    })
  }
})
