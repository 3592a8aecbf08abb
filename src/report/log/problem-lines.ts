import { ConfigError, DeliveryError, locationText } from '../../common/errors.ts'
import { cancelledText } from '../../delivery/cancellation.ts'
import { type DeliveryResult, failureText, manifestLocation, type Result } from '../../delivery/result.ts'
import type { HintedProblem } from './annotations.ts'
import type { Log } from './log.ts'

/** Logs the problems of a run, and in Actions the failures. If there are too many annotations, a group lists all of them. */
export function reportProblems({ deliveries, problems }: Result, log: Log, isAction: boolean): void {
  const failures = isAction ? deliveries.filter(({ outcome }) => outcome.status === 'failed').map(failureProblem) : []
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

/** Describes a failed delivery as a problem in its manifest, with a fix. */
export function failureProblem(delivery: DeliveryResult): HintedProblem {
  const { outcome } = delivery
  const error = outcome.status === 'failed' ? failureText(outcome.error) : ''
  const location = manifestLocation(delivery)
  const where = location.file === '' ? {} : location
  return { severity: 'error', message: withNames(error, delivery), hint: suggestFix(delivery), ...where }
}

/** Adds the names of the Provider and the Alert to an error. Some errors already begin with the Provider's name. */
function withNames(error: string, { providerName, alertName }: DeliveryResult): string {
  const alert = alertName === null ? '' : ` (Alert ${alertName})`
  const start = `Provider ${providerName} `
  if (error.startsWith(start)) return `Provider ${providerName}${alert} ${error.slice(start.length)}`
  return `${providerName}${alert}: ${error}`
}

// GitHub shows ten annotations of each severity for a step, and silently drops the rest.
const maxAnnotations = 10

/** Returns at most ten problems of each severity. If there are more, the tenth says how many. */
function annotations(problems: readonly HintedProblem[]): HintedProblem[] {
  return (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const all = problems.filter((problem) => problem.severity === severity)
    if (all.length <= maxAnnotations) return all
    const shown = all.slice(0, maxAnnotations - 1)
    const more = `and ${all.length - shown.length} more ${severity}s: the log below and the output results have all of them`
    return [...shown, { severity, message: more }]
  })
}

/**
 * Suggests how to fix a failed delivery: the provider type's hint, else a general one for the status. Returns undefined if
 * the error already says it, which is the case if a manifest or Secret is wrong and nothing was sent.
 */
export function suggestFix(delivery: DeliveryResult): string | undefined {
  const { outcome, requests } = delivery
  const error = outcome.status === 'failed' ? outcome.error : undefined
  if (error instanceof DeliveryError && error.hint !== undefined) return error.hint
  const last = requests.at(-1)
  if (error instanceof ConfigError || last === undefined || last.attempts === 0) return undefined
  if (last.status === null && error?.message.includes(cancelledText)) return undefined
  const { file, line } = manifestLocation(delivery)
  const manifest = file === '' ? 'the Provider' : `the Provider in ${file}:${line}`
  return fixForStatus(last.status, manifest)
}

function fixForStatus(status: number | null, manifest: string): string | undefined {
  switch (status) {
    case null:
      return `check the host in the address of ${manifest}, its proxy and certificates, and the input allow-hosts`
    case 400:
    case 422:
      return `compare what was sent (mode preview shows it) with the address and channel of ${manifest}`
    case 401:
    case 403:
      return `the service rejects this credential: renew it in the Secret of ${manifest}`
    case 404:
    case 410:
      return `nothing exists at this address: check the address and channel of ${manifest}`
    case 429:
      return 'too many requests for this service: spread the deliveries (shard, concurrency) or raise the timeout'
    default:
      return status >= 500
        ? 'the service has a problem: run again later, or keep failed deliveries in an outbox for replay'
        : undefined
  }
}
