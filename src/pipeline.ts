import { statSync } from 'node:fs'
import path from 'node:path'
import { ConfigError, DeliveryError, type Problem } from './common/errors.ts'
import { programName } from './common/this-process.ts'
import { several } from './common/wording.ts'
import { awaitCancellation } from './delivery/cancellation.ts'
import { type Outbox, openOutbox } from './delivery/outbox.ts'
import { missingSecrets, type PreparedDelivery, placeholderNotice, prepareAll } from './delivery/preparation.ts'
import { conditionsOf, deliverAll } from './delivery/queue.ts'
import { counts, type DeliveryResult, type Result } from './delivery/result.ts'
import { deliveryWarnings, interruptedResult } from './delivery/send.ts'
import type { Inputs } from './inputs/inputs.ts'
import { planProblems } from './plan/plan-problems.ts'
import { writeInputs } from './plan/write-inputs.ts'
import { planRun, type RunPlan, refuseUntrusted } from './plan-run.ts'
import type { ResolveOptions } from './resolve/options.ts'
import { unusedUids } from './resolve/uid.ts'
import { hasSecrets } from './secrets/secrets-input.ts'
import { openResolveOptions, readSecretInputs, type Session } from './session.ts'
import { exitSoon, stopError, unexpectedEnd } from './unexpected-end.ts'

/** What is known of a run so far: each stage adds to it, so that the run can be reported wherever it stops. */
interface RunRecord {
  readonly secrets: ReturnType<typeof readSecretInputs>
  readonly outbox: Outbox | undefined
  runPlan?: RunPlan
  resolveOptions?: ResolveOptions
  prepared?: readonly PreparedDelivery[]
  /** Of the deliveries that have ended, each at its place. */
  readonly results: DeliveryResult[]
  /** Why the run stopped before its end. */
  stop?: unknown
  /** From here on a signal ends the process. */
  release?: () => void
}

/**
 * The pipeline of `send` and `preview`: an event and the repository make a plan, the plan makes deliveries, these are
 * sent or shown. Returns the exit code. @throws ConfigError where nothing can be sent
 */
export async function send(session: Session): Promise<number> {
  const secrets = readSecretInputs(session)
  const record: RunRecord = { secrets, outbox: await outboxOf(session), results: [] }
  try {
    await proceed(record, session)
    return await Promise.race([report(record, session), unexpectedEnd()])
  } finally {
    record.release?.()
    record.outbox?.release()
    if (record.stop) exitSoon()
  }
}

/** Takes the run as far as it goes. @throws ConfigError, and any error before there are deliveries */
async function proceed(record: RunRecord, session: Session): Promise<void> {
  try {
    await Promise.race([planAndDeliver(record, session), unexpectedEnd()])
  } catch (error) {
    if (error instanceof ConfigError || record.runPlan === undefined) throw error
    session.reporter.log.debug(String((error as Error).stack))
    record.stop = error
  }
}

/** The outboxes of a run that sends; undefined where it has none. @throws ConfigError where they cannot be used */
async function outboxOf({ inputs, reporter, cwd, redactor }: Session): Promise<Outbox | undefined> {
  const { mode, outbox, replay } = inputs
  if (mode !== 'send' || (outbox === undefined && replay === undefined)) return undefined
  const { info } = reporter.log
  return openOutbox({ outbox, replay, cwd, redact: redactor.redact, info, now: new Date().toISOString() })
}

async function planAndDeliver(record: RunRecord, session: Session): Promise<void> {
  const runPlan = await planRun(record.outbox, session)
  record.runPlan = runPlan
  record.resolveOptions = await openResolveOptions(session, runPlan.repository, record.secrets)
  await prepareAndSend(runPlan, record.resolveOptions, record, session)
}

/** Closes the outbox and tells what happened; what is open then has failed. Returns the exit code. */
async function report(record: RunRecord, session: Session): Promise<number> {
  const { inputs, reporter, redactor, isAction } = session
  const { runPlan, resolveOptions, prepared, outbox, results, stop } = record
  if (runPlan === undefined) throw new TypeError('a run without deliveries has nothing to report')
  if (prepared === undefined) outbox?.begin(runPlan.deliveries)
  for (const [at, delivery] of (prepared ?? runPlan.deliveries).entries()) {
    if (results[at]) continue
    results[at] = interruptedResult(
      delivery,
      new DeliveryError('the run stopped before this delivery had ended'),
      redactor.redact,
    )
    reporter.ended(results[at])
  }
  const outboxProblems = (await outbox?.finish(results)) ?? []
  record.release?.()
  const needed = missingSecrets(prepared ?? [])
  const paste =
    resolveOptions && needed.length > 0 ? resolveOptions.keyring.block(needed, firstStep(runPlan, isAction)) : undefined
  const result: Result = {
    paste,
    event: runPlan.planned?.event,
    isTest: runPlan.isTest,
    ambiguityHint: runPlan.ambiguityHint,
    deliveries: results,
    unmatched: (runPlan.planned?.unmatched ?? []).map(({ name, code, reason }) => ({ alert: name, code, reason })),
    conditions: conditionsOf(prepared ?? [], hasSecrets(record.secrets)),
    problems: [
      ...(stop ? [{ severity: 'error' as const, message: stopError(stop).message }] : []),
      ...problemsOf(runPlan, record),
      ...outboxProblems,
      ...(outboxProblems.some(({ severity }) => severity === 'error') ? [] : keptNotice(results, session)),
      ...forkNotice(prepared ?? []),
      ...placeholderNotice(prepared ?? []),
    ],
  }
  await reporter.finish(result)
  if (runPlan.repository.providers.length === 0) return 2
  return stop || outboxProblems.some(({ severity }) => severity === 'error') ? 1 : exitCode(result, inputs)
}

/** What has to be done before Secrets help, where `send` would send nothing of what a preview shows. */
function firstStep({ ambiguityHint, isTest }: RunPlan, isAction: boolean): string | undefined {
  if (ambiguityHint !== undefined) return ambiguityHint
  return isTest ? `name a Provider with ${isAction ? 'providers: NAME' : '--providers NAME'}` : undefined
}

function problemsOf(
  { planned, deliveries, repository, problems }: RunPlan,
  { prepared = [], resolveOptions }: RunRecord,
): Problem[] {
  const events = [planned?.event, ...deliveries.map(({ event }) => event)]
  const homes = new Set(events.flatMap((event) => event?.involvedObject.namespace ?? []))
  return [
    ...problems,
    ...repository.problems,
    ...(planned ? planProblems(planned) : []),
    ...prepared.flatMap(deliveryWarnings),
    ...(resolveOptions ? unusedUids(resolveOptions.uids, [...repository.providers, ...repository.alerts], homes) : []),
  ]
}

/** Prepares and makes the deliveries; a run that is cancelled from here on loses nothing. */
async function prepareAndSend(
  { deliveries, planned, isDispatched, unchanged, lines = [] }: RunPlan,
  resolveOptions: ResolveOptions,
  record: RunRecord,
  session: Session,
): Promise<void> {
  const { reporter } = session
  const { signal, release } = awaitCancellation()
  record.release = release
  const prepared = await prepareAll(deliveries, { ...session, isDispatched, unchanged }, resolveOptions, signal)
  refuseUntrusted(session)
  // Now that every secret is known: an event of another day may hold one.
  reporter.begin(prepared.length, planned?.event)
  for (const line of lines) reporter.log.info(line)
  record.outbox?.begin(prepared)
  record.prepared = prepared
  const { debug } = reporter.log
  const warn = (message: string): void => reporter.log.problem({ severity: 'warning', message })
  const onEnd = (result: DeliveryResult, at: number): void => {
    // The run has stopped, and this delivery counts as failed already.
    if (record.stop) return
    record.results[at] = result
    record.outbox?.record(result, at)
    reporter.ended(result)
  }
  await deliverAll(prepared, { ...session, signal, debug, warn, onEnd })
}

/** Where the deliveries that failed are kept, and how to send them again; nothing for a pipe or a device. */
function keptNotice(results: readonly DeliveryResult[], { inputs, cwd, isAction }: Session): Problem[] {
  const { outbox, manifests } = inputs
  const count = results.filter(({ outcome }) => outcome.status === 'failed').length
  if (count === 0 || outbox === undefined || !statSync(path.resolve(cwd, outbox), { throwIfNoEntry: false })?.isFile())
    return []
  const kept = `${several(count, 'delivery')} failed and ${count === 1 ? 'is' : 'are'} kept in ${outbox}`
  if (isAction)
    return [
      {
        severity: 'notice',
        message: `${kept}; send again what it holds with ${writeInputs({ replay: outbox }, true)}`,
      },
    ]
  const folders = manifests.map((folder) => (folder === '.' ? '' : ` ${writeInputs({ manifests: folder }, false)}`))
  const line = `${programName()} send ${writeInputs({ replay: outbox }, false)}${folders.join('')}`
  return [{ severity: 'notice', message: `${kept}; send again what it holds with:\n${line}` }]
}

/** One notice for all that a fork's run could not send. */
function forkNotice(deliveries: readonly PreparedDelivery[]): Problem[] {
  const count = deliveries.filter(({ outcome }) => outcome?.status === 'skipped' && outcome.code === 'fork').length
  if (count === 0) return []
  const message = `${several(count, 'delivery')} ${count === 1 ? 'was' : 'were'} skipped: a run for a fork or by Dependabot has no secrets, and its token may not write`
  return [{ severity: 'notice', message }]
}

function exitCode(result: Result, { failOn }: Inputs): number {
  const { failed, delivered } = counts(result)
  if (failed === 0 || failOn === 'never') return 0
  return failOn === 'any' || delivered === 0 ? 1 : 0
}
