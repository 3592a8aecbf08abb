import { ConfigError } from '../common/errors.ts'
import { byName, fullName } from '../common/names.ts'
import type { Event } from '../event/event.ts'
import type { Alert } from '../manifests/index.ts'
import { type Delivery, failed, straight, through, unlessSuspended } from './delivery.ts'
import type { Plannable } from './plan.ts'

/** What an outbox says of a delivery. */
export interface Replayed {
  readonly alert: string | null
  readonly provider: string
  readonly file: string
  readonly event: Event
}

/**
 * Plans what the entries of an outbox mean today. They passed the gates on their first day; a suspended Alert or
 * Provider stays silent, and what is no longer there is an error of its delivery alone.
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

/** Manifests by the names that are in force for an event of that namespace. */
function createPlan(repository: Plannable, home: string): (entry: Replayed) => Delivery {
  const alerts = byName(repository.alerts.map((alert) => ({ name: fullName(alert, home), alert })))
  const providers = byName(repository.providers.map((provider) => ({ name: fullName(provider, home), provider })))
  const named = byName(repository.providers)
  return (entry) => {
    const { event, file } = entry
    if (entry.alert === null) {
      const found = providers.get(entry.provider) ?? []
      const { provider } = found.find((one) => one.provider.file === file) ?? found[0] ?? {}
      return provider ? straight(event, provider, home) : absent(entry, 'Provider', entry.provider)
    }
    const candidates = (alerts.get(entry.alert) ?? []).map(({ alert }) =>
      through(event, alert, repository, home, named),
    )
    const delivery = candidates.find(({ provider, alert }) => (provider ?? alert)?.file === file) ?? candidates[0]
    if (!delivery) return absent(entry, 'Alert', entry.alert)
    return unlessSuspended(delivery, delivery.alert as Alert, home)
  }
}

function absent({ alert, provider, event }: Replayed, kind: string, name: string): Delivery {
  const error = new ConfigError(`${kind} ${name} of the outbox is no longer among the manifests`, { field: 'replay' })
  const names = { alert: undefined, alertName: alert, provider: undefined, providerName: provider }
  return { ...names, received: event, event, outcome: failed(error) }
}
