// CEL values in JavaScript: string, bool and null as they are, int is a bigint, double a number, bytes a Uint8Array, a list an
// array. The other types have a class.

/** A uint. @throws CelError on overflow */
export class Uint {
  readonly value: bigint

  constructor(value: bigint) {
    if (value < 0n || value > 2n ** 64n - 1n) throw new CelError('unsigned integer overflow')
    this.value = value
  }
}

/** A duration in nanoseconds. @throws CelError on overflow */
export class CelDuration {
  readonly nanos: bigint

  constructor(nanos: bigint) {
    this.nanos = int64(nanos)
  }
}

/** Nanoseconds since 1970, and the UTC offset of the string it was parsed from. @throws CelError on overflow */
export class CelTimestamp {
  readonly nanos: bigint
  readonly offset: string

  constructor(nanos: bigint, offset = 'Z') {
    if (nanos < -62_135_596_800_000_000_000n || nanos > 253_402_300_799_999_999_999n)
      throw new CelError('timestamp overflow')
    this.nanos = nanos
    this.offset = offset
  }
}

/** An optional. Its `value` is undefined if it is empty. */
export class Optional {
  readonly value: unknown

  constructor(value?: unknown) {
    this.value = value
  }
}

/** A type as a value, from `type(x)` or the name of a type. */
export class TypeValue {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** A map. Keys are compared as in CEL, where 1, 1u and 1.0 are equal. The last of several equal keys wins. */
export class CelMap {
  readonly #entries = new Map<unknown, [key: unknown, value: unknown]>()

  constructor(entries: Iterable<readonly [unknown, unknown]>) {
    for (const [key, value] of entries) this.#entries.set(plainKey(key), [key, value])
  }

  get size(): number {
    return this.#entries.size
  }

  has(key: unknown): boolean {
    return this.#entries.has(plainKey(key))
  }

  get(key: unknown): unknown {
    return this.#entries.get(plainKey(key))?.[1]
  }

  entries(): [key: unknown, value: unknown][] {
    return [...this.#entries.values()]
  }

  keys(): unknown[] {
    return this.entries().map(([key]) => key)
  }
}

function plainKey(key: unknown): unknown {
  if (key instanceof Uint) return key.value
  return typeof key === 'number' && Number.isInteger(key) ? BigInt(key) : key
}

/** @throws CelError if the number does not fit into a signed 64-bit integer */
export function int64(number: bigint): bigint {
  if (BigInt.asIntN(64, number) !== number) throw new CelError('integer overflow')
  return number
}

/** Converts a JSON or YAML value to CEL. Integers become ints. */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  if (typeof value !== 'object' || value === null) return value
  return new CelMap(Object.entries(value).map(([key, item]) => [key, fromJson(item)]))
}

/** Returns the name of a value's type, as `type(x)` does. */
export function typeName(value: unknown): string {
  if (value === null) return 'null_type'
  if (Array.isArray(value)) return 'list'
  if (value instanceof Uint) return 'uint'
  if (value instanceof Uint8Array) return 'bytes'
  if (value instanceof CelMap) return 'map'
  if (value instanceof CelDuration) return 'google.protobuf.Duration'
  if (value instanceof CelTimestamp) return 'google.protobuf.Timestamp'
  if (value instanceof Optional) return 'optional_type'
  if (value instanceof TypeValue) return 'type'
  return { string: 'string', boolean: 'bool', bigint: 'int', number: 'double' }[typeof value as string] as string
}

/** CEL's `==`. Compares numbers by value across types, and lists, maps and optionals by their parts. */
export function equal(a: unknown, b: unknown): boolean {
  const [left, right] = [numeric(a), numeric(b)]
  // biome-ignore lint/suspicious/noDoubleEquals: 1n == 1 is what CEL means
  if (left !== undefined && right !== undefined) return left == right
  if (typeName(a) !== typeName(b)) return false
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => equal(item, b[i]))
  if (a instanceof CelMap && b instanceof CelMap)
    return a.size === b.size && a.entries().every(([key, value]) => b.has(key) && equal(value, b.get(key)))
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0
  if (a instanceof CelDuration || a instanceof CelTimestamp) return a.nanos === (b as CelTimestamp).nanos
  if (a instanceof TypeValue) return a.name === (b as TypeValue).name
  if (!(a instanceof Optional && b instanceof Optional)) return a === b
  return a.value === undefined || b.value === undefined ? a.value === b.value : equal(a.value, b.value)
}

/** The value of an int, uint or double; undefined for other types. */
export function numeric(value: unknown): bigint | number | undefined {
  if (value instanceof Uint) return value.value
  return typeof value === 'bigint' || typeof value === 'number' ? value : undefined
}

/** A function's signature and implementation. The implementation gets the receiver, if any, before the arguments. */
export type Overload = readonly [signature: string, run: (...args: never[]) => unknown]

/** An expression cannot be compiled or evaluated. `at` is the offset in the expression in UTF-16 units, if known. */
export class CelError extends Error {
  readonly at: number | undefined

  constructor(message: string, at?: number) {
    super(message)
    this.at = at
  }
}
