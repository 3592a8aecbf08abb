import { byUtf8 } from './json.ts'

// Escapes the parts of a URL like Go's net/url.

/** The characters that are not escaped in each part, besides letters, digits and `-_.~`. */
const unescaped = {
  path: '$&+,/:;=@',
  segment: '$&+:=@',
  user: '$&+,;=',
  host: '!$&\'()*+,;=:[]<>"',
  fragment: '$&+,/:;=?@!()*',
  query: '',
}
type Part = keyof typeof unescaped

/**
 * Decodes an escaped text to bytes, which may be invalid UTF-8.
 * @throws Error with Go's message for an invalid escape, or an invalid character in a host
 */
export function unescapeBytes(text: string, part: Part | 'zone'): Buffer {
  const isHost = part === 'host' || part === 'zone'
  if (!isHost && !text.includes('%')) return Buffer.from(text)
  const bytes: number[] = []
  const source = Buffer.from(text)
  for (let index = 0; index < source.length; index++) {
    const byte = source[index] as number
    if (byte !== 0x25) {
      if (isHost && byte < 0x80 && !isUnescaped(byte, 'host'))
        throw new Error(`invalid character ${goQuote(String.fromCharCode(byte))} in host name`)
      bytes.push(byte)
      continue
    }
    const triple = source.subarray(index, index + 3).toString()
    const value = /^%[0-9a-f]{2}$/i.test(triple) ? Number.parseInt(triple.slice(1), 16) : undefined
    if (value === undefined || !mayEscape(value, part)) throw new Error(`invalid URL escape ${goQuote(triple)}`)
    bytes.push(value)
    index += 2
  }
  return Buffer.from(bytes)
}

/** In a host, only non-ASCII bytes and percent signs may be escaped. */
function mayEscape(byte: number, part: Part | 'zone'): boolean {
  if (byte === 0x25) return true
  if (part === 'host') return byte >= 0x80
  return part !== 'zone' || byte === 0x20 || isUnescaped(byte, 'host')
}

/** Escapes bytes for a part of a URL. */
export function escapeBytes(bytes: Uint8Array, part: Part): string {
  let text = ''
  for (const byte of bytes) text += isUnescaped(byte, part) ? String.fromCharCode(byte) : `%${hex(byte)}`
  return text
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')

function isUnescaped(byte: number, part: Part): boolean {
  const char = String.fromCharCode(byte)
  return /[A-Za-z0-9\-_.~]/.test(char) || unescaped[part].includes(char)
}

/** Returns the text unchanged if it is correctly escaped, else escapes it again. unescapeBytes must accept it. */
export function escaped(text: string, part: Part): string {
  return isEscaped(text, part) ? text : escapeBytes(unescapeBytes(text, part), part)
}

function isEscaped(text: string, part: Part): boolean {
  return [...Buffer.from(text)].every(
    (byte) => isUnescaped(byte, part) || "!$&'()*+,;=:@[]%".includes(String.fromCharCode(byte)),
  )
}

/** Quotes a text like Go's %q. */
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
  // Not at the top level: V8 checks the regular expressions there when the module loads, which takes 0.3 ms for these
  // classes.
  const special = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu
  const quoted = text.toWellFormed().replace(special, (char) => {
    if (char === '"' || char === '\\') return `\\${char}`
    const code = char.codePointAt(0) as number
    if (named[char]) return `\\${named[char]}`
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
  return `"${quoted}"`
}

/**
 * Parses a query like Go's url.ParseQuery. Drops pairs that contain `;` or an invalid escape.
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
      // Like Go, keep the other pairs.
    }
  }
  return values
}

/** Encodes a query or a form like Go's url.Values.Encode: sorted by key, with spaces as `+`. */
export function encodeQuery(values: ReadonlyMap<string, string | readonly string[]>): string {
  return byUtf8(values)
    .flatMap(([key, value]) => [value].flat().map((item) => `${escapeQuery(key)}=${escapeQuery(item)}`))
    .join('&')
}

function unescapeQuery(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}

/** Escapes a text like Go's url.QueryEscape: keeps letters, digits and `-_.~`, and replaces spaces with `+`. */
export function escapeQuery(text: string): string {
  return escapeBytes(Buffer.from(text), 'query').replaceAll('%20', '+')
}
