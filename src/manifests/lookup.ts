import type { Problem } from '../common/errors.ts'
import type { Workspace } from '../common/workspace.ts'
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
export function finder(
  files: ReadonlySet<string>,
  inMemory: ReadonlyMap<string, Buffer>,
  workspace: Pick<Workspace, 'look'>,
): Find {
  const byKind = new Map<string, string[]>()
  const look = (path: string, use: (bytes: Buffer) => boolean) => {
    const bytes = inMemory.get(path)
    if (bytes) use(bytes)
    else
      try {
        workspace.look(path, use)
      } catch {
        // It could be read when the repository was: it has gone since.
      }
  }
  const having = (kind: string): string[] => {
    const known = byKind.get(kind)
    if (known) return known
    const found: string[] = []
    for (const path of [...files, ...inMemory.keys()])
      look(path, (bytes) => {
        if (bytes.includes(kind)) found.push(path)
        return false
      })
    byKind.set(kind, found.sort())
    return found
  }
  return (kind, name) => {
    const isKind = new RegExp(`(?<![\\w\\\\])kind["']?\\s*:\\s*["']?\\w*(?:${kind}|List)\\b`)
    const all: Found[] = []
    for (const path of having(kind))
      look(path, (bytes) => {
        const found = documents(bytes, [Buffer.from(name)])
          .filter(({ text }) => isKind.test(text))
          .flatMap((document) => objectsOf(path, document, kind))
        all.push(...found)
        return found.length > 0
      })
    return all
  }
}

function objectsOf(path: string, document: Document, kind: string): Found[] {
  const unreported: Problem[] = []
  return parseObjects(document, { file: path, named: false }, unreported)
    .filter((object) => object.kind.endsWith(kind))
    .map((object) => ({ path, document, object }))
}
