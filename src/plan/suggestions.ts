import { fullName } from '../common/names.ts'
import type { Event } from '../event/event.ts'
import { parseObject } from '../event/involved-object.ts'
import type { Alert, Manifest, Provider } from '../manifests/index.ts'
import type { Delivery } from './delivery.ts'
import { gate } from './gate.ts'
import { distinctFolder, isIn } from './pick-by-name.ts'
import { type Choice, type Plan, type Plannable, plan } from './plan.ts'

/** Inputs that together cause a delivery. */
type Suggestion = Readonly<Partial<Record<'object' | 'severity' | 'alerts' | 'providers' | 'manifests', string>>>

/** What suggestions are based on: the manifests, and the objects of each kind among them. */
export interface Suggestible extends Plannable {
  readonly objects: (kind: string) => readonly { readonly namespace: string | undefined; readonly name: string }[]
}

/** Limits the attempts, because each plans the event again, which is slow with many Alerts. */
const maxAttempts = 20

/**
 * Finds up to three sets of inputs that would send the event: with another object or severity, through a named Alert, and
 * directly to a Provider. Plans each to verify it.
 */
export function findSuggestions(planned: Plan, repository: Suggestible, choice: Choice): Suggestion[] {
  const candidates = [
    objectCandidates(planned, repository),
    nameCandidates('alerts', byNearness(planned), repository.alerts, planned.event),
    nameCandidates('providers', repository.providers, repository.providers, planned.event),
  ]
  return candidates.flatMap((group) => {
    let attempts = 0
    for (const candidate of group) {
      if (wouldSend(candidate, planned.event, repository, choice)) return candidate
      attempts += 1
      if (attempts === maxAttempts) break
    }
    return []
  })
}

function wouldSend(suggestion: Suggestion, received: Event, repository: Suggestible, choice: Choice): boolean {
  const { object, severity = received.severity, alerts, providers, manifests } = suggestion
  const isIncluded = (manifest: Manifest) => manifests === undefined || isIn(manifest, manifests)
  const narrowed = {
    ...repository,
    alerts: repository.alerts.filter(isIncluded),
    providers: repository.providers.filter(isIncluded),
  }
  const toList = (name: string | undefined) => (name === undefined ? [] : [name])
  const suggested = { ...choice, alerts: toList(alerts), providers: toList(providers), onAmbiguous: undefined }
  try {
    const involvedObject = object === undefined ? received.involvedObject : parseObject(object, undefined)
    const { event, deliveries } = plan({ ...received, involvedObject, severity }, narrowed, suggested)
    const isFailure = deliveries.some(({ outcome }) => outcome?.status === 'failed')
    return !isFailure && deliveries.some((delivery) => isSendable(delivery, event, choice))
  } catch {
    return false
  }
}

function isSendable({ outcome, provider, alert }: Delivery, event: Event, { typeOf }: Choice): boolean {
  const type = provider && typeOf(provider.spec.type)
  if (outcome || !provider || !type || gate(event, type.family)) return false
  return provider.unresolved.size === 0 && (alert?.unresolved.size ?? 0) === 0
}

/** Mismatch codes, the closest to a match first. */
const nearness = ['severity', 'inclusion', 'exclusion', 'labels', 'name', 'namespace', 'kind']

/** The unmatched Alerts, the closest to a match first. */
function byNearness({ unmatched }: Plan): Alert[] {
  const rank = (code: string): number => (nearness.indexOf(code) + nearness.length + 1) % (nearness.length + 1)
  return unmatched.toSorted((a, b) => rank(a.code) - rank(b.code)).map(({ alert }) => alert)
}

function* objectCandidates(planned: Plan, repository: Suggestible): Generator<Suggestion> {
  const home = planned.event.involvedObject.namespace
  for (const alert of byNearness(planned)) {
    if (alert.spec.suspend) continue
    const isStrict = alert.spec.eventSeverity === 'error' && planned.event.severity !== 'error'
    const severity: Suggestion = isStrict ? { severity: 'error' } : {}
    const folder = distinctFolder(alert, sameNamed(alert, repository.alerts, home))
    if (isStrict) yield severity
    for (const object of objectsOf(alert, repository, home)) {
      yield { object, ...severity }
      if (folder !== undefined) yield { object, ...severity, manifests: folder }
    }
  }
}

const plainName = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/

/** Returns up to four objects that an Alert is about: first those among the manifests, then those that its sources name. */
function objectsOf(alert: Alert, { objects }: Suggestible, home: string): string[] {
  const bySource = alert.spec.eventSources.map((source) => {
    const namespace = source.namespace || (alert.namespace ?? home)
    const isPlain = (name: string) => plainName.test(namespace) && plainName.test(name)
    const toInput = (name: string) => `${source.kind}/${namespace}/${name}`
    const existing = objects(source.kind)
      .filter((object) => (object.namespace ?? namespace) === namespace)
      .map(({ name }) => name)
      .filter((name) => (source.name === '*' || name === source.name) && isPlain(name))
    const named = source.name !== '*' && isPlain(source.name) ? [source.name] : []
    return { existing: existing.slice(0, 2).map(toInput), named: named.map(toInput) }
  })
  const all = [...bySource.flatMap(({ existing }) => existing), ...bySource.flatMap(({ named }) => named)]
  return [...new Set(all)].slice(0, 4)
}

/** Yields each manifest by its name, then by namespace/name, then together with its folder. */
function* nameCandidates<T extends Alert | Provider>(
  input: 'alerts' | 'providers',
  candidates: readonly T[],
  all: readonly T[],
  { involvedObject }: Event,
): Generator<Suggestion> {
  const home = involvedObject.namespace
  for (const manifest of candidates) {
    const name = fullName(manifest, home)
    if (manifest.spec.suspend || !name.split('/').every((part) => plainName.test(part))) continue
    if (all.filter((one) => one.name === manifest.name).length === 1) yield { [input]: manifest.name }
    yield { [input]: name }
    const folder = distinctFolder(manifest, sameNamed(manifest, all, home))
    if (folder !== undefined) yield { [input]: name, manifests: folder }
  }
}

function sameNamed<T extends Manifest>(manifest: T, all: readonly T[], home: string): T[] {
  return all.filter((one) => one !== manifest && fullName(one, home) === fullName(manifest, home))
}
