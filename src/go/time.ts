/** Go's zero time, in RFC 3339. */
export const zeroTime = '0001-01-01T00:00:00Z'

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/

/**
 * Parses an RFC 3339 timestamp and returns it in UTC without fractional seconds, as the controller does; null for Go's
 * zero time. In UTC, a year may have five digits or a minus sign.
 * Source: metav1.Time, time.Parse; test/logic/event.json.
 * @throws Error if the text is not a valid timestamp
 */
export function parseTimestamp(text: string): string | null {
  const match = shape.exec(text)
  if (!match) throw new Error('it is not an RFC 3339 timestamp')
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  const [fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = match.slice(7)
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1) throw new Error('there is no such day')
  if (hour > 23 || minute > 59 || second > 59) throw new Error('there is no such time of day')
  // Go accepts offsets of 24 hours and 60 minutes.
  if (Number(offsetHours) > 24 || Number(offsetMinutes) > 60) throw new Error('there is no such offset')
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes))
  date.setUTCHours(hour, minute - offset, second)
  const printed = formatTimestamp(date)
  // Go ignores digits beyond nanoseconds.
  return printed === zeroTime && /^0*$/.test(fraction.slice(0, 9)) ? null : printed
}

/**
 * Returns the nanoseconds within the second of a timestamp that parseTimestamp accepts. Ignores further digits, like
 * Go.
 */
export function nanosecondsOf(text: string): number {
  const [fraction = ''] = shape.exec(text)?.slice(7) ?? []
  return Number(fraction.slice(0, 9).padEnd(9, '0'))
}

/** Formats a time as the controller does: RFC 3339 in UTC, without fractional seconds. */
export function formatTimestamp(date: Date): string {
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}${date
    .toISOString()
    .replace(/^[+-]?\d+/, '')
    .slice(0, 15)}Z`
}

/** Converts an event's timestamp (`Event.timestamp`) to seconds since 1970. null is Go's zero time. */
export function unixSeconds(timestamp: string | null): number {
  // JavaScript requires a sign and six digits for years before 0 and after 9999.
  const expanded = (timestamp ?? zeroTime).replace(
    /^(-?)(\d+)/,
    (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`,
  )
  return Date.parse(expanded) / 1000
}

/** Returns nanoseconds since 1970, like Go's Time.UnixNano, which overflows before 1678 and after 2262. */
export function unixNanoseconds(timestamp: string | null, nanoseconds = 0): bigint {
  return BigInt.asIntN(64, BigInt(unixSeconds(timestamp)) * 1_000_000_000n + BigInt(nanoseconds))
}

/** Formats an event's timestamp with its nanoseconds like Go's time.RFC3339Nano, without trailing zeros. */
export function withNanoseconds(timestamp: string, nanoseconds = 0): string {
  const fraction = String(nanoseconds).padStart(9, '0').replace(/0+$/, '')
  return fraction === '' ? timestamp : timestamp.replace(/Z$/, `.${fraction}Z`)
}
