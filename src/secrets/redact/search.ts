/** design.md 2.4: shorter texts are no secrets, they would black out half of a log. */
export const shortest = 4

/** A form of a secret. */
export interface Pattern {
  readonly text: string
  /** How many of its first characters may be shown: a host, the slash before a secret path. */
  readonly keep: number
  /** A path such as `/hook`: not a secret where it continues another path, as in `clusters/hook.yaml`. */
  readonly alone: boolean
}

/** Patterns by their first characters; the filter tells most places of a text in no time that nothing begins there. */
export interface Index {
  readonly byStart: ReadonlyMap<string, readonly Pattern[]>
  readonly filter: Uint8Array
}

/** How many characters of a pattern it is found by, as many as it has: tokens of one service all begin alike. */
const starts = [32, 12, shortest]

/** Makes patterns ready to be looked for. */
export function indexOf(patterns: Iterable<Pattern>): Index {
  const byStart = new Map<string, Pattern[]>()
  const filter = new Uint8Array(1 << 16)
  for (const pattern of [...patterns].sort((a, b) => b.text.length - a.text.length)) {
    const start = pattern.text.slice(
      0,
      starts.find((length) => length <= pattern.text.length),
    )
    const same = byStart.get(start)
    if (same) same.push(pattern)
    else byStart.set(start, [pattern])
    filter[hash(start, 0)] = 1
  }
  return { byStart, filter }
}

/** The longest pattern that stands at a place. */
function patternAt(text: string, at: number, { byStart }: Index): Pattern | undefined {
  for (const length of starts) {
    const found = byStart
      .get(text.slice(at, at + length))
      ?.find((each) => text.startsWith(each.text, at) && !(each.alone && continues(text, at)))
    if (found) return found
  }
  return undefined
}

function hash(text: string, at: number): number {
  let sum = 0
  for (let i = at; i < at + shortest; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) & 0xffff
  return sum
}

/**
 * The text with `***` in place of every pattern: the longest at every place, so that where two overlap the tail of the
 * second does not survive.
 */
export function replace(text: string, index: Index): string {
  let out = ''
  let copied = 0
  let end = -1
  for (let at = 0; at + shortest <= text.length; at++) {
    if (index.filter[hash(text, at)] === 0) continue
    const pattern = patternAt(text, at, index)
    if (!pattern) continue
    const start = at + pattern.keep
    if (start >= end) {
      if (end >= 0) copied = end
      out += `${text.slice(copied, start)}***`
    }
    end = Math.max(end, at + pattern.text.length)
  }
  return end < 0 ? text : out + text.slice(end)
}

/** Whether a path at this place goes on with what stands before it. */
function continues(text: string, at: number): boolean {
  return /[\w./-]/.test(text.charAt(at - 1))
}
