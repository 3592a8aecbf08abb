import { resolve } from 'node:path'
import { isWithin, slashes } from '../common/paths.ts'
import {
  type Changes,
  createParsedKustomizations,
  type Kustomization,
  type KustomizationFile,
  mayChange,
} from '../kustomize/kustomization.ts'
import type { GraphInput } from './graph.ts'

/** Looks up kustomizations by folder, and by the paths in them. */
export interface KustomizationNodes {
  readonly has: (folder: string) => boolean
  readonly at: (folder: string) => Kustomization | undefined
  /** Those that mention a path in any field. */
  readonly mentioning: (path: string) => readonly Kustomization[]
  /** Those that list a path as a resource or a component. */
  readonly listing: (path: string) => readonly Kustomization[]
  /** Whether a kustomization in the file's folder, or above, uses the file as a patch. */
  readonly isPatch: (file: string) => boolean
  /** Whether a patch or replacement may change a Flux Kustomization. */
  readonly arePatched: () => boolean
  /** A component and those that it lists, in the order in which they are applied. */
  readonly componentAt: (folder: string) => readonly Kustomization[]
}

/** Creates the lookup of kustomizations. A kustomization.yaml is parsed when it is first needed. */
export function createNodes({
  kustomizations: files,
  readText,
  fluxDocuments,
  parseFlux,
}: GraphInput): KustomizationNodes {
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

function mayPatchFlux(kustomization: { readonly changes: Changes } | undefined): boolean {
  if (!kustomization) return false
  const patchesOnly = { ...kustomization.changes, namePrefix: undefined, nameSuffix: undefined }
  return mayChange(patchesOnly, 'Kustomization')
}

/** Maps each path to the folders whose kustomization.yaml mentions it, mostly by its text. */
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

/** Returns all words of a kustomization.yaml as paths. It is parsed only if YAML may hide some: aliases, escapes, blanks. */
function pathsIn(text: string, folder: string, parsedAt: (folder: string) => Kustomization | undefined): string[] {
  const words = text.split(/[\s"'[\]{},]+/)
  const isPlain = !/(?:^|[\s[,])[&*][\w-]|\\[xuU]|-[ \t]+["']?[^\s#"':]+ [^\s#]/m.test(text)
  const parsed = isPlain ? undefined : parsedAt(folder)
  const paths = words.filter((word) => word !== '' && !word.endsWith(':')).map((word) => slashes(resolve(folder, word)))
  return parsed ? [...paths, ...parsed.resources, ...parsed.components] : paths
}

/**
 * Returns the folders and everything that `next` leads to, each after what it leads to itself. It is not recursive because
 * thousands of kustomizations may list each other. A cycle, which kustomize refuses, ends at the first folder seen twice.
 */
export function inOrder(folders: readonly string[], next: (folder: string) => readonly string[]): string[] {
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
