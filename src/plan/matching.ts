import { shortList, withArticle } from '../common/wording.ts'
import type { Event } from '../event/event.ts'
import type { Alert, EventSource } from '../manifests/index.ts'

/** Why an Alert does not take an event; `reason` says which field decided, and what to change. */
export interface Mismatch {
  readonly code: 'suspended' | 'severity' | 'kind' | 'name' | 'namespace' | 'labels' | 'inclusion' | 'exclusion'
  readonly reason: string
}

/** A mismatch of one source, and how far the event came with it. */
interface Ranked extends Mismatch {
  readonly rank: number
}

/** The labels of an object among the manifests; undefined if it is not there. */
export type Labels = (kind: string, namespace: string, name: string) => ReadonlyMap<string, string> | undefined

/** RE2 of a pattern. @throws Error with Go's words */
export type Compile = (pattern: string) => (text: string) => boolean

interface Surroundings {
  readonly labels: Labels
  readonly compile: Compile
  /** Takes what the controller says in a Kubernetes event: bad patterns and labels. */
  readonly warn: (field: string, message: string) => void
}

/** The first reason for which the controller would not take the event, or nothing. Source: filterAlertsForEvent. */
export function mismatch(event: Event, alert: Alert, { labels, compile, warn }: Surroundings): Mismatch | undefined {
  if (alert.spec.suspend) return { code: 'suspended', reason: 'the Alert is suspended (spec.suspend: true)' }
  const home = event.involvedObject.namespace
  const reasons: Ranked[] = []
  for (const [at, source] of alert.spec.eventSources.entries()) {
    const why = sourceMismatch(event, source, alert.namespace ?? home, alert.spec.eventSeverity, labels, (message) =>
      warn(`spec.eventSources.${at}`, message),
    )
    if (!why) return filtered(event, alert, compile, warn)
    reasons.push(why)
  }
  // Of several sources, the one that came nearest tells the user most.
  const [nearest] = reasons.sort((a, b) => b.rank - a.rank)
  return nearest
    ? { code: nearest.code, reason: nearest.reason }
    : { code: 'kind', reason: 'the Alert names no eventSources' }
}

function sourceMismatch(
  event: Event,
  source: EventSource,
  alertNamespace: string,
  least: string,
  labels: Labels,
  warn: (message: string) => void,
): Ranked | undefined {
  const object = event.involvedObject
  const namespace = source.namespace || alertNamespace
  const written = `${source.kind}/${source.name}`
  if (object.kind !== source.kind) {
    return {
      rank: 0,
      code: 'kind',
      reason: `the event is about ${withArticle(object.kind || '(no kind)')}, the Alert's source ${written} about ${withArticle(source.kind)}`,
    }
  }
  if (object.namespace !== namespace || object.namespace === '') {
    const from = source.namespace ? 'its namespace' : 'the namespace of the Alert'
    const star = namespace === '*' ? '; "*" is not a wildcard there: write one source per namespace' : ''
    return {
      rank: 1,
      code: 'namespace',
      reason: `the event's object is in namespace ${object.namespace || '(none)'}, the source ${written} looks in ${namespace || '(none)'} (${from})${star}`,
    }
  }
  if (event.severity !== least && least !== 'info') {
    return {
      rank: 2,
      code: 'severity',
      reason: `severity ${event.severity || '(none)'} is below the Alert's eventSeverity ${least}`,
    }
  }
  if (source.name !== '*' && source.name !== object.name) {
    const glob = /[*?[\]]/.test(source.name) ? '; a name is exact, or just "*"' : ''
    return {
      rank: 3,
      code: 'name',
      reason: `the event's object is called ${object.name || '(no name)'}, the source ${written}${glob}`,
    }
  }
  return source.matchLabels && labelMismatch(event, source.matchLabels, labels, warn)
}

function labelMismatch(
  event: Event,
  wanted: ReadonlyMap<string, string>,
  labels: Labels,
  warn: (message: string) => void,
): Ranked | undefined {
  const { kind, namespace, name } = event.involvedObject
  const bad = [...wanted].find(([key, value]) => !isLabel(key, value))
  if (bad) {
    warn(`matchLabels ${bad[0]}: ${bad[1]} is not a valid label, so the source matches nothing`)
    return { rank: 4, code: 'labels', reason: `matchLabels holds ${bad[0]}: ${bad[1]}, which is not a valid label` }
  }
  const found = labels(kind, namespace, name)
  if (!found) {
    const reason = `matchLabels needs the labels of ${kind} ${namespace}/${name}, whose manifest is not among the manifests`
    warn(reason)
    return {
      rank: 4,
      code: 'labels',
      reason: `${reason}; add its file to the input manifests, or name the Alert in the input alerts`,
    }
  }
  const miss = [...wanted].find(([key, value]) => found.get(key) !== value)
  return (
    miss && {
      rank: 4,
      code: 'labels',
      reason: `matchLabels wants ${miss[0]}: ${miss[1]}, ${kind} ${namespace}/${name} has ${found.has(miss[0]) ? `${miss[0]}: ${found.get(miss[0])}` : 'no such label'}`,
    }
  )
}

/** Kubernetes' syntax of a label. Source: apimachinery's validation of label selectors. */
function isLabel(key: string, value: string): boolean {
  const word = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/
  const [prefix, name] = key.includes('/')
    ? [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
    : [undefined, key]
  const domain =
    prefix === undefined ||
    (prefix.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(prefix))
  return domain && word.test(name) && (value === '' || word.test(value))
}

/** inclusionList, then exclusionList, patterns compiled one by one up to the first that fits, as in the controller. */
function filtered(event: Event, alert: Alert, compile: Compile, warn: Surroundings['warn']): Mismatch | undefined {
  const fits = (list: 'inclusionList' | 'exclusionList'): string | undefined =>
    alert.spec[list]?.find((pattern, at) => {
      try {
        return compile(pattern)(event.message)
      } catch (error) {
        warn(
          `spec.${list}.${at}`,
          `${(error as Error).message}; Flux treats an invalid pattern as one that never matches; use RE2 syntax`,
        )
        return false
      }
    })
  const inclusion = alert.spec.inclusionList ?? []
  if (inclusion.length > 0 && fits('inclusionList') === undefined) {
    return {
      code: 'inclusion',
      reason: `no pattern of inclusionList (${shortList(inclusion.map((pattern) => JSON.stringify(pattern)))}) fits the message`,
    }
  }
  const excluded = fits('exclusionList')
  return excluded === undefined
    ? undefined
    : { code: 'exclusion', reason: `the pattern ${JSON.stringify(excluded)} of exclusionList fits the message` }
}
