/**
 * A text without its escapes, as bytes of UTF-8. What percent-encoding, HTML, JSON, backslashes and doubled quotes make of a
 * text is undone until nothing is left to undo, so a text and all its escaped forms have one normal form.
 */
export interface NormalForm {
  bytes: Uint8Array
  /** Where in the source each byte begins, with the backslashes before it; one more, for the end of the last. */
  starts: Int32Array
  /** The same without the backslashes. */
  bare: Int32Array
  /** The backslashes before each: 1 for those of the source, and 2 for each that came out of an escape itself. */
  slashes: Uint8Array
  length: number
  /** Where the backslashes begin that the next character follows, or -1. */
  backslash: number
  /** These backslashes, counted as in `slashes`. */
  pending: number
  /** Up to which of `bytes` a hexadecimal digit may complete an escape. */
  watched: number
}

/** An empty normal form, to be filled and filled again. */
export function emptyForm(): NormalForm {
  const [bytes, places] = [new Uint8Array(0), new Int32Array(1)]
  return { bytes, starts: places, bare: places, slashes: bytes, length: 0, backslash: -1, pending: 0, watched: -1 }
}

const code = (char: string): number => char.charCodeAt(0)
const backslash = code('\\')
const lineFeed = code('\n')
const carriageReturn = code('\r')
const percent = code('%')
const semicolon = code(';')

/** The value of a hexadecimal digit; -1 for other bytes. */
export const hexValue = Int8Array.from({ length: 256 }, (_, byte) =>
  /[0-9a-f]/i.test(String.fromCharCode(byte)) ? Number.parseInt(String.fromCharCode(byte), 16) : -1,
)

/** Bytes that are changed, or that begin or end an escape: 1; hexadecimal digits, which may end one: 2. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  (hexValue[byte] as number) >= 0 ? 2 : '\\;"\'%'.includes(String.fromCharCode(byte)) ? 1 : 0,
)

/** Fills the form with the first bytes of the source, escapes undone. */
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

/** Fills the form with the first bytes of the source as they are. */
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
  // A line break that was escaped counts as one where base64 is broken into lines.
  else push(form, byte === code('n') ? lineFeed : byte === code('r') ? carriageReturn : byte, before, at, pending)
}

/** Adds a byte that is not a backslash of the source, and undoes the escape that it completes. */
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

/** How many digits follow `\\x`, `\\u` and `\\U`. */
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

/** The number that the digits from here to the end make, or -1. */
function hexNumber({ bytes, length }: NormalForm, from: number): number {
  let value = 0
  for (let at = from; at < length; at++) {
    const digit = hexValue[bytes[at] as number] as number
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}

// What `htmlentities` and the like write: the punctuation of ASCII by all its names, and Latin 1 from U+00A0 on. Some encoders
// name a `-` by its likes.
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
 * Replaces what stands from here on by one byte. A backslash of the source belongs to the escape that follows: `\%78` is `x`,
 * not the beginning of `\x41`. One that was escaped itself belongs to what comes out: `%5C%78` is `\x`, and so is `\x5c\x78`.
 */
function undo(form: NormalForm, at: number, byte: number, usesBackslash = false): void {
  const start = form.starts[at] as number
  const slashes = form.slashes[at] as number
  const left = usesBackslash && slashes % 2 === 0 ? slashes - 2 : slashes - (slashes % 2)
  form.length = at
  push(form, byte, start, left > 0 ? (form.bare[at] as number) : start, left)
}

function undoPoint(form: NormalForm, at: number, point: number, usesBackslash = false): void {
  if (point < 0x80) {
    undo(form, at, point, usesBackslash)
    return
  }
  if (point > 0x10ffff) return
  const start = form.starts[at] as number
  form.length = at
  const whole = joined(form, point)
  for (const byte of utf8(whole.point)) append(form, byte, whole.start ?? start, whole.start ?? start, 0)
}

/** The second half of a surrogate pair with the first, which is taken back. */
function joined(form: NormalForm, point: number): { point: number; start?: number } {
  const { bytes, starts, length } = form
  if (point < 0xdc00 || point > 0xdfff || length < 3 || bytes[length - 3] !== 0xed) return { point }
  const high = 0xd000 | (((bytes[length - 2] as number) & 0x3f) << 6) | ((bytes[length - 1] as number) & 0x3f)
  if (high < 0xd800 || high > 0xdbff) return { point }
  form.length -= 3
  return { point: 0x10000 + ((high - 0xd800) << 10) + (point - 0xdc00), start: starts[length - 3] as number }
}

/** As UTF-8; half a surrogate pair is three bytes, which no other text has. */
function utf8(point: number): number[] {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f)
  if (point < 0x800) return [0xc0 | (point >> 6), tail(0)]
  if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)]
  return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)]
}
