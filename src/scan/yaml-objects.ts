import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Scalar,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml'
import type { Problem } from '../common/errors.ts'
import { DocumentError, parseYaml, resolveAliases } from '../common/parse-yaml.ts'
import { type Fields, itemsOf, listOf, mapOf, nodeAt, offsetOf, textOf } from '../common/yaml.ts'
import type { Document } from './documents.ts'

/** A parsed Kubernetes object: a document, or an item of a List. It is never changed; substitution returns another one. */
export interface YamlObject extends Fields {
  readonly apiVersion: string
  readonly kind: string
  /** The position of a field such as `spec.address`; of its nearest parent if it is absent; of the object for ''. */
  readonly at: (field: string) => { line: number; column: number }
  readonly atNode: (node: Node) => { line: number; column: number }
  /** Whether substitution may change anything in its document. */
  readonly hasVariables: boolean
}

/** Where a document came from. */
export interface DocumentOrigin {
  readonly file: string
  /** Whether the user named this very file. */
  readonly isNamed: boolean
}

/** The API server refuses objects above 1.5 MiB. Longer documents are not parsed, which would take seconds. */
export const maxDocumentLength = 1.5 * 1024 * 1024

/** The delimiters of Helm and Go templates, Jinja, and ResourceSets of the Flux Operator, but not a merge key (`<<:`). */
const templateMarks = /\{\{|\{%|<<\s*\w/

/**
 * Parses one document into its objects: itself, or the items of a List. A document that cannot be parsed is an error; but only
 * a notice if it looks like a template and the user did not name the file, because folders may hold templates.
 */
export function parseObjects(document: Document, { file, isNamed }: DocumentOrigin, problems: Problem[]): YamlObject[] {
  const { text } = document
  const isTemplate = templateMarks.test(text.slice(0, maxDocumentLength))
  const refuse = (message: string, line = document.line, column = 1) => {
    const end = isNamed ? '' : '; document skipped'
    const severity = isNamed || !isTemplate ? 'error' : 'notice'
    problems.push({ severity, message: `${message}${end}`, file, line, column })
    return []
  }
  if (text.length > maxDocumentLength)
    return refuse(`A document of ${(text.length / 1024 / 1024).toFixed(1)} MiB, but Kubernetes accepts at most 1.5 MiB`)
  if (document.isBroken) return refuse('This is not valid UTF-8: save the file as UTF-8')
  const lines = new LineCounter()
  const hint = isTemplate ? ' (it looks like a template: render it first)' : ''
  const refuseAt = (message: string, offset: number) => {
    const { line, col } = lines.linePos(offset)
    return refuse(
      `This YAML cannot be parsed: ${message}${hint}`,
      document.line + Math.max(0, line - 1),
      Math.max(1, col),
    )
  }
  let parsed: YamlDocument.Parsed
  let aliases: Fields['aliases']
  try {
    parsed = parseYaml(text, { lineCounter: lines, merge: true })
    const [error] = parsed.errors
    if (error) return refuseAt(error.message, error.pos[0])
    aliases = resolveAliases(parsed)
  } catch (error) {
    return refuseAt((error as Error).message, error instanceof DocumentError ? error.offset : 0)
  }
  return objectsIn(parsed, { aliases, hasVariables: /\$[{$]/.test(text) }, (offset) => {
    const { line, col } = lines.linePos(offset)
    return { line: document.line + line - 1, column: col }
  })
}

type Shared = Pick<YamlObject, 'aliases' | 'hasVariables'>
type PositionAt = (offset: number) => { line: number; column: number }

function objectsIn(document: YamlDocument, shared: Shared, positionAt: PositionAt): YamlObject[] {
  if (!isMap(document.contents)) return []
  const object = (map: YAMLMap, inherited?: { apiVersion: string; kind: string }): YamlObject => {
    const fields = { map, ...shared }
    return {
      ...fields,
      apiVersion: textOf(nodeAt(fields, 'apiVersion')) ?? inherited?.apiVersion ?? '',
      kind: textOf(nodeAt(fields, 'kind')) ?? inherited?.kind ?? '',
      at: (field) => positionAt(offsetOf(fields, field)),
      atNode: (node) => positionAt(node.range?.[0] ?? offsetOf(fields, '')),
    }
  }
  const root = object(document.contents)
  if (!root.kind.endsWith('List')) return [root]
  const inherited = { apiVersion: root.apiVersion, kind: root.kind.slice(0, -'List'.length) }
  return itemsOf(root, nodeAt(root, 'items')).flatMap((item) => (isMap(item) ? [object(item, inherited)] : []))
}

/** Returns the object with the values of its decrypted document in place of those that SOPS encrypted. */
export function decryptedObject(object: YamlObject, plain: unknown): YamlObject {
  const replaced = new Map<unknown, Node>(object.replaced)
  const visit = (node: unknown, value: unknown): void => {
    if (isScalar(node)) {
      if (!isEncrypted(node)) return
      const decrypted = new Scalar(value)
      if (node.range) decrypted.range = node.range
      replaced.set(node, decrypted)
    } else if (isMap(node))
      for (const pair of node.items) visit(pair.value, mapOf(value)?.[textOf(pair.key as Node) ?? ''])
    else if (isSeq(node)) for (const [at, item] of node.items.entries()) visit(item, listOf(value)[at])
  }
  visit(object.map, plain)
  return { ...object, replaced, hasVariables: true }
}

/** Whether a scalar is a value that SOPS encrypted. */
function isEncrypted(node: Scalar): boolean {
  return typeof node.value === 'string' && /^ENC\[AES256_GCM,/.test(node.value)
}

/** Returns an object's `metadata.name`. */
export function nameOf(object: YamlObject): string | undefined {
  return textOf(nodeAt(object, 'metadata', 'name'))
}
