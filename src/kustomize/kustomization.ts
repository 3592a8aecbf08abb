import { resolve } from 'node:path'
import { isMap } from 'yaml'
import { parseYaml } from '../common/parse-yaml.ts'
import { slashes } from '../common/paths.ts'
import { type Json, listOf, mapOf, wordOf } from '../common/yaml.ts'
import { maxDocumentLength } from '../scan/yaml-objects.ts'

/** A kustomization.yaml before it is parsed. */
export interface KustomizationFile {
  readonly file: string
  readonly text: string
  /** Whether it is above the files that the user named, so that what it lists is not read. */
  readonly above: boolean
}

/** A parsed kustomization.yaml: which manifests it lists, and how it changes them. Paths are absolute. */
export interface Kustomization {
  readonly file: string
  readonly folder: string
  readonly namespace: string | undefined
  /** The paths in `resources` and `bases`. */
  readonly resources: readonly string[]
  readonly components: readonly string[]
  /** Entries of these fields that do not look like a local path. */
  readonly remote: readonly string[]
  readonly changes: Changes
  /** The whole file, for fields such as `labels` and `replacements`. */
  readonly content: Json
}

/** How a kustomization, or the spec of a Flux Kustomization, changes manifests, except for their namespace. */
export interface Changes {
  readonly namePrefix: string | undefined
  readonly nameSuffix: string | undefined
  readonly patches: readonly PatchTarget[]
}

/** What a patch, a replacement or a transformer may change. */
interface PatchTarget {
  /** The field that holds it. */
  readonly field: string
  readonly kind?: string | undefined
  readonly name?: string | undefined
  /** The text of the patch, if it has no target. */
  readonly text?: string | undefined
  /** The absolute path of its file, if it is in a file of its own. */
  readonly file?: string | undefined
}

/** Returns the text of a file. Throws if it cannot be read. */
export type ReadText = (path: string) => string

/** The file names that kustomize looks for in a folder. */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']

/** Parses a kustomization.yaml; undefined if it is not a YAML map. A field of the wrong type counts as absent. */
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
  return {
    file,
    folder,
    namespace: wordOf(content.namespace),
    resources: local(['resources', 'bases']),
    components: local(['components']),
    remote: ['resources', 'bases', 'components'].flatMap((key) => texts(content[key])).filter(isRemote),
    changes: changesIn(content, folder, readText),
    content,
  }
}

/** Returns a function that gets the kustomization of a folder, and parses it once. */
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

/** Reads fields such as `namePrefix` and `patches` of a kustomization.yaml or of a Flux Kustomization's spec. */
export function changesIn(content: Json, folder: string, readText: ReadText): Changes {
  const patches: PatchTarget[] = []
  for (const field of ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'transformers'])
    for (const entry of listOf(content[field])) patches.push(...targetsOf(field, entry, folder, readText))
  return { namePrefix: wordOf(content.namePrefix), nameSuffix: wordOf(content.nameSuffix), patches }
}

/** Whether these changes may apply to a manifest of this kind and name. */
export function mayChange({ namePrefix, nameSuffix, patches }: Changes, kind: string, name?: string): boolean {
  return namePrefix !== undefined || nameSuffix !== undefined || patches.some((patch) => mayPatch(patch, kind, name))
}

function mayPatch({ kind, name, text }: PatchTarget, objectKind: string, objectName = ''): boolean {
  if (text !== undefined) return text.includes(objectKind) && text.includes(objectName)
  const mayMatch = (pattern: string | undefined, value: string) =>
    pattern === undefined || pattern === value || /[.*+?|()[\]^$]/.test(pattern)
  return mayMatch(kind, objectKind) && (objectName === '' || mayMatch(name, objectName))
}

/** Returns what an entry of a field such as `patches` may change. */
function targetsOf(field: string, entry: unknown, folder: string, readText: ReadText): PatchTarget[] {
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

/** Returns the text of a patch file. One that cannot be read changes nothing that we know of. */
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
