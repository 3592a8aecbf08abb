/** Characters whose title case is neither their upper nor their lower case. */
const digraphs = ['ǅ', 'ǈ', 'ǋ', 'ǲ']

/**
 * Each word with its first letter in title case and the rest in lower case, as Go's cases.Title(language.Und) does it;
 * words end where Unicode says so (UAX 29): `some-odd reason_x` has three.
 * Source: test/logic/escape.json, bodies of alertmanager.
 */
export function titleCase(text: string): string {
  const words = new Intl.Segmenter('und', { granularity: 'word' }).segment(text)
  return Array.from(words, ({ segment }) => titleWord(segment)).join('')
}

function titleWord(word: string): string {
  const first = /\p{Cased}/u.exec(word)
  if (!first) return word
  const [letter] = first
  const tail = word.slice(first.index + letter.length)
  // Lower-cased together: whether a sigma is final depends on the letters before it.
  const lower = (letter + tail).toLowerCase().slice(letter.toLowerCase().length)
  return word.slice(0, first.index) + titleLetter(letter) + lower
}

/** `ﬁ` becomes `Fi`. */
function titleLetter(letter: string): string {
  const upper = letter.toUpperCase()
  const digraph = digraphs.find((title) => title.toUpperCase() === upper)
  if (digraph) return digraph
  const [head = '', ...rest] = upper
  return head + rest.join('').toLowerCase()
}
