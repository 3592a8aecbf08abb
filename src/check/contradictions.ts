import { locationText, type Problem } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Alert, Provider } from '../manifests/index.ts'
import { haveSameContent } from '../plan/same-manifest.ts'
import { reporter } from './manifest-checks.ts'

/** Warns about manifests with the same name and different contents that one cluster deploys. */
export function checkContradictions({
  providers,
  alerts,
}: {
  providers: readonly Provider[]
  alerts: readonly Alert[]
}): Problem[] {
  const out: Problem[] = []
  const first = new Map<string, Provider | Alert>()
  for (const manifest of [...providers, ...alerts]) {
    const { kind, cluster, isReached, root } = manifest
    if (cluster === undefined || !isReached) continue
    const key = JSON.stringify([cluster, kind, fullName(manifest)])
    const other = first.get(key)
    if (!other) first.set(key, manifest)
    else if (!haveSameContent(other, manifest)) {
      const otherOrigin = locationText(other) + (other.root === undefined ? '' : ` through ${other.root}`)
      const origin = root === undefined ? '' : ` (this one through ${root})`
      const message = `is defined differently in ${otherOrigin}; one cluster deploys both${origin}, and the one applied last wins: keep one of them`
      reporter(manifest, out)('warning', '', message)
    }
  }
  return out
}
