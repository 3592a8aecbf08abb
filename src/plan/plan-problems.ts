import type { Problem } from '../common/errors.ts'
import type { Choice, Plan } from './plan.ts'
import { findSuggestions, type Suggestible } from './suggestions.ts'
import { writeInputs } from './write-inputs.ts'

/** What the controller would say in Kubernetes events. */
export function planProblems({ warnings }: Plan): Problem[] {
  return warnings.map(({ alert, field, message }) => ({
    severity: 'warning',
    message: `Alert ${alert.name}: ${message}`,
    file: alert.file,
    field,
    ...alert.at(field),
  }))
}

interface Surroundings {
  readonly repository: Suggestible
  readonly choice: Choice
  readonly isPreview: boolean
  readonly isAction: boolean
}

/**
 * Why nothing is sent, and what to write instead. An Alert that is about the object and filters the event is as it
 * should be in `send`: that is said in `preview` alone.
 */
export function nothingSent(planned: Plan, { repository, choice, isPreview, isAction }: Surroundings): Problem[] {
  const { deliveries, unmatched, event } = planned
  if (deliveries.some(({ outcome }) => outcome?.status !== 'skipped')) return []
  const isAbout = deliveries.length > 0 || unmatched.some(({ code }) => !['kind', 'namespace', 'name'].includes(code))
  const isNamed = choice.alerts.length + choice.providers.length > 0
  if ((isAbout || isNamed) && !isPreview) return []
  const { kind, namespace, name } = event.involvedObject
  const reason =
    deliveries.length > 0
      ? 'every delivery is skipped'
      : isAbout
        ? 'no Alert accepts the event'
        : `no Alert is about ${kind} ${namespace}/${name}`
  const written = findSuggestions(planned, repository, choice).map((one) => writeInputs(one, isAction))
  const ways =
    written.length > 0
      ? `to send, add ${written.length > 1 ? 'one of these' : 'this'}${isAction ? " to the step's `with:`" : ''}:\n${written.join('\nor\n')}`
      : 'no object, Alert or Provider of these manifests would change that'
  return [
    {
      severity: isAbout ? 'notice' : 'warning',
      message: `nothing ${isPreview ? 'would be' : 'is'} sent, since ${reason}; ${ways}`,
    },
  ]
}
