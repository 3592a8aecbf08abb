import { list, type Problem } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Needed } from '../secrets/missing.ts'
import type { PreparedDelivery } from './preparation.ts'

/** What Secrets would give to the deliveries of a preview, and nobody gave. */
export function missingSecrets(deliveries: readonly PreparedDelivery[]): Needed[] {
  return deliveries.flatMap((delivery) => (delivery.outcome ? [] : delivery.missing.map(({ needed }) => needed)))
}

/** Says for which Secrets a preview shows `***`. */
export function placeholderNotice(needed: readonly Needed[]): Problem[] {
  if (needed.length === 0) return []
  const names = needed.map(describe)
  const message = `*** stands for the values of Secrets that were not given: ${list([...new Set(names)])}`
  return [{ severity: 'notice', message }]
}

function describe(secret: Needed): string {
  return secret.keys.length > 0 ? `${fullName(secret)} (${secret.keys.join(', ')})` : fullName(secret)
}
