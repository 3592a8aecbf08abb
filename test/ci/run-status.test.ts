import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { isNeeds, parseStatus } from '../../src/ci/run-status.ts'

const words = {
  success: [
    ...['success', 'Succeeded', 'SUCCESSFUL', 'passed', 'passing', 'fixed', 'neutral', ' success\n', 'Completed', '0'],
  ],
  skipped: ['skipped', 'NOT_BUILT', 'not built', 'not_run', 'no_tests'],
  cancelled: [
    ...['cancelled', 'Canceled', 'canceling', 'cancelling', 'ABORTED', 'abandoned', 'stale', 'STOPPED', 'killed'],
    ...['declined', 'CancelledRunFinally', 'StoppedRunFinally'],
  ],
  failure: [
    ...['failure', 'failed', 'FAILURE', 'Failed', 'error', 'UNSTABLE', 'timed_out', 'Timed-Out', 'timedOut'],
    ...['startup_failure', 'SucceededWithIssues', '1', '255', 'partiallySucceeded', 'infrastructure_fail', 'EXPIRED'],
    ...[
      'unauthorized',
      'Still Failing',
      'broken',
      'hard_failed',
      'soft_failed',
      'PipelineRunTimeout',
      'TaskRunTimeout',
    ],
  ],
  held: ['action_required', 'ActionRequired', 'manual', 'blocked', 'on_hold', 'PAUSED', 'HALTED'],
  running: [
    ...['pending', 'queued', 'in_progress', 'requested', 'waiting', 'running', 'started', 'created', 'scheduled'],
    ...['preparing', 'waiting_for_resource', 'waiting_for_callback', 'notStarted', 'BUILDING'],
  ],
  unknown: ['', ' ', 'null', 'None', 'UNKNOWN', 'undefined'],
} as const

describe('the status of a run', () => {
  for (const [outcome, texts] of Object.entries(words))
    for (const text of texts)
      test(`${JSON.stringify(text)} is ${outcome}`, () =>
        assert.deepEqual(parseStatus(text), { outcome, failedJobs: [] }))

  const needs = (results: Record<string, unknown>): string =>
    JSON.stringify(Object.fromEntries(Object.entries(results).map(([name, result]) => [name, { result, outputs: {} }])))
  const ofJobs: [text: string, outcome: string, failedJobs: string[]][] = [
    [needs({ a: 'success', b: 'failure', c: 'cancelled', d: 'failure' }), 'failure', ['b', 'd']],
    [needs({ a: 'success', b: 'cancelled' }), 'cancelled', []],
    [needs({ a: 'skipped', b: 'success' }), 'success', []],
    [needs({ a: 'skipped' }), 'skipped', []],
    ['{}', 'success', []],
  ]
  for (const [text, outcome, failedJobs] of ofJobs)
    test(`${text} is ${outcome}`, () => assert.deepEqual(parseStatus(text), { outcome, failedJobs }))

  const unknown: [text: string, quoted: string, failedJobs: string[]][] = [
    ['exploded', 'exploded', []],
    ['[]', '[]', []],
    ['{"a":', '{"a":', []],
    ['{"a":"success"}', 'null', ['a']],
    ['{"a":null}', 'null', ['a']],
    [needs({ a: 'success', b: 'odd' }), 'odd', ['b']],
    [needs({ a: 7 }), '7', ['a']],
    [needs({ a: 'success', b: '' }), '', ['b']],
    ['constructor', 'constructor', []],
    ['x'.repeat(500), `${'x'.repeat(100)}…`, []],
  ]
  for (const [text, quoted, failedJobs] of unknown)
    test(`${JSON.stringify(text.slice(0, 30))} is not known, which counts as a failure`, () =>
      assert.deepEqual(parseStatus(text), { outcome: 'failure', failedJobs, unknown: quoted }))

  test('means what docs/other-ci.md says', () => {
    const text = readFileSync(path.join(import.meta.dirname, '../../docs/other-ci.md'), 'utf8')
    const [, table = ''] = /\| outcome \|.*\n\| --- .*\n((?:\|.*\n)+)/.exec(text) ?? []
    const rows = table.trimEnd().split('\n')
    for (const row of rows) {
      const [, outcome = '', listed = ''] = row.split('|').map((cell) => cell.trim())
      const expected = outcome === 'started' ? 'running' : outcome
      const told = [...listed.matchAll(/`(\w+)`/g)].map(([, word = '']) => word)
      assert.deepEqual(new Set(told.map((word) => parseStatus(word).outcome)), new Set([expected]), row)
      assert.ok(told.every((word) => parseStatus(word).unknown === undefined))
    }
    assert.equal(rows.length, Object.keys(words).length)
  })

  test('only an object is the results of needs', () => {
    assert.deepEqual(['{}', '{"a":{"result":"success"}}', 'success', '[]', '"success"', undefined].map(isNeeds), [
      ...[true, true],
      ...[false, false, false, false],
    ])
  })
})
