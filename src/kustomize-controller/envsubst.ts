import { compileName } from '../scan/glob.ts'

/** What became of a text: variables that have neither a value nor a default stay in it as they are written. */
export interface Expanded {
  readonly text: string
  readonly missing: readonly string[]
}

/** The value of a variable; undefined if it has none. */
export type Lookup = (name: string) => string | undefined

/** Is told what a function makes of the value of a variable, where that is another text. */
export type OnResult = (name: string, result: string) => void

/**
 * Expands `${var}` as Flux does (github.com/fluxcd/pkg/envsubst): defaults, length, case, substring, strip, replace; `$$` is a
 * plain `$`. Lengths and positions count bytes. Throws an Error for what Flux refuses, with its text in it.
 */
export function expand(text: string, lookup: Lookup, onResult: OnResult = () => {}): Expanded {
  const reader: Reader = { text, at: 0, lookup, onResult, missing: [] }
  let result = ''
  while (reader.at < text.length) {
    const dollar = text.indexOf('$', reader.at)
    if (dollar < 0) break
    result += text.slice(reader.at, dollar)
    reader.at = dollar + 1
    if (text[dollar + 1] === '{') result += expression(reader)
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

/** Reads from behind `$` to behind the closing brace. */
function expression(reader: Reader): string {
  const start = reader.at - 1
  reader.at++
  const refuse = () => {
    const shown = reader.text.slice(start, start + 40).split('\n', 1)[0]
    return new Error(`${shown} is no substitution that Flux knows; write $$ for a dollar sign that stays`)
  }
  const isLength = take(reader, /#/y) !== undefined
  const name = take(reader, /[\p{L}\p{Nd}_]+/uy)
  if (name === undefined) throw refuse()
  const operator = isLength ? '' : (take(reader, /:[-=?+]|:|=|[,^]{1,2}|\/[/#%]?|##?|%%?/y) ?? '')
  const args = argumentsOf(reader, operator)
  if (!args || take(reader, /\}/y) === undefined) throw refuse()
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
  const result = (transforms[operator] ?? same)(value, ...text)
  if (result !== value) reader.onResult(name, result)
  return result
}

/** What stands between the operator and the closing brace; undefined if it is not what the operator takes. */
function argumentsOf(reader: Reader, operator: string): { text: string[]; missing: string[] } | undefined {
  const inner: Reader = { ...reader, missing: [] }
  const text: string[] = []
  const argument = (plain: RegExp, escapes = false) => {
    const found = take(inner, /\$(?=\{)/y) ? expression(inner) : take(inner, plain)
    if (found !== undefined) text.push(escapes ? found.replace(/\$(\$)|\\([/\\])/g, '$1$2') : found)
    return found !== undefined
  }
  let isWhole = true
  if (/^:?[-=?+]$/.test(operator)) while (inner.text[inner.at] !== '}' && isWhole) isWhole = argument(untilBrace)
  else if (/^[#%]/.test(operator)) isWhole = argument(untilBrace)
  else if (operator === ':') {
    isWhole = argument(/(?:(?!\$\{)[^:}])+/y)
    if (isWhole && take(inner, /:+/y)) isWhole = argument(untilBrace)
  } else if (operator.startsWith('/')) {
    isWhole = argument(/(?:\\[/\\]|(?!\$\{)[^/])+/y, true) && take(inner, /\/+/y) !== undefined
    if (isWhole && inner.text[inner.at] !== '}') isWhole = argument(untilBrace, true)
  }
  reader.at = inner.at
  return isWhole ? { text, missing: inner.missing } : undefined
}

const untilBrace = /(?:(?!\$\{)[^}])+/y

/** Takes what the sticky pattern matches here. */
function take(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}

const same: Transform = (value) => value

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

/** Letter by letter as in Go: what would become two letters (`ß`) stays. */
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
  if (to < from && to < bytes.length && length !== undefined) throw new Error(`No substring has ${length} bytes`)
  return bytes.subarray(from, to).toString()
}

/** Without the shortest or longest start that the pattern matches; a start of no length does not count. */
function stripPrefix(value: string, pattern: string, which: 'shortest' | 'longest'): string {
  if (value.length > 2000) throw new Error(`A value of ${value.length} characters is too long to be matched`)
  const matches = compileName(pattern)
  const lengths = Array.from({ length: value.length }, (_, index) => index + 1)
  if (which === 'longest') lengths.reverse()
  const length = lengths.find((length) => matches(value.slice(0, length)))
  return value.slice(length ?? 0)
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}
