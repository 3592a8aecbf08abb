import { DeliveryError } from '../../common/errors.ts'
import type { Exchange, HttpRequest, Reply } from '../exchange.ts'

/**
 * The part of a JSON value that a type reads. As in a Go struct, a missing or null value becomes '', 0, [], or an
 * object of such values. With `?` it becomes undefined.
 */
export type Shape = 'text' | 'text?' | 'integer' | readonly [Shape] | { readonly [field: string]: Shape }

/** The type of a value that was parsed with a shape. */
export type Shaped<S extends Shape> = S extends 'text'
  ? string
  : S extends 'text?'
    ? string | undefined
    : S extends 'integer'
      ? number
      : S extends readonly [infer Item extends Shape]
        ? readonly Shaped<Item>[]
        : { readonly [Field in keyof S]: S[Field] extends Shape ? Shaped<S[Field]> : never }

/** Sends a request and parses the JSON reply. @throws DeliveryError if the reply does not have this shape */
export function* fetchJson<const S extends Shape>(request: HttpRequest, shape: S): Exchange<Shaped<S>> {
  return readJson(yield request, shape)
}

/**
 * Sends a request whose reply is a list; empty in a preview.
 * @throws DeliveryError if the reply does not have this shape
 */
export function fetchList<const S extends Shape>(request: HttpRequest, item: S): Exchange<Shaped<readonly [S]>> {
  return fetchJson({ ...request, simulatedReply: [] }, [item] as const)
}

/** Parses a JSON reply. @throws DeliveryError, with the start of the body, if the reply does not have this shape */
export function readJson<const S extends Shape>(reply: Reply, shape: S): Shaped<S> {
  const fail = (expected: string): never => {
    const found = JSON.stringify(reply.body.slice(0, 200))
    throw new DeliveryError(`expected ${expected}, got ${reply.status} with ${found}`)
  }
  const { body } = reply
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return fail('JSON')
  }
  return parseShape(value, shape, 'the reply', fail) as Shaped<S>
}

function parseShape(value: unknown, shape: Shape, name: string, fail: (expected: string) => never): unknown {
  if (shape === 'text' || shape === 'text?') {
    if (value === undefined || value === null) return shape === 'text' ? '' : undefined
    return typeof value === 'string' ? value : fail(`a string as ${name}`)
  }
  if (shape === 'integer') return Number.isInteger(value ?? 0) ? (value ?? 0) : fail(`an integer as ${name}`)
  if (Array.isArray(shape)) {
    const items = value ?? []
    if (!Array.isArray(items)) return fail(`a list as ${name}`)
    return items.map((item, index) => parseShape(item, shape[0], `item ${index + 1} of ${name}`, fail))
  }
  const object = value ?? {}
  if (typeof object !== 'object' || Array.isArray(object)) return fail(`an object as ${name}`)
  const fields = new Map(Object.entries(object))
  return Object.fromEntries(
    Object.entries(shape).map(([key, field]) => [key, parseShape(fields.get(key), field, `${key} of ${name}`, fail)]),
  )
}

/** Returns the fields of a JSON object in a reply; {} if the body is anything else, such as the `ok` of a webhook. */
export function fieldsOf(reply: Reply): Readonly<Record<string, unknown>> {
  const { body } = reply
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/**
 * Returns the error for a reply that is a refusal in spite of its status.
 * @param reason the service's error message, if the body contains one; the whole body by default
 */
export function refusal(service: string, reply: Reply, reason?: unknown): DeliveryError {
  const text = typeof reason === 'string' && reason !== '' ? reason : reply.body
  return new DeliveryError(`${service} answered: ${text.slice(0, 500)}`)
}
