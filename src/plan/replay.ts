import { ConfigError } from '../common/errors.ts'
import { byName, fullName } from '../common/names.ts'
import type { Event } from '../event/event.ts'
import type { Alert } from '../manifests/index.ts'
import { type Delivery, deliveryThrough, directDelivery, failed, unlessSuspended } from './delivery.ts'
import type { Plannable } from './plan.ts'

/** What an outbox entry says about its delivery. */
export interface Replayed {
  readonly alert: string | null
  readonly provider: string
  readonly file: string
  readonly event: Event
}

/**
 * Plans the deliveries of an outbox's entries with today's manifests. Gates are not applied again, because the entries passed
 * them. A suspended Alert or Provider is skipped; if one is missing, only its own delivery fails.
 */
export function planReplay(entries: readonly Replayed[], repository: Plannable): Delivery[] {
  const plans = new Map<string, (entry: Replayed) => Delivery>()
  return entries.map((entry) => {
    const home = entry.event.involvedObject.namespace
    const plan = plans.get(home) ?? createPlan(repository, home)
    plans.set(home, plan)
    return plan(entry)
  })
}

/** Indexes the manifests by their names in force for events in a namespace, and returns a function that plans an entry. */
function createPlan(repository: Plannable, home: string): (entry: Replayed) => Delivery {
  const alerts = byName(repository.alerts.map((alert) => ({ name: fullName(alert, home), alert })))
  const providers = byName(repository.providers.map((provider) => ({ name: fullName(provider, home), provider })))
  const providersByName = byName(repository.providers)
  return (entry) => {
    const { event, file } = entry
    if (entry.alert === null) {
      const found = providers.get(entry.provider) ?? []
      const { provider } = found.find((one) => one.provider.file === file) ?? found[0] ?? {}
      return provider ? directDelivery(event, provider, home) : missing(entry, 'Provider', entry.provider)
    }
    const candidates = (alerts.get(entry.alert) ?? []).map(({ alert }) =>
      deliveryThrough(event, alert, repository, home, providersByName),
    )
    const delivery = candidates.find(({ provider, alert }) => (provider ?? alert)?.file === file) ?? candidates[0]
    if (!delivery) return missing(entry, 'Alert', entry.alert)
    return unlessSuspended(delivery, delivery.alert as Alert, home)
  }
}

function missing({ alert, provider, event }: Replayed, kind: string, name: string): Delivery {
  const error = new ConfigError(`${kind} ${name} from the outbox is no longer among the manifests`, { field: 'replay' })
  const names = { alert: undefined, alertName: alert, provider: undefined, providerName: provider }
  return { ...names, received: event, event, outcome: failed(error) }
}
