import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { ConfigError, type Problem } from '../common/errors.ts'
import { slashes } from '../common/paths.ts'
import { workTree } from '../common/work-tree.ts'
import { type Context, manifestsIn } from './copies.ts'
import { type Entry, readEntry, unreadable } from './entries.ts'
import { type FluxDocument, fluxKustomizationsIn, foldersIn } from './flux-kustomization.ts'
import { createFluxSources, isRoot } from './flux-sources.ts'
import { createGraph } from './graph.ts'
import {
  addDeployed,
  addFile,
  addKustomizationsAbove,
  addListed,
  createInventory,
  type Inventory,
} from './inventory.ts'
import { build } from './kustomize.ts'
import type { Alert, Provider } from './manifest.ts'
import { createObjectIndex } from './object-index.ts'
import { type Scanner, scanner } from './scan.ts'
import { labelsOf, type SecretDocument, secretsNamed } from './secret-manifests.ts'
import { variables } from './substitution.ts'

// The entry point of this folder: other folders import nothing else of it.

export {
  type Alert,
  byName,
  commonFolders,
  type EventSource,
  fullName,
  type Manifest,
  type Provider,
  type ProviderSpec,
} from './manifest.ts'
export { parseObjects, type YamlObject } from './objects.ts'
export { type SecretDocument, secretName } from './secret-manifests.ts'

/** What the manifests say. */
export interface Repository {
  readonly providers: readonly Provider[]
  readonly alerts: readonly Alert[]
  readonly problems: readonly Problem[]
  /** The documents that make a Secret of that name, read when asked: Secret, SealedSecret, ExternalSecret. */
  readonly secrets: (name: string) => readonly SecretDocument[]
  /** Labels of an object among the manifests, read when asked; undefined if it is not there. */
  readonly labels: (kind: string, namespace: string, name: string) => ReadonlyMap<string, string> | undefined
  /** Files read, files that hold the API group, documents parsed. */
  readonly stats: { readonly files: number; readonly candidates: number; readonly documents: number }
}

export interface RepositoryOptions {
  readonly cwd: string
  /** Files, folders, globs; `-` for standard input; `kustomize:<folder>`. */
  readonly manifests: readonly string[]
  readonly stdin?: (() => string | Uint8Array) | undefined
  /** For manifests that name no namespace. */
  readonly namespace?: string | undefined
  /** Values for `${var}`; they beat those of Flux Kustomizations. */
  readonly substitute?: ReadonlyMap<string, string> | undefined
  /** Beyond what is named nothing outside is read. By default the git repository around `cwd`, else `cwd`. */
  readonly workspace?: string | undefined
  /** False: nothing of the checkout may be executed (`kustomize:`). True by default. */
  readonly trusted?: boolean | undefined
  /** The addresses of this repository, for Flux Kustomizations whose source is a GitRepository; asked only where needed. */
  readonly ownUrls?: (() => readonly string[]) | undefined
  /** True: no connection may be opened (remote bases of `kustomize:`). */
  readonly offline?: boolean | undefined
}

/**
 * Reads the Providers and Alerts of a repository as its kustomizations and variables make them. Throws a ConfigError for a
 * path that cannot be read; everything else that is wrong is a problem in the result.
 */
export function loadRepository(options: RepositoryOptions): Repository {
  const cwd = slashes(realpathSync(options.cwd))
  const workspace = slashes(options.workspace ? realpathSync(options.workspace) : (workTree(cwd) ?? cwd))
  const problems: Problem[] = []
  const inventory = createInventory()
  const shown = (path: string) => (path === '-' ? path : slashes(relative(cwd, path)) || '.')
  const scan = scanner({ workspace, visit: addFile(inventory, { named: false }), shown, problems })
  scanEntries(options, { cwd, workspace, inventory, scan })
  let view = createView(inventory, scan, options, workspace)
  for (let before = 0; !scan.covers(workspace) && before < scan.files.size; ) {
    before = scan.files.size
    addListed(inventory, scan, workspace)
    view = createView(inventory, scan, options, workspace)
    addDeployed(inventory, scan, workspace, view.deployed)
  }
  const { graph, lookups, find } = view
  const context: Context = { graph, lookups, shown, namespace: options.namespace, problems, counts: inventory.counts }
  const candidates = inventory.candidates.filter(({ path, named }) => named || !graph.isPatch(path))
  return {
    ...manifestsIn(candidates, context),
    problems,
    secrets: (name) => secretsNamed(name, find, context),
    labels: (kind, namespace, name) => labelsOf({ kind, namespace, name }, find, context),
    stats: inventory.counts,
  }
}

/** What the files that were read so far say together. */
function createView(inventory: Inventory, scan: Scanner, options: RepositoryOptions, workspace: string) {
  const given = options.substitute ?? new Map()
  const find = createObjectIndex(scan.files, inventory.inMemory)
  const lookups = variables(given, find)
  const folders = (document: FluxDocument) => foldersIn(document, workspace)
  const verdictOf = createFluxSources({
    fluxDocuments: inventory.fluxDocuments,
    find: createObjectIndex(inventory.sourceFiles, inventory.inMemory),
    parse: (document) => fluxKustomizationsIn(document, lookups(undefined), workspace),
    foldersIn: folders,
    ownUrls: options.ownUrls ?? (() => []),
  })
  const graph = createGraph({
    kustomizations: inventory.kustomizations,
    fluxDocuments: inventory.fluxDocuments.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    foldersIn: folders,
    parseFlux: (document, chain) =>
      fluxKustomizationsIn(document, lookups(chain?.flux), workspace).filter((flux) => verdictOf(flux) !== 'foreign'),
  })
  /** The root of a repository is read only for a Flux Kustomization that surely deploys it. */
  const deployed = (document: FluxDocument) =>
    graph
      .fluxIn(document)
      .filter((flux) => !flux.isInstance && (!isRoot(flux) || verdictOf(flux) === 'own'))
      .flatMap(({ folder, components }) => [folder, ...components])
  return { find, lookups, graph, deployed }
}

interface Loading {
  readonly cwd: string
  readonly workspace: string
  readonly inventory: Inventory
  readonly scan: Scanner
}

/** Files first: one that is named by hand is held to more than one that a folder happens to have. */
function scanEntries(options: RepositoryOptions, loading: Loading): void {
  const entries = options.manifests.flatMap((text) => readEntry(text, loading.cwd).map((entry) => ({ text, entry })))
  const order: Entry['type'][] = ['stdin', 'file', 'kustomize', 'folder', 'glob']
  entries.sort((a, b) => order.indexOf(a.entry.type) - order.indexOf(b.entry.type))
  const unmatched = new Set(entries.filter(({ entry }) => entry.type === 'glob').map(({ text }) => text))
  for (const { text, entry } of entries) {
    try {
      if (scanEntry(entry, options, loading)) unmatched.delete(text)
    } catch (error) {
      throw error instanceof Error && 'code' in error ? unreadable(text, error) : error
    }
  }
  for (const text of unmatched)
    throw new ConfigError(`manifests: ${text} matches no file or folder`, { field: 'manifests' })
}

/** Reads what an entry names; false for a glob that matches nothing. */
function scanEntry(entry: Entry, options: RepositoryOptions, { cwd, workspace, inventory, scan }: Loading): boolean {
  const inMemory = (path: string, bytes: Buffer, origin: { named: boolean; built?: string }) => {
    inventory.inMemory.set(path, bytes)
    addFile(inventory, origin)(path, bytes)
  }
  if (entry.type === 'stdin') {
    inMemory('-', Buffer.from(options.stdin?.() ?? ''), { named: true })
    return true
  }
  addKustomizationsAbove(inventory, entry.path, workspace)
  if (entry.type === 'file') scan.file(entry.path, addFile(inventory, { named: true }))
  else if (entry.type === 'folder') scan.folder(entry.path)
  else if (entry.type === 'kustomize') {
    const bytes = build(entry.path, { cwd, trusted: options.trusted ?? true, offline: options.offline ?? false })
    inMemory(`kustomize:${entry.path}`, bytes, { named: true, built: entry.path })
  } else {
    let matched = false
    scan.folder(entry.path, (path) => {
      const accepted = entry.accept(path)
      matched ||= accepted
      return accepted
    })
    return matched
  }
  return true
}
