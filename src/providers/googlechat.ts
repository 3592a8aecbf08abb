import { byUtf8 } from '../go/json.ts'
import { postJson } from './exchange.ts'
import { factsOf, type Message, type MessageBody } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError, title } from './shared/chat-message.ts'
import { fieldsOf, refusal } from './shared/reply.ts'

export const googlechat: ProviderType = {
  title: 'Google Chat',
  docs: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
  family: 'message',
  form: 'card',
  read: readCard,
  address: 'required',
  addressIsSecret: true,
  spec: { address: 'Webhook of the space' },
  keys: { address: 'Webhook of the space' },
  limits: [{ of: '', max: 32_000, unit: 'bytes', above: 'Google Chat answers 400' }],
  hints: [
    { body: /is longer than|too long/, say: 'the message is too long for Google Chat: 32,000 bytes, card included' },
    { status: 404, say: 'the webhook or its space was deleted: make a new one under "Apps & integrations"' },
    { status: 401, say: 'key or token in the webhook is wrong: copy its whole address again' },
    { status: 403, say: 'the space or the administrator allows no webhooks, or the key of the address is wrong' },
    { body: /RESOURCE_EXHAUSTED/, say: 'Google Chat takes one message a second in a space: send fewer' },
  ],

  *send(event, target) {
    addressUrl(target, 'https://chat.googleapis.com/v1/spaces/…/messages?key=…&token=…')
    // Not escaped, though Google Chat reads some HTML: so does the controller.
    const text = isError(event) ? `<font color="#ff0000">${event.message}</font>` : event.message
    const facts = byUtf8(event.metadata).map(([topLabel, content]) => ({
      textParagraph: null,
      keyValue: { topLabel, content, contentMultiline: false, bottomLabel: null, icon: null },
    }))
    const card = {
      header: { title: title(event), subtitle: event.reportingController, imageUrl: null, imageStyle: null },
      sections: [
        { header: '', widgets: [{ textParagraph: { text }, keyValue: null }] },
        ...(facts.length > 0 ? [{ header: '', widgets: facts }] : []),
      ],
    }
    const reply = yield postJson(target.address, { cards: [card] })
    const { error } = fieldsOf(reply)
    if (error) throw refusal('Google Chat', reply, (error as { message?: unknown }).message)
  },
}

function readCard({ cards }: MessageBody): Partial<Message> | undefined {
  const { header, sections } = cards?.[0] ?? {}
  if (!header) return undefined
  const widgets: MessageBody[] = sections?.flatMap(({ widgets }: MessageBody) => widgets) ?? []
  const paragraph = widgets.find(({ textParagraph }) => textParagraph)?.textParagraph.text ?? ''
  const [, isRed, text = ''] = /^(<font color="#ff0000">)?(.*?)(?:<\/font>)?$/s.exec(paragraph) ?? []
  const facts = widgets.map(({ keyValue }) => keyValue).filter(Boolean)
  return {
    place: 'the space of the webhook',
    sender: 'the name of the webhook',
    badge: 'app',
    heading: header.title,
    subtitle: header.subtitle,
    text,
    dialect: 'html',
    facts: factsOf(facts, 'topLabel', 'content'),
    tone: isRed === undefined ? 'none' : 'red',
    layout: 'lines coloured',
  }
}
