import type { Problem } from '../common/errors.ts'
import type { Plan } from './plan.ts'

/** What the controller would say in Kubernetes events, and a way out where no Alert is about such an object at all. */
export function planProblems(
  { warnings, deliveries, unmatched, event }: Plan,
  named: { readonly alerts: readonly string[]; readonly providers: readonly string[] },
): Problem[] {
  const problems = warnings.map(
    ({ alert, field, message }): Problem => ({
      severity: 'warning',
      message: `Alert ${alert.name}: ${message}`,
      file: alert.file,
      field,
      ...alert.at(field),
    }),
  )
  const { kind, namespace, name } = event.involvedObject
  const isAbout = unmatched.some(({ code }) => !['kind', 'namespace', 'name'].includes(code))
  if (deliveries.length > 0 || isAbout || named.alerts.length + named.providers.length > 0) return problems
  const [first] = unmatched
  const source = first?.alert.spec.eventSources[0]
  const object =
    source &&
    `object: ${source.kind}/${source.namespace ?? first.alert.namespace ?? namespace}/${source.name === '*' ? 'NAME' : source.name}`
  const ways = first
    ? [object, `alerts: ${first.name}`, `providers: ${first.alert.spec.providerRef.name}`].filter(
        (way) => way !== undefined,
      )
    : ['providers: NAME']
  return [
    ...problems,
    {
      severity: 'warning',
      message: `no Alert is about ${kind} ${namespace}/${name}, so nothing is sent; write one of: ${ways.join(' | ')}`,
    },
  ]
}
