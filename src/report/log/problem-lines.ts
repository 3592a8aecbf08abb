import { ConfigError, DeliveryError, locationText } from '../../common/errors.ts'
import { cancelledText } from '../../delivery/cancellation.ts'
import { type DeliveryResult, failureText, manifestLocation, type Result } from '../../delivery/result.ts'
import type { HintedProblem } from './annotations.ts'
import type { Log } from './log.ts'

/** Problems, and in Actions the failures among them: as many annotations as are shown, and all in a fold. */
export function tellProblems({ deliveries, problems }: Result, log: Log, isAction: boolean): void {
  const failures = isAction ? deliveries.filter(({ outcome }) => outcome.status === 'failed').map(failure) : []
  const all: readonly HintedProblem[] = [...failures, ...problems]
  const annotated = isAction ? annotations(all) : all
  for (const problem of annotated) log.problem(problem)
  if (annotated.length === all.length) return
  log.group(
    `All ${all.length} problems`,
    all.flatMap(({ severity, message, hint, ...where }) => [
      `${severity}: ${[locationText(where), message].filter(Boolean).join(': ')}`,
      ...(hint === undefined ? [] : [`  to fix: ${hint}`]),
    ]),
  )
}

/** A failed delivery as a problem of its manifest, with what to change. */
export function failure(delivery: DeliveryResult): HintedProblem {
  const { outcome } = delivery
  const error = outcome.status === 'failed' ? failureText(outcome.error) : ''
  const location = manifestLocation(delivery)
  const where = location.file === '' ? {} : location
  return { severity: 'error', message: withNames(error, delivery), hint: advice(delivery), ...where }
}

/** The error with the names of the Provider and the Alert. Some errors begin with the Provider's name themselves. */
function withNames(error: string, { providerName, alertName }: DeliveryResult): string {
  const alert = alertName === null ? '' : ` (Alert ${alertName})`
  const start = `Provider ${providerName} `
  if (error.startsWith(start)) return `Provider ${providerName}${alert} ${error.slice(start.length)}`
  return `${providerName}${alert}: ${error}`
}

// GitHub shows ten annotations of a kind for a step, and drops the rest without a word.
const mostAnnotations = 10

/** At most ten problems of a severity; the tenth says how many more there are. */
function annotations(problems: readonly HintedProblem[]): HintedProblem[] {
  return (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const all = problems.filter((problem) => problem.severity === severity)
    if (all.length <= mostAnnotations) return all
    const shown = all.slice(0, mostAnnotations - 1)
    const more = `and ${all.length - shown.length} more ${severity}s: the log below and the output results have all of them`
    return [...shown, { severity, message: more }]
  })
}

/**
 * What to change about a failed delivery: the type's own hint for the answer, else what such an answer means
 * everywhere. undefined where the error says it itself: nothing was sent because a manifest or a Secret is wrong.
 */
export function advice(delivery: DeliveryResult): string | undefined {
  const { outcome, requests } = delivery
  const error = outcome.status === 'failed' ? outcome.error : undefined
  if (error instanceof DeliveryError && error.hint !== undefined) return error.hint
  const last = requests.at(-1)
  if (error instanceof ConfigError || last === undefined || last.attempts === 0) return undefined
  if (last.status === null && error?.message.includes(cancelledText)) return undefined
  const { file, line } = manifestLocation(delivery)
  const manifest = file === '' ? 'the Provider' : `the Provider in ${file}:${line}`
  return meaning(last.status, manifest)
}

function meaning(status: number | null, manifest: string): string | undefined {
  switch (status) {
    case null:
      return `check the host in the address of ${manifest}, its proxy and certificates, and the input allow-hosts`
    case 400:
    case 422:
      return `compare what was sent (mode preview shows it) with the address and channel of ${manifest}`
    case 401:
    case 403:
      return `the service refuses this credential: renew it in the Secret of ${manifest}`
    case 404:
    case 410:
      return `there is nothing at this address any more: check the address and channel of ${manifest}`
    case 429:
      return 'too many requests for this service: spread the deliveries (shard, concurrency) or raise the timeout'
    default:
      return status >= 500
        ? 'the service has a problem: run again later, or keep what failed in an outbox for replay'
        : undefined
  }
}
