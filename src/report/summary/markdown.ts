import { several } from '../../common/wording.ts'
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

/** A part of the summary that can be cut between its items. */
export interface Section {
  readonly head: readonly string[]
  readonly items: readonly string[]
  readonly foot: readonly string[]
  /** What an item is, for the line that says how many are left out. */
  readonly noun: string
}

// GitHub drops a summary above 1 MiB as a whole.
const mostBytes = 1_000_000

const reserve = 500

// So that the table leaves room for why deliveries failed, and that for the rest.
const mostOfOne = 400_000

/** Sections in turn while there is room; the one that does not fit ends with how much of it is left out. */
export function bounded(title: string, sections: readonly Section[]): string {
  let text = title
  let room = mostBytes - reserve * sections.length - Buffer.byteLength(title)
  for (const { head, items, foot, noun } of sections) {
    if (items.length === 0) continue
    const taken = []
    let own = Math.min(room, mostOfOne)
    for (const item of items) {
      const size = Buffer.byteLength(item) + 1
      if (size > own) break
      own -= size
      room -= size
      taken.push(item)
    }
    const left = items.length - taken.length
    const told = left > 0 ? ['', `${left} of ${several(items.length, noun)} left out here: a summary holds 1 MiB.`] : []
    text += `\n${[...(taken.length > 0 ? [...head, ...taken] : []), ...told, ...(taken.length > 0 ? foot : [])].join('\n')}\n`
  }
  return text
}
