import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import { locationText, type Problem } from '../common/errors.ts'
import { slashes, workTree } from '../common/paths.ts'
import { openWorkspace } from '../common/workspace.ts'
import type { FluxDocument } from '../kustomize-controller/flux-document.ts'
import type { Graph } from '../kustomize-controller/graph.ts'
import { isSopsDocument } from '../scan/documents.ts'
import { createScanner } from '../scan/scanner.ts'
import { manifestsIn } from './deployed-copies.ts'
import { createSourceCheck, examplesOf, labelsOf } from './event-objects.ts'
import { addFile, type Candidate, createInventory } from './inventory.ts'
import type { Alert, EventSource, Provider } from './manifest.ts'
import { type Decrypted, decryptedKey, type ManifestContext } from './manifest-context.ts'
import { type Layout, type LayoutOptions, scanReferences } from './repository-layout.ts'
import { type EntryOptions, scanEntries } from './scan-entries.ts'
import { type SecretDocument, secretsNamed } from './secret-manifests.ts'

/** The manifests of a repository. Functions read and parse what they need when they are called. */
export interface Repository {
  readonly providers: readonly Provider[]
  readonly alerts: readonly Alert[]
  readonly problems: readonly Problem[]
  /** ResourceSets, which may create Providers when they are rendered: location -> name. */
  readonly resourceSets: ReadonlyMap<string, string>
  /** The documents that create a Secret of this name: Secret, SealedSecret, ExternalSecret. */
  readonly secrets: (name: string) => readonly SecretDocument[]
  /** Documents with Providers or Alerts that SOPS encrypted as a whole and that `decrypted` lacks. */
  readonly encrypted: readonly EncryptedDocument[]
  /** The labels of an object; undefined if it is not among the manifests. */
  readonly labels: (kind: string, namespace: string, name: string) => ReadonlyMap<string, string> | undefined
  /** Some of the objects of a kind, as examples. */
  readonly objects: (kind: string) => readonly { readonly namespace: string | undefined; readonly name: string }[]
  /** Whether an object that an Alert's source selects is among the manifests; undefined if there are too many to check. */
  readonly isSourceThere: (source: EventSource, namespace: string) => boolean | undefined
  /** The `path` and location of Flux Kustomizations whose folder is unknown because a variable in it has no value. */
  readonly unresolvedPaths: () => readonly string[]
  /** How many files were read, how many contain the API group, and how many documents were parsed. */
  readonly stats: { readonly files: number; readonly candidates: number; readonly documents: number }
}

/** A document that SOPS encrypted. */
export interface EncryptedDocument {
  /** The key of its values in `decrypted`. */
  readonly key: string
  readonly file: string
  readonly line: number
  /** The text of its file, because SOPS signs all documents of a file together. */
  readonly wholeFile: string
}

export interface RepositoryOptions extends EntryOptions, LayoutOptions {
  readonly cwd: string
  /** The namespace of manifests that set none. */
  readonly namespace?: string | undefined
  /** Only files in this folder are read, and those that are named. By default the Git repository around `cwd`, else `cwd`. */
  readonly workspace?: string | undefined
  /** The values of encrypted documents, by their keys. */
  readonly decrypted?: ReadonlyMap<string, Decrypted> | undefined
}

/**
 * Reads the Providers and Alerts of a repository, as kustomizations and variables change them. Faults in files become
 * problems of the result.
 * @throws ConfigError if a path that is named cannot be read
 */
export async function loadRepository(options: RepositoryOptions): Promise<Repository> {
  const { decrypted = new Map() } = options
  const cwd = slashes(realpathSync(options.cwd))
  const workspace = openWorkspace(options.workspace ?? workTree(cwd) ?? cwd, options.trust)
  const problems: Problem[] = []
  const inventory = createInventory()
  const displayPath = (path: string) => (path === '-' ? path : slashes(relative(cwd, path)) || '.')
  const visit = addFile(inventory, { isNamed: false })
  const scan = { cwd, workspace, inventory, scanner: createScanner({ workspace, visit, displayPath, problems }) }
  scanEntries(scan, options)
  const layout = await scanReferences(scan, options)
  const context: ManifestContext = {
    ...layout,
    displayPath,
    fallbackNamespace: options.namespace,
    problems,
    resourceSets: new Map(),
    counts: inventory.counts,
    decrypted,
  }
  const candidates = inventory.candidates.filter(({ path, isNamed }) => isNamed || !layout.graph.isPatch(path))
  const manifests = manifestsIn(candidates, context)
  return {
    ...manifests,
    ...createLookups(manifests.alerts, layout, context),
    problems,
    resourceSets: context.resourceSets,
    encrypted: candidates.flatMap((candidate) => encryptedDocument(candidate, context) ?? []),
    unresolvedPaths: () => unresolvedPaths(inventory.fluxDocuments, layout.graph, displayPath),
    stats: inventory.counts,
  }
}

function createLookups(alerts: readonly Alert[], { index }: Layout, context: ManifestContext) {
  const examples = new Map<string, ReturnType<typeof examplesOf>>()
  const hasSource = createSourceCheck(index, context)
  const sourceKinds = () => alerts.flatMap(({ spec }) => spec.eventSources.map(({ kind }) => kind).filter(Boolean))
  return {
    secrets: (name) => secretsNamed(name, index, context),
    labels: (kind, namespace, name) => labelsOf({ kind, namespace, name }, index.find, context),
    objects: (kind) => {
      const known = examples.get(kind) ?? examplesOf(kind, index, context)
      examples.set(kind, known)
      return known
    },
    isSourceThere: (source, namespace) => {
      index.prepare(sourceKinds())
      return hasSource(source, namespace)
    },
  } satisfies Partial<Repository>
}

function encryptedDocument(
  { path, document, builtFrom }: Candidate,
  { decrypted, displayPath, readText }: ManifestContext,
): EncryptedDocument | undefined {
  const key = decryptedKey(path, document)
  if (builtFrom !== undefined || !isSopsDocument(document.text) || decrypted.has(key)) return undefined
  return { key, file: displayPath(path), line: document.line, wholeFile: readText(path) }
}

function unresolvedPaths(
  documents: readonly FluxDocument[],
  graph: Graph,
  displayPath: (path: string) => string,
): string[] {
  return documents
    .filter((document) => graph.fluxIn(document).length === 0)
    .flatMap(({ path, paths, document }) => {
      const location = locationText({ file: displayPath(path), line: document.line })
      return paths.filter((text) => text.includes('${')).map((text) => `${text} (${location})`)
    })
}
