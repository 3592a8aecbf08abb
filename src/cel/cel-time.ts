import { parseNanoseconds } from '../go/duration.ts'
import { decimal } from '../go/strings.ts'
import { CelDuration, CelError, CelTimestamp, type Overload } from './cel-values.ts'

const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/
const fields: Record<string, (time: Date) => number> = {
  getFullYear: (time) => time.getUTCFullYear(),
  getMonth: (time) => time.getUTCMonth(),
  getDate: (time) => time.getUTCDate(),
  getDayOfMonth: (time) => time.getUTCDate() - 1,
  getDayOfWeek: (time) => time.getUTCDay(),
  getDayOfYear: (time) => Math.floor((time.getTime() - new Date(time).setUTCMonth(0, 1)) / 86_400_000),
  getHours: (time) => time.getUTCHours(),
  getMinutes: (time) => time.getUTCMinutes(),
  getSeconds: (time) => time.getUTCSeconds(),
  getMilliseconds: (time) => time.getUTCMilliseconds(),
}

/** cel-go's functions that read the fields of timestamps and durations. */
export const timeFunctions: readonly Overload[] = [
  ...Object.entries(fields).flatMap(([name, field]): Overload[] => [
    [`timestamp.${name}(): int`, (time: CelTimestamp) => BigInt(field(local(time, '')))],
    [`timestamp.${name}(string): int`, (time: CelTimestamp, zone: string) => BigInt(field(local(time, zone)))],
  ]),
  ['duration.getHours(): int', ({ nanos }: CelDuration) => nanos / 3_600_000_000_000n],
  ['duration.getMinutes(): int', ({ nanos }: CelDuration) => nanos / 60_000_000_000n],
  ['duration.getSeconds(): int', ({ nanos }: CelDuration) => nanos / 1_000_000_000n],
  ['duration.getMilliseconds(): int', ({ nanos }: CelDuration) => nanos / 1_000_000n],
]

/**
 * Parses an RFC 3339 timestamp with nanosecond precision.
 * @throws CelError if it is invalid
 */
export function timestamp(text: string): CelTimestamp {
  const [, seconds, fraction = '', offset = ''] = rfc3339.exec(text) ?? []
  const date = new Date(`${seconds}Z`)
  // JavaScript parses 30 February as 1 March, but Go rejects it.
  if (!seconds || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(seconds))
    throw new CelError("type conversion error from 'string' to 'google.protobuf.Timestamp'")
  const time = BigInt(date.getTime()) - BigInt(offsetMinutes(offset) * 60_000)
  return new CelTimestamp(time * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')), offset)
}

/** Formats a timestamp as Go does: RFC 3339 without trailing zeros, with the offset it was parsed with, else Z. */
export function timestampText({ nanos, offset }: CelTimestamp): string {
  const minutes = offsetMinutes(offset)
  const clock = new Date(milliseconds(nanos) + minutes * 60_000).toISOString()
  const fraction = `${((nanos % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n}`.padStart(9, '0').replace(/0+$/, '')
  return `${clock.slice(0, 19)}${fraction && `.${fraction}`}${minutes === 0 ? 'Z' : offset}`
}

function milliseconds(nanos: bigint): number {
  return Number((nanos - (((nanos % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n)
}

function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-]?)(\d{1,2}):(\d{1,2})$/.exec(offset) ?? []
  return offset === 'Z' ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Returns a date whose UTC fields are the local time in a zone (`Europe/Berlin`, `-08:00`; '' is UTC). */
function local({ nanos }: CelTimestamp, zone: string): Date {
  const time = milliseconds(nanos)
  if (zone === '' || zone === 'UTC') return new Date(time)
  const minutes = zone.includes(':') ? offsetMinutes(zone) : Number.NaN
  if (!Number.isNaN(minutes)) return new Date(time + minutes * 60_000)
  return new Date(time + zoneSeconds(zone, time) * 1000)
}

function zoneSeconds(zone: string, time: number): number {
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+-])(\d+):(\d+)(?::(\d+))?/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
  } catch {
    throw new CelError(`unknown time zone ${zone}`)
  }
}

/**
 * Parses a Go duration such as `1h30m`.
 * @throws CelError if it is invalid
 */
export function duration(text: string): CelDuration {
  try {
    return new CelDuration(parseNanoseconds(text))
  } catch {
    throw new CelError("type conversion error from 'string' to 'google.protobuf.Duration'")
  }
}

/** Formats a duration in seconds, with the shortest decimal of the double: `5400s`, `0.5s`. */
export function durationText({ nanos }: CelDuration): string {
  return `${decimal(Number(nanos / 1_000_000_000n) + Number(nanos % 1_000_000_000n) / 1e9)}s`
}
