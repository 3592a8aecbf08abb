import type { Problem } from '../common/errors.ts'
import type { Choice, Plan } from './plan.ts'
import { findSuggestions, type Suggestible } from './suggestions.ts'
import { writeInputs } from './write-inputs.ts'

/** Returns the warnings that the controller would raise as Kubernetes events. */
export function planProblems({ warnings }: Plan): Problem[] {
  return warnings.map(({ alert, field, message }) => ({
    severity: 'warning',
    message: `Alert ${alert.name}: ${message}`,
    file: alert.file,
    field,
    ...alert.at(field),
  }))
}

interface Options {
  readonly repository: Suggestible
  readonly choice: Choice
  readonly isPreview: boolean
  readonly isAction: boolean
}

/**
 * If nothing is sent, reports why, and which inputs would change that. If an Alert is about the event's object and filters it,
 * that is normal, so it is reported in `preview` only.
 */
export function nothingSent(planned: Plan, { repository, choice, isPreview, isAction }: Options): Problem[] {
  const { deliveries, unmatched, event } = planned
  if (deliveries.some(({ outcome }) => outcome?.status !== 'skipped')) return []
  const isAbout = deliveries.length > 0 || unmatched.some(({ code }) => !['kind', 'namespace', 'name'].includes(code))
  const isNamed = choice.alerts.length + choice.providers.length > 0
  if ((isAbout || isNamed) && !isPreview) return []
  const { kind, namespace, name } = event.involvedObject
  const noMatch = isAbout ? 'no Alert accepts the event' : `no Alert is about ${kind} ${namespace}/${name}`
  const reason = deliveries.length > 0 ? 'every delivery is skipped' : noMatch
  const suggestions = findSuggestions(planned, repository, choice).map((inputs) => writeInputs(inputs, isAction))
  const hint =
    suggestions.length > 0
      ? `to send, add ${suggestions.length > 1 ? 'one of these' : 'this'}${isAction ? " to the step's `with:`" : ''}:\n${suggestions.join('\nor\n')}`
      : 'no object, Alert or Provider in these manifests would change that'
  const message = `nothing ${isPreview ? 'would be' : 'is'} sent, since ${reason}; ${hint}`
  return [{ severity: isAbout ? 'notice' : 'warning', message }]
}
