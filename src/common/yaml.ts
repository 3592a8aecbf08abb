import {
  type Document,
  type DocumentOptions,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParseOptions,
  parseAllDocuments,
  parseDocument,
  type Scalar,
  type SchemaOptions,
  visit,
  type YAMLMap,
} from 'yaml'

/** A map of a YAML document, what the document's aliases stand for, and what substitution put in the place of nodes. */
export interface Fields {
  readonly map: YAMLMap
  readonly aliases: ReadonlyMap<unknown, Node>
  readonly replaced?: ReadonlyMap<unknown, Node> | undefined
}

type Value = Node | null | undefined

/** A map of plain JavaScript, as parsed YAML has it. */
export type Json = Readonly<Record<string, unknown>>

type Options = ParseOptions & DocumentOptions & SchemaOptions
const defaults: Options = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' }

/** Parses one YAML document; errors are in the result, apart from nesting that is too deep, which throws. */
export function parseYaml(text: string, options: Options = {}): Document.Parsed {
  const document = parseDocument(text, { ...defaults, ...options })
  endAsWritten(document, text)
  return document
}

/** Parses all documents of a YAML text, as `parseYaml` does. */
export function parseYamlDocuments(text: string, options: Options = {}): Document.Parsed[] {
  const documents = parseAllDocuments(text, { ...defaults, ...options })
  if (!Array.isArray(documents)) return []
  const last = documents.at(-1)
  if (last) endAsWritten(last, text)
  return documents
}

/**
 * A block scalar (`|`, `>`) that a text ends in, without a last newline, has none in Go's parsers either; `yaml` adds one, as
 * if the line had an end.
 */
function endAsWritten(document: Document, text: string): void {
  if (text.endsWith('\n')) return
  const last = lastScalar(document.contents)
  if (!last?.type?.startsWith('BLOCK_') || typeof last.value !== 'string' || last.range?.[1] !== text.length) return
  const [, ...lines] = text.slice(last.range[0]).split('\n')
  const indent = lines.find((line) => line.trim() !== '')?.search(/\S/) ?? Number.POSITIVE_INFINITY
  const isContent = (lines.at(-1) ?? '').length > indent
  if (isContent && last.value.endsWith('\n')) last.value = last.value.slice(0, -1)
}

function lastScalar(contents: unknown): Scalar | undefined {
  let node = contents
  while (isMap(node) || isSeq(node)) {
    const item: unknown = node.items.at(-1)
    node = isPair(item) ? (item.value ?? item.key) : item
  }
  return isScalar(node) ? node : undefined
}

/** What stands at a path (`spec`, `eventSources`, `0`), behind aliases and merge keys (`<<`); undefined if nothing does. */
export function nodeAt(fields: Fields, ...path: readonly string[]): Value {
  let node: Value = fields.map
  for (const key of path) {
    if (isMap(node)) node = resolve(fields, pairOf(fields, node, key)?.value as Value)
    else if (isSeq(node)) node = resolve(fields, node.items[Number(key)] as Value)
    else return undefined
  }
  return node
}

/** The text of a scalar as it is written (`-100123`, `1.50`); undefined for null and for what is not a scalar. */
export function textOf(node: Value): string | undefined {
  if (!isScalar(node) || node.value === null || node.value === undefined) return undefined
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

/** The entries of a map in order, merge keys included; keys that are not scalars are left out. */
export function entriesOf(fields: Fields, node: Value): [key: string, value: Value, pair: Pair<unknown, unknown>][] {
  if (!isMap(node)) return []
  const entries = new Map<string, [string, Value, Pair]>()
  for (const pair of node.items) {
    const key = textOf(resolve(fields, pair.key as Value))
    if (key === undefined) continue
    if (key === '<<')
      for (const merged of mergedMaps(fields, pair.value as Value))
        for (const own of merged.items) {
          const name = textOf(own.key as Value)
          if (name !== undefined && !entries.has(name))
            entries.set(name, [name, resolve(fields, own.value as Value), own])
        }
    else entries.set(key, [key, resolve(fields, pair.value as Value), pair])
  }
  return [...entries.values()]
}

/** The items of a list, aliases resolved. */
export function itemsOf(fields: Fields, node: Value): Value[] {
  return isSeq(node) ? node.items.map((item) => resolve(fields, item as Value)) : []
}

/** More than any real manifest has; guards against alias bombs. */
const mostValues = 1_000_000

/** Plain JavaScript of a node, types as YAML has them; undefined where its aliases stand for more than can be read. */
export function plainValue(fields: Fields, node: Value = fields.map): unknown {
  let count = 0
  const convert = (value: Value): unknown => {
    if (++count > mostValues) throw new RangeError('too many values')
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

/** What an alias stands for, and what took the place of a node; anything else as it is. */
function resolve({ aliases, replaced }: Fields, node: Value): Value {
  const target = isAlias(node) ? aliases.get(node) : node
  return replaced?.get(target) ?? target
}

/** A fault of a document that `yaml` does not find, or only in quadratic time. */
export class DocumentError extends Error {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/**
 * What each alias of a document stands for, in one pass over it (`Alias.resolve` takes one for each alias). Throws a
 * DocumentError for an alias of nothing, and for a key that stands twice (`uniqueKeys` compares each key with all others).
 */
export function resolveAliases(document: Document): ReadonlyMap<unknown, Node> {
  const anchors = new Map<string, Node>()
  const aliases = new Map<unknown, Node>()
  visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source)
      if (!target) throw new DocumentError(`The alias *${alias.source} stands for nothing`, start(alias))
      aliases.set(alias, target)
    },
    Value: (_, node) => {
      if (node.anchor) anchors.set(node.anchor, node)
      if (isMap(node)) refuseTwins(node)
    },
  })
  return aliases
}

function refuseTwins(map: YAMLMap): void {
  const keys = new Set<unknown>()
  for (const { key } of map.items) {
    if (!isScalar(key) || key.value === '<<') continue
    if (keys.has(key.value)) throw new DocumentError(`Duplicate key ${key.value}`, start(key))
    keys.add(key.value)
  }
}

/** Offset in the document's text of a field as `spec.eventSources.0.kind`, or of its nearest parent that is there. */
export function offsetOf(fields: Fields, field: string): number {
  let node: Value = fields.map
  let offset = start(fields.map)
  for (let rest = field.split('.'); rest.length > 0; ) {
    const step: { node: Value; offset: number; used: number } | undefined = descend(fields, node, rest)
    if (!step) break
    offset = step.offset
    node = resolve(fields, step.node)
    rest = rest.slice(step.used)
  }
  return offset
}

/** One step down; keys may hold dots themselves (`metadata.labels.app.kubernetes.io/name`). */
function descend(fields: Fields, node: Value, path: readonly string[]) {
  if (isSeq(node)) {
    const item = node.items[Number(path[0])] as Value
    return item ? { node: item, offset: start(item), used: 1 } : undefined
  }
  if (!isMap(node)) return undefined
  for (let used = 1; used <= path.length; used++) {
    const pair = pairOf(fields, node, path.slice(0, used).join('.'))
    if (pair) return { node: pair.value as Value, offset: start(pair.key as Value), used }
  }
  return undefined
}

function start(node: Value): number {
  return node?.range?.[0] ?? 0
}

function pairOf(fields: Fields, map: YAMLMap, key: string): Pair | undefined {
  const own = map.items.find((pair) => textOf(resolve(fields, pair.key as Value)) === key)
  if (own) return own
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

// Plain JavaScript of parsed YAML. What has the wrong type counts as absent: Kubernetes refuses it elsewhere.

export function mapOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text that is not empty. */
export function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
