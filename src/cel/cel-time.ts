import { Duration } from '@marcbachmann/cel-js/evaluator'
import { parseDuration } from '../go/duration.ts'
import type { Overload } from './cel-overload.ts'

/** A Date, and for a time that was read from a text what a Date has no place for: its fraction and its offset. */
interface Time extends Date {
  written?: { fraction: string; offset: string }
}

const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d+))?(Z|[+-]\d\d:\d\d)$/

/** cel-go's timestamps and durations. Times are Dates to cel-js: comparing and adding stops at milliseconds. */
export const timeFunctions: readonly Overload[] = [
  ['timestamp(string): google.protobuf.Timestamp', timestamp],
  ['timestamp(int): google.protobuf.Timestamp', (seconds: bigint) => inRange(new Date(Number(seconds) * 1000))],
  ['timestamp(google.protobuf.Timestamp): google.protobuf.Timestamp', (time: Date) => time],
  ['duration(string): google.protobuf.Duration', duration],
  ['duration(google.protobuf.Duration): google.protobuf.Duration', (length: Duration) => length],
  ...getters({
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
  }),
  ['google.protobuf.Duration.getHours(): int', (length: Duration) => nanoseconds(length) / 3_600_000_000_000n],
  ['google.protobuf.Duration.getMinutes(): int', (length: Duration) => nanoseconds(length) / 60_000_000_000n],
  ['google.protobuf.Duration.getSeconds(): int', (length: Duration) => nanoseconds(length) / 1_000_000_000n],
  ['google.protobuf.Duration.getMilliseconds(): int', (length: Duration) => nanoseconds(length) / 1_000_000n],
]

function getters(fields: Record<string, (time: Date) => number>): Overload[] {
  return Object.entries(fields).flatMap(([name, field]): Overload[] => [
    [`google.protobuf.Timestamp.${name}(): int`, (time: Date) => BigInt(field(time))],
    [`google.protobuf.Timestamp.${name}(string): int`, (time: Date, zone: string) => BigInt(field(local(time, zone)))],
  ])
}

function timestamp(text: string): Time {
  const [, seconds, fraction = '', offset = ''] = rfc3339.exec(text) ?? []
  const time: Time = new Date(`${seconds}${fraction && `.${fraction.slice(0, 3)}`}${offset}`)
  const exists = new Date(`${seconds}Z`)
  // JavaScript reads 30 February as 1 March, Go refuses it.
  if (!seconds || Number.isNaN(time.getTime()) || !exists.toISOString().startsWith(seconds))
    throw new Error("type conversion error from 'string' to 'google.protobuf.Timestamp'")
  time.written = { fraction, offset }
  return inRange(time)
}

function inRange(time: Date): Date {
  if (time.getTime() >= -62_135_596_800_000 && time.getTime() <= 253_402_300_799_999) return time
  throw new Error('timestamp overflow')
}

/** RFC 3339 as Go prints it: no trailing zeros of the fraction, the offset that the text had, else Z. */
export function timestampText(time: Time): string {
  const { fraction = '', offset = 'Z' } = time.written ?? {}
  const minutes = offset === 'Z' ? 0 : offsetMinutes(offset)
  const clock = new Date(time.getTime() + minutes * 60_000).toISOString()
  const digits = (fraction ? fraction.slice(0, 9) : clock.slice(20, 23)).replace(/0+$/, '')
  return `${clock.slice(0, 19)}${digits && `.${digits}`}${minutes === 0 ? 'Z' : offset}`
}

function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-]?)(\d\d):(\d\d)$/.exec(offset) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The same clock reading in UTC that the zone (`Europe/Berlin`, `-08:00`; '' is UTC) shows at that time. */
function local(time: Date, zone: string): Date {
  if (zone.includes(':')) {
    const minutes = offsetMinutes(zone)
    if (!Number.isNaN(minutes)) return new Date(time.getTime() + minutes * 60_000)
  }
  try {
    const clock = new Intl.DateTimeFormat('sv', { timeZone: zone || 'UTC', dateStyle: 'short', timeStyle: 'medium' })
    const reading = new Date(`${clock.format(time).replace(' ', 'T')}Z`)
    return new Date(reading.getTime() + time.getUTCMilliseconds())
  } catch {
    throw new Error(`unknown time zone ${zone}`)
  }
}

function duration(text: string): Duration {
  try {
    return Duration.fromMilliseconds(parseDuration(text).ms)
  } catch {
    throw new Error("type conversion error from 'string' to 'google.protobuf.Duration'")
  }
}

function nanoseconds({ seconds, nanos }: Duration): bigint {
  return seconds * 1_000_000_000n + BigInt(nanos)
}

/** Seconds as the shortest decimal: `5400s`, `0.5s`. */
export function durationText(length: Duration): string {
  const total = nanoseconds(length)
  const size = total < 0n ? -total : total
  const fraction = `${size % 1_000_000_000n}`.padStart(9, '0').replace(/0+$/, '')
  return `${total < 0n ? '-' : ''}${size / 1_000_000_000n}${fraction && `.${fraction}`}s`
}
