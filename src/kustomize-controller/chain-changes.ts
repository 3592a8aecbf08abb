import { once } from '../common/once.ts'
import { type Json, listOf, mapOf, textOf, wordOf } from '../common/yaml.ts'
import { createBuiltObjects } from '../kustomize/built-objects.ts'
import type { Kustomization, ReadText } from '../kustomize/kustomization.ts'
import type { Tree } from '../kustomize/patch-tree.ts'
import { type Patch, patchesIn } from '../kustomize/patches.ts'
import { type Replacement, replacementsIn } from '../kustomize/replacements.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { type Chain, stepsOf } from './chain.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import { isReplaceable } from './post-build.ts'
import {
  applyStage,
  type Fault,
  objectOf,
  type Stage,
  selectable,
  startOf,
  type Transformation,
} from './transformation.ts'

/** An object after the kustomizations of a chain. */
export interface Transformed {
  /** Undefined if a patch deletes it. */
  readonly object: YamlObject | undefined
  /** Whether a patch or replacement set its namespace, after the last kustomization with a `namespace`. */
  readonly isNamespacePatched: boolean
  readonly faults: readonly Fault[]
}

/** What the kustomizations of a chain, and the Flux Kustomization at its top, change. */
export interface ChainChanges {
  /** Chains that change the same have the same. */
  readonly key: string
  /** The texts that come into the manifests, which may hold variables. */
  readonly text: string
  readonly apply: (object: YamlObject) => Transformed
}

/** Asked for a chain: undefined if nothing in it changes names or fields, nor labels where `labels` are asked for. */
export type ChangesOf = (chain: Chain, of?: { readonly labels: boolean }) => ChainChanges | undefined

/** Reads what kustomizations change, each once. */
export function createChanges(
  readText: ReadText,
  kustomizationAt: (folder: string) => Kustomization | undefined,
): ChangesOf {
  const known = new Map<Kustomization | FluxKustomization, Transformation>()
  const transformationOf = (of: Kustomization | FluxKustomization): Transformation => {
    const content = 'content' in of ? of.content : of.spec
    const made = known.get(of) ?? parseTransformation(of, content, known.size, readText)
    known.set(of, made)
    return made
  }
  const stagesOf = createStages(transformationOf, createBuiltObjects(kustomizationAt, readText))
  return (chain, { labels } = { labels: false }) => {
    const stages = stagesOf(stepsOf(chain), chain.isDeployed ? chain.flux : undefined)
    const all = stages.map(({ transformation }) => transformation)
    if (!all.some((one) => changesMore(one) || (labels && one.labels.size > 0))) return undefined
    let known: string | undefined
    const text = () => {
      known ??= [...all.flatMap(textsOf), ...stages.flatMap(valuesOf)].join('\n')
      return known
    }
    return {
      key: all.map(({ id }) => id).join(),
      get text() {
        return text()
      },
      apply: (object) => transform(object, stages, isReplaceable(text())),
    }
  }
}

/** The kustomizations from the base up, and the Flux Kustomization that deploys the last one. */
type StagesOf = (steps: readonly Kustomization[], flux: FluxKustomization | undefined) => Stage[]

function createStages(
  transformationOf: (of: Kustomization | FluxKustomization) => Transformation,
  builtObjects: ReturnType<typeof createBuiltObjects>,
): StagesOf {
  const known = new Map<Replacement, Map<string, () => Tree>>()
  const stagesOf: StagesOf = (steps, flux) =>
    transformationsOf(steps, flux, transformationOf).map((transformation, index) => ({
      transformation,
      sourceValue: (replacement) => sourceValue(replacement, transformation, steps.slice(index), flux),
    }))

  /** Of a kustomization that is the first of the steps: its sources are what the kustomization around it has by then. */
  const sourceValue = (
    replacement: Replacement,
    { id }: Transformation,
    steps: readonly Kustomization[],
    flux: FluxKustomization | undefined,
  ): Tree => {
    const around = steps.findIndex(({ content }) => content.kind !== 'Component')
    const isTop = around === steps.length - 1
    const inside = steps.slice(0, around + 1)
    const values = known.get(replacement) ?? new Map<string, () => Tree>()
    known.set(replacement, values)
    const key = [id, inside.at(-1)?.folder, isTop ? flux?.folder : ''].join()
    const value = values.get(key) ?? once(() => sourceOf(replacement, inside, isTop ? flux : undefined))
    values.set(key, value)
    return value()
  }
  const sourceOf = (
    replacement: Replacement,
    steps: readonly Kustomization[],
    flux: FluxKustomization | undefined,
  ): Tree => {
    if (replacement.sourceValue) return replacement.sourceValue
    const root = steps.at(-1)
    if (!root) throw new Error('no kustomization uses this component')
    const components = flux?.folder === root.folder ? flux.components : []
    const sources = builtObjects(root, (steps[0] as Kustomization).folder, components)
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

/** Flux writes what its Kustomization says into the kustomization.yaml of the folder that it deploys. */
function transformationsOf(
  steps: readonly Kustomization[],
  flux: FluxKustomization | undefined,
  transformationOf: (of: Kustomization | FluxKustomization) => Transformation,
): Transformation[] {
  if (!flux) return steps.map(transformationOf)
  const top = steps.at(-1)
  if (top?.folder !== flux.folder) return [...steps, flux].map(transformationOf)
  return [...steps.slice(0, -1).map(transformationOf), combined(transformationOf(top), transformationOf(flux))]
}

function combined(own: Transformation, flux: Transformation): Transformation {
  const isMerge = ({ field }: Patch) => field === 'patchesStrategicMerge'
  const patches = [...own.patches, ...flux.patches]
  return {
    ...own,
    id: own.id * 1e6 + flux.id + 1e12,
    patches: [...patches.filter(isMerge), ...patches.filter((patch) => !isMerge(patch))],
    namespace: flux.namespace ?? own.namespace,
    prefix: flux.prefix ?? own.prefix,
    suffix: flux.suffix ?? own.suffix,
    latePatches: [...own.latePatches, ...flux.latePatches],
  }
}

function parseTransformation(
  of: Kustomization | FluxKustomization,
  content: Json,
  id: number,
  readText: ReadText,
): Transformation {
  const patches = (field: string) => patchesIn(content, field, of.folder, readText)
  const pairs = listOf(content.labels).map((entry) => mapOf(entry)?.pairs)
  return {
    id,
    of,
    patches: [...patches('patchesStrategicMerge'), ...patches('patches')],
    namespace: wordOf(content.namespace) ?? wordOf(content.targetNamespace),
    prefix: wordOf(content.namePrefix),
    suffix: wordOf(content.nameSuffix),
    labels: new Map([...pairs, content.commonLabels].flatMap(textsIn)),
    annotations: new Map(textsIn(content.commonAnnotations)),
    latePatches: patches('patchesJson6902'),
    replacements: replacementsIn(content, of.folder, readText),
  }
}

function textsIn(map: unknown): [string, string][] {
  return Object.entries(mapOf(map) ?? {}).map(([key, value]) => [key, String(value ?? '')])
}

function changesMore({ patches, prefix, suffix, latePatches, replacements }: Transformation): boolean {
  return patches.length + latePatches.length + replacements.length > 0 || prefix !== undefined || suffix !== undefined
}

function textsOf(one: Transformation): string[] {
  const { namespace = '', prefix = '', suffix = '', labels } = one
  return [
    namespace,
    prefix,
    suffix,
    ...labels.values(),
    ...[...one.patches, ...one.latePatches].map(({ text }) => text),
  ]
}

/** The kinds whose fields are read. */
const kinds = ['Provider', 'Alert', 'Secret', 'SealedSecret', 'ExternalSecret', 'Kustomization']

/** The values that replacements bring into objects. */
function valuesOf({ transformation, sourceValue }: Stage): string[] {
  return transformation.replacements
    .filter((replacement) => kinds.some(replacement.mayReach))
    .map((replacement) => {
      try {
        const value = sourceValue(replacement)
        return textOf(value) ?? JSON.stringify(value.toJSON())
      } catch {
        return ''
      }
    })
}

/** The object after all stages: names, namespaces, labels, and what patches and replacements make of it. */
function transform(object: YamlObject, stages: readonly Stage[], hasVariables: boolean): Transformed {
  let state: ReturnType<typeof startOf>
  try {
    state = startOf(object)
  } catch (error) {
    const { message } = error as Error
    const all = stages.map(({ transformation }) => transformation).filter(changesMore)
    return { object, isNamespacePatched: false, faults: all.map(({ of }) => ({ of, what: 'patches', message })) }
  }
  for (const stage of stages) {
    applyStage(state, stage)
    if (state.isDeleted) return { object: undefined, isNamespacePatched: false, faults: state.faults }
  }
  const { isPlaced, isTouched, faults } = state
  return { object: objectOf(state, object, hasVariables), isNamespacePatched: isTouched && isPlaced, faults }
}
