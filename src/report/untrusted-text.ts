/**
 * Text from outside (an event, a service, a manifest) with nothing in it that acts unseen: every line break is `\n`,
 * control characters are drawn, and characters that turn the direction of what follows stand as `⟨U+202E⟩`.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase()}⟩`)
    .replaceAll(controls, (char) => (char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\u2421'))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is made visible
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

/**
 * Visible text that starts no workflow command of GitHub Actions (`::x::` behind any blanks at the start of a line,
 * `##[x]` anywhere), Azure Pipelines (`##vso[`, `##[`) or TeamCity (`##teamcity[`), wherever it is put on a line.
 * GitLab's `section_start` needs a carriage return and an escape, which visible text has not.
 */
export function inert(text: string): string {
  return visible(text)
    .replaceAll(/##(?=\w*\[)/g, '# #')
    .replaceAll(/^(\s*):(?=:)/gm, '$1: ')
}

/** Inert text for the log: what does not fit on its first line stands indented below. */
export function indentedLines(text: string): string {
  return inert(text).replaceAll('\n', '\n    ')
}

/** At most so many characters, and how many more there were. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).toWellFormed()}… (${text.length - most} more characters)`
}
