import { byName, fullName } from '../common/names.ts'
import { shortList } from '../common/wording.ts'
import type { Event } from '../event/event.ts'
import { combineMetadata } from '../event/metadata.ts'
import type { Alert, Provider } from '../manifests/index.ts'
import type { ProviderType } from '../providers/provider-type.ts'
import { type Delivery, straight, through, unlessSuspended } from './delivery.ts'
import { gate } from './gate.ts'
import { type Compile, type Labels, type Mismatch, mismatch } from './matching.ts'
import { type OnSeveral, oneOfEach, pick } from './pick-by-name.ts'
import { areSame, areSameDelivery, reachedFirst } from './same-manifest.ts'

/** An Alert that did not take the event, and why. */
interface Unmatched extends Mismatch {
  readonly alert: Alert
  /** namespace/name in force for this event. */
  readonly name: string
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
  /** Takes the error where a name or the event picks several, and all of them are planned; without it, it is thrown. */
  readonly onSeveral?: OnSeveral | undefined
  /** Whether what to write is said as inputs of the Action; as flags if not given. */
  readonly isAction?: boolean | undefined
}

/**
 * Which Alerts take an event and what goes to which Provider.
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
  const named = byName(repository.providers)
  const planned = reachedFirst(matched, home).map((alert) => through(event, alert, repository, home, named))
  const deliveries = oneOfEach(planned, choice).map((delivery) => {
    const type = delivery.provider?.spec.type
    if (delivery.outcome || type === undefined) return delivery
    return { ...delivery, outcome: gate(event, choice.typeOf(type)?.family) }
  })
  const alerts = deliveries.flatMap(({ alert }) => alert ?? [])
  return { event, deliveries, unmatched, warnings: [...warnings, ...conflicts(event, alerts)] }
}

/** Named Alerts and Providers: no sources, no filters and no gates, but a suspended one stays silent. */
function planNamed(event: Event, repository: Plannable, choice: Choice, home: string): Plan {
  // Named twice is meant once: `chat` and `flux-system/chat` may be the same.
  const deliver = (alert: Alert) => through(event, alert, repository, home)
  const areOne = (a: Alert, b: Alert) => areSameDelivery(deliver(a), deliver(b))
  const pickAlerts = (name: string) => pick(name, repository.alerts, 'Alert', { ...choice, home, areOne })
  const pickProviders = (name: string) =>
    pick(name, repository.providers, 'Provider', { ...choice, home, areOne: areSame })
  const alerts = [...new Set(choice.alerts.flatMap(pickAlerts))]
  const providers = [...new Set(choice.providers.flatMap(pickProviders))]
  const deliveries = [
    ...alerts.map((alert) => unlessSuspended(deliver(alert), alert, home)),
    ...providers.map((provider) => straight(event, provider, home)),
  ]
  return { event, deliveries, unmatched: [], warnings: conflicts(event, alerts) }
}

/** What each Provider would get as a test message: those that the gates hold back are skipped. */
export function planTests(event: Event, { providers }: Plannable, { typeOf }: Choice): Delivery[] {
  const home = event.involvedObject.namespace
  return reachedFirst([...providers], home).map((provider) => {
    const delivery = straight(event, provider, home)
    return { ...delivery, outcome: delivery.outcome ?? gate(event, typeOf(provider.spec.type)?.family) }
  })
}

/** Metadata that several sources give: a warning for each Alert, as the controller raises it. */
function conflicts(event: Event, alerts: readonly Alert[]): Plan['warnings'] {
  return alerts.flatMap((alert) => {
    const keys = combineMetadata(event, alert.spec).conflicts
    return keys.length === 0
      ? []
      : [
          {
            alert,
            field: 'spec.eventMetadata',
            message: `metadata ${shortList(keys)} comes from more than one source; the controller's own keys win over summary, that over eventMetadata, that over annotations`,
          },
        ]
  })
}
