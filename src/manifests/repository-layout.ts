import { dirname } from 'node:path'
import { once } from '../common/once.ts'
import { generatorsIn } from '../kustomize/generators.ts'
import { createParsedKustomizations, type ReadText } from '../kustomize/kustomization.ts'
import { createNamesBefore, createRenameCheck, type KustomizationText } from '../kustomize/original-names.ts'
import type { createChanges } from '../kustomize-controller/chain-changes.ts'
import { type FluxDocument, foldersIn } from '../kustomize-controller/flux-document.ts'
import { fluxKustomizationsIn } from '../kustomize-controller/flux-kustomization.ts'
import { createGraph } from '../kustomize-controller/graph.ts'
import { createSourceVerdict, isRoot } from '../kustomize-controller/own-repository.ts'
import { createSubstitutions, type OnSecret } from '../kustomize-controller/substitute-from.ts'
import { createObjectIndex } from '../scan/object-index.ts'
import type { YamlObject } from '../scan/yaml-objects.ts'
import { addDeployed, addListed, type Inventory } from './inventory.ts'
import type { ScanContext } from './scan-entries.ts'

export interface LayoutOptions {
  /** Values for `${var}`. They take precedence over those of Flux Kustomizations. */
  readonly substitute?: ReadonlyMap<string, string> | undefined
  /** Called with each value that a variable gets from a Secret, before anything can print it. */
  readonly onSecret?: OnSecret | undefined
  /** The URLs of this repository, for Flux Kustomizations whose source is a GitRepository. Called only if needed. */
  readonly ownUrls?: (() => readonly string[]) | undefined
}

/** How the files of an inventory belong together. */
export type Layout = ReturnType<typeof createLayout>

/**
 * Reads what kustomizations list and Flux Kustomizations deploy outside the folders that were named, until there is nothing
 * new; then describes how all of it belongs together.
 */
export async function scanReferences(context: ScanContext, options: LayoutOptions): Promise<Layout> {
  const { inventory, scanner, workspace } = context
  for (let before = -1; ; ) {
    const layout = createLayout(context, options, await loadChanges(inventory))
    if (scanner.covers(workspace.root) || scanner.files.size === before) return layout
    before = scanner.files.size
    addListed(inventory, scanner, workspace.root, layout.readText)
    if (scanner.files.size === before) addDeployed(inventory, scanner, workspace.root, layout)
  }
}

type CreateChanges = typeof createChanges

/** The fields that change names, labels or others. With escapes (`\x`), a key may be any of them. */
const changing = /patches|replacements|name(?:Prefix|Suffix)|[lL]abels|\\[uxU]/

/** Loads the code for patches and replacements only if there are any, because loading RE2 takes 8 ms. */
async function loadChanges(inventory: Inventory): Promise<CreateChanges> {
  if (!kustomizationTexts(inventory).some(({ text }) => changing.test(text))) return () => () => undefined
  return (await import('../kustomize-controller/chain-changes.ts')).createChanges
}

function createLayout(
  { inventory, scanner, workspace }: ScanContext,
  { substitute = new Map(), onSecret, ownUrls = () => [] }: LayoutOptions,
  createChanges: CreateChanges,
) {
  const { fluxDocuments, inMemory, sourceFiles, kustomizations } = inventory
  const readText = (path: string) => (inMemory.get(path) ?? workspace.read(path)).toString('utf8')
  const index = createObjectIndex(scanner.files, inMemory, workspace)
  const substitutionOf = createSubstitutions(substitute, index.find, onSecret)
  const kustomizationAt = createParsedKustomizations(kustomizations, readText)
  const changesOf = createChanges(readText, kustomizationAt)
  const foldersOf = (document: FluxDocument) => foldersIn(document, workspace.root)
  const verdictOf = createSourceVerdict({
    fluxDocuments,
    find: createObjectIndex(sourceFiles, inMemory, workspace).find,
    parse: (document) => fluxKustomizationsIn(document, substitutionOf(undefined), workspace),
    foldersIn: foldersOf,
    ownUrls,
  })
  const graph = createGraph({
    kustomizations,
    fluxDocuments: fluxDocuments.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    foldersIn: foldersOf,
    readText,
    parseFlux: (document, chain) => {
      const changes = chain && changesOf(chain)
      const change = changes && ((object: YamlObject) => changes.apply(object).object)
      const found = fluxKustomizationsIn(document, substitutionOf(chain?.flux), workspace, change)
      return found.filter((flux) => verdictOf(flux) !== 'foreign')
    },
  })
  // Reading the root means reading the whole repository, so a Flux Kustomization must certainly deploy it.
  const deployed = (document: FluxDocument) =>
    graph
      .fluxIn(document)
      .filter((flux) => !flux.isInstance && (!isRoot(flux) || verdictOf(flux) === 'own'))
      .flatMap(({ folder, components }) => [folder, ...components])
  const texts = () => kustomizationTexts(inventory)
  return {
    index,
    substitutionOf,
    changesOf,
    graph,
    deployed,
    foldersIn: graph.foldersIn,
    readText,
    namesBefore: createNamesBefore(texts),
    mayBeRenamed: createRenameCheck(texts, readText),
    secretGenerators: once(() => secretGenerators(inventory, kustomizationAt, readText)),
  }
}

/** The texts that may set `namePrefix` or `patches`: those of kustomizations and Flux Kustomizations. */
function kustomizationTexts({ kustomizations, fluxDocuments }: Inventory): KustomizationText[] {
  return [
    ...[...kustomizations].map(([folder, { text }]) => ({ folder, text })),
    ...fluxDocuments.map(({ path, document: { text } }) => ({ folder: dirname(path), text })),
  ]
}

function secretGenerators(
  { kustomizations }: Inventory,
  kustomizationAt: ReturnType<typeof createParsedKustomizations>,
  readText: ReadText,
) {
  const folders = [...kustomizations].filter(([, { text }]) => text.includes('secretGenerator'))
  return folders
    .flatMap(([folder]) => kustomizationAt(folder) ?? [])
    .flatMap((kustomization) => generatorsIn(kustomization, 'secretGenerator', readText))
}
