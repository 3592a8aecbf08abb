import { type Message, parseBody, readMessage } from '../../providers/message.ts'
import type { ProviderType } from '../../providers/provider-type.ts'
import { drawText } from './dialects.ts'
import { type Html, html } from './html.ts'
import { serviceBar } from './service.ts'

/** The request that carries a message, and the event's time. */
interface MessageRequest {
  readonly body: string
  readonly url: string
  readonly time: string | null
}

/** Draws a request's message roughly as the service shows it, according to the type's form. */
export function draw({ form, title, read }: ProviderType, typeName: string, { body, url, time }: MessageRequest): Html {
  const message = readMessage(read, body, url)
  const drawing = message && form !== 'raw' ? drawings[form](message) : drawData(message?.data ?? parseBody(body))
  const note = message?.note ?? ''
  return html`<div class="drawing">${serviceBar({ title, typeName, place: message?.destination ?? '', time })}<div class="canvas">${drawing}${
    note !== '' && html`<p class="note">${note}</p>`
  }</div></div>`
}

const drawings = {
  attachment: drawAttachment,
  card: drawCard,
  alert: drawAlert,
  status: drawStatus,
  comment: drawComment,
  markdown: drawPost,
}

function drawAttachment(message: Message): Html {
  return html`<div class="post">${sender(message)}<div class="attachment ${message.tone}">${heading(message)}${folded(message)}${facts(message)}</div></div>`
}

/** Draws the text, collapsed if the service shows only its beginning. */
function folded(message: Message): Html {
  const { text, visibleLength } = message
  if (visibleLength === undefined) return drawText(message, text)
  return html`${drawText(message, text.slice(0, visibleLength))}<details class="more"><summary>Show more</summary>${drawText(message, text.slice(visibleLength).trimStart())}</details>`
}

function drawCard(message: Message): Html {
  const { subtitle, text, tone, layout } = message
  return html`<div class="post">${sender(message)}<div class="card ${tone} ${layout}">${heading(message)}${
    subtitle !== '' && html`<p class="subtitle" dir="auto">${subtitle}</p>`
  }${drawText(message, text)}${facts(message)}</div></div>`
}

function drawAlert(message: Message): Html {
  const { subtitle, text, tags, tone } = message
  return html`<div class="alert ${tone}">${
    subtitle !== '' && html`<p class="state">${subtitle}</p>`
  }${heading(message)}${drawText(message, text)}${facts(message)}${
    tags.length > 0 && html`<ul class="tags">${tags.map((tag) => html`<li dir="auto">${tag}</li>`)}</ul>`
  }</div>`
}

const marks: Readonly<Partial<Record<Message['tone'], string>>> = { red: '✕', yellow: '●' }

function drawStatus({ tone, heading, subtitle, text }: Message): Html {
  return html`<div class="check ${tone}"><span class="mark" role="img" aria-label="${subtitle}">${marks[tone] ?? '✓'}</span>
<p><strong dir="auto">${heading}</strong> <span class="subtitle" dir="auto">${text}</span></p></div>`
}

function drawComment(message: Message): Html {
  return html`<div class="comment"><p class="byline"><span class="unnamed">${message.sender}</span> commented</p>${drawText(message, message.text)}</div>`
}

function drawPost(message: Message): Html {
  return html`<div class="post">${sender(message)}${drawText(message, message.text)}</div>`
}

function sender({ from, sender, badge }: Message): Html {
  const name = from === '' ? html`<span class="unnamed">${sender}</span>` : html`<strong dir="auto">${from}</strong>`
  return html`<p class="sender"><span class="avatar" aria-hidden="true"></span>${name}${badge !== '' && html` <span class="app">${badge}</span>`}</p>`
}

function heading({ heading }: Message): Html {
  return html`<p class="heading" dir="auto">${heading}</p>`
}

function facts({ facts }: Message): Html {
  if (facts.length === 0) return html``
  return html`<dl>${facts.map(([key, value]) => html`<div><dt dir="auto">${key}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`
}

const maxRows = 100

/** Draws the fields that the receiver gets, for types whose messages programs read. */
function drawData(data: unknown): Html {
  const rows = typeof data === 'object' && data !== null ? leaves(data, []) : []
  if (rows.length === 0) return html`<p class="note">The receiver gets bytes that are not text.</p>`
  const more = rows.length - maxRows
  return html`<div class="data"><p class="note">The receiver gets these fields and decides what people see:</p>
<dl>${rows.slice(0, maxRows).map(([path, value]) => html`<div><dt>${breakable(path)}</dt><dd dir="auto">${value}</dd></div>`)}</dl>${
    more > 0 && html`<p class="note">and ${more} more fields</p>`
  }</div>`
}

/** Draws a path that may wrap at its dots. */
function breakable(path: readonly string[]): readonly Html[] {
  return path.map((name, at) => (at === 0 ? html`${name}` : html`<wbr>.${name}`))
}

function leaves(value: unknown, path: readonly string[]): [readonly string[], string][] {
  if (Array.isArray(value) && value.length === 1) return leaves(value[0], path)
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
  return value === null || value === '' ? [] : [[path, String(value)]]
}
