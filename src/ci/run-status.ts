/** How a run ended. `held` if it waits for a person, `running` if it has not ended, `unknown` if the status is not set. */
export type RunOutcome = 'success' | 'failure' | 'cancelled' | 'skipped' | 'held' | 'running' | 'unknown'

/** A parsed status. */
export interface RunStatus {
  readonly outcome: RunOutcome
  /** The jobs that failed, if the status names them. */
  readonly failedJobs: readonly string[]
  /** The status if it is unknown. It counts as a failure. */
  readonly unknown?: string
}

/** The statuses of GitHub, GitLab, Jenkins, Azure, CircleCI, Bitbucket, Buildkite, Drone, Travis CI and Tekton. */
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
  // The values of unset variables. Jenkins' `currentBuild.result` is null until something fails.
  unknown: ['', 'null', 'none', 'undefined', 'unknown'],
}

const outcomes = new Map(
  Object.entries(words).flatMap(([outcome, known]) => known.map((word) => [word, outcome as RunOutcome] as const)),
)

/** A job that succeeded outranks a skipped one. */
const worstFirst: readonly RunOutcome[] = ['failure', 'cancelled', 'held', 'running', 'success', 'skipped']

/** Returns the outcome that a status means. Ignores case, and `_`, `-` and spaces between words. */
function outcomeOf(word: string): RunOutcome | undefined {
  return outcomes.get(word.toLowerCase().replaceAll(/[\s_-]/g, ''))
}

/**
 * Parses a status: a word of any CI system, the exit code of a command, or `${{ toJSON(needs) }}` of a final job, of which the
 * worst result counts. Never throws, so that a notification is not lost because of an unknown word, which counts as a failure.
 */
export function parseStatus(text: string): RunStatus {
  const word = text.trim()
  const outcome = outcomeOf(word)
  if (outcome) return { outcome, failedJobs: [] }
  if (/^\d+$/.test(word)) return { outcome: Number(word) === 0 ? 'success' : 'failure', failedJobs: [] }
  const needs = parseNeeds(word)
  return needs ? statusOfJobs(needs) : { outcome: 'failure', failedJobs: [], unknown: truncate(word) }
}

/** Whether a status is `${{ toJSON(needs) }}`. It is then about this run, not the one that triggered it. */
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
    ...(unknown !== undefined && { unknown: truncate(unknown) }),
  }
}

function truncate(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100).toWellFormed()}…` : text
}
