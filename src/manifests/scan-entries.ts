import type { Trust } from '../ci/trust.ts'
import { ConfigError } from '../common/errors.ts'
import { readNamed } from '../common/read-file.ts'
import type { Workspace } from '../common/workspace.ts'
import { build } from '../kustomize/kustomize-build.ts'
import { type Entry, readEntry, unreadable } from '../scan/manifests-input.ts'
import type { Scanner } from '../scan/scanner.ts'
import { addFile, addKustomizationsAbove, type FileOrigin, type Inventory } from './inventory.ts'

export interface EntryOptions {
  /** Files, folders and globs; `-` for standard input; `kustomize:<folder>`. */
  readonly manifests: readonly string[]
  readonly stdin?: (() => string | Uint8Array) | undefined
  /** Whether code of the checkout may be executed, as `kustomize:` does. True by default. */
  readonly trusted?: boolean | undefined
  /** For a run that may act only on files proven to be the repository's own: checks every file that counts. */
  readonly trust?: Trust | undefined
  /** Whether connections are forbidden, as remote bases of `kustomize:` need them. False by default. */
  readonly offline?: boolean | undefined
}

/** Where the scan reads and what it adds to. */
export interface ScanContext {
  readonly cwd: string
  readonly workspace: Workspace
  readonly inventory: Inventory
  readonly scanner: Scanner
}

/** An entry's type decides when it is read. A file named by itself comes before a folder that may hold it, because its faults are errors. */
const order: readonly Entry['type'][] = ['stdin', 'pipe', 'file', 'kustomize', 'folder', 'glob']

/**
 * Reads everything that the input `manifests` names into the inventory.
 * @throws ConfigError if an entry cannot be read, or a glob matches nothing
 */
export function scanEntries(context: ScanContext, options: EntryOptions): void {
  const entries = options.manifests.flatMap((text) =>
    readEntry(text, context.cwd, context.workspace).map((entry) => ({ text, entry })),
  )
  entries.sort((a, b) => order.indexOf(a.entry.type) - order.indexOf(b.entry.type))
  const unmatched = new Set(entries.filter(({ entry }) => entry.type === 'glob').map(({ text }) => text))
  for (const { text, entry } of entries) {
    try {
      if (scanEntry(entry, context, options)) unmatched.delete(text)
    } catch (error) {
      throw error instanceof Error && 'code' in error ? unreadable(text, error) : error
    }
  }
  for (const text of unmatched)
    throw new ConfigError(`manifests: ${text} matches no file or folder`, { field: 'manifests' })
}

/** Reads what an entry names. Returns false for a glob that matches nothing. */
function scanEntry(entry: Entry, context: ScanContext, options: EntryOptions): boolean {
  const { workspace, inventory, scanner } = context
  if (entry.type === 'stdin' || entry.type === 'pipe') {
    const path = entry.type === 'stdin' ? '-' : entry.path
    const bytes = entry.type === 'stdin' ? Buffer.from(options.stdin?.() ?? '') : readNamed(entry.path)
    options.trust?.file(path, bytes)
    addInMemory(inventory, path, bytes, { isNamed: true })
    return true
  }
  addKustomizationsAbove(inventory, entry.path, workspace, scanner)
  if (entry.type === 'glob') return scanGlob(entry, scanner)
  if (entry.type === 'file') scanner.file(entry.path, addFile(inventory, { isNamed: true }))
  else if (entry.type === 'folder') scanner.folder(entry.path)
  else addBuilt(entry.path, context, options)
  return true
}

function scanGlob({ path, accept }: Entry & { type: 'glob' }, scanner: Scanner): boolean {
  let isMatched = false
  scanner.folder(path, (found) => {
    const isAccepted = accept(found)
    isMatched ||= isAccepted
    return isAccepted
  })
  return isMatched
}

/** Adds the output of `kustomize build` for a folder. */
function addBuilt(
  folder: string,
  { cwd, workspace, inventory }: ScanContext,
  { trusted = true, trust, offline = false }: EntryOptions,
): void {
  const bytes = build(folder, { cwd, workspace, trusted, trust, offline })
  addInMemory(inventory, `kustomize:${folder}`, bytes, { isNamed: true, builtFrom: folder })
}

function addInMemory(inventory: Inventory, path: string, bytes: Buffer, origin: FileOrigin): void {
  inventory.inMemory.set(path, bytes)
  addFile(inventory, origin)(path, bytes)
}
