import path from 'node:path'
import { distrust } from './ci/trust.ts'
import { ConfigError, list, type Problem, place } from './common/errors.ts'
import { awaitCancellation } from './delivery/cancel.ts'
import type { Outbox } from './delivery/outbox.ts'
import { type PreparedDelivery, prepareAll } from './delivery/preparation.ts'
import { conditionsOf, deliverAll } from './delivery/queue.ts'
import { counts, type DeliveryResult, type Result } from './delivery/result.ts'
import { warnings } from './delivery/send.ts'
import { type RunEvent, readEvent } from './event/read-event.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Repository } from './manifests/index.ts'
import type { Delivery } from './plan/delivery.ts'
import { type Plan, plan } from './plan/plan.ts'
import { planProblems } from './plan/problems.ts'
import type { Workshop } from './resolve/prepare.ts'
import { unusedUids } from './resolve/uid.ts'
import { isAnyGiven } from './secrets/given.ts'
import { loadPatterns, openWorkshop, readGiven, readRepository, type Session, typesIn } from './session.ts'
import { createFetch } from './transport/fetch.ts'
import { openTransport } from './transport/index.ts'

/**
 * The pipeline of `send` and `preview`: an event and the repository make a plan, the plan makes deliveries, these are
 * sent or shown. Returns the exit code. @throws ConfigError where nothing can be sent
 */
export async function send(session: Session): Promise<number> {
  const { inputs } = session
  const secrets = readGiven(session)
  const maySend = inputs.mode !== 'send' || inputs.allowUntrusted
  if (!maySend) trust([], session)
  const outbox = await openOutbox(session)
  try {
    return await sendWith(outbox, secrets, session)
  } finally {
    outbox?.release()
  }
}

/** The outboxes of a run that sends; undefined where it has none. @throws ConfigError where they cannot be used */
async function openOutbox({ inputs, reporter, cwd, redactor }: Session): Promise<Outbox | undefined> {
  const { mode, outbox, replay } = inputs
  if (mode !== 'send' || (outbox === undefined && replay === undefined)) return undefined
  const { openOutbox } = await import('./delivery/outbox.ts')
  const { info } = reporter.log
  return openOutbox({ outbox, replay, cwd, redact: redactor.redact, info, now: new Date().toISOString() })
}

async function sendWith(
  outbox: Outbox | undefined,
  secrets: ReturnType<typeof readGiven>,
  session: Session,
): Promise<number> {
  const { inputs, reporter } = session
  const maySend = inputs.mode !== 'send' || inputs.allowUntrusted
  const agenda = inputs.replay ? await planAgain(inputs.replay, outbox, session) : await planEvent(session)
  const { deliveries, planned, repository } = agenda
  if (!maySend) trust(deliveries.flatMap(filesOf), session)
  const isEmpty = repository.providers.length === 0
  // An Alert that matched tells better what is missing than a count of files.
  if (isEmpty && deliveries.length === 0)
    tellingFaults(repository, () => {
      throw noProvider(inputs, repository.stats.files)
    })
  const workshop = await openWorkshop(session, repository, secrets)
  const { prepared, results, outboxProblems } = await prepareAndSend(agenda, outbox, workshop, session)
  const problems = [
    ...agenda.problems,
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
    ...outboxProblems,
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
  return outboxProblems.some(({ severity }) => severity === 'error') ? 1 : exitCode(result, inputs)
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
  { deliveries, isDispatched, unchanged, lines = [] }: Agenda,
  outbox: Outbox | undefined,
  workshop: Workshop,
  session: Session,
): Promise<{ prepared: PreparedDelivery[]; results: DeliveryResult[]; outboxProblems: Problem[] }> {
  const { reporter } = session
  const { signal, release } = awaitCancellation()
  try {
    const prepared = await prepareAll(deliveries, { ...session, isDispatched, unchanged }, workshop, signal)
    // Now that every secret is known: an event of another day may hold one.
    for (const line of lines) reporter.log.info(line)
    reporter.begin(prepared.length)
    outbox?.begin(prepared)
    const { debug } = reporter.log
    const onEnd = (result: DeliveryResult, at: number): void => {
      outbox?.record(result, at)
      reporter.ended(result)
    }
    const results = await deliverAll(prepared, { ...session, signal, debug, onEnd })
    return { prepared, results, outboxProblems: (await outbox?.finish(results)) ?? [] }
  } finally {
    release()
  }
}

/** What a run is to deliver. */
interface Agenda {
  readonly deliveries: readonly Delivery[]
  /** Whether Flux sent the event here by githubdispatch. */
  readonly isDispatched: boolean
  /** Why the input `when` suppresses the event; undefined if it is to be sent. */
  readonly unchanged?: string | undefined
  /** What is to be said about the event itself: a status that is not known, a question that GitHub did not answer. */
  readonly problems: readonly Problem[]
  /** Without one it is a replay. */
  readonly planned?: Plan
  /** What the log says before anything is sent. */
  readonly lines?: readonly string[]
  readonly repository: Repository
}

/** What this run's event asks for. */
async function planEvent(session: Session): Promise<Agenda> {
  const { inputs } = session
  const { event, ...rest } = await eventOf(session)
  const repository = await readRepository(session)
  const { alerts, providers } = inputs
  const [typeOf, compile] = await Promise.all([typesIn(repository), loadPatterns(repository)])
  const choice = { alerts, providers, typeOf, compile }
  const planned = tellingFaults(repository, () => plan(event, repository, choice))
  return { ...rest, deliveries: planned.deliveries, planned, repository }
}

/** The event of this run. `send` may ask GitHub's API about the run, through a transport like that of the deliveries. */
async function eventOf(session: Session): Promise<RunEvent> {
  const { inputs, environment, reporter } = session
  const { debug } = reporter.log
  if (inputs.mode !== 'send') return readEvent({ ...session, fetch: undefined, debug })
  const transport = openTransport({ environment, allowHosts: inputs.allowHosts, debug })
  try {
    return await readEvent({ ...session, fetch: createFetch(transport), debug })
  } finally {
    await transport.close()
  }
}

/** What an outbox asks for, with today's manifests. @throws ConfigError for a file that is not an outbox */
async function planAgain(replay: string, outbox: Outbox | undefined, session: Session): Promise<Agenda> {
  const [{ readOutbox }, { planReplay }] = await Promise.all([
    import('./delivery/outbox.ts'),
    import('./plan/replay.ts'),
  ])
  const entries = outbox?.entries ?? readOutbox(replay, session.cwd)
  const repository = await readRepository(session)
  const lines = entries.map(
    ({ alert, provider, made, error }) =>
      `replay  ${[alert, provider].filter(Boolean).join(' -> ')}  due since ${made}, failed with: ${error}`,
  )
  return { deliveries: planReplay(entries, repository), isDispatched: false, problems: [], repository, lines }
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
