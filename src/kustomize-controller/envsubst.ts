import { compileName } from '../scan/glob.ts'

/** A text after expansion. Variables without a value and default are left as written. */
export interface Expanded {
  readonly text: string
  /** The names of variables without a value and default. */
  readonly missing: readonly string[]
}

/** Returns the value of a variable; undefined if it has none. */
export type Lookup = (name: string) => string | undefined

/** Is called with the result of a function on a variable's value, if it differs from the value. */
export type OnResult = (name: string, result: string) => void

/**
 * Expands `${var}` as Flux does (github.com/fluxcd/pkg/envsubst): defaults, length, case, substring, strip, replace; `$$` is a
 * literal `$`. Lengths and positions count bytes. Throws an Error that quotes the text if Flux would refuse it.
 */
export function expand(text: string, lookup: Lookup, onResult: OnResult = () => {}): Expanded {
  const reader: Reader = { text, at: 0, lookup, onResult, missing: [] }
  let result = ''
  while (reader.at < text.length) {
    const dollar = text.indexOf('$', reader.at)
    if (dollar < 0) break
    result += text.slice(reader.at, dollar)
    reader.at = dollar + 1
    if (text[dollar + 1] === '{') result += readExpression(reader)
    else {
      result += '$'
      if (text[dollar + 1] === '$') reader.at++
    }
  }
  return { text: result + text.slice(reader.at), missing: reader.missing }
}

interface Reader {
  readonly text: string
  at: number
  readonly lookup: Lookup
  readonly onResult: OnResult
  readonly missing: string[]
}

type Transform = (value: string, ...args: string[]) => string

/** Reads an expression from its `{` to its closing brace, and returns what it expands to. */
function readExpression(reader: Reader): string {
  const start = reader.at - 1
  reader.at++
  const unsupported = () => {
    const excerpt = reader.text.slice(start, start + 40).split('\n', 1)[0]
    return new Error(`${excerpt} is not a substitution that Flux supports; write $$ for a literal dollar sign`)
  }
  const isLength = read(reader, /#/y) !== undefined
  const name = read(reader, /[\p{L}\p{Nd}_]+/uy)
  if (name === undefined) throw unsupported()
  const operator = isLength ? '' : (read(reader, /:[-=?+]|:|=|[,^]{1,2}|\/[/#%]?|##?|%%?/y) ?? '')
  const args = readArguments(reader, operator)
  if (!args || read(reader, /\}/y) === undefined) throw unsupported()
  const value = reader.lookup(name)
  const { text, missing } = args
  if (/^:?[-=?+]$/.test(operator)) {
    if (!value) reader.missing.push(...missing)
    return value || text.join('')
  }
  if (value === undefined) {
    reader.missing.push(name)
    return reader.text.slice(start, reader.at)
  }
  reader.missing.push(...missing)
  if (isLength) return String(Buffer.byteLength(value))
  const result = (transforms[operator] ?? unchanged)(value, ...text)
  if (result !== value) reader.onResult(name, result)
  return result
}

/** Reads the arguments between the operator and the closing brace; undefined if the operator does not accept them. */
function readArguments(reader: Reader, operator: string): { text: string[]; missing: string[] } | undefined {
  const inner: Reader = { ...reader, missing: [] }
  const text: string[] = []
  const argument = (plain: RegExp, escapes = false) => {
    const found = read(inner, /\$(?=\{)/y) ? readExpression(inner) : read(inner, plain)
    if (found !== undefined) text.push(escapes ? found.replace(/\$(\$)|\\([/\\])/g, '$1$2') : found)
    return found !== undefined
  }
  let isValid = true
  if (/^:?[-=?+]$/.test(operator)) while (inner.text[inner.at] !== '}' && isValid) isValid = argument(untilBrace)
  else if (/^[#%]/.test(operator)) isValid = argument(untilBrace)
  else if (operator === ':') {
    isValid = argument(/(?:(?!\$\{)[^:}])+/y)
    if (isValid && read(inner, /:+/y)) isValid = argument(untilBrace)
  } else if (operator.startsWith('/')) {
    isValid = argument(/(?:\\[/\\]|(?!\$\{)[^/])+/y, true) && read(inner, /\/+/y) !== undefined
    if (isValid && inner.text[inner.at] !== '}') isValid = argument(untilBrace, true)
  }
  reader.at = inner.at
  return isValid ? { text, missing: inner.missing } : undefined
}

const untilBrace = /(?:(?!\$\{)[^}])+/y

/** Reads what the sticky pattern matches at the current position. */
function read(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}

const unchanged: Transform = (value) => value

const transforms: Readonly<Record<string, Transform>> = {
  '^^': (value) => mapCase(value, 'toUpperCase'),
  ',,': (value) => mapCase(value, 'toLowerCase'),
  '^': (value) => mapFirst(value, 'toUpperCase'),
  ',': (value) => mapFirst(value, 'toLowerCase'),
  ':': substring,
  '/': (value, from = '', to = '') => value.replace(from, () => to),
  '//': (value, from = '', to = '') => value.replaceAll(from, () => to),
  '/#': (value, from = '', to) => (to !== undefined && value.startsWith(from) ? to + value.slice(from.length) : value),
  '/%': (value, from = '', to) =>
    to !== undefined && value.endsWith(from) ? value.slice(0, value.length - from.length) + to : value,
  '#': (value, pattern = '') => stripPrefix(value, pattern, 'shortest'),
  '##': (value, pattern = '') => stripPrefix(value, pattern, 'longest'),
  '%': (value, pattern = '') => reversed(stripPrefix(reversed(value), reversed(pattern), 'shortest')),
  '%%': (value, pattern = '') => reversed(stripPrefix(reversed(value), reversed(pattern), 'longest')),
}

/** Changes the case letter by letter, as Go does: a letter that would become two (`ß`) stays. */
function mapCase(value: string, change: 'toUpperCase' | 'toLowerCase'): string {
  return Array.from(value, (letter) => {
    const changed = letter[change]()
    return [...changed].length === 1 ? changed : letter
  }).join('')
}

function mapFirst(value: string, change: 'toUpperCase' | 'toLowerCase'): string {
  const [first = ''] = value
  return mapCase(first, change) + value.slice(first.length)
}

function substring(value: string, offset = '', length?: string): string {
  const isNumber = /^[+-]?\d+$/
  if (!isNumber.test(offset) || (length !== undefined && !isNumber.test(length))) return value
  const bytes = Buffer.from(value)
  const from = Number(offset) < 0 ? Math.max(0, bytes.length + Number(offset)) : Number(offset)
  const to = length === undefined ? bytes.length : from + Number(length)
  if (to < from && to < bytes.length && length !== undefined) throw new Error(`A substring cannot have ${length} bytes`)
  return bytes.subarray(from, to).toString()
}

/** Removes the shortest or longest prefix that the pattern matches. An empty prefix does not count. */
function stripPrefix(value: string, pattern: string, which: 'shortest' | 'longest'): string {
  if (value.length > 2000) throw new Error(`A value of ${value.length} characters is too long to match with a pattern`)
  const matches = compileName(pattern)
  const lengths = Array.from({ length: value.length }, (_, index) => index + 1)
  if (which === 'longest') lengths.reverse()
  const length = lengths.find((length) => matches(value.slice(0, length)))
  return value.slice(length ?? 0)
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}
