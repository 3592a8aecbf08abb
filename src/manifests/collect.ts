import { basename, dirname } from 'node:path'
import { isWithin, slashes } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import { type Document, documents } from './documents.ts'
import { type FluxDocument, fluxDocument, fluxNeedle, mayBeFlux } from './flux.ts'
import { kustomizationNames } from './kustomization.ts'
import { mayBeManifest, needle } from './needle.ts'
import type { Visit } from './scan.ts'

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

/** What the scan found, before anything is parsed. */
export interface Collection {
  readonly candidates: Candidate[]
  readonly fluxDocuments: FluxDocument[]
  /** Folder -> its kustomization.yaml; `above`: outside what was named, so that what it lists is not followed. */
  readonly kustomizations: Map<string, { readonly file: string; readonly text: string; readonly above: boolean }>
  /** Texts that are no files: standard input, what kustomize built. */
  readonly inMemory: Map<string, Buffer>
  readonly counts: { files: number; candidates: number; documents: number }
}

export function newCollection(): Collection {
  return {
    candidates: [],
    fluxDocuments: [],
    kustomizations: new Map(),
    inMemory: new Map(),
    counts: { files: 0, candidates: 0, documents: 0 },
  }
}

/** Both groups end in these bytes: one search in each file, not two. */
const common = Buffer.from('toolkit.fluxcd.io')

/** Sorts one file's bytes into the collection. */
export function collect(to: Collection, origin: { readonly named: boolean; readonly built?: string }): Visit {
  return (path, bytes) => {
    to.counts.files++
    const isKustomization = keepKustomization(to, path, bytes)
    if (bytes.indexOf(common) < 0) return isKustomization
    if (bytes.includes(needle)) to.counts.candidates++
    const manifests = bytes.includes(needle) ? documents(bytes, [needle], mayBeManifest) : []
    const fluxes = bytes.includes(fluxNeedle) ? documents(bytes, [fluxNeedle], mayBeFlux) : []
    for (const document of manifests) to.candidates.push({ path, document, ...origin })
    for (const document of fluxes) to.fluxDocuments.push(fluxDocument(path, document))
    return isKustomization || manifests.length + fluxes.length > 0
  }
}

/** Reads the kustomization.yaml files of the folders above, up to the workspace: they say in which namespace a file lives. */
export function collectAbove(to: Collection, path: string, workspace: Workspace): void {
  for (let folder = slashes(dirname(path)); isWithin(folder, workspace.root); folder = slashes(dirname(folder))) {
    for (const name of kustomizationNames)
      try {
        const file = `${folder}/${name}`
        const text = workspace.read(file).toString('utf8')
        if (!to.kustomizations.has(folder)) to.kustomizations.set(folder, { file, text, above: true })
      } catch {
        // Most folders have none.
      }
    if (folder === workspace.root || folder === slashes(dirname(folder))) return
  }
}

function keepKustomization(to: Collection, file: string, bytes: Buffer): boolean {
  if (!kustomizationNames.includes(basename(file))) return false
  const folder = slashes(dirname(file))
  if (to.kustomizations.get(folder)?.above !== false)
    to.kustomizations.set(folder, { file, text: bytes.toString('utf8'), above: false })
  return true
}
