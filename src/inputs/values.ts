import { ConfigError } from '../common/errors.ts'
import { didYouMean } from '../common/wording.ts'
import { parseDuration } from '../go/duration.ts'

// What the text of an input means, where it is more than text. Each throws a ConfigError that names the input, what was
// found and what is expected.

export interface Shard {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/** One of some words. */
export function choice<Word extends string>(text: string, name: string, words: readonly Word[]): Word {
  if ((words as readonly string[]).includes(text)) return text as Word
  throw new ConfigError(
    `${name} must be one of ${words.join(', ')}; found ${JSON.stringify(text)}${didYouMean(text, words)}`,
    {
      field: name,
    },
  )
}

/** A severity of Flux. */
export function severity(text: string, name: string): string {
  return choice(text, name, ['info', 'error', 'trace'])
}

/** A whole number of at most six digits. */
export function count(text: string, name: string, least: number): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text)
  throw new ConfigError(`${name} must be a whole number from ${least}; found ${JSON.stringify(text)}`, { field: name })
}

/** `2/3`: the second of three shares. */
export function shard(text: string, name: string): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []
  if (Number(index) >= 1 && Number(index) <= Number(count)) return { index: Number(index), count: Number(count) }
  throw new ConfigError(`${name} must be i/n with i from 1 to n, such as 2/3; found ${JSON.stringify(text)}`, {
    field: name,
  })
}

/** A Flux duration above zero, as text. */
export function duration(text: string, name: string): string {
  try {
    if (parseDuration(text).ms > 0) return text
  } catch {}
  throw new ConfigError(`${name} must be a duration such as 30s or 1m30s; found ${JSON.stringify(text)}`, {
    field: name,
  })
}

/** A host or `*.suffix`: a URL or a port would match nothing. */
export function host(text: string, name: string): string {
  if (!/[/@\s]|^[^:]*:\d*$/.test(text)) return text
  throw new ConfigError(
    `${name} must be hosts without scheme and port, such as hooks.slack.com or *.example.com; found ${JSON.stringify(text)}`,
    { field: name },
  )
}

/** A text and where it came from, for messages: `the input event`, or the file. */
export interface Source {
  readonly text: string
  readonly name: string
  readonly file?: string
}
