import { ConfigError } from './common/errors.ts'
import { awaitCancellation } from './delivery/cancellation.ts'
import { type Outbox, openOutbox } from './delivery/outbox.ts'
import { prepareAll } from './delivery/preparation.ts'
import { deliverAll } from './delivery/queue.ts'
import type { DeliveryResult } from './delivery/result.ts'
import { planRun, type RunPlan, refuseUntrusted } from './plan-run.ts'
import { type RunRecord, reportRun } from './report-run.ts'
import type { ResolveOptions } from './resolve/options.ts'
import { openResolveOptions, readSecretInputs, type Session } from './session.ts'
import { exitSoon, unexpectedEnd } from './unexpected-end.ts'

/**
 * Runs `send` or `preview`: plans deliveries from the event and the repository, sends or shows them, and reports the run.
 * Returns the exit code. @throws ConfigError if nothing can be sent
 */
export async function sendOrPreview(session: Session): Promise<number> {
  const secrets = readSecretInputs(session)
  const record: RunRecord = { secrets, outbox: await openRunOutbox(session), results: [] }
  try {
    await deliverUntilStopped(record, session)
    return await Promise.race([reportRun(record, session), unexpectedEnd()])
  } finally {
    record.release?.()
    record.outbox?.release()
    if (record.stop) exitSoon()
  }
}

/**
 * Plans and sends the deliveries. An unexpected error after planning is recorded, so that the run can still be reported.
 * @throws ConfigError, and any error before there is a plan
 */
async function deliverUntilStopped(record: RunRecord, session: Session): Promise<void> {
  try {
    await Promise.race([planAndDeliver(record, session), unexpectedEnd()])
  } catch (error) {
    if (error instanceof ConfigError || record.runPlan === undefined) throw error
    session.reporter.log.debug(String((error as Error).stack))
    record.stop = error
  }
}

/** Opens the outboxes of a run that sends; undefined if it has none. @throws ConfigError if they cannot be used */
async function openRunOutbox({ inputs, reporter, cwd, redactor }: Session): Promise<Outbox | undefined> {
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

/** Prepares and sends the deliveries. If the run is cancelled from here on, no delivery is lost. */
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
  // Not earlier, since only now all secrets are known, and the event of a replay may contain one.
  reporter.begin(prepared.length, planned?.event)
  for (const line of lines) reporter.log.info(line)
  record.outbox?.begin(prepared)
  record.prepared = prepared
  const { debug } = reporter.log
  const warn = (message: string): void => reporter.log.problem({ severity: 'warning', message })
  const onEnd = (result: DeliveryResult, at: number): void => {
    // The run has stopped, so this delivery already counts as failed.
    if (record.stop) return
    record.results[at] = result
    record.outbox?.record(result, at)
    reporter.ended(result)
  }
  await deliverAll(prepared, { ...session, signal, debug, warn, onEnd })
}
