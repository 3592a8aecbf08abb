import { resolve } from 'node:path'
import { isMap, isSeq, type Scalar, type YAMLMap } from 'yaml'
import { once } from '../common/once.ts'
import { parseYamlDocuments, resolveAliases } from '../common/parse-yaml.ts'
import { slashes } from '../common/paths.ts'
import { type Json, listOf, mapOf, textOf, wordOf } from '../common/yaml.ts'
import { applyOperations, operationsOf } from './json-patch.ts'
import type { ReadText } from './kustomization.ts'
import { type ObjectId, type Selectable, selectorOf } from './patch-target.ts'
import { childOf, copyTree, type Tree } from './patch-tree.ts'
import { mergePatch } from './strategic-merge.ts'

/** An object that patches may change. */
export interface Patchable extends Selectable {
  /** All that it was called so far. */
  readonly ids: readonly ObjectId[]
}

/** A patch of a kustomization, parsed when it is first asked for. */
export interface Patch {
  /** As it is written. */
  readonly text: string
  /** The field that holds it. */
  readonly field: string
  /** The documents of it that change an object. Throws an Error for what kustomize refuses. */
  readonly changesOf: (object: Patchable) => readonly Change[]
}

/** What one document of a patch does with an object. */
interface Change {
  /** May the object have another name, namespace or kind afterwards? */
  readonly mayRename: boolean
  /** False if it deletes the object. Throws an Error where it cannot be applied. */
  readonly apply: (object: YAMLMap<Scalar, Tree>) => boolean
}

/** The patches in a field of a kustomization.yaml, or of the spec of a Flux Kustomization. */
export function patchesIn(content: Json, field: string, folder: string, readText: ReadText): Patch[] {
  return listOf(content[field]).map((entry) => createPatch(entry, field, folder, readText))
}

function createPatch(entry: unknown, field: string, folder: string, readText: ReadText): Patch {
  const isMerge = field === 'patchesStrategicMerge'
  const fields = isMerge ? {} : (mapOf(entry) ?? {})
  const target = mapOf(fields.target)
  const inFile = (path: string) => {
    try {
      return readText(slashes(resolve(folder, path)))
    } catch {
      throw new Error(`${path} cannot be read`)
    }
  }
  let text = ''
  let fault: Error | undefined
  try {
    text = isMerge ? mergeText(entry, inFile) : patchText(fields, inFile)
  } catch (error) {
    fault = error as Error
  }
  const documents = once(() => documentsOf(text))
  const selects = once(() => selectorOf(target ?? {}))
  const changesOf = (object: Patchable): Change[] => {
    const kind = wordOf(target?.kind)
    const isOther = kind !== undefined && /^\w+$/.test(kind) && kind !== object.current.kind
    if (isOther || (!target && !fault && !text.includes(object.current.kind))) return []
    if (target && !selects()(object)) return []
    if (fault) throw fault
    return documents()
      .filter((document) => target || isNamed(document, object))
      .map((document) => changeOf(document, mapOf(fields.options) ?? {}))
  }
  return { text, field, changesOf }
}

/** An entry of `patchesStrategicMerge`: a path, or the patch itself. */
function mergeText(entry: unknown, inFile: (path: string) => string): string {
  if (typeof entry !== 'string') return JSON.stringify(entry ?? null)
  return /[\n{]/.test(entry) ? entry : inFile(entry)
}

/** `patch` or what is in the file of `path`; Flux has operations as a list too. */
function patchText({ patch, path }: Json, inFile: (path: string) => string): string {
  if (typeof path === 'string') return inFile(path)
  return typeof patch === 'string' ? patch : JSON.stringify(patch ?? null)
}

function documentsOf(text: string): Tree[] {
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

/** Does a strategic merge patch without a target name the object? */
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
  const named = ids.filter((id) => id.kind === kind && id.name === name)
  const isNamed = named.some((id) => id.namespace === (namespace ?? 'default'))
  const own = group === '' ? version : `${group}/${version}`
  if (named.length > 0 && apiVersion !== own && apiVersion.startsWith(`${group}/`))
    throw new Error(`the patch has the version ${apiVersion}, and the manifest ${own}`)
  if (named.length > 0 && !isNamed && namespace === undefined) throw new Error('the patch names no namespace')
  return isNamed && apiVersion === own
}

function changeOf(document: Tree, options: Json): Change {
  if (!isMap(document)) {
    const operations = operationsOf(document)
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

/** A patch keeps the object's name, namespace, kind and version, unless its options allow more. */
function withoutIdentity(patch: YAMLMap<Scalar, Tree>, options: Json): YAMLMap<Scalar, Tree> {
  const kept = options.allowKindChange === true ? ['apiVersion'] : ['apiVersion', 'kind']
  const own = options.allowNameChange === true ? ['namespace'] : ['name', 'namespace']
  const without = (map: YAMLMap<Scalar, Tree>, keys: string[]) => {
    const copy = map.clone() as YAMLMap<Scalar, Tree>
    copy.items = copy.items.filter(({ key }) => !keys.includes(String(key.value)))
    return copy
  }
  const reduced = without(patch, kept)
  const metadata = mapIn(reduced, 'metadata')
  for (const pair of reduced.items) if (metadata && pair.value === metadata) pair.value = without(metadata, own)
  return reduced
}

function mapIn(map: YAMLMap<Scalar, Tree>, key: string): YAMLMap<Scalar, Tree> | undefined {
  const found = childOf(map, key)
  return isMap(found) && !isSeq(found) ? (found as YAMLMap<Scalar, Tree>) : undefined
}

function textAt(map: YAMLMap<Scalar, Tree>, key: string): string | undefined {
  return textOf(childOf(map, key))
}
