type Token = '*' | ((char: string) => boolean)

/**
 * Compiles a path pattern: `*` and `?` within a segment, `[a-z]`, `[!a]`, backslash escapes, and `**` for any number of
 * segments (at least one if it is last). Matching takes at most O(pattern × path), while `picomatch` takes more than a second
 * for six asterisks and a name of 60 letters.
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  const matches = compileSegments(pattern)
  return (path) => matches(path.split('/'))
}

/** Like `compileGlob`, for a path that is split into segments. */
export function compileSegments(pattern: string): (segments: readonly string[]) => boolean {
  // More than two asterisks mean the same as two.
  const segments = split(pattern).map((segment) => (/^\*{2,}$/.test(segment) ? '**' : tokens(segment)))
  return (path) => matchPath(segments, path)
}

/** Like `compileGlob`, for text in which `/` is an ordinary character. */
export function compileName(pattern: string): (text: string) => boolean {
  const compiled = tokens(pattern)
  return (text) => matchSegment(compiled, text)
}

/**
 * Expands `a/{b,c}` to `a/b` and `a/c`, nested braces too. A brace without a comma or an end stays. Stops at about 1,000
 * patterns.
 */
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

/** Splits a pattern into segments. An escaped slash separates them too; one in a set of characters does not. */
function split(pattern: string): string[] {
  const segments: string[] = []
  let segment = ''
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] as string
    const isEscape = char === '\\' && at + 1 < pattern.length
    const end = isEscape ? at + 1 : char === '[' ? parseBracket(pattern, at)?.end : undefined
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
    const set = char === '[' ? parseBracket(segment, at) : undefined
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

/** Parses the set of characters that opens at `at`; undefined if it does not end. A `]` in first place is a member. */
function parseBracket(segment: string, at: number): { matches: (char: string) => boolean; end: number } | undefined {
  const isNegated = segment[at + 1] === '!' || segment[at + 1] === '^'
  const members: ((char: string) => boolean)[] = []
  let i = at + (isNegated ? 2 : 1)
  for (let first = true; i < segment.length; first = false) {
    if (segment[i] === ']' && !first)
      return { matches: (char) => members.some((matches) => matches(char)) !== isNegated, end: i }
    const className = /^\[:(\w+):\]/.exec(segment.slice(i, i + 12))
    const charClass = className && classes[className[1] as string]
    if (charClass) {
      members.push((char) => charClass.test(char))
      i += className[0].length
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
