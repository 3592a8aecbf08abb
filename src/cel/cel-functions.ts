import { type Environment, Optional } from '@marcbachmann/cel-js'
import { UnsignedInt } from '@marcbachmann/cel-js/evaluator'
import { general } from './cel-format.ts'
import { optionalMacros } from './cel-optional.ts'
import type { Overload } from './cel-overload.ts'
import { stringFunctions, utf8 } from './cel-strings.ts'
import { durationText, timeFunctions, timestampText } from './cel-time.ts'

/** What cel-js has as cel-go has it, and the macros: these are looked up before anything can be renamed. */
const kept = [
  ...['has', 'all', 'exists', 'exists_one', 'map', 'filter'],
  ...['size', 'bytes', 'dyn', 'type'],
  ...['of', 'none', 'hasValue', 'value', 'or', 'orValue'],
  ...['optMap', 'optFlatMap'],
]

const conversions: readonly Overload[] = [
  ['string(string): string', (text: string) => text],
  ['string(bool): string', String],
  ['string(int): string', String],
  ['string(uint): string', String],
  ['string(double): string', general],
  ['string(bytes): string', utf8],
  ['string(google.protobuf.Timestamp): string', timestampText],
  ['string(google.protobuf.Duration): string', durationText],
  ['int(int): int', (number: bigint) => number],
  ['int(uint): int', (number: UnsignedInt) => int64(number.value)],
  ['int(double): int', (number: number) => int64(whole(number))],
  ['int(string): int', (text: string) => int64(digits(text, /^[+-]?\d+$/, 'int'))],
  ['int(google.protobuf.Timestamp): int', (time: Date) => BigInt(Math.floor(time.getTime() / 1000))],
  ['uint(uint): uint', (number: UnsignedInt) => number],
  ['uint(int): uint', (number: bigint) => new UnsignedInt(number)],
  ['uint(double): uint', (number: number) => new UnsignedInt(whole(number))],
  ['uint(string): uint', (text: string) => new UnsignedInt(digits(text, /^\d+$/, 'uint'))],
  ['double(double): double', (number: number) => number],
  ['double(int): double', Number],
  ['double(uint): double', Number],
  ['double(string): double', double],
  ['bool(bool): bool', (value: boolean) => value],
  ['bool(string): bool', bool],
]

const collections: readonly Overload[] = [
  ['sets.contains(list<A>, list<B>): bool', (_: unknown, list: unknown[], sub: unknown[]) => contains(list, sub)],
  [
    'sets.intersects(list<A>, list<B>): bool',
    (_: unknown, a: unknown[], b: unknown[]) => b.some((x) => contains(a, [x])),
  ],
  [
    'sets.equivalent(list<A>, list<B>): bool',
    (_: unknown, a: unknown[], b: unknown[]) => contains(a, b) && contains(b, a),
  ],
  ['list<A>.first(): optional<A>', (list: unknown[]) => Optional.of(list.at(0))],
  ['list<A>.last(): optional<A>', (list: unknown[]) => Optional.of(list.at(-1))],
  ['OptionalNamespace.ofNonZeroValue(A): optional<A>', (_: unknown, value: unknown) => nonZero(value)],
  ['OptionalNamespace.unwrap(list<optional<A>>): list<A>', (_: unknown, list: Optional[]) => present(list)],
  ['list<optional<A>>.unwrapOpt(): list<A>', (list: Optional[]) => present(list)],
]

const ours: readonly Overload[] = [...conversions, ...stringFunctions, ...timeFunctions, ...collections]
const nameOf = (signature: string): string => /(\w+)\(/.exec(signature)?.[1] as string
const ourNames = new Set(ours.map(([signature]) => nameOf(signature)))

/** Names that stand before a function and are no value: `strings.quote('x')`. */
export const namespaces: readonly string[] = ['base64', 'sets', 'strings']

/**
 * cel-js lets no function that it has be replaced, so each of ours bears a prefix there: what a call in an expression
 * is really named, undefined if the controller does not have the function. `plainNames` takes the prefix out of a text.
 */
export function realName(name: string): string | undefined {
  if (ourNames.has(name)) return `go_${name}`
  return kept.includes(name) ? name : undefined
}
export const plainNames = (message: string): string => message.replace(/\bgo_(?=\w+\()/g, '')

/** Gives an environment the functions that cel-go has in notification-controller. */
export function registerFunctions(environment: Environment): void {
  for (const name of namespaces) {
    const Namespace = class {}
    environment.registerType(name, Namespace).registerConstant(name, name, new Namespace())
  }
  for (const [signature, handler] of ours)
    environment.registerFunction(signature.replace(/(\w+)\(/, 'go_$1('), handler as (...args: unknown[]) => unknown, {
      async: false,
    })
  for (const [signature, handler] of optionalMacros)
    environment.registerFunction(signature, handler as (...args: unknown[]) => unknown)
}

function int64(number: bigint): bigint {
  if (BigInt.asIntN(64, number) !== number) throw new Error('integer overflow')
  return number
}

function whole(number: number): bigint {
  if (!Number.isFinite(number)) throw new Error('integer overflow')
  return BigInt(Math.trunc(number))
}

function digits(text: string, form: RegExp, type: string): bigint {
  if (!form.test(text)) throw new Error(`type conversion error from 'string' to '${type}'`)
  return BigInt(text.replace(/^\+/, ''))
}

function double(text: string): number {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))) return Number(text)
  const [, sign, word] = /^([+-]?)(inf|infinity|nan)$/i.exec(text) ?? []
  if (!word) throw new Error("type conversion error from 'string' to 'double'")
  return word.toLowerCase() === 'nan' ? Number.NaN : sign === '-' ? -Infinity : Infinity
}

function bool(text: string): boolean {
  if (/^(?:1|t|T|true|TRUE|True)$/.test(text)) return true
  if (/^(?:0|f|F|false|FALSE|False)$/.test(text)) return false
  throw new Error("type conversion error from 'string' to 'bool'")
}

function contains(list: readonly unknown[], sub: readonly unknown[]): boolean {
  return sub.every((wanted) => list.some((item) => equal(item, wanted)))
}

/** CEL's ==: numbers by value whatever their type, lists and maps by their parts. */
function equal(a: unknown, b: unknown): boolean {
  if (a instanceof UnsignedInt) return equal(a.value, b)
  if (b instanceof UnsignedInt) return equal(a, b.value)
  // biome-ignore lint/suspicious/noDoubleEquals: 1n == 1 is what CEL means
  if (typeof a === 'bigint' || typeof a === 'number') return /^(?:bigint|number)$/.test(typeof b) && a == b
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (a.constructor !== b.constructor) return false
  if (a instanceof Date) return a.getTime() === (b as Date).getTime()
  const [ours, theirs] = [Object.entries(a), Object.entries(b)]
  return ours.length === theirs.length && ours.every(([key, item]) => equal(item, (b as Record<string, unknown>)[key]))
}

const present = (list: readonly Optional[]): unknown[] =>
  list.filter((item) => item.hasValue()).map((item) => item.value())

function nonZero(value: unknown): Optional {
  return isZero(value) ? Optional.none() : Optional.of(value)
}

function isZero(value: unknown): boolean {
  if (value instanceof UnsignedInt) return value.value === 0n
  const hasItems = Array.isArray(value) || value instanceof Uint8Array || value?.constructor === Object
  return hasItems ? Object.keys(value as object).length === 0 : !value
}
