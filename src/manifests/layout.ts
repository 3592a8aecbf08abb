import { basename, dirname } from 'node:path'
import { isWithin, slashes } from '../common/paths.ts'
import type { FluxDocument, FluxKustomization } from './flux.ts'
import { type Kustomization, type ReadText, readKustomization } from './kustomization.ts'

/** One way in which a file reaches a cluster. A file that several kustomizations list exists once for each. */
export interface Place {
  /** What the kustomizations set (it beats the manifest's own, as in kustomize); the outermost wins. */
  readonly namespace: string | undefined
  /** The Flux Kustomization whose variables hold. */
  readonly flux: FluxKustomization | undefined
  /** The folder or Flux Kustomization's file at the top. */
  readonly via: string | undefined
  /** All that stand on the way, and may change the manifest. */
  readonly through: readonly (Kustomization | FluxKustomization)[]
}

export interface Layout {
  /** The places of a manifest's file: one at least. */
  readonly placesOf: (file: string) => readonly Place[]
  /** The places of what a kustomization's folder builds: one at least. */
  readonly placesOfFolder: (folder: string) => readonly Place[]
  /** Whether a file is but a patch of a kustomization in its folder, or in one above: no manifest by itself. */
  readonly isPatch: (file: string) => boolean
}

/** The ways by which manifests reach a cluster. */
type Graph = Omit<Layout, 'isPatch'>

export interface LayoutInput {
  /** Folder -> its kustomization.yaml. */
  readonly kustomizations: ReadonlyMap<string, { readonly file: string; readonly text: string }>
  readonly fluxDocuments: readonly FluxDocument[]
  readonly readText: ReadText
  /** Reads a document with the variables that hold at its place. */
  readonly readFlux: (document: FluxDocument, place: Place | undefined) => FluxKustomization[]
}

/** More ways than any repository has: whoever builds a maze gets this many copies. */
const most = 1000

/**
 * The graph of kustomizations, read backwards: from a manifest to what lists it. Only files whose text may name the one in
 * question are parsed, since a repository has hundreds of them and a few Providers.
 */
export function createLayout(input: LayoutInput): Layout {
  const kustomization = memoize((folder: string): Kustomization[] => {
    const found = input.kustomizations.get(folder)
    const read = found && readKustomization(found.file, folder, found.text, input.readText)
    return read ? [read] : []
  })
  const sorted = [...input.kustomizations].sort(([a], [b]) => (a < b ? -1 : 1))
  const naming = memoize((path: string) =>
    sorted.filter(([, { text }]) => mayList(text, basename(path))).flatMap(([folder]) => kustomization(folder)),
  )
  const parentsOf = memoize((path: string) =>
    naming(path).filter(({ resources, components }) => resources.includes(path) || components.includes(path)),
  )
  const isPatch = (path: string) =>
    naming(path).some(
      ({ folder, changes }) => isWithin(path, folder) && changes.patches.some(({ file }) => file === path),
    )
  const plain = memoize((document: FluxDocument) => input.readFlux(document, undefined))
  let layout: Graph | undefined
  for (let round = 0; round < rounds; round++) {
    const before = layout
    const withVariables = memoize((document: FluxDocument) =>
      unique((before?.placesOf(document.path) ?? []).flatMap((place) => input.readFlux(document, place))),
    )
    const read = (document: FluxDocument) => (document.document.text.includes('$') ? withVariables : plain)(document)
    layout = createGraph(input, { kustomization, parentsOf, read })
  }
  return { ...(layout as Graph), isPatch }
}

/** A Flux Kustomization may take variables from one that deploys it, and that one too: as many rounds, so that it ends. */
const rounds = 3

interface Readers {
  readonly kustomization: (folder: string) => readonly Kustomization[]
  /** The kustomizations that list a path. */
  readonly parentsOf: (path: string) => readonly Kustomization[]
  readonly read: (document: FluxDocument) => readonly FluxKustomization[]
}

function createGraph(
  { kustomizations, fluxDocuments }: LayoutInput,
  { kustomization, parentsOf, read }: Readers,
): Graph {
  const namespaceOf = (folder: string) => kustomization(folder)[0]?.namespace
  const fluxes = (may: (document: FluxDocument) => boolean) => fluxDocuments.filter(may).flatMap(read)

  /** The Flux Kustomizations that deploy a folder or one above it. */
  const covering = memoize((folder: string) =>
    fluxes(({ paths }) => paths.some((path) => path.includes('$') || mayCover(path, folder))).filter((flux) =>
      isWithin(folder, flux.folder),
    ),
  )
  /** Where there is no kustomization.yaml, Flux makes one of all that is below, but for folders that have their own. */
  const isGenerated = (flux: FluxKustomization, folder: string) => {
    for (let above = folder; isWithin(above, flux.folder); above = slashes(dirname(above)))
      if (kustomizations.has(above)) return false
    return true
  }
  const top = (flux: FluxKustomization, namespace = flux.targetNamespace): Place => ({
    namespace,
    flux,
    via: flux.file,
    through: [flux],
  })
  const bySource = (path: string, holder: string): Place[] => [
    ...parentsOf(path).flatMap((parent) =>
      placesOfFolder(parent.folder).map((place) => ({
        ...place,
        namespace: place.namespace ?? levelNamespace(parent, path, namespaceOf),
        through: [...place.through, parent],
      })),
    ),
    ...covering(holder)
      .filter((flux) => isGenerated(flux, holder))
      .map((flux) => top(flux)),
  ]
  /** Nothing lists it: its own namespace, and the variables of the nearest Flux Kustomization around it. */
  const alone = (folder: string, via: string | undefined): Place[] => {
    const around = covering(folder)
    const depth = Math.max(...around.map((flux) => flux.folder.length))
    const nearest = around.filter((flux) => flux.folder.length === depth)
    const place = { namespace: undefined, via, through: [] }
    return nearest.length > 0 ? nearest.map((flux) => ({ ...place, flux })) : [{ ...place, flux: undefined }]
  }

  const placesOfFolder = memoize((folder: string): Place[] => {
    const asComponent = fluxes(
      ({ document }) => document.text.includes('components') && document.text.includes(basename(folder)),
    ).filter((flux) => flux.components.includes(folder))
    const places = [
      ...bySource(folder, slashes(dirname(folder))),
      ...covering(folder)
        .filter((flux) => flux.folder === folder)
        .map((flux) => top(flux)),
      ...asComponent.map((flux) => top(flux, flux.targetNamespace ?? namespaceOf(flux.folder))),
    ]
    return places.length > 0 ? merged(places) : alone(folder, folder)
  })
  const placesOf = memoize((file: string): Place[] => {
    const folder = slashes(dirname(file))
    const places = bySource(file, folder)
    return places.length > 0 ? merged(places) : alone(folder, undefined)
  })
  return { placesOf, placesOfFolder }
}

/** The namespace that a kustomization gives to what it lists: its own, else that of the last component behind the entry. */
function levelNamespace(
  { namespace, components }: Kustomization,
  path: string,
  namespaceOf: (folder: string) => string | undefined,
): string | undefined {
  if (namespace !== undefined) return namespace
  const behind = components.slice(Math.max(0, components.indexOf(path)))
  return behind.map(namespaceOf).findLast((own) => own !== undefined)
}

/** Does the text hold the name, or an entry of dots alone (`..`)? */
function mayList(text: string, name: string): boolean {
  return text.includes(name) || /(?:^|[\s"'[,/])\.{1,2}\/?["']?\s*(?:[,\]#]|$)/m.test(text)
}

/** May a `path:` mean the folder or one above it? By its last segments alone, since the root is not known yet. */
function mayCover(path: string, folder: string): boolean {
  const clean = path.replace(/^(\.?\/)+|^\.$/, '').replace(/\/+$/, '')
  return clean === '' || clean.includes('..') || `${folder}/`.includes(`/${clean}/`)
}

/** Places that differ in nothing that reaches the manifest become one. */
function merged(places: readonly Place[]): Place[] {
  const found = new Map<string, Place>()
  for (const place of places.slice(0, most)) {
    const key = JSON.stringify([place.namespace, place.via, place.flux?.file, place.flux?.line])
    const same = found.get(key)
    found.set(key, same ? { ...same, through: [...new Set([...same.through, ...place.through])] } : place)
  }
  return [...found.values()]
}

function unique(fluxes: readonly FluxKustomization[]): FluxKustomization[] {
  return [...new Map(fluxes.map((flux) => [JSON.stringify([flux, ...flux.substitute]), flux])).values()]
}

/** Remembers results. What asks for itself, in a circle of kustomizations, gets nothing: kustomize refuses it anyway. */
function memoize<K, V>(compute: (key: K) => readonly V[]): (key: K) => readonly V[] {
  const known = new Map<K, readonly V[]>()
  return (key) => {
    const found = known.get(key)
    if (found) return found
    known.set(key, [])
    const result = compute(key)
    known.set(key, result)
    return result
  }
}
