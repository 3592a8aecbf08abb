import { Marked, type MarkedExtension, type Tokens } from 'marked'
import type { Dialect, Message } from '../../providers/message.ts'
import { cut, visible } from '../untrusted-text.ts'
import { escapeHtml, type Html, html } from './html.ts'

// Rendering takes time that grows with the text, and nobody reads so much of a preview.
const mostText = 100_000

/** A text as its service shows it. Links and pictures lead nowhere, HTML is shown as text. */
export function drawText({ dialect }: Pick<Message, 'dialect'>, text: string): Html {
  const drawn = cut(text.trimEnd(), mostText)
  if (drawn === '') return html``
  if (dialect in renderers)
    return html`<div class="text blocks" dir="auto">${{ html: markdown(dialect as keyof typeof renderers, drawn) }}</div>`
  const lines = linewise[dialect as keyof typeof linewise](drawn)
  return html`<div class="text lines" dir="auto">${{ html: lines }}</div>`
}

/** Services that show each line as a line, with few marks in it. */
const linewise = {
  plain: (text: string) => linked(escaped(text)),
  mrkdwn,
  MarkdownV2: markdownV2,
  html: chatHtml,
  lark: (text: string) => visible(lark.parseInline(visible(text), { async: false })),
} satisfies Partial<Record<Dialect, (text: string) => string>>

function escaped(text: string): string {
  return escapeHtml(visible(text))
}

/** Looks like a link and is none: nothing that an event brings can be followed. */
function linkLike(words: string): string {
  return `<span class="link">${words}</span>`
}

/** Addresses in escaped text, which services find by themselves. */
function linked(text: string): string {
  return text.replaceAll(
    /(?<![\w">])https?:\/\/(?:(?!&quot;|&#39;|&lt;|&gt;)[^\s<]){1,2000}(?<![.,;:!?)\]])/g,
    linkLike,
  )
}

/** What Slack makes of a text: https://docs.slack.dev/messaging/formatting-message-text */
function mrkdwn(text: string): string {
  const parts = text.split(/```\n?([^`]+?)\n?```|`([^`\n]+)`/)
  return parts
    .map((part: string | undefined, at) => {
      if (part === undefined) return ''
      if (at % 3 === 1) return `<pre>${escaped(part)}</pre>`
      return at % 3 === 2 ? `<code>${escaped(part)}</code>` : mrkdwnWords(escaped(part))
    })
    .join('')
}

function mrkdwnWords(text: string): string {
  const links = text.replaceAll(
    /&lt;(https?:\/\/[^\s|]{1,2000}?)(?:\|([^\n]{1,2000}?))?&gt;/g,
    (_, url: string, words = url) => linkLike(words),
  )
  return linked(links)
    .replaceAll(/(?<=^|[\s(])\*([^*\n]+)\*(?=[\s).,:;!?]|$)/gm, '<strong>$1</strong>')
    .replaceAll(/(?<=^|[\s(])_([^_\n]+)_(?=[\s).,:;!?]|$)/gm, '<em>$1</em>')
    .replaceAll(/(?<=^|[\s(])~([^~\n]+)~(?=[\s).,:;!?]|$)/gm, '<s>$1</s>')
    .replaceAll(/^&gt; ?([^\n]*)\n?/gm, '<span class="quote">$1</span>')
}

/** Telegram's MarkdownV2 as Flux writes it: stars for bold, everything else escaped. Three stars stand for a secret. */
function markdownV2(text: string): string {
  const parts = text.split(/(\\[\s\S]|\*\*\*|\*)/)
  let isBold = false
  const words = ['']
  for (const part of parts) {
    if (part === '*') {
      isBold = !isBold
      words.push('')
    } else words[words.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part
  }
  return words.map((word, at) => (at % 2 === 1 ? `<strong>${escaped(word)}</strong>` : linked(escaped(word)))).join('')
}

/** The HTML that Google Chat reads in cards: https://developers.google.com/workspace/chat/format-messages */
function chatHtml(text: string): string {
  return linked(escaped(text))
    .replaceAll(/&lt;br\s?\/?&gt;/g, '\n')
    .replaceAll(/&lt;(b|i|u|s|code)&gt;([^<]{0,2000}?)&lt;\/\1&gt;/g, '<$1>$2</$1>')
    .replaceAll(/&lt;a href=&quot;[^\n<]{0,2000}?&quot;&gt;([^\n<]{0,2000}?)&lt;\/a&gt;/g, (_, words) =>
      linkLike(words),
    )
}

function markdown(dialect: keyof typeof renderers, text: string): string {
  // Once more behind the renderer, which turns `&#8238;` into what it stands for.
  return visible(renderers[dialect].parse(visible(text), { async: false }))
}

/** Markdown but for what could act: HTML is shown as text, links and pictures lead nowhere. */
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

/** What a service does not know stays as it is written. */
const none = (): undefined => undefined
const withoutTables = { table: none, code: none, lheading: none, hr: none }
const inTeams = { ...withoutTables, heading: none, fences: none, blockquote: none, codespan: none }

const renderers = {
  markdown: new Marked({ gfm: true, breaks: true, renderer }),
  commonmark: new Marked({ gfm: true, breaks: false, renderer }),
  discord: new Marked({ gfm: true, breaks: true, renderer, tokenizer: withoutTables }),
  teams: new Marked({ gfm: true, breaks: false, renderer, tokenizer: inTeams }),
} satisfies Partial<Record<Dialect, Marked>>

const lark = new Marked({ gfm: true, breaks: false, renderer, tokenizer: { codespan: none } })
