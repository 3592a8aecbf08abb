import { type Document, isMap, isScalar, LineCounter, visit, type YAMLMap } from 'yaml'
import { ConfigError, type Where } from '../common/errors.ts'
import { fullName } from '../common/names.ts'
import { parseYamlDocuments, resolveAliases } from '../common/parse-yaml.ts'
import { entriesOf, type Fields, itemsOf, nodeAt, offsetOf, textOf } from '../common/yaml.ts'
import type { Source } from '../inputs/values.ts'
import { type SecretValue, secretData, textsOf } from './secret-data.ts'

/** The parsed input `secrets`, or the file of `secrets-file`. */
export interface SecretsInput {
  /** `namespace/name` or `name` -> its keys. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, SecretValue>>
  /** Strings at the top level: flat names as `FLUX_SLACK_URL_ADDRESS`, and anything else that `toJSON(secrets)` contains. */
  readonly flat: ReadonlyMap<string, SecretValue>
  /** Paths without a value, as `slack-url.address`. `${{ secrets.X }}` is empty if the GitHub secret does not exist. */
  readonly empty: ReadonlySet<string>
}

/** Whether there is any secret, apart from the `github_token` that `toJSON(secrets)` always contains. */
export function hasSecrets({
  given,
  file,
}: {
  given?: SecretsInput | undefined
  file?: SecretsInput | undefined
}): boolean {
  return [given, file].some(
    (secrets) =>
      secrets !== undefined &&
      ([...secrets.entries.values()].some((keys) => keys.size > 0) ||
        [...secrets.flat.keys()].some((name) => name !== 'github_token')),
  )
}

/** The state of parseSecrets. */
interface Reading {
  readonly entries: Map<string, Map<string, SecretValue>>
  readonly flat: Map<string, SecretValue>
  readonly empty: Set<string>
  readonly source: Source
  readonly lines: LineCounter
}

/**
 * Parses `secrets` or a `secrets-file`: maps of keys by `namespace/name` or `name`, flat names, `kind: Secret` manifests
 * and Lists. Every scalar is a string, exactly as written. In the input (not in a file) an empty string counts as missing,
 * because `${{ secrets.X }}` is empty if the secret does not exist, for example on forks.
 * @throws ConfigError with line and column, but without any of the text, because it is secret
 */
export function parseSecrets(source: Source): SecretsInput {
  const lines = new LineCounter()
  const reading: Reading = { entries: new Map(), flat: new Map(), empty: new Set(), source, lines }
  for (const document of parse(source, lines)) readDocument(document, reading)
  return reading
}

function parse({ text, ...source }: Source, lines: LineCounter): Document.Parsed[] {
  const documents = parseYamlDocuments(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true })
  const [error] = documents.flatMap((document) => [...document.errors, ...strayAliases(document)])
  if (!error) return documents
  const { line, col } = lines.linePos(error.pos[0])
  throw new ConfigError(
    `${source.name}: line ${line}, column ${col} is not valid YAML (${error.code}); put values in quotes, and a value of several lines as \${{ toJSON(secrets.NAME) }}`,
    source.file ? { file: source.file, line, column: col } : {},
  )
}

/** Finds aliases without an anchor. Usually they are unquoted passwords that begin with an asterisk. */
function strayAliases(document: Document.Parsed): { code: string; pos: [number, number] }[] {
  const stray: { code: string; pos: [number, number] }[] = []
  visit(document, {
    Alias: (_, alias) => {
      const start = alias.range?.[0] ?? 0
      if (!alias.resolve(document)) stray.push({ code: 'BAD_ALIAS', pos: [start, start] })
    },
  })
  return stray
}

function readDocument(document: Document.Parsed, reading: Reading): void {
  const root = document.contents
  if (root === null || (isScalar(root) && textOf(root)?.trim() === '')) return
  if (!isMap(root)) throw invalidSecrets(reading, 0, 'it is not a map of Secrets')
  const fields = { aliases: resolveAliases(document), map: root }
  const kind = textOf(nodeAt(fields, 'kind'))
  if (kind === undefined || !nodeAt(fields, 'apiVersion')) readMap(fields, reading)
  else if (!kind.endsWith('List')) readManifest(fields, reading)
  else
    for (const item of itemsOf(fields, nodeAt(fields, 'items')))
      readManifest({ ...fields, map: item as YAMLMap }, reading)
}

function readMap(fields: Fields, reading: Reading): void {
  for (const [name, node] of entriesOf(fields, fields.map)) {
    if (!isMap(node)) {
      addValue(reading, reading.flat, name, node, name)
      continue
    }
    const keys = reading.entries.get(name) ?? new Map<string, SecretValue>()
    reading.entries.set(name, keys)
    for (const [key, value] of entriesOf(fields, node)) addValue(reading, keys, key, value, `${name}.${key}`)
  }
}

function addValue(reading: Reading, into: Map<string, SecretValue>, key: string, node: unknown, path: string): void {
  const offset = (node as { range?: number[] } | null)?.range?.[0] ?? 0
  if (node && !isScalar(node))
    throw invalidSecrets(reading, offset, `${path} is not a string or, at the top level, a map of keys`)
  const text =
    isScalar(node) && !(node.type === 'PLAIN' && /^(null|~)$/i.test(String(node.value))) ? String(node.value ?? '') : ''
  if (text === '' && !reading.source.file) reading.empty.add(path)
  else into.set(key, { value: text, source: sourceOf(reading, offset) })
}

function readManifest(fields: Fields, reading: Reading): void {
  const text = (...path: string[]): string | undefined =>
    isMap(fields.map) ? textOf(nodeAt(fields, ...path)) : undefined
  const kind = text('kind')
  const name = text('metadata', 'name')
  const offset = (fields.map as { range?: number[] } | null)?.range?.[0] ?? 0
  if ((kind ?? 'Secret') !== 'Secret' || !name)
    throw invalidSecrets(reading, offset, `expected Secrets with a name, found kind ${kind}`)
  if (nodeAt(fields, 'sops'))
    throw invalidSecrets(reading, offset, `Secret ${name} is encrypted with SOPS: decrypt it with \`sops -d\` first`)
  const namespace = text('metadata', 'namespace')
  const where = (field: string): Where => {
    const { line, col } = reading.lines.linePos(offsetOf(fields, field))
    return { file: reading.source.file, line, column: col }
  }
  const full = fullName({ namespace, name })
  const keys = reading.entries.get(full) ?? new Map<string, SecretValue>()
  reading.entries.set(full, keys)
  for (const [key, found] of secretData(textsOf(fields, 'data'), textsOf(fields, 'stringData'), where, full)) {
    if (found instanceof ConfigError) throw found
    keys.set(key, { value: found.value, source: sourceOf(reading, offsetOf(fields, `data.${key}`)) })
  }
}

function sourceOf({ source, lines }: Reading, offset: number): string {
  return source.file ? `${source.file}:${lines.linePos(offset).line}` : 'secrets'
}

function invalidSecrets({ source, lines }: Reading, offset: number, found: string): ConfigError {
  const { line, col } = lines.linePos(offset)
  return new ConfigError(
    `${source.name}: ${found}; expected maps of keys as "namespace/name: { address: … }", flat names as "FLUX_NAME_KEY: …", or kind: Secret manifests`,
    { file: source.file, line, column: col },
  )
}
