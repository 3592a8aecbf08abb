type Token = '*' | ((char: string) => boolean)

/**
 * Compiles a path pattern: `*` and `?` within a segment, `[a-z]`, `[!a]`, backslash escapes, and `**` for any number of
 * segments (one at least where it stands last). Matches in O(pattern × path), whatever the pattern: `picomatch` takes more
 * than a second for six asterisks and a name of 60 letters.
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  const matches = compileSegments(pattern)
  return (path) => matches(path.split('/'))
}

/** As `compileGlob`, for a path in segments. */
export function compileSegments(pattern: string): (segments: readonly string[]) => boolean {
  // More than two asterisks are two.
  const segments = split(pattern).map((segment) => (/^\*{2,}$/.test(segment) ? '**' : tokens(segment)))
  return (path) => matchPath(segments, path)
}

/** As `compileGlob`, for text in which `/` is a character like others. */
export function compileName(pattern: string): (text: string) => boolean {
  const compiled = tokens(pattern)
  return (text) => matchSegment(compiled, text)
}

/** `a/{b,c}` -> `a/b`, `a/c`; nested braces as well, a brace without a comma or an end as it is. At most 1,000 patterns. */
export function expandBraces(pattern: string): string[] {
  const done: string[] = []
  const open = [pattern]
  while (open.length > 0 && open.length + done.length <= 1000) {
    const next = open.pop() as string
    const brace = /\{([^{}]*,[^{}]*)\}/.exec(next)
    if (!brace) done.push(next)
    else
      for (const choice of (brace[1] as string).split(','))
        open.push(next.slice(0, brace.index) + choice + next.slice(brace.index + brace[0].length))
  }
  return [...done, ...open]
}

/** The segments of a pattern. An escaped slash is a slash; one in a set of characters is not. */
function split(pattern: string): string[] {
  const segments: string[] = []
  let segment = ''
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] as string
    const isEscape = char === '\\' && at + 1 < pattern.length
    const end = isEscape ? at + 1 : char === '[' ? bracket(pattern, at)?.end : undefined
    if (char === '/' || (isEscape && pattern[at + 1] === '/')) {
      segments.push(segment)
      segment = ''
    } else segment += end === undefined ? char : pattern.slice(at, end + 1)
    at = end ?? at
  }
  return [...segments, segment]
}

function matchPath(pattern: readonly ('**' | Token[])[], path: readonly string[]): boolean {
  let p = 0
  let s = 0
  let retry: { p: number; s: number } | undefined
  while (s < path.length) {
    const segment = pattern[p]
    if (segment === '**') {
      if (p === pattern.length - 1) return true
      retry = { p: ++p, s }
    } else if (segment && matchSegment(segment, path[s] as string)) {
      p++
      s++
    } else if (retry) {
      p = retry.p
      s = ++retry.s
    } else return false
  }
  return p === pattern.length
}

function matchSegment(pattern: readonly Token[], text: string): boolean {
  let p = 0
  let t = 0
  let [retryP, retryT] = [-1, -1]
  while (t < text.length) {
    const token = pattern[p]
    if (token === '*') [retryP, retryT] = [++p, t]
    else if (token?.(text[t] as string)) {
      p++
      t++
    } else if (retryP >= 0) {
      p = retryP
      t = ++retryT
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

function tokens(segment: string): Token[] {
  const found: Token[] = []
  for (let at = 0; at < segment.length; at++) {
    const char = segment[at] as string
    const set = char === '[' ? bracket(segment, at) : undefined
    if (set) {
      found.push(set.matches)
      at = set.end
    } else if (char === '*') {
      if (found.at(-1) !== '*') found.push('*')
    } else if (char === '?') found.push(() => true)
    else {
      const literal = char === '\\' && at + 1 < segment.length ? (segment[++at] as string) : char
      found.push((other) => other === literal)
    }
  }
  return found
}

const classes: Readonly<Record<string, RegExp>> = {
  alnum: /[a-z0-9]/i,
  alpha: /[a-z]/i,
  digit: /\d/,
  lower: /[a-z]/,
  upper: /[A-Z]/,
  space: /\s/,
  punct: /[!-/:-@[-`{-~]/,
  xdigit: /[0-9a-f]/i,
}

/** The set that a bracket opens at `at`, and where it ends; undefined if it has no end. A `]` in first place is a member. */
function bracket(segment: string, at: number): { matches: (char: string) => boolean; end: number } | undefined {
  const negated = segment[at + 1] === '!' || segment[at + 1] === '^'
  const members: ((char: string) => boolean)[] = []
  let i = at + (negated ? 2 : 1)
  for (let first = true; i < segment.length; first = false) {
    if (segment[i] === ']' && !first) return { matches: (char) => members.some((is) => is(char)) !== negated, end: i }
    const named = /^\[:(\w+):\]/.exec(segment.slice(i, i + 12))
    const ofClass = named && classes[named[1] as string]
    if (ofClass) {
      members.push((char) => ofClass.test(char))
      i += named[0].length
      continue
    }
    if (segment[i] === '\\') i++
    const from = segment[i++]
    if (from === undefined) return undefined
    let to = from
    if (segment[i] === '-' && segment[i + 1] !== ']' && i + 1 < segment.length) {
      i += segment[i + 1] === '\\' ? 2 : 1
      to = segment[i++] ?? from
    }
    members.push((char) => char >= from && char <= to)
  }
  return undefined
}
