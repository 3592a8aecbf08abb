import { ConfigError, list, place } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Manifest } from '../manifests/index.ts'
import { areOfOneCluster, areSameDelivery, reachedFirst } from './alike.ts'
import type { Delivery } from './delivery.ts'

/**
 * The manifest that `name` or `namespace/name` means.
 * @param areOne whether two of the same name come to the same
 * @throws ConfigError for none or several
 */
export function pick<T extends Manifest>(
  given: string,
  manifests: readonly T[],
  kind: string,
  home: string,
  areOne: (a: T, b: T) => boolean,
): T {
  const slash = given.indexOf('/')
  const namespace = slash === -1 ? undefined : given.slice(0, slash)
  const name = given.slice(slash + 1)
  const named = manifests.filter(
    (manifest) => manifest.name === name && (namespace === undefined || (manifest.namespace ?? home) === namespace),
  )
  const ofHome = named.filter((manifest) => (manifest.namespace ?? home) === home)
  const found = reachedFirst(named.length > 1 && ofHome.length > 0 ? ofHome : named, home)
  const [first, ...others] = found
  if (first && others.every((other) => fullName(other, home) === fullName(first, home) && areOne(first, other)))
    return first
  const describe = (manifest: T): string => `${fullName(manifest, home)} (${standing(manifest)})`
  const areAlike = new Set(found.map((manifest) => fullName(manifest, home))).size === 1
  const way = areAlike
    ? wayOut(found[0] as T, found[1] as T)
    : 'name one by namespace/name, or narrow the input manifests'
  const message =
    found.length === 0
      ? `no ${kind} is called ${given}; ${manifests.length > 0 ? `found ${list(manifests, describe)}` : `the manifests hold no ${kind}`}`
      : `${given} means several ${kind}s: ${list(found, describe)}; ${way}`
  throw new ConfigError(message, { field: kind === 'Alert' ? 'alerts' : 'providers' })
}

/**
 * The deliveries, one for each Alert: those that would send the same are one.
 * @throws ConfigError when the same name comes from different files: two clusters, of which one is meant
 */
export function oneOfEach(deliveries: readonly Delivery[]): Delivery[] {
  const seen = new Map<string | null, Delivery>()
  for (const delivery of deliveries) {
    const { alertName, alert } = delivery
    const other = seen.get(alertName)
    if (other?.alert && alert && !areSameDelivery(other, delivery))
      throw new ConfigError(
        `the event picks Alert ${alertName} twice: ${standing(other.alert)} and ${standing(alert)}; ${wayOut(other.alert, alert)}`,
        { field: 'manifests' },
      )
    if (!other) seen.set(alertName, delivery)
  }
  return [...seen.values()]
}

/** What to do about two manifests of the same name. */
function wayOut(a: Manifest, b: Manifest): string {
  return areOfOneCluster(a, b)
    ? 'one cluster deploys both, and the one that is applied last wins: keep one of them'
    : 'narrow the input manifests to one cluster'
}

/** Where a manifest stands, and through which cluster's kustomizations it came, where that tells copies apart. */
export function standing(manifest: Manifest): string {
  return manifest.root === undefined ? place(manifest) : `${place(manifest)} through ${manifest.root}`
}
