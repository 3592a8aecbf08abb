import { isMap, isSeq, type Scalar, type YAMLMap } from 'yaml'
import { childOf, copyAt, deleteChild, isNullTree, keyOf, rangeFor, setChild, type Tree } from './patch-tree.ts'

type TreeMap = YAMLMap<Scalar, Tree>

const directive = '$patch'

/**
 * Merges a strategic merge patch into a map, as kustomize does for kinds without a schema: it merges maps, replaces lists and
 * scalars, and deletes keys that are null. Returns false if the patch deletes the map.
 * @throws Error if the patch has another type of value than the map, such as a list for a map
 */
export function mergePatch(target: TreeMap, patch: TreeMap): boolean {
  const mode = directiveOf(patch)
  if (mode === 'delete') return false
  if (mode === 'replace') target.items = []
  for (const pair of patch.items) {
    const key = keyOf(pair)
    if (key === directive) continue
    const value = pair.value as Tree
    if (isNullTree(value)) deleteChild(target, key)
    else mergeChild(target, key, value)
  }
  return true
}

function mergeChild(target: TreeMap, key: string, value: Tree): void {
  const current = childOf(target, key)
  const isPresent = current !== undefined && !isNullTree(current)
  if (isPresent && typeOf(current) !== typeOf(value))
    throw new Error(`${key} is ${typeOf(current)} in the manifest, and ${typeOf(value)} in the patch`)
  const range = rangeFor(target, key)
  if (!isMap(value)) setChild(target, key, copyAt(value, range))
  else if (isPresent) {
    if (!mergePatch(current as TreeMap, value)) deleteChild(target, key)
  } else if (directiveOf(value) !== 'delete') setChild(target, key, withoutNulls(copyAt(value, range) as TreeMap))
}

/** Removes nulls and directives from a map that a patch adds, since there is nothing to delete. */
function withoutNulls(map: TreeMap): TreeMap {
  map.items = map.items.filter((pair) => !isNullTree(pair.value as Tree) && keyOf(pair) !== directive)
  for (const { value } of map.items) if (isMap(value)) withoutNulls(value as TreeMap)
  return map
}

function directiveOf(map: TreeMap): unknown {
  const node = childOf(map, directive)
  return node && 'value' in node ? node.value : undefined
}

function typeOf(tree: Tree): string {
  return isMap(tree) ? 'a map' : isSeq(tree) ? 'a list' : 'a scalar'
}
