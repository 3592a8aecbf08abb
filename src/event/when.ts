import type { RunOutcome } from '../ci/run-status.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { verbFor } from './from-run.ts'

/** Another run: how it ended, and its name and URL for people. */
interface OtherRun {
  readonly outcome: RunOutcome
  /** `Deploy #41 (https://…)`. */
  readonly name: string
}

/** The runs that a run is compared with. */
export interface Comparison {
  /** The last one before it that succeeded or failed; undefined if there is none. */
  readonly previous?: OtherRun | undefined
  /** Of an old run that was started again the newest one that succeeded or failed since. */
  readonly newer?: OtherRun | undefined
}

/** Whether the answer depends on how other runs ended. */
export function dependsOnPrevious(when: Inputs['when'], outcome: RunOutcome): boolean {
  return (when === 'change' && isVerdict(outcome)) || (when === 'failure' && outcome === 'success')
}

/** Whether an outcome says that something works or does not: a run that was cancelled, skipped or held says neither. */
export function isVerdict(outcome: RunOutcome): boolean {
  return outcome === 'success' || outcome === 'failure'
}

/** Whether a run that ended so makes work again what was broken. */
export function isRecovery(outcome: RunOutcome, { previous, newer }: Comparison): boolean {
  return outcome === 'success' && previous?.outcome === 'failure' && newer?.outcome !== 'failure'
}

/** Why `when` suppresses the message about a run that ended so; undefined if it is to be sent. */
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
