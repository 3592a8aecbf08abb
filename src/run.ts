import { ConfigError, list, type Problem, place } from './common/errors.ts'
import { checkWritable } from './common/output-file.ts'
import { awaitCancellation } from './delivery/cancel.ts'
import { carryAllOut, conditionsOf, type Due, makeJob } from './delivery/jobs.ts'
import { type Job, warnings } from './delivery/outcome.ts'
import { counts, type DeliveryResult, type Result } from './delivery/result.ts'
import { takeEvent } from './event/take.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Repository } from './manifests/index.ts'
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
  const outbox = inputs.mode === 'send' ? (inputs.outbox ?? inputs.replay) : undefined
  if (outbox !== undefined) checkWritable('outbox', outbox, session.cwd)
  const { dues, planned, repository } = inputs.replay ? await again(inputs.replay, session) : await due(session)
  refuseUntrusted(session)
  const isEmpty = repository.providers.length === 0
  // An Alert that matched tells better what is missing than a count of files.
  if (isEmpty && dues.length === 0)
    tellingFaults(repository, () => {
      throw noProvider(inputs, repository.stats.files)
    })
  const workshop = await openWorkshop(session, repository, secrets)
  const { jobs, deliveries, unkept } = await carriedOut(dues, workshop, session)
  const problems = [
    ...repository.problems,
    ...(planned ? planProblems(planned, inputs) : []),
    ...jobs.flatMap(warnings),
    ...unusedUids(
      workshop.uids,
      [...repository.providers, ...repository.alerts],
      new Set([planned, ...dues].flatMap((of) => of?.event.involvedObject.namespace ?? [])),
    ),
    ...unkept,
  ]
  const result: Result = {
    event: planned?.event,
    deliveries,
    unmatched: (planned?.unmatched ?? []).map(({ name, code, reason }) => ({ alert: name, code, reason })),
    conditions: conditionsOf(jobs, isAnyGiven(secrets)),
    problems: [...problems, ...forkNotice(jobs)],
  }
  await reporter.finish(result)
  if (isEmpty) return 2
  return unkept.length > 0 ? 1 : exitCode(result, inputs)
}

/**
 * Called with the manifests read, before any program runs on them, and again with the Secrets read, before anything is sent.
 * @throws ConfigError if what was read may be a stranger's
 */
function refuseUntrusted({ inputs, trust }: Session): void {
  const refusal = inputs.mode === 'send' && !inputs.allowUntrusted ? trust?.refusal() : undefined
  if (refusal) throw refusal
}

/** Makes and carries out what is due; a run that is cancelled from here on loses nothing. */
async function carriedOut(
  dues: readonly Due[],
  workshop: Workshop,
  session: Session,
): Promise<{ jobs: Job[]; deliveries: DeliveryResult[]; unkept: Problem[] }> {
  const { signal, release } = awaitCancellation()
  try {
    const jobs = await Promise.all(dues.map((one) => makeJob(one, session, workshop)))
    session.reporter.mask()
    refuseUntrusted(session)
    const deliveries = await carryAllOut(jobs, session, signal)
    return { jobs, deliveries, unkept: await keepFailed(dues, deliveries, session) }
  } finally {
    release()
  }
}

/** Keeps what failed, where there is an outbox. Returns why it could not. */
async function keepFailed(
  dues: readonly Due[],
  results: readonly DeliveryResult[],
  session: Session,
): Promise<Problem[]> {
  const { mode, outbox, replay } = session.inputs
  const file = outbox ?? replay
  if (mode !== 'send' || file === undefined) return []
  const { keep } = await import('./delivery/replay.ts')
  return keep(file, dues, results, session)
}

interface Dues {
  readonly dues: readonly Due[]
  readonly planned?: Plan
  readonly repository: Repository
}

/** What is due by this run's event. */
async function due(session: Session): Promise<Dues> {
  const { inputs, context, environment, cwd } = session
  const { event, isDispatched } = await takeEvent(inputs, context, environment, cwd)
  const repository = readRepository(session)
  const { alerts, providers } = inputs
  const [typeOf, compile] = await Promise.all([typesIn(repository), loadPatterns(repository)])
  const choice = { alerts, providers, typeOf, compile }
  const planned = tellingFaults(repository, () => plan(event, repository, choice))
  const made = new Date().toISOString()
  return { dues: planned.deliveries.map((delivery) => ({ delivery, event, made, isDispatched })), planned, repository }
}

/** What an outbox holds. */
async function again(outbox: string, session: Session): Promise<Dues> {
  const { replayed } = await import('./delivery/replay.ts')
  return replayed(outbox, session)
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
function forkNotice(jobs: readonly Job[]): Problem[] {
  const count = jobs.filter(({ settled }) => settled && 'skip' in settled && settled.skip.code === 'fork').length
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
