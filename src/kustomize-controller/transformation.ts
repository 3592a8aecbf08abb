import { type Json, listOf, mapOf, wordOf } from '../common/yaml.ts'
import type { Kustomization, ReadText } from '../kustomize/kustomization.ts'
import { type Patch, patchesIn } from '../kustomize/patches.ts'
import { type Replacement, replacementsIn } from '../kustomize/replacements.ts'
import type { FluxKustomization } from './flux-kustomization.ts'

/** A kustomization.yaml, or a Flux Kustomization, whose spec changes objects in the same ways. */
export type AnyKustomization = Kustomization | FluxKustomization

/** What one kustomization does to objects. The fields are in the order in which kustomize applies them. */
export interface Transformation {
  readonly id: number
  readonly kustomization: AnyKustomization
  /** `patchesStrategicMerge`, then `patches`. */
  readonly patches: readonly Patch[]
  readonly namespace: string | undefined
  readonly prefix: string | undefined
  readonly suffix: string | undefined
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: ReadonlyMap<string, string>
  /** `patchesJson6902`. */
  readonly jsonPatches: readonly Patch[]
  readonly replacements: readonly Replacement[]
}

/** Reads what a kustomization does to objects. Its patches are parsed later. */
export function parseTransformation(kustomization: AnyKustomization, id: number, readText: ReadText): Transformation {
  const { folder } = kustomization
  const content: Json = 'content' in kustomization ? kustomization.content : kustomization.spec
  const patches = (field: string) => patchesIn(content, field, folder, readText)
  const labelPairs = listOf(content.labels).map((entry) => mapOf(entry)?.pairs)
  return {
    id,
    kustomization,
    patches: [...patches('patchesStrategicMerge'), ...patches('patches')],
    namespace: wordOf(content.namespace) ?? wordOf(content.targetNamespace),
    prefix: wordOf(content.namePrefix),
    suffix: wordOf(content.nameSuffix),
    labels: new Map([...labelPairs, content.commonLabels].flatMap(textEntries)),
    annotations: new Map(textEntries(content.commonAnnotations)),
    jsonPatches: patches('patchesJson6902'),
    replacements: replacementsIn(content, folder, readText),
  }
}

function textEntries(map: unknown): [string, string][] {
  return Object.entries(mapOf(map) ?? {}).map(([key, value]) => [key, String(value ?? '')])
}

/** Merges a Flux Kustomization's transformation into that of the folder that it deploys, as Flux merges the files. */
export function mergeTransformations(folder: Transformation, flux: Transformation): Transformation {
  const isMerge = ({ field }: Patch) => field === 'patchesStrategicMerge'
  const patches = [...folder.patches, ...flux.patches]
  return {
    ...folder,
    // Differs from the ids of parsed transformations, which count up from 0, and from those of other pairs.
    id: folder.id * 1e6 + flux.id + 1e12,
    patches: [...patches.filter(isMerge), ...patches.filter((patch) => !isMerge(patch))],
    namespace: flux.namespace ?? folder.namespace,
    prefix: flux.prefix ?? folder.prefix,
    suffix: flux.suffix ?? folder.suffix,
    jsonPatches: [...folder.jsonPatches, ...flux.jsonPatches],
  }
}

/** Whether a transformation changes more than namespaces, labels and annotations. */
export function changesMore({ patches, prefix, suffix, jsonPatches, replacements }: Transformation): boolean {
  return patches.length + jsonPatches.length + replacements.length > 0 || prefix !== undefined || suffix !== undefined
}

/** The texts that a transformation may put into objects, but for those of replacements. */
export function textsOf({
  namespace = '',
  prefix = '',
  suffix = '',
  labels,
  patches,
  jsonPatches,
}: Transformation): string[] {
  return [namespace, prefix, suffix, ...labels.values(), ...[...patches, ...jsonPatches].map(({ text }) => text)]
}
