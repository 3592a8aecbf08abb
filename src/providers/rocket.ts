import { postJson } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError, readSlackMessage, slackMessage } from './shared/chat-message.ts'
import { fieldsOf, refusal } from './shared/reply.ts'

export const rocket: ProviderType = {
  title: 'Rocket.Chat',
  docs: 'https://docs.rocket.chat/docs/integrations',
  family: 'message',
  form: 'attachment',
  read: (body) => {
    const message = readSlackMessage(body)
    return message && { ...message, badge: 'bot' }
  },
  address: 'required',
  addressIsSecret: true,
  spec: {
    address: 'URL of an incoming webhook',
    channel: "`#channel` or `@user`; the webhook's default otherwise",
    username: "Sender name; the webhook's default otherwise",
  },
  keys: {
    address: 'URL of the incoming webhook',
    username: 'Same as `spec.username`, read only if `password` is also set',
  },
  limits: [
    {
      path: 'attachments.0.text',
      max: 5000,
      unit: 'characters',
      whenExceeded: 'newer servers refuse it (the setting is Message_MaxAllowedSize)',
    },
  ],
  hints: [
    { body: /error-not-allowed/, message: "the webhook's user is not a member of the channel: add the user" },
    {
      body: /invalid-channel|error-invalid-room/,
      message: 'spec.channel does not exist on this server: write it as #name',
    },
    {
      body: /error-running-script/,
      message: 'the script of the webhook failed: look at the integration in Rocket.Chat',
    },
    {
      body: /Invalid integration id or token/i,
      message: 'the webhook was deleted or its token is wrong: copy its URL again',
    },
  ],
  acceptedReply: { status: 200, body: '{"success":true}' },

  *send(event, target) {
    addressUrl(target, 'https://rocket.example.com/hooks/…/…')
    const { channel, username } = target
    const color = isError(event) ? '#FF0000' : '#0076D7'
    const reply = yield postJson(target.address, slackMessage(event, { channel, username, color }))
    const { success, error } = fieldsOf(reply)
    if (success === false) throw refusal('Rocket.Chat', reply, error)
  },
}
