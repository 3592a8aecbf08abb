import { locationText, type Problem } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import type { Alert, Provider } from '../manifests/index.ts'
import { haveSameContent } from '../plan/same-manifest.ts'
import { reporter } from './manifest-checks.ts'

/** Manifests of one name that one cluster deploys in two ways: a warning with both places. */
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
      const through = (of: Provider | Alert) =>
        of.root === undefined ? locationText(of) : `${locationText(of)} through ${of.root}`
      const message = `is also defined, and differently, in ${through(other)}; one cluster deploys both, this one ${root === undefined ? 'from here' : `through ${root}`}, and the one that is applied last wins: keep one of them`
      reporter(manifest, out)('warning', '', message)
    }
  }
  return out
}
