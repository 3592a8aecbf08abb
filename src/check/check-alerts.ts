import { locationText, type Problem } from '../common/errors.ts'
import { byName, fullName } from '../common/names.ts'
import { shortList } from '../common/wording.ts'
import type { Alert, EventSource, Provider } from '../manifests/index.ts'
import type { Compile } from '../plan/matching.ts'
import {
  type CheckOptions,
  checkSchema,
  checkVariables,
  type Report,
  reportError,
  reporter,
} from './manifest-checks.ts'

/**
 * What is wrong with the Alerts of a repository: the rules of their API version, and what the API server cannot see. Where a
 * manifest lives in no known namespace it counts as `home`.
 */
export function checkAlerts(
  {
    providers,
    alerts,
    resourceSets,
  }: {
    readonly providers: readonly Provider[]
    readonly alerts: readonly Alert[]
    readonly resourceSets?: ReadonlyMap<string, string>
  },
  knowledge: CheckOptions,
  home = '',
): Problem[] {
  const known = { providers: byName(providers), resourceSets: [...(resourceSets ?? [])] }
  return [...alerts.flatMap((alert) => checkAlert(alert, known, knowledge, home)), ...checkDuplicates(alerts, home)]
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
    const message = `sends events to Provider ${providerRef.name} that Alert ${other.name} (${locationText(other)}) sends there too`
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

/** What may be the Provider of an Alert. */
interface Known {
  readonly providers: ReadonlyMap<string, readonly Provider[]>
  /** Where they stand, and their names. */
  readonly resourceSets: readonly (readonly [string, string])[]
}

/** The problems of an Alert, its patterns, its sources and its Provider. */
function checkAlert(alert: Alert, known: Known, { compile }: CheckOptions, home: string): Problem[] {
  if (alert.sealed !== undefined) return []
  const out: Problem[] = []
  const report = reporter(alert, out)
  checkSchema(alert, report)
  checkVariables(alert, report)
  checkPatterns(alert, compile, report)
  for (const [at, source] of alert.spec.eventSources.entries()) checkSource(source, `spec.eventSources.${at}`, report)
  checkReference(alert, known, home, report)
  return out
}

function checkPatterns(alert: Alert, compile: Compile, report: Report): void {
  for (const list of ['inclusionList', 'exclusionList'] as const) {
    for (const [at, pattern] of (alert.spec[list] ?? []).entries()) {
      reportError(
        () => compile(pattern),
        (message) =>
          report(
            'warning',
            `spec.${list}.${at}`,
            `${message}; Flux treats an invalid pattern as one that never matches; use RE2 syntax`,
          ),
      )
      if (pattern === '' && list === 'exclusionList')
        report(
          'warning',
          `spec.${list}.${at}`,
          'an empty pattern matches every message, so this Alert never sends anything',
        )
    }
  }
}

/** Whether the Provider of an Alert is there; where nothing says a namespace, it may be any. */
function checkReference(alert: Alert, { providers, resourceSets }: Known, home: string, report: Report): void {
  const { name } = alert.spec.providerRef
  const namespace = alert.namespace ?? home
  const named = providers.get(name) ?? []
  if (
    name !== '' &&
    !alert.unresolved.has('spec.providerRef.name') &&
    !named.some(
      (provider) =>
        (provider.namespace ?? home) === namespace || provider.namespace === undefined || alert.namespace === undefined,
    )
  ) {
    const elsewhere = shortList(named.map((provider) => `${fullName(provider, home)} (${locationText(provider)})`))
    const makers = shortList(resourceSets.map(([where, maker]) => `ResourceSet ${maker} (${where})`))
    report(
      makers ? 'warning' : 'error',
      'spec.providerRef.name',
      `there is no Provider ${name} in namespace ${namespace || '(none)'}${elsewhere ? `, only ${elsewhere}; an Alert and its Provider share a namespace` : ''}${makers ? `, unless ${makers} makes it` : ''}`,
    )
  }
}

function checkSource({ name, namespace }: EventSource, field: string, report: Report): void {
  if (namespace !== undefined && /[*?[\]]/.test(namespace))
    report(
      'warning',
      `${field}.namespace`,
      `namespace ${JSON.stringify(namespace)} matches nothing: Flux knows no wildcard there; write one source per namespace`,
    )
  if (name !== '*' && /[*?[\]]/.test(name))
    report(
      'warning',
      `${field}.name`,
      `name ${JSON.stringify(name)} matches nothing: Flux knows no patterns there; write "*", matchLabels, or the exact name`,
    )
}
