/** Shorter words are part of too many others. */
const shortestPart = 4

/**
 * Returns the candidate that a mistyped word most likely means, ignoring case; undefined if none is close enough. Close
 * means at most one edit per three letters, or that the word is part of exactly one candidate: `teams` means msteams.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const maxEdits = Math.max(1, Math.floor(word.length / 3))
  const all = [...candidates]
  let best: { readonly candidate: string; readonly edits: number } | undefined
  for (const candidate of all) {
    if (Math.abs(candidate.length - word.length) > maxEdits) continue
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (edits <= maxEdits && edits < candidate.length && (best === undefined || edits < best.edits))
      best = { candidate, edits }
  }
  if (best !== undefined || word.length < shortestPart) return best?.candidate
  const longer = new Set(all.filter((candidate) => candidate.toLowerCase().includes(word.toLowerCase())))
  return longer.size === 1 ? [...longer][0] : undefined
}

/** Adds the article to a noun: `a Kustomization`, `an ImagePolicy`. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** Returns `; did you mean slack?` to append to an error about an unknown word, or '' if no candidate is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates)
  return candidate === undefined ? '' : `; did you mean ${candidate}?`
}

/** Counts the insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let [previous, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const edits = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost]
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits.push((previous[j - 2] ?? 0) + 1)
      row[j] = Math.min(...edits)
    }
    ;[previous, last] = [last, row]
  }
  return last[b.length] ?? 0
}

/** Joins the first five items with commas: `a, b, c, d, e and 3 more`. */
export function shortList<T = string>(items: readonly T[], describe: (item: T) => string = String): string {
  const shown = items.slice(0, 5).map((item) => describe(item))
  return items.length > 5 ? `${shown.join(', ')} and ${items.length - 5} more` : shown.join(', ')
}

/** Puts a count before its noun: `1 request`, `2 requests`, `2 deliveries`. */
export function several(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
  return `${count} ${count === 1 ? noun : plural}`
}
