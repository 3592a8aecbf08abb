import { readFileSync } from 'node:fs'
import type { Problem } from '../common/errors.ts'
import { type Document, documents } from './documents.ts'
import { parseObjects, type YamlObject } from './objects.ts'

/** An object that was looked for, and the document in which it stands. */
export interface Found {
  readonly path: string
  readonly document: Document
  readonly object: YamlObject
}

/** Objects whose kind ends in `kind` (`Secret` finds SealedSecret too) and whose text holds the name. */
export type Find = (kind: string, name: string) => Found[]

/**
 * Looks for objects among the files, when asked: the first question after a kind reads them all once, each name then only
 * those that have an object of that kind. What does not parse is no object.
 */
export function finder(files: ReadonlySet<string>, inMemory: ReadonlyMap<string, Buffer>): Find {
  const byKind = new Map<string, string[]>()
  const read = (path: string): Buffer => {
    try {
      return inMemory.get(path) ?? readFileSync(path)
    } catch {
      return Buffer.alloc(0)
    }
  }
  const having = (kind: string): string[] => {
    const known = byKind.get(kind)
    if (known) return known
    const found = [...files, ...inMemory.keys()].filter((path) => read(path).includes(kind)).sort()
    byKind.set(kind, found)
    return found
  }
  return (kind, name) => {
    const unreported: Problem[] = []
    const isKind = new RegExp(`(?<![\\w\\\\])kind["']?\\s*:\\s*["']?\\w*(?:${kind}|List)\\b`)
    return having(kind).flatMap((path) =>
      documents(read(path), [Buffer.from(name)])
        .filter(({ text }) => isKind.test(text))
        .flatMap((document) =>
          parseObjects(document, { file: path, named: false }, unreported)
            .filter((object) => object.kind.endsWith(kind))
            .map((object) => ({ path, document, object })),
        ),
    )
  }
}
