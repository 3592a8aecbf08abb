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
  spec: { address: 'Webhook URL of the space' },
  keys: { address: 'Webhook URL of the space' },
  limits: [{ path: '', max: 32_000, unit: 'bytes', whenExceeded: 'Google Chat answers 400' }],
  hints: [
    {
      body: /is longer than|too long/,
      message: 'the message is too long for Google Chat: the limit is 32,000 bytes, including the card',
    },
    { status: 404, message: 'the webhook or its space was deleted: create a new webhook under "Apps & integrations"' },
    { status: 401, message: 'the key or token in the webhook URL is wrong: copy the whole URL again' },
    { status: 403, message: 'the space or the administrator does not allow webhooks, or the key in the URL is wrong' },
    { body: /RESOURCE_EXHAUSTED/, message: 'Google Chat allows one message a second per space: send fewer messages' },
  ],

  *send(event, target) {
    addressUrl(target, 'https://chat.googleapis.com/v1/spaces/…/messages?key=…&token=…')
    // The controller does not escape the message either, although Google Chat renders some HTML.
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
    destination: 'the space of the webhook',
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
