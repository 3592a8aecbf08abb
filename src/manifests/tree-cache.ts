import type { YamlObject } from '../scan/yaml-objects.ts'

/** Syntax trees of so many documents are kept. */
const most = 64

/** Takes the objects of a document and how to parse them again; gives each of them, now and later. */
export type TreeCache = (
  objects: readonly YamlObject[],
  parse: () => readonly YamlObject[],
) => (index: number) => YamlObject

/**
 * Syntax trees are large, and manifests outlive them: the trees of the first documents are kept, then those of the documents
 * that were asked for last; any other is parsed again when a field's position or the source is asked for.
 */
export function createTreeCache(): TreeCache {
  const kept = new Map<object, readonly YamlObject[]>()
  return (objects, parse) => {
    const document = {}
    if (kept.size < most) kept.set(document, objects)
    return objectsOf(document, parse, kept)
  }
}

/** Apart from the function above, whose objects a closure in it would hold on to. */
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
    if (kept.size > most && oldest) kept.delete(oldest)
    return objects[index] as YamlObject
  }
}
