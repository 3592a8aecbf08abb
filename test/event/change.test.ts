import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { RunOutcome } from '../../src/ci/status.ts'
import { dependsOnPrevious, unchangedReason } from '../../src/event/change.ts'

type When = Parameters<typeof unchangedReason>[0]
const outcomes: readonly RunOutcome[] = ['success', 'failure', 'cancelled', 'skipped', 'running', 'unknown']
const name = 'Deploy #41 (https://github.com/acme/fleet/actions/runs/41)'

/** Of each outcome whether it is sent, after a success, a failure, and no run at all. */
function sent(when: When): Record<string, string> {
  const before = [{ outcome: 'success', name } as const, { outcome: 'failure', name } as const, undefined]
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome,
      before.map((previous) => (unchangedReason(when, outcome, previous) === undefined ? 'sent' : 'kept')).join(' '),
    ]),
  )
}

describe('when', () => {
  test('is always: everything is sent', () => {
    assert.deepEqual(new Set(Object.values(sent('always'))), new Set(['sent sent sent']))
  })

  test('is change: what ended otherwise than the run before', () => {
    assert.deepEqual(sent('change'), {
      success: 'kept sent sent',
      failure: 'sent kept sent',
      cancelled: 'sent sent sent',
      skipped: 'sent sent sent',
      running: 'kept kept kept',
      unknown: 'sent sent sent',
    })
  })

  test('is failure: failures, and a success after one', () => {
    assert.deepEqual(sent('failure'), {
      success: 'kept sent kept',
      failure: 'sent sent sent',
      cancelled: 'kept kept kept',
      skipped: 'kept kept kept',
      running: 'kept kept kept',
      unknown: 'sent sent sent',
    })
  })

  test('says why, and names the run before', () => {
    const previous = { outcome: 'success', name } as const
    assert.equal(unchangedReason('change', 'success', previous), `nothing changed: ${name} succeeded too`)
    assert.equal(
      unchangedReason('failure', 'success', previous),
      `when is failure, the run succeeded, and before it ${name} succeeded`,
    )
  })

  test('asks for the run before only if the answer depends on it', () => {
    const asked = (['always', 'change', 'failure'] as const).map((when) =>
      outcomes.filter((outcome) => dependsOnPrevious(when, outcome)),
    )
    assert.deepEqual(asked, [[], ['success', 'failure', 'cancelled', 'skipped'], ['success']])
  })
})
