/** A text and where it came from, for messages: `the input event`, or the file. */
export interface Source {
  readonly text: string
  readonly name: string
  readonly file?: string
}
