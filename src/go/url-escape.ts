import { byUtf8 } from './json.ts'

// How Go's net/url escapes the parts of a URL.

/** Characters that stand for themselves in each part, beside letters, digits and `-_.~`. */
const plain = {
  path: '$&+,/:;=@',
  segment: '$&+:=@',
  user: '$&+,;=',
  host: '!$&\'()*+,;=:[]<>"',
  fragment: '$&+,/:;=?@!()*',
  query: '',
}
type Part = keyof typeof plain

/**
 * The bytes that an escaped text stands for: they need not be UTF-8.
 * @throws Error with Go's words for a broken escape, and for what no host may hold
 */
export function unescapeBytes(text: string, part: Part | 'zone'): Buffer {
  const isHost = part === 'host' || part === 'zone'
  if (!isHost && !text.includes('%')) return Buffer.from(text)
  const bytes: number[] = []
  const source = Buffer.from(text)
  for (let at = 0; at < source.length; at++) {
    const byte = source[at] as number
    if (byte !== 0x25) {
      if (isHost && byte < 0x80 && !standsForItself(byte, 'host'))
        throw new Error(`invalid character ${goQuote(String.fromCharCode(byte))} in host name`)
      bytes.push(byte)
      continue
    }
    const triple = source.subarray(at, at + 3).toString()
    const value = /^%[0-9a-f]{2}$/i.test(triple) ? Number.parseInt(triple.slice(1), 16) : undefined
    if (value === undefined || !mayEscape(value, part)) throw new Error(`invalid URL escape ${goQuote(triple)}`)
    bytes.push(value)
    at += 2
  }
  return Buffer.from(bytes)
}

/** In a host only bytes beyond ASCII (and the percent sign of a zone) may be escaped. */
function mayEscape(byte: number, part: Part | 'zone'): boolean {
  if (byte === 0x25) return true
  if (part === 'host') return byte >= 0x80
  return part !== 'zone' || byte === 0x20 || standsForItself(byte, 'host')
}

/** Bytes as they stand in that part of a URL. */
export function escapeBytes(bytes: Uint8Array, part: Part): string {
  let text = ''
  for (const byte of bytes) text += standsForItself(byte, part) ? String.fromCharCode(byte) : `%${hex(byte)}`
  return text
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')

function standsForItself(byte: number, part: Part): boolean {
  const char = String.fromCharCode(byte)
  return /[A-Za-z0-9\-_.~]/.test(char) || plain[part].includes(char)
}

/** A text that was checked by unescapeBytes: as it was written if it is well escaped, else escaped anew. */
export function escaped(written: string, part: Part): string {
  return isEscaped(written, part) ? written : escapeBytes(unescapeBytes(written, part), part)
}

function isEscaped(text: string, part: Part): boolean {
  return [...Buffer.from(text)].every(
    (byte) => standsForItself(byte, part) || "!$&'()*+,;=:@[]%".includes(String.fromCharCode(byte)),
  )
}

/** A text as Go's %q prints it. */
export function goQuote(text: string): string {
  const named: Record<string, string> = {
    '\x07': 'a',
    '\b': 'b',
    '\f': 'f',
    '\n': 'n',
    '\r': 'r',
    '\t': 't',
    '\v': 'v',
  }
  // Not a literal: V8 checks those of a module that is loaded, and these classes take it 0.3 ms.
  const notPlain = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu
  const quoted = text.toWellFormed().replace(notPlain, (char) => {
    if (char === '"' || char === '\\') return `\\${char}`
    const code = char.codePointAt(0) as number
    if (named[char]) return `\\${named[char]}`
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
  return `"${quoted}"`
}

/**
 * A query as Go's url.ParseQuery reads it: a pair that holds `;` or a broken escape is dropped.
 * Source: net/url; test/logic/escape.json, type zoom.
 */
export function parseQuery(query: string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const pair of query.split('&')) {
    if (pair === '' || pair.includes(';')) continue
    const equals = pair.indexOf('=')
    try {
      const key = unescapeQuery(equals < 0 ? pair : pair.slice(0, equals))
      const value = equals < 0 ? '' : unescapeQuery(pair.slice(equals + 1))
      values.set(key, [...(values.get(key) ?? []), value])
    } catch {
      // As in Go: the other pairs still count.
    }
  }
  return values
}

/** A query, or a form, as Go's url.Values.Encode writes it: sorted by key, a space as `+`. */
export function encodeQuery(values: ReadonlyMap<string, string | readonly string[]>): string {
  return byUtf8(values)
    .flatMap(([key, value]) => [value].flat().map((one) => `${escapeQuery(key)}=${escapeQuery(one)}`))
    .join('&')
}

function unescapeQuery(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

/** As Go's url.QueryEscape: letters, digits and `-_.~` stay, a space becomes `+`. */
export function escapeQuery(text: string): string {
  return escapeBytes(Buffer.from(text), 'query').replaceAll('%20', '+')
}
