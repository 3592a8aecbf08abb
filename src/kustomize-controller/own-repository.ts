import { basename } from 'node:path'
import { isWithin } from '../common/paths.ts'
import { mapOf, plainValue, wordOf } from '../common/yaml.ts'
import { parseGitAddress } from '../providers/shared/git-address.ts'
import type { Find } from '../scan/object-index.ts'
import type { FluxDocument } from './flux-document.ts'
import type { FluxKustomization, SourceRef } from './flux-kustomization.ts'

/** Whether a Flux Kustomization deploys from this repository. */
type Verdict = 'own' | 'foreign' | 'unknown'

/** A GitRepository or another source among the manifests. */
interface Source extends SourceRef {
  readonly url: string | undefined
  readonly branch: string | undefined
}

export interface SourceVerdictInput {
  readonly fluxDocuments: readonly FluxDocument[]
  /** Finds sources among the manifests. */
  readonly find: Find
  /** The Flux Kustomizations in a document, of any source. */
  readonly parse: (document: FluxDocument) => readonly FluxKustomization[]
  /** The folders that a document may deploy, by its text. */
  readonly foldersIn: (document: FluxDocument) => readonly string[] | undefined
  /** The known URLs of this repository. */
  readonly ownUrls: () => readonly string[]
}

/** What is known about the sources of this repository. */
interface Evidence {
  /** The sources from which it was bootstrapped. */
  readonly bootstrap: readonly SourceRef[]
  /** Its normalized URLs, including those of the bootstrap. */
  readonly urls: ReadonlySet<string>
  readonly branches: ReadonlySet<string>
}

/**
 * Returns a function that decides whether a Flux Kustomization deploys from this repository. It does if its source is the one
 * from which the repository was bootstrapped (gotk-sync.yaml, a FluxInstance, a Flux Kustomization that deploys its own file),
 * or a GitRepository with a URL of this repository. If the source is unknown, its path decides: a folder that exists here
 * counts; the root, which exists in every repository, counts only if no other source is known to be this repository.
 */
export function createSourceVerdict(input: SourceVerdictInput): (flux: FluxKustomization) => Verdict {
  let known: Evidence | undefined
  let inUse: readonly SourceRef[] | undefined
  return (flux) => {
    const { sourceRef } = flux
    if (flux.isInstance) return 'own'
    if (!sourceRef) return flux.path === undefined ? 'foreign' : 'unknown'
    known ??= evidenceOf(input)
    if (known.bootstrap.some((source) => isSame(source, sourceRef))) return 'own'
    const [source] = sourcesNamed(sourceRef, input.find)
    const verdict = source && verdictOfUrl(source, flux, known)
    if (verdict) return verdict
    if (!isRoot(flux)) return 'unknown'
    if (source && source.kind !== 'GitRepository') return 'foreign'
    inUse ??= sourcesInUse(input, known)
    const others = [...known.bootstrap, ...inUse]
    return others.length === 0 || others.some((other) => isSame(other, sourceRef)) ? 'unknown' : 'foreign'
  }
}

/** Decides by the URL of a GitRepository; undefined if it has none, or this repository has none to compare with. */
function verdictOfUrl({ kind, url, branch }: Source, flux: FluxKustomization, known: Evidence): Verdict | undefined {
  if (kind !== 'GitRepository' || url === undefined || url.includes('${')) return undefined
  if (known.urls.size === 0) return undefined
  if (!known.urls.has(normalizeUrl(url))) return 'foreign'
  const isOtherBranch = branch !== undefined && !known.branches.has(branch)
  return isRoot(flux) && isOtherBranch ? 'foreign' : 'own'
}

function evidenceOf({ fluxDocuments, find, parse, foldersIn, ownUrls }: SourceVerdictInput): Evidence {
  const bootstrapped = (isBootstrap: (document: FluxDocument) => boolean) =>
    fluxDocuments.filter(isBootstrap).flatMap(parse)
  const isSync = ({ path, isInstance }: FluxDocument) => isInstance || basename(path) === 'gotk-sync.yaml'
  const deploysItself = (document: FluxDocument) =>
    (foldersIn(document) ?? []).some((folder) => isWithin(document.path, folder))
  const sync = bootstrapped(isSync)
  const roots =
    sync.length > 0 ? sync : bootstrapped(deploysItself).filter((flux) => !isRoot(flux) && coversItself(flux))
  const bootstrap = roots.flatMap(({ sourceRef }) => sourceRef ?? [])
  const sources = bootstrap.flatMap((source) => sourcesNamed(source, find))
  const urls = [...sources.map(({ url }) => url), ...roots.map(({ url }) => url), ...ownUrls()]
  const branches = sources.flatMap(({ branch }) => branch ?? [])
  return {
    bootstrap,
    urls: new Set(urls.filter((url) => url !== undefined && isNetwork(url)).map((url) => normalizeUrl(url as string))),
    branches: new Set(branches.length > 0 ? branches : ['main', 'master']),
  }
}

function coversItself({ file, folder }: FluxKustomization): boolean {
  return isWithin(file, folder)
}

/** The sources of Flux Kustomizations whose path is a folder of this repository. */
function sourcesInUse({ fluxDocuments, find, parse }: SourceVerdictInput, known: Evidence): SourceRef[] {
  return fluxDocuments.flatMap(parse).flatMap((flux) => {
    if (!flux.sourceRef || isRoot(flux)) return []
    const [source] = sourcesNamed(flux.sourceRef, find)
    return source && verdictOfUrl(source, flux, known) === 'foreign' ? [] : [flux.sourceRef]
  })
}

function sourcesNamed(wanted: SourceRef, find: Find): Source[] {
  return find(wanted.kind, wanted.name).flatMap(({ object }) => {
    const { metadata, spec } = (mapOf(plainValue(object)) ?? {}) as Record<string, unknown>
    const source = {
      kind: object.kind,
      name: wordOf(mapOf(metadata)?.name) ?? '',
      namespace: wordOf(mapOf(metadata)?.namespace),
      url: wordOf(mapOf(spec)?.url),
      branch: wordOf(mapOf(mapOf(spec)?.ref)?.branch),
    }
    return isSame(source, wanted) ? [source] : []
  })
}

function isSame(a: SourceRef, b: SourceRef): boolean {
  const isSameNamespace = a.namespace === undefined || b.namespace === undefined || a.namespace === b.namespace
  return a.kind === b.kind && a.name === b.name && isSameNamespace
}

/** Whether the Flux Kustomization deploys the root of its source. */
export function isRoot({ path }: FluxKustomization): boolean {
  return path === undefined || /^[./]*$/.test(path)
}

function isNetwork(url: string): boolean {
  return !parseGitAddress(url).host.startsWith('file:')
}

/** Normalizes the URL of a repository to host and path, without scheme, user, port, case and `.git`. */
function normalizeUrl(url: string): string {
  const { host, id } = parseGitAddress(url.trim())
  const name = host.replace(/^\w+:\/\//, '').replace(/:\d+$/, '')
  const path = id.replace(/\/+$/, '').replace(/\.git$/, '')
  return `${name.replace(/^(ssh|altssh|www)\./i, '')}/${path.replace(/^v3\//, '').replace(/\/_git\//, '/')}`.toLowerCase()
}
