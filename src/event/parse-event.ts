import { isUtf8 } from 'node:buffer'
import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type YAMLMap,
} from 'yaml'
import { ConfigError, type Problem, type Where } from '../common/errors.ts'
import { parseYaml } from '../common/parse-yaml.ts'
import { didYouMean } from '../common/wording.ts'
import { nanosecondsOf, parseTimestamp } from '../go/time.ts'
import { emptyObject, type InvolvedObject, type PartialEvent } from './event.ts'

// Applies the rules of Go's encoding/json (test/logic/event.json) to the YAML library's syntax tree: field names are
// case-insensitive, later keys win, and repeated objects are merged. Also accepts YAML, comments, trailing commas, and
// metadata values that are not strings.

const textFields = ['severity', 'message', 'reason', 'reportingController', 'reportingInstance'] as const
const severities = ['info', 'error', 'trace']
const objectFields = ['kind', 'namespace', 'name', 'uid', 'apiVersion', 'resourceVersion', 'fieldPath'] as const

/** A document, and functions that report an error or a warning at a node. */
interface Source {
  readonly document: Document
  fail(node: unknown, message: string): never
  warn(node: unknown, message: string): void
}

/**
 * Parses a complete or partial Flux event, as JSON or YAML.
 * @param where the event's file, if any, for messages
 * @param warn receives problems that Flux ignores but that are probably mistakes, such as an unknown field
 * @returns the fields that are present, even if empty or null
 * @throws ConfigError with line and column if the event is invalid
 */
export function parseEvent(
  input: string | Uint8Array,
  where: Where = {},
  warn: (problem: Problem) => void = () => {},
): PartialEvent {
  const source = parse(decode(input), where, warn)
  const event: { -readonly [Field in keyof PartialEvent]: PartialEvent[Field] } = {}
  const root = resolve(source, source.document.contents)
  if (root === null) throw new ConfigError('the event is empty; expected a Flux event as JSON or YAML', where)
  if (isNull(root)) return event
  for (const [key, node] of fieldsOf(source, root, 'the event')) {
    const field = textFields.find((name) => isField(name, key))
    if (field) event[field] = textOf(source, node, field) ?? event[field] ?? ''
    else if (isField('timestamp', key)) {
      delete event.nanoseconds
      Object.assign(event, timestampOf(source, node))
    } else if (isField('metadata', key))
      event.metadata = isNull(node) ? new Map() : new Map([...(event.metadata ?? []), ...metadataOf(source, node)])
    else if (isField('involvedObject', key)) event.involvedObject = objectOf(source, node, event.involvedObject)
    else source.warn(node, unknownField('the event', key, [...textFields, 'timestamp', 'metadata', 'involvedObject']))
  }
  const { severity = '' } = event
  if (!['', ...severities].includes(severity))
    source.warn(
      root,
      `severity of the event is ${JSON.stringify(severity)}; Flux uses ${severities.join(', ')}${didYouMean(severity, severities)}`,
    )
  return event
}

function unknownField(owner: string, key: string, known: readonly string[]): string {
  return `${owner} has the field ${key}, which Flux ignores; known fields: ${known.join(', ')}${didYouMean(key, known)}`
}

function parse(text: string, where: Where, warn: (problem: Problem) => void): Source {
  const counter = new LineCounter()
  const fail = (offset: number, message: string): never => {
    const { line, col } = counter.linePos(offset)
    throw new ConfigError(message, { ...where, line, column: col })
  }
  const options = { lineCounter: counter, prettyErrors: false, uniqueKeys: false } as const
  const document = parseYaml(withoutComments(text), options)
  const [error] = document.errors
  if (error) fail(error.pos[0], `the event is neither JSON nor YAML: ${reasons[error.code] ?? error.message}`)
  const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0
  return {
    document,
    fail: (node, message) => fail(offsetOf(node), message),
    warn: (node, message) => {
      const { line, col } = counter.linePos(offsetOf(node))
      warn({ severity: 'warning', message, ...where, line, column: col })
    },
  }
}

/** Replacements for messages of the library that are meant for programmers. */
const reasons: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: 'it contains several documents; expected one event',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
}

/** Replaces `//` and block comments in JSON, which YAML does not support, with spaces. Line numbers stay the same. */
function withoutComments(text: string): string {
  if (!/^\s*[{/]/.test(text) || !/\/[/*]/.test(text)) return text
  const skipped = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|(?<=[\s,:{[])'[^']*'|(?<=\s)#.*/
  const comment = /(?<=^|[\s,:{}[\]"])(?:\/\/.*|\/\*[\s\S]*?\*\/)/
  return text.replace(new RegExp(`${skipped.source}|${comment.source}`, 'g'), (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found,
  )
}

/** Decodes bytes as Go does: each invalid UTF-8 byte becomes its own U+FFFD. Removes a byte order mark. */
function decode(input: string | Uint8Array): string {
  if (typeof input === 'string') return input.replace(/^\ufeff/, '')
  if (isUtf8(input)) return decode(Buffer.from(input).toString())
  const sequence =
    /([\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|[\x80-\xff]/g
  const text = Buffer.from(input).toString('latin1')
  return decode(
    text.replace(sequence, (_, valid?: string) => (valid ? Buffer.from(valid, 'latin1').toString() : '\ufffd')),
  )
}

/** Compares field names like Go, with Unicode's simple case folding: `meſſage` is `message`. */
function isField(name: string, written: string): boolean {
  return new RegExp(`^${name}$`, 'iu').test(written)
}

function resolve({ document, fail }: Source, node: unknown): unknown {
  if (!isAlias(node)) return node
  return node.resolve(document) ?? fail(node, `the alias *${node.source} is not defined`)
}

function isNull(node: unknown): boolean {
  return isScalar(node) && node.value === null
}

/** Yields the keys and values of a map in order, including repeated keys. */
function* fieldsOf(source: Source, node: unknown, what: string): Generator<[string, unknown]> {
  if (!isMap(node)) source.fail(node, `${what} is ${describe(node)}; expected a map of fields`)
  for (const { key, value } of (node as YAMLMap).items) {
    const name = resolve(source, key)
    if (!isScalar(name)) source.fail(key, `a key of ${what} is ${describe(name)}; expected a name`)
    // In YAML `{message:x}` is a key without a value.
    if (value === null) source.fail(key, `${what} has the key ${keyText(name)} without a value; expected "key: value"`)
    yield [keyText(name), resolve(source, value)]
  }
}

function keyText(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value)).toWellFormed() : ''
}

/** Returns undefined for null, because Go then leaves the field unchanged. */
function textOf(source: Source, node: unknown, field: string): string | undefined {
  if (isNull(node)) return undefined
  if (!isScalar(node) || typeof node.value !== 'string')
    return source.fail(node, `${field} is ${describe(node)}; expected a ${isScalar(node) ? 'quoted ' : ''}string`)
  return node.value.toWellFormed()
}

function timestampOf(source: Source, node: unknown): PartialEvent {
  const text = textOf(source, node, 'timestamp')
  if (text === undefined) return { timestamp: null }
  try {
    const nanoseconds = nanosecondsOf(text)
    return { timestamp: parseTimestamp(text), ...(nanoseconds > 0 && { nanoseconds }) }
  } catch (cause) {
    const found = `timestamp is ${JSON.stringify(text)}: ${(cause as Error).message}`
    return source.fail(node, `${found}; expected one like 2026-03-14T09:26:53Z`)
  }
}

function metadataOf(source: Source, node: unknown): Map<string, string> {
  const metadata = new Map<string, string>()
  for (const [key, value] of fieldsOf(source, node, 'metadata')) {
    if (!isScalar(value)) source.fail(value, `metadata ${key} is ${describe(value)}; expected a string`)
    metadata.set(key, isNull(value) ? '' : keyText(value))
  }
  return metadata
}

function objectOf(source: Source, node: unknown, previous: InvolvedObject | undefined): InvolvedObject {
  const object = { ...emptyObject, ...previous }
  if (isNull(node)) return object
  for (const [key, value] of fieldsOf(source, node, 'involvedObject')) {
    const field = objectFields.find((name) => isField(name, key))
    if (field) object[field] = textOf(source, value, `involvedObject.${field}`) ?? object[field]
    else source.warn(value, unknownField('involvedObject', key, objectFields))
  }
  if (object.name === '') source.warn(node, 'involvedObject of the event has no name, so no Alert can match it')
  return object
}

function describe(node: unknown): string {
  if (isMap(node)) return 'a map'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node) || node.value === null) return 'empty'
  return typeof node.value === 'string' ? 'a string' : `the ${typeof node.value} ${node.source ?? String(node.value)}`
}
