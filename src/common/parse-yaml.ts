import {
  type Document,
  type DocumentOptions,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type ParseOptions,
  parseAllDocuments,
  parseDocument,
  type Scalar,
  type SchemaOptions,
  visit,
  type YAMLMap,
} from 'yaml'
import { startOf } from './yaml.ts'

type Options = ParseOptions & DocumentOptions & SchemaOptions
const defaults: Options = { uniqueKeys: false, prettyErrors: false, logLevel: 'error' }

/** Parses one YAML document. Errors are in the result, except that nesting that is too deep throws. */
export function parseYaml(text: string, options: Options = {}): Document.Parsed {
  const document = parseDocument(text, { ...defaults, ...options })
  dropAddedNewline(document, text)
  return document
}

/** Parses all documents in a YAML text, each like `parseYaml`. */
export function parseYamlDocuments(text: string, options: Options = {}): Document.Parsed[] {
  const documents = parseAllDocuments(text, { ...defaults, ...options })
  if (!Array.isArray(documents)) return []
  const last = documents.at(-1)
  if (last) dropAddedNewline(last, text)
  return documents
}

/**
 * Drops the newline that `yaml` adds to a block scalar (`|`, `>`) at the end of a text that does not end with one. Go's
 * parsers do not add it.
 */
function dropAddedNewline(document: Document, text: string): void {
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

/** An error in a document that `yaml` does not find, or only in quadratic time. */
export class DocumentError extends Error {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/**
 * Finds the target of each alias in one pass over the document; `Alias.resolve` needs a pass for each alias. Also checks
 * for duplicate keys, since `uniqueKeys` compares each key with all others.
 * @throws DocumentError for an unknown anchor or a duplicate key
 */
export function resolveAliases(document: Document): ReadonlyMap<unknown, Node> {
  const anchors = new Map<string, Node>()
  const aliases = new Map<unknown, Node>()
  visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source)
      if (!target) throw new DocumentError(`The alias *${alias.source} has no anchor`, startOf(alias))
      aliases.set(alias, target)
    },
    Value: (_, node) => {
      if (node.anchor) anchors.set(node.anchor, node)
      if (isMap(node)) refuseDuplicateKeys(node)
    },
  })
  return aliases
}

function refuseDuplicateKeys(map: YAMLMap): void {
  const keys = new Set<unknown>()
  for (const { key } of map.items) {
    if (!isScalar(key) || key.value === '<<') continue
    if (keys.has(key.value)) throw new DocumentError(`Duplicate key ${key.value}`, startOf(key))
    keys.add(key.value)
  }
}
