import { ConfigError, list, place } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Alert, Manifest } from '../manifests/index.ts'

/** The manifest that `name` or `namespace/name` means. @throws ConfigError for none or several */
export function pick<T extends Manifest>(given: string, manifests: readonly T[], kind: string, home: string): T {
  const slash = given.indexOf('/')
  const namespace = slash === -1 ? undefined : given.slice(0, slash)
  const name = given.slice(slash + 1)
  const named = manifests.filter(
    (manifest) => manifest.name === name && (namespace === undefined || (manifest.namespace ?? home) === namespace),
  )
  const ofHome = named.filter((manifest) => (manifest.namespace ?? home) === home)
  const found = named.length > 1 && ofHome.length > 0 ? ofHome : named
  if (found.length === 1) return found[0] as T
  const describe = (manifest: T): string => `${fullName(manifest, home)} (${standing(manifest)})`
  const areAlike = new Set(found.map((manifest) => fullName(manifest, home))).size === 1
  const way = areAlike
    ? 'narrow the input manifests to one cluster'
    : 'name one by namespace/name, or narrow the input manifests'
  const message =
    found.length === 0
      ? `no ${kind} is called ${given}; ${manifests.length > 0 ? `found ${list(manifests, describe)}` : `the manifests hold no ${kind}`}`
      : `${given} means several ${kind}s: ${list(found, describe)}; ${way}`
  throw new ConfigError(message, { field: kind === 'Alert' ? 'alerts' : 'providers' })
}

/** @throws ConfigError when the same name comes from different files: two clusters, of which one is meant */
export function oneOfEach(alerts: readonly Alert[], home: string): void {
  const seen = new Map<string, Alert>()
  for (const alert of alerts) {
    const name = fullName(alert, home)
    const other = seen.get(name)
    if (other)
      throw new ConfigError(
        `the event picks Alert ${name} twice: ${standing(other)} and ${standing(alert)}; narrow the input manifests to one cluster`,
        { field: 'manifests' },
      )
    seen.set(name, alert)
  }
}

/** Where a manifest stands, and through which cluster's kustomizations it came, where that tells copies apart. */
export function standing(manifest: Manifest): string {
  return manifest.root === undefined ? place(manifest) : `${place(manifest)} through ${manifest.root}`
}
