/** A text to search for, as UTF-8 bytes: a secret as it is, or its normal form. */
export interface Pattern {
  readonly bytes: Uint8Array
  /** How many bytes at its beginning may be shown: a host, or the slash before a secret path. */
  readonly keep: number
  /** Whether it is a path such as `/hook`, which is not secret inside a longer path such as `clusters/hook.yaml`. */
  readonly alone: boolean
  /** The secret's length in bytes. Encoders never shorten a text, so a shorter match is not the secret. */
  readonly secretLength: number
  /** Whether the secret ends in backslashes, which its normal form lacks. */
  readonly endsInBackslash: boolean
}

/**
 * Patterns by their first bytes. The filter rules out most positions in a text without a lookup in the maps.
 */
export interface PatternIndex {
  /** Prefix length in bytes -> hash of the prefix -> patterns, longest first. */
  readonly byStart: ReadonlyMap<number, Map<number, Pattern[]>>
  /** 1 at the slot of each word in `words`. */
  filter: Uint8Array
  /** A word's slot in the filter is (word * hashMultiplier) >>> shift. */
  shift: number
  /** The first four bytes of each pattern, as a number. */
  readonly words: Set<number>
  /** Patterns of fewer than four bytes, by their first byte. */
  readonly short: (Pattern[] | undefined)[]
}

// Each pattern is indexed by the longest of these prefixes that it has, because the tokens of a service share short ones.
const startLengths = [64, 32, 16, 8, 4]
const hashMultiplier = 0x9e3779b1

/**
 * Maps bytes that are equal in a search to one byte: a space and `+` (form encoding), and each control character and its letter
 * in a backslash escape.
 */
const fold = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = ' \n\r\t\b\f\v'.indexOf(String.fromCharCode(byte))
  return at < 0 ? byte : '+nrtbfv'.charCodeAt(at)
})

/** Creates an index without patterns. */
export function emptyIndex(): PatternIndex {
  return {
    byStart: new Map(startLengths.map((length) => [length, new Map()])),
    filter: new Uint8Array(1 << 14),
    shift: 32 - 14,
    words: new Set(),
    short: [],
  }
}

/** Adds a pattern. If there is one with the same bytes, merges them so that less is shown. */
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
  // Grow as needed: a full filter rules out nothing, but a large one does not fit into the processor's cache.
  if (index.words.size * 32 > index.filter.length) {
    index.shift -= 2
    index.filter = new Uint8Array(index.filter.length * 4)
    for (const value of index.words) index.filter[Math.imul(value, hashMultiplier) >>> index.shift] = 1
  } else index.filter[Math.imul(word(bytes, 0), hashMultiplier) >>> index.shift] = 1
}

/** Adds or merges a pattern into a list that is sorted longest first. */
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

/** Returns four bytes as one number. */
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

/** Calls `fits` for the patterns at each position of the first `length` bytes, longest first, until it returns true. */
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
    if (filter[Math.imul(value, hashMultiplier) >>> shift] === 1) matchAt(index, bytes, length, at, fits)
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
    (pattern) => at + pattern.bytes.length <= length && isEqualAt(pattern.bytes, bytes, at) && fits(pattern, at),
  )
}

function isEqualAt(pattern: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < pattern.length; i++) if (pattern[i] !== fold[bytes[at + i] as number]) return false
  return true
}
