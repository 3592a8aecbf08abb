import { resolve } from 'node:path'
import { isScalar, type Scalar, type YAMLMap } from 'yaml'
import { once } from '../common/once.ts'
import { parseYaml } from '../common/parse-yaml.ts'
import { slashes } from '../common/paths.ts'
import { type Json, listOf, mapOf, textOf, wordOf } from '../common/yaml.ts'
import { type Field, fieldsAt, parseFieldPath, valueAt } from './field-paths.ts'
import type { ReadText } from './kustomization.ts'
import { type ObjectId, type Selectable, type Selector, selectorOf } from './patch-target.ts'
import { copyAt, isNullTree, scalar, type Tree } from './patch-tree.ts'

/** An object from which a replacement copies a value, or that it changes. */
export interface Replaceable extends Selectable {
  /** Its ids so far, the current one last. */
  readonly ids: readonly ObjectId[]
  /** Its current namespace; undefined if it has none. */
  readonly namespace: string | undefined
}

/** A replacement of a kustomization. */
export interface Replacement {
  /** The kind of its source; undefined for any kind. */
  readonly sourceKind: string | undefined
  /** Its value, if it does not copy one from an object. */
  readonly sourceValue: Tree | undefined
  readonly isSource: (object: Replaceable) => boolean
  /** Returns the value that it copies from a source. Throws an Error if there is none. */
  readonly valueIn: (source: Replaceable, tree: YAMLMap<Scalar, Tree>) => Tree
  /** Whether a target may be an object of this kind. */
  readonly mayReach: (kind: string) => boolean
  /**
   * Sets the fields of an object that targets select. Returns false if no target selects the object. Throws an Error if a field
   * cannot be set.
   */
  readonly apply: (object: Replaceable, tree: YAMLMap<Scalar, Tree>, value: () => Tree) => boolean
}

/** Returns the replacements of a kustomization.yaml, including those in files. */
export function replacementsIn(content: Json, folder: string, readText: ReadText): Replacement[] {
  return listOf(content.replacements).flatMap((entry) => {
    const path = wordOf(mapOf(entry)?.path)
    return path === undefined ? createReplacement(mapOf(entry) ?? {}) : readReplacements(path, folder, readText)
  })
}

function readReplacements(path: string, folder: string, readText: ReadText): Replacement[] {
  try {
    const content = parseYaml(readText(slashes(resolve(folder, path))), { merge: true }).toJS({ maxAliasCount: 100 })
    return (Array.isArray(content) ? content : [content]).map((entry) => createReplacement(mapOf(entry) ?? {}))
  } catch {
    const fault = () => {
      throw new Error(`${path} cannot be read`)
    }
    return [{ ...createReplacement({}), mayReach: () => true, apply: fault }]
  }
}

function createReplacement(content: Json): Replacement {
  const source = mapOf(content.source) ?? {}
  const sourceKind = wordOf(source.kind)
  const targets = listOf(content.targets).map((target) => createTarget(mapOf(target) ?? {}))
  return {
    sourceKind,
    sourceValue: typeof content.sourceValue === 'string' ? plainScalar(content.sourceValue) : undefined,
    isSource: ({ group, version, ids }) =>
      matchesField(source.group, group) &&
      matchesField(source.version, version) &&
      ids.some((id) => matchesId(source, id)),
    valueIn: (object, tree) => {
      // kustomize would copy the changed value to the targets after that one.
      if (targets.some((target) => target.mayChange(sourcePath(source)) && target.selects(object)))
        throw new Error('a target with a delimiter changes the source')
      return sourceValueIn(tree, source)
    },
    mayReach: (kind) => targets.some((target) => target.mayReach(kind)),
    apply: (object, tree, value) => {
      const selecting = targets.filter((target) => target.selects(object))
      for (const target of selecting) target.set(tree, value())
      return selecting.length > 0
    },
  }
}

/** Whether a field of a source is absent or has this value. */
function matchesField(expected: unknown, actual: string): boolean {
  return wordOf(expected) === undefined || expected === actual
}

function matchesId(source: Json, { kind, name, namespace }: ObjectId): boolean {
  return matchesField(source.kind, kind) && matchesField(source.name, name) && matchesField(source.namespace, namespace)
}

function sourcePath(source: Json): string {
  return wordOf(source.fieldPath) ?? 'metadata.name'
}

function sourceValueIn(tree: YAMLMap<Scalar, Tree>, source: Json): Tree {
  const path = sourcePath(source)
  const value = valueAt(tree, parseFieldPath(path))
  if (value === undefined || isNullTree(value) || ('items' in value && value.items.length === 0))
    throw new Error(`the source has no ${path}`)
  const { delimiter, index } = optionsOf(source)
  if (delimiter === undefined) return value
  if (!isScalar(value)) throw new Error(`${path} of the source is not a text`)
  const part = (textOf(value) ?? '').split(delimiter)[index]
  if (part === undefined) throw new Error(`${path} of the source has no part ${index}`)
  return scalar(part)
}

/** Reads the `options` of a source or target. */
function optionsOf(content: Json) {
  const options = mapOf(content.options) ?? {}
  const index = typeof options.index === 'number' ? options.index : 0
  return { delimiter: wordOf(options.delimiter), index, creates: options.create === true }
}

/** Creates a target from an entry of `targets`. Its patterns are compiled when they are first needed. */
function createTarget(content: Json) {
  const select = mapOf(content.select) ?? {}
  const selector = once(() => selectorOf(select))
  const rejects = once(() => listOf(content.reject).flatMap((one) => rejectors(mapOf(one) ?? {})))
  const kind = wordOf(select.kind)
  const paths = listOf(content.fieldPaths).flatMap((path) => wordOf(path) ?? [])
  const mayReach = (other: string) => kind === undefined || !/^\w+$/.test(kind) || kind === other
  return {
    mayReach,
    mayChange: (path: string) => optionsOf(content).delimiter !== undefined && paths.includes(path),
    selects: (object: Replaceable): boolean =>
      object.ids.some((id) => mayReach(id.kind)) &&
      matchesAnyId(selector(), object) &&
      !rejects().some((reject) => matchesAnyId(reject, object)),
    set: (tree: YAMLMap<Scalar, Tree>, value: Tree) => {
      for (const path of paths.length > 0 ? paths : ['metadata.name']) setFields(tree, path, value, optionsOf(content))
    },
  }
}

/** Whether a selector matches any id that the object has had. A missing current namespace counts as empty. */
function matchesAnyId(matches: Selector, object: Replaceable): boolean {
  const current = { ...object.current, namespace: object.namespace ?? '' }
  return [...object.ids.slice(0, -1), current].some((id) => {
    const { group, version, labels, annotations } = object
    return matches({ group, version, labels, annotations, original: id, current: id })
  })
}

/** Returns the selectors of a `reject`. Its labels and annotations reject independently of its name. */
function rejectors({ labelSelector, annotationSelector, ...id }: Json): Selector[] {
  const hasLabels = wordOf(labelSelector) !== undefined || wordOf(annotationSelector) !== undefined
  return [
    ...(hasLabels ? [selectorOf({ labelSelector, annotationSelector })] : []),
    ...(Object.values(id).some(Boolean) ? [selectorOf(id)] : []),
  ]
}

function setFields(
  tree: YAMLMap<Scalar, Tree>,
  path: string,
  value: Tree,
  { delimiter, index, creates }: ReturnType<typeof optionsOf>,
): void {
  const fields = fieldsAt(tree, parseFieldPath(path), creates)
  if (fields.length === 0) throw new Error(`${path} is not there`)
  for (const field of fields) {
    if (delimiter === undefined) setField(field, value)
    else if (field.value !== undefined && !isScalar(field.value)) throw new Error(`${path} is not a text`)
    else {
      const parts = (textOf(field.value) ?? '').split(delimiter)
      const part = textOf(value) ?? ''
      if (index < 0) parts.unshift(part)
      else parts[Math.min(index, parts.length)] = part
      setField(field, scalar(parts.join(delimiter)))
    }
  }
}

/** Sets a field. A string stays a string; another scalar, or a new one, gets the type that the text has in YAML. */
function setField({ value: current, range, set }: Field, value: Tree): void {
  const text = textOf(value as Scalar) ?? ''
  const isText = isScalar(current) && typeof current.value === 'string'
  const isScalarField = isScalar(current ?? value)
  if (!isScalarField) set(copyAt(value, range))
  else set(copyAt(isText ? scalar(text) : plainScalar(text), range))
}

/** Parses a text as YAML does without quotes: `5` is a number. */
function plainScalar(text: string): Scalar {
  const { contents } = parseYaml(text)
  return isScalar(contents) && contents.type === 'PLAIN' && contents.source === text ? contents : scalar(text)
}
