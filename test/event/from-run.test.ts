import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CiRun } from '../../src/ci/ci-run.ts'
import { eventFromRun, testEvent } from '../../src/event/from-run.ts'

const sha = '5394cb7f48332b2de7c17dd8b8384bbc84b7e738'
const now = new Date('2026-03-14T09:26:53.589Z')
const run: CiRun = {
  system: 'github-actions',
  repository: 'acme/fleet',
  workflow: 'Deploy',
  number: '42',
  url: 'https://github.com/acme/fleet/actions/runs/1',
  refName: 'feature/x',
  sha,
  changeRequest: '7',
  subject: 'Raise the limit',
  actor: 'octocat',
  status: '',
}

describe('the event of a CI run', () => {
  test('names the workflow, the run, the ref, the commit and the failed jobs', () => {
    assert.deepEqual(eventFromRun(run, { outcome: 'failure', failedJobs: ['build', 'test'] }, now), {
      involvedObject: {
        kind: 'GitRepository',
        namespace: 'flux-system',
        name: 'flux-system',
        uid: '',
        apiVersion: 'source.toolkit.fluxcd.io/v1',
        resourceVersion: '',
        fieldPath: '',
      },
      severity: 'error',
      timestamp: '2026-03-14T09:26:53Z',
      message: 'Deploy #42 failed on feature/x: Raise the limit\nFailed jobs: build, test',
      reason: 'WorkflowFailed',
      metadata: new Map([
        ['revision', `feature/x@sha1:${sha}`],
        ['event.toolkit.fluxcd.io/commit', sha],
        ['url', 'https://github.com/acme/fleet/actions/runs/1'],
        ['actor', 'octocat'],
        ['event.toolkit.fluxcd.io/change_request', '7'],
      ]),
      reportingController: 'github-actions',
      reportingInstance: '',
    })
  })

  test('describes each outcome', () => {
    const summaries = (['success', 'failure', 'cancelled', 'skipped', 'held', 'running', 'unknown'] as const).map(
      (outcome) => {
        const { severity, reason, message } = eventFromRun(run, { outcome, failedJobs: [] }, now)
        return [severity, reason, message.split(' on ')[0]]
      },
    )
    assert.deepEqual(summaries, [
      ['info', 'WorkflowSucceeded', 'Deploy #42 succeeded'],
      ['error', 'WorkflowFailed', 'Deploy #42 failed'],
      ['error', 'WorkflowCancelled', 'Deploy #42 was cancelled'],
      ['info', 'WorkflowSucceeded', 'Deploy #42 was skipped'],
      ['info', 'WorkflowActionRequired', 'Deploy #42 requires action'],
      ['info', 'WorkflowStarted', 'Deploy #42 has started'],
      ['info', 'WorkflowStatusUnknown', 'Deploy #42 reported no status'],
    ])
  })

  test('says that a success after a failure is a recovery', () => {
    const event = eventFromRun(run, { outcome: 'success', failedJobs: [], isRecovery: true }, now)
    assert.deepEqual(
      [event.severity, event.reason, event.message],
      ['info', 'WorkflowRecovered', 'Deploy #42 recovered on feature/x: Raise the limit'],
    )
  })

  test('quotes an unknown status', () => {
    const { message } = eventFromRun(run, { outcome: 'failure', failedJobs: [], unknown: 'half\n"done"' }, now)
    assert.equal(message, 'Deploy #42 failed (status "half\\n\\"done\\"") on feature/x: Raise the limit')
  })

  test('omits what the CI system does not provide', () => {
    const bare = {
      ...run,
      workflow: '',
      number: '',
      url: '',
      refName: '',
      sha: '',
      changeRequest: '',
      subject: '',
      actor: '',
    }
    const { message, metadata } = eventFromRun(bare, { outcome: 'success', failedJobs: [] }, now)
    assert.equal(message, 'The run succeeded')
    assert.equal(metadata.size, 0)
    const detached = eventFromRun({ ...bare, sha }, { outcome: 'success', failedJobs: [] }, now)
    assert.equal(detached.metadata.get('revision'), `sha1:${sha}`)
  })

  test('is a test message outside CI', () => {
    const { severity, reason, reportingController, metadata } = testEvent({ refName: 'main', sha }, now)
    assert.deepEqual([severity, reason, reportingController], ['info', 'Test', 'flux-notify'])
    assert.equal(metadata.get('revision'), `main@sha1:${sha}`)
    assert.equal(testEvent({ refName: '', sha: '' }, now).metadata.size, 0)
  })
})
