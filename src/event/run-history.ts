import type { CiRun } from '../ci/ci-run.ts'
import { parseStatus, type RunStatus } from '../ci/run-status.ts'
import { type OtherRuns, type WorkflowRuns, workflowRuns } from '../ci/workflow-runs.ts'
import type { Problem, ProblemSeverity } from '../common/errors.ts'
import { parseDuration } from '../go/duration.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { RunReport } from './from-run.ts'
import type { EventOrigin } from './read-event.ts'
import { type Comparison, dependsOnPrevious, isRecovery, isVerdict, unchangedReason } from './when.ts'

/** A run's failed jobs, and how it compares with the previous run. */
export interface RunHistory extends Pick<RunReport, 'isRecovery' | 'githubJobs'> {
  /** The reason why `when` suppresses the message; undefined if it does not. */
  readonly unchanged?: string | undefined
  readonly problems: readonly Problem[]
}

const defaultTimeoutMs = 15_000
const permission = 'give the job the permission "actions: read"'

/**
 * Returns how the previous run ended, if `when` or `previous-status` needs it, and which jobs failed. Asks GitHub only
 * for what the message needs. If a request fails, the message is sent without the information, and a problem says what
 * to do.
 */
export async function readHistory(run: CiRun, status: RunStatus, source: EventOrigin): Promise<RunHistory> {
  const { when, previousStatus, message } = source.inputs
  const github = githubRuns(run, source)
  const needsPrevious = dependsOnPrevious(when, status.outcome)
  const previous =
    previousStatus === undefined && needsPrevious
      ? await previousFromGithub(github, run, source)
      : previousFromInput(previousStatus, needsPrevious ? when : undefined)
  const unchanged = previous.isKnown ? unchangedReason(when, status.outcome, previous) : undefined
  // If the first request to GitHub failed, do not try a second one.
  const needsJobs =
    github && previous.isKnown && unchanged === undefined && status.outcome === 'failure' && message === undefined
  const jobs = needsJobs ? await jobsFromGithub(github) : { problems: [] }
  return {
    ...jobs,
    isRecovery: isRecovery(status.outcome, previous),
    unchanged,
    problems: [...previous.problems, ...jobs.problems],
  }
}

/** The runs to compare with, or the problem why they are unknown. */
interface PreviousRuns extends Comparison {
  /** Whether `when` can be applied. */
  readonly isKnown: boolean
  readonly problems: readonly Problem[]
}

/** @param when set only if it depends on the previous run */
function previousFromInput(previousStatus: string | undefined, when: Inputs['when'] | undefined): PreviousRuns {
  const none = { isKnown: true, problems: [] }
  // For the first build, Jenkins passes null as the status of the previous one.
  if (previousStatus === undefined || /^(?:null|none|undefined)?$/i.test(previousStatus)) return none
  const { outcome, unknown } = parseStatus(previousStatus)
  if (isVerdict(outcome) && unknown === undefined)
    return { previous: { outcome, name: 'the previous run' }, isKnown: true, problems: [] }
  if (when === undefined && unknown === undefined) return none
  const filter = when ? `when: ${when} was not applied, so the message was sent: ` : ''
  const message = `${filter}previous-status is ${JSON.stringify(previousStatus)}, which does not say whether the previous run succeeded or failed; set it to the status of the last run that did either`
  return { isKnown: when === undefined, problems: [{ severity: 'warning', message, field: 'previous-status' }] }
}

/** Returns GitHub's API for the run's workflow; undefined if it cannot be asked. */
function githubRuns({ github, repository }: CiRun, source: EventOrigin): WorkflowRuns | undefined {
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

async function previousFromGithub(
  github: WorkflowRuns | undefined,
  run: CiRun,
  { inputs, fetch }: EventOrigin,
): Promise<PreviousRuns> {
  const unknown = (severity: ProblemSeverity, reason: string) => ({
    isKnown: false,
    problems: [{ severity, message: `when: ${inputs.when} was not applied${reason}`, field: 'when' }],
  })
  if (!fetch) return unknown('notice', ': preview does not ask GitHub how the previous run ended')
  const sent = ', so the message was sent'
  if (!run.github) return unknown('warning', `${sent}: it is unknown how the previous run ended; set previous-status`)
  const advice = `${permission}, or set previous-status`
  if (!github) return unknown('warning', `${sent}: github-token is empty; set it and ${advice}`)
  try {
    const { previous, newer } = await github.others()
    return { previous: withName(previous), newer: withName(newer), isKnown: true, problems: [] }
  } catch (error) {
    return unknown('warning', `${sent}: GitHub did not say how the previous run ended (${errorText(error)}); ${advice}`)
  }
}

function withName(run: OtherRuns['previous']): Comparison['previous'] {
  return run && { outcome: run.outcome, name: `${run.title} (${run.url})` }
}

async function jobsFromGithub(github: WorkflowRuns): Promise<Pick<RunHistory, 'githubJobs' | 'problems'>> {
  try {
    return { githubJobs: await github.failedJobs(), problems: [] }
  } catch (error) {
    const message = `could not list the failed steps (${errorText(error)}); to include them, ${permission}`
    return { problems: [{ severity: 'notice', message }] }
  }
}

/** Returns an error from GitHub or the network as one short line, because an error page may be long. */
function errorText(error: unknown): string {
  if (error instanceof TypeError) return 'its response could not be parsed'
  const { message, status, response } = error as Error & { status?: number; response?: unknown }
  const text = message.replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed()
  return response === undefined ? text : `${status}: ${text}`
}
