import { several } from '../../common/wording.ts'
import { escapeHtml } from '../page/html.ts'
import { escapeControls, truncate } from '../untrusted-text.ts'

// GitHub turns even plain text into mentions, issue references and links, but not code. So untrusted text is always code.

/** Formats text as a code span on one line. Nothing in it is rendered as Markdown, HTML, a link or a mention. */
export function code(text: string, maxLength = 300): string {
  const line = truncate(escapeControls(text).replaceAll(/\s+/g, ' ').trim(), maxLength)
  if (line === '') return ''
  // GitHub's renderer supports fences of up to 80 backticks. Nobody needs long runs of them in a code span.
  const shown = line.replaceAll(/`{9,}/g, '`````````')
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${shown}${space}${fence}`
}

/**
 * Formats text as a code span in a table cell, where a pipe must be written as `\\|` even in code. Backslashes before it are
 * doubled, and GitHub shows them doubled.
 */
export function cell(text: string, maxLength?: number): string {
  return code(text, maxLength).replaceAll(/(\\*)\|/g, '$1$1\\|')
}

/** Formats text as a block that keeps its lines. Only `</pre>` ends this HTML, and escaped text cannot contain it. */
export function block(text: string, maxLength = 20_000): string {
  return `<pre>${escapeHtml(truncate(escapeControls(text), maxLength))}</pre>`
}

/** Formats text as blocks: one for its sentences, and one for the lines to copy, which follow a colon. */
export function blocks(text: string): string {
  const [sentences = '', copied, rest = ''] = splitCopied(text)
  const parts = [block(wrapped(sentences)), copied && block(copied), rest && block(wrapped(rest))]
  return parts.filter(Boolean).join('\n\n')
}

/** Splits a text into its sentences, the lines to copy below a line that ends in a colon, and the rest. */
export function splitCopied(text: string): string[] {
  return text
    .split(/(?<=:)\n([\s\S]*?)(?:\n(?=\s*Searched:|\s*To fix:)|$)/)
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
}

/** Wraps lines so that they fit into the summary without scrolling. */
function wrapped(text: string): string {
  return text.replaceAll(/(.{60,110}) +/g, '$1\n')
}

/** A part of the summary. If there is not enough room, its last items are left out. */
export interface Section {
  readonly head: readonly string[]
  readonly items: readonly string[]
  readonly foot: readonly string[]
  /** What an item is called in the line that says how many are left out. */
  readonly noun: string
}

// GitHub drops the whole summary if it exceeds 1 MiB.
const maxBytes = 1_000_000

/** Room for a section's head, foot and the line that says what is left out. */
const reserve = 500

// Leaves room for the sections after a long one.
const maxSectionBytes = 400_000

/** Joins sections within the size limit. One that does not fit ends with the number of items that are left out. */
export function joinSections(title: string, sections: readonly Section[]): string {
  let text = title
  let room = maxBytes - reserve * sections.length - Buffer.byteLength(title)
  for (const { head, items, foot, noun } of sections) {
    if (items.length === 0) continue
    const included: string[] = []
    let sectionRoom = Math.min(room, maxSectionBytes)
    for (const item of items) {
      const size = Buffer.byteLength(item) + 1
      if (size > sectionRoom) break
      sectionRoom -= size
      room -= size
      included.push(item)
    }
    const omitted = items.length - included.length
    const note =
      omitted > 0 ? ['', `${omitted} of ${several(items.length, noun)} left out here: a summary holds 1 MiB.`] : []
    const lines = included.length > 0 ? [...head, ...included, ...note, ...foot] : note
    text += `\n${lines.join('\n')}\n`
  }
  return text
}

/** Returns the head and foot of a section that is collapsed under a title. */
export function fold(title: string): Pick<Section, 'head' | 'foot'> {
  return { head: [`<details><summary>${title}</summary>`, ''], foot: ['', '</details>'] }
}
