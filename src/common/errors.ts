/** Where a value stands: a file relative to the working directory, a line and column from 1, a field as `spec.address`. */
export interface Where {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly field?: string | undefined
}

/**
 * The user has to change something: a flag, a manifest, a Secret. The message says what was found, what was expected
 * and what to do; `where` says where.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** A caller that knows the file of the manifest adds it. */
  where: Where

  constructor(message: string, where: Where = {}, options?: ErrorOptions) {
    super(message, options)
    this.where = where
  }
}

/** A service refused, or could not be reached. The message holds its own words; `hint` says what a user can do. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly hint: string | undefined

  constructor(message: string, options: ErrorOptions & { hint?: string | undefined } = {}) {
    super(message, options)
    this.hint = options.hint
  }
}

export type ProblemSeverity = 'error' | 'warning' | 'notice'

/** Something about the input that its owner should know; becomes an annotation on the line. */
export interface Problem extends Where {
  readonly severity: ProblemSeverity
  readonly message: string
}

/** `clusters/prod/notify.yaml:12:3`, or as much of it as is known; `line 12, column 3` of a text that is not a file. */
export function locationText({ file, line, column }: Where): string {
  if (file === undefined && line !== undefined)
    return column === undefined ? `line ${line}` : `line ${line}, column ${column}`
  return [file, line, column].filter((part) => part !== undefined).join(':')
}

/** The first five items, joined by commas, and how many more there are. */
export function list<T = string>(items: readonly T[], describe: (item: T) => string = String): string {
  const shown = items.slice(0, 5).map((item) => describe(item))
  return items.length > 5 ? `${shown.join(', ')} and ${items.length - 5} more` : shown.join(', ')
}
