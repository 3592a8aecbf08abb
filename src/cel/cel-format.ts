import { compareUtf8 } from '../go/json.ts'
import { decimal } from '../go/strings.ts'
import { durationText, timestampText } from './cel-time.ts'
import {
  CelDuration,
  CelError,
  CelMap,
  CelTimestamp,
  numeric,
  Optional,
  TypeValue,
  typeName,
  Uint,
} from './cel-values.ts'

const clause = /%(?:%|(\.\d+)?(.?))/gsu

const numbers = ['int', 'uint', 'double']
/** The types that each clause can format. */
const formattable: Record<string, readonly string[]> = {
  s: [...numbers, 'string', 'bool', 'bytes', 'map', 'list', 'type', 'null_type', 'duration', 'timestamp'],
  ...{ d: numbers, f: numbers, e: numbers },
  ...{ b: ['int', 'uint', 'bool'], o: ['int', 'uint'] },
  ...{ x: ['int', 'uint', 'string', 'bytes'], X: ['int', 'uint', 'string', 'bytes'] },
}

/** Returns what is wrong with a format string for arguments of these types, or undefined. Used at compile time. */
export function formatProblem(text: string, types: readonly string[]): string | undefined {
  const clauses = [...text.matchAll(clause)].filter(([whole]) => whole !== '%%')
  const unknown = clauses.find(([, , verb]) => !formattable[verb ?? ''])
  if (unknown) return `could not parse formatting clause: unrecognized formatting clause "${unknown[2]}"`
  if (clauses.length > types.length) return `index ${types.length} out of range`
  if (clauses.length < types.length)
    return `too many arguments supplied to string.format (expected ${clauses.length}, got ${types.length})`
  const wrong = clauses.findIndex(
    ([, , verb], i) => types[i] !== 'dyn' && !formattable[verb ?? '']?.includes(types[i] ?? ''),
  )
  return wrong < 0
    ? undefined
    : `error during formatting: ${clauses[wrong]?.[0]} cannot write a value of type ${types[wrong]}`
}

/**
 * Formats like cel-go's string.format: %s %d %f %e %b %o %x %X, with a precision for %f and %e. Independent of the locale.
 * @throws CelError if a clause is unknown, or its argument is missing or has the wrong type
 */
export function format(text: string, list: readonly unknown[]): string {
  let next = 0
  return text.replace(clause, (whole, precision: string | undefined, verb: string | undefined) => {
    if (whole === '%%') return '%'
    if (next >= list.length) throw new CelError(`index ${next} out of range`)
    return clauseText(verb ?? '', precision === undefined ? 6 : Number(precision.slice(1)), list[next++])
  })
}

function clauseText(verb: string, precision: number, value: unknown): string {
  switch (verb) {
    case 's':
      return text(value)
    case 'd':
      return isNumber(value) ? text(value) : wrong('decimal', 'ints, uints, and doubles', value)
    case 'f':
      return isNumber(value)
        ? fixed(Number(numeric(value)), precision)
        : wrong('fixed-point', 'ints, uints, and doubles', value)
    case 'e':
      return isNumber(value)
        ? scientific(Number(numeric(value)), precision)
        : wrong('scientific', 'ints, uints, and doubles', value)
    case 'b':
      if (typeof value === 'boolean') return value ? '1' : '0'
      return integer(value)?.toString(2) ?? wrong('binary', 'ints, uints, and bools', value)
    case 'o':
      return integer(value)?.toString(8) ?? wrong('octal', 'ints and uints', value)
    case 'x':
    case 'X':
      return verb === 'x' ? hex(value) : hex(value).toUpperCase()
    default:
      throw new CelError(`could not parse formatting clause: unrecognized formatting clause "${verb}"`)
  }
}

function isNumber(value: unknown): boolean {
  return numeric(value) !== undefined
}

/** The value of an int or uint; undefined for other types. */
function integer(value: unknown): bigint | undefined {
  const number = numeric(value)
  return typeof number === 'bigint' ? number : undefined
}

function wrong(name: string, types: string, value: unknown): never {
  const found = typeName(value)
  throw new CelError(`error during formatting: ${name} clause can only be used on ${types}, was given ${found}`)
}

function hex(value: unknown): string {
  const number = integer(value)
  if (number !== undefined) return number.toString(16)
  if (typeof value === 'string' || value instanceof Uint8Array) return Buffer.from(value as string).toString('hex')
  return wrong('hex', 'ints, uints, bytes, and strings', value)
}

function text(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? decimal(value) : String(value)
  if (value instanceof CelDuration) return durationText(value)
  if (value instanceof CelTimestamp) return timestampText(new CelTimestamp(value.nanos))
  if (value instanceof Uint8Array) return Buffer.from(value).toString()
  if (value instanceof Uint) return String(value.value)
  if (value instanceof TypeValue) return value.name
  if (value instanceof Optional) return wrong('string', 'plain values', value)
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`
  if (!(value instanceof CelMap)) return String(value)
  const entries = value.entries().map(([key, item]): [string, string] => [text(key), text(item)])
  return `{${entries
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([key, item]) => `${key}: ${item}`)
    .join(', ')}}`
}

/** Formats a number like Go's %g, which string(double) uses: `1e+06`, `+Inf`, `-0`. */
export function general(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
  const exponential = value.toExponential()
  const exponent = Number(exponential.slice(exponential.indexOf('e') + 1))
  return exponent < -4 || exponent >= 6 ? goExponent(exponential) : decimal(value)
}

function fixed(value: number, precision: number): string {
  if (!Number.isFinite(value)) return String(value)
  const sign = Object.is(value, -0) ? '-' : ''
  if (Math.abs(value) >= 1e21) return `${BigInt(value)}${precision > 0 ? `.${'0'.repeat(precision)}` : ''}`
  return sign + halfToEven(value.toFixed(precision), value.toFixed(100), precision)
}

function scientific(value: number, precision: number): string {
  if (!Number.isFinite(value)) return String(value)
  const [digits = '', exponent = ''] = value.toExponential(precision).split('e')
  return goExponent(`${halfToEven(digits, value.toExponential(100).split('e')[0] as string, precision)}e${exponent}`)
}

/** Corrects rounding: JavaScript rounds an exact half up, Go to the even digit. `exact` has all digits of the value. */
function halfToEven(rounded: string, exact: string, precision: number): string {
  const isHalf = /^50*$/.test(exact.slice(exact.indexOf('.') + 1 + precision))
  const last = Number(rounded.at(-1))
  return isHalf && last % 2 === 1 ? rounded.slice(0, -1) + (last - 1) : rounded
}

/** Go writes `1e+7` as `1e+07`. */
const goExponent = (text: string): string => text.replace(/e([+-])(\d)$/, 'e$10$2')
