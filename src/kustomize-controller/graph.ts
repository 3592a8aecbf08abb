import { dirname } from 'node:path'
import { slashes } from '../common/paths.ts'
import type { Kustomization, KustomizationFile, ReadText } from '../kustomize/kustomization.ts'
import { type Chain, extendChain, topChain } from './chain.ts'
import type { FluxDocument } from './flux-document.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import { createFluxNodes } from './flux-nodes.ts'
import { createNodes, inOrder, type KustomizationNodes } from './kustomization-nodes.ts'

// How manifests reach a cluster, from the top to the bottom:
//
//   clusters/prod/apps.yaml                Flux Kustomization, spec.path: ./apps/prod
//       │ deploys
//   apps/prod/kustomization.yaml           overlay, resources: [../base], components: [../alerts]
//       │ lists                 ┌────────  component: changes what the overlay has listed before it
//   apps/base/kustomization.yaml           base, resources: [provider.yaml]
//       │ lists
//   apps/base/provider.yaml                the file
//
// A Chain is one path from a file to the top. Its steps are in the order in which kustomize applies them: base, component,
// overlay; the Flux Kustomization comes last. A file that several overlays include has a chain for each of them.

/** Which kustomizations and Flux Kustomizations deploy which files. */
export interface Graph {
  /** The chains of a file, at least one. */
  readonly chainsOf: (file: string) => readonly Chain[]
  /** The chains of what a folder with a kustomization builds, at least one. */
  readonly chainsOfFolder: (folder: string) => readonly Chain[]
  /** The chains of what a kustomization generates. */
  readonly chainsOfGenerated: (kustomization: Kustomization) => readonly Chain[]
  /** The Flux Kustomizations in a document, after the patches and variables that apply to it. */
  readonly fluxIn: (document: FluxDocument) => readonly FluxKustomization[]
  /** The folders that a document may deploy, by its text; undefined if its text is not enough. */
  readonly foldersIn: GraphInput['foldersIn']
  /** Whether any Flux Kustomization deploys something of this repository. */
  readonly showsDeployment: () => boolean
  /** The top of the Flux Kustomizations that deploy the chain's Flux Kustomization; undefined if the chain has none. */
  readonly clusterOf: (chain: Chain) => string | undefined
  /** Whether a kustomization in the file's folder, or above, uses the file as a patch. Then it is not a manifest. */
  readonly isPatch: (file: string) => boolean
}

export interface GraphInput {
  /** Folder -> its kustomization.yaml. */
  readonly kustomizations: ReadonlyMap<string, KustomizationFile>
  readonly fluxDocuments: readonly FluxDocument[]
  /** The folders that a document may deploy, by its text; undefined if its text is not enough. */
  readonly foldersIn: (document: FluxDocument) => readonly string[] | undefined
  readonly readText: ReadText
  /** The Flux Kustomizations in a document that deploy this repository, after the patches and variables of one of its chains. */
  readonly parseFlux: (document: FluxDocument, chain: Chain | undefined) => FluxKustomization[]
}

/** No real file has this many chains. The limit stops kustomizations that multiply without end. */
const maxChains = 10_000

/**
 * Creates the graph of kustomizations. It parses only kustomizations that may list the files in question, because a
 * repository has hundreds of them and few Providers.
 */
export function createGraph(input: GraphInput): Graph {
  const nodes = createNodes(input)
  // A Flux Kustomization may get patches and variables from the one that deploys it, and that from a third. Deeper chains of
  // them are not followed.
  const first = createLevel(input, nodes, undefined)
  const second = createLevel(input, nodes, first)
  return createLevel(input, nodes, second)
}

/** Creates a graph whose Flux Kustomizations have the patches and variables that the level below found. */
function createLevel(input: GraphInput, nodes: KustomizationNodes, below: Graph | undefined): Graph {
  const { deploying, including, fluxIn, foldersIn } = createFluxNodes(input, nodes, below)
  const folderChains = new Map<string, readonly Chain[]>()

  /** If a deployed folder has no kustomization.yaml, Flux generates one that lists all files below, up to folders with their own. */
  const generatedChains = (parent: string): Chain[] => {
    const chains: Chain[] = []
    for (const folder of upwards(parent)) {
      if (nodes.has(folder)) break
      for (const flux of deploying(folder)) chains.push(extendChain(topChain(flux), componentsOf(flux, nodes)))
    }
    return chains
  }
  const listedChains = (path: string): Chain[] =>
    nodes.listing(path).flatMap((kustomization) => {
      const chains = folderChains.get(kustomization.folder) ?? []
      return chains.map((chain) =>
        extendChain(chain, [...componentsAfter(path, kustomization, chain, nodes), kustomization]),
      )
    })
  /** The chains of what nothing lists: it has the variables of the nearest Flux Kustomization around it, and no changes. */
  const unlistedChains = (parent: string, root: string | undefined): Chain[] => {
    const nearest = [...upwards(parent)].map(deploying).find((around) => around.length > 0) ?? [undefined]
    return nearest.map((flux) => ({ steps: undefined, flux, isDeployed: false, namespace: undefined, root }))
  }
  const addFolder = (folder: string): void => {
    const parent = slashes(dirname(folder))
    const chains = [
      ...listedChains(folder),
      ...(parent === folder ? [] : generatedChains(parent)),
      ...deploying(folder).map(topChain),
      ...including(folder).map((flux) => componentChain(folder, flux, nodes)),
    ]
    folderChains.set(folder, chains.length > 0 ? chains.slice(0, maxChains) : unlistedChains(folder, folder))
  }
  const addListing = (path: string): void => {
    for (const folder of foldersAbove(path, nodes, folderChains)) addFolder(folder)
  }
  const fileChains = new Map<string, readonly Chain[]>()
  const chainsOf = (file: string): readonly Chain[] => {
    const known = fileChains.get(file)
    if (known) return known
    addListing(file)
    const folder = slashes(dirname(file))
    const chains = [...listedChains(file), ...generatedChains(folder)].slice(0, maxChains)
    fileChains.set(file, chains.length > 0 ? chains : unlistedChains(folder, undefined))
    return fileChains.get(file) as readonly Chain[]
  }
  const chainsOfFolder = (folder: string): readonly Chain[] => {
    addListing(folder)
    if (!folderChains.has(folder)) addFolder(folder)
    return folderChains.get(folder) as readonly Chain[]
  }
  let showsDeployment: boolean | undefined
  return {
    chainsOf,
    chainsOfFolder,
    chainsOfGenerated: (kustomization) =>
      chainsOfFolder(kustomization.folder).map((chain) =>
        extendChain(chain, [...componentsAfter(kustomization.folder, kustomization, chain, nodes), kustomization]),
      ),
    showsDeployment: () => {
      showsDeployment ??= input.fluxDocuments.some((document) => fluxIn(document).length > 0)
      return showsDeployment
    },
    clusterOf: (chain) => chain.flux && clusterOf(chain.flux, chainsOf),
    fluxIn,
    foldersIn,
    isPatch: nodes.isPatch,
  }
}

/** Returns the chain of a component that a Flux Kustomization adds to the folder that it deploys. */
function componentChain(folder: string, flux: FluxKustomization, nodes: KustomizationNodes): Chain {
  const later = flux.components.slice(flux.components.indexOf(folder) + 1).flatMap(nodes.componentAt)
  const overlay = nodes.at(flux.folder)
  return extendChain(topChain(flux), overlay ? [...later, overlay] : later)
}

/** Returns the components that change a path that a kustomization lists: those that it lists after the path. */
function componentsAfter(path: string, { folder, components }: Kustomization, chain: Chain, nodes: KustomizationNodes) {
  const isTop = chain.steps === undefined && chain.flux?.folder === folder
  const all = isTop ? [...components, ...(chain.flux?.components ?? [])] : components
  return all.slice(all.indexOf(path) + 1).flatMap(nodes.componentAt)
}

/** Returns the folders through which a path reaches the top and whose chains are unknown, each after those above it. */
function foldersAbove(path: string, nodes: KustomizationNodes, known: ReadonlyMap<string, unknown>): string[] {
  const above = (one: string) =>
    nodes
      .listing(one)
      .map(({ folder }) => folder)
      .filter((folder) => !known.has(folder))
  return inOrder(above(path), above)
}

/** Follows a Flux Kustomization to the one that deploys its file, and so on, up to one that deploys itself. */
function clusterOf(flux: FluxKustomization, chainsOf: Graph['chainsOf']): string {
  const seen = new Set<string>()
  for (let file = flux.file; ; ) {
    seen.add(file)
    const [chain] = chainsOf(file)
    if (!chain?.isDeployed) return chain?.root ?? slashes(dirname(file))
    if (!chain.flux || seen.has(chain.flux.file)) return chain.flux?.file ?? file
    file = chain.flux.file
  }
}

function componentsOf(flux: FluxKustomization, nodes: KustomizationNodes): Kustomization[] {
  return flux.components.flatMap(nodes.componentAt)
}

/** Yields a folder, its parent, and so on. */
function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = slashes(dirname(at))) {
    yield at
    if (at === slashes(dirname(at))) return
  }
}
