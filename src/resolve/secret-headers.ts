import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import { ConfigError } from '../common/errors.ts'
import { parseYamlDocuments } from '../common/parse-yaml.ts'

/**
 * Parses the key `headers` of a Secret: a YAML map of strings. Scalars become strings as in Go's YAML: `1.50` is `1.5`, `yes`
 * is `true`, `010` is `8`, null is ''. The last of two equal keys wins, `<<` merges at its position, and only the first
 * document is read.
 * Source: sigs.k8s.io/yaml as the controller calls it; test/logic/secrets.json.
 * @throws ConfigError if it is not such a map. The message contains nothing of the text, because it is secret.
 */
export function readHeaders(text: string, secret: string): Map<string, string> {
  const invalid = (found: string): ConfigError =>
    new ConfigError(`headers of Secret ${secret}: ${found}; expected a YAML map, as "X-Tenant: blue"`, {
      field: 'spec.secretRef',
    })
  const [document] = parseYamlDocuments(text, { version: '1.1' })
  const headers = new Map<string, string>()
  if (!document) return headers
  const [error] = document.errors
  if (error) throw invalid(`not valid YAML (${error.code})`)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return headers
  if (!isMap(root)) throw invalid('not a map')
  addHeaders(root, headers, { document, invalid, ancestors: new Set(), budget: { maps: 1000 } })
  return headers
}

interface Context {
  readonly document: Document
  readonly invalid: (found: string) => ConfigError
  /** The maps that contain the current one. An alias must not refer back to them. */
  readonly ancestors: ReadonlySet<YAMLMap>
  /** How many maps may still be read, so that nested aliases cannot expand without limit. */
  readonly budget: { maps: number }
}

/** Adds a map's entries in order. `<<` adds the entries of other maps at its position. */
function addHeaders(map: YAMLMap, headers: Map<string, string>, context: Context): void {
  const { document, invalid, ancestors, budget } = context
  if (ancestors.has(map) || budget.maps-- <= 0) throw invalid('an alias that refers to itself, or too many aliases')
  const inner = { ...context, ancestors: new Set([...ancestors, map]) }
  for (const { key, value } of map.items) {
    if (isMergeKey(key)) {
      for (const merged of mergedMaps(resolve(value, document), context)) addHeaders(merged, headers, inner)
      continue
    }
    const name = scalarText(key as Node)
    if (name === undefined || (isScalar(key) && key.value === null)) throw invalid('a key that is not a string')
    const content = value === null ? '' : scalarText(resolve(value, document) as Node)
    if (content === undefined) throw invalid(`${name} is a list or a map`)
    headers.set(name, content)
  }
}

function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<'
}

/** Returns the maps that `<<` merges, last first, because the first of several wins. */
function mergedMaps(value: unknown, { document, invalid }: Context): YAMLMap[] {
  const maps = isSeq(value) ? value.items.map((item) => resolve(item, document)).reverse() : [value]
  return maps.map((map) => {
    if (isMap(map)) return map
    throw invalid('<< is not a map or a list of maps')
  })
}

function scalarText(node: Node): string | undefined {
  if (!isScalar(node)) return undefined
  const { value, source = '' } = node
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  // YAML 1.1 has dates and base-60 numbers, but Go's parser does not.
  if (value instanceof Date || source.includes(':')) return source
  return String(value)
}
