import type { Form } from '../../providers/provider-type.ts'

/** What people see of a message, taken out of the body that carries it. Absent parts are ''. */
export interface Message {
  readonly from: string
  readonly heading: string
  readonly subtitle: string
  readonly text: string
  /** How the service reads the text. */
  readonly dialect: 'plain' | 'mrkdwn' | 'markdown' | 'telegram'
  readonly facts: readonly (readonly [string, string])[]
  readonly isBad: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: the body of any service; every step into it is optional
type Body = any

/** The message in a body of that form; undefined where it has none, or another shape. */
export function readMessage(form: Form, body: string): Message | undefined {
  const value = parse(body)
  if (typeof value !== 'object' || value === null) return undefined
  const parts = readers[form].map((read) => read(value)).find((found) => found !== undefined)
  if (parts === undefined) return undefined
  const message = { from: '', heading: '', subtitle: '', text: '', dialect: 'plain', facts: [], isBad: false, ...parts }
  return message as Message
}

/** A body as a value: JSON, or a form's fields. */
export function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return /^[\w.~%+*-]+=[^\s]*$/.test(body) ? Object.fromEntries(new URLSearchParams(body)) : undefined
  }
}

type Reader = (body: Body) => Partial<Message> | undefined

/** The shapes that each form comes in, by what they look like: a new type with a known shape needs nothing here. */
const readers: Record<Form, readonly Reader[]> = {
  attachment: [attachment],
  card: [messageCard, adaptiveCard, chatCard, larkCard, zoomCard],
  status: [status],
  comment: [({ body }) => (text(body) ? { text: body, dialect: 'markdown' } : undefined)],
  markdown: [markdown],
  raw: [],
}

function attachment({ username, attachments }: Body): Partial<Message> | undefined {
  const first = attachments?.[0]
  if (!first) return undefined
  const facts = pairs(first.fields, 'title', 'value')
  return {
    from: username,
    heading: first.author_name,
    text: first.text,
    dialect: 'mrkdwn',
    facts,
    isBad: bad(first.color),
  }
}

function messageCard({ themeColor, sections }: Body): Partial<Message> | undefined {
  const first = sections?.[0]
  if (!first?.activityTitle) return undefined
  const { activityTitle, activitySubtitle, facts } = first
  return {
    heading: activitySubtitle,
    text: activityTitle,
    facts: pairs(facts, 'name', 'value'),
    isBad: bad(themeColor),
  }
}

function adaptiveCard({ attachments }: Body): Partial<Message> | undefined {
  const items = attachments?.[0]?.content?.body?.[0]?.items
  if (!Array.isArray(items)) return undefined
  const [heading, message] = items.filter(({ type }: Body) => type === 'TextBlock')
  const facts = items.find(({ type }: Body) => type === 'FactSet')?.facts
  return {
    heading: heading?.text,
    text: message?.text ?? '',
    facts: pairs(facts, 'title', 'value'),
    isBad: bad(message?.color),
  }
}

function chatCard({ cards }: Body): Partial<Message> | undefined {
  const { header, sections } = cards?.[0] ?? {}
  if (!header) return undefined
  const widgets: Body[] = sections?.flatMap(({ widgets }: Body) => widgets) ?? []
  const [, isRed, inner] = /^(<font color="#ff0000">)?(.*?)(?:<\/font>)?$/s.exec(paragraph(widgets)) ?? []
  const facts = widgets.map(({ keyValue }) => keyValue).filter(Boolean)
  return {
    heading: header.title,
    subtitle: header.subtitle,
    text: inner ?? '',
    facts: pairs(facts, 'topLabel', 'content'),
    isBad: isRed !== undefined,
  }
}

function paragraph(widgets: readonly Body[]): string {
  return widgets.find(({ textParagraph }) => textParagraph)?.textParagraph.text ?? ''
}

function larkCard({ card }: Body): Partial<Message> | undefined {
  const { header, elements } = card ?? {}
  if (!header?.title) return undefined
  const content = elements?.[0]?.text?.content ?? ''
  return { heading: header.title.content, text: content, dialect: 'markdown', isBad: bad(header.template) }
}

function zoomCard({ content }: Body): Partial<Message> | undefined {
  const { head, body } = content ?? {}
  if (!head) return undefined
  const message = body?.find(({ type }: Body) => type === 'message')
  const items = body?.find(({ type }: Body) => type === 'fields')?.items
  const subtitle = head.sub_head?.text ?? ''
  return {
    heading: head.text,
    subtitle,
    text: message?.text ?? '',
    facts: pairs(items, 'key', 'value'),
    isBad: bad(subtitle),
  }
}

function status({ state, context, name, key, description }: Body): Partial<Message> | undefined {
  if (!text(state)) return undefined
  const heading = [context?.name, context, name, key].find(text) ?? ''
  return { heading, subtitle: state, text: description ?? '', isBad: bad(state) }
}

function markdown(body: Body): Partial<Message> | undefined {
  if (body.msgtype === 'm.text') return { text: body.body }
  if (body.parse_mode === 'MarkdownV2') return { text: body.text, dialect: 'telegram' }
  const found = [body.markdown, body.content, body.text].find(text)
  return found === undefined ? undefined : { text: found, dialect: 'markdown' }
}

function text(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function pairs(list: Body, key: string, value: string): [string, string][] {
  return Array.isArray(list) ? list.map((one) => [String(one[key]), String(one[value])]) : []
}

/** Whether a colour or a state, in the words of any service, says that something failed. */
function bad(word: unknown): boolean {
  return /^(danger|attention|red|#?ff0000|err|fail)/i.test(String(word ?? ''))
}
