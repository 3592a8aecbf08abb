import type { CiRun } from '../ci/ci-run.ts'
import { parseStatus, type RunStatus } from '../ci/run-status.ts'
import { type WorkflowRuns, workflowRuns } from '../ci/workflow-runs.ts'
import type { Problem, ProblemSeverity } from '../common/errors.ts'
import { parseDuration } from '../go/duration.ts'
import type { RunReport } from './from-run.ts'
import type { EventOrigin } from './read-event.ts'
import { dependsOnPrevious, type Previous, unchangedReason } from './when.ts'

/** What is known of a run beside its status. */
export interface RunHistory extends Pick<RunReport, 'isRecovery' | 'githubJobs'> {
  /** Why `when` suppresses the message. */
  readonly unchanged?: string | undefined
  readonly problems: readonly Problem[]
}

const defaultTimeoutMs = 15_000
const permission = 'give the job the permission "actions: read"'

/**
 * How the run before ended, if `when` or `previous-status` need it, and which jobs failed. GitHub is asked only for what
 * the message needs; if it does not answer, the message is sent without that, and a problem says what to do.
 */
export async function readHistory(run: CiRun, status: RunStatus, source: EventOrigin): Promise<RunHistory> {
  const { when, previousStatus, message } = source.inputs
  const github = gitHubOf(run, source)
  const before =
    previousStatus === undefined && dependsOnPrevious(when, status.outcome)
      ? await previousFromGitHub(github, run, source)
      : { ...fromInput(previousStatus), isKnown: true }
  const unchanged = before.isKnown ? unchangedReason(when, status.outcome, before.previous) : undefined
  const isRecovery = status.outcome === 'success' && before.previous?.outcome === 'failure'
  // Where GitHub did not answer the first question, the second is not asked.
  const isJobsNeeded =
    github && before.isKnown && unchanged === undefined && status.outcome === 'failure' && message === undefined
  const jobs = isJobsNeeded ? await jobsFromGitHub(github) : { problems: [] }
  return { ...jobs, isRecovery, unchanged, problems: [...before.problems, ...jobs.problems] }
}

/** A warning for a word in a status that is not known. */
export function unknownWord(input: 'status' | 'previous-status', word: string | undefined): Problem[] {
  if (word === undefined) return []
  const message = `${input}: ${JSON.stringify(word)} is not a known status, so it counts as a failure. Known are success, failure, cancelled and skipped, and the words of other CI systems for them`
  return [{ severity: 'warning', message, field: input }]
}

interface Before {
  readonly previous?: Previous | undefined
  readonly problems: readonly Problem[]
}

function fromInput(previousStatus: string | undefined): Before {
  if (previousStatus === undefined) return { problems: [] }
  const { outcome, unknown } = parseStatus(previousStatus)
  return { previous: { outcome, name: 'the run before' }, problems: unknownWord('previous-status', unknown) }
}

/** The run in GitHub's API; undefined where there is none to ask. */
function gitHubOf({ github, repository }: CiRun, source: EventOrigin): WorkflowRuns | undefined {
  const { inputs, context, fetch, debug } = source
  if (!github || !fetch || inputs.githubToken === undefined) return undefined
  const timeoutMs = inputs.timeout === undefined ? defaultTimeoutMs : parseDuration(inputs.timeout).ms
  return workflowRuns(repository, github, {
    token: inputs.githubToken,
    apiUrl: context.github.apiUrl,
    fetch,
    timeoutMs,
    debug,
  })
}

async function previousFromGitHub(
  github: WorkflowRuns | undefined,
  run: CiRun,
  { inputs, fetch }: EventOrigin,
): Promise<Before & { readonly isKnown: boolean }> {
  const unknown = (severity: ProblemSeverity, why: string) => ({
    isKnown: false,
    problems: [{ severity, message: `when: ${inputs.when} was not applied${why}`, field: 'when' }],
  })
  if (!fetch) return unknown('notice', ': preview does not ask GitHub how the run before ended')
  const sent = ', so the message was sent'
  if (!run.github) return unknown('warning', `${sent}: nothing says how the run before ended; set previous-status`)
  const advice = `${permission}, or set previous-status`
  if (!github) return unknown('warning', `${sent}: github-token is empty; set it and ${advice}`)
  try {
    const found = await github.previous()
    const previous = found && { outcome: found.outcome, name: `${found.title} (${found.url})` }
    return { previous, isKnown: true, problems: [] }
  } catch (error) {
    return unknown('warning', `${sent}: GitHub did not say how the run before ended (${errorText(error)}); ${advice}`)
  }
}

async function jobsFromGitHub(github: WorkflowRuns): Promise<Pick<RunHistory, 'githubJobs' | 'problems'>> {
  try {
    return { githubJobs: await github.failedJobs(), problems: [] }
  } catch (error) {
    const message = `GitHub did not say which steps failed (${errorText(error)}); to have them in the message, ${permission}`
    return { problems: [{ severity: 'notice', message }] }
  }
}

/** One line of what GitHub or the network said: an error page may be long. */
function errorText(error: unknown): string {
  if (error instanceof TypeError) return 'its answer was not understood'
  const { message, status, response } = error as Error & { status?: number; response?: unknown }
  const text = message.replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed()
  return response === undefined ? text : `${status}: ${text}`
}
