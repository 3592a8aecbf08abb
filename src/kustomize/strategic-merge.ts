import { isMap, isSeq, type Scalar, type YAMLMap } from 'yaml'
import { childOf, copyAt, deleteChild, isNullTree, keyOf, placeIn, setChild, type Tree } from './patch-tree.ts'

type TreeMap = YAMLMap<Scalar, Tree>

const directive = '$patch'

/**
 * Merges a strategic merge patch into a map, as kustomize does for kinds of which it knows no schema: maps are merged, lists
 * and scalars replaced, null deletes. False if the patch deletes the map. Throws an Error if a list meets a map or the like.
 */
export function mergePatch(target: TreeMap, patch: TreeMap): boolean {
  const what = directiveOf(patch)
  if (what === 'delete') return false
  if (what === 'replace') target.items = []
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
  const found = childOf(target, key)
  const isThere = found !== undefined && !isNullTree(found)
  if (isThere && typeOf(found) !== typeOf(value))
    throw new Error(`${key} is ${typeOf(found)} in the manifest, and ${typeOf(value)} in the patch`)
  const place = placeIn(target, key)
  if (!isMap(value)) setChild(target, key, copyAt(value, place))
  else if (isThere) {
    if (!mergePatch(found as TreeMap, value)) deleteChild(target, key)
  } else if (directiveOf(value) !== 'delete') setChild(target, key, withoutNulls(copyAt(value, place) as TreeMap))
}

/** What a patch adds where nothing was: its nulls delete nothing. */
function withoutNulls(map: TreeMap): TreeMap {
  map.items = map.items.filter((pair) => !isNullTree(pair.value as Tree) && keyOf(pair) !== directive)
  for (const { value } of map.items) if (isMap(value)) withoutNulls(value as TreeMap)
  return map
}

function directiveOf(map: TreeMap): unknown {
  const found = childOf(map, directive)
  return found && 'value' in found ? found.value : undefined
}

function typeOf(tree: Tree): string {
  return isMap(tree) ? 'a map' : isSeq(tree) ? 'a list' : 'a scalar'
}
