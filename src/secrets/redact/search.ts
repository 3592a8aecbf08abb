import { copyAsIs, emptyForm, hexValue, type NormalForm, normalize } from './normal-form.ts'
import { eachMatch, type Pattern, type PatternIndex } from './pattern-index.ts'

/** An encoding that turns bytes into digits, each of a few bits. */
interface Encoding {
  /** The value of a digit; -1 for other bytes. */
  readonly values: Int8Array
  readonly bits: 4 | 6
  /** How many digits four bytes make. */
  readonly shortest: number
  /** A text may begin at any of so many digits. */
  readonly alignments: number
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const base64: Encoding = {
  // The alphabet of URLs has `-` and `_` for the last two.
  values: Int8Array.from({ length: 256 }, (_, byte) =>
    alphabet.indexOf(String.fromCharCode(byte).replace('-', '+').replace('_', '/')),
  ),
  bits: 6,
  shortest: 6,
  alignments: 4,
}
const hexadecimal: Encoding = { values: hexValue, bits: 4, shortest: 8, alignments: 2 }

/** Digits that stand together in a normal form, and one way to decode them. */
interface Run {
  encoding: Encoding
  values: Uint8Array
  /** Where in the normal form each digit stands. */
  places: Int32Array
  count: number
  alignment: number
  decoded: Uint8Array
}

/** A text within texts: the source itself, what its base64 decodes to, and what base64 in that decodes to. */
interface Level {
  readonly form: NormalForm
  readonly run: Run
}

const emptyRun = (): Run => ({
  encoding: base64,
  values: new Uint8Array(0),
  places: new Int32Array(0),
  count: 0,
  alignment: 0,
  decoded: new Uint8Array(0),
})

// Base64 in base64 is as deep as services nest; deeper levels reuse the memory of earlier searches.
const levels: readonly Level[] = Array.from({ length: 3 }, () => ({ form: emptyForm(), run: emptyRun() }))

/** From where to where, in bytes. */
export type Range = readonly [from: number, to: number]

/**
 * Where patterns stand in a text, whatever it is escaped with, and inside base64 and hexadecimal; in no order, and they may
 * overlap. Time grows with the text alone.
 */
export function search(source: Uint8Array, index: PatternIndex): Range[] {
  const found: Range[] = []
  searchLevel(source, source.length, 0, index, found)
  return found
}

function searchLevel(source: Uint8Array, length: number, depth: number, index: PatternIndex, found: Range[]): void {
  const { form, run } = levels[depth] as Level
  normalize(source, length, form)
  matchForm(depth, index, found)
  if (depth + 1 < levels.length)
    for (const encoding of [base64, hexadecimal])
      eachRun(form, run, encoding, () => {
        for (run.alignment = 0; run.alignment < encoding.alignments; run.alignment++)
          searchLevel(run.decoded, decode(run), depth + 1, index, found)
      })
  // What stands before a secret may look like the beginning of an escape.
  if (form.length < length) {
    copyAsIs(source, length, form)
    matchForm(depth, index, found)
  }
}

function matchForm(depth: number, index: PatternIndex, found: Range[]): void {
  const { form } = levels[depth] as Level
  const { bytes, length, starts, bare } = form
  eachMatch(index, bytes, length, (pattern: Pattern, at: number) => {
    const end = at + pattern.bytes.length
    const to = (pattern.endsInBackslash ? bare : starts)[end] as number
    if (to - (starts[at] as number) < pattern.secretLength) return false
    if (pattern.alone && continuesPath(bytes[at - 1])) return false
    found.push(inSource(depth, starts[at + pattern.keep] as number, to))
    return true
  })
}

/** Whether a path that follows this byte goes on with what stands before it. */
function continuesPath(before: number | undefined): boolean {
  return before !== undefined && /[\w./-]/.test(String.fromCharCode(before))
}

/** Where a part of a level's text stands in the source. */
function inSource(depth: number, from: number, to: number): Range {
  if (depth === 0) return [from, to]
  const { form, run } = levels[depth - 1] as Level
  const { bits } = run.encoding
  const first = run.alignment + Math.floor((from * 8) / bits)
  const last = run.alignment + Math.ceil((to * 8) / bits) - 1
  let end = (run.places[last] as number) + 1
  if (last === run.count - 1) while (form.bytes[end] === padding && end < form.length) end++
  return inSource(depth - 1, form.starts[run.places[first] as number] as number, form.starts[end] as number)
}

const padding = '='.charCodeAt(0)

/** Calls back for the digits of each run that is long enough to hold a secret; line breaks do not end a run. */
function eachRun({ bytes, length }: NormalForm, run: Run, encoding: Encoding, visit: () => void): void {
  const { values, shortest } = encoding
  let at = 0
  while (at < length) {
    const from = at
    while (at < length && (values[bytes[at] as number] as number) >= 0) at++
    const isBroken = at - from >= shortest && isLineBreak(bytes[at])
    if (at - from >= shortest) {
      fill(run, encoding, bytes, from, isBroken ? endOfLines(bytes, at, length, values) : at)
      visit()
      at = Math.max(at, (run.places[run.count - 1] as number) + 1)
    }
    at++
  }
}

function isLineBreak(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d
}

/** Where the last of several lines of digits ends. */
function endOfLines(bytes: Uint8Array, from: number, length: number, values: Int8Array): number {
  let at = from
  while (at < length && (isGap(bytes[at] as number) || (values[bytes[at] as number] as number) >= 0)) at++
  return at
}

function isGap(byte: number): boolean {
  return isLineBreak(byte) || byte === 0x20
}

/** The digits between two places, without the line breaks and the indentation between them. */
function fill(run: Run, encoding: Encoding, bytes: Uint8Array, from: number, to: number): void {
  if (run.values.length < to - from) {
    const size = Math.max(1024, to - from)
    run.values = new Uint8Array(size)
    run.places = new Int32Array(size)
    run.decoded = new Uint8Array(size)
  }
  run.encoding = encoding
  run.count = 0
  for (let at = from; at < to; at++) {
    const value = encoding.values[bytes[at] as number] as number
    if (value < 0) continue
    run.values[run.count] = value
    run.places[run.count++] = at
  }
}

/** Decodes the digits of a run from its alignment on; returns how many bytes they make. */
function decode({ encoding: { bits }, values, count, alignment, decoded }: Run): number {
  let length = 0
  let held = 0
  let heldBits = 0
  for (let at = alignment; at < count; at++) {
    held = ((held << bits) | (values[at] as number)) & 0xffff
    heldBits += bits
    if (heldBits < 8) continue
    heldBits -= 8
    decoded[length++] = (held >> heldBits) & 0xff
  }
  return length
}
