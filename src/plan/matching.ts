import { shortList, withArticle } from '../common/wording.ts'
import type { Event } from '../event/event.ts'
import type { Alert, EventSource } from '../manifests/index.ts'

/** Why an Alert does not match an event. `reason` names the field that decided, and what to change. */
export interface Mismatch {
  readonly code: 'suspended' | 'severity' | 'kind' | 'name' | 'namespace' | 'labels' | 'inclusion' | 'exclusion'
  readonly reason: string
}

/** A mismatch of one source. A higher rank is closer to a match. */
interface Ranked extends Mismatch {
  readonly rank: number
}

/** Returns the labels of an object, or undefined if it is not among the manifests. */
export type Labels = (kind: string, namespace: string, name: string) => ReadonlyMap<string, string> | undefined

/** Compiles an RE2 pattern. @throws Error with Go's message */
export type Compile = (pattern: string) => (text: string) => boolean

interface MatchOptions {
  readonly labels: Labels
  readonly compile: Compile
  /** Called for what the controller reports as a Kubernetes event: invalid patterns and labels. */
  readonly warn: (field: string, message: string) => void
}

/**
 * Returns why an Alert does not match an event, or undefined if it does.
 * Source: the controller's filterAlertsForEvent.
 */
export function mismatch(event: Event, alert: Alert, { labels, compile, warn }: MatchOptions): Mismatch | undefined {
  if (alert.spec.suspend) return { code: 'suspended', reason: 'the Alert is suspended (spec.suspend: true)' }
  const home = event.involvedObject.namespace
  const reasons: Ranked[] = []
  for (const [at, source] of alert.spec.eventSources.entries()) {
    const reason = sourceMismatch(event, source, alert.namespace ?? home, alert.spec.eventSeverity, labels, (message) =>
      warn(`spec.eventSources.${at}`, message),
    )
    if (!reason) return filterMismatch(event, alert, compile, warn)
    reasons.push(reason)
  }
  // If there are several sources, report the one closest to a match.
  const [nearest] = reasons.sort((a, b) => b.rank - a.rank)
  return nearest
    ? { code: nearest.code, reason: nearest.reason }
    : { code: 'kind', reason: 'the Alert has no eventSources' }
}

function sourceMismatch(
  event: Event,
  source: EventSource,
  alertNamespace: string,
  minSeverity: string,
  labels: Labels,
  warn: (message: string) => void,
): Ranked | undefined {
  const object = event.involvedObject
  const namespace = source.namespace || alertNamespace
  const sourceName = `${source.kind}/${source.name}`
  if (object.kind !== source.kind) {
    return {
      rank: 0,
      code: 'kind',
      reason: `the event is about ${withArticle(object.kind || '(no kind)')}, but the Alert's source ${sourceName} is about ${withArticle(source.kind)}`,
    }
  }
  if (object.namespace !== namespace || object.namespace === '') {
    const from = source.namespace ? 'its namespace' : 'the namespace of the Alert'
    const star = namespace === '*' ? '; "*" is not a wildcard there: write one source per namespace' : ''
    return {
      rank: 1,
      code: 'namespace',
      reason: `the event's object is in namespace ${object.namespace || '(none)'}, but the source ${sourceName} is in ${namespace || '(none)'} (${from})${star}`,
    }
  }
  if (event.severity !== minSeverity && minSeverity !== 'info') {
    return {
      rank: 2,
      code: 'severity',
      reason: `severity ${event.severity || '(none)'} is below the Alert's eventSeverity ${minSeverity}`,
    }
  }
  if (source.name !== '*' && source.name !== object.name) {
    const glob = /[*?[\]]/.test(source.name) ? '; a source\'s name must be exact, or just "*"' : ''
    return {
      rank: 3,
      code: 'name',
      reason: `the event's object is called ${object.name || '(no name)'}, but the source is ${sourceName}${glob}`,
    }
  }
  return source.matchLabels && labelMismatch(event, source.matchLabels, labels, warn)
}

function labelMismatch(
  event: Event,
  required: ReadonlyMap<string, string>,
  labels: Labels,
  warn: (message: string) => void,
): Ranked | undefined {
  const { kind, namespace, name } = event.involvedObject
  const invalid = [...required].find(([key, value]) => !isLabel(key, value))
  if (invalid) {
    const label = invalid.join(': ')
    warn(`matchLabels ${label} is not a valid label, so the source matches nothing`)
    return { rank: 4, code: 'labels', reason: `matchLabels contains ${label}, which is not a valid label` }
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
  const different = [...required].find(([key, value]) => found.get(key) !== value)
  if (!different) return undefined
  const [key, value] = different
  const actual = found.has(key) ? `${key}: ${found.get(key)}` : 'no such label'
  return {
    rank: 4,
    code: 'labels',
    reason: `matchLabels requires ${key}: ${value}, but ${kind} ${namespace}/${name} has ${actual}`,
  }
}

/** Whether a label is valid in Kubernetes. Source: apimachinery's validation of label selectors. */
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

/**
 * Applies inclusionList, then exclusionList. Like the controller, compiles patterns only up to the first match, so later invalid
 * ones are not reported.
 */
function filterMismatch(
  event: Event,
  alert: Alert,
  compile: Compile,
  warn: MatchOptions['warn'],
): Mismatch | undefined {
  const firstMatch = (list: 'inclusionList' | 'exclusionList'): string | undefined =>
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
  if (inclusion.length > 0 && firstMatch('inclusionList') === undefined) {
    return {
      code: 'inclusion',
      reason: `no pattern of inclusionList (${shortList(inclusion.map((pattern) => JSON.stringify(pattern)))}) matches the message`,
    }
  }
  const excluded = firstMatch('exclusionList')
  return excluded === undefined
    ? undefined
    : { code: 'exclusion', reason: `the pattern ${JSON.stringify(excluded)} of exclusionList matches the message` }
}
