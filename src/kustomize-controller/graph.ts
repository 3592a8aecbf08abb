import { dirname } from 'node:path'
import { slashes } from '../common/paths.ts'
import type { Kustomization, KustomizationFile, ReadText } from '../kustomize/kustomization.ts'
import { type Chain, linked, topChain } from './chain.ts'
import type { FluxDocument, FluxKustomization } from './flux-kustomization.ts'
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
// One way from a file to the top is a Chain. Its steps are in the order in which kustomize applies them: base, component,
// overlay; the Flux Kustomization comes last. A file that several overlays include has a chain for each of them.

export interface Graph {
  /** The chains of a file: one at least. */
  readonly chainsOf: (file: string) => readonly Chain[]
  /** The chains of what a kustomization's folder builds: one at least. */
  readonly chainsOfFolder: (folder: string) => readonly Chain[]
  /** The chains of what the kustomization of a folder generates. */
  readonly chainsOfGenerated: (kustomization: Kustomization) => readonly Chain[]
  /** The Flux Kustomizations in a document, with the patches and variables that hold for it. */
  readonly fluxIn: (document: FluxDocument) => readonly FluxKustomization[]
  /** The folders that a document may deploy, by its text alone; undefined if that does not tell. */
  readonly foldersIn: GraphInput['foldersIn']
  /** Is there a Flux Kustomization that deploys something of this repository? */
  readonly showsDeployment: () => boolean
  /** What is at the top of the Flux Kustomizations that deploy the chain's one, and so on; undefined without one. */
  readonly clusterOf: (chain: Chain) => string | undefined
  /** Is a file only a patch of a kustomization in its folder, or in one above? Then it is not a manifest by itself. */
  readonly isPatch: (file: string) => boolean
}

export interface GraphInput {
  /** By folder. */
  readonly kustomizations: ReadonlyMap<string, KustomizationFile>
  readonly fluxDocuments: readonly FluxDocument[]
  /** The folders that the text of a document may deploy; undefined if it does not tell. */
  readonly foldersIn: (document: FluxDocument) => readonly string[] | undefined
  readonly readText: ReadText
  /** The Flux Kustomizations in a document that deploy this repository, with the patches and variables of a chain of it. */
  readonly parseFlux: (document: FluxDocument, chain: Chain | undefined) => FluxKustomization[]
}

/** No real file has this many chains; the limit stops a maze of kustomizations. */
const mostChains = 10_000

/**
 * The graph of kustomizations. Only those that may list a file in question are parsed, since a repository has hundreds of
 * them and a few Providers.
 */
export function createGraph(input: GraphInput): Graph {
  const nodes = createNodes(input)
  // A Flux Kustomization may take patches and variables from one that deploys it, and that one too: so often, and no longer.
  const first = createLevel(input, nodes, undefined)
  const second = createLevel(input, nodes, first)
  return createLevel(input, nodes, second)
}

/** Chains up to the Flux Kustomizations as they are with the patches and variables that the level below knows. */
function createLevel(input: GraphInput, nodes: KustomizationNodes, below: Graph | undefined): Graph {
  const { deploying, including, fluxIn, foldersIn } = createFluxNodes(input, nodes, below)
  const ofFolders = new Map<string, readonly Chain[]>()

  /** Where there is no kustomization.yaml, Flux makes one of all that is below, but for folders that have their own. */
  const generated = (holder: string): Chain[] => {
    const chains: Chain[] = []
    for (const folder of upwards(holder)) {
      if (nodes.has(folder)) break
      for (const flux of deploying(folder)) chains.push(linked(topChain(flux), componentsOf(flux, nodes)))
    }
    return chains
  }
  const listed = (path: string): Chain[] =>
    nodes.listing(path).flatMap((kustomization) => {
      const chains = ofFolders.get(kustomization.folder) ?? []
      return chains.map((chain) =>
        linked(chain, [...componentsBehind(path, kustomization, chain, nodes), kustomization]),
      )
    })
  /** Nothing lists it: its own namespace, and the variables of the nearest Flux Kustomization around it. */
  const alone = (holder: string, root: string | undefined): Chain[] => {
    const nearest = [...upwards(holder)].map(deploying).find((around) => around.length > 0) ?? [undefined]
    return nearest.map((flux) => ({ steps: undefined, flux, isDeployed: false, namespace: undefined, root }))
  }
  const addFolder = (folder: string): void => {
    const holder = slashes(dirname(folder))
    const chains = [
      ...listed(folder),
      ...(holder === folder ? [] : generated(holder)),
      ...deploying(folder).map(topChain),
      ...including(folder).map((flux) => included(folder, flux, nodes)),
    ]
    ofFolders.set(folder, chains.length > 0 ? chains.slice(0, mostChains) : alone(folder, folder))
  }
  const addListing = (path: string): void => {
    for (const folder of foldersAbove(path, nodes, ofFolders)) addFolder(folder)
  }
  const ofFiles = new Map<string, readonly Chain[]>()
  const chainsOf = (file: string): readonly Chain[] => {
    const known = ofFiles.get(file)
    if (known) return known
    addListing(file)
    const folder = slashes(dirname(file))
    const chains = [...listed(file), ...generated(folder)].slice(0, mostChains)
    ofFiles.set(file, chains.length > 0 ? chains : alone(folder, undefined))
    return ofFiles.get(file) as readonly Chain[]
  }
  const chainsOfFolder = (folder: string): readonly Chain[] => {
    addListing(folder)
    if (!ofFolders.has(folder)) addFolder(folder)
    return ofFolders.get(folder) as readonly Chain[]
  }
  let showsDeployment: boolean | undefined
  return {
    chainsOf,
    chainsOfFolder,
    chainsOfGenerated: (kustomization) =>
      chainsOfFolder(kustomization.folder).map((chain) =>
        linked(chain, [...componentsBehind(kustomization.folder, kustomization, chain, nodes), kustomization]),
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

/** The chain of a component that a Flux Kustomization adds to the folder that it deploys. */
function included(folder: string, flux: FluxKustomization, nodes: KustomizationNodes): Chain {
  const behind = flux.components.slice(flux.components.indexOf(folder) + 1).flatMap(nodes.componentAt)
  const overlay = nodes.at(flux.folder)
  return linked(topChain(flux), overlay ? [...behind, overlay] : behind)
}

/** The components that change what stands at a path that a kustomization lists: those that it lists behind it. */
function componentsBehind(
  path: string,
  { folder, components }: Kustomization,
  chain: Chain,
  nodes: KustomizationNodes,
) {
  const isTop = chain.steps === undefined && chain.flux?.folder === folder
  const all = isTop ? [...components, ...(chain.flux?.components ?? [])] : components
  return all.slice(all.indexOf(path) + 1).flatMap(nodes.componentAt)
}

/** The folders whose chains are not known yet and through which a path reaches the top, each behind those above it. */
function foldersAbove(path: string, nodes: KustomizationNodes, known: ReadonlyMap<string, unknown>): string[] {
  const above = (one: string) =>
    nodes
      .listing(one)
      .map(({ folder }) => folder)
      .filter((folder) => !known.has(folder))
  return inOrder(above(path), above)
}

/** Goes up from a Flux Kustomization to the one that deploys its file, and so on; one that deploys itself is the top. */
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

/** A folder, the one above it, and so on. */
function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = slashes(dirname(at))) {
    yield at
    if (at === slashes(dirname(at))) return
  }
}
