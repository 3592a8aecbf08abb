/** Go's strings.ToLower: each character by itself (no final sigma, `İ` is `i`). */
export function goLower(text: string): string {
  return Array.from(text, (char) => (char === 'İ' ? 'i' : char.toLowerCase())).join('')
}

/** Go's strings.TrimSpace: JavaScript's cuts a BOM too, and leaves U+0085. */
export function goTrim(text: string): string {
  const blank = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+'
  return text.replace(new RegExp(`^${blank}|${blank}$`, 'g'), '')
}
