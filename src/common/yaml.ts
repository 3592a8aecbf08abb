import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'

/** A map in a YAML document, with what is needed to read it: the targets of aliases, and the nodes that substitution replaced. */
export interface Fields {
  readonly map: YAMLMap
  readonly aliases: ReadonlyMap<unknown, Node>
  readonly replaced?: ReadonlyMap<unknown, Node> | undefined
}

type Value = Node | null | undefined

/** A map as a plain JavaScript object. */
export type Json = Readonly<Record<string, unknown>>

/** Returns the node at a path (`spec`, `eventSources`, `0`), resolving aliases and merge keys (`<<`); undefined if there is none. */
export function nodeAt(fields: Fields, ...path: readonly string[]): Value {
  let node: Value = fields.map
  for (const key of path) {
    if (isMap(node)) node = resolve(fields, pairOf(fields, node, key)?.value as Value)
    else if (isSeq(node)) node = resolve(fields, node.items[Number(key)] as Value)
    else return undefined
  }
  return node
}

/** Returns a scalar as written (`-100123`, `1.50`); undefined for null and for maps and lists. */
export function textOf(node: Value): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

/** Returns a map's entries in order, including those of merge keys. Entries whose key is not a scalar are left out. */
export function entriesOf(fields: Fields, node: Value): [key: string, value: Value, pair: Pair<unknown, unknown>][] {
  if (!isMap(node)) return []
  const entries = new Map<string, [string, Value, Pair]>()
  for (const pair of node.items) {
    const key = textOf(resolve(fields, pair.key as Value))
    if (key === undefined) continue
    if (key === '<<')
      for (const merged of mergedMaps(fields, pair.value as Value))
        for (const item of merged.items) {
          const name = textOf(item.key as Value)
          if (name !== undefined && !entries.has(name))
            entries.set(name, [name, resolve(fields, item.value as Value), item])
        }
    else entries.set(key, [key, resolve(fields, pair.value as Value), pair])
  }
  return [...entries.values()]
}

/** Returns a list's items with aliases resolved. */
export function itemsOf(fields: Fields, node: Value): Value[] {
  return isSeq(node) ? node.items.map((item) => resolve(fields, item as Value)) : []
}

/** More than any real manifest has. Guards against alias bombs. */
const maxValues = 1_000_000

/** Converts a node to plain JavaScript with YAML's types. Undefined if its aliases expand to more than a million values. */
export function plainValue(fields: Fields, node: Value = fields.map): unknown {
  let count = 0
  const convert = (value: Value): unknown => {
    if (++count > maxValues) throw new RangeError('too many values')
    if (isMap(value)) {
      const object: Record<string, unknown> = {}
      for (const [key, item] of entriesOf(fields, value))
        Object.defineProperty(object, key, {
          value: convert(item),
          enumerable: true,
          writable: true,
          configurable: true,
        })
      return object
    }
    return isSeq(value) ? itemsOf(fields, value).map(convert) : isScalar(value) ? value.value : null
  }
  try {
    return convert(node)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Follows an alias, then a replacement by substitution. Other nodes are returned as they are. */
function resolve({ aliases, replaced }: Fields, node: Value): Value {
  const target = isAlias(node) ? aliases.get(node) : node
  return replaced?.get(target) ?? target
}

/** Returns the offset, in the document's text, of a field like `spec.eventSources.0.kind` or of its nearest existing parent. */
export function offsetOf(fields: Fields, field: string): number {
  let node: Value = fields.map
  let offset = startOf(fields.map)
  for (let rest = field.split('.'); rest.length > 0; ) {
    const step: { node: Value; offset: number; used: number } | undefined = descend(fields, node, rest)
    if (!step) break
    offset = step.offset
    node = resolve(fields, step.node)
    rest = rest.slice(step.used)
  }
  return offset
}

/** Takes one step down a path. Keys may contain dots (`metadata.labels.app.kubernetes.io/name`), so a step may use several parts. */
function descend(fields: Fields, node: Value, path: readonly string[]) {
  if (isSeq(node)) {
    const item = node.items[Number(path[0])] as Value
    return item ? { node: item, offset: startOf(item), used: 1 } : undefined
  }
  if (!isMap(node)) return undefined
  for (let used = 1; used <= path.length; used++) {
    const pair = pairOf(fields, node, path.slice(0, used).join('.'))
    if (pair) return { node: pair.value as Value, offset: startOf(pair.key as Value), used }
  }
  return undefined
}

/** Returns the offset at which a node starts. */
export function startOf(node: Value): number {
  return node?.range?.[0] ?? 0
}

function pairOf(fields: Fields, map: YAMLMap, key: string): Pair | undefined {
  const direct = map.items.find((pair) => textOf(resolve(fields, pair.key as Value)) === key)
  if (direct) return direct
  for (const pair of map.items) {
    if (textOf(pair.key as Value) !== '<<') continue
    for (const merged of mergedMaps(fields, pair.value as Value)) {
      const found = merged.items.find((item) => isPair(item) && textOf(item.key as Value) === key)
      if (found) return found
    }
  }
  return undefined
}

function mergedMaps(fields: Fields, value: Value): YAMLMap[] {
  const target = resolve(fields, value)
  if (isMap(target)) return [target]
  return itemsOf(fields, target).filter(isMap)
}

// These read plain JavaScript. A value of the wrong type counts as absent, since Kubernetes rejects it elsewhere.

/** Returns a value if it is a map. */
export function mapOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}

/** Returns a value if it is a list, else an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Returns a value if it is a string that is not empty. */
export function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
