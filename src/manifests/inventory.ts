import { basename, dirname } from 'node:path'
import { isWithin, slashes } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import {
  type KustomizationFile,
  kustomizationNames,
  parseKustomization,
  type ReadText,
} from '../kustomize/kustomization.ts'
import { type FluxDocument, fluxDocument } from '../kustomize-controller/flux-kustomization.ts'
import {
  type Document,
  documents,
  instanceGroup,
  kustomizeGroup,
  mayHoldFluxKustomization,
  mayHoldNotifications,
  notificationGroup,
  sourceGroup,
} from '../scan/documents.ts'
import type { Scanner, Visit } from '../scan/scanner.ts'

/** A document that may hold Providers or Alerts. */
export interface Candidate {
  /** Absolute; `-` for standard input. */
  readonly path: string
  readonly document: Document
  /** The user named this very file. */
  readonly named: boolean
  /** The folder of which kustomize built it. */
  readonly built?: string | undefined
}

/** What is in the files that were read, before anything is parsed. */
export interface Inventory {
  readonly candidates: Candidate[]
  readonly fluxDocuments: FluxDocument[]
  /** Files that may hold the source of a Flux Kustomization. */
  readonly sourceFiles: Set<string>
  /** By folder. */
  readonly kustomizations: Map<string, KustomizationFile>
  /** Texts that are not files: standard input, what kustomize built. */
  readonly inMemory: Map<string, Buffer>
  readonly counts: { files: number; candidates: number; documents: number }
}

export function createInventory(): Inventory {
  return {
    candidates: [],
    fluxDocuments: [],
    sourceFiles: new Set(),
    kustomizations: new Map(),
    inMemory: new Map(),
    counts: { files: 0, candidates: 0, documents: 0 },
  }
}

/** Both groups end in these bytes: one search in each file, not two. */
const anyGroup = Buffer.from('toolkit.fluxcd.io')

/** Adds what one file's bytes hold to the inventory. */
export function addFile(inventory: Inventory, origin: { readonly named: boolean; readonly built?: string }): Visit {
  return (path, bytes) => {
    inventory.counts.files++
    const isKustomization = addKustomization(inventory, path, bytes)
    const isInstance = bytes.includes(instanceGroup)
    if (!isInstance && !bytes.includes(anyGroup)) return isKustomization
    if (bytes.includes(notificationGroup)) inventory.counts.candidates++
    const found = bytes.includes(notificationGroup) ? documents(bytes, [notificationGroup], mayHoldNotifications) : []
    for (const document of found) inventory.candidates.push({ path, document, ...origin })
    if (bytes.includes(sourceGroup)) inventory.sourceFiles.add(path)
    const isFlux = isInstance || bytes.includes(kustomizeGroup)
    const flux = isFlux ? documents(bytes, [kustomizeGroup, instanceGroup], mayHoldFluxKustomization) : []
    for (const document of flux) inventory.fluxDocuments.push(fluxDocument(path, document))
    return isKustomization || found.length + flux.length > 0
  }
}

function addKustomization({ kustomizations }: Inventory, file: string, bytes: Buffer): boolean {
  if (!kustomizationNames.includes(basename(file))) return false
  const folder = slashes(dirname(file))
  if (kustomizations.get(folder)?.above !== false)
    kustomizations.set(folder, { file, text: bytes.toString('utf8'), above: false })
  return true
}

/** Adds the kustomization.yaml of the folders above, up to the workspace: they say in which namespace a file lives. */
export function addKustomizationsAbove(
  { kustomizations }: Inventory,
  path: string,
  workspace: Workspace,
  scan: Scanner,
): void {
  for (let folder = slashes(dirname(path)); isWithin(folder, workspace.root); folder = slashes(dirname(folder))) {
    for (const name of kustomizationNames)
      try {
        const file = `${folder}/${name}`
        const text = workspace.read(file).toString('utf8')
        if (!kustomizations.has(folder)) kustomizations.set(folder, { file, text, above: true })
      } catch (error) {
        // Most folders have none, or have a folder of that name.
        if (!['ENOENT', 'NOT_REGULAR'].includes((error as NodeJS.ErrnoException).code ?? ''))
          scan.reportUnread(`${folder}/${name}`, error)
      }
    if (folder === workspace.root || folder === slashes(dirname(folder))) return
  }
}

/** Reads what the kustomizations of the inventory list outside the folders that were read, then what those list, and so on. */
export function addListed({ kustomizations }: Inventory, scan: Scanner, workspace: string, readText: ReadText): void {
  const done = new Set<KustomizationFile>()
  for (let before = -1; before < done.size; ) {
    before = done.size
    for (const [folder, entry] of kustomizations) {
      if (entry.above || done.has(entry)) continue
      done.add(entry)
      if (scan.covers(folder) && !entry.text.includes('..')) continue
      const parsed = parseKustomization(entry.file, folder, entry.text, readText)
      for (const path of [...(parsed?.resources ?? []), ...(parsed?.components ?? [])]) addPath(path, scan, workspace)
    }
  }
}

/**
 * Reads what Flux Kustomizations of the inventory deploy outside the folders that were read.
 * @param of folders and components of the Flux Kustomizations in a document that deploy this repository; those that its text
 * names, if that tells
 */
export function addDeployed(
  { fluxDocuments }: Inventory,
  scan: Scanner,
  workspace: string,
  of: {
    readonly deployed: (document: FluxDocument) => readonly string[]
    readonly foldersIn: (document: FluxDocument) => readonly string[] | undefined
  },
): void {
  for (const document of [...fluxDocuments]) {
    const leads = of.foldersIn(document)?.some((folder) => isNew(folder, scan, workspace)) ?? true
    if (!leads && !document.document.text.includes('components')) continue
    for (const path of of.deployed(document)) addPath(path, scan, workspace)
  }
}

function isNew(path: string, scan: Scanner, workspace: string): boolean {
  return isWithin(path, workspace) && !scan.covers(path) && !scan.files.has(path)
}

/** Reads a file or folder, unless it was read or is outside the workspace. A path that is not there is for kustomize to complain about. */
function addPath(path: string, scan: Scanner, workspace: string): void {
  if (isNew(path, scan, workspace)) scan.listed(path)
}
