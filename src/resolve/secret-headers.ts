import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import { ConfigError } from '../common/errors.ts'
import { parseYamlDocuments } from '../common/parse-yaml.ts'

/**
 * The `headers` of a Secret: a YAML map of texts. Scalars become texts as Go's YAML makes them: `1.50` is `1.5`, `yes`
 * is `true`, `010` is `8`, null is ''; of two equal keys the last counts, `<<` merges where it stands, and only the first
 * document is read.
 * Source: sigs.k8s.io/yaml as the controller calls it; test/logic/secrets.json.
 * @throws ConfigError for what is not such a map; with no word of the text, which is secret
 */
export function readHeaders(text: string, secret: string): Map<string, string> {
  const refuse = (found: string): ConfigError =>
    new ConfigError(`headers of Secret ${secret}: ${found}; expected a YAML map, as "X-Tenant: blue"`, {
      field: 'spec.secretRef',
    })
  const [document] = parseYamlDocuments(text, { version: '1.1' })
  const headers = new Map<string, string>()
  if (!document) return headers
  const [error] = document.errors
  if (error) throw refuse(`not valid YAML (${error.code})`)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null)) return headers
  if (!isMap(root)) throw refuse('not a map')
  addHeaders(root, headers, { document, refuse, open: new Set(), budget: { maps: 1000 } })
  return headers
}

interface Reading {
  readonly document: Document
  readonly refuse: (found: string) => ConfigError
  /** The maps that are being read: an alias must not lead back into them. */
  readonly open: ReadonlySet<YAMLMap>
  /** Against aliases that blow up. */
  readonly budget: { maps: number }
}

/** Adds the entries of a map in their order; `<<` adds those of other maps where it stands. */
function addHeaders(map: YAMLMap, headers: Map<string, string>, reading: Reading): void {
  const { document, refuse } = reading
  if (reading.open.has(map) || reading.budget.maps-- <= 0)
    throw refuse('an alias that leads to itself, or too many of them')
  const inner = { ...reading, open: new Set([...reading.open, map]) }
  for (const { key, value } of map.items) {
    if (isMergeKey(key)) {
      for (const merged of mergedMaps(resolve(value, document), reading)) addHeaders(merged, headers, inner)
      continue
    }
    const name = scalarText(key as Node)
    if (name === undefined || (isScalar(key) && key.value === null)) throw refuse('a key that is not a text')
    const content = value === null ? '' : scalarText(resolve(value, document) as Node)
    if (content === undefined) throw refuse(`${name} holds a list or a map`)
    headers.set(name, content)
  }
}

function resolve(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<'
}

/** The maps behind `<<`, the last first: of several, the first counts. */
function mergedMaps(value: unknown, { document, refuse }: Reading): YAMLMap[] {
  const maps = isSeq(value) ? value.items.map((item) => resolve(item, document)).reverse() : [value]
  return maps.map((map) => {
    if (isMap(map)) return map
    throw refuse('<< is neither a map nor a list of maps')
  })
}

function scalarText(node: Node): string | undefined {
  if (!isScalar(node)) return undefined
  const { value, source = '' } = node
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  // YAML 1.1 knows dates, and numbers to the base of 60; Go's does not.
  if (value instanceof Date || source.includes(':')) return source
  return String(value)
}
