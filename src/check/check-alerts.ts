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
 * Checks Alerts against the schema of their API version, and for problems that the API server cannot detect.
 * @param home the namespace of manifests without one
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
  options: CheckOptions,
  home = '',
): Problem[] {
  const targets = { providers: byName(providers), resourceSets: [...(resourceSets ?? [])] }
  return [...alerts.flatMap((alert) => checkAlert(alert, targets, options, home)), ...checkDuplicates(alerts, home)]
}

/** Warns about Alerts that send the same event twice: they share a Provider and a source, and have no filters. */
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

/** The first two Alerts with different names that share a source. */
type Bucket = { readonly alert: Alert; readonly at: number }[]

/** Indexes the sources of one Provider's Alerts, so that a search does not compare all Alerts with each other. */
interface SourceIndex {
  /** @param at the index of the Alert */
  add(alert: Alert, source: EventSource, at: number): void
  /** Returns the first Alert with another name that has one of these sources. */
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
        const isNew = bucket.every((other) => fullName(other.alert, home) !== fullName(alert, home))
        if (bucket.length < 2 && isNew) bucket.push({ alert, at })
      }
    },
    findEarliest: (alert, sources) => {
      const alertName = fullName(alert, home)
      const found = sources
        .flatMap((source) =>
          (source.name === '*' ? [anyName] : ['*', source.name]).map((name) => keyOf(alert, source, name)),
        )
        .flatMap((key) => buckets.get(key) ?? [])
        .filter((other) => fullName(other.alert, home) !== alertName)
      return found.sort((a, b) => a.at - b.at)[0]?.alert
    },
  }
}

/** What an Alert's providerRef may refer to. */
interface Targets {
  readonly providers: ReadonlyMap<string, readonly Provider[]>
  /** ResourceSets that may create the Provider. */
  readonly resourceSets: readonly (readonly [location: string, name: string])[]
}

/** Checks an Alert's schema, patterns, sources and providerRef. */
function checkAlert(alert: Alert, targets: Targets, { compile }: CheckOptions, home: string): Problem[] {
  if (alert.sealed !== undefined) return []
  const out: Problem[] = []
  const report = reporter(alert, out)
  checkSchema(alert, report)
  checkVariables(alert, report)
  checkPatterns(alert, compile, report)
  for (const [at, source] of alert.spec.eventSources.entries()) checkSource(source, `spec.eventSources.${at}`, report)
  checkReference(alert, targets, home, report)
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

/** Reports a missing Provider. An unknown namespace, of the Alert or the Provider, matches any. */
function checkReference(alert: Alert, { providers, resourceSets }: Targets, home: string, report: Report): void {
  const { name } = alert.spec.providerRef
  if (name === '' || alert.unresolved.has('spec.providerRef.name')) return
  const namespace = alert.namespace ?? home
  const sameName = providers.get(name) ?? []
  const exists = sameName.some(
    (provider) =>
      (provider.namespace ?? home) === namespace || provider.namespace === undefined || alert.namespace === undefined,
  )
  if (exists) return
  const elsewhere = shortList(sameName.map((provider) => `${fullName(provider, home)} (${locationText(provider)})`))
  const onlyElsewhere = elsewhere && `, only ${elsewhere}; an Alert and its Provider share a namespace`
  const creators = shortList(resourceSets.map(([location, name]) => `ResourceSet ${name} (${location})`))
  report(
    creators ? 'warning' : 'error',
    'spec.providerRef.name',
    `there is no Provider ${name} in namespace ${namespace || '(none)'}${onlyElsewhere}${creators && `, unless ${creators} creates it`}`,
  )
}

function checkSource({ name, namespace }: EventSource, field: string, report: Report): void {
  if (namespace !== undefined && /[*?[\]]/.test(namespace))
    report(
      'warning',
      `${field}.namespace`,
      `namespace ${JSON.stringify(namespace)} matches nothing: Flux does not support wildcards there; write one source per namespace`,
    )
  if (name !== '*' && /[*?[\]]/.test(name))
    report(
      'warning',
      `${field}.name`,
      `name ${JSON.stringify(name)} matches nothing: Flux does not support patterns there; write "*", matchLabels, or the exact name`,
    )
}
