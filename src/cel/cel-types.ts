import { conversions } from './cel-functions.ts'
import { operators } from './cel-operators.ts'
import { stringFunctions } from './cel-strings.ts'
import { timeFunctions } from './cel-time.ts'
import type { Overload } from './cel-values.ts'

/** A type: `string`, `list` of one parameter, `map` of two, or free, which any type can still be put for. */
export interface Type {
  readonly name: string
  readonly params: readonly Type[]
  readonly free?: true
}

const single = (name: string): Type => ({ name, params: [] })
export const dyn: Type = single('dyn')
export const bool: Type = single('bool')
export const string: Type = single('string')
export const list = (item: Type): Type => ({ name: 'list', params: [item] })
export const map = (key: Type, value: Type): Type => ({ name: 'map', params: [key, value] })
export const optional = (value: Type): Type => ({ name: 'optional_type', params: [value] })
export const typeOf = (type: Type): Type => ({ name: 'type', params: [type] })

/** Reads a type as it stands in the signature of a function: `map<A, list<B>>`. A capital letter is a free type. */
export function parseType(text: string): Type {
  const [, name = '', inner] = /^([\w.]+)(?:<(.*)>)?$/.exec(text.trim()) ?? []
  if (/^[A-Z]$/.test(name)) return { name, params: [], free: true }
  return { name: name === 'optional' ? 'optional_type' : name, params: inner === undefined ? [] : parseTypes(inner) }
}

/** Reads a list of types, split at the commas that stand in no `<>`. */
function parseTypes(text: string): Type[] {
  return text.trim() === '' ? [] : text.split(/,(?![^<]*>)/).map(parseType)
}

/** The type as cel-go writes it: `map(string, dyn)`. */
export function typeText({ name, params, free }: Type): string {
  if (free) return 'dyn'
  if (name === 'duration') return 'google.protobuf.Duration'
  if (name === 'timestamp') return 'google.protobuf.Timestamp'
  return params.length === 0 ? name : `${name}(${params.map(typeText).join(', ')})`
}

export function sameType(a: Type, b: Type): boolean {
  return a.name === b.name && a.free === b.free && sameTypes(a.params, b.params)
}

const sameTypes = (a: readonly Type[], b: readonly Type[]): boolean =>
  a.length === b.length && a.every((type, i) => sameType(type, b[i] as Type))

/** Of two types that agree, the one that says less. */
export function mostGeneral(a: Type, b: Type): Type {
  return saysLess(a, b) ? a : b
}

function saysLess(a: Type, b: Type): boolean {
  if (a.name === 'dyn' || a.free) return true
  if (b.name === 'dyn' || b.free || a.name !== b.name) return false
  return a.name === 'type' || a.params.every((param, i) => saysLess(param, b.params[i] as Type))
}

const nullable = new Set(['duration', 'timestamp', 'optional_type', 'null_type'])

/** What has been put for the free types of one expression. */
export class FreeTypes {
  #known = new Map<string, Type>()
  #count = 0

  next(): Type {
    return { name: `#${++this.#count}`, params: [], free: true }
  }

  /** The type with what is known of its free types. */
  resolve(type: Type): Type {
    const known = this.#known.get(type.name)
    if (type.free) return known ? this.resolve(known) : type
    return type.params.length === 0 ? type : { ...type, params: type.params.map((param) => this.resolve(param)) }
  }

  /** Whether each type agrees with the other of its place; if all do, what that says of free types is kept. */
  agree(left: readonly Type[], right: readonly Type[]): boolean {
    if (left.length !== right.length) return false
    const before = new Map(this.#known)
    if (left.every((type, i) => this.#agrees(type, right[i] as Type))) return true
    this.#known = before
    return false
  }

  #agrees(a: Type, b: Type): boolean {
    if (b.free) {
      const verdict = this.#put(a, b)
      if (verdict !== 'no') return verdict === 'yes'
    }
    if (a.free) return this.#put(b, a) === 'yes'
    if (a.name === 'dyn' || b.name === 'dyn') return true
    if (a.name === 'null_type') return nullable.has(b.name)
    if (b.name === 'null_type') return nullable.has(a.name)
    if (a.name === 'type' && b.name === 'type') return true
    return a.name === b.name && this.agree(a.params, b.params)
  }

  /** Whether a type can be put for a free one: yes; never, as it contradicts what is known; or no. */
  #put(type: Type, free: Type): 'yes' | 'never' | 'no' {
    if (sameType(type, free)) return 'yes'
    const known = this.#known.get(free.name)
    if (!known) {
      if (this.#mentions(type, free)) return 'no'
      this.#known.set(free.name, type)
      return 'yes'
    }
    if (sameType(type, known)) return 'yes'
    if (!this.#agrees(type, known)) return 'never'
    const general = mostGeneral(type, known)
    if (!this.#mentions(general, free)) this.#known.set(free.name, general)
    return 'yes'
  }

  #mentions(type: Type, free: Type): boolean {
    if (sameType(type, free)) return true
    const known = type.free && this.#known.get(type.name)
    return (known ? this.#mentions(known, free) : false) || type.params.some((param) => this.#mentions(param, free))
  }
}

export interface Declaration {
  readonly isMember: boolean
  /** The receiver of a member first. */
  readonly params: readonly Type[]
  readonly result: Type
  readonly run: (...args: never[]) => unknown
}

/** Names that stand before a function and are not values: `strings.quote('x')`. */
const namespaces = ['base64', 'optional', 'sets', 'strings']

/** Every operator and function of the controller's environment, by name. */
export const declarations = new Map<string, Declaration[]>()
for (const [signature, run] of [...operators, ...conversions, ...stringFunctions, ...timeFunctions])
  declare(signature, run)

function declare(signature: string, run: Overload[1]): void {
  const [, before, word = '', args = '', result = ''] =
    /^(?:(.+)\.)?(\w+|[^\w\s]\S*?)\((.*)\): (.+)$/.exec(signature) ?? []
  const isSpace = before !== undefined && namespaces.includes(before)
  const receiver = before === undefined || isSpace ? [] : [parseType(before)]
  const name = isSpace ? `${before}.${word}` : word
  const params = [...receiver, ...parseTypes(args)]
  const found = declarations.get(name) ?? []
  declarations.set(name, [...found, { isMember: receiver.length > 0, params, result: parseType(result), run }])
}

/** The names of types that are values: `type(event.message) == string`, and how many types each is made of. */
export const typeNames = new Map([
  ...['bool', 'bytes', 'double', 'int', 'null_type', 'string', 'uint'].map((name) => [name, 0] as const),
  ...['google.protobuf.Duration', 'google.protobuf.Timestamp'].map((name) => [name, 0] as const),
  ...[['list', 1] as const, ['map', 2] as const, ['optional_type', 1] as const, ['type', 1] as const],
])
