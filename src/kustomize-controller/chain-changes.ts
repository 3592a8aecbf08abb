import { textOf } from '../common/yaml.ts'
import { createBuiltObjects } from '../kustomize/built-objects.ts'
import type { Kustomization, ReadText } from '../kustomize/kustomization.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { applyStage, type Fault, objectOf, type Stage, startOf } from './apply-transformation.ts'
import { type Chain, stepsOf } from './chain.ts'
import { isReplaceable } from './post-build.ts'
import { createStages } from './stages.ts'
import {
  type AnyKustomization,
  changesMore,
  parseTransformation,
  type Transformation,
  textsOf,
} from './transformation.ts'

/** An object after the kustomizations of a chain. */
interface Transformed {
  /** Undefined if a patch deletes it. */
  readonly object: YamlObject | undefined
  /** Whether a patch or replacement set its namespace, after the last kustomization with a `namespace`. */
  readonly isNamespacePatched: boolean
  readonly faults: readonly Fault[]
}

/** What the kustomizations of a chain, and the Flux Kustomization at its top, do to objects. */
export interface ChainChanges {
  /** The same for chains with the same changes. */
  readonly key: string
  /** The texts that the changes may put into objects, which may hold variables. */
  readonly text: string
  readonly apply: (object: YamlObject) => Transformed
}

/**
 * Returns the changes of a chain; undefined if nothing in it changes names or fields, nor labels if `labels` is true.
 * Namespaces are no change: the chain itself has them.
 */
export type ChangesOf = (chain: Chain, options?: { readonly labels: boolean }) => ChainChanges | undefined

/** Reads what kustomizations change, each of them once. */
export function createChanges(
  readText: ReadText,
  kustomizationAt: (folder: string) => Kustomization | undefined,
): ChangesOf {
  const parsed = new Map<AnyKustomization, Transformation>()
  const transformationOf = (kustomization: AnyKustomization): Transformation => {
    const transformation = parsed.get(kustomization) ?? parseTransformation(kustomization, parsed.size, readText)
    parsed.set(kustomization, transformation)
    return transformation
  }
  const stagesOf = createStages(transformationOf, createBuiltObjects(kustomizationAt, readText))
  return (chain, { labels } = { labels: false }) => {
    const stages = stagesOf(stepsOf(chain), chain.isDeployed ? chain.flux : undefined)
    const transformations = stages.map(({ transformation }) => transformation)
    const changesLabels = labels && transformations.some((one) => one.labels.size > 0)
    if (!changesLabels && !transformations.some(changesMore)) return undefined
    let text: string | undefined
    const textOnce = () => {
      text ??= [...transformations.flatMap(textsOf), ...stages.flatMap(replacementTexts)].join('\n')
      return text
    }
    return {
      key: transformations.map(({ id }) => id).join(),
      get text() {
        return textOnce()
      },
      apply: (object) => transform(object, stages, isReplaceable(textOnce())),
    }
  }
}

/** The kinds whose fields are read. */
const kinds = ['Provider', 'Alert', 'Secret', 'SealedSecret', 'ExternalSecret', 'Kustomization']

/** The texts that a stage's replacements may put into objects. */
function replacementTexts({ transformation, sourceValue }: Stage): string[] {
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

/** Applies the stages to an object. */
function transform(object: YamlObject, stages: readonly Stage[], hasVariables: boolean): Transformed {
  let state: ReturnType<typeof startOf>
  try {
    state = startOf(object)
  } catch (error) {
    const { message } = error as Error
    const skipped = stages.map(({ transformation }) => transformation).filter(changesMore)
    const faults = skipped.map(({ kustomization }) => ({ kustomization, field: 'patches' as const, message }))
    return { object, isNamespacePatched: false, faults }
  }
  for (const stage of stages) {
    applyStage(state, stage)
    if (state.isDeleted) return { object: undefined, isNamespacePatched: false, faults: state.faults }
  }
  return {
    object: objectOf(state, object, hasVariables),
    isNamespacePatched: state.isChanged && state.isNamespacePatched,
    faults: state.faults,
  }
}
