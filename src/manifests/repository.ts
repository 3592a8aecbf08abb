import { realpathSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Trust } from '../ci/trust.ts'
import { ConfigError, locationText, type Problem } from '../common/errors.ts'
import { once } from '../common/once.ts'
import { slashes, workTree } from '../common/paths.ts'
import { readNamed } from '../common/read-file.ts'
import { openWorkspace, type Workspace } from '../common/workspace.ts'
import { generatorsIn } from '../kustomize/generators.ts'
import { createParsedKustomizations } from '../kustomize/kustomization.ts'
import { build } from '../kustomize/kustomize-build.ts'
import { createNamesBefore, createRenameCheck, type KustomizationText } from '../kustomize/original-names.ts'
import { createChanges } from '../kustomize-controller/chain-changes.ts'
import { type FluxDocument, fluxKustomizationsIn, foldersIn } from '../kustomize-controller/flux-kustomization.ts'
import { createGraph, type Graph } from '../kustomize-controller/graph.ts'
import { createSourceVerdict, isRoot } from '../kustomize-controller/own-repository.ts'
import { createSubstitutions, type OnSecret } from '../kustomize-controller/substitute-from.ts'
import { isSopsDocument } from '../scan/documents.ts'
import { type Entry, readEntry, unreadable } from '../scan/manifests-input.ts'
import { createObjectIndex } from '../scan/object-index.ts'
import { type Scanner, scanner } from '../scan/scanner.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { type Decrypted, decryptedKey, type ManifestContext, manifestsIn } from './deployed-copies.ts'
import { createSourceCheck, examplesOf, labelsOf } from './event-objects.ts'
import {
  addDeployed,
  addFile,
  addKustomizationsAbove,
  addListed,
  createInventory,
  type Inventory,
} from './inventory.ts'
import type { Alert, EventSource, Provider } from './manifest.ts'
import { type SecretDocument, secretsNamed } from './secret-manifests.ts'

/** What the manifests say. */
export interface Repository {
  readonly providers: readonly Provider[]
  readonly alerts: readonly Alert[]
  readonly problems: readonly Problem[]
  /** ResourceSets that may make Providers when they are rendered: where they stand -> their names. */
  readonly resourceSets: ReadonlyMap<string, string>
  /** The documents that make a Secret of that name, parsed when asked: Secret, SealedSecret, ExternalSecret. */
  readonly secrets: (name: string) => readonly SecretDocument[]
  /** Documents with Providers or Alerts that SOPS encrypted whole, and that `decrypted` does not hold. */
  readonly encrypted: readonly EncryptedDocument[]
  /** Labels of an object among the manifests, read when asked; undefined if it is not there. */
  readonly labels: (kind: string, namespace: string, name: string) => ReadonlyMap<string, string> | undefined
  /** Some objects of a kind among the manifests, read when asked. */
  readonly objects: (kind: string) => readonly { readonly namespace: string | undefined; readonly name: string }[]
  /** Is an object of an Alert's source among the manifests, read when asked? Undefined: there are too many to look at. */
  readonly isSourceThere: (source: EventSource, namespace: string) => boolean | undefined
  /** Paths of Flux Kustomizations with variables that have no value, and where they stand: what they deploy is not read. */
  readonly unresolvedPaths: () => readonly string[]
  /** Files read, files that hold the API group, documents parsed. */
  readonly stats: { readonly files: number; readonly candidates: number; readonly documents: number }
}

/** A document that SOPS encrypted. */
export interface EncryptedDocument {
  /** By which `decrypted` holds what it is in clear. */
  readonly key: string
  readonly file: string
  readonly line: number
  /** All of its file: SOPS signs the documents of a file together. */
  readonly wholeFile: string
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
  /** Called with each value that a variable takes from a Secret, before anything can show it. */
  readonly onSecret?: OnSecret | undefined
  /** Beyond what is named nothing outside is read. By default the git repository around `cwd`, else `cwd`. */
  readonly workspace?: string | undefined
  /** False: nothing of the checkout may be executed (`kustomize:`). True by default. */
  readonly trusted?: boolean | undefined
  /** Of a run that may act only on what it can prove to be the repository's own: sees all that counts. */
  readonly trust?: Trust | undefined
  /** The addresses of this repository, for Flux Kustomizations whose source is a GitRepository; asked only where needed. */
  readonly ownUrls?: (() => readonly string[]) | undefined
  /** What encrypted documents are in clear, by their key. */
  readonly decrypted?: ReadonlyMap<string, Decrypted> | undefined
  /** True: no connection may be opened (remote bases of `kustomize:`). */
  readonly offline?: boolean | undefined
}

/** What the loading of a repository shares. */
interface Loading {
  readonly cwd: string
  readonly workspace: Workspace
  readonly inventory: Inventory
  readonly scan: Scanner
  readonly options: RepositoryOptions
}

/**
 * Reads the Providers and Alerts of a repository as its kustomizations and variables make them. Throws a ConfigError for a
 * path that cannot be read; everything else that is wrong is a problem in the result.
 */
export function loadRepository(options: RepositoryOptions): Repository {
  const cwd = slashes(realpathSync(options.cwd))
  const workspace = openWorkspace(options.workspace ?? workTree(cwd) ?? cwd, options.trust)
  const problems: Problem[] = []
  const inventory = createInventory()
  const shown = (path: string) => (path === '-' ? path : slashes(relative(cwd, path)) || '.')
  const scan = scanner({ workspace, visit: addFile(inventory, { named: false }), shown, problems })
  const loading = { cwd, workspace, inventory, scan, options }
  scanEntries(loading)
  const { graph, substitutionOf, changesOf, index, readText, kustomizationAt } = scanReferences(loading)
  const { namespace, decrypted = new Map() } = options
  const context: ManifestContext = {
    graph,
    substitutionOf,
    readText,
    changesOf,
    namesBefore: createNamesBefore(() => textsOfKustomizations(inventory)),
    mayBeRenamed: createRenameCheck(() => textsOfKustomizations(inventory), readText),
    secretGenerators: once(() =>
      [...inventory.kustomizations]
        .flatMap(([folder, { text }]) => (text.includes('secretGenerator') ? (kustomizationAt(folder) ?? []) : []))
        .flatMap((kustomization) => generatorsIn(kustomization, 'secretGenerator', readText)),
    ),
    shown,
    namespace,
    problems,
    resourceSets: new Map(),
    counts: inventory.counts,
    decrypted,
  }
  const candidates = inventory.candidates.filter(({ path, named }) => named || !graph.isPatch(path))
  const examples = new Map<string, ReturnType<typeof examplesOf>>()
  const manifests = manifestsIn(candidates, context)
  const isSourceThere = createSourceCheck(index, context)
  const kinds = () => manifests.alerts.flatMap(({ spec }) => spec.eventSources.map(({ kind }) => kind).filter(Boolean))
  return {
    ...manifests,
    problems,
    resourceSets: context.resourceSets,
    encrypted: candidates.flatMap(({ path, document, built }) => {
      const key = decryptedKey(path, document)
      const isEncrypted = built === undefined && isSopsDocument(document.text) && !decrypted.has(key)
      return isEncrypted ? [{ key, file: shown(path), line: document.line, wholeFile: readText(path) }] : []
    }),
    secrets: (name) => secretsNamed(name, index, context),
    labels: (kind, namespace, name) => labelsOf({ kind, namespace, name }, index.find, context),
    objects: (kind) => {
      const known = examples.get(kind) ?? examplesOf(kind, index, context)
      examples.set(kind, known)
      return known
    },
    isSourceThere: (source, namespace) => {
      index.prepare(kinds())
      return isSourceThere(source, namespace)
    },
    unresolvedPaths: () => unresolvedPaths(inventory.fluxDocuments, graph, shown),
    stats: inventory.counts,
  }
}

function unresolvedPaths(documents: readonly FluxDocument[], graph: Graph, shown: (path: string) => string): string[] {
  return documents
    .filter((document) => graph.fluxIn(document).length === 0)
    .flatMap(({ path, paths, document }) =>
      paths
        .filter((one) => one.includes('${'))
        .map((one) => `${one} (${locationText({ file: shown(path), line: document.line })})`),
    )
}

/** The texts that may hold a `namePrefix` or `patches`, with their folders. */
function textsOfKustomizations({ kustomizations, fluxDocuments }: Inventory): KustomizationText[] {
  const own = [...kustomizations].map(([folder, { text }]) => ({ folder, text }))
  return [...own, ...fluxDocuments.map(({ path, document: { text } }) => ({ folder: dirname(path), text }))]
}

/** Reads what kustomizations list and Flux Kustomizations deploy outside the folders that were named, until nothing is new. */
function scanReferences(loading: Loading): View {
  const { inventory, scan, workspace } = loading
  for (let before = -1; ; ) {
    const view = createView(loading)
    if (scan.covers(workspace.root) || scan.files.size === before) return view
    before = scan.files.size
    addListed(inventory, scan, workspace.root, view.readText)
    if (scan.files.size === before) addDeployed(inventory, scan, workspace.root, view)
  }
}

type View = ReturnType<typeof createView>

/** What the files that were read so far say together. */
function createView({ inventory, scan, options, workspace }: Loading) {
  const { fluxDocuments, inMemory, sourceFiles, kustomizations } = inventory
  const readText = (path: string) => (inMemory.get(path) ?? workspace.read(path)).toString('utf8')
  const index = createObjectIndex(scan.files, inMemory, workspace)
  const substitutionOf = createSubstitutions(options.substitute ?? new Map(), index.find, options.onSecret)
  const kustomizationAt = createParsedKustomizations(kustomizations, readText)
  const changesOf = createChanges(readText, kustomizationAt)
  const folders = (document: FluxDocument) => foldersIn(document, workspace.root)
  const verdictOf = createSourceVerdict({
    fluxDocuments,
    find: createObjectIndex(sourceFiles, inMemory, workspace).find,
    parse: (document) => fluxKustomizationsIn(document, substitutionOf(undefined), workspace),
    foldersIn: folders,
    ownUrls: options.ownUrls ?? (() => []),
  })
  const graph = createGraph({
    kustomizations,
    fluxDocuments: fluxDocuments.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    foldersIn: folders,
    readText,
    parseFlux: (document, chain) => {
      const changes = chain && changesOf(chain)
      const changed = changes && ((object: YamlObject) => changes.apply(object).object)
      const found = fluxKustomizationsIn(document, substitutionOf(chain?.flux), workspace, changed)
      return found.filter((flux) => verdictOf(flux) !== 'foreign')
    },
  })
  /** The root of a repository is read only for a Flux Kustomization that surely deploys it. */
  const deployed = (document: FluxDocument) =>
    graph
      .fluxIn(document)
      .filter((flux) => !flux.isInstance && (!isRoot(flux) || verdictOf(flux) === 'own'))
      .flatMap(({ folder, components }) => [folder, ...components])
  return { index, substitutionOf, changesOf, graph, deployed, foldersIn: graph.foldersIn, readText, kustomizationAt }
}

/** Files first: one that is named by hand is held to more than one that a folder happens to have. */
function scanEntries(loading: Loading): void {
  const { cwd, workspace, options } = loading
  const entries = options.manifests.flatMap((text) => readEntry(text, cwd, workspace).map((entry) => ({ text, entry })))
  const order: Entry['type'][] = ['stdin', 'pipe', 'file', 'kustomize', 'folder', 'glob']
  entries.sort((a, b) => order.indexOf(a.entry.type) - order.indexOf(b.entry.type))
  const unmatched = new Set(entries.filter(({ entry }) => entry.type === 'glob').map(({ text }) => text))
  for (const { text, entry } of entries) {
    try {
      if (scanEntry(entry, loading)) unmatched.delete(text)
    } catch (error) {
      throw error instanceof Error && 'code' in error ? unreadable(text, error) : error
    }
  }
  for (const text of unmatched)
    throw new ConfigError(`manifests: ${text} matches no file or folder`, { field: 'manifests' })
}

/** Reads what an entry names; false for a glob that matches nothing. */
function scanEntry(entry: Entry, { cwd, workspace, inventory, scan, options }: Loading): boolean {
  const inMemory = (path: string, bytes: Buffer, origin: { named: boolean; built?: string }) => {
    if (origin.built === undefined) options.trust?.file(path, bytes)
    inventory.inMemory.set(path, bytes)
    addFile(inventory, origin)(path, bytes)
  }
  if (entry.type === 'stdin') {
    inMemory('-', Buffer.from(options.stdin?.() ?? ''), { named: true })
    return true
  }
  if (entry.type === 'pipe') {
    inMemory(entry.path, readNamed(entry.path), { named: true })
    return true
  }
  addKustomizationsAbove(inventory, entry.path, workspace, scan)
  if (entry.type === 'file') scan.file(entry.path, addFile(inventory, { named: true }))
  else if (entry.type === 'folder') scan.folder(entry.path)
  else if (entry.type === 'kustomize') {
    const { trusted = true, trust, offline = false } = options
    const bytes = build(entry.path, { cwd, workspace, trusted, trust, offline })
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
