import { byName, fullName } from '../common/names.ts'
import { shortList } from '../common/wording.ts'
import type { Event } from '../event/event.ts'
import { combineMetadata } from '../event/metadata.ts'
import type { Alert, Provider } from '../manifests/index.ts'
import type { ProviderType } from '../providers/provider-type.ts'
import { type Delivery, deliveryThrough, directDelivery, unlessSuspended } from './delivery.ts'
import { gate } from './gate.ts'
import { type Compile, type Labels, type Mismatch, mismatch } from './matching.ts'
import { mergeDuplicates, type OnAmbiguous, pick } from './pick-by-name.ts'
import { areSame, areSameDelivery, preferDeployed } from './same-manifest.ts'

/** An Alert that does not match the event, and why. */
interface Unmatched extends Mismatch {
  readonly alert: Alert
  /** The Alert's namespace/name in force for this event. */
  readonly name: string
}

/** The deliveries of one event. */
export interface Plan {
  readonly event: Event
  readonly deliveries: readonly Delivery[]
  readonly unmatched: readonly Unmatched[]
  /** What the controller reports as Kubernetes events: invalid patterns, metadata conflicts, missing objects. */
  readonly warnings: readonly { readonly alert: Alert; readonly field: string; readonly message: string }[]
}

/** The manifests that a plan is based on. */
export interface Plannable {
  readonly providers: readonly Provider[]
  readonly alerts: readonly Alert[]
  readonly labels: Labels
}

/** Which Alerts and Providers to use, and what planning needs. */
export interface Choice {
  /** The inputs `alerts` and `providers`, each as `name` or `namespace/name`. If both are empty, the Alerts decide. */
  readonly alerts: readonly string[]
  readonly providers: readonly string[]
  /** Returns the provider type of a `spec.type`, or undefined if it is unknown. */
  readonly typeOf: (type: string) => ProviderType | undefined
  /** Compiles an RE2 pattern. @throws Error with Go's message */
  readonly compile: Compile
  /** Called if a name or the event matches several manifests. If it does not throw, all are used. Default: throws the error. */
  readonly onAmbiguous?: OnAmbiguous | undefined
  /** Whether hints are written as inputs of the Action. Default: as flags. */
  readonly isAction?: boolean | undefined
}

/**
 * Decides which Alerts match an event, and which deliveries follow.
 * @throws ConfigError if a name matches no manifest or several, or the event matches Alerts with the same name in different
 * files
 */
export function plan(event: Event, repository: Plannable, choice: Choice): Plan {
  const home = event.involvedObject.namespace
  if (choice.alerts.length > 0 || choice.providers.length > 0) return planNamed(event, repository, choice, home)
  const warnings: { alert: Alert; field: string; message: string }[] = []
  const unmatched: Unmatched[] = []
  const matched: Alert[] = []
  for (const alert of repository.alerts) {
    const warn = (field: string, message: string): unknown => warnings.push({ alert, field, message })
    const reason = mismatch(event, alert, { labels: repository.labels, compile: choice.compile, warn })
    if (reason) unmatched.push({ alert, name: fullName(alert, home), ...reason })
    else matched.push(alert)
  }
  const providersByName = byName(repository.providers)
  const planned = preferDeployed(matched, home).map((alert) =>
    deliveryThrough(event, alert, repository, home, providersByName),
  )
  const deliveries = mergeDuplicates(planned, choice).map((delivery) => {
    const type = delivery.provider?.spec.type
    if (delivery.outcome || type === undefined) return delivery
    return { ...delivery, outcome: gate(event, choice.typeOf(type)?.family) }
  })
  const alerts = deliveries.flatMap(({ alert }) => alert ?? [])
  return { event, deliveries, unmatched, warnings: [...warnings, ...conflicts(event, alerts)] }
}

/** Plans deliveries for named Alerts and Providers. Ignores sources, filters and gates, but skips suspended ones. */
function planNamed(event: Event, repository: Plannable, choice: Choice, home: string): Plan {
  const deliver = (alert: Alert) => deliveryThrough(event, alert, repository, home)
  const areEquivalent = (a: Alert, b: Alert) => areSameDelivery(deliver(a), deliver(b))
  const pickAlerts = (name: string) => pick(name, repository.alerts, 'Alert', { ...choice, home, areEquivalent })
  const pickProviders = (name: string) =>
    pick(name, repository.providers, 'Provider', { ...choice, home, areEquivalent: areSame })
  // Sets, because `chat` and `flux-system/chat` may be the same manifest.
  const alerts = [...new Set(choice.alerts.flatMap(pickAlerts))]
  const providers = [...new Set(choice.providers.flatMap(pickProviders))]
  const deliveries = [
    ...alerts.map((alert) => unlessSuspended(deliver(alert), alert, home)),
    ...providers.map((provider) => directDelivery(event, provider, home)),
  ]
  return { event, deliveries, unmatched: [], warnings: conflicts(event, alerts) }
}

/** Plans a test message to every Provider. Providers whose gate would drop it are skipped. */
export function planTests(event: Event, { providers }: Plannable, { typeOf }: Choice): Delivery[] {
  const home = event.involvedObject.namespace
  return preferDeployed(providers, home).map((provider) => {
    const delivery = directDelivery(event, provider, home)
    return { ...delivery, outcome: delivery.outcome ?? gate(event, typeOf(provider.spec.type)?.family) }
  })
}

/** Warns about metadata keys that several sources set, as the controller does. */
function conflicts(event: Event, alerts: readonly Alert[]): Plan['warnings'] {
  return alerts.flatMap((alert) => {
    const keys = combineMetadata(event, alert.spec).conflicts
    return keys.length === 0
      ? []
      : [
          {
            alert,
            field: 'spec.eventMetadata',
            message: `metadata ${shortList(keys)} comes from more than one source; the controller's own keys win over summary, then eventMetadata, then annotations`,
          },
        ]
  })
}
