import { isUtf8 } from 'node:buffer'
import { general } from './cel-format.ts'
import { duration, durationText, timestamp, timestampText } from './cel-time.ts'
import {
  type CelDuration,
  CelError,
  type CelMap,
  CelTimestamp,
  int64,
  type Overload,
  TypeValue,
  typeName,
  Uint,
} from './cel-values.ts'

const identity = (value: unknown): unknown => value
const length = (value: string): bigint => BigInt([...value].length)
const count = ({ length }: { length: number }): bigint => BigInt(length)
const entries = (map: CelMap): bigint => BigInt(map.size)

/** cel-go's conversions and size(). The order matters: it decides how free types are resolved. */
export const conversions: readonly Overload[] = [
  ['size(bytes): int', count],
  ['size(list<A>): int', count],
  ['size(map<A, B>): int', entries],
  ['size(string): int', length],
  ['bytes.size(): int', count],
  ['list<A>.size(): int', count],
  ['map<A, B>.size(): int', entries],
  ['string.size(): int', length],
  ['type(A): type<A>', (value: unknown) => new TypeValue(typeName(value))],
  ['dyn(A): dyn', identity],
  ['bool(bool): bool', identity],
  ['bool(string): bool', bool],
  ['bytes(bytes): bytes', identity],
  ['bytes(string): bytes', (text: string) => new Uint8Array(Buffer.from(text))],
  ['double(double): double', identity],
  ['double(int): double', Number],
  ['double(string): double', double],
  ['double(uint): double', ({ value }: Uint) => Number(value)],
  ['duration(duration): duration', identity],
  ['duration(int): duration', rejectDuration],
  ['duration(string): duration', duration],
  ['int(int): int', identity],
  ['int(double): int', (number: number) => int64(truncate(number))],
  ['int(duration): int', ({ nanos }: CelDuration) => nanos],
  ['int(string): int', (text: string) => int64(digits(text, /^[+-]?\d+$/, 'int'))],
  ['int(timestamp): int', ({ nanos }: CelTimestamp) => floorSeconds(nanos)],
  ['int(uint): int', ({ value }: Uint) => int64(value)],
  ['string(string): string', identity],
  ['string(bool): string', String],
  ['string(bytes): string', utf8],
  ['string(double): string', general],
  ['string(duration): string', durationText],
  ['string(int): string', String],
  ['string(timestamp): string', timestampText],
  ['string(uint): string', ({ value }: Uint) => String(value)],
  ['timestamp(timestamp): timestamp', identity],
  ['timestamp(int): timestamp', (seconds: bigint) => new CelTimestamp(seconds * 1_000_000_000n)],
  ['timestamp(string): timestamp', timestamp],
  ['uint(uint): uint', identity],
  ['uint(double): uint', (number: number) => new Uint(truncate(number))],
  ['uint(int): uint', (number: bigint) => new Uint(number)],
  ['uint(string): uint', (text: string) => new Uint(digits(text, /^\d+$/, 'uint'))],
]

/** cel-go declares this conversion but does not implement it. */
function rejectDuration(): never {
  throw new CelError("type conversion error from 'int' to 'google.protobuf.Duration'")
}

function floorSeconds(nanos: bigint): bigint {
  return (nanos - (((nanos % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n)) / 1_000_000_000n
}

function truncate(number: number): bigint {
  if (!Number.isFinite(number)) throw new CelError('integer overflow')
  return BigInt(Math.trunc(number))
}

function digits(text: string, format: RegExp, type: string): bigint {
  if (!format.test(text)) throw new CelError(`type conversion error from 'string' to '${type}'`)
  return BigInt(text.replace(/^\+/, ''))
}

function double(text: string): number {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))) return Number(text)
  const [, sign, word] = /^([+-]?)(inf|infinity|nan)$/i.exec(text) ?? []
  if (!word) throw new CelError("type conversion error from 'string' to 'double'")
  return word.toLowerCase() === 'nan' ? Number.NaN : sign === '-' ? -Infinity : Infinity
}

function bool(text: string): boolean {
  if (/^(?:1|t|T|true|TRUE|True)$/.test(text)) return true
  if (/^(?:0|f|F|false|FALSE|False)$/.test(text)) return false
  throw new CelError("type conversion error from 'string' to 'bool'")
}

/** string(bytes). Fails if the bytes are not valid UTF-8. */
function utf8(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new CelError('invalid UTF-8 in bytes, cannot convert to string')
  return Buffer.from(bytes).toString('utf8')
}
