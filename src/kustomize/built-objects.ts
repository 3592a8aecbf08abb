import { documents } from '../scan/documents.ts'
import { parseObjects, type YamlObject } from '../scan/yaml-objects.ts'
import { generatorsIn } from './generators.ts'
import type { Kustomization, ReadText } from './kustomization.ts'

/** An object that a kustomization builds, and the kustomizations below that change it first, in their order. */
export interface BuiltObject {
  readonly object: YamlObject
  readonly steps: readonly Kustomization[]
}

/** A kustomization at the moment when it has its objects and changes them. */
interface Moment {
  readonly kustomization: Kustomization
  readonly objects: readonly BuiltObject[]
}

/** More objects than any kustomization builds: a maze of kustomizations ends with so many. */
const mostObjects = 10_000

/**
 * Finds the objects that a kustomization, or one of its components, has when it changes them.
 * `components` are those that Flux adds. Throws an Error for what kustomize would not build either.
 */
export function createBuiltObjects(kustomizationAt: (folder: string) => Kustomization | undefined, readText: ReadText) {
  const open = new Set<string>()
  const ofPaths = new Map<string, readonly BuiltObject[]>()

  const builtFrom = (path: string): readonly BuiltObject[] => {
    const known = ofPaths.get(path) ?? build(path)
    ofPaths.set(path, known)
    return known
  }
  const build = (path: string): readonly BuiltObject[] => {
    const kustomization = kustomizationAt(path)
    if (!kustomization) return objectsIn(path, readText).map((object) => ({ object, steps: [] }))
    const last = [...moments(kustomization, [], [])].at(-1) as Moment
    return passed(last)
  }
  function* moments(
    kustomization: Kustomization,
    before: readonly BuiltObject[],
    more: readonly string[],
  ): Generator<Moment> {
    const { folder, resources, components } = kustomization
    if (open.has(folder)) throw new Error(`${folder} lists itself`)
    open.add(folder)
    try {
      let objects = [...before]
      for (const path of resources) objects = added(objects, builtFrom(path))
      objects = added(objects, generatedBy(kustomization, readText))
      for (const path of [...components, ...more]) {
        const component = kustomizationAt(path)
        if (!component) throw new Error(`${path} has no kustomization.yaml`)
        for (const moment of moments(component, objects, [])) {
          yield moment
          if (moment.kustomization === component) objects = passed(moment)
        }
      }
      yield { kustomization, objects }
    } finally {
      open.delete(folder)
    }
  }
  return (root: Kustomization, folder: string, components: readonly string[]): readonly BuiltObject[] => {
    for (const { kustomization, objects } of moments(root, [], components))
      if (kustomization.folder === folder) return objects
    return []
  }
}

/** What its generators make, but for what they merge into other objects and for what cannot be read. */
function generatedBy(kustomization: Kustomization, readText: ReadText): BuiltObject[] {
  const generators = [
    ...generatorsIn(kustomization, 'configMapGenerator', readText),
    ...generatorsIn(kustomization, 'secretGenerator', readText),
  ]
  return generators.flatMap(({ isMerged, generate }) => {
    const { object, fault } = generate()
    return isMerged || fault !== undefined ? [] : [{ object, steps: [] }]
  })
}

function added(objects: BuiltObject[], more: readonly BuiltObject[]): BuiltObject[] {
  if (objects.length + more.length > mostObjects) throw new Error('it builds too many objects')
  return [...objects, ...more]
}

function passed({ kustomization, objects }: Moment): BuiltObject[] {
  return objects.map(({ object, steps }) => ({ object, steps: [...steps, kustomization] }))
}

const word = Buffer.from('kind')

function objectsIn(path: string, readText: ReadText): YamlObject[] {
  return documents(Buffer.from(readText(path)), [word]).flatMap((document) =>
    parseObjects(document, { file: path, isNamed: false }, []),
  )
}
