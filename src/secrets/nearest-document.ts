import { locationText } from '../common/errors.ts'
import type { SecretDocument } from '../manifests/index.ts'

/**
 * Finds a Secret's manifest among all that have its name. Manifests in the namespace win over those without one, then
 * those that Flux deploys (if that is known), then those whose file shares the most folders with `from`. A manifest that
 * several kustomizations include counts once, with the fewest variables unresolved.
 */
export function nearestOf(
  documents: readonly SecretDocument[],
): (namespace: string | undefined, from: string | undefined) => readonly SecretDocument[] {
  const inNamespace = new Map(
    [...groupBy(documents, ({ namespace = '' }) => [namespace])].map(([key, group]) => [key, distinct(group)]),
  )
  const all = distinct(documents)
  const byFolder = new Map<readonly SecretDocument[], ReadonlyMap<string, readonly SecretDocument[]>>()
  return (namespace, from) => {
    const candidates = namespace === undefined ? all : (inNamespace.get(namespace) ?? inNamespace.get('') ?? [])
    if (from === undefined || candidates.length < 2) return candidates
    const folders = byFolder.get(candidates) ?? groupBy(candidates, ({ file }) => pathAndParents(file))
    byFolder.set(candidates, folders)
    const nearest = pathAndParents(from).find((path) => folders.has(path))
    return nearest === undefined ? candidates : (folders.get(nearest) ?? [])
  }
}

/** Keeps one document per location, the one with the fewest unresolved variables. If any is deployed, drops the others. */
function distinct(documents: readonly SecretDocument[]): SecretDocument[] {
  const reached = documents.filter(({ isReached }) => isReached)
  const byLocation = new Map<string, SecretDocument>()
  for (const document of reached.length > 0 ? reached : documents) {
    const other = byLocation.get(locationText(document))
    if (!other || other.unresolved.size > document.unresolved.size) byLocation.set(locationText(document), document)
  }
  return [...byLocation.values()]
}

/** A file's path and its parent folders, nearest first. */
function pathAndParents(file: string): string[] {
  const parts = file.split('/')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}
