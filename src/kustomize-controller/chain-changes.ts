import { isMap, isScalar, type Node, type Scalar, type YAMLMap } from 'yaml'
import { entriesOf, type Json, listOf, mapOf, offsetOf, textOf, wordOf } from '../common/yaml.ts'
import type { Kustomization, ReadText } from '../kustomize/kustomization.ts'
import type { ObjectId } from '../kustomize/patch-target.ts'
import { childOf, copyTree, deleteChild, mapUnder, scalar, setChild, type Tree } from '../kustomize/patch-tree.ts'
import { type Patch, type Patchable, patchesIn } from '../kustomize/patches.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import { type Chain, stepsOf } from './graph.ts'
import { isReplaceable } from './post-build.ts'

type TreeMap = YAMLMap<Scalar, Tree>

/** What one kustomization does with objects. */
interface Transformation {
  readonly id: number
  readonly of: Kustomization | FluxKustomization
  /** `patchesStrategicMerge`, then `patches`. */
  readonly patches: readonly Patch[]
  readonly namespace: string | undefined
  readonly prefix: string | undefined
  readonly suffix: string | undefined
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: ReadonlyMap<string, string>
  /** `patchesJson6902`, which kustomize applies after all that. */
  readonly latePatches: readonly Patch[]
}

/** A patch that could not be applied. */
export interface Fault {
  readonly of: Kustomization | FluxKustomization
  readonly message: string
}

/** An object as the kustomizations of a chain leave it. */
export interface Transformed {
  /** Undefined: a patch deletes it. */
  readonly object: YamlObject | undefined
  /** Did a patch set its namespace, after those that the kustomizations set? */
  readonly isPlaced: boolean
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
export function createChanges(readText: ReadText): ChangesOf {
  const known = new Map<Kustomization | FluxKustomization, Transformation>()
  const transformationOf = (of: Kustomization | FluxKustomization): Transformation => {
    const content = 'content' in of ? of.content : of.spec
    const made = known.get(of) ?? parseTransformation(of, content, known.size, readText)
    known.set(of, made)
    return made
  }
  return (chain, { labels } = { labels: false }) => {
    const all = transformationsOf(chain, transformationOf)
    if (!all.some((one) => changesMore(one) || (labels && one.labels.size > 0))) return undefined
    const text = all.flatMap(textsOf).join('\n')
    return { key: all.map(({ id }) => id).join(), text, apply: (object) => transform(object, all, isReplaceable(text)) }
  }
}

/** From the base up; Flux writes what its Kustomization says into the kustomization.yaml of the folder that it deploys. */
function transformationsOf(
  chain: Chain,
  transformationOf: (of: Kustomization | FluxKustomization) => Transformation,
): Transformation[] {
  const steps = stepsOf(chain)
  const { flux } = chain
  if (!flux || !chain.isDeployed) return steps.map(transformationOf)
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
  }
}

function textsIn(map: unknown): [string, string][] {
  return Object.entries(mapOf(map) ?? {}).map(([key, value]) => [key, String(value ?? '')])
}

function changesMore({ patches, prefix, suffix, latePatches }: Transformation): boolean {
  return patches.length > 0 || latePatches.length > 0 || prefix !== undefined || suffix !== undefined
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

/** The object after all transformations: names, namespaces, labels, and what patches make of it. */
function transform(object: YamlObject, all: readonly Transformation[], hasVariables: boolean): Transformed {
  let state: State
  try {
    state = startOf(object)
  } catch (error) {
    const faults = all.filter(changesMore).map(({ of }) => ({ of, message: (error as Error).message }))
    return { object, isPlaced: false, faults }
  }
  for (const one of all) {
    patch(state, one.patches, one)
    place(state, one.namespace)
    rename(state, (name) => `${one.prefix ?? ''}${name}`)
    rename(state, (name) => `${name}${one.suffix ?? ''}`)
    setTexts(state, 'labels', one.labels)
    setTexts(state, 'annotations', one.annotations)
    patch(state, one.latePatches, one)
    if (state.isDeleted) return { object: undefined, isPlaced: false, faults: state.faults }
  }
  const { isPlaced, faults } = state
  if (!state.isTouched) return { object, isPlaced: false, faults }
  if (!isPlaced) restoreNamespace(state, object)
  return { object: changed(object, state.tree, hasVariables), isPlaced, faults }
}

/** An object on its way through the kustomizations. */
interface State {
  readonly tree: TreeMap
  /** What it was called before. */
  readonly ids: ObjectId[]
  readonly inherited: Pick<YamlObject, 'apiVersion' | 'kind'>
  readonly faults: Fault[]
  isTouched: boolean
  isDeleted: boolean
  isPlaced: boolean
}

function startOf(object: YamlObject): State {
  const tree = copyTree(object, object.map) as TreeMap
  return { tree, ids: [], inherited: object, faults: [], isTouched: false, isDeleted: false, isPlaced: false }
}

function idOf({ tree, inherited }: State): ObjectId {
  const kind = textOf(childOf(tree, 'kind')) ?? inherited.kind
  const name = metadataText(tree, 'name') ?? ''
  return { kind, name, namespace: metadataText(tree, 'namespace') || 'default' }
}

function metadataText(tree: TreeMap, key: string): string | undefined {
  const metadata = childOf(tree, 'metadata')
  return isMap(metadata) ? textOf(childOf(metadata as TreeMap, key)) : undefined
}

function patchable(state: State): Patchable {
  const current = idOf(state)
  const ids = [...state.ids, current]
  const apiVersion = textOf(childOf(state.tree, 'apiVersion')) ?? state.inherited.apiVersion
  const [version = '', group = ''] = apiVersion.split('/').reverse()
  return {
    group,
    version,
    current,
    original: ids[0] as ObjectId,
    ids,
    get labels() {
      return textsUnder(state.tree, 'labels')
    },
    get annotations() {
      return textsUnder(state.tree, 'annotations')
    },
  }
}

function textsUnder(tree: TreeMap, key: string): ReadonlyMap<string, string> {
  const metadata = childOf(tree, 'metadata')
  const map = isMap(metadata) ? childOf(metadata as TreeMap, key) : undefined
  return new Map(entriesOf({ map: tree, aliases: new Map() }, map).map(([name, value]) => [name, textOf(value) ?? '']))
}

function patch(state: State, patches: readonly Patch[], { of }: Transformation): void {
  for (const { changesOf, field } of patches) {
    if (state.isDeleted) return
    try {
      const changes = changesOf(patchable(state))
      for (const change of changes) {
        const before = idOf(state)
        state.isTouched = true
        if (!change(state.tree)) state.isDeleted = true
        const after = idOf(state)
        if (after.namespace !== before.namespace) state.isPlaced = true
        state.ids.push(before)
      }
    } catch (error) {
      state.faults.push({ of, message: `${field}: ${(error as Error).message}` })
    }
  }
}

function place(state: State, namespace: string | undefined): void {
  if (namespace === undefined) return
  state.ids.push(idOf(state))
  setChild(metadataOf(state.tree), 'namespace', scalar(namespace))
  state.isPlaced = false
}

function rename(state: State, newName: (name: string) => string): void {
  const { name } = idOf(state)
  const renamed = newName(name)
  if (renamed === name) return
  state.ids.push(idOf(state))
  const node = childOf(metadataOf(state.tree), 'name')
  setChild(metadataOf(state.tree), 'name', scalar(renamed, isScalar(node) ? node.range : undefined))
  state.isTouched = true
}

function setTexts(state: State, field: 'labels' | 'annotations', texts: ReadonlyMap<string, string>): void {
  if (texts.size === 0) return
  const metadata = metadataOf(state.tree)
  const map = mapUnder(metadata, field)
  for (const [key, text] of texts) setChild(map, key, scalar(text, map.range))
  state.isTouched = true
}

function metadataOf(tree: TreeMap): TreeMap {
  return mapUnder(tree, 'metadata')
}

/** The chain says the namespace, as for objects that nothing changes. */
function restoreNamespace({ tree }: State, object: YamlObject): void {
  const own = childOf(copyTree(object, object.map) as TreeMap, 'metadata')
  const namespace = isMap(own) ? childOf(own as TreeMap, 'namespace') : undefined
  if (namespace) setChild(metadataOf(tree), 'namespace', namespace)
  else deleteChild(metadataOf(tree), 'namespace')
}

function changed(object: YamlObject, map: TreeMap, hasVariables: boolean): YamlObject {
  const fields = { map, aliases: new Map<unknown, Node>(), replaced: undefined }
  return {
    ...object,
    ...fields,
    apiVersion: textOf(childOf(map, 'apiVersion')) ?? object.apiVersion,
    kind: textOf(childOf(map, 'kind')) ?? object.kind,
    hasVariables: object.hasVariables || hasVariables,
    at: (field) => {
      const offset = offsetOf(fields, field)
      return object.atNode(scalar(undefined, [offset, offset, offset]))
    },
  }
}
