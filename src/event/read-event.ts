import type { CiRun } from '../ci/ci-run.ts'
import type { Context } from '../ci/context.ts'
import { commitSubject, originRepository, readHead } from '../ci/git.ts'
import { currentRun } from '../ci/github-run.ts'
import { isNeeds, parseStatus } from '../ci/run-status.ts'
import { triggeringRun } from '../ci/triggering-run.ts'
import type { Fetch } from '../ci/workflow-runs.ts'
import type { Problem } from '../common/errors.ts'
import type { Environment } from '../common/this-process.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { textMap } from '../inputs/text-map.ts'
import type { Event, PartialEvent } from './event.ts'
import { eventFromRun, testEvent, verbFor } from './from-run.ts'
import { parseObject } from './involved-object.ts'
import { completeEvent, overrideEvent } from './override.ts'
import { parseEvent } from './parse-event.ts'
import { type RunHistory, readHistory } from './run-history.ts'

/** The event that a run sends. */
export interface RunEvent {
  readonly event: Event
  /** Whether Flux sent it to this repository with githubdispatch. */
  readonly isDispatched: boolean
  /** The reason not to send the event, usually because of `when`; undefined if it is to be sent. */
  readonly unchanged: string | undefined
  readonly problems: readonly Problem[]
}

/** The sources of the event. */
export interface EventOrigin {
  readonly inputs: Inputs
  readonly context: Context
  readonly environment: Environment
  readonly cwd: string
  /** For GitHub's API; undefined if no socket may be opened. */
  readonly fetch: Fetch | undefined
  readonly debug: (line: string) => void
}

/**
 * Returns the event to send: the input `event`, else the event that Flux dispatched, else an event about the CI run.
 * Other inputs override its fields.
 * @throws ConfigError if an event, object, revision or map is invalid
 */
export async function readEvent(source: EventOrigin): Promise<RunEvent> {
  const { inputs, context } = source
  const dispatched = inputs.event || inputs.isTest ? undefined : dispatchedEvent(context)
  const warnings: Problem[] = []
  const warn = (problem: Problem): unknown => warnings.push(problem)
  const partial = inputs.event ? parseEvent(inputs.event.text, { file: inputs.event.file }, warn) : dispatched
  const { event, unchanged, problems } = await eventOfRun(source, partial === undefined)
  return {
    event: overrideEvent(partial ? completeEvent(partial, event) : event, {
      involvedObject: inputs.object === undefined ? undefined : parseObject(inputs.object, inputs.namespace),
      severity: inputs.severity,
      reason: inputs.reason,
      message: inputs.message,
      revision: inputs.revision,
      metadata: new Map(inputs.metadata.flatMap((text) => [...textMap(text)])),
    }),
    isDispatched: dispatched !== undefined,
    unchanged,
    problems: [...warnings, ...problems],
  }
}

/** Returns the payload of a `repository_dispatch` if it is a Flux event from githubdispatch. */
function dispatchedEvent({ eventName, payload }: Context): PartialEvent | undefined {
  const event = eventName === 'repository_dispatch' ? payload?.client_payload : undefined
  return event?.involvedObject && event.reportingController ? parseEvent(JSON.stringify(event)) : undefined
}

/** @param isComplete false if the run's event only fills in fields of another event; then GitHub is not asked */
async function eventOfRun(source: EventOrigin, isComplete: boolean): Promise<Omit<RunEvent, 'isDispatched'>> {
  const now = new Date()
  const run = await findRun(source)
  if (!run || source.inputs.isTest)
    return { event: testEvent(run ?? localHead(source.cwd), now), unchanged: undefined, problems: [] }
  const status = parseStatus(run.status)
  if (isComplete && run.notice)
    return {
      event: eventFromRun(run, status, now),
      unchanged: run.notice,
      problems: [{ severity: 'notice', message: `${run.notice}, so nothing is sent` }],
    }
  const history: RunHistory = isComplete ? await readHistory(run, status, source) : { problems: [] }
  return {
    event: eventFromRun(run, { ...status, ...history }, now),
    unchanged: history.unchanged,
    problems: [
      ...unknownStatus(status.unknown),
      ...(isComplete && status.outcome === 'unknown' && source.inputs.message === undefined
        ? [missingStatus(source.inputs, run)]
        : []),
      ...history.problems,
    ],
  }
}

/** Returns a warning for a status that is not known. */
function unknownStatus(status: string | undefined): Problem[] {
  if (status === undefined) return []
  const message = `status: ${JSON.stringify(status)} is not a known status and counts as a failure. Known: success, failure, cancelled, skipped and their equivalents in other CI systems (docs/other-ci.md)`
  return [{ severity: 'warning', message, field: 'status' }]
}

/** Returns a warning about a missing status that says how to pass it in this CI system. */
function missingStatus(
  { status, when }: Inputs,
  { statusAdvice = 'pass how the run ended as --status' }: CiRun,
): Problem {
  const found =
    status === undefined
      ? 'is not set'
      : `is ${status === '' ? 'empty' : `"${status}"`}, which does not say how the run ended`
  const filter = when === 'always' ? '' : ` and when: ${when} was not applied`
  const message = `status ${found}, so the message says "${verbFor('unknown')}"${filter}; ${statusAdvice}`
  return { severity: 'warning', message, field: 'status' }
}

/**
 * Finds the run that the event is about, and its status: the run that triggered this one, with the status in its
 * payload, else this run, with the status in the input. Returns undefined if there is neither a CI system nor a status.
 */
async function findRun({ inputs, context, environment, cwd }: EventOrigin): Promise<CiRun | undefined> {
  const { status } = inputs
  if (environment.GITHUB_ACTIONS === 'true') {
    // The results in `needs` belong to this run.
    const trigger = isNeeds(status) ? undefined : triggeringRun(context, environment, cwd)
    if (trigger) return { ...trigger, status: trigger.status || (status ?? '') }
    const statusAdvice = 'set status to ${{ job.status }}'
    return { ...currentRun(context, environment, cwd), status: status ?? '', statusAdvice }
  }
  if (environment.CI || environment.BUILD_ID || environment.TF_BUILD) {
    const { otherRun } = await import('../ci/other-systems.ts')
    const run = otherRun(environment, cwd)
    return { ...run, status: status ?? run.status }
  }
  return status === undefined ? undefined : { ...unnamedRun(cwd), status }
}

/** Returns a run outside any known CI system. */
function unnamedRun(cwd: string): CiRun {
  const { sha, refName } = localHead(cwd)
  const subject = commitSubject(cwd, sha)
  const unknown = { workflow: '', number: '', url: '', changeRequest: '', status: '' }
  return { system: 'flux-notify', repository: originRepository(cwd), ...unknown, sha, refName, subject }
}

function localHead(cwd: string): { sha: string; refName: string } {
  const { sha, branch } = readHead(cwd)
  return { sha, refName: sha && branch }
}
