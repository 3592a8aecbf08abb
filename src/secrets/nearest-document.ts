import { locationText } from '../common/errors.ts'
import type { SecretDocument } from '../manifests/index.ts'

/**
 * Looks among manifests of one name: those of the namespace, else those without one; of these, those that are deployed, where
 * that is known; of these, those whose file has most folders in common with `from`. One that reaches its namespace in
 * several ways is one, and its values are those of the way that gives most.
 */
export function nearestOf(
  documents: readonly SecretDocument[],
): (namespace: string | undefined, from: string | undefined) => readonly SecretDocument[] {
  const inNamespace = new Map(
    [...groupBy(documents, ({ namespace = '' }) => [namespace])].map(([key, group]) => [key, distinct(group)]),
  )
  const below = new Map<string, ReadonlyMap<string, readonly SecretDocument[]>>()
  const all = distinct(documents)
  return (namespace, from) => {
    const group = namespace === undefined ? undefined : inNamespace.has(namespace) ? namespace : ''
    const fitting = group === undefined ? all : (inNamespace.get(group) ?? [])
    if (from === undefined || fitting.length < 2) return fitting
    const paths = below.get(group ?? ' ') ?? groupBy(fitting, ({ file }) => pathsAbove(file))
    below.set(group ?? ' ', paths)
    const nearest = pathsAbove(from).find((path) => paths.has(path))
    return nearest === undefined ? fitting : (paths.get(nearest) ?? [])
  }
}

/** One of each place, the most complete one; only those that are deployed if any is. */
function distinct(documents: readonly SecretDocument[]): SecretDocument[] {
  const reached = documents.filter(({ isReached }) => isReached)
  const byPlace = new Map<string, SecretDocument>()
  for (const document of reached.length > 0 ? reached : documents) {
    const other = byPlace.get(locationText(document))
    if (!other || other.unresolved.size > document.unresolved.size) byPlace.set(locationText(document), document)
  }
  return [...byPlace.values()]
}

/** A file and the folders above it, the nearest first. */
function pathsAbove(file: string): string[] {
  const parts = file.split('/')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
}

function groupBy<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all)
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  return groups
}
