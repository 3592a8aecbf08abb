import { createHash } from 'node:crypto'
import { several } from '../../common/wording.ts'
import {
  type DeliveryResult,
  failureText,
  manifestLocation,
  type RequestResult,
  type Result,
  readableEvent,
  typeName,
} from '../../delivery/result.ts'
import type { Mode } from '../../inputs/definitions.ts'
import { loadTypes } from '../../providers/index.ts'
import type { ProviderType } from '../../providers/provider-type.ts'
import { prettyBody } from '../log/pretty.ts'
import { suggestFix } from '../log/problem-lines.ts'
import { isPreview, milliseconds, outcomeWord, verdict } from '../log/rows.ts'
import { draw } from './drawing.ts'
import { type Html, html } from './html.ts'
import { failuresFirst, messageIndex, nameOf } from './message-index.ts'
import { style } from './style.ts'

/** Writes the preview page: each message as people see it beside its requests, why Alerts did not match, and the event. */
export async function previewPage(result: Result, mode: Mode): Promise<string> {
  const typeOf = await loadTypes(result.deliveries.map(typeName))
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const title = verdict(result, mode)
  const deliveries = failuresFirst(result.deliveries)
  const hasIndex = deliveries.length > maxWithoutIndex
  const parts = [
    hasIndex ? part('index', 'Index', messageIndex(deliveries)) : undefined,
    part(
      'messages',
      'Messages',
      deliveries.map(({ delivery, id }) => article(delivery, id, mode, typeOf(typeName(delivery)), !hasIndex)),
    ),
    part('unmatched', 'Alerts that did not match', unmatched(result)),
    part('problems', 'Problems', problems(result)),
    part('paste', 'To send', result.paste === undefined ? undefined : prose(result.paste)),
    part('event', 'Event', event(result)),
  ].filter((part) => part !== undefined)
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>flux-notify: ${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the messages</a>
<header><p class="product">flux-notify ${mode}</p><h1>${title.charAt(0).toUpperCase() + title.slice(1)}</h1>${eventCard(result)}</header>
<nav aria-label="On this page"><ul>${parts.map(({ id, name, count }) => html`<li><a href="#${id}">${name}${count}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">${parts.map(({ content }) => content)}</main>
<footer><p>The drawings show roughly what the messages look like in each service. The requests are exact, except that secrets are shown as ***.</p></footer>
</body>
</html>
`.html
}

// With more deliveries, an index at the top shows which of them failed.
const maxWithoutIndex = 5

/** Draws text with the lines to copy, which follow a line that ends in a colon, as blocks. */
function prose(text: string): Html {
  const blocks = text.split(/(?<=:)\n([\s\S]*?)(?=\n\s*Searched:|$)/)
  return html`${blocks.map((part, at) => (at % 2 === 1 ? html`<pre class="paste">${part}</pre>` : part.trim() === '' ? html`` : html`<p dir="auto">${part.trim()}</p>`))}`
}

interface Part {
  readonly id: string
  readonly name: string
  /** The number of items in the navigation, as ` (3)`. */
  readonly count: string
  readonly content: Html
}

function part(id: string, name: string, items: readonly Html[] | Html | undefined): Part | undefined {
  if (items === undefined || ('length' in items && items.length === 0)) return undefined
  const count = 'length' in items ? ` (${items.length})` : ''
  const content = html`<section id="${id}" aria-labelledby="${id}-name"><h2 id="${id}-name">${name}</h2>${list(id, items)}</section>`
  return { id, name, count, content }
}

function list(id: string, items: readonly Html[] | Html): Html {
  if (!('length' in items)) return items
  return id === 'messages' ? html`${items}` : html`<ul class="list">${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

function eventCard({ event }: Result): Html | undefined {
  if (event === undefined) return undefined
  const { severity, reason, message, involvedObject: object, metadata } = event
  const revision = [...metadata].find(([key]) => /(^|\/)revision$/.test(key))?.[1]
  return html`<div class="event"><p class="badges"><span class="badge ${severity === 'error' ? 'error' : 'info'}">${severity}</span>
<span>${object.kind} ${[object.namespace, object.name].filter(Boolean).join('/')}</span> <span>${reason}</span> ${
    revision !== undefined && html`<code>${revision}</code>`
  }</p><p class="message" dir="auto" tabindex="0" role="group" aria-label="Message of the event">${message}</p></div>`
}

function article(
  delivery: DeliveryResult,
  id: string,
  mode: Mode,
  known: ProviderType | undefined,
  isOpen: boolean,
): Html {
  const { alertName: alert, outcome } = delivery
  const type = typeName(delivery)
  const { file, line } = manifestLocation(delivery)
  return html`<article aria-labelledby="${id}"><header><h3 id="${id}" dir="auto">${nameOf(delivery)}</h3><p class="badges">
<span class="badge ${outcome.status}">${outcomeWord(outcome)}${answer(delivery)}</span> ${type !== '' && html`<span>${known?.title ?? type}</span>`}
${alert === null ? html`<span>without an Alert</span>` : html`<span>Alert ${alert}</span>`} ${file !== '' && html`<code>${file}:${line}</code>`}</p></header>
${reason(delivery)}${messageAndRequests(delivery, known, mode, isOpen)}</article>
`
}

function answer({ outcome, requests }: DeliveryResult): string {
  const code = requests.at(-1)?.status
  return outcome.status === 'skipped' || code == null ? '' : ` ${code}, ${milliseconds(requests)}`
}

function reason(delivery: DeliveryResult): Html | undefined {
  const { outcome } = delivery
  if (outcome.status === 'skipped' && !isPreview(outcome)) return html`<p>${outcome.reason}</p>`
  if (outcome.status !== 'failed') return undefined
  const fix = suggestFix(delivery)
  return html`<div class="failure" tabindex="0" role="group" aria-label="Why it failed">${prose(failureText(outcome.error))}${
    fix !== undefined && html`<p>To fix: ${fix}</p>`
  }</div>`
}

/** Draws the message as people see it beside the requests. In `send`, these are the requests as if every read found nothing. */
function messageAndRequests(
  delivery: DeliveryResult,
  known: ProviderType | undefined,
  mode: Mode,
  isOpen: boolean,
): Html | undefined {
  const requests = mode === 'preview' ? delivery.requests : (delivery.rehearsal?.() ?? [])
  const message = requests.findLast(({ body }) => body !== undefined && body !== '')
  if (known === undefined || requests.length === 0) return undefined
  const drawing =
    message === undefined
      ? html`<p class="note">No request has a body.</p>`
      : draw(known, typeName(delivery), { body: message.body ?? '', url: message.url, time: delivery.event.timestamp })
  return html`<div class="pair"><figure><figcaption>${known.title}, ${known.form === 'raw' ? 'as data' : 'as people see it'}</figcaption>${drawing}</figure>
<div><h4>${several(requests.length, 'request')}${mode === 'send' && requests.length > 1 && ', as if nothing were there yet'}</h4>${requests.map((each) => request(each, each === message && isOpen))}</div></div>`
}

function request({ method, url, headers = {}, body = '' }: RequestResult, isOpen: boolean): Html {
  const fields = Object.entries(headers)
  const open = isOpen ? html` open` : html``
  return html`<details class="request"${open}><summary class="url"><span class="method">${method}</span>${url}</summary>${
    fields.length > 0 &&
    html`<dl class="headers">${fields.map(([name, value]) => html`<div><dt>${name}:</dt><dd>${value}</dd></div>`)}</dl>`
  }${body !== '' && html`<pre>${prettyBody(body)}</pre>`}</details>`
}

function unmatched({ unmatched }: Result): Html[] {
  return unmatched.map(
    ({ alert, code, reason }) =>
      html`<strong>${alert}</strong> <span class="badge">${code}</span><span class="note">${reason}</span>`,
  )
}

function problems({ problems }: Result): Html[] {
  return problems.map(({ severity, message, file, line }) => {
    const at = [file, line].filter((part) => part !== undefined).join(':')
    return html`<span class="badge ${severity}">${severity}</span> ${prose(message)}${at !== '' && html`<span class="note"><code>${at}</code></span>`}`
  })
}

function event({ event }: Result): Html | undefined {
  if (event === undefined) return undefined
  const json = readableEvent(event)
  return html`<pre class="panel" tabindex="0" role="group" aria-label="The event as JSON">${json}</pre>`
}
