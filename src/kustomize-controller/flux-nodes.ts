import { basename } from 'node:path'
import type { FluxDocument } from './flux-document.ts'
import type { FluxKustomization } from './flux-kustomization.ts'
import type { Graph, GraphInput } from './graph.ts'
import type { KustomizationNodes } from './kustomization-nodes.ts'

/** Looks up Flux Kustomizations by what they deploy. */
export interface FluxNodes extends Pick<Graph, 'fluxIn' | 'foldersIn'> {
  /** Those whose `spec.path` is this folder. */
  readonly deploying: (folder: string) => readonly FluxKustomization[]
  /** Those whose `spec.components` include this folder. */
  readonly including: (folder: string) => readonly FluxKustomization[]
}

/**
 * Creates the lookup of Flux Kustomizations by what they deploy.
 * @param below the graph whose patches and variables apply to them; if undefined, they are read as written
 */
export function createFluxNodes(input: GraphInput, nodes: KustomizationNodes, below: Graph | undefined): FluxNodes {
  const { fluxDocuments, parseFlux } = input
  const parsed = new Map<FluxDocument, readonly FluxKustomization[]>()
  const arePatched = below !== undefined && nodes.arePatched()
  const fluxIn = (document: FluxDocument): readonly FluxKustomization[] => {
    const known = parsed.get(document)
    if (known) return known
    const needsChain = arePatched || document.document.text.includes('$')
    const chains = needsChain ? (below?.chainsOf(document.path) ?? []) : [undefined]
    const found = chains.flatMap((chain) => parseFlux(document, chain))
    // A patch deploys nothing by itself.
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

/** Groups documents by the folders that they may deploy. `anywhere` are those whose folders are unknown. */
function documentsByFolder(
  documents: readonly FluxDocument[],
  foldersIn: (document: FluxDocument) => readonly string[] | undefined,
) {
  const byFolder = new Map<string, FluxDocument[]>()
  const anywhere: FluxDocument[] = []
  for (const document of documents)
    for (const folder of foldersIn(document) ?? [undefined]) {
      if (folder === undefined) anywhere.push(document)
      else if (byFolder.get(folder)?.push(document) === undefined) byFolder.set(folder, [document])
    }
  return { byFolder, anywhere }
}

function distinct(fluxes: readonly FluxKustomization[]): FluxKustomization[] {
  return [...new Map(fluxes.map((flux) => [JSON.stringify([flux, ...flux.substitute]), flux])).values()]
}
