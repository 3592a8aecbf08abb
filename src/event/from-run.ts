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

/** `succeeded`, `was cancelled`. */
export function verbFor(outcome: RunOutcome): string {
  return meanings[outcome].verb
}

/** How a run ended, and what GitHub's API adds. */
export interface RunReport extends RunStatus {
  /** A success after a failure. */
  readonly isRecovery?: boolean
  /** Empty where GitHub was not asked, or named none. */
  readonly githubJobs?: readonly FailedJob[]
}

/** The event about a CI run. Its object is what `flux bootstrap` calls the repository, at the run's commit. */
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

/** A test message, at the commit and pull request of the run, or at the commit of the local checkout if there is one. */
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

/** `revision`, and `commit` in the event's group, without which commit statuses and comments do not pass the controller's gates. */
function revisionMetadata({ refName, sha }: Pick<CiRun, 'refName' | 'sha'>): Map<string, string> {
  if (!sha) return new Map()
  return new Map([
    ['revision', refName ? `${refName}@sha1:${sha}` : `sha1:${sha}`],
    ['event.toolkit.fluxcd.io/commit', sha],
  ])
}

const mostOfMatrix = 5
const mostLines = 10

/** Jobs that failed, a line each with the failed step and a link; a matrix with many of them is one line. */
export function describeFailedJobs(jobs: readonly FailedJob[]): string {
  const groups = new Map<string, FailedJob[]>()
  for (const job of jobs) {
    const name = matrixOf(job.name)
    groups.set(name, [...(groups.get(name) ?? []), job])
  }
  const lines = [...groups].flatMap(([name, group]) =>
    group.length > mostOfMatrix
      ? [`${name}: ${group.length} jobs of the matrix failed, the first is ${describe(group[0] as FailedJob)}`]
      : group.map(describe),
  )
  const shown =
    lines.length > mostLines ? [...lines.slice(0, mostLines), `and ${lines.length - mostLines} more`] : lines
  return `Failed jobs:\n${shown.map((line) => `- ${line}`).join('\n')}`
}

function describe({ name, step, url }: FailedJob): string {
  return `${oneLine(name)}${step && `, step "${oneLine(step)}"`}${url && `: ${url}`}`
}

/** `test` of `test (18, ubuntu-latest)`: what GitHub calls a job of a matrix unless it has a name of its own. */
function matrixOf(name: string): string {
  return oneLine(name).replace(/ \(.*\)$/, '')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
