import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CiRun } from '../../src/ci/systems.ts'
import { ConfigError } from '../../src/common/errors.ts'
import { eventOfRun, parseStatus, testEvent } from '../../src/event/made.ts'

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
  status: '',
}

describe('the event of a CI run', () => {
  test('names the workflow, the run, the ref, the commit and the jobs that failed', () => {
    assert.deepEqual(eventOfRun(run, { outcome: 'failure', failedJobs: ['build', 'test'] }, now), {
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
        ['event.toolkit.fluxcd.io/change_request', '7'],
      ]),
      reportingController: 'github-actions',
      reportingInstance: '',
    })
  })

  test('says of each outcome what it is', () => {
    const said = (['success', 'failure', 'cancelled', 'skipped'] as const).map((outcome) => {
      const { severity, reason, message } = eventOfRun(run, { outcome, failedJobs: [] }, now)
      return [severity, reason, message.split(' on ')[0]]
    })
    assert.deepEqual(said, [
      ['info', 'WorkflowSucceeded', 'Deploy #42 succeeded'],
      ['error', 'WorkflowFailed', 'Deploy #42 failed'],
      ['error', 'WorkflowCancelled', 'Deploy #42 was cancelled'],
      ['info', 'WorkflowSucceeded', 'Deploy #42 was skipped'],
    ])
  })

  test('leaves out what the system does not tell', () => {
    const bare = { ...run, workflow: '', number: '', url: '', refName: '', sha: '', changeRequest: '', subject: '' }
    const { message, metadata } = eventOfRun(bare, { outcome: 'success', failedJobs: [] }, now)
    assert.equal(message, 'The workflow succeeded')
    assert.equal(metadata.size, 0)
    const detached = eventOfRun({ ...bare, sha }, { outcome: 'success', failedJobs: [] }, now)
    assert.equal(detached.metadata.get('revision'), `sha1:${sha}`)
  })

  test('is a test message outside of any CI', () => {
    const { severity, reason, reportingController, metadata } = testEvent({ refName: 'main', sha }, now)
    assert.deepEqual([severity, reason, reportingController], ['info', 'Test', 'flux-notify'])
    assert.equal(metadata.get('revision'), `main@sha1:${sha}`)
    assert.equal(testEvent({ refName: '', sha: '' }, now).metadata.size, 0)
  })
})

describe('the status', () => {
  const needs = (results: Record<string, unknown>): string =>
    JSON.stringify(Object.fromEntries(Object.entries(results).map(([name, result]) => [name, { result, outputs: {} }])))
  const cases: [text: string, outcome: string, failedJobs: string[]][] = [
    ['success', 'success', []],
    [' cancelled\n', 'cancelled', []],
    [needs({ a: 'success', b: 'failure', c: 'cancelled', d: 'failure' }), 'failure', ['b', 'd']],
    [needs({ a: 'success', b: 'cancelled' }), 'cancelled', []],
    [needs({ a: 'skipped', b: 'success' }), 'success', []],
    [needs({ a: 'skipped' }), 'skipped', []],
    ['{}', 'success', []],
  ]
  for (const [text, outcome, failedJobs] of cases)
    test(`${text.trim()} is ${outcome}`, () => assert.deepEqual(parseStatus(text), { outcome, failedJobs }))

  for (const text of ['', 'Success', 'failed', '[]', 'null', '{"a":"success"}', '{"a":null}', needs({ a: 'odd' })])
    test(`${JSON.stringify(text)} is refused with what is expected`, () => {
      const isClear = (error: unknown): boolean =>
        error instanceof ConfigError &&
        error.where.field === 'status' &&
        error.message.includes('expected success, failure')
      assert.throws(() => parseStatus(text), isClear)
    })
})
