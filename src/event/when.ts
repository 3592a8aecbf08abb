import type { RunOutcome } from '../ci/run-status.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { verbFor } from './from-run.ts'

/** How another run ended, and its name for messages. */
interface OtherRun {
  readonly outcome: RunOutcome
  /** `Deploy #41 (https://…)`. */
  readonly name: string
}

/** The runs to compare a run with. */
export interface Comparison {
  /** The last earlier run that succeeded or failed; undefined if there is none. */
  readonly previous?: OtherRun | undefined
  /** If an old run was re-run: the newest later run that succeeded or failed. */
  readonly newer?: OtherRun | undefined
}

/** Whether the input `when` needs to know how other runs ended. */
export function dependsOnPrevious(when: Inputs['when'], outcome: RunOutcome): boolean {
  return (when === 'change' && isVerdict(outcome)) || (when === 'failure' && outcome === 'success')
}

/** Whether an outcome is a success or a failure. A cancelled, skipped or held run is neither. */
export function isVerdict(outcome: RunOutcome): boolean {
  return outcome === 'success' || outcome === 'failure'
}

/** Whether this outcome counts as a recovery: a success after a failure, without a newer failure. */
export function isRecovery(outcome: RunOutcome, { previous, newer }: Comparison): boolean {
  return outcome === 'success' && previous?.outcome === 'failure' && newer?.outcome !== 'failure'
}

/** Returns the reason why `when` suppresses the message about this outcome; undefined if it is to be sent. */
export function unchangedReason(
  when: Inputs['when'],
  outcome: RunOutcome,
  { previous, newer }: Comparison,
): string | undefined {
  if (when === 'always' || outcome === 'unknown') return undefined
  if (!isVerdict(outcome)) return `when is ${when}, and the run ${verbFor(outcome)}: it neither succeeded nor failed`
  if (outcome === 'success' && newer?.outcome === 'failure')
    return `when is ${when}, and ${newer.name}, which is newer than this run, failed`
  if (when === 'change')
    return previous?.outcome === outcome ? `nothing changed: ${previous.name} ${verbFor(outcome)} too` : undefined
  if (outcome === 'failure' || previous?.outcome === 'failure') return undefined
  const before = previous ? `${previous.name} ${verbFor(previous.outcome)} too` : 'no earlier run failed'
  return `when is failure, this run succeeded, and ${before}`
}
