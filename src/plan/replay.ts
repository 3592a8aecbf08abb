import { ConfigError } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Event } from '../event/event.ts'
import type { Alert } from '../manifests/index.ts'
import { type Delivery, straight, through, unlessSuspended } from './delivery.ts'
import { failed } from './outcome.ts'
import type { Plannable } from './plan.ts'

/** What an outbox says of a delivery. */
export interface Replayed {
  /** When it was first planned, RFC 3339. */
  readonly since: string
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
  { since, alert: alertName, provider: providerName, file, event }: Replayed,
  repository: Plannable,
): Delivery {
  const home = event.involvedObject.namespace
  const absent = (kind: string, name: string): Delivery => {
    const error = new ConfigError(`${kind} ${name} of the outbox is no longer among the manifests`, { field: 'replay' })
    const names = { alert: undefined, alertName, provider: undefined, providerName }
    return { ...names, received: event, event, since, outcome: failed(error) }
  }
  if (alertName === null) {
    const named = repository.providers.filter((provider) => fullName(provider, home) === providerName)
    const provider = named.find((one) => one.file === file) ?? named[0]
    if (!provider) return absent('Provider', providerName)
    return { ...straight(event, provider, home), since }
  }
  const alerts = repository.alerts.filter((one) => fullName(one, home) === alertName)
  const candidates = alerts.map((one) => through(event, one, repository, home))
  const delivery = candidates.find((one) => one.provider?.file === file) ?? candidates[0]
  if (!delivery) return absent('Alert', alertName)
  return unlessSuspended({ ...delivery, since }, delivery.alert as Alert, home)
}
