import { isMap, isScalar, isSeq, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { entriesOf, type Fields, itemsOf } from '../common/yaml.ts'

/** A value that patches can change: a map, a list or a scalar, without aliases and merge keys. */
export type Tree = YAMLMap<Scalar, Tree> | YAMLSeq<Tree> | Scalar

/** The position of a node in its file. */
export type TreeRange = Node['range']

/** More values than any real manifest has. The limit stops aliases that multiply. */
const maxValues = 100_000

/**
 * Copies a value so that it can be changed, and resolves aliases. Throws a RangeError if it has too many values.
 * @param range the position of the copy, for a value that a patch adds; by default that of the value
 */
export function copyTree(fields: Fields, value: unknown, range?: TreeRange): Tree {
  let count = 0
  const copy = (node: unknown): Tree => {
    if (++count > maxValues) throw new RangeError('it has too many values')
    if (isMap(node)) {
      const map = new YAMLMap<Scalar, Tree>()
      map.range = range ?? node.range ?? null
      for (const [key, item, { key: keyNode }] of entriesOf(fields, node))
        map.items.push(new Pair(scalar(key, range ?? (keyNode as Node).range), copy(item)))
      return map
    }
    if (isSeq(node)) {
      const list = new YAMLSeq<Tree>()
      list.range = range ?? node.range ?? null
      for (const item of itemsOf(fields, node)) list.items.push(copy(item))
      return list
    }
    if (!isScalar(node)) return scalar(null, range)
    if (!range) return node
    const copied = node.clone() as Scalar
    copied.range = range
    return copied
  }
  return copy(value)
}

/** Copies a value without aliases, and gives the copy a position. */
export function copyAt(tree: Tree, range: TreeRange): Tree {
  return copyTree({ map: new YAMLMap(), aliases: new Map() }, tree, range ?? [0, 0, 0])
}

/** Creates a scalar node. */
export function scalar(value: unknown, range?: TreeRange): Scalar {
  const node = new Scalar(value)
  if (range) node.range = range
  return node
}

/** Whether a value is null. */
export function isNullTree(tree: Tree | undefined): boolean {
  return isScalar(tree) && (tree.value === null || tree.value === undefined)
}

/** Returns the value of a key in a map. */
export function childOf(map: YAMLMap<Scalar, Tree>, key: string): Tree | undefined {
  return pairOf(map, key)?.value ?? undefined
}

/** Sets the value of a key in a map. A new key gets the position of the map. */
export function setChild(map: YAMLMap<Scalar, Tree>, key: string, value: Tree): void {
  const pair = pairOf(map, key)
  if (pair) pair.value = value
  else map.items.push(new Pair(scalar(key, map.range), value))
}

/** Returns the map under a key. If there is none, adds an empty one. */
export function mapUnder(map: YAMLMap<Scalar, Tree>, key: string): YAMLMap<Scalar, Tree> {
  const child = childOf(map, key)
  if (isMap(child)) return child as YAMLMap<Scalar, Tree>
  const empty = new YAMLMap<Scalar, Tree>()
  empty.range = map.range ?? null
  setChild(map, key, empty)
  return empty
}

/** Deletes a key of a map. Returns false if it has no such key. */
export function deleteChild(map: YAMLMap<Scalar, Tree>, key: string): boolean {
  const at = map.items.findIndex((pair) => keyOf(pair) === key)
  if (at >= 0) map.items.splice(at, 1)
  return at >= 0
}

/** Returns the position that messages show for a new value of a key: that of the key, else of the map. */
export function rangeFor(map: YAMLMap<Scalar, Tree>, key: string): TreeRange {
  return pairOf(map, key)?.key.range ?? map.range
}

function pairOf(map: YAMLMap<Scalar, Tree>, key: string): Pair<Scalar, Tree> | undefined {
  return map.items.find((pair) => keyOf(pair) === key)
}

/** Returns the key of an entry as text. */
export function keyOf({ key }: Pair<Scalar, Tree>): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}
