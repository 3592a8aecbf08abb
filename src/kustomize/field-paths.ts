import { isMap, isSeq, type Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { textOf } from '../common/yaml.ts'
import { compile } from '../go/regexp.ts'
import { childOf, rangeFor, scalar, setChild, type Tree, type TreeRange } from './patch-tree.ts'

// The field paths of replacements: `spec.channel`, `spec.eventSources.[kind=Bucket].name`, `spec.eventSources.*.name`,
// `metadata.annotations.[example.com/team]`, `metadata.annotations.example\.com/team`.

type TreeMap = YAMLMap<Scalar, Tree>
type TreeList = YAMLSeq<Tree>

/** A field that can be set. */
export interface Field {
  /** Undefined if it does not exist yet. */
  readonly value: Tree | undefined
  /** The position that messages show for its value. */
  readonly range: TreeRange
  readonly set: (value: Tree) => void
}

/** Splits a field path into its steps. */
export function parseFieldPath(path: string): string[] {
  return Array.from(path.matchAll(/\[.*?\](?=\.|$)|(?:\\.|[^.])+/g), ([step]) => {
    const isKey = step.startsWith('[') && step.endsWith(']') && !step.includes('=')
    return isKey ? step.slice(1, -1) : step.replaceAll('\\.', '.')
  })
}

/** Parses a step that selects elements of a list by a field, `[name=x]`, or by their text, `[=x]`. */
function elementOf(step: string): { key: string; text: string } | undefined {
  const [, key, text] = /^\[([^=]*)=(.*)\]$/.exec(step) ?? []
  return key === undefined || text === undefined ? undefined : { key, text }
}

function elementText(item: Tree, key: string): string | undefined {
  if (key === '') return textOf(item)
  return isMap(item) ? textOf(childOf(item as TreeMap, key)) : undefined
}

/** Returns the value at a path; undefined if there is none. Throws an Error for `*`, which may select several. */
export function valueAt(tree: Tree, steps: readonly string[]): Tree | undefined {
  let value: Tree | undefined = tree
  for (const step of steps) {
    if (step === '*') throw new Error('the path of a source has no *')
    const element = elementOf(step)
    if (isMap(value)) value = childOf(value as TreeMap, step)
    else if (!isSeq(value)) return undefined
    else if (element) value = (value as TreeList).items.find((item) => elementText(item, element.key) === element.text)
    else value = (value as TreeList).items.at(step === '-' ? -1 : indexOf(step))
  }
  return value
}

/** Returns the fields that a path selects. With `creates`, also those that do not exist yet. Throws an Error if the path is invalid. */
export function fieldsAt(tree: Tree, [step, ...rest]: readonly string[], creates: boolean): Field[] {
  if (step === undefined) throw new Error('a path is empty')
  const fields = fieldsUnder(tree, step, creates)
  const [next] = rest
  if (next === undefined) return fields.filter(({ value }) => creates || value !== undefined)
  return fields.flatMap((field) => {
    const holder = field.value ?? (creates ? createHolder(field, next) : undefined)
    return holder ? fieldsAt(holder, rest, creates) : []
  })
}

/** Creates the map or list that the next step needs. */
function createHolder({ range, set }: Field, next: string): Tree {
  const isList = elementOf(next) !== undefined || /^\d+$/.test(next)
  const holder: Tree = isList ? new YAMLSeq<Tree>() : new YAMLMap<Scalar, Tree>()
  holder.range = range ?? null
  set(holder)
  return holder
}

function fieldsUnder(holder: Tree, step: string, creates: boolean): Field[] {
  const isElement = elementOf(step) !== undefined || step === '*' || /^\d+$/.test(step)
  if (isElement && isSeq(holder)) return elementsAt(holder as TreeList, step, creates)
  if (isElement || !isMap(holder)) throw new Error(`${step} is not a field of ${isSeq(holder) ? 'a list' : 'this'}`)
  const map = holder as TreeMap
  return [{ value: childOf(map, step), range: rangeFor(map, step), set: (value) => setChild(map, step, value) }]
}

function elementsAt(list: TreeList, step: string, creates: boolean): Field[] {
  const { length } = list.items
  const fieldAt = (at: number): Field => ({
    value: list.items[at],
    range: list.items[at]?.range ?? list.range,
    set: (value) => {
      list.items[at] = value
    },
  })
  const element = elementOf(step)
  if (!element) {
    if (step === '*') return list.items.map((_, at) => fieldAt(at))
    const index = indexOf(step)
    if (index > length || (index === length && !creates)) throw new Error(`${step} is not an index of the list`)
    return [fieldAt(index)]
  }
  const matches = compile(element.text)
  const found = list.items.flatMap((item, at) => (matches(elementText(item, element.key) ?? '') ? [fieldAt(at)] : []))
  if (found.length > 0 || !creates) return found
  list.items.push(newElement(element, list.range))
  return [fieldAt(length)]
}

function newElement({ key, text }: { key: string; text: string }, range: TreeRange): Tree {
  if (key === '') return scalar(text, range)
  const element = new YAMLMap<Scalar, Tree>()
  element.range = range ?? null
  setChild(element, key, scalar(text, range))
  return element
}

function indexOf(step: string): number {
  if (!/^\d+$/.test(step)) throw new Error(`${step} is not an index of the list`)
  return Number(step)
}
