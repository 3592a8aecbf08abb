import { resolve } from 'node:path'
import { isMap, parseDocument } from 'yaml'
import { slashes } from '../common/paths.ts'
import { type Json, listOf, mapOf, wordOf } from './json.ts'
import { longest } from './objects.ts'

/** A kustomization.yaml, as far as it says where manifests go and what becomes of them. Paths are absolute. */
export interface Kustomization {
  readonly file: string
  readonly folder: string
  readonly namespace: string | undefined
  readonly resources: readonly string[]
  readonly components: readonly string[]
  /** Entries that look like no local path. */
  readonly remote: readonly string[]
  readonly changes: Changes
}

/** What kustomize would change in the manifests that it is given. We only say so. */
export interface Changes {
  readonly prefix: boolean
  readonly patches: readonly Patch[]
}

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

/** Reads a kustomization.yaml, leniently; undefined if it is no YAML map. */
export function readKustomization(
  file: string,
  folder: string,
  text: string,
  readText: ReadText,
): Kustomization | undefined {
  const json = toMap(text)
  if (!json) return undefined
  const paths = (key: string) => texts(json[key]).filter((entry) => !isRemote(entry))
  const local = (keys: string[]) => keys.flatMap(paths).map((entry) => slashes(resolve(folder, entry)))
  const all = ['resources', 'bases', 'components']
  return {
    file,
    folder,
    namespace: wordOf(json.namespace),
    resources: local(['resources', 'bases']),
    components: local(['components']),
    remote: all.flatMap((key) => texts(json[key])).filter(isRemote),
    changes: readChanges(json, folder, readText),
  }
}

/** Reads the fields `namePrefix`, `patches` and the like of a kustomization.yaml or of a Flux Kustomization's spec. */
export function readChanges(json: Json, folder: string, readText: ReadText): Changes {
  const patches: Patch[] = []
  for (const field of ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'transformers'])
    for (const entry of listOf(json[field])) patches.push(...readPatch(field, entry, folder, readText))
  return { prefix: Boolean(json.namePrefix || json.nameSuffix), patches }
}

/** May these changes reach a manifest of this kind and name? */
export function mayChange({ prefix, patches }: Changes, kind: string, name: string): boolean {
  return prefix || patches.some((patch) => aims(patch, kind, name))
}

function aims({ kind, name, text }: Patch, ofKind: string, ofName: string): boolean {
  if (text !== undefined) return text.includes(ofKind) && text.includes(ofName)
  const fits = (pattern: string | undefined, value: string) =>
    pattern === undefined || pattern === value || /[.*+?|()[\]^$]/.test(pattern)
  return fits(kind, ofKind) && fits(name, ofName)
}

function readPatch(field: string, entry: unknown, folder: string, readText: ReadText): Patch[] {
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

function toMap(text: string): Json | undefined {
  if (text.length > longest) return undefined
  try {
    const document = parseDocument(text, { merge: true, uniqueKeys: false, logLevel: 'error', prettyErrors: false })
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
