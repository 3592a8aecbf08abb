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
    text && { text, dialect: 'MarkdownV2', place: [chat_id, topic].filter(Boolean).join(' > ') },
  address: 'ignored',
  spec: { channel: 'Chat: `@channelname`, its number, or `<chat>:<topic>` for a topic of a forum' },
  keys: { token: 'Token of the bot, from @BotFather' },
  needs: [['token']],
  limits: [{ of: 'text', max: 4096, unit: 'characters', above: 'Telegram answers 400 "message is too long"' }],
  hints: [
    { body: /message is too long/, say: 'Telegram takes 4096 characters' },
    {
      body: /chat not found/,
      say: 'spec.channel is not a chat that the bot knows: add the bot to it, or write @channelname or the number',
    },
    {
      body: /message thread not found/,
      say: 'spec.channel names a topic (behind the colon) that the chat does not have',
    },
    {
      body: /not enough rights|bot was kicked|bot is not a member|need administrator rights/,
      say: 'add the bot to the chat and let it post; in a channel it must be an administrator',
    },
    { body: /bot was blocked|bot can't initiate/, say: 'a person must write to the bot first, and not block it' },
    { body: /group chat was upgraded/, say: 'the group became a supergroup with a new number: put it in spec.channel' },
    {
      body: /can't parse entities/,
      say: 'Telegram could not read the Markdown of this message: this is a bug, please report it',
    },
    { status: 429, say: 'Telegram takes a message a second in a chat and 20 a minute in a group: send fewer' },
    { status: 401, say: "the Secret's token is wrong or was revoked: ask @BotFather for it" },
    { status: 404, say: "the Secret's token is not of the form <number>:<letters>" },
  ],
  accepted: { status: 200, body: '{"ok":true,"result":{"message_id":1}}' },

  *send(event, target) {
    const { channel, token } = target
    if (channel === '') {
      throw new ConfigError('Telegram needs the chat in spec.channel, as @channelname', { field: 'spec.channel' })
    }
    requireToken(target, "the bot's token")
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
    // Without the parser's own words: they hold the token.
    throw new ConfigError(
      "the Secret's token cannot stand in a URL, often because of a newline at its end; expected one like 123456:ABC…",
      { field: 'token' },
    )
  }
}

/** Text escaped for MarkdownV2, all but `<`, which the controller does not escape either. Source: test/logic/escape.json. */
export function telegramEscape(text: string): string {
  return text.replace(/[\\.\-_[\]()~>`#+=|{}!*]/g, '\\$&')
}
