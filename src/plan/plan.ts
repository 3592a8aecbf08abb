import { createHash } from 'node:crypto'
import { ConfigError, list, place } from '../errors.ts'
import type { Event } from '../event/event.ts'
import { cleanMetadata, combineMetadata, objectGroup } from '../event/metadata.ts'
import type { ProviderType } from '../provider.ts'
import type { Alert, Manifest, Provider } from '../repository/manifests.ts'
import { type Compile, type Labels, type Mismatch, mismatch } from './matching.ts'

/** An Alert that did not take the event, and why. */
interface Unmatched extends Mismatch {
  readonly alert: Alert
  /** namespace/name in force for this event. */
  readonly name: string
}

/** A message that is due: through which Alert, to which Provider, saying what. */
export interface Delivery {
  readonly alert: Alert | undefined
  /** namespace/name in force for this event; null without an Alert. */
  readonly alertName: string | null
  readonly provider: Provider | undefined
  readonly providerName: string
  /** The event as its notifier sees it: metadata combined with the Alert's. */
  readonly event: Event
  /** Settled already: not to be sent, or impossible. */
  readonly ending?:
    | undefined
    | { readonly skip: { readonly code: 'suspended' | 'gate' | 'loop' | 'shard'; readonly reason: string } }
    | { readonly error: ConfigError }
}

export interface Plan {
  /** The event that was planned for. */
  readonly event: Event
  readonly deliveries: readonly Delivery[]
  readonly unmatched: readonly Unmatched[]
  /** Warnings that the controller raises as Kubernetes events: bad patterns, metadata conflicts, missing objects. */
  readonly warnings: readonly { readonly alert: Alert; readonly field: string; readonly message: string }[]
}

/** What a plan is made of, beside the event. */
export interface Plannable {
  readonly providers: readonly Provider[]
  readonly alerts: readonly Alert[]
  readonly labels: Labels
}

export interface Choice {
  /** `name` or `namespace/name`; both empty: the Alerts decide. */
  readonly alerts: readonly string[]
  readonly providers: readonly string[]
  /** What is known of `spec.type`; undefined for a type that the product does not know. */
  readonly typeOf: (type: string) => ProviderType | undefined
  /** RE2 of a pattern. @throws Error with Go's words */
  readonly compile: Compile
}

/**
 * Which Alerts take an event and what is due to which Provider.
 * @throws ConfigError when a name picks none or several, or the event picks the same name from different files
 */
export function plan(event: Event, repository: Plannable, choice: Choice): Plan {
  const home = event.involvedObject.namespace
  if (choice.alerts.length > 0 || choice.providers.length > 0) return planNamed(event, repository, choice, home)
  const warnings: { alert: Alert; field: string; message: string }[] = []
  const unmatched: Unmatched[] = []
  const matched: Alert[] = []
  for (const alert of repository.alerts) {
    const warn = (field: string, message: string): unknown => warnings.push({ alert, field, message })
    const why = mismatch(event, alert, { labels: repository.labels, compile: choice.compile, warn })
    if (why) unmatched.push({ alert, name: fullName(alert, home), ...why })
    else matched.push(alert)
  }
  oneOfEach(matched, 'Alert', home)
  const named = byName(repository.providers)
  const deliveries = matched.map((alert) => {
    const delivery = through(event, alert, repository, home, named)
    return delivery.ending ? delivery : { ...delivery, ...gate(event, delivery.provider as Provider, choice) }
  })
  return { event, deliveries, unmatched, warnings: [...warnings, ...conflicts(event, matched)] }
}

/** Named Alerts and Providers: no sources, no filters and no gates, but a suspended one stays silent. */
function planNamed(event: Event, repository: Plannable, choice: Choice, home: string): Plan {
  const alerts = choice.alerts.map((name) => pick(name, repository.alerts, 'Alert', home))
  const providers = choice.providers.map((name) => pick(name, repository.providers, 'Provider', home))
  const deliveries = [
    ...alerts.map((alert) => {
      const delivery = through(event, alert, repository, home)
      return alert.spec.suspend ? { ...delivery, ending: suspended('Alert', alert, home) } : delivery
    }),
    ...providers.map((provider): Delivery => {
      const metadata = combineMetadata(event, {}).metadata
      const delivery = {
        alert: undefined,
        alertName: null,
        provider,
        providerName: fullName(provider, home),
        event: { ...event, metadata },
      }
      return provider.spec.suspend ? { ...delivery, ending: suspended('Provider', provider, home) } : delivery
    }),
  ]
  return { event, deliveries, unmatched: [], warnings: conflicts(event, alerts) }
}

/** A delivery of another day: from these names and this event (outbox.ts). */
export interface Replayed {
  readonly alert: string | null
  readonly provider: string
  readonly file: string
  readonly event: Event
}

/**
 * The delivery that an entry of an outbox means today. It passed the gates on its first day; a suspended Alert or
 * Provider stays silent, and what is no longer there is an error of this delivery alone.
 */
export function planReplay(
  { alert: alertName, provider: providerName, file, event }: Replayed,
  repository: Plannable,
): Delivery {
  const home = event.involvedObject.namespace
  const gone = (kind: string, name: string): Delivery['ending'] => ({
    error: new ConfigError(`${kind} ${name} of the outbox is no longer among the manifests`, { field: 'replay' }),
  })
  const absent = { alert: undefined, alertName, provider: undefined, providerName, event }
  if (alertName === null) {
    const named = repository.providers.filter((provider) => fullName(provider, home) === providerName)
    const provider = named.find((one) => one.file === file) ?? named[0]
    if (!provider) return { ...absent, ending: gone('Provider', providerName) }
    const delivery = { ...absent, provider, event: { ...event, metadata: combineMetadata(event, {}).metadata } }
    return provider.spec.suspend ? { ...delivery, ending: suspended('Provider', provider, home) } : delivery
  }
  const alerts = repository.alerts.filter((one) => fullName(one, home) === alertName)
  const candidates = alerts.map((one) => through(event, one, repository, home))
  const delivery = candidates.find((one) => one.provider?.file === file) ?? candidates[0]
  if (!delivery) return { ...absent, ending: gone('Alert', alertName) }
  return delivery.alert?.spec.suspend ? { ...delivery, ending: suspended('Alert', delivery.alert, home) } : delivery
}

/** namespace/name of a manifest in force for an event: where nothing says its namespace, it lives in the object's. */
export function fullName({ namespace, name }: Manifest, home: string): string {
  const space = namespace ?? home
  return space === '' ? name : `${space}/${name}`
}

/** Once a plan: looking through all Providers for each Alert would take ten thousand of them three seconds. */
function byName(providers: readonly Provider[]): ReadonlyMap<string, readonly Provider[]> {
  const named = new Map<string, Provider[]>()
  for (const provider of providers) {
    const same = named.get(provider.name)
    if (same) same.push(provider)
    else named.set(provider.name, [provider])
  }
  return named
}

function through(
  event: Event,
  alert: Alert,
  { providers }: Plannable,
  home: string,
  named = byName(providers),
): Delivery {
  const namespace = alert.namespace ?? home
  const { name } = alert.spec.providerRef
  const { metadata } = combineMetadata(event, alert.spec)
  const candidates = named.get(name) ?? []
  const found = nearest(
    alert,
    candidates.filter((provider) => (provider.namespace ?? home) === namespace),
  )
  const delivery = {
    alert,
    alertName: fullName(alert, home),
    providerName: namespace === '' ? name : `${namespace}/${name}`,
    event: { ...event, metadata },
  }
  if (found.length === 1) {
    const provider = found[0] as Provider
    return provider.spec.suspend
      ? { ...delivery, provider, ending: suspended('Provider', provider, home) }
      : { ...delivery, provider }
  }
  const where = { file: alert.file, ...alert.at('spec.providerRef.name'), field: 'spec.providerRef.name' }
  const known = providers.map((provider) => `${fullName(provider, home)} (${standing(provider)})`)
  const message =
    found.length === 0
      ? `there is no Provider ${name} in namespace ${namespace || '(none)'}; ${known.length > 0 ? `found ${list(known)}` : 'the manifests hold no Provider at all'}`
      : `several Providers are called ${delivery.providerName}: ${list(found.map(standing))}; narrow the input manifests to one of them`
  return { ...delivery, provider: undefined, ending: { error: new ConfigError(message, where) } }
}

/**
 * The Provider of the same file, else those in the nearest common folder: one repository may hold several clusters. Of
 * a base that several clusters include, the copy that came the same way as the Alert.
 */
function nearest(alert: Alert, candidates: readonly Provider[]): readonly Provider[] {
  const closeness = ({ file }: Provider): number =>
    file === alert.file ? Number.POSITIVE_INFINITY : commonFolders(file, alert.file)
  const best = Math.max(...candidates.map(closeness))
  const near = candidates.filter((provider) => closeness(provider) === best)
  const sameWay = near.filter(({ via }) => via === alert.via)
  return sameWay.length > 0 ? sameWay : near
}

function commonFolders(a: string, b: string): number {
  const [left, right] = [a.split('/').slice(0, -1), b.split('/').slice(0, -1)]
  const differ = left.findIndex((folder, at) => folder !== right[at])
  return differ === -1 ? left.length : differ
}

function suspended(kind: string, manifest: Manifest, home: string): Delivery['ending'] {
  return {
    skip: { code: 'suspended', reason: `${kind} ${fullName(manifest, home)} is suspended (spec.suspend: true)` },
  }
}

/** The manifest that `name` or `namespace/name` means. @throws ConfigError for none or several */
function pick<T extends Manifest>(given: string, manifests: readonly T[], kind: string, home: string): T {
  const [namespace, name] = given.includes('/') ? (given.split('/', 2) as [string, string]) : [undefined, given]
  const named = manifests.filter(
    (manifest) => manifest.name === name && (namespace === undefined || (manifest.namespace ?? home) === namespace),
  )
  const ofHome = named.filter((manifest) => (manifest.namespace ?? home) === home)
  const found = named.length > 1 && ofHome.length > 0 ? ofHome : named
  if (found.length === 1) return found[0] as T
  const known = manifests.map((manifest) => `${fullName(manifest, home)} (${standing(manifest)})`)
  const ofOneName = new Set(found.map((manifest) => fullName(manifest, home))).size === 1
  const message =
    found.length === 0
      ? `no ${kind} is called ${given}; ${known.length > 0 ? `found ${list(known)}` : `the manifests hold no ${kind}`}`
      : `${given} means several ${kind}s: ${list(found.map((manifest) => `${fullName(manifest, home)} (${standing(manifest)})`))}; ${ofOneName ? '' : 'name one by namespace/name, or '}narrow the input manifests${ofOneName ? ' to one cluster' : ''}`
  throw new ConfigError(message, { field: kind === 'Alert' ? 'alerts' : 'providers' })
}

/** @throws ConfigError when the same name comes from different files: two clusters, of which one is meant */
function oneOfEach(alerts: readonly Alert[], kind: string, home: string): void {
  const seen = new Map<string, Alert>()
  for (const alert of alerts) {
    const name = fullName(alert, home)
    const other = seen.get(name)
    if (other)
      throw new ConfigError(
        `the event picks ${kind} ${name} twice: ${standing(other)} and ${standing(alert)}; narrow the input manifests to one cluster`,
        { field: 'manifests' },
      )
    seen.set(name, alert)
  }
}

/** The controller's gates: what it never hands to a type. Source: getNotificationParams; test/logic/alert-matching.json. */
function gate(event: Event, provider: Provider, { typeOf }: Choice): Pick<Delivery, 'ending'> {
  const family = typeOf(provider.spec.type)?.family
  const clean = cleanMetadata(event)
  const update = clean.get(`${objectGroup(event)}commit_status`) === 'update'
  const skip = (reason: string): Pick<Delivery, 'ending'> => ({ ending: { skip: { code: 'gate', reason } } })
  if (family === 'status' && event.severity !== 'error' && !update && !clean.get('event.toolkit.fluxcd.io/commit')) {
    return skip(
      'as in Flux, commit statuses take an event that is no error only with the metadata event.toolkit.fluxcd.io/commit or commit_status: update; the input revision sets the first',
    )
  }
  if (family === 'comment' && !clean.get('event.toolkit.fluxcd.io/change_request')) {
    return skip(
      'as in Flux, comments need the metadata event.toolkit.fluxcd.io/change_request with the number of the pull request',
    )
  }
  if (update && family !== undefined && family !== 'status' && family !== 'generic') {
    return skip('as in Flux, an event with commit_status: update goes to commit status types and generic webhooks only')
  }
  return {}
}

function conflicts(event: Event, alerts: readonly Alert[]): Plan['warnings'] {
  return alerts.flatMap((alert) => {
    const keys = combineMetadata(event, alert.spec).conflicts
    return keys.length === 0
      ? []
      : [
          {
            alert,
            field: 'spec.eventMetadata',
            message: `metadata ${list(keys)} comes from more than one source; the controller's own keys win over summary, that over eventMetadata, that over annotations`,
          },
        ]
  })
}

/** Where a manifest stands, and through which cluster's kustomizations it came, where that tells copies apart. */
function standing(manifest: Manifest): string {
  return manifest.via === undefined ? place(manifest) : `${place(manifest)} through ${manifest.via}`
}

/** The share, from 1, that a delivery falls into: the same in every job, since only names count. */
export function shareOf({ alertName, providerName }: Delivery, count: number): number {
  const hash = createHash('sha256')
    .update(`${alertName ?? ''}\n${providerName}`)
    .digest()
  return (hash.readUInt32BE(0) % count) + 1
}

/** The uid of a Provider or Alert whose manifest has none: a UUIDv5 of its name in the URL namespace (design.md 2). */
export function derivedUid(repository: string, kind: string, namespace: string, name: string): string {
  const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1')
    .update(urlNamespace)
    .update(`${repository.toLowerCase()}/${kind}/${namespace}/${name}`)
    .digest()
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80
  const hex = hash.subarray(0, 16).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
