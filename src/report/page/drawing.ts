import { Marked, type Tokens } from 'marked'
import { type Message, parseBody, readMessage } from '../../providers/message.ts'
import type { ProviderType } from '../../providers/provider-type.ts'
import { cut, visible } from '../untrusted-text.ts'
import { escapeHtml, type Html, html } from './html.ts'

/** How people see what a request says, drawn by form: a likeness, not a copy of the service. */
export function draw({ form, title, read }: ProviderType, body: string): Html {
  const message = readMessage(read, body)
  if (message === undefined) return drawData(title, body)
  if (form === 'card') return drawCard(message, body)
  const draws = { attachment: drawAttachment, status: drawStatus, comment: drawComment }
  return (form in draws ? draws[form as keyof typeof draws] : drawPost)(message)
}

function drawAttachment(message: Message): Html {
  return html`<div class="post">${sender(message.from || 'the name of the webhook')}
<div class="attachment ${tone(message)}"><p class="heading" dir="auto">${message.heading}</p>${textOf(message)}${facts(message)}</div></div>`
}

/**
 * Lark colours the title and an Office 365 connector the upper edge; an Adaptive Card has `color: attention` on its text, Google
 * Chat a `<font>`. Facts stand in rows in Teams, elsewhere below their labels.
 */
function drawCard(message: Message, body: string): Html {
  const isText = /"color":\s*"attention"|<font color=|\\u003cfont color=/.test(body)
  return html`<div class="card ${tone(message)}${message.layout && ` ${message.layout}`}${isText && ' coloured'}"><p class="heading" dir="auto">${message.heading}</p>${
    message.subtitle !== '' && html`<p class="subtitle">${message.subtitle}</p>`
  }${textOf(message)}${facts(message)}</div>`
}

function drawStatus(message: Message): Html {
  return html`<div class="check ${tone(message)}"><span class="mark" aria-hidden="true">${message.isBad ? '✕' : '✓'}</span>
<p><strong dir="auto">${message.heading}</strong> <span class="subtitle">${message.subtitle}</span><br><span dir="auto">${message.text}</span></p></div>`
}

function drawComment(message: Message): Html {
  return html`<div class="comment"><p class="byline"><strong>flux</strong> commented</p>${textOf(message)}</div>`
}

function drawPost(message: Message): Html {
  return html`<div class="post">${sender('your bot')}${textOf(message)}</div>`
}

function sender(name: string): Html {
  return html`<p class="sender"><span class="avatar" aria-hidden="true"></span><strong dir="auto">${name}</strong> <span class="app">app</span></p>`
}

function tone({ isBad }: Message): string {
  return isBad ? 'bad' : 'good'
}

function textOf({ text, dialect }: Message): Html {
  if (text === '') return html``
  if (dialect === 'plain') return html`<p class="text" dir="auto">${text.trimEnd()}</p>`
  if (dialect === 'mrkdwn') return html`<p class="text" dir="auto">${mrkdwn(text.trimEnd())}</p>`
  return html`<div class="text ${dialect}" dir="auto">${rendered(text)}</div>`
}

/** What Slack makes of `*`, `_`, backticks and `<url|words>` in an attachment: https://docs.slack.dev/messaging/formatting-message-text */
function mrkdwn(text: string): Html[] {
  return text.split(/(`[^`\n]+`)/).map((part, at) => {
    if (at % 2 === 1) return html`<code>${part.slice(1, -1)}</code>`
    const escaped = escapeHtml(visible(part))
      .replaceAll(/&lt;(https?:\/\/[^\s|]{1,2000}?)(?:\|([^\n]{1,2000}?))?&gt;/g, (_, url: string, words = url) =>
        linkLike(words),
      )
      .replaceAll(/(?<=^|[\s(])\*([^*\n]+)\*(?=[\s).,:;!?]|$)/gm, '<strong>$1</strong>')
      .replaceAll(/(?<=^|[\s(])_([^_\n]+)_(?=[\s).,:;!?]|$)/gm, '<em>$1</em>')
    return { html: escaped }
  })
}

/** Looks like a link and is none: nothing that an event brings can be followed. */
function linkLike(words: string): string {
  return `<span class="link">${words}</span>`
}

function facts({ facts }: Message): Html {
  if (facts.length === 0) return html``
  return html`<dl>${facts.map(([key, value]) => html`<div><dt dir="auto">${key}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`
}

// Rendering takes time that grows with the text, and nobody reads so much of a preview.
const mostMarkdown = 100_000

/** Markdown as services show it, but for what could act: HTML is shown as text, links and pictures lead nowhere. */
function rendered(markdown: string): Html {
  // Once more behind the renderer, which turns `&#8238;` into what it stands for.
  return { html: visible(renderer.parse(visible(cut(markdown, mostMarkdown)), { async: false })) }
}

const renderer = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
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
  },
})

const mostRows = 100

/** What no people read: the fields that the service gets. */
function drawData(service: string, body: string): Html {
  const values = [parseBody(body), ...jsonLines(body)].filter((value) => typeof value === 'object' && value !== null)
  const rows = values.flatMap((value) => leaves(value, []))
  if (rows.length === 0) return html`<p class="note">${service} gets bytes that are not text.</p>`
  const more = rows.length - mostRows
  return html`<div class="data"><p class="note">${service} gets these fields and shows them as it is set up:</p>
<dl>${rows.slice(0, mostRows).map(([path, value]) => html`<div><dt>${path}</dt><dd dir="auto">${value}</dd></div>`)}</dl>${
    more > 0 && html`<p class="note">and ${more} more fields</p>`
  }</div>`
}

function jsonLines(body: string): unknown[] {
  const lines = body.trim().split('\n')
  return lines.length > 1 && parseBody(body) === undefined ? lines.map(parseBody) : []
}

function leaves(value: unknown, path: readonly string[]): [string, string][] {
  if (Array.isArray(value) && value.length === 1) return leaves(value[0], path)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]))
  return value === null || value === '' ? [] : [[path.join('.'), String(value)]]
}
