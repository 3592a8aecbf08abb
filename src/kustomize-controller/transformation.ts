import { isMap, isScalar, type Node, type Scalar, type YAMLMap } from 'yaml'
import { entriesOf, offsetOf, textOf } from '../common/yaml.ts'
import type { Kustomization } from '../kustomize/kustomization.ts'
import type { ObjectId } from '../kustomize/patch-target.ts'
import { childOf, copyTree, deleteChild, mapUnder, scalar, setChild, type Tree } from '../kustomize/patch-tree.ts'
import type { Patch, Patchable } from '../kustomize/patches.ts'
import type { Replaceable, Replacement } from '../kustomize/replacements.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import type { FluxKustomization } from './flux-kustomization.ts'

type TreeMap = YAMLMap<Scalar, Tree>

/** What one kustomization does with objects. */
export interface Transformation {
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
  /** They come last. */
  readonly replacements: readonly Replacement[]
}

/** A transformation, and the value that each of its replacements takes of its source. Throws an Error where there is none. */
export interface Stage {
  readonly transformation: Transformation
  readonly sourceValue: (replacement: Replacement) => Tree
}

/** A patch or a replacement that could not be applied. */
export interface Fault {
  readonly of: Kustomization | FluxKustomization
  readonly what: 'patches' | 'replacements'
  readonly message: string
}

/** An object on its way through the kustomizations. */
export interface State {
  readonly tree: TreeMap
  /** What it was called before. */
  readonly ids: ObjectId[]
  readonly inherited: Pick<YamlObject, 'apiVersion' | 'kind'>
  readonly faults: Fault[]
  isTouched: boolean
  isDeleted: boolean
  isPlaced: boolean
}

/** An object as it is written. Throws a RangeError if it has too many values. */
export function startOf(object: YamlObject): State {
  const tree = copyTree(object, object.map) as TreeMap
  return { tree, ids: [], inherited: object, faults: [], isTouched: false, isDeleted: false, isPlaced: false }
}

/** Changes an object as a stage does, up to one of its replacements. */
export function applyStage(state: State, { transformation: one, sourceValue }: Stage, end?: Replacement): void {
  patch(state, one.patches, one)
  place(state, one.namespace)
  rename(state, (name) => `${one.prefix ?? ''}${name}`)
  rename(state, (name) => `${name}${one.suffix ?? ''}`)
  setTexts(state, 'labels', one.labels)
  setTexts(state, 'annotations', one.annotations)
  patch(state, one.latePatches, one)
  for (const replacement of one.replacements) {
    if (replacement === end || state.isDeleted) return
    replace(state, replacement, () => sourceValue(replacement), one)
  }
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

/** An object as targets and sources are compared with it. */
export function selectable(state: State): Patchable & Replaceable {
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
    namespace: metadataText(state.tree, 'namespace'),
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
      const changes = changesOf(selectable(state))
      for (const change of changes) {
        const before = idOf(state)
        state.isTouched = true
        if (!change.apply(state.tree)) state.isDeleted = true
        const after = idOf(state)
        if (after.namespace !== before.namespace) state.isPlaced = true
        if (change.mayRename) state.ids.push(before)
      }
    } catch (error) {
      state.faults.push({ of, what: 'patches', message: `${field}: ${(error as Error).message}` })
    }
  }
}

function replace(state: State, replacement: Replacement, value: () => Tree, { of }: Transformation): void {
  const before = idOf(state)
  try {
    if (replacement.apply(selectable(state), state.tree, value)) state.isTouched = true
  } catch (error) {
    state.faults.push({ of, what: 'replacements', message: (error as Error).message })
  }
  if (idOf(state).namespace !== before.namespace) state.isPlaced = true
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

/** The object as the stages leave it, with the namespace that a patch set, else with its own. */
export function objectOf(state: State, object: YamlObject, hasVariables: boolean): YamlObject {
  if (!state.isTouched) return object
  if (!state.isPlaced) restoreNamespace(state, object)
  return changed(object, state.tree, hasVariables)
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
