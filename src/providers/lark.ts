import { postJson } from './exchange.ts'
import type { Message, MessageBody } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError, metadataLines, title } from './shared/chat-message.ts'
import { fieldsOf, refusal } from './shared/reply.ts'

export const lark: ProviderType = {
  title: 'Lark (Feishu)',
  docs: 'https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot',
  family: 'message',
  form: 'card',
  read: readCard,
  address: 'required',
  addressIsSecret: true,
  spec: {
    address: 'Webhook URL of a custom bot, at larksuite.com or feishu.cn; its signature verification must be off',
  },
  keys: { address: 'Webhook URL of the custom bot' },
  limits: [{ path: '', max: 20 * 1024, unit: 'bytes', whenExceeded: 'Lark may refuse it' }],
  hints: [
    {
      body: /1902[14]\b.*sign|19021/i,
      message: 'the bot verifies signatures, which Flux does not send: turn that off in its security settings',
    },
    {
      body: /19024|key ?word/i,
      message:
        'the bot accepts only messages with its keywords: remove them from its security settings, or use one in eventMetadata',
    },
    { body: /19022|ip not allowed/i, message: "the IP address of this runner is not in the bot's allowlist" },
    {
      body: /19001|incoming webhook access token invalid/i,
      message: "the webhook was deleted or its URL is wrong: copy it from the group's settings again",
    },
    {
      body: /11232|frequency|9499/i,
      message: 'Lark allows 5 messages a second and 100 a minute per bot: send fewer messages',
    },
    { body: /19036|too large/i, message: 'the message is too large for Lark: the limit is 20 KB' },
  ],
  acceptedReply: { status: 200, body: '{"code":0,"msg":"success","data":{}}' },

  *send(event, target) {
    addressUrl(target, 'https://open.larksuite.com/open-apis/bot/v2/hook/…')
    const [emoji, template] = isError(event) ? ['🚨', 'red'] : ['💫', 'turquoise']
    const content = `**${event.message}**\n\n${metadataLines(event, (key, value) => `${key}: ${value}\n`)}`
    const reply = yield postJson(target.address, {
      msg_type: 'interactive',
      card: {
        config: { wide_screen_mode: true },
        header: { title: { tag: 'plain_text', content: `${emoji} ${title(event)}` }, template },
        elements: [{ tag: 'div', text: { tag: 'lark_md', content } }],
      },
    })
    // Lark answers 200 to messages that it refuses, too.
    const { code = 0, msg } = fieldsOf(reply)
    if (code !== 0) throw refusal('Lark', reply, msg && `${msg} (code ${code})`)
  },
}

function readCard({ card }: MessageBody): Partial<Message> | undefined {
  const { header, elements } = card ?? {}
  if (!header?.title) return undefined
  const text = elements?.[0]?.text?.content ?? ''
  return {
    destination: 'the group of the bot',
    sender: 'the name of the bot',
    badge: 'bot',
    heading: header.title.content,
    text,
    dialect: 'lark',
    tone: header.template === 'red' ? 'red' : 'turquoise',
    layout: 'titled',
  }
}
