import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RunOutcome } from '../../src/ci/run-status.ts'
import { dependsOnPrevious, isRecovery, unchangedReason } from '../../src/event/when.ts'

type When = Parameters<typeof unchangedReason>[0]
const outcomes: readonly RunOutcome[] = ['success', 'failure', 'cancelled', 'skipped', 'held', 'running', 'unknown']
const name = 'Deploy #41 (https://github.com/acme/fleet/actions/runs/41)'

/** Whether each outcome is sent, after a success, a failure, and without a previous run. */
function sent(when: When): Record<string, string> {
  const before = [{ outcome: 'success', name } as const, { outcome: 'failure', name } as const, undefined]
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      before
        .map((previous) => (unchangedReason(when, outcome, { previous }) === undefined ? 'sent' : 'kept'))
        .join(' '),
    ]),
  )
}

describe('when', () => {
  test('is always: every outcome is sent', () => {
    assert.deepEqual(new Set(Object.values(sent('always'))), new Set(['sent sent sent']))
  })

  test('is change: an outcome that differs from the previous run is sent', () => {
    assert.deepEqual(sent('change'), {
      success: 'kept sent sent',
      failure: 'sent kept sent',
      cancelled: 'kept kept kept',
      skipped: 'kept kept kept',
      held: 'kept kept kept',
      running: 'kept kept kept',
      unknown: 'sent sent sent',
    })
  })

  test('is failure: failures and a success after a failure are sent', () => {
    assert.deepEqual(sent('failure'), {
      success: 'kept sent kept',
      failure: 'sent sent sent',
      cancelled: 'kept kept kept',
      skipped: 'kept kept kept',
      held: 'kept kept kept',
      running: 'kept kept kept',
      unknown: 'sent sent sent',
    })
  })

  test('gives a reason that names the previous run', () => {
    const previous = { outcome: 'success', name } as const
    const reasons = [
      unchangedReason('change', 'success', { previous }),
      unchangedReason('failure', 'success', { previous }),
      unchangedReason('failure', 'success', {}),
      unchangedReason('change', 'cancelled', { previous }),
      unchangedReason('failure', 'skipped', { previous }),
      unchangedReason('change', 'running', { previous }),
    ]
    assert.deepEqual(reasons, [
      `nothing changed: ${name} succeeded too`,
      `when is failure, this run succeeded, and ${name} succeeded too`,
      'when is failure, this run succeeded, and no earlier run failed',
      'when is change, and the run was cancelled: it neither succeeded nor failed',
      'when is failure, and the run was skipped: it neither succeeded nor failed',
      'when is change, and the run has started: it neither succeeded nor failed',
    ])
  })

  test('does not treat a re-run of an old run as a recovery if a newer run has failed', () => {
    const previous = { outcome: 'failure', name } as const
    const newer = (outcome: RunOutcome) => ({ outcome, name: 'Deploy #43 (url)' })
    const kept = (when: When, outcome: RunOutcome, after: RunOutcome) =>
      unchangedReason(when, outcome, { previous, newer: newer(after) })
    for (const when of ['change', 'failure'] as const) {
      assert.equal(
        kept(when, 'success', 'failure'),
        `when is ${when}, and Deploy #43 (url), which is newer than this run, failed`,
      )
      assert.equal(kept(when, 'success', 'success'), undefined)
    }
    assert.equal(kept('failure', 'failure', 'success'), undefined)
    assert.equal(kept('always', 'success', 'failure'), undefined)
    assert.deepEqual(
      [{}, { newer: newer('success') }, { newer: newer('failure') }].map((more) =>
        isRecovery('success', { previous, ...more }),
      ),
      [true, true, false],
    )
  })

  test('needs the previous run only if the result depends on it', () => {
    const relevant = (['always', 'change', 'failure'] as const).map((when) =>
      outcomes.filter((outcome) => dependsOnPrevious(when, outcome)),
    )
    assert.deepEqual(relevant, [[], ['success', 'failure'], ['success']])
  })
})
