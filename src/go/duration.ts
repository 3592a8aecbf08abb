/** A duration in milliseconds, possibly fractional, and in Go's canonical form: `90s` is `1m30s`. */
export interface Duration {
  readonly ms: number
  readonly canonical: string
}

/** Units in nanoseconds. Unicode has two `µ`. */
const units: Record<string, bigint> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
}

const limit = 1n << 63n

/**
 * Parses a duration like Go's time.ParseDuration: `1m30s`, `1.5h`, `250ms`, optionally with a sign, or `0`.
 * @throws Error with Go's message, such as `time: missing unit in duration "1"`
 */
export function parseDuration(text: string): Duration {
  const ns = parseNanoseconds(text)
  return { ms: Number(ns) / 1e6, canonical: format(ns) }
}

/** Parses a duration like parseDuration, and returns it in nanoseconds. */
export function parseNanoseconds(text: string): bigint {
  const invalid = new Error(`time: invalid duration ${quote(text)}`)
  const negative = text.startsWith('-')
  let rest = text.replace(/^[+-]/, '')
  if (rest === '') throw invalid
  let total = 0n
  if (rest === '0') rest = ''
  while (rest !== '') {
    const [number = '', whole = '', fraction = ''] = /^([0-9]*)(?:\.([0-9]*))?/.exec(rest) ?? []
    if (whole === '' && fraction === '') throw invalid
    rest = rest.slice(number.length)
    const unit = /^[^.0-9]*/.exec(rest)?.[0] ?? ''
    if (unit === '') throw new Error(`time: missing unit in duration ${quote(text)}`)
    const size = Object.hasOwn(units, unit) ? units[unit] : undefined
    if (size === undefined) throw new Error(`time: unknown unit ${quote(unit)} in duration ${quote(text)}`)
    total += BigInt(whole) * size + fractionOf(fraction, size)
    if (total > limit) throw invalid
    rest = rest.slice(unit.length)
  }
  if (total === limit && !negative) throw invalid
  return negative ? -total : total
}

/**
 * Converts a fraction of a unit to nanoseconds, truncated. Like Go, computes in floating point and ignores digits
 * beyond 63 bits.
 */
function fractionOf(digits: string, unit: bigint): bigint {
  let value = 0n
  let scale = 1
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit)
    if (next > limit) break
    value = next
    scale *= 10
  }
  return BigInt(Math.trunc(Number(value) * (Number(unit) / scale)))
}

/** Formats a duration like Go's Duration.String. */
function format(ns: bigint): string {
  if (ns < 0n) return `-${format(-ns)}`
  if (ns === 0n) return '0s'
  if (ns < 1_000n) return `${ns}ns`
  if (ns < 1_000_000n) return `${decimal(ns, 3)}µs`
  if (ns < 1_000_000_000n) return `${decimal(ns, 6)}ms`
  const minutes = ns / 60_000_000_000n
  const seconds = `${decimal(ns % 60_000_000_000n, 9)}s`
  if (minutes === 0n) return seconds
  return minutes < 60n ? `${minutes}m${seconds}` : `${minutes / 60n}h${minutes % 60n}m${seconds}`
}

/** Formats `value` with its last `places` digits after the decimal point, without trailing zeros. */
function decimal(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '')
}

/** Quotes a text like Go's time package, which escapes control characters and non-ASCII bytes as `\xNN`. */
function quote(text: string): string {
  const quoted = Array.from(Buffer.from(text), (byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`
    return byte < 0x20 || byte >= 0x80 ? `\\x${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte)
  })
  return `"${quoted.join('')}"`
}
