import { fullName } from '../common/names.ts'
import type { Alert, Manifest, Provider } from '../manifests/index.ts'
import type { Delivery } from './delivery.ts'

/** Leaves out manifests that are not deployed if one with the same name is. */
export function preferDeployed<T extends Manifest>(manifests: readonly T[], home: string): T[] {
  const reached = new Set(manifests.filter(({ isReached }) => isReached).map((manifest) => fullName(manifest, home)))
  return manifests.filter((manifest) => manifest.isReached || !reached.has(fullName(manifest, home)))
}

/** Whether two manifests in the same cluster have the same content. In different clusters, they would use different Secrets. */
export function areSame(a: Provider | Alert, b: Provider | Alert): boolean {
  return a === b || (areOfOneCluster(a, b) && haveSameContent(a, b))
}

/** Whether two deliveries through Alerts with the same name would send the same. */
export function areSameDelivery(a: Delivery, b: Delivery): boolean {
  if (!a.alert || !b.alert || !a.provider || !b.provider) return false
  return areSame(a.alert, b.alert) && areSame(a.provider, b.provider)
}

/** Whether two manifests have the same content, wherever they are. */
export function haveSameContent(a: Provider | Alert, b: Provider | Alert): boolean {
  return content(a) === content(b)
}

function content({ kind, name, namespace, uid, labels, annotations, unresolved, spec }: Provider | Alert): string {
  const maps = [labels, annotations, unresolved].map((map) => [...map].sort())
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value)
  return JSON.stringify([kind, name, namespace, uid, maps, spec], plain)
}

/** Whether one cluster deploys both. */
function areOfOneCluster(a: Manifest, b: Manifest): boolean {
  return a.cluster !== undefined && a.cluster === b.cluster
}
