/** Go's zero time, as it prints it. */
export const zeroTime = '0001-01-01T00:00:00Z'

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d+))?(?:Z|([+-])(\d{2}):(\d{2}))$/

/**
 * A timestamp as the controller reads and prints it: RFC 3339 in, whole seconds in UTC out; null for Go's zero time.
 * A year may have five digits, or a minus, once it is in UTC.
 * Source: metav1.Time, time.Parse; test/logic/event.json.
 * @throws Error for anything else
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
  // Go takes offsets of 24 hours and of 60 minutes.
  if (Number(offsetHours) > 24 || Number(offsetMinutes) > 60) throw new Error('there is no such offset')
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes))
  date.setUTCHours(hour, minute - offset, second)
  const printed = formatTimestamp(date)
  // Go reads nanoseconds and cuts what is behind them.
  return printed === zeroTime && /^0*$/.test(fraction.slice(0, 9)) ? null : printed
}

/** The nanoseconds below the second of a timestamp that parseTimestamp takes; Go cuts what is behind them. */
export function nanosecondsOf(text: string): number {
  const [fraction = ''] = shape.exec(text)?.slice(7) ?? []
  return Number(fraction.slice(0, 9).padEnd(9, '0'))
}

/** A time as the controller prints it. */
export function formatTimestamp(date: Date): string {
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  return `${year < 0 ? '-' : ''}${digits}${date
    .toISOString()
    .replace(/^[+-]?\d+/, '')
    .slice(0, 15)}Z`
}

/** Whole seconds since 1970 of an event's timestamp (`Event.timestamp`); those of Go's zero time when it has none. */
export function unixSeconds(timestamp: string | null): number {
  // Years beyond four digits and before Christ need a sign and six digits in JavaScript.
  const expanded = (timestamp ?? zeroTime).replace(
    /^(-?)(\d+)/,
    (_, minus, year) => `${minus || '+'}${year.padStart(6, '0')}`,
  )
  return Date.parse(expanded) / 1000
}

/** Go's Time.UnixNano: nanoseconds since 1970, which wrap around before 1678 and after 2262. */
export function unixNanoseconds(timestamp: string | null, nanoseconds = 0): bigint {
  return BigInt.asIntN(64, BigInt(unixSeconds(timestamp)) * 1_000_000_000n + BigInt(nanoseconds))
}

/** A timestamp of an event with its nanoseconds, as Go's time.RFC3339Nano prints it: without zeros at the end. */
export function withNanoseconds(timestamp: string, nanoseconds = 0): string {
  const fraction = String(nanoseconds).padStart(9, '0').replace(/0+$/, '')
  return fraction === '' ? timestamp : timestamp.replace(/Z$/, `.${fraction}Z`)
}
