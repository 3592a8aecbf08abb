/** One document of a YAML file: its text (with its own `---`, if it has one) and the line of the file on which it starts. */
export interface Document {
  readonly text: string
  readonly line: number
}

/**
 * The documents of a YAML file whose bytes hold one of the needles and whose text, a character for each byte, is accepted; in
 * order. Nothing is parsed: `---` or `...` at the start of a line ends a document wherever it stands, inside scalars too,
 * so that a file of 300 KB costs a search, not a parse.
 */
export function documents(
  bytes: Buffer,
  needles: readonly Buffer[],
  accepts: (text: string) => boolean = () => true,
): Document[] {
  const found: Document[] = []
  const starts = documentStarts(bytes)
  let line = 1
  let counted = 0
  for (const [index, start] of starts.entries()) {
    const slice = bytes.subarray(start, starts[index + 1] ?? bytes.length)
    if (!needles.some((needle) => slice.includes(needle))) continue
    // Before UTF-8 is read and lines are counted, which takes longest: gotk-components.yaml has ten thousand lines and
    // nothing of ours. What is looked for is ASCII.
    if (!accepts(slice.toString('latin1'))) continue
    line += countLines(bytes, counted, start)
    counted = start
    found.push({ text: slice.toString('utf8'), line })
  }
  return found
}

const newline = 0x0a
const marks = [Buffer.from('\n---'), Buffer.from('\n...')]

/** Where documents start: at the file's start, at each `---`, and behind each `...`. */
function documentStarts(bytes: Buffer): number[] {
  const starts = [0]
  for (const mark of marks) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      const behind = at + mark.length
      if (behind < bytes.length && !' \t\r\n'.includes(String.fromCharCode(bytes[behind] as number))) continue
      starts.push(mark === marks[0] ? at + 1 : behind)
    }
  }
  return starts.sort((a, b) => a - b)
}

function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; at = bytes.indexOf(newline, at + 1)) lines++
  return lines
}
