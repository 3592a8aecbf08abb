import { basename, dirname } from 'node:path'
import { isWithin, slashes } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import {
  type KustomizationFile,
  kustomizationNames,
  parseKustomization,
  type ReadText,
} from '../kustomize/kustomization.ts'
import { createFluxDocument, type FluxDocument } from '../kustomize-controller/flux-document.ts'
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

/** How a file came into the inventory. */
export interface FileOrigin {
  /** Whether the user named this very file, not only a folder that holds it. */
  readonly isNamed: boolean
  /** The folder from which kustomize built this text. */
  readonly builtFrom?: string | undefined
}

/** A document that may hold Providers or Alerts. */
export interface Candidate extends FileOrigin {
  /** Absolute; `-` for standard input. */
  readonly path: string
  readonly document: Document
}

/** What the files that were read contain, judged by their text. Nothing but kustomizations is parsed. */
export interface Inventory {
  readonly candidates: Candidate[]
  readonly fluxDocuments: FluxDocument[]
  /** Files that may hold the source of a Flux Kustomization. */
  readonly sourceFiles: Set<string>
  /** Folder -> its kustomization.yaml. */
  readonly kustomizations: Map<string, KustomizationFile>
  /** Texts that cannot be read again: standard input, pipes, what kustomize built. */
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

/** The end of every API group of Flux itself, so that most files need only one search. */
const anyGroup = Buffer.from('toolkit.fluxcd.io')

/** Returns a visitor that adds a file to the inventory, and returns whether the file holds anything of interest. */
export function addFile(inventory: Inventory, origin: FileOrigin): Visit {
  return (path, bytes) => {
    inventory.counts.files++
    const isKustomization = addKustomization(inventory, path, bytes)
    const isInstance = bytes.includes(instanceGroup)
    if (!isInstance && !bytes.includes(anyGroup)) return isKustomization
    const hasNotifications = bytes.includes(notificationGroup)
    if (hasNotifications) inventory.counts.candidates++
    const candidates = hasNotifications ? documents(bytes, [notificationGroup], mayHoldNotifications) : []
    for (const document of candidates) inventory.candidates.push({ path, document, ...origin })
    if (bytes.includes(sourceGroup)) inventory.sourceFiles.add(path)
    const isFlux = isInstance || bytes.includes(kustomizeGroup)
    const flux = isFlux ? documents(bytes, [kustomizeGroup, instanceGroup], mayHoldFluxKustomization) : []
    for (const document of flux) inventory.fluxDocuments.push(createFluxDocument(path, document))
    return isKustomization || candidates.length + flux.length > 0
  }
}

function addKustomization({ kustomizations }: Inventory, file: string, bytes: Buffer): boolean {
  if (!kustomizationNames.includes(basename(file))) return false
  const folder = slashes(dirname(file))
  if (kustomizations.get(folder)?.above !== false)
    kustomizations.set(folder, { file, text: bytes.toString('utf8'), above: false })
  return true
}

/** Adds the kustomization.yaml files of the folders above a path, up to the workspace, because they may set its namespace. */
export function addKustomizationsAbove(
  { kustomizations }: Inventory,
  path: string,
  workspace: Workspace,
  scanner: Scanner,
): void {
  for (let folder = slashes(dirname(path)); isWithin(folder, workspace.root); folder = slashes(dirname(folder))) {
    for (const name of kustomizationNames)
      try {
        const file = `${folder}/${name}`
        const text = workspace.read(file).toString('utf8')
        if (!kustomizations.has(folder)) kustomizations.set(folder, { file, text, above: true })
      } catch (error) {
        // Most folders have no such file, or have a folder of that name.
        if (!['ENOENT', 'NOT_REGULAR'].includes((error as NodeJS.ErrnoException).code ?? ''))
          scanner.reportUnread(`${folder}/${name}`, error)
      }
    if (folder === workspace.root || folder === slashes(dirname(folder))) return
  }
}

/** Reads what kustomizations list outside the folders that were read, then what those list, and so on. */
export function addListed(
  { kustomizations }: Inventory,
  scanner: Scanner,
  workspace: string,
  readText: ReadText,
): void {
  const done = new Set<KustomizationFile>()
  for (let before = -1; before < done.size; ) {
    before = done.size
    for (const [folder, entry] of kustomizations) {
      if (entry.above || done.has(entry)) continue
      done.add(entry)
      if (scanner.covers(folder) && !entry.text.includes('..')) continue
      const parsed = parseKustomization(entry.file, folder, entry.text, readText)
      for (const path of [...(parsed?.resources ?? []), ...(parsed?.components ?? [])])
        addPath(path, scanner, workspace)
    }
  }
}

interface Deployment {
  /** The folders and components of the Flux Kustomizations in a document that deploy this repository. */
  readonly deployed: (document: FluxDocument) => readonly string[]
  /** The folders that a document may deploy, by its text; undefined if its text is not enough. */
  readonly foldersIn: (document: FluxDocument) => readonly string[] | undefined
}

/** Reads what Flux Kustomizations deploy outside the folders that were read. */
export function addDeployed(
  { fluxDocuments }: Inventory,
  scanner: Scanner,
  workspace: string,
  { deployed, foldersIn }: Deployment,
): void {
  for (const document of [...fluxDocuments]) {
    const mayBeNew = foldersIn(document)?.some((folder) => isNew(folder, scanner, workspace)) ?? true
    if (!mayBeNew && !document.document.text.includes('components')) continue
    for (const path of deployed(document)) addPath(path, scanner, workspace)
  }
}

function isNew(path: string, scanner: Scanner, workspace: string): boolean {
  return isWithin(path, workspace) && !scanner.covers(path) && !scanner.files.has(path)
}

/** Reads a file or folder if it is new and in the workspace. A missing path is left for kustomize to report. */
function addPath(path: string, scanner: Scanner, workspace: string): void {
  if (isNew(path, scanner, workspace)) scanner.listed(path)
}
