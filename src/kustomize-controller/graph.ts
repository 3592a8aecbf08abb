import { basename, dirname, resolve } from 'node:path'
import { isWithin, slashes } from '../common/paths.ts'
import {
  type Changes,
  createParsedKustomizations,
  type Kustomization,
  type KustomizationFile,
  mayChange,
  type ReadText,
} from '../kustomize/kustomization.ts'
import type { FluxDocument, FluxKustomization } from './flux-kustomization.ts'

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

/** A kustomization through which a manifest passes, and the next one, up to the outermost overlay. */
interface Step {
  readonly kustomization: Kustomization
  /** Chains share what is above them, so a deep or wide repository stays small. */
  readonly next: Step | undefined
}

/** One way in which a file reaches a cluster. */
export interface Chain {
  /** From the kustomization that lists the file; undefined if none does. */
  readonly steps: Step | undefined
  /** The Flux Kustomization at the top, whose variables hold. */
  readonly flux: FluxKustomization | undefined
  /** Does that Flux Kustomization deploy the file? If not, it is only the nearest around a file that nothing lists. */
  readonly isDeployed: boolean
  /** What the kustomizations set: it beats the manifest's own, and the outermost wins. */
  readonly namespace: string | undefined
  /** What is at the top: the Flux Kustomization's file, else the folder of the outermost kustomization. */
  readonly root: string | undefined
}

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

/** The kustomizations of a chain, the base first. */
export function stepsOf(chain: Chain): Kustomization[] {
  const steps: Kustomization[] = []
  for (let step = chain.steps; step; step = step.next) steps.push(step.kustomization)
  return steps
}

/** A chain on one line, from the top to the base. */
export function chainText(chain: Chain): string {
  const { flux, isDeployed } = chain
  const top = flux ? [`${flux.file}:${flux.line} Kustomization ${flux.name}${isDeployed ? '' : ' (around it)'}`] : []
  return [...top, ...stepsOf(chain).reverse().map(stepText)].join(' > ')
}

function stepText({ file, namespace, changes: { namePrefix, nameSuffix, patches } }: Kustomization): string {
  const facts = [
    namespace && `namespace ${namespace}`,
    namePrefix && `prefix ${namePrefix}`,
    nameSuffix && `suffix ${nameSuffix}`,
    patches.length > 0 && `patches ${patches.length}`,
  ].filter(Boolean)
  return facts.length > 0 ? `${file} (${facts.join(', ')})` : file
}

/** More chains than any file has: a maze of kustomizations ends with so many. */
const mostChains = 10_000

/**
 * The graph of kustomizations. Only those that may list a file in question are parsed, since a repository has hundreds of
 * them and a few Providers.
 */
export function createGraph(input: GraphInput): Graph {
  const nodes = kustomizationNodes(input)
  // A Flux Kustomization may take patches and variables from one that deploys it, and that one too: so often, and no longer.
  const first = createLevel(input, nodes, undefined)
  const second = createLevel(input, nodes, first)
  return createLevel(input, nodes, second)
}

/** The kustomizations as nodes of the graph. */
interface Nodes {
  readonly has: (folder: string) => boolean
  readonly at: (folder: string) => Kustomization | undefined
  /** Those that mention a path in some field. */
  readonly mentioning: (path: string) => readonly Kustomization[]
  /** Those that list a path as a resource or a component. */
  readonly listing: (path: string) => readonly Kustomization[]
  readonly isPatch: (file: string) => boolean
  /** May a patch or a replacement change a Flux Kustomization? */
  readonly arePatched: () => boolean
  /** A component and those that it lists itself, in the order in which they are applied. */
  readonly componentAt: (folder: string) => readonly Kustomization[]
}

function kustomizationNodes({ kustomizations: files, readText, fluxDocuments, parseFlux }: GraphInput): Nodes {
  const at = createParsedKustomizations(files, readText)
  let mentions: ReadonlyMap<string, readonly string[]> | undefined
  const mentioning = (path: string): Kustomization[] => {
    mentions ??= mentionsIn(files, at)
    return (mentions.get(path) ?? []).flatMap((folder) => at(folder) ?? [])
  }
  const componentAt = (folder: string): Kustomization[] =>
    inOrder([folder], (one) => at(one)?.components ?? []).flatMap((one) => at(one) ?? [])
  const arePatched = () =>
    [...files].some(([folder, { text }]) => /patches|replacements/.test(text) && mayPatchFlux(at(folder))) ||
    fluxDocuments.some(
      (document) => document.document.text.includes('patches') && parseFlux(document, undefined).some(mayPatchFlux),
    )
  let patched: boolean | undefined
  return {
    has: (folder) => files.has(folder),
    at,
    arePatched: () => {
      patched ??= arePatched()
      return patched
    },
    mentioning,
    listing: (path) =>
      mentioning(path).filter(({ resources, components }) => resources.includes(path) || components.includes(path)),
    isPatch: (file) =>
      mentioning(file).some(
        ({ folder, changes }) => isWithin(file, folder) && changes.patches.some((patch) => patch.file === file),
      ),
    componentAt,
  }
}

function mayPatchFlux(of: { readonly changes: Changes } | undefined): boolean {
  return (
    of !== undefined && mayChange({ ...of.changes, namePrefix: undefined, nameSuffix: undefined }, 'Kustomization', '')
  )
}

/** Path -> the folders whose kustomization.yaml mentions it, by its text alone. */
function mentionsIn(
  files: ReadonlyMap<string, KustomizationFile>,
  parsedAt: (folder: string) => Kustomization | undefined,
): Map<string, string[]> {
  const mentions = new Map<string, string[]>()
  for (const [folder, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const path of new Set(pathsIn(file.text, folder, parsedAt))) {
      const folders = mentions.get(path)
      if (folders) folders.push(folder)
      else mentions.set(path, [folder])
    }
  return mentions
}

/** All words of a kustomization.yaml as paths; what YAML may hide from that (aliases, escapes, blanks) once it is parsed. */
function pathsIn(text: string, folder: string, parsedAt: (folder: string) => Kustomization | undefined): string[] {
  const words = text.split(/[\s"'[\]{},]+/)
  const isPlain = !/(?:^|[\s[,])[&*][\w-]|\\[xuU]|-[ \t]+["']?[^\s#"':]+ [^\s#]/m.test(text)
  const hidden = isPlain ? undefined : parsedAt(folder)
  const paths = words.filter((word) => word !== '' && !word.endsWith(':')).map((word) => slashes(resolve(folder, word)))
  return hidden ? [...paths, ...hidden.resources, ...hidden.components] : paths
}

/** Chains up to the Flux Kustomizations as they are with the patches and variables that the level below knows. */
function createLevel(input: GraphInput, nodes: Nodes, below: Graph | undefined): Graph {
  const { deploying, including, fluxIn, foldersIn } = fluxNodes(input, nodes, below)
  const ofFolders = new Map<string, readonly Chain[]>()

  /** Where there is no kustomization.yaml, Flux makes one of all that is below, but for folders that have their own. */
  const generated = (holder: string): Chain[] => {
    const chains: Chain[] = []
    for (const folder of upwards(holder)) {
      if (nodes.has(folder)) break
      for (const flux of deploying(folder)) chains.push(linked(top(flux), componentsOf(flux, nodes)))
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
      ...deploying(folder).map(top),
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

const top = (flux: FluxKustomization): Chain => ({
  steps: undefined,
  flux,
  isDeployed: true,
  namespace: flux.targetNamespace,
  root: flux.file,
})

/** The chain with more steps at its lower end, the outermost last. */
function linked(chain: Chain, steps: readonly Kustomization[]): Chain {
  let { steps: next, namespace } = chain
  for (const kustomization of steps.toReversed()) {
    next = { kustomization, next }
    namespace ??= kustomization.namespace
  }
  return { ...chain, steps: next, namespace }
}

/** The chain of a component that a Flux Kustomization adds to the folder that it deploys. */
function included(folder: string, flux: FluxKustomization, nodes: Nodes): Chain {
  const behind = flux.components.slice(flux.components.indexOf(folder) + 1).flatMap(nodes.componentAt)
  const overlay = nodes.at(flux.folder)
  return linked(top(flux), overlay ? [...behind, overlay] : behind)
}

/** The components that change what stands at a path that a kustomization lists: those that it lists behind it. */
function componentsBehind(path: string, { folder, components }: Kustomization, chain: Chain, nodes: Nodes) {
  const isTop = chain.steps === undefined && chain.flux?.folder === folder
  const all = isTop ? [...components, ...(chain.flux?.components ?? [])] : components
  return all.slice(all.indexOf(path) + 1).flatMap(nodes.componentAt)
}

/** The folders whose chains are not known yet and through which a path reaches the top, each behind those above it. */
function foldersAbove(path: string, nodes: Nodes, known: ReadonlyMap<string, unknown>): string[] {
  const above = (one: string) =>
    nodes
      .listing(one)
      .map(({ folder }) => folder)
      .filter((folder) => !known.has(folder))
  return inOrder(above(path), above)
}

/**
 * Folders and all that they lead to, each behind what it leads to. A loop, since thousands of kustomizations may list each
 * other; a circle, which kustomize refuses, ends where it closes.
 */
function inOrder(folders: readonly string[], next: (folder: string) => readonly string[]): string[] {
  const order = new Set<string>()
  const seen = new Set<string>()
  const open = folders.toReversed()
  for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
    const more = seen.has(folder) ? [] : next(folder).filter((one) => !seen.has(one))
    seen.add(folder)
    if (more.length > 0) open.push(...more.toReversed())
    else order.add(open.pop() as string)
  }
  return [...order]
}

/** Flux Kustomizations by what they deploy. */
interface FluxNodes extends Pick<Graph, 'fluxIn' | 'foldersIn'> {
  /** Those whose `spec.path` is this folder. */
  readonly deploying: (folder: string) => readonly FluxKustomization[]
  /** Those whose `spec.components` name this folder. */
  readonly including: (folder: string) => readonly FluxKustomization[]
}

function fluxNodes(input: GraphInput, nodes: Nodes, below: Graph | undefined): FluxNodes {
  const { fluxDocuments, parseFlux } = input
  const parsed = new Map<FluxDocument, readonly FluxKustomization[]>()
  const arePatched = below !== undefined && nodes.arePatched()
  const fluxIn = (document: FluxDocument): readonly FluxKustomization[] => {
    const known = parsed.get(document)
    if (known) return known
    const needsChain = arePatched || document.document.text.includes('$')
    const chains = needsChain ? (below?.chainsOf(document.path) ?? []) : [undefined]
    const found = chains.flatMap((chain) => parseFlux(document, chain))
    // What a kustomization uses as a patch deploys nothing by itself.
    parsed.set(document, found.length > 0 && nodes.isPatch(document.path) ? [] : distinct(found))
    return parsed.get(document) as readonly FluxKustomization[]
  }
  const foldersIn = (document: FluxDocument) => (arePatched ? undefined : input.foldersIn(document))
  let known: ReturnType<typeof documentsByFolder> | undefined
  const withComponents = fluxDocuments.filter(({ document }) => document.text.includes('components'))
  const deployed = new Map<string, readonly FluxKustomization[]>()
  const deploying = (folder: string): readonly FluxKustomization[] => {
    if (deployed.has(folder)) return deployed.get(folder) as readonly FluxKustomization[]
    known ??= documentsByFolder(fluxDocuments, (document) =>
      arePatched ? fluxIn(document).map((flux) => flux.folder) : foldersIn(document),
    )
    const documents = new Set([...(known.byFolder.get(folder) ?? []), ...known.anywhere])
    const found = [...documents].flatMap(fluxIn).filter((flux) => flux.folder === folder)
    deployed.set(folder, found)
    return found
  }
  return {
    fluxIn,
    foldersIn,
    deploying,
    including: (folder) =>
      withComponents
        .filter(({ document }) => document.text.includes(basename(folder)))
        .flatMap(fluxIn)
        .filter((flux) => flux.components.includes(folder)),
  }
}

/** The documents that may deploy a folder, and those of which the folders cannot be told. */
function documentsByFolder(
  all: readonly FluxDocument[],
  foldersIn: (document: FluxDocument) => readonly string[] | undefined,
) {
  const byFolder = new Map<string, FluxDocument[]>()
  const anywhere: FluxDocument[] = []
  for (const document of all)
    for (const folder of foldersIn(document) ?? [undefined]) {
      if (folder === undefined) anywhere.push(document)
      else if (byFolder.get(folder)?.push(document) === undefined) byFolder.set(folder, [document])
    }
  return { byFolder, anywhere }
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

function componentsOf(flux: FluxKustomization, nodes: Nodes): Kustomization[] {
  return flux.components.flatMap(nodes.componentAt)
}

function distinct(fluxes: readonly FluxKustomization[]): FluxKustomization[] {
  return [...new Map(fluxes.map((flux) => [JSON.stringify([flux, ...flux.substitute]), flux])).values()]
}

/** A folder, the one above it, and so on. */
function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = slashes(dirname(at))) {
    yield at
    if (at === slashes(dirname(at))) return
  }
}
