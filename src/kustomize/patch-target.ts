import { type Json, wordOf } from '../common/yaml.ts'
import { compile } from '../go/regexp.ts'

/** How kustomize identifies an object. It gets another id with each change of its name, namespace or kind. */
export interface ObjectId {
  readonly name: string
  /** `default` if it has none. */
  readonly namespace: string
  readonly kind: string
}

/** An object as a selector sees it. `original` is its id as written. */
export interface Selectable {
  readonly group: string
  readonly version: string
  readonly original: ObjectId
  readonly current: ObjectId
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: ReadonlyMap<string, string>
}

export type Selector = (object: Selectable) => boolean

/** Compiles a `target` to a predicate. Throws an Error if a pattern or label selector in it is invalid. */
export function selectorOf(target: Json): Selector {
  const [group, version, kind, name, namespace] = ['group', 'version', 'kind', 'name', 'namespace'].map((key) => {
    const pattern = wordOf(target[key])
    return pattern === undefined ? () => true : compile(`^(?:${pattern})$`)
  }) as [Matches, Matches, Matches, Matches, Matches]
  const labels = labelSelectorOf(wordOf(target.labelSelector) ?? '')
  const annotations = labelSelectorOf(wordOf(target.annotationSelector) ?? '')
  return (object) =>
    group(object.group) &&
    version(object.version) &&
    kind(object.current.kind) &&
    (name(object.original.name) || name(object.current.name)) &&
    (namespace(object.original.namespace) || namespace(object.current.namespace)) &&
    labels(object.labels) &&
    annotations(object.annotations)
}

type Matches = (text: string) => boolean

const requirement =
  /\s*(?:(!)\s*([\w./-]+)|([\w./-]+)\s+(in|notin)\s*\(([^()]*)\)|([\w./-]+)\s*(==?|!=)\s*([\w./-]*)|([\w./-]+))\s*(?:,|$)/y

/** Compiles a label selector such as `app=x,tier in (a, b),!canary`. Throws an Error if it is invalid. */
function labelSelectorOf(text: string): (labels: ReadonlyMap<string, string>) => boolean {
  const tests: ((labels: ReadonlyMap<string, string>) => boolean)[] = []
  requirement.lastIndex = 0
  for (let end = 0; text.slice(end).trim() !== ''; end = requirement.lastIndex) {
    const match = requirement.exec(text)
    if (!match) throw new Error(`${text} is not a label selector`)
    tests.push(testOf(match))
  }
  return (labels) => tests.every((test) => test(labels))
}

function testOf([, not, absent, setKey, inOrNot, set = '', key, sign, value, present]: RegExpExecArray) {
  return (labels: ReadonlyMap<string, string>): boolean => {
    if (not) return !labels.has(absent as string)
    if (present !== undefined) return labels.has(present)
    if (setKey !== undefined) {
      const found = labels.get(setKey)
      const isIn = found !== undefined && set.split(',').some((one) => one.trim() === found)
      return (inOrNot === 'in') === isIn
    }
    return (sign === '!=') !== (labels.get(key as string) === value)
  }
}
