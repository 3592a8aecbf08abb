import { documents } from '../scan/documents.ts'
import { parseObjects, type YamlObject } from '../scan/yaml-objects.ts'
import { generatorsIn } from './generators.ts'
import type { Kustomization, ReadText } from './kustomization.ts'

/** An object that a kustomization builds, and the kustomizations below it that change the object first, in order. */
export interface BuiltObject {
  readonly object: YamlObject
  readonly steps: readonly Kustomization[]
}

/** A kustomization and the objects that it is about to change. */
interface BuildStep {
  readonly kustomization: Kustomization
  readonly objects: readonly BuiltObject[]
}

/** More objects than any real kustomization builds. The limit stops kustomizations that multiply without end. */
const maxObjects = 10_000

/**
 * Returns a function that lists the objects that a kustomization, or one of its components in `folder`, is about to change.
 * `components` are those that Flux adds. It throws an Error if kustomize could not build them either.
 */
export function createBuiltObjects(kustomizationAt: (folder: string) => Kustomization | undefined, readText: ReadText) {
  const open = new Set<string>()
  const builtPaths = new Map<string, readonly BuiltObject[]>()

  const builtFrom = (path: string): readonly BuiltObject[] => {
    const known = builtPaths.get(path) ?? build(path)
    builtPaths.set(path, known)
    return known
  }
  const build = (path: string): readonly BuiltObject[] => {
    const kustomization = kustomizationAt(path)
    if (!kustomization) return objectsIn(path, readText).map((object) => ({ object, steps: [] }))
    const last = [...buildSteps(kustomization, [], [])].at(-1) as BuildStep
    return afterStep(last)
  }
  function* buildSteps(
    kustomization: Kustomization,
    before: readonly BuiltObject[],
    moreComponents: readonly string[],
  ): Generator<BuildStep> {
    const { folder, resources, components } = kustomization
    if (open.has(folder)) throw new Error(`${folder} lists itself`)
    open.add(folder)
    try {
      let objects = [...before]
      for (const path of resources) objects = addObjects(objects, builtFrom(path))
      objects = addObjects(objects, generatedBy(kustomization, readText))
      for (const path of [...components, ...moreComponents]) {
        const component = kustomizationAt(path)
        if (!component) throw new Error(`${path} has no kustomization.yaml`)
        for (const step of buildSteps(component, objects, [])) {
          yield step
          if (step.kustomization === component) objects = afterStep(step)
        }
      }
      yield { kustomization, objects }
    } finally {
      open.delete(folder)
    }
  }
  return (root: Kustomization, folder: string, components: readonly string[]): readonly BuiltObject[] => {
    for (const { kustomization, objects } of buildSteps(root, [], components))
      if (kustomization.folder === folder) return objects
    return []
  }
}

/** Returns the objects of a kustomization's generators, except those merged into other objects, and those that failed. */
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

function addObjects(objects: BuiltObject[], more: readonly BuiltObject[]): BuiltObject[] {
  if (objects.length + more.length > maxObjects) throw new Error('it builds too many objects')
  return [...objects, ...more]
}

function afterStep({ kustomization, objects }: BuildStep): BuiltObject[] {
  return objects.map(({ object, steps }) => ({ object, steps: [...steps, kustomization] }))
}

const kindField = Buffer.from('kind')

function objectsIn(path: string, readText: ReadText): YamlObject[] {
  return documents(Buffer.from(readText(path)), [kindField]).flatMap((document) =>
    parseObjects(document, { file: path, isNamed: false }, []),
  )
}
