import { realpathSync } from 'node:fs'
import { relative } from 'node:path'
import type { Trust } from '../ci/trust.ts'
import { ConfigError, type Problem } from '../common/errors.ts'
import { slashes } from '../common/paths.ts'
import { readNamed } from '../common/read-file.ts'
import { workTree } from '../common/work-tree.ts'
import { openWorkspace, type Workspace } from '../common/workspace.ts'
import { type Collection, collect, collectAbove, newCollection } from './collect.ts'
import { type Entry, readEntry, unreadable } from './entries.ts'
import { readFlux } from './flux.ts'
import { follow } from './follow.ts'
import { build } from './kustomize.ts'
import { createLayout } from './layout.ts'
import { finder } from './lookup.ts'
import type { Alert, Provider } from './manifests.ts'
import { readManifests } from './read.ts'
import { type Scanner, scanner } from './scan.ts'
import { labelsOf, type SecretDocument, secretsOf } from './secret-documents.ts'
import { variables } from './variables.ts'

export type { Manifest, Provider } from './manifests.ts'
export type { SecretDocument } from './secret-documents.ts'

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
  /** Of a run that may act only on what it can prove to be the repository's own: sees all that counts. */
  readonly trust?: Trust | undefined
  /** True: no connection may be opened (remote bases of `kustomize:`). */
  readonly offline?: boolean | undefined
}

/**
 * Reads the Providers and Alerts of a repository as its kustomizations and variables make them. Throws a ConfigError for a
 * path that cannot be read; everything else that is wrong is a problem in the result.
 */
export function loadRepository(options: RepositoryOptions): Repository {
  const cwd = slashes(realpathSync(options.cwd))
  const workspace = openWorkspace(options.workspace ?? workTree(cwd) ?? cwd, options.trust)
  const problems: Problem[] = []
  const collection = newCollection()
  const shown = (path: string) => (path === '-' ? path : slashes(relative(cwd, path)) || '.')
  const scan = scanner({ workspace, visit: collect(collection, { named: false }), shown, problems })
  const readText = (path: string) => (collection.inMemory.get(path) ?? workspace.read(path)).toString('utf8')
  const given = options.substitute ?? new Map()
  readEntries(options, { cwd, workspace, collection, scan })
  if (!scan.covers(workspace.root)) follow(collection, scan, workspace, (name) => given.get(name))

  const find = finder(scan.files, collection.inMemory, workspace)
  const lookups = variables(given, find)
  const layout = createLayout({
    kustomizations: collection.kustomizations,
    fluxDocuments: collection.fluxDocuments.sort((a, b) => (a.path < b.path ? -1 : 1)),
    readText,
    readFlux: (document, place) => readFlux(document, lookups(place?.flux), workspace),
  })
  const context = {
    layout,
    lookups,
    readText,
    shown,
    namespace: options.namespace,
    problems,
    counts: collection.counts,
  }
  const manifests = collection.candidates.filter(({ path, named }) => named || !layout.isPatch(path))
  const read = readManifests(manifests, context)
  return {
    ...read,
    problems,
    secrets: (name) => secretsOf(name, find, context),
    labels: (kind, namespace, name) => labelsOf({ kind, namespace, name }, find, context),
    stats: collection.counts,
  }
}

interface Reading {
  readonly cwd: string
  readonly workspace: Workspace
  readonly collection: Collection
  readonly scan: Scanner
}

/** Files first: one that is named by hand is held to more than one that a folder happens to have. */
function readEntries(options: RepositoryOptions, reading: Reading): void {
  const entries = options.manifests.flatMap((text) =>
    readEntry(text, reading.cwd, reading.workspace).map((entry) => ({ text, entry })),
  )
  const order: Entry['type'][] = ['stdin', 'pipe', 'file', 'kustomize', 'folder', 'glob']
  entries.sort((a, b) => order.indexOf(a.entry.type) - order.indexOf(b.entry.type))
  const unmatched = new Set(entries.filter(({ entry }) => entry.type === 'glob').map(({ text }) => text))
  for (const { text, entry } of entries) {
    try {
      if (readOne(entry, options, reading)) unmatched.delete(text)
    } catch (error) {
      throw error instanceof Error && 'code' in error ? unreadable(text, error) : error
    }
  }
  for (const text of unmatched)
    throw new ConfigError(`manifests: ${text} matches no file or folder`, { field: 'manifests' })
}

/** Reads what an entry names; false for a glob that matches nothing. */
function readOne(entry: Entry, options: RepositoryOptions, { cwd, workspace, collection, scan }: Reading): boolean {
  const inMemory = (path: string, bytes: Buffer, origin: { named: boolean; built?: string }) => {
    if (origin.built === undefined) options.trust?.file(path, bytes)
    collection.inMemory.set(path, bytes)
    collect(collection, origin)(path, bytes)
  }
  if (entry.type === 'stdin') {
    inMemory('-', Buffer.from(options.stdin?.() ?? ''), { named: true })
    return true
  }
  if (entry.type === 'pipe') {
    inMemory(entry.path, readNamed(entry.path), { named: true })
    return true
  }
  collectAbove(collection, entry.path, workspace)
  if (entry.type === 'file') scan.file(entry.path, collect(collection, { named: true }))
  else if (entry.type === 'folder') scan.folder(entry.path)
  else if (entry.type === 'kustomize') {
    const bytes = build(entry.path, {
      cwd,
      workspace,
      trusted: options.trusted ?? true,
      trust: options.trust,
      offline: options.offline ?? false,
    })
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
