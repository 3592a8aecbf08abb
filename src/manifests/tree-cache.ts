import type { YamlObject } from '../scan/yaml-objects.ts'

/** How many documents keep their syntax trees. */
const maxDocuments = 64

/** Caches the objects of a document. Returns a function that gets an object by its index, and parses the document again if needed. */
export type TreeCache = (
  objects: readonly YamlObject[],
  parse: () => readonly YamlObject[],
) => (index: number) => YamlObject

/**
 * Creates a cache of syntax trees, which are large, and which manifests need only for the position of a field and for their
 * source. It keeps the first documents, then those that were used last.
 */
export function createTreeCache(): TreeCache {
  const kept = new Map<object, readonly YamlObject[]>()
  return (objects, parse) => {
    const document = {}
    if (kept.size < maxDocuments) kept.set(document, objects)
    return objectsOf(document, parse, kept)
  }
}

/** A function of its own, because a closure in the function above would keep its objects in memory. */
function objectsOf(
  document: object,
  parse: () => readonly YamlObject[],
  kept: Map<object, readonly YamlObject[]>,
): (index: number) => YamlObject {
  return (index) => {
    const objects = kept.get(document) ?? parse()
    kept.delete(document)
    kept.set(document, objects)
    const [oldest] = kept.keys()
    if (kept.size > maxDocuments && oldest) kept.delete(oldest)
    return objects[index] as YamlObject
  }
}
