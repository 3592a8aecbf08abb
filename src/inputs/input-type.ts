/**
 * How an input is written: a list has one entry per line in a workflow, and its flag is repeated on the command line; of
 * words, one is chosen.
 */
type Kind = 'text' | 'list' | 'boolean' | 'number' | readonly string[]

/** Where a reader looks for an input: the headings of the README's table and of `--help`, in this order. */
export const groups = {
  common: 'Common',
  event: 'The event',
  secrets: 'Secrets',
  behaviour: 'Behaviour',
  advanced: 'Advanced',
} as const

/** All that is known about one input. */
export interface Definition {
  readonly kind: Kind
  readonly group: keyof typeof groups
  readonly help: string
  readonly default?: string
  /** The flag's short form. */
  readonly short?: string
  /** Where it exists, if not in both places. */
  readonly only?: 'action' | 'command line'
  /** The smallest number allowed; 0 if absent. */
  readonly least?: number
  /** Parses the text, or each entry of a list. @throws ConfigError that names the input */
  readonly parse?: (text: string, name: string) => unknown
  /** Whether an empty text is kept, for it tells that the variable behind it is empty. */
  readonly keepsEmpty?: boolean
  /**
   * Set for a text that is kept together with its origin: this input (`text`), the file that it names (`file`), or this
   * input and the one that names a file for it, where both may be given (`all`) or only one of them (`one`).
   */
  readonly source?: 'text' | 'file' | 'one' | 'all'
  /** The input that this one names a file for; it has no value of its own. */
  readonly fileFor?: string
}
