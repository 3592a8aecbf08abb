import { ConfigError } from '../common/errors.ts'
import { didYouMean } from '../common/wording.ts'
import { parseDuration } from '../go/duration.ts'

// Parsers for the text of inputs. Each throws a ConfigError with the input, its value and what is expected.

/** One of the parts into which deliveries are divided. */
export interface Shard {
  /** Starts at 1. */
  readonly index: number
  readonly count: number
}

/** Parses one of the allowed values. */
export function choice<Value extends string>(text: string, name: string, values: readonly Value[]): Value {
  const value = values.find((allowed) => allowed === text)
  if (value !== undefined) return value
  throw new ConfigError(
    `${name} must be one of ${values.join(', ')}; found ${JSON.stringify(text)}${didYouMean(text, values)}`,
    { field: name },
  )
}

/** Parses a Flux severity. */
export function severity(text: string, name: string): string {
  return choice(text, name, ['info', 'error', 'trace'])
}

/** Parses a whole number of at most six digits. */
export function count(text: string, name: string, min: number): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= min) return Number(text)
  throw new ConfigError(`${name} must be a whole number of at least ${min}; found ${JSON.stringify(text)}`, {
    field: name,
  })
}

/** Parses a shard: `2/3` is the second of three. */
export function shard(text: string, name: string): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  if (Number(index) >= 1 && Number(index) <= Number(count)) return { index: Number(index), count: Number(count) }
  throw new ConfigError(`${name} must be i/n with i from 1 to n, such as 2/3; found ${JSON.stringify(text)}`, {
    field: name,
  })
}

/** Checks that a text is a Flux duration greater than zero, and returns the text. */
export function duration(text: string, name: string): string {
  try {
    if (parseDuration(text).ms > 0) return text
  } catch {}
  throw new ConfigError(`${name} must be a duration such as 30s or 1m30s; found ${JSON.stringify(text)}`, {
    field: name,
  })
}

/** Checks that a text is a host or `*.suffix`, because a URL or a port would match nothing. */
export function host(text: string, name: string): string {
  if (!/[/@\s]|^[^:]*:\d*$/.test(text)) return text
  throw new ConfigError(
    `${name} must be hosts without a scheme or port, such as hooks.slack.com or *.example.com; found ${JSON.stringify(text)}`,
    { field: name },
  )
}

/** A text and its origin. */
export interface Source {
  readonly text: string
  /** `the input event`, or the path of the file, for messages. */
  readonly name: string
  readonly file?: string
}
