import type { Event } from '../event/event.ts'
import { postJson } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError, metadataLines, title } from './shared/chat-message.ts'

export const webex: ProviderType = {
  title: 'Webex',
  docs: 'https://developer.webex.com/messaging/docs/api/v1/messages/create-a-message',
  family: 'message',
  form: 'markdown',
  read: ({ markdown, roomId = '' }) => markdown && { text: markdown, dialect: 'markdown', destination: roomId },
  address: 'required',
  spec: { address: 'URL of the API: `https://webexapis.com/v1/messages`', channel: 'ID of the space (`roomId`)' },
  keys: { address: 'Same as `spec.address`', token: 'Access token of a bot that is a member of the space' },
  limits: [{ path: 'markdown', max: 7439, unit: 'bytes', whenExceeded: 'Webex answers 400 "Message length limited"' }],
  hints: [
    { body: /length limited/, message: 'the message is too long for Webex: the limit is 7439 bytes' },
    { status: 401, message: "the Secret's token is missing or no longer valid: it must be the access token of a bot" },
    { status: 404, message: 'the bot is not a member of the space, or spec.channel is not the ID of a space' },
    { status: 400, message: 'spec.channel must be the ID of a space (roomId), and the bot must be a member of it' },
  ],

  *send(event, target) {
    addressUrl(target, 'https://webexapis.com/v1/messages')
    const message = { roomId: target.channel || undefined, markdown: webexMarkdown(event) }
    yield postJson(target.address, message, { authorization: `Bearer ${target.token}` })
  },
}

/** Returns the text of a Webex message. Source: the controller's Webex.CreateMarkdown; test/logic/markdown.json. */
export function webexMarkdown(event: Event): string {
  const facts = metadataLines(event, (key, value) => `>**${key}**: ${value}\n`)
  return `${isError(event) ? '💣' : '✅'} **${title(event)}**\n${event.message}\n${facts}`
}
