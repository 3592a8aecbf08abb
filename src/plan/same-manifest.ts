import { fullName } from '../common/names.ts'
import type { Alert, Manifest, Provider } from '../manifests/index.ts'
import type { Delivery } from './delivery.ts'

/** Of manifests with the same name those that are deployed, where that is known of one of them; all others as they are. */
export function reachedFirst<T extends Manifest>(manifests: readonly T[], home: string): T[] {
  const reached = new Set(manifests.filter(({ isReached }) => isReached).map((manifest) => fullName(manifest, home)))
  return manifests.filter((manifest) => manifest.isReached || !reached.has(fullName(manifest, home)))
}

/** Do two manifests of one cluster say the same, wherever they stand? Of two clusters each has its own Secrets. */
export function areSame(a: Provider | Alert, b: Provider | Alert): boolean {
  return a === b || (areOfOneCluster(a, b) && haveSameContent(a, b))
}

/** Would two deliveries through an Alert of the same name send the same? */
export function areSameDelivery(a: Delivery, b: Delivery): boolean {
  if (!a.alert || !b.alert || !a.provider || !b.provider) return false
  return areSame(a.alert, b.alert) && areSame(a.provider, b.provider)
}

/** Do two manifests say the same? */
export function haveSameContent(a: Provider | Alert, b: Provider | Alert): boolean {
  return content(a) === content(b)
}

function content({ kind, name, namespace, uid, labels, annotations, unresolved, spec }: Provider | Alert): string {
  const maps = [labels, annotations, unresolved].map((map) => [...map].sort())
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value)
  return JSON.stringify([kind, name, namespace, uid, maps, spec], plain)
}

/** Does one cluster deploy both? */
function areOfOneCluster(a: Manifest, b: Manifest): boolean {
  return a.cluster !== undefined && a.cluster === b.cluster
}
