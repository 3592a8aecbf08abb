import { type Problem, place } from '../common/errors.ts'
import { byName, fullName } from '../common/names.ts'
import type { Alert, EventSource, Provider } from '../manifests/index.ts'
import { checkAlert } from './alert.ts'
import { type Knowledge, reporter } from './manifest-checks.ts'

/**
 * What is wrong with the Alerts of a repository: the rules of their API version, and what the API server cannot see. Where a
 * manifest lives in no known namespace it counts as `home`.
 */
export function checkAlerts(
  { providers, alerts }: { providers: readonly Provider[]; alerts: readonly Alert[] },
  knowledge: Knowledge,
  home = '',
): Problem[] {
  const named = byName(providers)
  return [...alerts.flatMap((alert) => checkAlert(alert, named, knowledge, home)), ...checkDuplicates(alerts, home)]
}

/** Alerts that send one event twice to one place: same Provider, a source in common, and no filter that could tell them apart. */
function checkDuplicates(alerts: readonly Alert[], home: string): Problem[] {
  const out: Problem[] = []
  const groups = new Map<string, SourceIndex>()
  for (const [at, alert] of alerts.entries()) {
    const { suspend, inclusionList, exclusionList, eventSources, providerRef } = alert.spec
    if (suspend || inclusionList?.length || exclusionList?.length) continue
    const folder = alert.file.slice(0, alert.file.lastIndexOf('/') + 1)
    const key = `${folder}\n${alert.namespace ?? home}/${providerRef.name}`
    const index = groups.get(key) ?? createSourceIndex(home)
    groups.set(key, index)
    const sources = eventSources.filter(({ matchLabels }) => !matchLabels)
    const other = index.findEarliest(alert, sources)
    for (const source of sources) index.add(alert, source, at)
    if (!other) continue
    const message = `sends events to Provider ${providerRef.name} that Alert ${other.name} (${place(other)}) sends there too`
    reporter(alert, out)('warning', 'spec.eventSources', message)
  }
  return out
}

/** Of the Alerts with a source in common, the first, and the first that is called otherwise. */
type Bucket = { readonly alert: Alert; readonly at: number }[]

/** The sources of the Alerts of one Provider, so that looking for a common one does not take all Alerts each time. */
interface SourceIndex {
  add(alert: Alert, source: EventSource, at: number): void
  /** The first Alert of another name that has one of these sources. */
  findEarliest(alert: Alert, sources: readonly EventSource[]): Alert | undefined
}

function createSourceIndex(home: string): SourceIndex {
  const buckets = new Map<string, Bucket>()
  const keyOf = (alert: Alert, { kind, namespace }: EventSource, name: string): string =>
    JSON.stringify([kind, namespace ?? alert.namespace ?? home, name])
  const anyName = ''
  return {
    add: (alert, source, at) => {
      for (const name of [source.name, anyName]) {
        const key = keyOf(alert, source, name)
        const bucket = buckets.get(key) ?? []
        buckets.set(key, bucket)
        const isNew = bucket.every((one) => fullName(one.alert, home) !== fullName(alert, home))
        if (bucket.length < 2 && isNew) bucket.push({ alert, at })
      }
    },
    findEarliest: (alert, sources) => {
      const own = fullName(alert, home)
      const found = sources
        .flatMap((source) =>
          (source.name === '*' ? [anyName] : ['*', source.name]).map((name) => keyOf(alert, source, name)),
        )
        .flatMap((key) => buckets.get(key) ?? [])
        .filter((one) => fullName(one.alert, home) !== own)
      return found.sort((a, b) => a.at - b.at)[0]?.alert
    },
  }
}
