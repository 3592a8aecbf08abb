import { compile } from '../go/regexp.ts'
import { format } from './cel-format.ts'
import type { Overload } from './cel-values.ts'

/** cel-go's functions for strings, base64 and matches(). Indexes and sizes are in code points. */
export const stringFunctions: readonly Overload[] = [
  ['string.contains(string): bool', (text: string, part: string) => text.includes(part)],
  ['string.startsWith(string): bool', (text: string, start: string) => text.startsWith(start)],
  ['string.endsWith(string): bool', (text: string, end: string) => text.endsWith(end)],
  ['string.matches(string): bool', (text: string, pattern: string) => compile(pattern)(text)],
  ['matches(string, string): bool', (text: string, pattern: string) => compile(pattern)(text)],
  ['string.lowerAscii(): string', (text: string) => text.replace(/[A-Z]+/g, (word) => word.toLowerCase())],
  ['string.upperAscii(): string', (text: string) => text.replace(/[a-z]+/g, (word) => word.toUpperCase())],
  ['string.trim(): string', (text: string) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '')],
  ['string.reverse(): string', (text: string) => [...text].reverse().join('')],
  ['string.charAt(int): string', (text: string, index: bigint) => [...text][position(text, index)] ?? ''],
  ['string.indexOf(string): int', (text: string, part: string) => indexOf(text, part, 0n)],
  ['string.indexOf(string, int): int', indexOf],
  ['string.lastIndexOf(string): int', lastIndex],
  ['string.lastIndexOf(string, int): int', lastIndexOf],
  ['string.substring(int): string', (text: string, start: bigint) => [...text].slice(position(text, start)).join('')],
  ['string.substring(int, int): string', substring],
  ['string.replace(string, string): string', (text: string, old: string, to: string) => replace(text, old, to, -1n)],
  ['string.replace(string, string, int): string', replace],
  ['string.split(string): list<string>', (text: string, separator: string) => split(text, separator, -1n)],
  ['string.split(string, int): list<string>', split],
  ['list<string>.join(): string', (list: unknown[]) => join(list, '')],
  ['list<string>.join(string): string', join],
  ['string.format(list<dyn>): string', format],
  ['strings.quote(string): string', quote],
  ['base64.encode(bytes): string', (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')],
  ['base64.decode(string): bytes', decodeBase64],
]

const size = (text: string): number => [...text].length

function position(text: string, index: bigint): number {
  if (index < 0n || index > BigInt(size(text))) throw new Error(`index out of range: ${index}`)
  return Number(index)
}

/** Returns the index of every occurrence of `part`, in code points. */
function occurrences(text: string, part: string): bigint[] {
  const found = []
  let [unit, point] = [0, 0]
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    point += size(text.slice(unit, at))
    unit = at
    found.push(BigInt(point))
  }
  return found
}

function indexOf(text: string, part: string, from: bigint): bigint {
  if (part === '') return from
  if (from < 0n) throw new Error(`index out of range: ${from}`)
  return occurrences(text, part).find((index) => index >= from) ?? -1n
}

function lastIndex(text: string, part: string): bigint {
  return part === '' ? BigInt(size(text)) : (occurrences(text, part).at(-1) ?? -1n)
}

function lastIndexOf(text: string, part: string, from: bigint): bigint {
  if (part === '') return from
  if (from < 0n) throw new Error(`index out of range: ${from}`)
  if (from >= BigInt(size(text))) return -1n
  return occurrences(text, part).findLast((index) => index <= from) ?? -1n
}

function substring(text: string, start: bigint, end: bigint): string {
  if (start > end) throw new Error(`invalid substring range. start: ${start}, end: ${end}`)
  return [...text].slice(position(text, start), position(text, end)).join('')
}

/** Go's strings.Replace: an empty `old` matches before every code point and at the end. A negative limit means no limit. */
function replace(text: string, old: string, to: string, limit: bigint): string {
  const pieces = old === '' ? ['', ...text, ''] : text.split(old)
  const last = limit < 0n ? pieces.length : Number(limit)
  return pieces.map((piece, i) => (i === 0 ? piece : (i <= last ? to : old) + piece)).join('')
}

/** Go's strings.SplitN: with a limit, the last piece is the remainder. A negative limit means no limit. */
function split(text: string, separator: string, limit: bigint): string[] {
  const pieces = separator === '' ? [...text] : text.split(separator)
  if (limit < 0n || limit >= BigInt(pieces.length)) return pieces
  if (limit === 0n) return []
  const last = Number(limit) - 1
  return [...pieces.slice(0, last), pieces.slice(last).join(separator)]
}

function join(list: unknown[], separator = ''): string {
  if (!list.every((item) => typeof item === 'string')) throw new Error('join() needs a list of strings')
  return list.join(separator)
}

const escapes: Record<string, string> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
}

function quote(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
  return `"${text.toWellFormed().replace(/[\x07\b\f\n\r\t\v\\"]/g, (char) => escapes[char] as string)}"`
}

/** Decodes standard base64. Padding is optional, and line breaks are skipped, as in Go. */
function decodeBase64(text: string): Uint8Array {
  const lines = text.replace(/[\r\n]/g, '')
  const [, digits = '', padding = ''] = /^([A-Za-z0-9+/]*)(=*)/.exec(lines) ?? []
  const isValid = digits.length + padding.length === lines.length && digits.length % 4 !== 1
  if (!isValid || (padding !== '' && (padding.length > 2 || lines.length % 4 !== 0)))
    throw new Error(`illegal base64 data at input byte ${Math.min(digits.length, lines.length - 1)}`)
  return new Uint8Array(Buffer.from(digits, 'base64'))
}
