import type { Problem } from '../common/errors.ts'
import type { Workspace } from '../common/workspace.ts'
import { type Document, documents } from './documents.ts'
import { parseObjects, type YamlObject } from './objects.ts'

/** An object that was looked for, and the document in which it stands. */
export interface FoundObject {
  readonly path: string
  readonly document: Document
  readonly object: YamlObject
}

/** Objects whose kind ends in `kind` (`Secret` finds SealedSecret too) and whose document mentions the name; without a name all. */
export type Find = (kind: string, name?: string) => readonly FoundObject[]

/** The files that hold objects of a kind. */
interface KindIndex {
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** Files with a document whose names cannot be told from its text. */
  readonly others: readonly string[]
}

const nameField = /(?<![\w\\])name["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}#]?[^\s,}]*))/g

/**
 * Finds objects among the files, when asked: the first question after a kind reads the files once and sorts them by the names
 * in their text; a file that has the name is read and parsed once. What does not parse is not an object.
 */
export function createObjectIndex(
  files: ReadonlySet<string>,
  inMemory: ReadonlyMap<string, Buffer>,
  workspace: Pick<Workspace, 'look'>,
): Find {
  const kinds = new Map<string, KindIndex>()
  const parsed = new Map<string, readonly FoundObject[]>()
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
  const indexOf = (kind: string): KindIndex => {
    const index = kinds.get(kind) ?? sortByName([...files, ...inMemory.keys()].sort(), kind, look)
    kinds.set(kind, index)
    return index
  }
  const objectsIn = (path: string, kind: string): readonly FoundObject[] => {
    const key = `${kind}\n${path}`
    if (!parsed.has(key))
      look(path, (bytes) => {
        const found = objectsOfKind(path, bytes, kind)
        parsed.set(key, found)
        return found.length > 0
      })
    return parsed.get(key) ?? []
  }
  return (kind, name) => {
    const { byName, others } = indexOf(kind)
    const paths = name === undefined ? [...byName.values()].flat() : (byName.get(name) ?? [])
    return [...new Set([...paths, ...others])].flatMap((path) => objectsIn(path, kind))
  }
}

type Look = (path: string, use: (bytes: Buffer) => boolean) => void

const mentionsKind = (kind: string) => new RegExp(`(?<![\\w\\\\])kind["']?\\s*:\\s*["']?\\w*(?:${kind}|List)\\b`)

function sortByName(paths: readonly string[], kind: string, look: Look): KindIndex {
  const byName = new Map<string, string[]>()
  const others: string[] = []
  const word = Buffer.from(kind)
  const isKind = mentionsKind(kind)
  for (const path of paths)
    look(path, (bytes) => {
      const found = bytes.includes(word) ? documents(bytes, [word], (text) => isKind.test(text)) : []
      const names = new Set(found.flatMap(({ text }) => namesIn(text)))
      // A name with a variable, an alias or an escape is whatever the document says once it is parsed.
      if ([...names].some((name) => name === '' || /[$*&\\!|>]/.test(name))) others.push(path)
      else for (const name of names) if (byName.get(name)?.push(path) === undefined) byName.set(name, [path])
      return false
    })
  return { byName, others }
}

function namesIn(text: string): string[] {
  return Array.from(text.matchAll(nameField), ([, double, single, plain]) => double ?? single ?? plain ?? '')
}

function objectsOfKind(path: string, bytes: Buffer, kind: string): FoundObject[] {
  const isKind = mentionsKind(kind)
  const unreported: Problem[] = []
  return documents(bytes, [Buffer.from(kind)], (text) => isKind.test(text)).flatMap((document) =>
    parseObjects(document, { file: path, named: false }, unreported)
      .filter((object) => object.kind.endsWith(kind))
      .map((object) => ({ path, document, object })),
  )
}
