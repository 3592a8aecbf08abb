import { locationText } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Alert, Repository } from '../manifests/index.ts'

/** What `validate` tells about an Alert. */
export interface AlertFacts {
  readonly alert: string
  readonly provider: string
  /** `Kind/namespace/name` of each. */
  readonly sources: readonly string[]
  /** Is an object of one of the sources among the manifests? null: there are too many to look at. */
  readonly matches: boolean | null
  /** Where Flux Kustomizations are among the manifests: does one of them deploy it? */
  readonly reached: boolean
  readonly file: string
  readonly line: number
}

const encrypted = 'encrypted'

/** What each Alert is about and where its messages go. */
export function alertFacts({ alerts, isSourceThere }: Repository): AlertFacts[] {
  const known = new Map<string, boolean | undefined>()
  return alerts.map((alert) => {
    if (alert.sealed !== undefined) return sealedFacts(alert)
    const { name: provider } = alert.spec.providerRef
    const sources = alert.spec.eventSources.map((source) => ({
      source,
      namespace: source.namespace ?? alert.namespace ?? '',
    }))
    const found = sources.map(({ source, namespace }) => {
      const key = JSON.stringify([source.kind, namespace, source.name, [...(source.matchLabels ?? [])]])
      if (!known.has(key)) known.set(key, isSourceThere(source, namespace))
      return known.get(key)
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

/** An Alert on one line of the log. */
export function alertLine({ alert, provider, sources, matches, reached, file, line }: AlertFacts): string {
  const shown = sources.length > 5 ? [...sources.slice(0, 5), `and ${sources.length - 5} more`] : sources
  return [
    'Alert',
    `${alert} -> ${provider}`,
    shown.join(', ') || 'no sources',
    ...(matches === false ? ['no such object among the manifests'] : []),
    locationText({ file, line }),
    ...(reached ? [] : ['not reached']),
  ].join('  ')
}
