/** An expression that cannot be compiled or evaluated. `at` is where in its text, in UTF-16 units, if that is known. */
export class CelError extends Error {
  readonly at: number | undefined

  constructor(message: string, at?: number) {
    super(message)
    this.at = at
  }
}
