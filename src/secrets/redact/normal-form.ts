/**
 * A text with all escapes undone, as UTF-8 bytes. Percent-encoding, HTML entities, JSON escapes, backslashes and doubled quotes
 * are undone repeatedly until none is left, so a text and all its escaped forms share one normal form.
 */
export interface NormalForm {
  bytes: Uint8Array
  /** The offset in the source at which each byte begins, including the backslashes before it. One extra entry for the end. */
  starts: Int32Array
  /** The same offsets, excluding the backslashes. */
  bare: Int32Array
  /** The backslashes before each byte: 1 if the source has any, plus 2 for each that was itself escaped. */
  slashes: Uint8Array
  length: number
  /** The offset of the first backslash before the next character, or -1 if there is none. */
  backslash: number
  /** The backslashes before the next character, counted as in `slashes`. */
  pending: number
  /** The last index in `bytes` at which a hex digit may complete an escape. */
  watched: number
}

/** Creates an empty normal form. Its buffers are reused each time it is filled. */
export function emptyForm(): NormalForm {
  const [bytes, offsets] = [new Uint8Array(0), new Int32Array(1)]
  return { bytes, starts: offsets, bare: offsets, slashes: bytes, length: 0, backslash: -1, pending: 0, watched: -1 }
}

const code = (char: string): number => char.charCodeAt(0)
const backslash = code('\\')
const lineFeed = code('\n')
const carriageReturn = code('\r')
const percent = code('%')
const semicolon = code(';')

/** The value of each hex digit, by its byte. -1 for all other bytes. */
export const hexValue = Int8Array.from({ length: 256 }, (_, byte) =>
  /[0-9a-f]/i.test(String.fromCharCode(byte)) ? Number.parseInt(String.fromCharCode(byte), 16) : -1,
)

/** 1 for bytes that may begin or end an escape, 2 for hex digits (which may end one), 0 for all others. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  (hexValue[byte] as number) >= 0 ? 2 : '\\;"\'%'.includes(String.fromCharCode(byte)) ? 1 : 0,
)

/** Fills the form with the first `length` bytes of the source and undoes their escapes. */
export function normalize(source: Uint8Array, length: number, form: NormalForm): void {
  reset(form, length)
  const { bytes, starts, bare, slashes } = form
  let size = 0
  for (let at = 0; at < length; at++) {
    const byte = source[at] as number
    const kind = kinds[byte] as number
    if (form.backslash < 0 && (kind === 0 || (kind === 2 && size > form.watched))) {
      bytes[size] = byte
      starts[size] = at
      bare[size] = at
      slashes[size] = 0
      size++
      continue
    }
    form.length = size
    pushSource(form, byte, at)
    size = form.length
  }
  form.length = size
  starts[size] = form.backslash < 0 ? length : form.backslash
  bare[size] = length
}

/** Fills the form with the first `length` bytes of the source, unchanged. */
export function copyAsIs(source: Uint8Array, length: number, form: NormalForm): void {
  reset(form, length)
  form.bytes.set(length === source.length ? source : source.subarray(0, length))
  for (let at = 0; at <= length; at++) form.starts[at] = form.bare[at] = at
  form.length = length
}

function reset(form: NormalForm, length: number): void {
  if (form.bytes.length < length) {
    const size = Math.max(1024, length, Math.min(2 * form.bytes.length, 1 << 24))
    form.bytes = new Uint8Array(size)
    form.starts = new Int32Array(size + 1)
    form.bare = new Int32Array(size + 1)
    form.slashes = new Uint8Array(size)
  }
  form.length = 0
  form.backslash = -1
  form.pending = 0
  form.watched = -1
}

function append(form: NormalForm, byte: number, start: number, bare: number, slashes: number): void {
  form.bytes[form.length] = byte
  form.starts[form.length] = start
  form.bare[form.length] = bare
  form.slashes[form.length] = slashes
  form.length++
}

function pushSource(form: NormalForm, byte: number, at: number): void {
  if (byte === backslash) {
    if (form.backslash < 0) form.backslash = at
    form.pending |= 1
    return
  }
  const { backslash: before, pending } = form
  form.backslash = -1
  form.pending = 0
  if (before < 0) push(form, byte, at, at, 0)
  // `\n` and `\r` become line breaks, because base64 that is wrapped into lines may be escaped too.
  else push(form, byte === code('n') ? lineFeed : byte === code('r') ? carriageReturn : byte, before, at, pending)
}

/** Adds a byte, and undoes the escape that it completes, if any. A backslash here comes from an escape, not from the source. */
function push(form: NormalForm, byte: number, start: number, bare: number, slashes: number): void {
  if (byte === backslash) {
    if (form.backslash < 0) form.backslash = start
    form.pending = Math.min(form.pending + slashes + 2, 254)
    return
  }
  const isQuote = byte === code('"') || byte === code("'")
  if (isQuote && form.length > 0 && form.bytes[form.length - 1] === byte) return
  append(form, byte, start, bare, slashes)
  const digits = byte === percent ? 2 : slashes > 0 ? (digitsAfter[byte] as number) : 0
  if (digits > 0) form.watched = Math.max(form.watched, form.length - 1 + digits)
  if ((hexValue[byte] as number) >= 0) undoHex(form)
  else if (byte === semicolon) undoEntity(form)
}

/** The number of hex digits after `\x`, `\u` and `\U`. */
const digitsAfter = Uint8Array.from(
  { length: 256 },
  (_, byte) => ({ x: 2, u: 4, U: 8 })[String.fromCharCode(byte)] ?? 0,
)

/** Undoes `%41`, `\x41`, `\u0041` and `\U00000041`. */
function undoHex(form: NormalForm): void {
  const { bytes, length } = form
  const before = length < 3 ? 0 : bytes[length - 3]
  if (before === percent) {
    const byte = hexNumber(form, length - 2)
    if (byte >= 0) undo(form, length - 3, byte)
  } else if (before === code('x') && isEscaped(form, length - 3)) {
    const byte = hexNumber(form, length - 2)
    if (byte >= 0) undo(form, length - 3, byte, true)
  } else if (length >= 5 && bytes[length - 5] === code('u') && isEscaped(form, length - 5)) {
    const point = hexNumber(form, length - 4)
    if (point >= 0) undoPoint(form, length - 5, point, true)
  } else if (length >= 9 && bytes[length - 9] === code('U') && isEscaped(form, length - 9)) {
    const point = hexNumber(form, length - 8)
    if (point >= 0) undoPoint(form, length - 9, point, true)
  }
}

function isEscaped({ slashes }: NormalForm, at: number): boolean {
  return (slashes[at] as number) > 0
}

/** Parses the hex digits from an index to the end. Returns -1 if any byte is not a hex digit. */
function hexNumber({ bytes, length }: NormalForm, from: number): number {
  let value = 0
  for (let at = from; at < length; at++) {
    const digit = hexValue[bytes[at] as number] as number
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}

// The entities that encoders such as PHP's `htmlentities` write: ASCII punctuation by all its names, and Latin-1 from U+00A0.
// Some encoders write `-` as a similar character's entity, such as `&dash;` or `&minus;`.
const punctuation =
  'hyphen - dash - minus - UnderBar _ DiacriticalGrave ` VerticalLine | midast * QUOT " AMP & LT < GT > quot " apos \' amp & lt < gt > excl ! num # dollar $ percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? commat @ lsqb [ lbrack [ bsol \\ rsqb ] rbrack ] Hat ^ lowbar _ grave ` lcub { lbrace { verbar | vert | rcub } rbrace } Tab \t NewLine \n nbsp \u0020'
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
const entities = new Map([
  ...latin1.split(' ').map((name, at): [string, number] => [name, 0xa0 + at]),
  ...[...punctuation.matchAll(/(\w+) ([\s\S])/g)].map(([, name, char]): [string, number] => [
    name as string,
    code(char as string),
  ]),
])
const longestEntity = 16

/** Undoes `&amp;`, `&#38;` and `&#x26;`. */
function undoEntity(form: NormalForm): void {
  const { bytes, length } = form
  for (let at = length - 2; at >= Math.max(0, length - 2 - longestEntity); at--) {
    const byte = bytes[at] as number
    if (byte === semicolon) return
    if (byte !== code('&')) continue
    const name = String.fromCharCode(...bytes.subarray(at + 1, length - 1))
    const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? []
    const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : entities.get(name)
    if (point !== undefined) undoPoint(form, at, point)
    return
  }
}

/**
 * Replaces everything from an index on with one byte. A backslash in the source belongs to the escape that follows it: `\%78`
 * is `x`, not the beginning of `\x41`. A backslash that was itself escaped precedes the result: `%5C%78` and `\x5c\x78` are
 * both `\x`.
 */
function undo(form: NormalForm, at: number, byte: number, usesBackslash = false): void {
  const start = form.starts[at] as number
  const slashes = form.slashes[at] as number
  const remaining = usesBackslash && slashes % 2 === 0 ? slashes - 2 : slashes - (slashes % 2)
  form.length = at
  push(form, byte, start, remaining > 0 ? (form.bare[at] as number) : start, remaining)
}

/** Replaces everything from an index on with a code point. */
function undoPoint(form: NormalForm, at: number, point: number, usesBackslash = false): void {
  if (point < 0x80) {
    undo(form, at, point, usesBackslash)
    return
  }
  if (point > 0x10ffff) return
  const start = form.starts[at] as number
  form.length = at
  const pair = joinSurrogates(form, point)
  for (const byte of utf8(pair.point)) append(form, byte, pair.start ?? start, pair.start ?? start, 0)
}

/** If the code point is a low surrogate after a high one, removes the high one and returns the code point of the pair. */
function joinSurrogates(form: NormalForm, point: number): { point: number; start?: number } {
  const { bytes, starts, length } = form
  if (point < 0xdc00 || point > 0xdfff || length < 3 || bytes[length - 3] !== 0xed) return { point }
  const high = 0xd000 | (((bytes[length - 2] as number) & 0x3f) << 6) | ((bytes[length - 1] as number) & 0x3f)
  if (high < 0xd800 || high > 0xdbff) return { point }
  form.length -= 3
  return { point: 0x10000 + ((high - 0xd800) << 10) + (point - 0xdc00), start: starts[length - 3] as number }
}

/** Encodes a code point as UTF-8. A lone surrogate becomes three bytes that valid UTF-8 never contains. */
function utf8(point: number): number[] {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f)
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)]
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)]
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)]
}
