import { resolve } from 'node:path'
import { isMap, type Scalar, type YAMLMap } from 'yaml'
import { once } from '../common/once.ts'
import { parseYamlDocuments, resolveAliases } from '../common/parse-yaml.ts'
import { slashes } from '../common/paths.ts'
import { type Json, listOf, mapOf, textOf, wordOf } from '../common/yaml.ts'
import { applyOperations, parseOperations } from './json-patch.ts'
import type { ReadText } from './kustomization.ts'
import { type ObjectId, type Selectable, selectorOf } from './patch-target.ts'
import { childOf, copyTree, type Tree } from './patch-tree.ts'
import { mergePatch } from './strategic-merge.ts'

/** An object that patches may change. */
export interface Patchable extends Selectable {
  /** Its ids so far, the current one last. */
  readonly ids: readonly ObjectId[]
}

/** A patch of a kustomization. It is parsed when it is first needed. */
export interface Patch {
  /** Its text as written. */
  readonly text: string
  /** The field that holds it. */
  readonly field: string
  /** Returns what its documents change in an object. Throws an Error if kustomize would refuse the patch. */
  readonly changesOf: (object: Patchable) => readonly Change[]
}

/** What one document of a patch does to an object. */
interface Change {
  /** Whether the object may have another name, namespace or kind afterwards. */
  readonly mayRename: boolean
  /** Returns false if it deletes the object. Throws an Error if it cannot be applied. */
  readonly apply: (object: YAMLMap<Scalar, Tree>) => boolean
}

/** Returns the patches in a field of a kustomization.yaml, or of the spec of a Flux Kustomization. */
export function patchesIn(content: Json, field: string, folder: string, readText: ReadText): Patch[] {
  return listOf(content[field]).map((entry) => createPatch(entry, field, folder, readText))
}

function createPatch(entry: unknown, field: string, folder: string, readText: ReadText): Patch {
  const isMerge = field === 'patchesStrategicMerge'
  const fields = isMerge ? {} : (mapOf(entry) ?? {})
  const target = mapOf(fields.target)
  const readFile = (path: string) => {
    try {
      return readText(slashes(resolve(folder, path)))
    } catch {
      throw new Error(`${path} cannot be read`)
    }
  }
  let text = ''
  let fault: Error | undefined
  try {
    text = isMerge ? mergeText(entry, readFile) : patchText(fields, readFile)
  } catch (error) {
    fault = error as Error
  }
  const documents = once(() => parsePatch(text))
  const selects = once(() => selectorOf(target ?? {}))
  const changesOf = (object: Patchable): Change[] => {
    const kind = wordOf(target?.kind)
    const isOtherKind = kind !== undefined && /^\w+$/.test(kind) && kind !== object.current.kind
    if (isOtherKind || (!target && !fault && !text.includes(object.current.kind))) return []
    if (target && !selects()(object)) return []
    if (fault) throw fault
    return documents()
      .filter((document) => target || isNamed(document, object))
      .map((document) => changeOf(document, mapOf(fields.options) ?? {}))
  }
  return { text, field, changesOf }
}

/** Returns the text of an entry of `patchesStrategicMerge`, which is a path or the patch itself. */
function mergeText(entry: unknown, readFile: (path: string) => string): string {
  if (typeof entry !== 'string') return JSON.stringify(entry ?? null)
  return /[\n{]/.test(entry) ? entry : readFile(entry)
}

/** Returns `patch`, or the text of the file at `path`. In Flux, `patch` may also be a list of operations. */
function patchText({ patch, path }: Json, readFile: (path: string) => string): string {
  if (typeof path === 'string') return readFile(path)
  return typeof patch === 'string' ? patch : JSON.stringify(patch ?? null)
}

function parsePatch(text: string): Tree[] {
  return parseYamlDocuments(text, { merge: true })
    .filter(({ contents }) => contents !== null)
    .map((document) => {
      const [error] = document.errors
      if (error) throw error
      return copyTree(
        { map: document.contents as unknown as YAMLMap, aliases: resolveAliases(document) },
        document.contents,
      )
    })
}

/** Whether a strategic merge patch without a target names the object. Throws an Error if it has no namespace or another version. */
function isNamed(document: Tree, { group, version, ids }: Patchable): boolean {
  if (!isMap(document)) throw new Error('a patch that is a list of operations needs a target')
  const patch = document as YAMLMap<Scalar, Tree>
  const metadata = mapIn(patch, 'metadata')
  const apiVersion = textAt(patch, 'apiVersion') ?? ''
  const [kind, name, namespace] = [
    textAt(patch, 'kind'),
    metadata && textAt(metadata, 'name'),
    metadata && textAt(metadata, 'namespace'),
  ]
  const sameName = ids.filter((id) => id.kind === kind && id.name === name)
  const isNamed = sameName.some((id) => id.namespace === (namespace ?? 'default'))
  const objectVersion = group === '' ? version : `${group}/${version}`
  if (sameName.length > 0 && apiVersion !== objectVersion && apiVersion.startsWith(`${group}/`))
    throw new Error(`the patch has the version ${apiVersion}, and the manifest ${objectVersion}`)
  if (sameName.length > 0 && !isNamed && namespace === undefined) throw new Error('the patch names no namespace')
  return isNamed && apiVersion === objectVersion
}

function changeOf(document: Tree, options: Json): Change {
  if (!isMap(document)) {
    const operations = parseOperations(document)
    const apply = (object: YAMLMap<Scalar, Tree>) => {
      applyOperations(object, operations)
      return true
    }
    return { mayRename: true, apply }
  }
  const patch = document as YAMLMap<Scalar, Tree>
  const mayRename = options.allowNameChange === true || options.allowKindChange === true
  return { mayRename, apply: (object) => mergePatch(object, withoutIdentity(patch, options)) }
}

/** Removes name, namespace, kind and version from a patch, which it may change only if its options allow that. */
function withoutIdentity(patch: YAMLMap<Scalar, Tree>, options: Json): YAMLMap<Scalar, Tree> {
  const fixedKeys = options.allowKindChange === true ? ['apiVersion'] : ['apiVersion', 'kind']
  const fixedMetadata = options.allowNameChange === true ? ['namespace'] : ['name', 'namespace']
  const without = (map: YAMLMap<Scalar, Tree>, keys: string[]) => {
    const copy = map.clone() as YAMLMap<Scalar, Tree>
    copy.items = copy.items.filter(({ key }) => !keys.includes(String(key.value)))
    return copy
  }
  const reduced = without(patch, fixedKeys)
  const metadata = mapIn(reduced, 'metadata')
  for (const pair of reduced.items)
    if (metadata && pair.value === metadata) pair.value = without(metadata, fixedMetadata)
  return reduced
}

function mapIn(map: YAMLMap<Scalar, Tree>, key: string): YAMLMap<Scalar, Tree> | undefined {
  const child = childOf(map, key)
  return isMap(child) ? (child as YAMLMap<Scalar, Tree>) : undefined
}

function textAt(map: YAMLMap<Scalar, Tree>, key: string): string | undefined {
  return textOf(childOf(map, key))
}
