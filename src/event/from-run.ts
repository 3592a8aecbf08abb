import type { CiRun } from '../ci/ci-run.ts'
import type { RunOutcome, RunStatus } from '../ci/run-status.ts'
import type { FailedJob } from '../ci/workflow-runs.ts'
import { formatTimestamp } from '../go/time.ts'
import type { Event } from './event.ts'
import { bootstrapObject } from './involved-object.ts'

const meanings: Record<RunOutcome, { readonly severity: string; readonly reason: string; readonly verb: string }> = {
  failure: { severity: 'error', reason: 'WorkflowFailed', verb: 'failed' },
  cancelled: { severity: 'error', reason: 'WorkflowCancelled', verb: 'was cancelled' },
  success: { severity: 'info', reason: 'WorkflowSucceeded', verb: 'succeeded' },
  skipped: { severity: 'info', reason: 'WorkflowSucceeded', verb: 'was skipped' },
  held: { severity: 'info', reason: 'WorkflowActionRequired', verb: 'requires action' },
  running: { severity: 'info', reason: 'WorkflowStarted', verb: 'has started' },
  unknown: { severity: 'info', reason: 'WorkflowStatusUnknown', verb: 'reported no status' },
}
const recovery = { severity: 'info', reason: 'WorkflowRecovered', verb: 'recovered' }

/** Returns the verb for an outcome: `succeeded`, `was cancelled`. */
export function verbFor(outcome: RunOutcome): string {
  return meanings[outcome].verb
}

/** How a run ended, with details from GitHub's API. */
export interface RunReport extends RunStatus {
  /** Whether this is a success after a failure. */
  readonly isRecovery?: boolean
  /** The failed jobs; absent or empty if GitHub was not asked or returned none. */
  readonly githubJobs?: readonly FailedJob[]
}

/**
 * Returns the event about a CI run. Its object is the GitRepository that `flux bootstrap` creates, at the run's commit.
 */
export function eventFromRun(run: CiRun, report: RunReport, now: Date): Event {
  const { severity, reason, verb } = report.isRecovery ? recovery : meanings[report.outcome]
  const title = [run.workflow || 'The run', run.number && `#${run.number}`].filter(Boolean).join(' ')
  const ref = run.refLabel ?? run.refName
  const unknown = report.unknown === undefined ? '' : ` (status ${JSON.stringify(report.unknown)})`
  const head = `${title} ${verb}${unknown}${ref && ` on ${ref}`}${run.subject && `: ${run.subject}`}`
  const metadata = revisionMetadata(run)
  if (run.url) metadata.set('url', run.url)
  if (run.actor) metadata.set('actor', run.actor)
  if (run.changeRequest) metadata.set('event.toolkit.fluxcd.io/change_request', run.changeRequest)
  return {
    involvedObject: bootstrapObject,
    severity,
    timestamp: formatTimestamp(now),
    message: [head, failures(report)].filter(Boolean).join('\n'),
    reason,
    metadata,
    reportingController: run.system,
    reportingInstance: '',
  }
}

function failures({ githubJobs = [], failedJobs }: RunReport): string {
  if (githubJobs.length > 0) return describeFailedJobs(githubJobs)
  return failedJobs.length > 0 ? `Failed jobs: ${failedJobs.join(', ')}` : ''
}

/**
 * Returns the event for a test message. `head` has the commit and pull request of the run, or the commit of the
 * checkout.
 */
export function testEvent(head: Pick<CiRun, 'refName' | 'sha'> & Partial<CiRun>, now: Date): Event {
  const metadata = revisionMetadata(head)
  if (head.changeRequest) metadata.set('event.toolkit.fluxcd.io/change_request', head.changeRequest)
  return {
    involvedObject: bootstrapObject,
    severity: 'info',
    timestamp: formatTimestamp(now),
    message: 'A test message from flux-notify',
    reason: 'Test',
    metadata,
    reportingController: 'flux-notify',
    reportingInstance: '',
  }
}

// Without `commit` in the event's group, the controller sets commit statuses only for errors.
function revisionMetadata({ refName, sha }: Pick<CiRun, 'refName' | 'sha'>): Map<string, string> {
  if (!sha) return new Map()
  return new Map([
    ['revision', refName ? `${refName}@sha1:${sha}` : `sha1:${sha}`],
    ['event.toolkit.fluxcd.io/commit', sha],
  ])
}

const maxMatrixJobs = 5
const maxLines = 10

/**
 * Lists failed jobs, one per line, with the failed step and a link. A matrix with many failed jobs becomes one line.
 */
export function describeFailedJobs(jobs: readonly FailedJob[]): string {
  const groups = new Map<string, FailedJob[]>()
  for (const job of jobs) {
    const name = matrixName(job.name)
    groups.set(name, [...(groups.get(name) ?? []), job])
  }
  const lines = [...groups].flatMap(([name, group]) =>
    group.length > maxMatrixJobs
      ? [`${name}: ${group.length} jobs of the matrix failed, the first is ${describe(group[0] as FailedJob)}`]
      : group.map(describe),
  )
  const visible = lines.length > maxLines ? [...lines.slice(0, maxLines), `and ${lines.length - maxLines} more`] : lines
  return `Failed jobs:\n${visible.map((line) => `- ${line}`).join('\n')}`
}

function describe({ name, step, url }: FailedJob): string {
  return `${oneLine(name)}${step && `, step "${oneLine(step)}"`}${url && `: ${url}`}`
}

/** Returns `test` for `test (18, ubuntu-latest)`, GitHub's default name for a job of a matrix. */
function matrixName(name: string): string {
  return oneLine(name).replace(/ \(.*\)$/, '')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
