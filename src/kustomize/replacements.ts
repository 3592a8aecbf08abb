import { resolve } from 'node:path'
import { isScalar, type Scalar, type YAMLMap } from 'yaml'
import { once } from '../common/once.ts'
import { parseYaml } from '../common/parse-yaml.ts'
import { slashes } from '../common/paths.ts'
import { type Json, listOf, mapOf, textOf, wordOf } from '../common/yaml.ts'
import { type Field, fieldsAt, stepsIn, valueAt } from './field-paths.ts'
import type { ReadText } from './kustomization.ts'
import { type ObjectId, type Selectable, type Selector, selectorOf } from './patch-target.ts'
import { copyAt, isNullTree, scalar, type Tree } from './patch-tree.ts'

/** An object of which replacements take a value, or that they change. */
export interface Replaceable extends Selectable {
  /** All that it was called so far, as it is called now the last. */
  readonly ids: readonly ObjectId[]
  /** Undefined if it has none now. */
  readonly namespace: string | undefined
}

/** A replacement of a kustomization. */
export interface Replacement {
  /** The kind of the object of which it takes the value; undefined: any. */
  readonly sourceKind: string | undefined
  /** Its value, if it takes it of no object. */
  readonly sourceValue: Tree | undefined
  readonly isSource: (object: Replaceable) => boolean
  /** The value that it takes of its source. Throws an Error if there is none. */
  readonly valueIn: (source: Replaceable, tree: YAMLMap<Scalar, Tree>) => Tree
  /** May a target be an object of this kind? */
  readonly mayReach: (kind: string) => boolean
  /** Sets what the targets name, if they mean the object. False if none does; throws an Error where it cannot be applied. */
  readonly apply: (object: Replaceable, tree: YAMLMap<Scalar, Tree>, value: () => Tree) => boolean
}

/** The replacements of a kustomization.yaml, those in files too. */
export function replacementsIn(content: Json, folder: string, readText: ReadText): Replacement[] {
  return listOf(content.replacements).flatMap((entry) => {
    const path = wordOf(mapOf(entry)?.path)
    return path === undefined ? createReplacement(mapOf(entry) ?? {}) : inFile(path, folder, readText)
  })
}

function inFile(path: string, folder: string, readText: ReadText): Replacement[] {
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
      is(source.group, group) && is(source.version, version) && ids.some((id) => isNamed(source, id)),
    valueIn: (object, tree) => {
      // kustomize gives the targets behind it the value that it has then.
      if (targets.some((target) => target.mayChange(sourcePath(source)) && target.means(object)))
        throw new Error('a target with a delimiter changes the source')
      return valueIn(tree, source)
    },
    mayReach: (kind) => targets.some((target) => target.mayReach(kind)),
    apply: (object, tree, value) => {
      const meant = targets.filter((target) => target.means(object))
      for (const target of meant) target.set(tree, value())
      return meant.length > 0
    },
  }
}

function is(wanted: unknown, found: string): boolean {
  return wordOf(wanted) === undefined || wanted === found
}

function isNamed(source: Json, { kind, name, namespace }: ObjectId): boolean {
  return is(source.kind, kind) && is(source.name, name) && is(source.namespace, namespace)
}

function sourcePath(source: Json): string {
  return wordOf(source.fieldPath) ?? 'metadata.name'
}

function valueIn(tree: YAMLMap<Scalar, Tree>, source: Json): Tree {
  const path = sourcePath(source)
  const value = valueAt(tree, stepsIn(path))
  if (value === undefined || isNullTree(value) || ('items' in value && value.items.length === 0))
    throw new Error(`the source has no ${path}`)
  const { delimiter, index } = optionsOf(source)
  if (delimiter === undefined) return value
  if (!isScalar(value)) throw new Error(`${path} of the source is not a text`)
  const part = (textOf(value) ?? '').split(delimiter)[index]
  if (part === undefined) throw new Error(`${path} of the source has no part ${index}`)
  return scalar(part)
}

function optionsOf(of: Json) {
  const options = mapOf(of.options) ?? {}
  const index = typeof options.index === 'number' ? options.index : 0
  return { delimiter: wordOf(options.delimiter), index, creates: options.create === true }
}

/** An entry of `targets`. Patterns are parsed when the first object is compared. */
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
    means: (object: Replaceable): boolean =>
      object.ids.some((id) => mayReach(id.kind)) &&
      selects(selector(), object) &&
      !rejects().some((reject) => selects(reject, object)),
    set: (tree: YAMLMap<Scalar, Tree>, value: Tree) => {
      for (const path of paths.length > 0 ? paths : ['metadata.name']) setFields(tree, path, value, optionsOf(content))
    },
  }
}

/** A target is compared with each name that an object had; its namespace counts as empty if it has none now. */
function selects(matches: Selector, object: Replaceable): boolean {
  const current = { ...object.current, namespace: object.namespace ?? '' }
  return [...object.ids.slice(0, -1), current].some((id) => {
    const { group, version, labels, annotations } = object
    return matches({ group, version, labels, annotations, original: id, current: id })
  })
}

/** The labels and annotations of a `reject` reject whatever its name is. */
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
  const fields = fieldsAt(tree, stepsIn(path), creates)
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

/** A field that is a text stays one; another scalar, or one that is created, gets the type that its text has in YAML. */
function setField({ value: former, place, set }: Field, value: Tree): void {
  const text = textOf(value as Scalar) ?? ''
  const isText = isScalar(former) && typeof former.value === 'string'
  if (former === undefined ? !isScalar(value) : !isScalar(former)) set(copyAt(value, place))
  else set(copyAt(isText ? scalar(text) : plainScalar(text), place))
}

/** A text as YAML reads it without quotes: `5` is a number. */
function plainScalar(text: string): Scalar {
  const { contents } = parseYaml(text)
  return isScalar(contents) && contents.type === 'PLAIN' && contents.source === text ? contents : scalar(text)
}
