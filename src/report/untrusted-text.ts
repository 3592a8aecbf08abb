/**
 * Makes hidden characters in untrusted text (an event, a reply, a manifest) visible. Line breaks become `\n`, control
 * characters become symbols, and characters that change the text direction become `⟨U+202E⟩`.
 */
export function escapeControls(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase()}⟩`)
    .replaceAll(controls, (char) => (char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\u2421'))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are made visible
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

/**
 * Escapes control characters and workflow commands in untrusted text, wherever the text is put on a line. Covers GitHub
 * Actions (`::x::` at the start of a line, after any blanks; `##[x]` anywhere), Azure Pipelines (`##vso[`, `##[`) and
 * TeamCity (`##teamcity[`). GitLab's `section_start` needs control characters, which are escaped already.
 */
export function escapeCommands(text: string): string {
  return escapeControls(text)
    .replaceAll(/##(?=\w*\[)/g, '# #')
    .replaceAll(/^(\s*):(?=:)/gm, '$1: ')
}

/** Escapes text for the log and indents all lines after the first. */
export function indentLines(text: string): string {
  return escapeCommands(text).replaceAll('\n', '\n    ')
}

/** Shortens a text to a number of characters, and says how many were left out. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  return `${text.slice(0, maxLength).toWellFormed()}… (${text.length - maxLength} more characters)`
}
