/** The location of a value: a file relative to the working directory, a line and column from 1, a field like `spec.address`. */
export interface Where {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly field?: string | undefined
}

/**
 * An error that the user has to fix: in a flag, a manifest, a Secret. The message says what was found, what was expected
 * and what to do; `where` is the location.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** Mutable, so that a caller that knows the manifest's file can add it. */
  where: Where

  constructor(message: string, where: Where = {}, options?: ErrorOptions) {
    super(message, options)
    this.where = where
  }
}

/** A service rejected the request or could not be reached. The message quotes its response; `hint` says how to fix it. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly hint: string | undefined

  constructor(message: string, options: ErrorOptions & { hint?: string | undefined } = {}) {
    super(message, options)
    this.hint = options.hint
  }
}

export type ProblemSeverity = 'error' | 'warning' | 'notice'

/** A problem with the user's input. Shown as an annotation on its line. */
export interface Problem extends Where {
  readonly severity: ProblemSeverity
  readonly message: string
}

/** Formats a location as `clusters/prod/notify.yaml:12:3`, leaving out unknown parts, or as `line 12, column 3` without a file. */
export function locationText({ file, line, column }: Where): string {
  if (file === undefined && line !== undefined)
    return column === undefined ? `line ${line}` : `line ${line}, column ${column}`
  return [file, line, column].filter((part) => part !== undefined).join(':')
}
