import type { RunOutcome } from '../ci/status.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { verbFor } from './from-run.ts'

/** The run before: how it ended, and its name and URL for people; undefined if there is none. */
export interface Previous {
  readonly outcome: RunOutcome
  /** `Deploy #41 (https://…)`. */
  readonly name: string
}

/** Whether the answer depends on how the run before ended. */
export function dependsOnPrevious(when: Inputs['when'], outcome: RunOutcome): boolean {
  if (outcome === 'unknown') return false
  return (when === 'change' && outcome !== 'running') || (when === 'failure' && outcome === 'success')
}

/**
 * Why `when` suppresses the message about a run that ended so; undefined if it is to be sent.
 * @param previous undefined if no earlier run has ended
 */
export function unchangedReason(
  when: Inputs['when'],
  outcome: RunOutcome,
  previous: Previous | undefined,
): string | undefined {
  if (outcome === 'unknown') return undefined
  const before = previous ? `${previous.name} ${verbFor(previous.outcome)}` : 'no earlier run has ended'
  if (when === 'change') {
    if (outcome === 'running') return 'when is change, and the run has not ended'
    return previous?.outcome === outcome ? `nothing changed: ${before} too` : undefined
  }
  if (when !== 'failure' || outcome === 'failure') return undefined
  if (outcome !== 'success') return `when is failure, and the run ${verbFor(outcome)}`
  return previous?.outcome === 'failure' ? undefined : `when is failure, the run succeeded, and before it ${before}`
}
