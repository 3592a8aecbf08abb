/**
 * The type of an input. A list has one entry per line in a workflow, and a repeated flag on the command line. An array
 * has the allowed values.
 */
type Kind = 'text' | 'list' | 'boolean' | 'number' | readonly string[]

/** The groups of inputs, in order, with their headings in the README's table and in `--help`. */
export const groups = {
  common: 'Common',
  event: 'The event',
  secrets: 'Secrets',
  behaviour: 'Behaviour',
  advanced: 'Advanced',
} as const

/** Everything known about an input. */
export interface Definition {
  readonly kind: Kind
  readonly group: keyof typeof groups
  readonly help: string
  readonly default?: string
  /** The short form of the flag. */
  readonly short?: string
  /** Set if the input exists only in an Action, or only on the command line. */
  readonly only?: 'action' | 'command line'
  /** The minimum of a number; 0 by default. */
  readonly min?: number
  /** Parses the text, or each entry of a list. @throws ConfigError that names the input */
  readonly parse?: (text: string, name: string) => unknown
  /** Whether an empty text is kept, because it means that the variable behind it is empty. */
  readonly keepsEmpty?: boolean
  /**
   * Set if the text is kept together with its origin. The origin is this input (`text`), the file that it names
   * (`file`), or either this input or the one that names a file for it; `all` allows both at once, `one` only one of
   * them.
   */
  readonly source?: 'text' | 'file' | 'one' | 'all'
  /** The input whose value is read from the file that this one names. This one has no value of its own. */
  readonly fileFor?: string
}
