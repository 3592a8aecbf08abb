/** A form of a secret, as bytes of UTF-8. */
export interface Pattern {
  readonly bytes: Uint8Array
  /** How many of its first bytes may be shown: a host, the slash before a secret path. */
  readonly keep: number
  /** A path such as `/hook`: not a secret where it continues another path, as in `clusters/hook.yaml`. */
  readonly alone: boolean
  /** How many bytes the secret has. Encoders never shorten a text, so fewer cannot be the secret. */
  readonly secretLength: number
  /** Whether the secret ends in backslashes, which the normal form does not have. */
  readonly endsInBackslash: boolean
}

/**
 * Patterns by the bytes with which they begin. The filter says of most places in a text, without a look into the maps, that
 * no pattern begins there.
 */
export interface PatternIndex {
  readonly byStart: ReadonlyMap<number, Map<number, Pattern[]>>
  filter: Uint8Array
  /** How far to shift the product of a word and `spread` for its place in the filter. */
  shift: number
  /** The words with which patterns begin. */
  readonly words: Set<number>
  /** Patterns of fewer than four bytes, by their first. */
  readonly short: (Pattern[] | undefined)[]
}

// A pattern is found by as many of its first bytes as it has of these: tokens of one service all begin alike.
const startLengths = [64, 32, 16, 8, 4]
const spread = 0x9e3779b1

/**
 * Bytes that count as the same in a search: `+` and a space (forms), and control characters and the letters that stand for
 * them after a backslash.
 */
const fold = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = ' \n\r\t\b\f\v'.indexOf(String.fromCharCode(byte))
  return at < 0 ? byte : '+nrtbfv'.charCodeAt(at)
})

/** An index without patterns. */
export function emptyIndex(): PatternIndex {
  return {
    byStart: new Map(startLengths.map((length) => [length, new Map()])),
    filter: new Uint8Array(1 << 14),
    shift: 32 - 14,
    words: new Set(),
    short: [],
  }
}

/** Adds a pattern; of two with the same bytes, the one that shows less counts. */
export function addPattern(index: PatternIndex, pattern: Pattern): void {
  const bytes = pattern.bytes.map((byte) => fold[byte] as number)
  const length = startLengths.find((each) => each <= bytes.length)
  if (length === undefined) {
    const first = bytes[0]
    if (first !== undefined) index.short[first] = withPattern(index.short[first], { ...pattern, bytes })
    return
  }
  const patterns = index.byStart.get(length) as Map<number, Pattern[]>
  const start = hash(bytes, 0, length)
  patterns.set(start, withPattern(patterns.get(start), { ...pattern, bytes }))
  index.words.add(word(bytes, 0))
  // A filter that is full lets everything pass; one that is large does not stay in the processor's cache.
  if (index.words.size * 32 > index.filter.length) {
    index.shift -= 2
    index.filter = new Uint8Array(index.filter.length * 4)
    for (const value of index.words) index.filter[Math.imul(value, spread) >>> index.shift] = 1
  } else index.filter[Math.imul(word(bytes, 0), spread) >>> index.shift] = 1
}

/** The longest first. */
function withPattern(patterns: Pattern[] = [], pattern: Pattern): Pattern[] {
  const at = patterns.findIndex(({ bytes }) => Buffer.compare(bytes, pattern.bytes) === 0)
  const same = patterns[at]
  if (!same) return [...patterns, pattern].sort((a, b) => b.bytes.length - a.bytes.length)
  patterns[at] = {
    ...pattern,
    keep: Math.min(same.keep, pattern.keep),
    alone: same.alone && pattern.alone,
    secretLength: Math.min(same.secretLength, pattern.secretLength),
    endsInBackslash: same.endsInBackslash || pattern.endsInBackslash,
  }
  return patterns
}

/** Four bytes as one number. */
function word(bytes: Uint8Array, at: number): number {
  let value = 0
  for (let i = at; i < at + 4; i++) value = (value << 8) | (fold[bytes[i] as number] as number)
  return value
}

function hash(bytes: Uint8Array, at: number, length: number): number {
  let sum = 0
  for (let i = at; i < at + length; i++) sum = Math.imul(sum, 31) + (fold[bytes[i] as number] as number)
  return sum | 0
}

/** Calls back for every place among the first bytes of a text where a pattern stands, with the longest that `fits`. */
export function eachMatch(
  index: PatternIndex,
  bytes: Uint8Array,
  length: number,
  fits: (pattern: Pattern, at: number) => boolean,
): void {
  if (index.short.length > 0) eachShortMatch(index, bytes, length, fits)
  if (length < 4) return
  const { filter, shift } = index
  let value = word(bytes, 0) >>> 8
  for (let at = 0; at + 3 < length; at++) {
    value = (value << 8) | (fold[bytes[at + 3] as number] as number)
    if (filter[Math.imul(value, spread) >>> shift] === 1) matchAt(index, bytes, length, at, fits)
  }
}

function eachShortMatch(
  { short }: PatternIndex,
  bytes: Uint8Array,
  length: number,
  fits: (pattern: Pattern, at: number) => boolean,
): void {
  for (let at = 0; at < length; at++) {
    const patterns = short[fold[bytes[at] as number] as number]
    if (patterns) matchIn(patterns, bytes, length, at, fits)
  }
}

function matchAt(
  { byStart }: PatternIndex,
  bytes: Uint8Array,
  length: number,
  at: number,
  fits: (pattern: Pattern, at: number) => boolean,
): void {
  for (const [startLength, patterns] of byStart) {
    if (patterns.size === 0 || at + startLength > length) continue
    const found = patterns.get(hash(bytes, at, startLength))
    if (found && matchIn(found, bytes, length, at, fits)) return
  }
}

function matchIn(
  patterns: readonly Pattern[],
  bytes: Uint8Array,
  length: number,
  at: number,
  fits: (pattern: Pattern, at: number) => boolean,
): boolean {
  return patterns.some(
    (pattern) => at + pattern.bytes.length <= length && stands(pattern.bytes, bytes, at) && fits(pattern, at),
  )
}

function stands(pattern: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < pattern.length; i++) if (pattern[i] !== fold[bytes[at + i] as number]) return false
  return true
}
