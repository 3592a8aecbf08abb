/** Lower-cases each character by itself, like Go's strings.ToLower: there is no final sigma, and `İ` becomes `i`. */
export function goLower(text: string): string {
  return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('')
}

/** Trims like Go's strings.TrimSpace. JavaScript's trim also removes a byte order mark, but not U+0085. */
export function goTrim(text: string): string {
  const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+'
  return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '')
}

/** The characters whose title case differs from both their upper and their lower case. */
const digraphs = ['ǅ', 'ǈ', 'ǋ', 'ǲ']

/**
 * Converts the first letter of each word to title case and the rest to lower case, like Go's cases.Title(language.Und).
 * Words are those of Unicode (UAX 29): `some-odd reason_x` has three.
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
  // Lower-case the whole word, because whether a sigma is final depends on the letters before it.
  const lower = (letter + tail).toLowerCase().slice(letter.toLowerCase().length)
  return word.slice(0, first.index) + titleLetter(letter) + lower
}

/** Converts a letter to title case: `ﬁ` becomes `Fi`. */
function titleLetter(letter: string): string {
  const upper = letter.toUpperCase()
  const digraph = digraphs.find((title) => title.toUpperCase() === upper)
  if (digraph) return digraph
  const [head = '', ...rest] = upper
  return head + rest.join('').toLowerCase()
}

/** Formats a number like Go's FormatFloat(x, 'f', -1): with the fewest digits necessary, and without an exponent. */
export function decimal(value: number): string {
  if (Object.is(value, -0)) return '-0'
  const [, sign = '', first = '', rest = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? []
  const digits = first + rest
  const point = Number(exponent) + 1
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`.replace(/\.0*$/, '')
  if (point >= digits.length) return sign + digits.padEnd(point, '0')
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
