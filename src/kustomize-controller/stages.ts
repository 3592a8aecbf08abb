import { once } from '../common/once.ts'
import type { createBuiltObjects } from '../kustomize/built-objects.ts'
import type { Kustomization } from '../kustomize/kustomization.ts'
import type { Tree } from '../kustomize/patch-tree.ts'
import type { Replacement } from '../kustomize/replacements.ts'
import { applyStage, type Stage, selectable, startOf } from './apply-transformation.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import { type AnyKustomization, mergeTransformations, type Transformation } from './transformation.ts'

/** Returns the stages of kustomizations, the base first, and of the Flux Kustomization that deploys the last one. */
type StagesOf = (steps: readonly Kustomization[], flux: FluxKustomization | undefined) => Stage[]

/** The kustomizations from that of a replacement to the one whose objects are its sources. */
interface SourceScope {
  readonly steps: readonly Kustomization[]
  /** The Flux Kustomization, if it deploys the last of them. */
  readonly flux: FluxKustomization | undefined
}

/** Creates the stages of chains. The source of a replacement is looked up once for each scope. */
export function createStages(
  transformationOf: (kustomization: AnyKustomization) => Transformation,
  builtObjects: ReturnType<typeof createBuiltObjects>,
): StagesOf {
  const known = new Map<Replacement, Map<string, () => Tree>>()
  const stagesOf: StagesOf = (steps, flux) =>
    transformationsOf(steps, flux, transformationOf).map((transformation, index) => ({
      transformation,
      sourceValue: (replacement) => sourceValue(replacement, transformation.id, scopeOf(steps.slice(index), flux)),
    }))
  const sourceValue = (replacement: Replacement, id: number, scope: SourceScope): Tree => {
    const values = known.get(replacement) ?? new Map<string, () => Tree>()
    known.set(replacement, values)
    const key = [id, scope.steps.at(-1)?.folder, scope.flux?.folder].join()
    const value = values.get(key) ?? once(() => findSource(replacement, scope))
    values.set(key, value)
    return value()
  }
  const findSource = (replacement: Replacement, { steps, flux }: SourceScope): Tree => {
    if (replacement.sourceValue) return replacement.sourceValue
    const [own] = steps
    const root = steps.at(-1)
    if (!own || !root) throw new Error('no kustomization uses this component')
    const fluxComponents = flux?.folder === root.folder ? flux.components : []
    const sources = builtObjects(root, own.folder, fluxComponents)
      .filter(({ object }) => [undefined, object.kind].includes(replacement.sourceKind))
      .flatMap(({ object, steps: below }) => {
        const state = startOf(object)
        const stages = stagesOf([...below, ...steps], flux)
        for (const stage of stages.slice(0, below.length)) applyStage(state, stage)
        applyStage(state, stages[below.length] as Stage, replacement)
        return !state.isDeleted && replacement.isSource(selectable(state)) ? [state] : []
      })
    const [source] = sources
    if (!source || sources.length > 1) throw new Error(`there ${source ? 'are several sources' : 'is no such source'}`)
    return replacement.valueIn(selectable(source), source.tree)
  }
  return stagesOf
}

/** A component's replacements see the objects of the kustomization that uses it. */
function scopeOf(steps: readonly Kustomization[], flux: FluxKustomization | undefined): SourceScope {
  const enclosing = steps.findIndex(({ content }) => content.kind !== 'Component')
  const isTop = enclosing === steps.length - 1
  return { steps: steps.slice(0, enclosing + 1), flux: isTop ? flux : undefined }
}

/** Flux merges its Kustomization into the kustomization.yaml of the folder that it deploys, if there is one. */
function transformationsOf(
  steps: readonly Kustomization[],
  flux: FluxKustomization | undefined,
  transformationOf: (kustomization: AnyKustomization) => Transformation,
): Transformation[] {
  if (!flux) return steps.map(transformationOf)
  const top = steps.at(-1)
  if (top?.folder !== flux.folder) return [...steps, flux].map(transformationOf)
  const merged = mergeTransformations(transformationOf(top), transformationOf(flux))
  return [...steps.slice(0, -1).map(transformationOf), merged]
}
