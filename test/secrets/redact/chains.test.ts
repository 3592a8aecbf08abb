import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { createRedactor } from '../../../src/secrets/redact/redact.ts'

// Every chain of two encoders, each written here without a look at the redactor.

type Encode = (text: string) => string

const each = (text: string, encode: (char: string) => string): string => Array.from(text, encode).join('')
const hex = (text: string): string => Buffer.from(text).toString('hex')
const point = (char: string): number => char.codePointAt(0) as number
const units = (text: string, encode: (unit: string) => string): string => text.split('').map(encode).join('')
const unicode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
const lowerHex: Encode = (text) => text.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase())
const everyByte: Encode = (text) => hex(text).replace(/../g, (byte) => `%${byte.toUpperCase()}`)
const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }
const named: Encode = (text) => each(text, (char) => (names[char] ? `&${names[char]};` : char))
const markup = /[&<>"'`=/]/
const inJson: Encode = (text) => JSON.stringify(text).slice(1, -1)

const encoders: Record<string, Encode> = {
  raw: (text) => text,
  JSON: inJson,
  "Go's JSON": (text) => inJson(text).replace(/[<>&\u2028\u2029]/g, unicode),
  "Python's JSON": (text) => units(inJson(text), (unit) => (unit > '~' ? unicode(unit) : unit)),
  "PHP's JSON": (text) => inJson(text).replaceAll('/', '\\/'),
  'HTML, named': named,
  "HTML, Python's": (text) => named(text).replaceAll('&apos;', '&#x27;'),
  'HTML, decimal': (text) => each(text, (char) => (markup.test(char) ? `&#${point(char)};` : char)),
  'HTML, hexadecimal': (text) =>
    each(text, (char) => (markup.test(char) || char > '~' ? `&#x${point(char).toString(16)};` : char)),
  'HTML, every character': (text) => each(text, (char) => `&#${point(char)};`),
  'HTML, every character in upper-case hexadecimal': (text) =>
    each(text, (char) => `&#X${point(char).toString(16).toUpperCase().padStart(4, '0')};`),
  percent: encodeURIComponent,
  'percent, a whole URL': encodeURI,
  'percent, lower-case hexadecimal': (text) => lowerHex(encodeURIComponent(text)),
  'percent, a form': (text) => new URLSearchParams({ x: text }).toString().slice(2),
  'percent, every byte': everyByte,
  'percent, every byte in lower case': (text) => lowerHex(everyByte(text)),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64, not padded': (text) => Buffer.from(text).toString('base64').replace(/=+$/, ''),
  'base64 in lines': (text) =>
    Buffer.from(text)
      .toString('base64')
      .replace(/.{76}(?=.)/g, '$&\n'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'base64url, padded': (text) => Buffer.from(text).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  'base64 of user:password': (text) => Buffer.from(`user:${text}`).toString('base64'),
  'base64 of a longer text': (text) => Buffer.from(`u:${text}, and more`).toString('base64'),
  'base64 of a much longer text': (text) => Buffer.from(`{"x":"${text}"}`).toString('base64'),
  hex,
  'hex, upper case': (text) => hex(text).toUpperCase(),
  'hex escapes': (text) => hex(text).replace(/../g, '\\x$&'),
  "doubled '": (text) => text.replaceAll("'", "''"),
  'doubled "': (text) => text.replaceAll('"', '""'),
  'backslash before quotes': (text) => text.replace(/[\\'"]/g, '\\$&'),
  'backslash before all but letters and digits': (text) => text.replace(/[^\w\n\t]/gu, '\\$&'),
  "a shell's quotes": (text) => text.replaceAll("'", "'\\''"),
}

const printable = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
const awkward = [...'&<>"\'%\\+/=;# \n', '&lt;', '%41', '\\n', '\\u0041', '\\x41', 'x41', '""', '€', 'é', '😀']
const secrets = fc
  .oneof(
    fc.string({ minLength: 4, maxLength: 60, unit: fc.constantFrom(...printable) }),
    fc.string({ minLength: 4, maxLength: 12, unit: fc.constantFrom(...awkward, ...'aZ09') }),
    fc.string({ minLength: 8, maxLength: 80, unit: 'grapheme' }),
  )
  // Space around a secret is often lost, and a text of nothing but backslashes has no normal form.
  .filter((text) => text === text.trim() && text.length >= 4 && text.isWellFormed() && !/^\\+$/.test(text))
const around = fc.constantFrom('', ' ', '"', '\n', '{"password":"', "password='", 'token=', 'key: ', '<td>', ', ')

/** The longest piece of one text that stands in another: what of a secret survived. */
function survivor(encoded: string, shown: string): string {
  let longest = ''
  for (let from = 0; from < encoded.length; from++)
    for (let to = from + longest.length + 1; to <= encoded.length && shown.includes(encoded.slice(from, to)); to++)
      longest = encoded.slice(from, to)
  return longest
}

const runs = Number(process.env.CHAIN_RUNS ?? 30)

describe('a secret does not survive', () => {
  for (const [first, inner] of Object.entries(encoders))
    test(`as ${first}, alone and inside every other encoding`, () => {
      fc.assert(
        fc.property(secrets, around, around, (secret, before, after) => {
          const redactor = createRedactor()
          redactor.add(secret)
          for (const [second, outer] of Object.entries(encoders)) {
            const encoded = outer(inner(secret))
            const text = before + encoded + after
            const shown = redactor.redact(text)
            // A base64 text around a secret stays, up to the digits that it has in common with the secret.
            const most = /longer text|user:|in lines/.test(first + second) ? encoded.length - 4 : 3
            const left = survivor(encoded, shown)
            assert.ok(shown.includes('***') && left.length <= most, `${second}: ${left} of ${text} is in ${shown}`)
          }
        }),
        { seed: 20260314, numRuns: runs },
      )
    })
})
