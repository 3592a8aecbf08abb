import { type Problem, place } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Alert, Provider } from '../manifests/index.ts'
import { checkAlert } from './alert.ts'
import { type Knowledge, reporter } from './manifest.ts'

/**
 * What is wrong with the Alerts of a repository: the rules of their API version, and what the API server cannot see. Where a
 * manifest lives in no known namespace it counts as `home`.
 */
export function checkAlerts(
  { providers, alerts }: { providers: readonly Provider[]; alerts: readonly Alert[] },
  knowledge: Knowledge,
  home = '',
): Problem[] {
  return [...alerts.flatMap((alert) => checkAlert(alert, providers, knowledge, home)), ...twice(alerts, home)]
}

/** Alerts that send one event twice to one place: same Provider, a source in common, and no filter that could tell them apart. */
function twice(alerts: readonly Alert[], home: string): Problem[] {
  const out: Problem[] = []
  const open = alerts.filter(({ spec }) => !spec.suspend && !spec.inclusionList?.length && !spec.exclusionList?.length)
  for (const same of byProvider(open, home).values()) {
    for (const [at, alert] of same.entries()) {
      const other = same.slice(0, at).find((earlier) => overlap(earlier, alert, home))
      if (other)
        reporter(alert, out)(
          'warning',
          'spec.eventSources',
          `sends events to Provider ${alert.spec.providerRef.name} that Alert ${other.name} (${place(other)}) sends there too`,
        )
    }
  }
  return out
}

function byProvider(alerts: readonly Alert[], home: string): Map<string, Alert[]> {
  const groups = new Map<string, Alert[]>()
  for (const alert of alerts) {
    const folder = alert.file.slice(0, alert.file.lastIndexOf('/') + 1)
    const key = `${folder}\n${alert.namespace ?? home}/${alert.spec.providerRef.name}`
    groups.set(key, [...(groups.get(key) ?? []), alert])
  }
  return groups
}

function overlap(a: Alert, b: Alert, home: string): boolean {
  if (fullName(a, home) === fullName(b, home)) return false
  return a.spec.eventSources.some((one) =>
    b.spec.eventSources.some(
      (two) =>
        one.kind === two.kind &&
        (one.namespace ?? a.namespace ?? home) === (two.namespace ?? b.namespace ?? home) &&
        (one.name === '*' || two.name === '*' || one.name === two.name) &&
        !one.matchLabels &&
        !two.matchLabels,
    ),
  )
}
