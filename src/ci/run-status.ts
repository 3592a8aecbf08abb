/** How a run ended; `held` if it waits for someone, `running` if it has not ended, `unknown` if nothing says it. */
export type RunOutcome = 'success' | 'failure' | 'cancelled' | 'skipped' | 'held' | 'running' | 'unknown'

/** How the run ended, and which of its jobs failed if the status names them. */
export interface RunStatus {
  readonly outcome: RunOutcome
  readonly failedJobs: readonly string[]
  /** A word that is not known, which counts as a failure. */
  readonly unknown?: string
}

/** The words of GitHub, GitLab, Jenkins, Azure, CircleCI, Bitbucket, Buildkite, Drone, Travis CI and Tekton. */
const words: Readonly<Record<RunOutcome, readonly string[]>> = {
  success: ['success', 'succeeded', 'successful', 'passed', 'passing', 'fixed', 'neutral', 'completed'],
  skipped: ['skipped', 'notbuilt', 'notrun', 'notests'],
  cancelled: [
    ...['cancelled', 'canceled', 'cancelling', 'canceling', 'aborted', 'abandoned', 'stale', 'stopped', 'killed'],
    ...['declined', 'cancelledrunfinally', 'stoppedrunfinally'],
  ],
  failure: [
    ...['failure', 'failed', 'failing', 'error', 'errored', 'broken', 'stillfailing', 'hardfailed', 'softfailed'],
    ...['timedout', 'expired', 'startupfailure', 'infrastructurefail', 'unauthorized', 'unstable'],
    ...['succeededwithissues', 'partiallysucceeded', 'pipelineruntimeout', 'taskruntimeout'],
  ],
  held: ['actionrequired', 'manual', 'blocked', 'onhold', 'paused', 'halted'],
  running: [
    ...['pending', 'queued', 'requested', 'waiting', 'inprogress', 'running', 'started', 'created', 'scheduled'],
    ...['preparing', 'waitingforresource', 'waitingforcallback', 'notstarted', 'building'],
  ],
  // What a variable holds that nobody has set: Jenkins' `currentBuild.result` is null as long as nothing failed.
  unknown: ['', 'null', 'none', 'undefined', 'unknown'],
}

const outcomes = new Map(
  Object.entries(words).flatMap(([outcome, known]) => known.map((word) => [word, outcome as RunOutcome] as const)),
)

/** From the worst to the best. A skipped job says less than one that succeeded. */
const worstFirst: readonly RunOutcome[] = ['failure', 'cancelled', 'held', 'running', 'success', 'skipped']

/** What a word for the status of a run means, in any case, with `_`, `-`, a blank or nothing between its parts. */
function outcomeOf(word: string): RunOutcome | undefined {
  return outcomes.get(normalized(word))
}

function normalized(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, '')
}

/** Words that say more than their outcome. */
const verbs = new Map([
  ...['timedout', 'pipelineruntimeout', 'taskruntimeout'].map((word) => [word, 'timed out'] as const),
  ['startupfailure', 'failed to start'],
  ['neutral', 'ended with a neutral result'],
])

/** Returns the verb for a word that says more than its outcome: `timed out`; undefined for other words. */
export function verbOfStatus(word: string): string | undefined {
  return verbs.get(normalized(word))
}

/**
 * A word of any CI system for how a run ended, the exit code of a command, or `${{ toJSON(needs) }}` of a closing job,
 * of which the worst result counts. Never throws: a notification must not get lost because of a word, so an unknown one counts as a failure.
 */
export function parseStatus(text: string): RunStatus {
  const word = text.trim()
  const outcome = outcomeOf(word)
  if (outcome) return { outcome, failedJobs: [] }
  if (/^\d+$/.test(word)) return { outcome: Number(word) === 0 ? 'success' : 'failure', failedJobs: [] }
  const needs = parseNeeds(word)
  return needs ? statusOfJobs(needs) : { outcome: 'failure', failedJobs: [], unknown: shortened(word) }
}

/** Whether a status is `${{ toJSON(needs) }}`, which is about the run that sends. */
export function isNeeds(text: string | undefined): boolean {
  return text !== undefined && parseNeeds(text) !== undefined
}

type Needs = Readonly<Record<string, { readonly result?: unknown } | null>>

function parseNeeds(text: string): Needs | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Needs) : undefined
  } catch {
    return undefined
  }
}

function statusOfJobs(needs: Needs): RunStatus {
  const jobs = Object.entries(needs).map(([name, job]) => {
    const result = job?.result
    const word = typeof result === 'string' ? result : JSON.stringify(result ?? null)
    const outcome = outcomeOf(word)
    return { name, word, outcome: outcome === 'unknown' ? undefined : outcome }
  })
  const unknown = jobs.find(({ outcome }) => outcome === undefined)?.word
  const counted = jobs.map(({ name, outcome = 'failure' as const }) => ({ name, outcome }))
  return {
    outcome: worstFirst.find((outcome) => counted.some((job) => job.outcome === outcome)) ?? 'success',
    failedJobs: counted.filter(({ outcome }) => outcome === 'failure').map(({ name }) => name),
    ...(unknown !== undefined && { unknown: shortened(unknown) }),
  }
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100).toWellFormed()}…` : text
}
