import type { Problem } from '../common/errors.ts'
import type { Workspace } from '../common/workspace.ts'
import { type Document, documents } from './documents.ts'
import { parseObjects, type YamlObject } from './yaml-objects.ts'

/** An object, and the document that holds it. */
export interface FoundObject {
  readonly path: string
  readonly document: Document
  readonly object: YamlObject
}

/** Finds objects among the files. */
export interface ObjectIndex {
  /** Objects whose kind ends in `kind` (`Secret` also finds SealedSecret) and whose document mentions the name. */
  readonly find: Find
  /** The files with objects of such a kind. */
  readonly filesOf: (kind: string) => readonly string[]
  /** The objects of such a kind in a file. */
  readonly objectsIn: (path: string, kind: string) => readonly FoundObject[]
  /** Indexes several kinds at once, so that the files are read only once. */
  readonly prepare: (kinds: readonly string[]) => void
}

export type Find = (kind: string, name: string) => readonly FoundObject[]

/** The files that hold objects of a kind. */
interface KindIndex {
  readonly byName: ReadonlyMap<string, readonly string[]>
  /** Files with a document whose text does not tell its names. They may have any. */
  readonly others: readonly string[]
}

const nameField = /(?<![\w\\])name["']?\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s,}#]?[^\s,}]*))/g

/**
 * Creates an index of the objects in the files. The first lookup of a kind reads all files and indexes the names in their
 * text; a file with the right name is then read again and parsed, once. What cannot be parsed is left out.
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
        // It was readable during the scan, so it was deleted since.
      }
  }
  const prepare = (wanted: readonly string[]) => {
    const missing = [...new Set(wanted)].filter((kind) => !kinds.has(kind))
    if (missing.length > 0) indexByName([...files, ...inMemory.keys()].sort(), missing, kinds, inspect)
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

function indexByName(
  paths: readonly string[],
  wanted: readonly string[],
  kinds: Map<string, KindIndex>,
  inspect: Inspect,
): void {
  const indexes = wanted.map((kind) => {
    const index = { byName: new Map<string, string[]>(), others: [] as string[] }
    kinds.set(kind, index)
    return { word: Buffer.from(kind), isKind: mentionsKind(kind), ...index }
  })
  for (const path of paths)
    inspect(path, (bytes) => {
      for (const { word, isKind, byName, others } of indexes) {
        const found = bytes.includes(word) ? documents(bytes, [word], (text) => isKind.test(text)) : []
        const names = new Set(found.flatMap(({ text }) => namesIn(text)))
        // A name with a variable, an alias or an escape is known only after parsing.
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
