import { Marked, type MarkedExtension, type Tokens } from 'marked'
import type { Dialect, Message } from '../../providers/message.ts'
import { escapeControls, truncate } from '../untrusted-text.ts'
import { escapeHtml, type Html, html } from './html.ts'

// Rendering time grows with the text, and nobody reads more of a preview.
const maxText = 100_000

/** Draws a text as its service shows it. Links and images are inactive, and HTML is shown as text. */
export function drawText({ dialect }: Pick<Message, 'dialect'>, text: string): Html {
  const shown = truncate(text.trimEnd(), maxText)
  if (shown === '') return html``
  if (dialect in renderers)
    return html`<div class="text blocks" dir="auto">${{ html: markdown(dialect as keyof typeof renderers, shown) }}</div>`
  const lines = linewise[dialect as keyof typeof linewise](shown)
  return html`<div class="text lines" dir="auto">${{ html: lines }}</div>`
}

/** Dialects that keep line breaks and have little markup. */
const linewise = {
  plain: (text: string) => linked(escaped(text)),
  mrkdwn,
  MarkdownV2: markdownV2,
  html: chatHtml,
  lark: (text: string) => escapeControls(lark.parseInline(escapeControls(text), { async: false })),
} satisfies Partial<Record<Dialect, (text: string) => string>>

function escaped(text: string): string {
  return escapeHtml(escapeControls(text))
}

/** Draws a link that cannot be followed, since events are untrusted. */
function linkLike(text: string): string {
  return `<span class="link">${text}</span>`
}

/** Draws the URLs in escaped text as links, as services do. */
function linked(text: string): string {
  return text.replaceAll(
    /(?<![\w">])https?:\/\/(?:(?!&quot;|&#39;|&lt;|&gt;)[^\s<]){1,2000}(?<![.,;:!?)\]])/g,
    linkLike,
  )
}

/** Renders Slack's mrkdwn: https://docs.slack.dev/messaging/formatting-message-text */
function mrkdwn(text: string): string {
  const parts = text.split(/```\n?([^`]+?)\n?```|`([^`\n]+)`/)
  return parts
    .map((part: string | undefined, at) => {
      if (part === undefined) return ''
      if (at % 3 === 1) return `<pre>${escaped(part)}</pre>`
      return at % 3 === 2 ? `<code>${escaped(part)}</code>` : mrkdwnInline(escaped(part))
    })
    .join('')
}

function mrkdwnInline(text: string): string {
  const links = text.replaceAll(
    /&lt;(https?:\/\/[^\s|]{1,2000}?)(?:\|([^\n]{1,2000}?))?&gt;/g,
    (_, url: string, label = url) => linkLike(label),
  )
  return linked(links)
    .replaceAll(/(?<=^|[\s(])\*([^*\n]+)\*(?=[\s).,:;!?]|$)/gm, '<strong>$1</strong>')
    .replaceAll(/(?<=^|[\s(])_([^_\n]+)_(?=[\s).,:;!?]|$)/gm, '<em>$1</em>')
    .replaceAll(/(?<=^|[\s(])~([^~\n]+)~(?=[\s).,:;!?]|$)/gm, '<s>$1</s>')
    .replaceAll(/^&gt; ?([^\n]*)\n?/gm, '<span class="quote">$1</span>')
}

/** Renders Telegram's MarkdownV2 as Flux writes it: `*` for bold, the rest escaped. `***` stands for a secret. */
function markdownV2(text: string): string {
  const parts = text.split(/(\\[\s\S]|\*\*\*|\*)/)
  let isBold = false
  const runs = ['']
  for (const part of parts) {
    if (part === '*') {
      isBold = !isBold
      runs.push('')
    } else runs[runs.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part
  }
  return runs.map((run, at) => (at % 2 === 1 ? `<strong>${escaped(run)}</strong>` : linked(escaped(run)))).join('')
}

/** Renders the HTML that Google Chat supports in cards: https://developers.google.com/workspace/chat/format-messages */
function chatHtml(text: string): string {
  return linked(escaped(text))
    .replaceAll(/&lt;br\s?\/?&gt;/g, '\n')
    .replaceAll(/&lt;(b|i|u|s|code)&gt;([^<]{0,2000}?)&lt;\/\1&gt;/g, '<$1>$2</$1>')
    .replaceAll(/&lt;a href=&quot;[^\n<]{0,2000}?&quot;&gt;([^\n<]{0,2000}?)&lt;\/a&gt;/g, (_, label) =>
      linkLike(label),
    )
}

function markdown(dialect: keyof typeof renderers, text: string): string {
  // Escaped again after rendering, since the renderer decodes entities such as `&#8238;`.
  return escapeControls(renderers[dialect].parse(escapeControls(text), { async: false }))
}

/** Renders Markdown without active content: HTML is shown as text, links and images are inactive. */
const renderer: NonNullable<MarkedExtension['renderer']> = {
  html: ({ text }) => (/^\s*<!--.*-->\s*$/s.test(text) ? '' : escapeHtml(text)),
  heading({ tokens }) {
    return `<p class="heading">${this.parser.parseInline(tokens)}</p>`
  },
  link({ tokens, href }) {
    const shown = this.parser.parseInline(tokens)
    const target = escapeHtml(href)
    return `${linkLike(shown)}${shown === target ? '' : ` (${target})`}`
  },
  image: ({ text, href }) => `[picture: ${escapeHtml(text)} (${escapeHtml(href)})]`,
  checkbox: ({ checked }: Tokens.Checkbox) => (checked ? '☑ ' : '☐ '),
  hr: () => '<p>———</p>',
}

/** Disables syntax that a service does not support, so that it is shown as written. */
const unsupported = (): undefined => undefined
const withoutTables = { table: unsupported, code: unsupported, lheading: unsupported, hr: unsupported }
const inTeams = {
  ...withoutTables,
  heading: unsupported,
  fences: unsupported,
  blockquote: unsupported,
  codespan: unsupported,
}

const renderers = {
  markdown: new Marked({ gfm: true, breaks: true, renderer }),
  commonmark: new Marked({ gfm: true, breaks: false, renderer }),
  discord: new Marked({ gfm: true, breaks: true, renderer, tokenizer: withoutTables }),
  teams: new Marked({ gfm: true, breaks: false, renderer, tokenizer: inTeams }),
} satisfies Partial<Record<Dialect, Marked>>

const lark = new Marked({ gfm: true, breaks: false, renderer, tokenizer: { codespan: unsupported } })
