import { isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { entriesOf, type Fields, itemsOf } from '../common/yaml.ts'

/** A value that patches may change: a map, a list or a scalar, without aliases and merge keys. */
export type Tree = YAMLMap<Scalar, Tree> | YAMLSeq<Tree> | Scalar

/** Where a node stands in its file. */
type Place = Node['range']

/** No manifest that is patched has more values; aliases of aliases do. */
const mostValues = 100_000

/**
 * A copy of a value that may be changed, aliases resolved. Throws a RangeError if it has too many values.
 * @param place where the copy stands: what a patch adds stands where the manifest has it; undefined: as the value
 */
export function copyTree(fields: Fields, value: unknown, place?: Place): Tree {
  let count = 0
  const copy = (node: unknown): Tree => {
    if (++count > mostValues) throw new RangeError('it has too many values')
    if (isMap(node)) {
      const map = new YAMLMap<Scalar, Tree>()
      map.range = place ?? node.range ?? null
      for (const [key, item, { key: keyNode }] of entriesOf(fields, node))
        map.items.push(new Pair(scalar(key, place ?? (keyNode as Node).range), copy(item)))
      return map
    }
    if (isSeq(node)) {
      const list = new YAMLSeq<Tree>()
      list.range = place ?? node.range ?? null
      for (const item of itemsOf(fields, node)) list.items.push(copy(item))
      return list
    }
    if (!isScalar(node)) return scalar(null, place)
    if (!place) return node
    const copied = node.clone() as Scalar
    copied.range = place
    return copied
  }
  return copy(value)
}

/** A copy of what is already without aliases, to stand at a place. */
export function copyAt(tree: Tree, place: Place): Tree {
  return copyTree({ map: new YAMLMap(), aliases: new Map() }, tree, place ?? [0, 0, 0])
}

/** A text as a value. */
export function scalar(value: unknown, place?: Place): Scalar {
  const made = new Scalar(value)
  if (place) made.range = place
  return made
}

export function isNullTree(tree: Tree | undefined): boolean {
  return isScalar(tree) && (tree.value === null || tree.value === undefined)
}

/** The value under a key of a map. */
export function childOf(map: YAMLMap<Scalar, Tree>, key: string): Tree | undefined {
  return pairOf(map, key)?.value ?? undefined
}

/** Sets the value under a key of a map; it stands where the former value stood, else where the map stands. */
export function setChild(map: YAMLMap<Scalar, Tree>, key: string, value: Tree): void {
  const pair = pairOf(map, key)
  if (pair) pair.value = value
  else map.items.push(new Pair(scalar(key, map.range), value))
}

/** The map under a key of a map; an empty one is put there if there is none. */
export function mapUnder(map: YAMLMap<Scalar, Tree>, key: string): YAMLMap<Scalar, Tree> {
  const found = childOf(map, key)
  if (isMap(found)) return found as YAMLMap<Scalar, Tree>
  const made = new YAMLMap<Scalar, Tree>()
  made.range = map.range ?? null
  setChild(map, key, made)
  return made
}

export function deleteChild(map: YAMLMap<Scalar, Tree>, key: string): boolean {
  const at = map.items.findIndex((pair) => keyOf(pair) === key)
  if (at >= 0) map.items.splice(at, 1)
  return at >= 0
}

/** Where a new value under a key of a map stands for those who read messages. */
export function placeIn(map: YAMLMap<Scalar, Tree>, key: string): Place {
  return pairOf(map, key)?.key.range ?? map.range
}

function pairOf(map: YAMLMap<Scalar, Tree>, key: string): Pair<Scalar, Tree> | undefined {
  return map.items.find((pair) => keyOf(pair) === key)
}

/** The key of an entry as text. */
export function keyOf({ key }: Pair<Scalar, Tree>): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}
