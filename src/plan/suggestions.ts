import { fullName } from '../common/names.ts'
import type { Event } from '../event/event.ts'
import { parseObject } from '../event/involved-object.ts'
import type { Alert, Manifest, Provider } from '../manifests/index.ts'
import type { Delivery } from './delivery.ts'
import { gate } from './gate.ts'
import { isIn, ownFolder } from './pick-by-name.ts'
import { type Choice, type Plan, type Plannable, plan } from './plan.ts'

/** Inputs that together make something be sent. */
type Suggestion = Readonly<Partial<Record<'object' | 'severity' | 'alerts' | 'providers' | 'manifests', string>>>

/** Where suggestions come from: the manifests, and the objects of a kind among them. */
export interface Suggestible extends Plannable {
  readonly objects: (kind: string) => readonly { readonly namespace: string | undefined; readonly name: string }[]
}

/** Each try plans the event anew, which takes time where there are many Alerts. */
const mostTries = 20

/** Up to three sets of inputs, each tried: with another object or severity, through an Alert, straight to a Provider. */
export function findSuggestions(planned: Plan, repository: Suggestible, choice: Choice): Suggestion[] {
  const candidates = [
    objectCandidates(planned, repository),
    nameCandidates('alerts', byNearness(planned), repository.alerts, planned.event),
    nameCandidates('providers', repository.providers, repository.providers, planned.event),
  ]
  return candidates.flatMap((some) => {
    let tries = 0
    for (const candidate of some) {
      if (wouldSend(candidate, planned.event, repository, choice)) return candidate
      tries += 1
      if (tries === mostTries) break
    }
    return []
  })
}

function wouldSend(suggestion: Suggestion, received: Event, repository: Suggestible, choice: Choice): boolean {
  const { object, severity = received.severity, alerts, providers, manifests } = suggestion
  const isMeant = (manifest: Manifest) => manifests === undefined || isIn(manifest, manifests)
  const { alerts: allAlerts, providers: allProviders } = repository
  const narrowed = { ...repository, alerts: allAlerts.filter(isMeant), providers: allProviders.filter(isMeant) }
  const names = (name: string | undefined) => (name === undefined ? [] : [name])
  const named = { ...choice, alerts: names(alerts), providers: names(providers), onSeveral: undefined }
  try {
    const involvedObject = object === undefined ? received.involvedObject : parseObject(object, undefined)
    const { event, deliveries } = plan({ ...received, involvedObject, severity }, narrowed, named)
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

// Alerts that are closest to a match come first.
const nearness = ['severity', 'inclusion', 'exclusion', 'labels', 'name', 'namespace', 'kind']

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
    const folder = ownFolder(alert, sameNamed(alert, repository.alerts, home))
    if (isStrict) yield severity
    for (const object of objectsOf(alert, repository, home)) {
      yield { object, ...severity }
      if (folder !== undefined) yield { object, ...severity, manifests: folder }
    }
  }
}

const plainName = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/

/** Some objects that an Alert is about: those of the repository first, then those that the Alert names. */
function objectsOf(alert: Alert, { objects }: Suggestible, home: string): string[] {
  const written = alert.spec.eventSources.map(({ kind, name, namespace: own }) => {
    const namespace = own || (alert.namespace ?? home)
    const there = objects(kind).filter((object) => (object.namespace ?? namespace) === namespace)
    const isNamed = (object: { name: string }) => name === '*' || object.name === name
    const write = (object: { name: string }) => `${kind}/${namespace}/${object.name}`
    const isPlain = (object: { name: string }) => plainName.test(namespace) && plainName.test(object.name)
    const found = there.filter(isNamed).filter(isPlain).slice(0, 2).map(write)
    return { found, named: name !== '*' && isPlain({ name }) ? [write({ name })] : [] }
  })
  return [...new Set([...written.flatMap(({ found }) => found), ...written.flatMap(({ named }) => named)])].slice(0, 4)
}

function* nameCandidates<T extends Alert | Provider>(
  input: 'alerts' | 'providers',
  some: readonly T[],
  all: readonly T[],
  { involvedObject }: Event,
): Generator<Suggestion> {
  const home = involvedObject.namespace
  for (const manifest of some) {
    const name = fullName(manifest, home)
    if (manifest.spec.suspend || !name.split('/').every((part) => plainName.test(part))) continue
    if (all.filter((one) => one.name === manifest.name).length === 1) yield { [input]: manifest.name }
    yield { [input]: name }
    const folder = ownFolder(manifest, sameNamed(manifest, all, home))
    if (folder !== undefined) yield { [input]: name, manifests: folder }
  }
}

function sameNamed<T extends Manifest>(manifest: T, all: readonly T[], home: string): T[] {
  return all.filter((one) => one !== manifest && fullName(one, home) === fullName(manifest, home))
}
