import { escapeHtml } from '../page/html.ts'
import { cut, visible } from '../untrusted-text.ts'

// GitHub's Markdown makes mentions, references to issues and links of plain text too; it leaves code alone. So texts
// from outside stand in code, always.

/** Text as a code span, on one line: nothing in it is Markdown, HTML, a link or a mention. */
export function code(text: string, most = 300): string {
  const line = cut(visible(text).replaceAll(/\s+/g, ' ').trim(), most)
  if (line === '') return ''
  // More than a few backticks in a row are no code span of anyone's: the renderer gives up at 80.
  const shown = line.replaceAll(/`{9,}/g, '`````````')
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${shown}${space}${fence}`
}

/**
 * The same in a cell of a table, where `\\|` is a pipe also in code. A backslash before a pipe has to be doubled then,
 * and is shown so.
 */
export function cell(text: string, most?: number): string {
  return code(text, most).replaceAll(/(\\*)\|/g, '$1$1\\|')
}

/** Text as a block, its lines kept. It stands as HTML that only `</pre>` can end, which no escaped text holds. */
export function block(text: string, most = 20_000): string {
  return `<pre>${escapeHtml(cut(visible(text), most))}</pre>`
}
