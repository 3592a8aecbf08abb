import { place } from '../../common/errors.ts'
import { type DeliveryResult, failureText, placeOf, type Result } from '../../delivery/result.ts'
import { advice } from '../advice.ts'
import type { Log } from './log.ts'
import type { Trouble } from './system-format.ts'

/** Problems, and in Actions the failures among them: as many annotations as are shown, and all in a fold. */
export function tellProblems({ deliveries, problems }: Result, log: Log, isAction: boolean): void {
  const failures = isAction ? deliveries.filter(({ outcome }) => outcome.status === 'failed').map(failure) : []
  const all: readonly Trouble[] = [...failures, ...problems]
  const annotated = isAction ? annotations(all) : all
  for (const problem of annotated) log.problem(problem)
  if (annotated.length === all.length) return
  log.group(
    `All ${all.length} problems`,
    all.flatMap(({ severity, message, hint, ...where }) => [
      `${severity}: ${[place(where), message].filter(Boolean).join(': ')}`,
      ...(hint === undefined ? [] : [`  to fix: ${hint}`]),
    ]),
  )
}

/** A failed delivery as a problem of its manifest, with what to change. */
export function failure(delivery: DeliveryResult): Trouble {
  const { providerName, alertName, outcome } = delivery
  const through = alertName === null ? '' : ` (Alert ${alertName})`
  const error = outcome.status === 'failed' ? failureText(outcome.error) : ''
  const place = placeOf(delivery)
  const where = place.file === '' ? {} : place
  return { severity: 'error', message: `${providerName}${through}: ${error}`, hint: advice(delivery), ...where }
}

// GitHub shows ten annotations of a kind for a step, and drops the rest without a word.
const mostAnnotations = 10

/** At most ten problems of a severity; the tenth says how many more there are. */
function annotations(problems: readonly Trouble[]): Trouble[] {
  return (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const all = problems.filter((problem) => problem.severity === severity)
    if (all.length <= mostAnnotations) return all
    const shown = all.slice(0, mostAnnotations - 1)
    const more = `and ${all.length - shown.length} more ${severity}s: the log below and the output results have all of them`
    return [...shown, { severity, message: more }]
  })
}
