import type { YamlObject } from './objects.ts'

/** Trees of so many documents are kept. */
const most = 64

type Kept = Map<object, readonly YamlObject[]>

/**
 * Syntax trees are large, and manifests outlive them: the trees of the first documents are kept, then those of the documents
 * that were asked for last; any other is parsed again for whoever asks for a place in it.
 * @returns for the objects of a document, and how to parse them again: the way to each of them, now and later
 */
export function createTrees(): (
  objects: readonly YamlObject[],
  parse: () => readonly YamlObject[],
) => (index: number) => YamlObject {
  const kept: Kept = new Map()
  return (objects, parse) => {
    const document = {}
    if (kept.size < most) kept.set(document, objects)
    return wayTo(document, parse, kept)
  }
}

/** Apart from the function above, whose objects a closure in it would hold on to. */
function wayTo(document: object, parse: () => readonly YamlObject[], kept: Kept): (index: number) => YamlObject {
  return (index) => {
    const objects = kept.get(document) ?? parse()
    kept.delete(document)
    kept.set(document, objects)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest) kept.delete(oldest)
    return objects[index] as YamlObject
  }
}
