import { conversions } from './cel-functions.ts'
import { operators } from './cel-operators.ts'
import { stringFunctions } from './cel-strings.ts'
import { timeFunctions } from './cel-time.ts'
import type { Overload } from './cel-values.ts'

/** A type such as `string`, a `list` with one parameter, a `map` with two, or a free type (an unbound type variable). */
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

/** Parses a type in a function signature, such as `map<A, list<B>>`. A capital letter is a free type. */
export function parseType(text: string): Type {
  const [, name = '', inner] = /^([\w.]+)(?:<(.*)>)?$/.exec(text.trim()) ?? []
  if (/^[A-Z]$/.test(name)) return { name, params: [], free: true }
  return { name: name === 'optional' ? 'optional_type' : name, params: inner === undefined ? [] : parseTypes(inner) }
}

/** Parses a list of types, separated by commas outside `<>`. */
function parseTypes(text: string): Type[] {
  return text.trim() === '' ? [] : text.split(/,(?![^<]*>)/).map(parseType)
}

/** Formats a type as cel-go does: `map(string, dyn)`. */
export function typeText({ name, params, free }: Type): string {
  if (free) return 'dyn'
  if (name === 'duration') return 'google.protobuf.Duration'
  if (name === 'timestamp') return 'google.protobuf.Timestamp'
  return params.length === 0 ? name : `${name}(${params.map(typeText).join(', ')})`
}

/** Whether two types are identical. */
export function sameType(a: Type, b: Type): boolean {
  return a.name === b.name && a.free === b.free && sameTypes(a.params, b.params)
}

const sameTypes = (a: readonly Type[], b: readonly Type[]): boolean =>
  a.length === b.length && a.every((type, i) => sameType(type, b[i] as Type))

/** Returns the more general of two types that agree. */
export function mostGeneral(a: Type, b: Type): Type {
  return isMoreGeneral(a, b) ? a : b
}

function isMoreGeneral(a: Type, b: Type): boolean {
  if (a.name === 'dyn' || a.free) return true
  if (b.name === 'dyn' || b.free || a.name !== b.name) return false
  return a.name === 'type' || a.params.every((param, i) => isMoreGeneral(param, b.params[i] as Type))
}

const nullable = new Set(['duration', 'timestamp', 'optional_type', 'null_type'])

/** The free types of one expression, and the types that they are bound to. */
export class FreeTypes {
  #bound = new Map<string, Type>()
  #count = 0

  /** Returns a new free type. */
  next(): Type {
    return { name: `#${++this.#count}`, params: [], free: true }
  }

  /** Returns the type with its bound free types replaced. */
  resolve(type: Type): Type {
    const bound = this.#bound.get(type.name)
    if (type.free) return bound ? this.resolve(bound) : type
    return type.params.length === 0 ? type : { ...type, params: type.params.map((param) => this.resolve(param)) }
  }

  /** Unifies two lists of types pairwise. Returns whether all pairs agree; if not, the bindings stay as they were. */
  agree(left: readonly Type[], right: readonly Type[]): boolean {
    if (left.length !== right.length) return false
    const before = new Map(this.#bound)
    if (left.every((type, i) => this.#agrees(type, right[i] as Type))) return true
    this.#bound = before
    return false
  }

  #agrees(a: Type, b: Type): boolean {
    if (b.free) {
      const result = this.#bind(a, b)
      if (result !== 'no') return result === 'yes'
    }
    if (a.free) return this.#bind(b, a) === 'yes'
    if (a.name === 'dyn' || b.name === 'dyn') return true
    if (a.name === 'null_type') return nullable.has(b.name)
    if (b.name === 'null_type') return nullable.has(a.name)
    if (a.name === 'type' && b.name === 'type') return true
    return a.name === b.name && this.agree(a.params, b.params)
  }

  /** Binds a free type. Returns 'never' if the type contradicts an earlier binding, 'no' if it contains the free type itself. */
  #bind(type: Type, free: Type): 'yes' | 'never' | 'no' {
    if (sameType(type, free)) return 'yes'
    const bound = this.#bound.get(free.name)
    if (!bound) {
      if (this.#contains(type, free)) return 'no'
      this.#bound.set(free.name, type)
      return 'yes'
    }
    if (sameType(type, bound)) return 'yes'
    if (!this.#agrees(type, bound)) return 'never'
    const general = mostGeneral(type, bound)
    if (!this.#contains(general, free)) this.#bound.set(free.name, general)
    return 'yes'
  }

  #contains(type: Type, free: Type): boolean {
    if (sameType(type, free)) return true
    const bound = type.free && this.#bound.get(type.name)
    return (bound ? this.#contains(bound, free) : false) || type.params.some((param) => this.#contains(param, free))
  }
}

/** An overload of a function or operator. */
export interface Declaration {
  readonly isMember: boolean
  /** The receiver of a member function comes first. */
  readonly params: readonly Type[]
  readonly result: Type
  readonly run: (...args: never[]) => unknown
}

/** Prefixes of functions that are not values, as in `strings.quote('x')`. */
const namespaces = ['base64', 'optional', 'sets', 'strings']

/** Every operator and function of the controller's CEL environment, by name. */
export const declarations = new Map<string, Declaration[]>()
for (const [signature, run] of [...operators, ...conversions, ...stringFunctions, ...timeFunctions])
  declare(signature, run)

function declare(signature: string, run: Overload[1]): void {
  const [, before, word = '', args = '', result = ''] =
    /^(?:(.+)\.)?(\w+|[^\w\s]\S*?)\((.*)\): (.+)$/.exec(signature) ?? []
  const isNamespace = before !== undefined && namespaces.includes(before)
  const receiver = before === undefined || isNamespace ? [] : [parseType(before)]
  const name = isNamespace ? `${before}.${word}` : word
  const params = [...receiver, ...parseTypes(args)]
  const found = declarations.get(name) ?? []
  declarations.set(name, [...found, { isMember: receiver.length > 0, params, result: parseType(result), run }])
}

/** The names of types that are values, as in `type(event.message) == string`, and the number of their type parameters. */
export const typeNames = new Map([
  ...['bool', 'bytes', 'double', 'int', 'null_type', 'string', 'uint'].map((name) => [name, 0] as const),
  ...['google.protobuf.Duration', 'google.protobuf.Timestamp'].map((name) => [name, 0] as const),
  ...[['list', 1] as const, ['map', 2] as const, ['optional_type', 1] as const, ['type', 1] as const],
])
