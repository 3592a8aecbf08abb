import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Problem } from '../common/errors.ts'
import { entriesOf, itemsOf, nodeAt, textOf } from './fields.ts'
import type { YamlObject } from './objects.ts'

/** What is known of an object beside its own text: where it stands, what its kustomizations and variables make of it. */
export interface Setting {
  readonly file: string
  /** Undefined: its own, if it has one. */
  readonly namespace: string | undefined
  readonly via?: string | undefined
  /** Scalars with a variable that nothing gives a value. */
  readonly unresolved: ReadonlyMap<Node, string>
  /** The variable for want of which the namespace is not known. */
  readonly missing?: string | undefined
}

export interface Reference {
  readonly name: string
}

/** Reads the fields of an object by their path. */
export interface Reader {
  /** Fills while fields are read. */
  readonly unresolved: ReadonlyMap<string, string>
  readonly text: (field: string) => string | undefined
  readonly boolean: (field: string) => boolean | undefined
  readonly reference: (field: string) => Reference | undefined
  readonly list: (field: string) => string[]
  readonly texts: (field: string) => string[] | undefined
  readonly map: (field: string) => ReadonlyMap<string, string> | undefined
}

const mostWrong = 20

/** A reader whose faults become problems of a file; null counts as absent, as it does for the API server. */
export function reader(object: YamlObject, { file, missing, ...setting }: Setting, problems: Problem[]): Reader {
  const unresolved = new Map<string, string>(missing === undefined ? [] : [['metadata.namespace', missing]])
  let wrongs = 0
  const wrong = (field: string, expected: string) => {
    if (++wrongs > mostWrong) return undefined
    const more = wrongs === mostWrong ? ' (further faults of this kind are not listed)' : ''
    const message = `${field} of this ${object.kind} should be ${expected}; it counts as absent${more}`
    problems.push({ severity: 'warning', message, file, field, ...object.at(field) })
    return undefined
  }
  const node = (field: string) => nodeAt(object, ...field.split('.'))
  const isAbsent = (field: string) => isNull(node(field))
  const textAt = (field: string, value = node(field)) => {
    const variable = value ? setting.unresolved.get(value) : undefined
    if (variable !== undefined) unresolved.set(field, variable)
    return textOf(value)
  }
  const text = (field: string) => (isAbsent(field) ? undefined : (textAt(field) ?? wrong(field, 'text')))
  const list = (field: string) => {
    const value = node(field)
    if (!isSeq(value) && !isNull(value)) wrong(field, 'a list')
    return itemsOf(object, value).map((_, index) => `${field}.${index}`)
  }
  return {
    unresolved,
    text,
    list,
    boolean: (field) => {
      const value = text(field)
      if (value === undefined || unresolved.has(field)) return undefined
      if (/^(true|yes|on)$/i.test(value)) return true
      return /^(false|no|off)$/i.test(value) ? false : wrong(field, 'true or false')
    },
    reference: (field) => {
      if (isAbsent(field)) return undefined
      const name = text(`${field}.name`)
      return name === undefined ? wrong(field, 'a reference with a name') : { name }
    },
    texts: (field) => {
      if (!isSeq(node(field))) return isAbsent(field) ? undefined : wrong(field, 'a list')
      return list(field).flatMap((item) => text(item) ?? [])
    },
    map: (field) => {
      if (isAbsent(field)) return undefined
      if (!isMap(node(field))) return wrong(field, 'a map')
      const entries = entriesOf(object, node(field)).flatMap(([key, value]): [string, string][] => {
        // In Go a null in a map of texts is the empty text.
        if (!value || isNull(value)) return [[key, '']]
        const read = textAt(`${field}.${key}`, value) ?? wrong(`${field}.${key}`, 'text')
        return read === undefined ? [] : [[key, read]]
      })
      return new Map(entries)
    },
  }
}

function isNull(value: Node | null | undefined): boolean {
  return !value || (isScalar(value) && (value.value === null || value.value === undefined))
}
