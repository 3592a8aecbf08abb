import { resolve } from 'node:path'
import { isMap } from 'yaml'
import { parseYaml } from '../common/parse-yaml.ts'
import { slashes } from '../common/paths.ts'
import { type Json, listOf, mapOf, wordOf } from '../common/yaml.ts'
import { maxDocumentLength } from '../scan/yaml-objects.ts'

/** The text of a kustomization.yaml; `above`: outside what was named, so that what it lists is not read. */
export interface KustomizationFile {
  readonly file: string
  readonly text: string
  readonly above: boolean
}

/** A kustomization.yaml: where manifests come from, and what it makes of them. Paths are absolute. */
export interface Kustomization {
  readonly file: string
  readonly folder: string
  readonly namespace: string | undefined
  /** What `resources` and `bases` list. */
  readonly resources: readonly string[]
  readonly components: readonly string[]
  /** Entries that do not look like a local path. */
  readonly remote: readonly string[]
  readonly changes: Changes
  /** All of the file: `labels`, `replacements` and the like. */
  readonly content: Json
}

/** What a kustomization, or the spec of a Flux Kustomization, changes in manifests beside their namespace. */
export interface Changes {
  readonly namePrefix: string | undefined
  readonly nameSuffix: string | undefined
  readonly patches: readonly Patch[]
}

/** A patch, a replacement or a transformer. */
interface Patch {
  /** The field that holds it. */
  readonly field: string
  readonly kind?: string | undefined
  readonly name?: string | undefined
  /** The patch itself, if it has no target. */
  readonly text?: string | undefined
  /** The file in which it stands, if it has one. Absolute. */
  readonly file?: string | undefined
}

/** The text of a file; throws where it may not be read. */
export type ReadText = (path: string) => string

/** Names under which kustomize finds its file in a folder. */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** Parses a kustomization.yaml, leniently; undefined if it is not a YAML map. */
export function parseKustomization(
  file: string,
  folder: string,
  text: string,
  readText: ReadText,
): Kustomization | undefined {
  const content = parseMap(text)
  if (!content) return undefined
  const paths = (key: string) => texts(content[key]).filter((entry) => !isRemote(entry))
  const local = (keys: string[]) => keys.flatMap(paths).map((entry) => slashes(resolve(folder, entry)))
  const all = ['resources', 'bases', 'components']
  return {
    file,
    folder,
    namespace: wordOf(content.namespace),
    resources: local(['resources', 'bases']),
    components: local(['components']),
    remote: all.flatMap((key) => texts(content[key])).filter(isRemote),
    changes: changesIn(content, folder, readText),
    content,
  }
}

/** Finds the kustomization of a folder, parsed when it is first asked for. */
export function createParsedKustomizations(
  files: ReadonlyMap<string, KustomizationFile>,
  readText: ReadText,
): (folder: string) => Kustomization | undefined {
  const parsed = new Map<string, Kustomization | undefined>()
  return (folder) => {
    const file = files.get(folder)
    if (file && !parsed.has(folder)) parsed.set(folder, parseKustomization(file.file, folder, file.text, readText))
    return parsed.get(folder)
  }
}

/** The fields `namePrefix`, `patches` and the like of a kustomization.yaml or of a Flux Kustomization's spec. */
export function changesIn(content: Json, folder: string, readText: ReadText): Changes {
  const patches: Patch[] = []
  for (const field of ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'transformers'])
    for (const entry of listOf(content[field])) patches.push(...patchesIn(field, entry, folder, readText))
  return { namePrefix: wordOf(content.namePrefix), nameSuffix: wordOf(content.nameSuffix), patches }
}

/** May these changes reach a manifest of this kind and name? */
export function mayChange({ namePrefix, nameSuffix, patches }: Changes, kind: string, name: string): boolean {
  return namePrefix !== undefined || nameSuffix !== undefined || patches.some((patch) => mayPatch(patch, kind, name))
}

function mayPatch({ kind, name, text }: Patch, ofKind: string, ofName: string): boolean {
  if (text !== undefined) return text.includes(ofKind) && text.includes(ofName)
  const fits = (pattern: string | undefined, value: string) =>
    pattern === undefined || pattern === value || /[.*+?|()[\]^$]/.test(pattern)
  return fits(kind, ofKind) && fits(name, ofName)
}

function patchesIn(field: string, entry: unknown, folder: string, readText: ReadText): Patch[] {
  if (typeof entry === 'string' && entry.includes('\n')) return [{ field, text: entry }]
  const patch = typeof entry === 'string' ? { path: entry } : mapOf(entry)
  if (!patch) return []
  const path = wordOf(patch.path)
  const file = path === undefined ? undefined : slashes(resolve(folder, path))
  const target = mapOf(patch.target)
  const selected = listOf(patch.targets).map((one) => mapOf(mapOf(one)?.select))
  const targets = (target ? [target] : selected).filter((one) => one !== undefined)
  if (targets.length > 0)
    return targets.map(({ kind, name }) => ({ field, kind: wordOf(kind), name: wordOf(name), file }))
  const text = wordOf(patch.patch) ?? (file === undefined ? undefined : fileText(file, readText))
  return [{ field, text, file }]
}

/** The text of a patch file; without it nothing is known to be changed. */
function fileText(file: string, readText: ReadText): string {
  try {
    return readText(file)
  } catch {
    return ''
  }
}

function parseMap(text: string): Json | undefined {
  if (text.length > maxDocumentLength) return undefined
  try {
    const document = parseYaml(text, { merge: true })
    return isMap(document.contents) ? (document.toJS({ maxAliasCount: 100 }) as Json) : undefined
  } catch {
    return undefined
  }
}

function isRemote(entry: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/|^[\w.-]+@[\w.-]+:|[?&](ref|version)=|^(github|gitlab)\.com[/:]/i.test(entry)
}

function texts(value: unknown): string[] {
  return listOf(value).filter((entry): entry is string => typeof entry === 'string')
}
