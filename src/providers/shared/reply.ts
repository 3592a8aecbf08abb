import { DeliveryError } from '../../common/errors.ts'
import type { Exchange, HttpRequest, Reply } from '../exchange.ts'

/**
 * What a type reads of a JSON value. Like the fields of a Go struct: missing or null is '', 0, an empty list or an
 * object of such; with `?` it is undefined.
 */
export type Shape = 'text' | 'text?' | 'integer' | readonly [Shape] | { readonly [field: string]: Shape }

/** The value that is read by a shape. */
export type Shaped<S extends Shape> = S extends 'text'
  ? string
  : S extends 'text?'
    ? string | undefined
    : S extends 'integer'
      ? number
      : S extends readonly [infer Item extends Shape]
        ? readonly Shaped<Item>[]
        : { readonly [Field in keyof S]: S[Field] extends Shape ? Shaped<S[Field]> : never }

/** Sends a request and reads its reply as JSON. @throws DeliveryError for a reply of another shape */
export function* askJson<const S extends Shape>(request: HttpRequest, shape: S): Exchange<Shaped<S>> {
  return readJson(yield request, shape)
}

/** Sends a request whose reply is a list, of which nothing is there yet in a preview. @throws DeliveryError */
export function askList<const S extends Shape>(request: HttpRequest, item: S): Exchange<Shaped<readonly [S]>> {
  return askJson({ ...request, absent: [] }, [item] as const)
}

/** A reply as JSON of a shape. @throws DeliveryError with its first words if it is something else */
export function readJson<const S extends Shape>(reply: Reply, shape: S): Shaped<S> {
  const fail = (expected: string): never => {
    const found = JSON.stringify(reply.body.slice(0, 200))
    throw new DeliveryError(`expected ${expected}, was answered ${reply.status} with ${found}`)
  }
  const { body } = reply
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return fail('JSON')
  }
  return shaped(value, shape, 'the reply', fail) as Shaped<S>
}

function shaped(value: unknown, shape: Shape, what: string, fail: (expected: string) => never): unknown {
  const given = value ?? undefined
  if (shape === 'text' || shape === 'text?') {
    if (given === undefined) return shape === 'text' ? '' : undefined
    return typeof given === 'string' ? given : fail(`a text as ${what}`)
  }
  if (shape === 'integer') return Number.isInteger(given ?? 0) ? (given ?? 0) : fail(`a whole number as ${what}`)
  if (Array.isArray(shape)) {
    const items = given ?? []
    if (!Array.isArray(items)) return fail(`a list as ${what}`)
    return items.map((item, at) => shaped(item, shape[0], `item ${at + 1} of ${what}`, fail))
  }
  const object = given ?? {}
  if (typeof object !== 'object' || Array.isArray(object)) return fail(`an object as ${what}`)
  const fields = new Map(Object.entries(object))
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, shaped(fields.get(name), field, `${name} of ${what}`, fail)]),
  )
}

/** The fields of the JSON object that a service answered; {} when it answered something else, as webhooks do with `ok`. */
export function fieldsOf(reply: Reply): Readonly<Record<string, unknown>> {
  const { body } = reply
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** A reply that is a refusal although its status is not: the service's own words if there are any, else its body. */
export function refusal(service: string, reply: Reply, words?: unknown): DeliveryError {
  const found = typeof words === 'string' && words !== '' ? words : reply.body
  return new DeliveryError(`${service} answered: ${found.slice(0, 500)}`)
}
