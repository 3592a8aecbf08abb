import { statSync } from 'node:fs'
import path from 'node:path'
import { DeliveryError, type Problem } from './common/errors.ts'
import { programName } from './common/this-process.ts'
import { several } from './common/wording.ts'
import type { Outbox } from './delivery/outbox.ts'
import { missingSecrets, type PreparedDelivery, placeholderNotice } from './delivery/preparation.ts'
import { conditionsOf } from './delivery/queue.ts'
import { counts, type DeliveryResult, type Result } from './delivery/result.ts'
import { deliveryWarnings, interruptedResult } from './delivery/send.ts'
import type { Inputs } from './inputs/inputs.ts'
import { planProblems } from './plan/plan-problems.ts'
import { writeInputs } from './plan/write-inputs.ts'
import type { RunPlan } from './plan-run.ts'
import type { ResolveOptions } from './resolve/options.ts'
import { unusedUids } from './resolve/uid.ts'
import { hasSecrets } from './secrets/secrets-input.ts'
import type { readSecretInputs, Session } from './session.ts'
import { stopError } from './unexpected-end.ts'

/** What a run has done so far. Each stage adds to it, so that the run can be reported even if it stops early. */
export interface RunRecord {
  readonly secrets: ReturnType<typeof readSecretInputs>
  readonly outbox: Outbox | undefined
  runPlan?: RunPlan
  resolveOptions?: ResolveOptions
  prepared?: readonly PreparedDelivery[]
  /** The results of the deliveries that have ended, by index. */
  readonly results: DeliveryResult[]
  /** The unexpected error that stopped the run. */
  stop?: unknown
  /** Restores the default, so that a signal ends the process. */
  release?: () => void
}

/** Finishes the outbox and reports the run. Deliveries without a result count as failed. Returns the exit code. */
export async function reportRun(record: RunRecord, session: Session): Promise<number> {
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
  const isOutboxBroken = outboxProblems.some(({ severity }) => severity === 'error')
  record.release?.()
  const needed = missingSecrets(prepared ?? [])
  const paste =
    resolveOptions && needed.length > 0
      ? resolveOptions.secretResolver.pasteBlock(needed, firstStep(runPlan, isAction))
      : undefined
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
      ...(isOutboxBroken ? [] : outboxNotice(results, session)),
      ...forkNotice(prepared ?? []),
      ...placeholderNotice(prepared ?? []),
    ],
  }
  await reporter.finish(result)
  if (runPlan.repository.providers.length === 0) return 2
  return stop || isOutboxBroken ? 1 : exitCode(result, inputs)
}

/** Returns what the user must do before the missing Secrets matter, if `send` would not send what the preview shows. */
function firstStep({ ambiguityHint, isTest }: RunPlan, isAction: boolean): string | undefined {
  if (ambiguityHint !== undefined) return ambiguityHint
  return isTest ? `name a Provider with ${isAction ? 'providers: NAME' : '--providers NAME'}` : undefined
}

function problemsOf(
  { planned, deliveries, repository, problems }: RunPlan,
  { prepared = [], resolveOptions }: RunRecord,
): Problem[] {
  const events = [planned?.event, ...deliveries.map(({ event }) => event)]
  const namespaces = new Set(events.flatMap((event) => event?.involvedObject.namespace ?? []))
  return [
    ...problems,
    ...repository.problems,
    ...(planned ? planProblems(planned) : []),
    ...prepared.flatMap(deliveryWarnings),
    ...(resolveOptions
      ? unusedUids(resolveOptions.uids, [...repository.providers, ...repository.alerts], namespaces)
      : []),
  ]
}

/** Says that failed deliveries are in the outbox and how to send them again. Not for a pipe or a device. */
function outboxNotice(results: readonly DeliveryResult[], { inputs, cwd, isAction }: Session): Problem[] {
  const { outbox, manifests } = inputs
  const count = results.filter(({ outcome }) => outcome.status === 'failed').length
  if (count === 0 || outbox === undefined || !statSync(path.resolve(cwd, outbox), { throwIfNoEntry: false })?.isFile())
    return []
  const [verb, pronoun] = count === 1 ? ['is', 'it'] : ['are', 'them']
  const text = `${several(count, 'delivery')} failed and ${verb} kept in ${outbox}; send ${pronoun} again with`
  if (isAction) return [{ severity: 'notice', message: `${text} ${writeInputs({ replay: outbox }, true)}` }]
  const folders = manifests.map((folder) => (folder === '.' ? '' : ` ${writeInputs({ manifests: folder }, false)}`))
  const command = `${programName()} send ${writeInputs({ replay: outbox }, false)}${folders.join('')}`
  return [{ severity: 'notice', message: `${text}:\n${command}` }]
}

/** Returns one notice for all deliveries that a fork's run could not send. */
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
