import { locationText } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Alert, Repository } from '../manifests/index.ts'

/** What `validate` reports about an Alert. */
export interface AlertFacts {
  readonly alert: string
  readonly provider: string
  /** Each source as `Kind/namespace/name`. */
  readonly sources: readonly string[]
  /** Whether an object of a source is among the manifests; null if unknown, because there are too many to check. */
  readonly matches: boolean | null
  /** Whether a Flux Kustomization deploys it. True if the manifests do not show what is deployed. */
  readonly reached: boolean
  readonly file: string
  readonly line: number
}

const encrypted = 'encrypted'

/** Returns the sources and the Provider of each Alert. */
export function alertFacts({ alerts, isSourceThere }: Repository): AlertFacts[] {
  const cache = new Map<string, boolean | undefined>()
  return alerts.map((alert) => {
    if (alert.sealed !== undefined) return sealedFacts(alert)
    const { name: provider } = alert.spec.providerRef
    const sources = alert.spec.eventSources.map((source) => ({
      source,
      namespace: source.namespace ?? alert.namespace ?? '',
    }))
    const found = sources.map(({ source, namespace }) => {
      const key = JSON.stringify([source.kind, namespace, source.name, [...(source.matchLabels ?? [])]])
      if (!cache.has(key)) cache.set(key, isSourceThere(source, namespace))
      return cache.get(key)
    })
    return {
      alert: fullName(alert),
      provider: fullName({ namespace: alert.namespace, name: provider }),
      sources: sources.map(({ source, namespace }) => `${source.kind}/${fullName({ namespace, name: source.name })}`),
      matches: found.includes(true) ? true : found.includes(undefined) ? null : false,
      reached: alert.isReached,
      file: alert.file,
      line: alert.line,
    }
  })
}

function sealedFacts(alert: Alert): AlertFacts {
  const { file, line, isReached: reached } = alert
  return { alert: fullName(alert), provider: encrypted, sources: [encrypted], matches: null, reached, file, line }
}

/** Formats an Alert as one line of the log. */
export function alertLine({ alert, provider, sources, matches, reached, file, line }: AlertFacts): string {
  const listed = sources.length > 5 ? [...sources.slice(0, 5), `and ${sources.length - 5} more`] : sources
  return [
    'Alert',
    `${alert} -> ${provider}`,
    listed.join(', ') || 'no sources',
    ...(matches === false ? ['no such object among the manifests'] : []),
    locationText({ file, line }),
    ...(reached ? [] : ['not reached']),
  ].join('  ')
}
