/** Shorter words stand in too many others. */
const shortestPart = 4

/**
 * The candidate that a mistyped word most likely means, in any case of letters; undefined if none is near. Near means at most
 * one edit per three letters, or that the word is a part of one candidate alone: `teams` means msteams.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(word.length / 3))
  const all = [...candidates]
  let best: { readonly candidate: string; readonly edits: number } | undefined
  for (const candidate of all) {
    if (Math.abs(candidate.length - word.length) > most) continue
    const edits = distance(word.toLowerCase(), candidate.toLowerCase())
    if (edits <= most && edits < candidate.length && (best === undefined || edits < best.edits))
      best = { candidate, edits }
  }
  if (best !== undefined || word.length < shortestPart) return best?.candidate
  const longer = new Set(all.filter((candidate) => candidate.toLowerCase().includes(word.toLowerCase())))
  return longer.size === 1 ? [...longer][0] : undefined
}

/** A noun with its article: `a Kustomization`, `an ImagePolicy`. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** What a message about an unknown word ends with: `; did you mean slack?`, or '' where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates)
  return candidate === undefined ? '' : `; did you mean ${candidate}?`
}

/** How many letters have to be inserted, removed, replaced, or swapped with the next one, to make `a` of `b`. */
function distance(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const edits = [(last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost]
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits.push((before[j - 2] ?? 0) + 1)
      row[j] = Math.min(...edits)
    }
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}

/** A count with its noun: `1 request`, `2 requests`, `2 deliveries`. */
export function several(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
  return `${count} ${count === 1 ? noun : plural}`
}
