import { ConfigError } from '../common/errors.ts'
import { goLower } from '../go/strings.ts'
import { formatUrl, joinUrl, parseUrl } from '../go/url.ts'
import { postJson } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { requireToken } from './shared/authorization.ts'
import { isError, metadataLines } from './shared/chat-message.ts'
import { fieldsOf, refusal } from './shared/reply.ts'

export const telegram: ProviderType = {
  title: 'Telegram',
  docs: 'https://core.telegram.org/bots/api#sendmessage',
  family: 'message',
  form: 'markdown',
  read: ({ text, chat_id, message_thread_id: topic }) =>
    text && { text, dialect: 'MarkdownV2', destination: [chat_id, topic].filter(Boolean).join(' > ') },
  address: 'ignored',
  spec: { channel: 'Chat: `@channelname`, the chat ID, or `<chat>:<topic>` for a topic of a forum' },
  keys: { token: 'Bot token from @BotFather' },
  needs: [['token']],
  limits: [{ path: 'text', max: 4096, unit: 'characters', whenExceeded: 'Telegram answers 400 "message is too long"' }],
  hints: [
    { body: /message is too long/, message: 'the message is too long for Telegram: the limit is 4096 characters' },
    {
      body: /chat not found/,
      message: 'spec.channel is not a chat of the bot: add the bot to the chat, and use @channelname or the chat ID',
    },
    {
      body: /message thread not found/,
      message: 'the topic after the colon in spec.channel does not exist in the chat',
    },
    {
      body: /not enough rights|bot was kicked|bot is not a member|need administrator rights/,
      message: 'add the bot to the chat and allow it to post; in a channel it must be an administrator',
    },
    {
      body: /bot was blocked|bot can't initiate/,
      message: 'the recipient must start a conversation with the bot first, and must not block it',
    },
    {
      body: /group chat was upgraded/,
      message: 'the group became a supergroup with a new chat ID: set spec.channel to it',
    },
    {
      body: /can't parse entities/,
      message: "Telegram could not parse the message's Markdown: this is a bug, please report it",
    },
    {
      status: 429,
      message: 'Telegram allows one message a second per chat and 20 a minute per group: send fewer messages',
    },
    { status: 401, message: "the Secret's token is wrong or was revoked: get the current one from @BotFather" },
    { status: 404, message: "the Secret's token does not have the form <number>:<letters>" },
  ],
  acceptedReply: { status: 200, body: '{"ok":true,"result":{"message_id":1}}' },

  *send(event, target) {
    const { channel, token } = target
    if (channel === '') {
      throw new ConfigError('spec.channel is missing; expected a chat like @channelname', { field: 'spec.channel' })
    }
    requireToken(target, 'the bot token')
    const { kind, name, namespace } = event.involvedObject
    const heading = `${isError(event) ? '🚨' : '💫'} ${goLower(kind)}/${name}/${namespace}`
    const facts = metadataLines(event, (key, value) => `\\- *${telegramEscape(key)}*: ${telegramEscape(value)}\n`)
    const colon = channel.indexOf(':')
    const reply = yield postJson(sendMessageUrl(token), {
      chat_id: colon < 0 ? channel : channel.slice(0, colon),
      message_thread_id: (colon < 0 ? '' : channel.slice(colon + 1)) || undefined,
      text: `*${telegramEscape(heading)}*\n${telegramEscape(event.message)}\n${facts}`,
      parse_mode: 'MarkdownV2',
    })
    const { ok, description } = fieldsOf(reply)
    if (ok === false) throw refusal('Telegram', reply, description)
  },
}

function sendMessageUrl(token: string): string {
  try {
    return formatUrl(joinUrl(parseUrl(`https://api.telegram.org/bot${token}`), 'sendMessage'))
  } catch {
    // The parser's message is left out because it contains the token.
    throw new ConfigError(
      "the Secret's token cannot be used in a URL, often because of a trailing newline; expected one like 123456:ABC…",
      { field: 'token' },
    )
  }
}

/**
 * Escapes a text for MarkdownV2, except `<`, which the controller does not escape either. Source:
 * test/logic/escape.json.
 */
export function telegramEscape(text: string): string {
  return text.replace(/[\\.\-_[\]()~>`#+=|{}!*]/g, '\\$&')
}
