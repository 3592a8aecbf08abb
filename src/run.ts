import path from 'node:path'
import { distrust } from './ci/trust.ts'
import { ConfigError, list, type Problem, place } from './common/errors.ts'
import { checkWritable } from './common/output-file.ts'
import { awaitCancellation } from './delivery/cancel.ts'
import { type PreparedDelivery, prepareDelivery } from './delivery/preparation.ts'
import { conditionsOf, deliverAll } from './delivery/queue.ts'
import { counts, type DeliveryResult, type Result } from './delivery/result.ts'
import { warnings } from './delivery/send.ts'
import { takeEvent } from './event/take.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Repository } from './manifests/index.ts'
import type { Delivery } from './plan/delivery.ts'
import { type Plan, plan } from './plan/plan.ts'
import { planProblems } from './plan/problems.ts'
import type { Workshop } from './resolve/prepare.ts'
import { unusedUids } from './resolve/uid.ts'
import { isAnyGiven } from './secrets/given.ts'
import {
  loadPatterns,
  openSession,
  openWorkshop,
  readGiven,
  readRepository,
  type Session,
  type Surroundings,
  typesIn,
} from './session.ts'

/**
 * Sends, shows or checks, and reports. Returns the exit code: 0 all well, 1 a delivery failed or a manifest is wrong,
 * 2 nothing was sent because something about the input is wrong (design.md 2.3).
 */
export async function run(inputs: Inputs, surroundings: Surroundings): Promise<number> {
  const session = openSession(inputs, surroundings)
  try {
    if (inputs.mode !== 'validate') return await send(session)
    const { validate } = await import('./validate.ts')
    return await validate(session)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    session.reporter.mask()
    session.reporter.refuse(error)
    return 2
  }
}

/** The pipeline: an event and the repository make a plan, the plan makes deliveries, these are sent or shown. */
async function send(session: Session): Promise<number> {
  const { inputs, reporter } = session
  const secrets = readGiven(session)
  const maySend = inputs.mode !== 'send' || inputs.allowUntrusted
  if (!maySend) trust([], session)
  const outbox = inputs.mode === 'send' ? (inputs.outbox ?? inputs.replay) : undefined
  if (outbox !== undefined) checkWritable('outbox', outbox, session.cwd)
  const agenda = inputs.replay ? await planAgain(inputs.replay, session) : await planEvent(session)
  const { deliveries, planned, repository } = agenda
  if (!maySend) trust(deliveries.flatMap(filesOf), session)
  const isEmpty = repository.providers.length === 0
  // An Alert that matched tells better what is missing than a count of files.
  if (isEmpty && deliveries.length === 0)
    tellingFaults(repository, () => {
      throw noProvider(inputs, repository.stats.files)
    })
  const workshop = await openWorkshop(session, repository, secrets)
  const { prepared, results, unwritten } = await prepareAndSend(agenda, workshop, session)
  const problems = [
    ...repository.problems,
    ...(planned ? planProblems(planned, inputs) : []),
    ...prepared.flatMap(warnings),
    ...unusedUids(
      workshop.uids,
      [...repository.providers, ...repository.alerts],
      new Set(
        [planned?.event, ...deliveries.map(({ event }) => event)].flatMap((of) => of?.involvedObject.namespace ?? []),
      ),
    ),
    ...unwritten,
  ]
  const result: Result = {
    event: planned?.event,
    deliveries: results,
    unmatched: (planned?.unmatched ?? []).map(({ name, code, reason }) => ({ alert: name, code, reason })),
    conditions: conditionsOf(prepared, isAnyGiven(secrets)),
    problems: [...problems, ...forkNotice(prepared)],
  }
  await reporter.finish(result)
  if (isEmpty) return 2
  return unwritten.length > 0 ? 1 : exitCode(result, inputs)
}

/** @throws ConfigError if the code of these files may be a stranger's */
function trust(files: readonly string[], { context, environment, cwd }: Session): void {
  const places = [...new Set(files)].map((file) => path.resolve(cwd, file.replace(/^kustomize:/, '')))
  const refusal = distrust(context, environment, places)
  if (refusal) throw refusal
}

function filesOf({ provider, alert }: Delivery): string[] {
  return [provider, alert].flatMap((manifest) => (manifest ? [manifest.file] : []))
}

/** Prepares and makes the deliveries; a run that is cancelled from here on loses nothing. */
async function prepareAndSend(
  { deliveries, isDispatched }: Agenda,
  workshop: Workshop,
  session: Session,
): Promise<{ prepared: PreparedDelivery[]; results: DeliveryResult[]; unwritten: Problem[] }> {
  const { reporter } = session
  const { signal, release } = awaitCancellation()
  try {
    const options = { ...session, isDispatched }
    const prepared = await Promise.all(deliveries.map((one) => prepareDelivery(one, options, workshop)))
    reporter.mask()
    reporter.begin(prepared.length)
    const { debug } = reporter.log
    const results = await deliverAll(prepared, { ...session, signal, debug, onEnd: reporter.ended })
    return { prepared, results, unwritten: await writeOutbox(results, session) }
  } finally {
    release()
  }
}

/** Writes what failed, where there is an outbox. Returns why it could not. */
async function writeOutbox(results: readonly DeliveryResult[], session: Session): Promise<Problem[]> {
  const { mode, outbox, replay } = session.inputs
  const file = outbox ?? replay
  if (mode !== 'send' || file === undefined) return []
  const { writeFailed } = await import('./delivery/replay.ts')
  const { cwd, redactor } = session
  return writeFailed(file, results, { cwd, redact: redactor.redact, now: new Date().toISOString() })
}

/** What a run is to deliver. */
interface Agenda {
  readonly deliveries: readonly Delivery[]
  /** Whether Flux sent the event here by githubdispatch. */
  readonly isDispatched: boolean
  /** Without one it is a replay. */
  readonly planned?: Plan
  readonly repository: Repository
}

/** What this run's event asks for. */
async function planEvent(session: Session): Promise<Agenda> {
  const { inputs, context, environment, cwd } = session
  const { event, isDispatched } = await takeEvent(inputs, context, environment, cwd)
  const repository = readRepository(session)
  const { alerts, providers } = inputs
  const [typeOf, compile] = await Promise.all([typesIn(repository), loadPatterns(repository)])
  const choice = { alerts, providers, typeOf, compile }
  const planned = tellingFaults(repository, () => plan(event, repository, choice))
  return { deliveries: planned.deliveries, isDispatched, planned, repository }
}

/** What an outbox holds, with today's manifests. @throws ConfigError for a file that is not an outbox */
async function planAgain(outbox: string, session: Session): Promise<Agenda> {
  const [{ readOutbox }, { describeEntry }, { planReplay }] = await Promise.all([
    import('./delivery/outbox.ts'),
    import('./delivery/replay.ts'),
    import('./plan/replay.ts'),
  ])
  const entries = readOutbox(outbox)
  const repository = readRepository(session)
  for (const entry of entries) session.reporter.log.info(describeEntry(entry))
  const deliveries = entries.map((entry) => planReplay({ ...entry, since: entry.made }, repository))
  return { deliveries, isDispatched: false, repository }
}

/** What cannot be picked may stand in a file that cannot be read: the error says so, too. */
function tellingFaults<T>({ problems }: Repository, pick: () => T): T {
  try {
    return pick()
  } catch (error) {
    const faults = problems.filter(({ severity }) => severity === 'error').map((one) => `${place(one)}: ${one.message}`)
    if (!(error instanceof ConfigError) || faults.length === 0) throw error
    throw new ConfigError(`${error.message}; not read: ${list(faults)}`, error.where, { cause: error })
  }
}

function noProvider({ manifests }: Inputs, files: number): ConfigError {
  return new ConfigError(
    `no Provider in ${manifests.join(', ')} (files read: ${files}); name the folder of your notification manifests in manifests`,
    { field: 'manifests' },
  )
}

/** One notice for all that a fork's run could not send. */
function forkNotice(deliveries: readonly PreparedDelivery[]): Problem[] {
  const count = deliveries.filter(({ outcome }) => outcome?.status === 'skipped' && outcome.code === 'fork').length
  return count === 0
    ? []
    : [
        {
          severity: 'notice',
          message: `${count} deliveries were skipped: a run for a fork or by Dependabot has no secrets, and its token may not write`,
        },
      ]
}

function exitCode(result: Result, { failOn }: Inputs): number {
  const { failed, delivered } = counts(result)
  if (failed === 0 || failOn === 'never') return 0
  return failOn === 'any' || delivered === 0 ? 1 : 0
}
