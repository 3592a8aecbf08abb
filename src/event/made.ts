import type { CiRun } from '../ci/systems.ts'
import { ConfigError } from '../common/errors.ts'
import { formatTimestamp } from '../go/time.ts'
import type { Event } from './event.ts'
import { bootstrapObject } from './object.ts'

/** How a workflow, or a job of it, ended. */
type Outcome = 'success' | 'failure' | 'cancelled' | 'skipped'

/** How the run ended, and which of its jobs failed, as far as the status names them. */
export interface RunStatus {
  readonly outcome: Outcome
  readonly failedJobs: readonly string[]
}

/** From the worst to the best. A job that was skipped says less than one that succeeded. */
const worstFirst: readonly Outcome[] = ['failure', 'cancelled', 'success', 'skipped']

const meanings: Record<Outcome, { readonly severity: string; readonly reason: string; readonly verb: string }> = {
  failure: { severity: 'error', reason: 'WorkflowFailed', verb: 'failed' },
  cancelled: { severity: 'error', reason: 'WorkflowCancelled', verb: 'was cancelled' },
  success: { severity: 'info', reason: 'WorkflowSucceeded', verb: 'succeeded' },
  skipped: { severity: 'info', reason: 'WorkflowSucceeded', verb: 'was skipped' },
}

/**
 * The input `status`: an outcome, or `${{ toJSON(needs) }}` of a closing job, of which the worst counts.
 * @throws ConfigError on `status`
 */
export function parseStatus(text: string): RunStatus {
  const status = text.trim()
  if (isOutcome(status)) return { outcome: status, failedJobs: [] }
  const jobs = Object.entries(parseNeeds(status)).map(([name, job]) => ({ name, outcome: job?.result }))
  for (const { name, outcome } of jobs)
    if (!isOutcome(outcome)) throw wrong(`the job ${name} has the result ${JSON.stringify(outcome)}`)
  return {
    outcome: worstFirst.find((outcome) => jobs.some((job) => job.outcome === outcome)) ?? 'success',
    failedJobs: jobs.filter(({ outcome }) => outcome === 'failure').map(({ name }) => name),
  }
}

function isOutcome(text: unknown): text is Outcome {
  return (worstFirst as readonly unknown[]).includes(text)
}

function parseNeeds(text: string): Record<string, { readonly result?: unknown } | null> {
  let needs: unknown
  try {
    needs = JSON.parse(text)
  } catch {
    throw wrong(JSON.stringify(text.slice(0, 100)))
  }
  if (typeof needs !== 'object' || needs === null || Array.isArray(needs))
    throw wrong(JSON.stringify(text.slice(0, 100)))
  return needs as ReturnType<typeof parseNeeds>
}

function wrong(found: string): ConfigError {
  return new ConfigError(
    `status: found ${found}; expected success, failure, cancelled or skipped, or \${{ toJSON(needs) }}`,
    { field: 'status' },
  )
}

/** The event that a CI run makes: about what `flux bootstrap` calls the repository, at the run's commit. */
export function eventOfRun(run: CiRun, { outcome, failedJobs }: RunStatus, now: Date): Event {
  const { severity, reason, verb } = meanings[outcome]
  const title = [run.workflow || 'The workflow', run.number && `#${run.number}`].filter(Boolean).join(' ')
  const head = `${title} ${verb}${run.refName && ` on ${run.refName}`}${run.subject && `: ${run.subject}`}`
  const failed = failedJobs.length > 0 ? `\nFailed jobs: ${failedJobs.join(', ')}` : ''
  const metadata = revisionMetadata(run)
  if (run.url) metadata.set('url', run.url)
  if (run.changeRequest) metadata.set('event.toolkit.fluxcd.io/change_request', run.changeRequest)
  return {
    involvedObject: bootstrapObject,
    severity,
    timestamp: formatTimestamp(now),
    message: head + failed,
    reason,
    metadata,
    reportingController: run.system,
    reportingInstance: '',
  }
}

/** The event outside of any CI: a test message, at the commit of the local checkout if there is one. */
export function testEvent(head: Pick<CiRun, 'refName' | 'sha'>, now: Date): Event {
  return {
    involvedObject: bootstrapObject,
    severity: 'info',
    timestamp: formatTimestamp(now),
    message: 'A test message from flux-notify',
    reason: 'Test',
    metadata: revisionMetadata(head),
    reportingController: 'flux-notify',
    reportingInstance: '',
  }
}

/** `revision`, and `commit` of the event's group, by which commit statuses and comments pass the controller's gates. */
function revisionMetadata({ refName, sha }: Pick<CiRun, 'refName' | 'sha'>): Map<string, string> {
  if (!sha) return new Map()
  return new Map([
    ['revision', refName ? `${refName}@sha1:${sha}` : `sha1:${sha}`],
    ['event.toolkit.fluxcd.io/commit', sha],
  ])
}
