import type { Problem } from '../common/errors.ts'
import type { Workspace } from '../common/workspace.ts'
import { type Document, documents } from './documents.ts'
import { parseObjects, type YamlObject } from './yaml-objects.ts'

/** An object that was looked for, and the document in which it stands. */
export interface FoundObject {
  readonly path: string
  readonly document: Document
  readonly object: YamlObject
}

export interface ObjectIndex {
  /** Objects whose kind ends in `kind` (`Secret` finds SealedSecret too) and whose document mentions the name. */
  readonly find: Find
  /** The files with objects of that kind. */
  readonly filesOf: (kind: string) => readonly string[]
  /** The objects of that kind in a file. */
  readonly objectsIn: (path: string, kind: string) => readonly FoundObject[]
  /** Reads the files once for all these kinds. */
  readonly prepare: (kinds: readonly string[]) => void
}

export type Find = (kind: string, name: string) => readonly FoundObject[]

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
  workspace: Pick<Workspace, 'inspect'>,
): ObjectIndex {
  const kinds = new Map<string, KindIndex>()
  const parsed = new Map<string, readonly FoundObject[]>()
  const inspect = (path: string, use: (bytes: Buffer) => boolean) => {
    const bytes = inMemory.get(path)
    if (bytes) use(bytes)
    else
      try {
        workspace.inspect(path, use)
      } catch {
        // It could be read when the repository was: it has gone since.
      }
  }
  const prepare = (wanted: readonly string[]) => {
    const missing = [...new Set(wanted)].filter((kind) => !kinds.has(kind))
    if (missing.length > 0) sortByName([...files, ...inMemory.keys()].sort(), missing, kinds, inspect)
  }
  const indexOf = (kind: string): KindIndex => {
    prepare([kind])
    return kinds.get(kind) as KindIndex
  }
  const objectsIn = (path: string, kind: string): readonly FoundObject[] => {
    const key = `${kind}\n${path}`
    if (!parsed.has(key))
      inspect(path, (bytes) => {
        const found = objectsOfKind(path, bytes, kind)
        parsed.set(key, found)
        return found.length > 0
      })
    return parsed.get(key) ?? []
  }
  return {
    prepare,
    objectsIn,
    find: (kind, name) => {
      const { byName, others } = indexOf(kind)
      return [...new Set([...(byName.get(name) ?? []), ...others])].flatMap((path) => objectsIn(path, kind))
    },
    filesOf: (kind) => {
      const { byName, others } = indexOf(kind)
      return [...new Set([...others, ...[...byName.values()].flat()])]
    },
  }
}

type Inspect = (path: string, use: (bytes: Buffer) => boolean) => void

const mentionsKind = (kind: string) => new RegExp(`(?<![\\w\\\\])kind["']?\\s*:\\s*["']?\\w*(?:${kind}|List)\\b`)

function sortByName(
  paths: readonly string[],
  wanted: readonly string[],
  kinds: Map<string, KindIndex>,
  inspect: Inspect,
): void {
  const sorters = wanted.map((kind) => {
    const index = { byName: new Map<string, string[]>(), others: [] as string[] }
    kinds.set(kind, index)
    return { word: Buffer.from(kind), isKind: mentionsKind(kind), ...index }
  })
  for (const path of paths)
    inspect(path, (bytes) => {
      for (const { word, isKind, byName, others } of sorters) {
        const found = bytes.includes(word) ? documents(bytes, [word], (text) => isKind.test(text)) : []
        const names = new Set(found.flatMap(({ text }) => namesIn(text)))
        // A name with a variable, an alias or an escape is whatever the document says once it is parsed.
        if ([...names].some((name) => name === '' || /[$*&\\!|>]/.test(name))) others.push(path)
        else for (const name of names) if (byName.get(name)?.push(path) === undefined) byName.set(name, [path])
      }
      return false
    })
}

function namesIn(text: string): string[] {
  return Array.from(text.matchAll(nameField), ([, double, single, plain]) => double ?? single ?? plain ?? '')
}

function objectsOfKind(path: string, bytes: Buffer, kind: string): FoundObject[] {
  const isKind = mentionsKind(kind)
  const unreported: Problem[] = []
  return documents(bytes, [Buffer.from(kind)], (text) => isKind.test(text)).flatMap((document) =>
    parseObjects(document, { file: path, isNamed: false }, unreported)
      .filter((object) => object.kind.endsWith(kind))
      .map((object) => ({ path, document, object })),
  )
}
