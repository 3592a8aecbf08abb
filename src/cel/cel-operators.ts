import {
  CelDuration,
  CelError,
  CelMap,
  CelTimestamp,
  equal,
  int64,
  numeric,
  Optional,
  type Overload,
  Uint,
} from './cel-values.ts'

type Order = (difference: number) => boolean
const uint = (compute: (a: bigint, b: bigint) => bigint) => (a: Uint, b: Uint) => new Uint(compute(a.value, b.value))
const int = (compute: (a: bigint, b: bigint) => bigint) => (a: bigint, b: bigint) => int64(compute(a, b))
const comparable = [
  ...['bool, bool', 'int, int', 'int, double', 'int, uint', 'uint, uint', 'uint, double', 'uint, int'],
  ...['double, double', 'double, int', 'double, uint', 'string, string', 'bytes, bytes'],
  ...['timestamp, timestamp', 'duration, duration'],
]
const comparison = (name: string, order: Order): Overload[] =>
  comparable.map((types) => [`${name}(${types}): bool`, (a: unknown, b: unknown) => order(difference(a, b))])

/** cel-go's operators, and its functions for sets and optionals. The order matters: it decides how free types are resolved. */
export const operators: readonly Overload[] = [
  ['?:(bool, A, A): A', lazy],
  ['&&(bool, bool): bool', lazy],
  ['||(bool, bool): bool', lazy],
  ['!(bool): bool', (value: boolean) => !value],
  ['==(A, A): bool', equal],
  ['!=(A, A): bool', (a: unknown, b: unknown) => !equal(a, b)],
  ['+(bytes, bytes): bytes', (a: Uint8Array, b: Uint8Array) => new Uint8Array(Buffer.concat([a, b]))],
  ['+(double, double): double', (a: number, b: number) => a + b],
  ['+(duration, duration): duration', (a: CelDuration, b: CelDuration) => new CelDuration(a.nanos + b.nanos)],
  [
    '+(duration, timestamp): timestamp',
    (a: CelDuration, b: CelTimestamp) => new CelTimestamp(a.nanos + b.nanos, b.offset),
  ],
  [
    '+(timestamp, duration): timestamp',
    (a: CelTimestamp, b: CelDuration) => new CelTimestamp(a.nanos + b.nanos, a.offset),
  ],
  ['+(int, int): int', int((a, b) => a + b)],
  ['+(list<A>, list<A>): list<A>', (a: unknown[], b: unknown[]) => [...a, ...b]],
  ['+(string, string): string', (a: string, b: string) => a + b],
  ['+(uint, uint): uint', uint((a, b) => a + b)],
  ['-(double, double): double', (a: number, b: number) => a - b],
  ['-(duration, duration): duration', (a: CelDuration, b: CelDuration) => new CelDuration(a.nanos - b.nanos)],
  ['-(int, int): int', int((a, b) => a - b)],
  [
    '-(timestamp, duration): timestamp',
    (a: CelTimestamp, b: CelDuration) => new CelTimestamp(a.nanos - b.nanos, a.offset),
  ],
  ['-(timestamp, timestamp): duration', (a: CelTimestamp, b: CelTimestamp) => new CelDuration(a.nanos - b.nanos)],
  ['-(uint, uint): uint', uint((a, b) => a - b)],
  ['*(double, double): double', (a: number, b: number) => a * b],
  ['*(int, int): int', int((a, b) => a * b)],
  ['*(uint, uint): uint', uint((a, b) => a * b)],
  ['/(double, double): double', (a: number, b: number) => a / b],
  ['/(int, int): int', int((a, b) => a / notZero(b, 'division'))],
  ['/(uint, uint): uint', uint((a, b) => a / notZero(b, 'division'))],
  ['%(int, int): int', int((a, b) => a % notZero(b, 'modulus'))],
  ['%(uint, uint): uint', uint((a, b) => a % notZero(b, 'modulus'))],
  ['-_(double): double', (value: number) => -value],
  ['-_(int): int', (value: bigint) => int64(-value)],
  ...comparison('<', (order) => order < 0),
  ...comparison('<=', (order) => order <= 0),
  ...comparison('>', (order) => order > 0),
  ...comparison('>=', (order) => order >= 0),
  ['[](list<A>, int): A', lazy],
  ['[](map<A, B>, A): B', lazy],
  ['[](optional<list<A>>, int): optional<A>', lazy],
  ['[](optional<map<A, B>>, A): optional<B>', lazy],
  ['[?](list<A>, int): optional<A>', lazy],
  ['[?](optional<list<A>>, int): optional<A>', lazy],
  ['[?](map<A, B>, A): optional<B>', lazy],
  ['[?](optional<map<A, B>>, A): optional<B>', lazy],
  ['in(A, list<A>): bool', (item: unknown, items: unknown[]) => contains(items, [item])],
  ['in(A, map<A, B>): bool', (key: unknown, map: CelMap) => map.has(key)],
  ['optional.of(A): optional<A>', (value: unknown) => new Optional(value)],
  ['optional.ofNonZeroValue(A): optional<A>', (value: unknown) => new Optional(isZero(value) ? undefined : value)],
  ['optional.none(): optional<A>', () => new Optional()],
  ['optional<A>.value(): A', dereference],
  ['optional<A>.hasValue(): bool', ({ value }: Optional) => value !== undefined],
  ['optional<A>.or(optional<A>): optional<A>', lazy],
  ['optional<A>.orValue(A): A', lazy],
  ['list<A>.first(): optional<A>', (items: unknown[]) => new Optional(items.at(0))],
  ['list<A>.last(): optional<A>', (items: unknown[]) => new Optional(items.at(-1))],
  ['optional.unwrap(list<optional<A>>): list<A>', present],
  ['list<optional<A>>.unwrapOpt(): list<A>', present],
  ['sets.contains(list<A>, list<A>): bool', contains],
  ['sets.equivalent(list<A>, list<A>): bool', (a: unknown[], b: unknown[]) => contains(a, b) && contains(b, a)],
  ['sets.intersects(list<A>, list<A>): bool', (a: unknown[], b: unknown[]) => b.some((item) => contains(a, [item]))],
]

/** For operators that the evaluator implements, because they need not evaluate every operand or depend on its runtime type. */
function lazy(): never {
  throw new CelError('no such overload')
}

function notZero(divisor: bigint, name: string): bigint {
  if (divisor === 0n) throw new CelError(`${name} by zero`)
  return divisor
}

/** Compares two values: negative if `a` is less than `b`, positive if it is greater, else 0. */
function difference(a: unknown, b: unknown): number {
  if (a instanceof Uint8Array) return Buffer.compare(a, b as Uint8Array)
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string))
  if (typeof a === 'boolean') return Number(a) - Number(b)
  const [left, right] = [numeric(a) ?? (a as CelDuration).nanos, numeric(b) ?? (b as CelDuration).nanos]
  if (left < right) return -1
  if ([left, right].some(Number.isNaN)) throw new CelError('NaN values cannot be ordered')
  return left > right ? 1 : 0
}

function contains(items: readonly unknown[], required: readonly unknown[]): boolean {
  return required.every((one) => items.some((item) => equal(item, one)))
}

function dereference({ value }: Optional): unknown {
  if (value === undefined) throw new CelError('optional.none() dereference')
  return value
}

function present(items: readonly unknown[]): unknown[] {
  return items.map((item) => (item instanceof Optional ? item.value : lazy())).filter((value) => value !== undefined)
}

function isZero(value: unknown): boolean {
  if (value instanceof CelDuration) return value.nanos === 0n
  if (value instanceof CelTimestamp) return false
  if (value instanceof CelMap) return value.size === 0
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length === 0
  if (Number.isNaN(value)) return false
  return value instanceof Uint ? value.value === 0n : !value
}
