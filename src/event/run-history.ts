import type { CiRun } from '../ci/ci-run.ts'
import { parseStatus, type RunStatus } from '../ci/run-status.ts'
import { type OtherRuns, type WorkflowRuns, workflowRuns } from '../ci/workflow-runs.ts'
import type { Problem, ProblemSeverity } from '../common/errors.ts'
import { parseDuration } from '../go/duration.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { RunReport } from './from-run.ts'
import type { EventOrigin } from './read-event.ts'
import { type Comparison, dependsOnPrevious, isRecovery, isVerdict, unchangedReason } from './when.ts'

/** What is known of a run beside its status. */
export interface RunHistory extends Pick<RunReport, 'isRecovery' | 'githubJobs'> {
  /** Why `when` suppresses the message. */
  readonly unchanged?: string | undefined
  readonly problems: readonly Problem[]
}

const defaultTimeoutMs = 15_000
const permission = 'give the job the permission "actions: read"'

/**
 * How the previous run ended, if `when` or `previous-status` need it, and which jobs failed. GitHub is asked only for what
 * the message needs; if it does not answer, the message is sent without that, and a problem says what to do.
 */
export async function readHistory(run: CiRun, status: RunStatus, source: EventOrigin): Promise<RunHistory> {
  const { when, previousStatus, message } = source.inputs
  const github = gitHubOf(run, source)
  const isAsked = dependsOnPrevious(when, status.outcome)
  const before =
    previousStatus === undefined && isAsked
      ? await fromGitHub(github, run, source)
      : fromInput(previousStatus, isAsked ? when : undefined)
  const unchanged = before.isKnown ? unchangedReason(when, status.outcome, before) : undefined
  // Where GitHub did not answer the first question, the second is not asked.
  const isJobsNeeded =
    github && before.isKnown && unchanged === undefined && status.outcome === 'failure' && message === undefined
  const jobs = isJobsNeeded ? await jobsFromGitHub(github) : { problems: [] }
  return {
    ...jobs,
    isRecovery: isRecovery(status.outcome, before),
    unchanged,
    problems: [...before.problems, ...jobs.problems],
  }
}

interface Before extends Comparison {
  /** Whether `when` can be applied. */
  readonly isKnown: boolean
  readonly problems: readonly Problem[]
}

/** @param when set if the answer depends on the previous run */
function fromInput(previousStatus: string | undefined, when: Inputs['when'] | undefined): Before {
  const first = { isKnown: true, problems: [] }
  // The first build has none before it, of which Jenkins says null.
  if (previousStatus === undefined || /^(?:null|none|undefined)?$/i.test(previousStatus)) return first
  const { outcome, unknown } = parseStatus(previousStatus)
  if (isVerdict(outcome) && unknown === undefined)
    return { previous: { outcome, name: 'the previous run' }, isKnown: true, problems: [] }
  if (when === undefined && unknown === undefined) return first
  const filter = when ? `when: ${when} was not applied, so the message was sent: ` : ''
  const message = `${filter}previous-status is ${JSON.stringify(previousStatus)}, which does not say whether the previous run succeeded or failed; set it to the status of the last run that did either`
  return { isKnown: when === undefined, problems: [{ severity: 'warning', message, field: 'previous-status' }] }
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

async function fromGitHub(
  github: WorkflowRuns | undefined,
  run: CiRun,
  { inputs, fetch }: EventOrigin,
): Promise<Before> {
  const unknown = (severity: ProblemSeverity, why: string) => ({
    isKnown: false,
    problems: [{ severity, message: `when: ${inputs.when} was not applied${why}`, field: 'when' }],
  })
  if (!fetch) return unknown('notice', ': preview does not ask GitHub how the previous run ended')
  const sent = ', so the message was sent'
  if (!run.github) return unknown('warning', `${sent}: nothing says how the previous run ended; set previous-status`)
  const advice = `${permission}, or set previous-status`
  if (!github) return unknown('warning', `${sent}: github-token is empty; set it and ${advice}`)
  try {
    const { previous, newer } = await github.others()
    return { previous: named(previous), newer: named(newer), isKnown: true, problems: [] }
  } catch (error) {
    return unknown('warning', `${sent}: GitHub did not say how the previous run ended (${errorText(error)}); ${advice}`)
  }
}

function named(run: OtherRuns['previous']): Comparison['previous'] {
  return run && { outcome: run.outcome, name: `${run.title} (${run.url})` }
}

async function jobsFromGitHub(github: WorkflowRuns): Promise<Pick<RunHistory, 'githubJobs' | 'problems'>> {
  try {
    return { githubJobs: await github.failedJobs(), problems: [] }
  } catch (error) {
    const message = `could not list the failed steps (${errorText(error)}); to include them, ${permission}`
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
