import { parseDuration } from '../go/duration.ts'
import { CelError } from './cel-error.ts'
import { Duration, type Overload, Timestamp } from './cel-values.ts'

const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/
const fields: Record<string, (time: Date) => number> = {
  getFullYear: (time) => time.getUTCFullYear(),
  getMonth: (time) => time.getUTCMonth(),
  getDate: (time) => time.getUTCDate(),
  getDayOfMonth: (time) => time.getUTCDate() - 1,
  getDayOfWeek: (time) => time.getUTCDay(),
  getDayOfYear: (time) => Math.floor((time.getTime() - Date.UTC(time.getUTCFullYear())) / 86_400_000),
  getHours: (time) => time.getUTCHours(),
  getMinutes: (time) => time.getUTCMinutes(),
  getSeconds: (time) => time.getUTCSeconds(),
  getMilliseconds: (time) => time.getUTCMilliseconds(),
}

/** The parts of cel-go's timestamps and durations. */
export const timeFunctions: readonly Overload[] = [
  ...Object.entries(fields).flatMap(([name, field]): Overload[] => [
    [`timestamp.${name}(): int`, (time: Timestamp) => BigInt(field(local(time, '')))],
    [`timestamp.${name}(string): int`, (time: Timestamp, zone: string) => BigInt(field(local(time, zone)))],
  ]),
  ['duration.getHours(): int', ({ nanos }: Duration) => nanos / 3_600_000_000_000n],
  ['duration.getMinutes(): int', ({ nanos }: Duration) => nanos / 60_000_000_000n],
  ['duration.getSeconds(): int', ({ nanos }: Duration) => nanos / 1_000_000_000n],
  ['duration.getMilliseconds(): int', ({ nanos }: Duration) => nanos / 1_000_000n],
]

/** Reads RFC 3339, to the nanosecond. */
export function timestamp(text: string): Timestamp {
  const [, seconds, fraction = '', offset = ''] = rfc3339.exec(text) ?? []
  const exists = new Date(`${seconds}Z`)
  // JavaScript reads 30 February as 1 March, Go refuses it.
  if (!seconds || Number.isNaN(exists.getTime()) || !exists.toISOString().startsWith(seconds))
    throw new CelError("type conversion error from 'string' to 'google.protobuf.Timestamp'")
  const time = BigInt(exists.getTime()) - BigInt(offsetMinutes(offset) * 60_000)
  return new Timestamp(time * 1_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')), offset)
}

/** RFC 3339 as Go prints it: no trailing zeros of the fraction, the offset that the text had, else Z. */
export function timestampText({ nanos, offset }: Timestamp): string {
  const minutes = offsetMinutes(offset)
  const clock = new Date(milliseconds(nanos) + minutes * 60_000).toISOString()
  const fraction = `${((nanos % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n}`.padStart(9, '0').replace(/0+$/, '')
  return `${clock.slice(0, 19)}${fraction && `.${fraction}`}${minutes === 0 ? 'Z' : offset}`
}

function milliseconds(nanos: bigint): number {
  return Number((nanos - (((nanos % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n)
}

function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-]?)(\d\d):(\d\d)$/.exec(offset) ?? []
  return offset === 'Z' ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** A date whose UTC fields are what the zone (`Europe/Berlin`, `-08:00`; '' is UTC) shows at that time. */
function local({ nanos }: Timestamp, zone: string): Date {
  const time = milliseconds(nanos)
  if (zone === '' || zone === 'UTC') return new Date(time)
  const minutes = zone.includes(':') ? offsetMinutes(zone) : Number.NaN
  if (!Number.isNaN(minutes)) return new Date(time + minutes * 60_000)
  try {
    const clock = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    const reading = new Date(`${clock.format(time).replace(' ', 'T')}Z`)
    return new Date(reading.getTime() + new Date(time).getUTCMilliseconds())
  } catch {
    throw new CelError(`unknown time zone ${zone}`)
  }
}

/** Reads a duration as Go writes it: `1h30m`. */
export function duration(text: string): Duration {
  try {
    return new Duration(parseDuration(text).nanoseconds)
  } catch {
    throw new CelError("type conversion error from 'string' to 'google.protobuf.Duration'")
  }
}

/** Seconds as the shortest decimal: `5400s`, `0.5s`. */
export function durationText({ nanos }: Duration): string {
  const size = nanos < 0n ? -nanos : nanos
  const fraction = `${size % 1_000_000_000n}`.padStart(9, '0').replace(/0+$/, '')
  return `${nanos < 0n ? '-' : ''}${size / 1_000_000_000n}${fraction && `.${fraction}`}s`
}
