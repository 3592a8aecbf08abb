import { isMap, isScalar, type Node, type Scalar, type YAMLMap } from 'yaml'
import { entriesOf, offsetOf, textOf } from '../common/yaml.ts'
import type { ObjectId } from '../kustomize/patch-target.ts'
import { childOf, copyTree, deleteChild, mapUnder, scalar, setChild, type Tree } from '../kustomize/patch-tree.ts'
import type { Patch, Patchable } from '../kustomize/patches.ts'
import type { Replaceable, Replacement } from '../kustomize/replacements.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import type { AnyKustomization, Transformation } from './transformation.ts'

type TreeMap = YAMLMap<Scalar, Tree>

/** A transformation at its position in a chain, which decides what its replacements copy. */
export interface Stage {
  readonly transformation: Transformation
  /** Returns the value that a replacement copies. Throws an Error if the replacement has no source, or several. */
  readonly sourceValue: (replacement: Replacement) => Tree
}

/** A patch or a replacement that could not be applied. */
export interface Fault {
  readonly kustomization: AnyKustomization
  readonly field: 'patches' | 'replacements'
  readonly message: string
}

/** An object on its way through kustomizations. */
interface ObjectState {
  /** A copy, which is changed. */
  readonly tree: TreeMap
  /** Its names and namespaces before they were changed. */
  readonly previousIds: ObjectId[]
  /** For items of a List, which may have neither of their own. */
  readonly inherited: Pick<YamlObject, 'apiVersion' | 'kind'>
  readonly faults: Fault[]
  /** Whether anything but the `namespace` of kustomizations has changed it. */
  isChanged: boolean
  isDeleted: boolean
  /** Whether a patch or replacement set its namespace after the last kustomization that sets one. */
  isNamespacePatched: boolean
}

/** Returns the state of an object that nothing has changed yet. Throws a RangeError if it has too many values. */
export function startOf(object: YamlObject): ObjectState {
  return {
    tree: copyTree(object, object.map) as TreeMap,
    previousIds: [],
    inherited: object,
    faults: [],
    isChanged: false,
    isDeleted: false,
    isNamespacePatched: false,
  }
}

/**
 * Applies a stage to an object.
 * @param end the replacement before which it stops; by default none
 */
export function applyStage(state: ObjectState, { transformation, sourceValue }: Stage, end?: Replacement): void {
  const { kustomization, namespace, prefix = '', suffix = '', labels, annotations } = transformation
  patch(state, transformation.patches, kustomization)
  setNamespace(state, namespace)
  rename(state, (name) => `${prefix}${name}`)
  rename(state, (name) => `${name}${suffix}`)
  setTexts(state, 'labels', labels)
  setTexts(state, 'annotations', annotations)
  patch(state, transformation.jsonPatches, kustomization)
  for (const replacement of transformation.replacements) {
    if (replacement === end || state.isDeleted) return
    replace(state, replacement, () => sourceValue(replacement), kustomization)
  }
}

function idOf({ tree, inherited }: ObjectState): ObjectId {
  const kind = textOf(childOf(tree, 'kind')) ?? inherited.kind
  const name = metadataText(tree, 'name') ?? ''
  return { kind, name, namespace: metadataText(tree, 'namespace') || 'default' }
}

function metadataText(tree: TreeMap, key: string): string | undefined {
  const metadata = childOf(tree, 'metadata')
  return isMap(metadata) ? textOf(childOf(metadata as TreeMap, key)) : undefined
}

/** An object in the form that selectors of patches and replacements match. */
export function selectable(state: ObjectState): Patchable & Replaceable {
  const current = idOf(state)
  const ids = [...state.previousIds, current]
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

function patch(state: ObjectState, patches: readonly Patch[], kustomization: AnyKustomization): void {
  for (const { changesOf, field } of patches) {
    if (state.isDeleted) return
    try {
      const changes = changesOf(selectable(state))
      for (const change of changes) {
        const before = idOf(state)
        state.isChanged = true
        if (!change.apply(state.tree)) state.isDeleted = true
        const after = idOf(state)
        if (after.namespace !== before.namespace) state.isNamespacePatched = true
        if (change.mayRename) state.previousIds.push(before)
      }
    } catch (error) {
      state.faults.push({ kustomization, field: 'patches', message: `${field}: ${(error as Error).message}` })
    }
  }
}

function replace(
  state: ObjectState,
  replacement: Replacement,
  value: () => Tree,
  kustomization: AnyKustomization,
): void {
  const before = idOf(state)
  try {
    if (replacement.apply(selectable(state), state.tree, value)) state.isChanged = true
  } catch (error) {
    state.faults.push({ kustomization, field: 'replacements', message: (error as Error).message })
  }
  if (idOf(state).namespace !== before.namespace) state.isNamespacePatched = true
}

function setNamespace(state: ObjectState, namespace: string | undefined): void {
  if (namespace === undefined) return
  state.previousIds.push(idOf(state))
  setChild(metadataOf(state.tree), 'namespace', scalar(namespace))
  state.isNamespacePatched = false
}

function rename(state: ObjectState, newName: (name: string) => string): void {
  const { name } = idOf(state)
  const renamed = newName(name)
  if (renamed === name) return
  state.previousIds.push(idOf(state))
  const node = childOf(metadataOf(state.tree), 'name')
  setChild(metadataOf(state.tree), 'name', scalar(renamed, isScalar(node) ? node.range : undefined))
  state.isChanged = true
}

function setTexts(state: ObjectState, field: 'labels' | 'annotations', texts: ReadonlyMap<string, string>): void {
  if (texts.size === 0) return
  const metadata = metadataOf(state.tree)
  const map = mapUnder(metadata, field)
  for (const [key, text] of texts) setChild(map, key, scalar(text, map.range))
  state.isChanged = true
}

function metadataOf(tree: TreeMap): TreeMap {
  return mapUnder(tree, 'metadata')
}

/** Returns the object after all stages. Its namespace is the one that a patch set, else the one that it had. */
export function objectOf(state: ObjectState, object: YamlObject, hasVariables: boolean): YamlObject {
  if (!state.isChanged) return object
  if (!state.isNamespacePatched) restoreNamespace(state, object)
  return withTree(object, state.tree, hasVariables)
}

/** The namespaces of kustomizations are applied later, from the chain, whether they change the object or not. */
function restoreNamespace({ tree }: ObjectState, object: YamlObject): void {
  const metadata = childOf(copyTree(object, object.map) as TreeMap, 'metadata')
  const namespace = isMap(metadata) ? childOf(metadata as TreeMap, 'namespace') : undefined
  if (namespace) setChild(metadataOf(tree), 'namespace', namespace)
  else deleteChild(metadataOf(tree), 'namespace')
}

function withTree(object: YamlObject, map: TreeMap, hasVariables: boolean): YamlObject {
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
