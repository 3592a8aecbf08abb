import path from 'node:path'
import { distrust } from './ci/trust.ts'
import { ConfigError, list, type Problem, place } from './common/errors.ts'
import { checkWritable } from './common/output-file.ts'
import { awaitCancellation } from './delivery/cancel.ts'
import { conditionsOf, type Due, makeJob, sendAll } from './delivery/jobs.ts'
import { type Job, show, warnings } from './delivery/outcome.ts'
import { counts, type DeliveryResult, type Result } from './delivery/result.ts'
import { takeEvent } from './event/take.ts'
import type { Inputs } from './inputs/inputs.ts'
import type { Repository } from './manifests/index.ts'
import { type Plan, plan } from './plan/plan.ts'
import { planProblems } from './plan/problems.ts'
import type { Workshop } from './resolve/prepare.ts'
import { unusedUids } from './resolve/uid.ts'
import { isAnyGiven } from './secrets/given.ts'
import { loadPatterns, openWorkshop, readGiven, readRepository, type Session, typesIn } from './session.ts'

/** What is to be delivered, and the manifests that say how. */
interface Planned {
  readonly deliveries: readonly Due[]
  readonly repository: Repository
  /** Without a replay. */
  readonly plan?: Plan
  /** What the log says of it, once no secret can be in it. */
  readonly lines?: readonly string[]
}

/**
 * The pipeline of `send` and `preview`: an event and the repository make a plan, the plan makes deliveries, these are
 * sent or shown. Returns the exit code. @throws ConfigError where nothing can be sent
 */
export async function send(session: Session): Promise<number> {
  const { inputs, reporter } = session
  const secrets = readGiven(session)
  const maySend = inputs.mode !== 'send' || inputs.allowUntrusted
  if (!maySend) trust([], session)
  const outbox = inputs.mode === 'send' ? (inputs.outbox ?? inputs.replay) : undefined
  if (outbox !== undefined) checkWritable('outbox', outbox, session.cwd)
  const planned = inputs.replay ? await planOutbox(inputs.replay, session) : await planEvent(session)
  if (!maySend) trust(planned.deliveries.flatMap(filesOf), session)
  const { repository } = planned
  const isEmpty = repository.providers.length === 0
  // An Alert that matched tells better what is missing than a count of files.
  if (isEmpty && planned.deliveries.length === 0)
    tellingFaults(repository, () => {
      throw noProvider(inputs, repository.stats.files)
    })
  const workshop = await openWorkshop(session, repository, secrets)
  const { jobs, deliveries, unkept } = await carryOut(planned, workshop, outbox, session)
  const result: Result = {
    event: planned.plan?.event,
    deliveries,
    unmatched: (planned.plan?.unmatched ?? []).map(({ name, code, reason }) => ({ alert: name, code, reason })),
    conditions: conditionsOf(jobs, isAnyGiven(secrets)),
    problems: [...problemsOf(planned, jobs, workshop, inputs), ...unkept, ...forkNotice(jobs)],
  }
  await reporter.finish(result)
  if (isEmpty) return 2
  return unkept.length > 0 ? 1 : exitCode(result, inputs)
}

/** @throws ConfigError if the code of these files may be a stranger's */
function trust(files: readonly string[], { context, environment, cwd }: Session): void {
  const places = [...new Set(files)].map((file) => path.resolve(cwd, file.replace(/^kustomize:/, '')))
  const refusal = distrust(context, environment, places)
  if (refusal) throw refusal
}

function filesOf({ delivery: { provider, alert } }: Due): string[] {
  return [provider, alert].flatMap((manifest) => (manifest ? [manifest.file] : []))
}

/** What this run's event asks for. */
async function planEvent(session: Session): Promise<Planned> {
  const { inputs, context, environment, cwd } = session
  const { event, isDispatched } = await takeEvent(inputs, context, environment, cwd)
  const repository = readRepository(session)
  const { alerts, providers } = inputs
  const [typeOf, compile] = await Promise.all([typesIn(repository), loadPatterns(repository)])
  const choice = { alerts, providers, typeOf, compile }
  const planned = tellingFaults(repository, () => plan(event, repository, choice))
  const made = new Date().toISOString()
  return {
    deliveries: planned.deliveries.map((delivery) => ({ delivery, event, made, isDispatched })),
    repository,
    plan: planned,
  }
}

/** What an outbox holds. */
async function planOutbox(file: string, session: Session): Promise<Planned> {
  const [{ readOutbox }, { replayed, replayLine }] = await Promise.all([
    import('./delivery/outbox.ts'),
    import('./delivery/replay.ts'),
  ])
  const entries = readOutbox(file)
  const repository = readRepository(session)
  return { deliveries: replayed(entries, repository), repository, lines: entries.map(replayLine) }
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

/** Prepares the deliveries and sends or shows them; a run that is cancelled from here on loses nothing. */
async function carryOut(
  { deliveries, lines = [] }: Planned,
  workshop: Workshop,
  outbox: string | undefined,
  session: Session,
): Promise<{ jobs: Job[]; deliveries: DeliveryResult[]; unkept: Problem[] }> {
  const { inputs, context, environment, redactor, reporter } = session
  const { signal, release } = awaitCancellation()
  try {
    const options = { shard: inputs.shard, isFork: context.isFork, environment }
    const jobs = await Promise.all(deliveries.map((one) => makeJob(one, options, workshop)))
    for (const line of lines) reporter.log.info(line)
    reporter.begin(jobs.length)
    const results: DeliveryResult[] = []
    const ended = (result: DeliveryResult, at: number): void => {
      results[at] = result
      reporter.ended(result)
    }
    if (inputs.mode === 'preview') for (const [at, job] of jobs.entries()) ended(show(job, redactor.redact), at)
    else {
      const { retries, concurrency, allowHosts } = inputs
      const { debug } = reporter.log
      await sendAll(jobs, { retries, concurrency, allowHosts, environment, redactor, signal, debug, ended })
    }
    return { jobs, deliveries: results, unkept: await keepFailed(outbox, deliveries, results, session) }
  } finally {
    release()
  }
}

/** Keeps what failed, where there is an outbox. Returns why it could not. */
async function keepFailed(
  outbox: string | undefined,
  deliveries: readonly Due[],
  results: readonly DeliveryResult[],
  { cwd, redactor }: Session,
): Promise<Problem[]> {
  if (outbox === undefined) return []
  const { keep } = await import('./delivery/replay.ts')
  return keep(outbox, deliveries, results, { cwd, redact: redactor.redact })
}

function problemsOf(
  { deliveries, repository, plan }: Planned,
  jobs: readonly Job[],
  { uids }: Workshop,
  inputs: Inputs,
): Problem[] {
  return [
    ...repository.problems,
    ...(plan ? planProblems(plan, inputs) : []),
    ...jobs.flatMap(warnings),
    ...unusedUids(
      uids,
      [...repository.providers, ...repository.alerts],
      new Set([plan, ...deliveries].flatMap((of) => of?.event.involvedObject.namespace ?? [])),
    ),
  ]
}

/** One notice for all that a fork's run could not send. */
function forkNotice(jobs: readonly Job[]): Problem[] {
  const count = jobs.filter(({ settled }) => settled && 'skip' in settled && settled.skip.code === 'fork').length
  if (count === 0) return []
  const message = `${count} deliveries were skipped: a run for a fork or by Dependabot has no secrets, and its token may not write`
  return [{ severity: 'notice', message }]
}

function exitCode(result: Result, { failOn }: Inputs): number {
  const { failed, delivered } = counts(result)
  if (failed === 0 || failOn === 'never') return 0
  return failOn === 'any' || delivered === 0 ? 1 : 0
}
