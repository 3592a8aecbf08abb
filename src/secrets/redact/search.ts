import { copyAsIs, emptyForm, hexValue, type NormalForm, normalize } from './normal-form.ts'
import { eachMatch, type Pattern, type PatternIndex } from './pattern-index.ts'

/** An encoding of bytes as digits: base64 or hex. */
interface Encoding {
  /** The value of each digit, by its byte. -1 for all other bytes. */
  readonly values: Int8Array
  /** Bits per digit. */
  readonly bits: 4 | 6
  /** The number of digits in the shortest secret, which has four bytes. */
  readonly shortest: number
  /** How many offsets to try, since the encoded text may begin at any digit of a run. */
  readonly alignments: number
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const base64: Encoding = {
  // The URL-safe alphabet has `-` and `_` for `+` and `/`.
  values: Int8Array.from({ length: 256 }, (_, byte) =>
    alphabet.indexOf(String.fromCharCode(byte).replace('-', '+').replace('_', '/')),
  ),
  bits: 6,
  shortest: 6,
  alignments: 4,
}
const hexadecimal: Encoding = { values: hexValue, bits: 4, shortest: 8, alignments: 2 }

/** A run of consecutive digits in a normal form, and its decoded bytes. */
interface Run {
  encoding: Encoding
  values: Uint8Array
  /** The index of each digit in the normal form. */
  positions: Int32Array
  count: number
  /** The digit at which decoding begins. */
  alignment: number
  decoded: Uint8Array
}

/** The buffers of one level of nesting: the source itself, its decoded runs, and the decoded runs within those. */
interface Level {
  readonly form: NormalForm
  readonly run: Run
}

const emptyRun = (): Run => ({
  encoding: base64,
  values: new Uint8Array(0),
  positions: new Int32Array(0),
  count: 0,
  alignment: 0,
  decoded: new Uint8Array(0),
})

// Services nest base64 at most twice. The buffers are shared by all searches.
const levels: readonly Level[] = Array.from({ length: 3 }, () => ({ form: emptyForm(), run: emptyRun() }))

/** A range of bytes; `to` is exclusive. */
export type Range = readonly [from: number, to: number]

/**
 * Finds patterns in a text, in any escaping and inside base64 and hex. The ranges are unordered and may overlap. The time is
 * linear in the text's length, whatever the number of patterns.
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
  // Search the unchanged text too, because text in front of a secret may look like the beginning of an escape.
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

/** Whether a path after this byte is the continuation of a longer path. */
function continuesPath(before: number | undefined): boolean {
  return before !== undefined && /[\w./-]/.test(String.fromCharCode(before))
}

/** Converts a range of a level's text to a range of the source. */
function inSource(depth: number, from: number, to: number): Range {
  if (depth === 0) return [from, to]
  const { form, run } = levels[depth - 1] as Level
  const { bits } = run.encoding
  const first = run.alignment + Math.floor((from * 8) / bits)
  const last = run.alignment + Math.ceil((to * 8) / bits) - 1
  let end = (run.positions[last] as number) + 1
  if (last === run.count - 1) while (form.bytes[end] === padding && end < form.length) end++
  return inSource(depth - 1, form.starts[run.positions[first] as number] as number, form.starts[end] as number)
}

const padding = '='.charCodeAt(0)

/** Fills `run` with each run of digits that is long enough to hold a secret and calls `visit`. Line breaks do not end a run. */
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
      at = Math.max(at, (run.positions[run.count - 1] as number) + 1)
    }
    at++
  }
}

function isLineBreak(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d
}

/** The index at which several lines of digits end. */
function endOfLines(bytes: Uint8Array, from: number, length: number, values: Int8Array): number {
  let at = from
  while (at < length && (isGap(bytes[at] as number) || (values[bytes[at] as number] as number) >= 0)) at++
  return at
}

function isGap(byte: number): boolean {
  return isLineBreak(byte) || byte === 0x20
}

/** Fills the run with the digits between two indexes, without line breaks and indentation. */
function fill(run: Run, encoding: Encoding, bytes: Uint8Array, from: number, to: number): void {
  if (run.values.length < to - from) {
    const size = Math.max(1024, to - from)
    run.values = new Uint8Array(size)
    run.positions = new Int32Array(size)
    run.decoded = new Uint8Array(size)
  }
  run.encoding = encoding
  run.count = 0
  for (let at = from; at < to; at++) {
    const value = encoding.values[bytes[at] as number] as number
    if (value < 0) continue
    run.values[run.count] = value
    run.positions[run.count++] = at
  }
}

/** Decodes the digits of a run from its alignment on. Returns the number of bytes. */
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
