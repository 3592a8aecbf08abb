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

/** The kustomizations as nodes of the graph. */
export interface KustomizationNodes {
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

/** Parses a kustomization.yaml when it is first asked for. */
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

/**
 * Folders and all that they lead to, each behind what it leads to. A loop, since thousands of kustomizations may list each
 * other; a circle, which kustomize refuses, ends where it closes.
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
