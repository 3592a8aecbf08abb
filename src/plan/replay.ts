import { ConfigError } from '../common/errors.ts'
import type { Event } from '../event/event.ts'
import type { Alert } from '../manifests/index.ts'
import { fullName } from '../manifests/index.ts'
import { type Delivery, straight, through, unlessSuspended } from './delivery.ts'
import type { Plannable } from './plan.ts'

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
    return straight(event, provider, home)
  }
  const alerts = repository.alerts.filter((one) => fullName(one, home) === alertName)
  const candidates = alerts.map((one) => through(event, one, repository, home))
  const delivery = candidates.find((one) => one.provider?.file === file) ?? candidates[0]
  if (!delivery) return { ...absent, ending: gone('Alert', alertName) }
  return unlessSuspended(delivery, delivery.alert as Alert, home)
}
