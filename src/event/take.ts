import { type Context, readRun } from '../ci/context.ts'
import { readHead } from '../ci/git-folder.ts'
import type { Environment } from '../common/environment.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { textMap } from '../inputs/text-map.ts'
import type { Event, PartialEvent } from './event.ts'
import { eventOfRun, parseStatus, testEvent } from './made.ts'
import { parseObject } from './object.ts'
import { completeEvent, overrideEvent } from './override.ts'
import { parseEvent } from './parse.ts'

/** The event of this run, and whether Flux sent it here by githubdispatch. */
export interface RunEvent {
  readonly event: Event
  readonly isDispatched: boolean
}

/**
 * The event of this run: the one given, else the one that Flux dispatched, else one made from the run; with what the
 * inputs override (design.md 2.1).
 * @throws ConfigError for an event, status, object, revision or map of the wrong form
 */
export async function takeEvent(
  inputs: Inputs,
  context: Context,
  environment: Environment,
  cwd: string,
): Promise<RunEvent> {
  const dispatched = inputs.event ? undefined : dispatchedEvent(context)
  const given = inputs.event ? parseEvent(inputs.event.text, { file: inputs.event.file }) : dispatched
  const made = await madeEvent(inputs, context, environment, cwd)
  const event = overrideEvent(given ? completeEvent(given, made) : made, {
    involvedObject: inputs.object === undefined ? undefined : parseObject(inputs.object, inputs.namespace),
    severity: inputs.severity,
    reason: inputs.reason,
    message: inputs.message,
    revision: inputs.revision,
    metadata: new Map(inputs.metadata.flatMap((source) => [...textMap(source)])),
  })
  return { event, isDispatched: dispatched !== undefined }
}

/** The payload of a `repository_dispatch` that is a Flux event, as githubdispatch sends it. */
function dispatchedEvent({ eventName, payload }: Context): PartialEvent | undefined {
  const event = eventName === 'repository_dispatch' ? payload?.client_payload : undefined
  return event?.involvedObject && event.reportingController ? parseEvent(JSON.stringify(event)) : undefined
}

async function madeEvent(inputs: Inputs, context: Context, environment: Environment, cwd: string): Promise<Event> {
  const now = new Date()
  const run = await readRun(environment, context, cwd)
  const status = parseStatus(inputs.status ?? (run?.status || 'success'))
  if (run) return eventOfRun(run, status, now)
  const { sha, branch } = readHead(cwd)
  return testEvent({ sha, refName: sha && branch }, now)
}
