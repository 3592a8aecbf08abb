import { readFileSync } from 'node:fs'
import type { Problem } from '../common/errors.ts'
import { type Document, documents } from './documents.ts'
import { parseObjects, type YamlObject } from './objects.ts'

/** An object that was looked for, and the document in which it stands. */
export interface FoundObject {
  readonly path: string
  readonly document: Document
  readonly object: YamlObject
}

/** Objects whose kind ends in `kind` (`Secret` finds SealedSecret too) and whose document mentions the name. */
export type Find = (kind: string, name: string) => readonly FoundObject[]

/** A document of some kind, parsed when one of its names is asked for. */
interface IndexedDocument {
  readonly path: string
  readonly document: Document
  objects: readonly YamlObject[] | undefined
}

interface KindIndex {
  readonly byName: ReadonlyMap<string, readonly IndexedDocument[]>
  /** Documents whose names cannot be told from their text. */
  readonly others: readonly IndexedDocument[]
}

const nameField = /(?<![\w\\])name["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}#]?[^\s,}]*))/g

/**
 * Finds objects among the files, when asked: the first question after a kind reads the files once and sorts their documents
 * by the names in their text; a document is parsed once. What does not parse is not an object.
 */
export function createObjectIndex(files: ReadonlySet<string>, inMemory: ReadonlyMap<string, Buffer>): Find {
  const kinds = new Map<string, KindIndex>()
  const bytesOf = (path: string): Buffer => {
    try {
      return inMemory.get(path) ?? readFileSync(path)
    } catch {
      return Buffer.alloc(0)
    }
  }
  const indexOf = (kind: string): KindIndex => {
    const known = kinds.get(kind)
    if (known) return known
    const word = Buffer.from(kind)
    const isKind = new RegExp(`(?<![\\w\\\\])kind["']?\\s*:\\s*["']?\\w*(?:${kind}|List)\\b`)
    const found: IndexedDocument[] = []
    for (const path of [...files, ...inMemory.keys()].sort())
      for (const document of documents(bytesOf(path), [word], (text) => isKind.test(text)))
        found.push({ path, document, objects: undefined })
    const index = sortByName(found)
    kinds.set(kind, index)
    return index
  }
  return (kind, name) => {
    const { byName, others } = indexOf(kind)
    return [...(byName.get(name) ?? []), ...others].flatMap((indexed) =>
      objectsOf(indexed)
        .filter((object) => object.kind.endsWith(kind))
        .map((object) => ({ path: indexed.path, document: indexed.document, object })),
    )
  }
}

function sortByName(found: readonly IndexedDocument[]): KindIndex {
  const byName = new Map<string, IndexedDocument[]>()
  const others: IndexedDocument[] = []
  for (const indexed of found) {
    const { text } = indexed.document
    const names = new Set(
      Array.from(text.matchAll(nameField), ([, double, single, plain]) => double ?? single ?? plain),
    )
    // A name with a variable, an alias or an escape is whatever the document says once it is parsed.
    if ([...names].some((name) => !name || /[$*&\\!|>]/.test(name))) others.push(indexed)
    else
      for (const name of names) {
        const same = byName.get(name as string)
        if (same) same.push(indexed)
        else byName.set(name as string, [indexed])
      }
  }
  return { byName, others }
}

function objectsOf(indexed: IndexedDocument): readonly YamlObject[] {
  const unreported: Problem[] = []
  indexed.objects ??= parseObjects(indexed.document, { file: indexed.path, named: false }, unreported)
  return indexed.objects
}
