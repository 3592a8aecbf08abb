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
    address: 'Incoming webhook',
    channel: "`#channel` or `@user`; the webhook's own by default",
    username: "Name shown; the webhook's own by default",
  },
  keys: { address: 'Incoming webhook', username: 'As `spec.username`, if `password` is there as well' },
  limits: [
    {
      of: 'attachments.0.text',
      max: 5000,
      unit: 'characters',
      above: 'newer servers refuse it (setting Message_MaxAllowedSize)',
    },
  ],
  hints: [
    { body: /error-not-allowed/, say: 'the user of the webhook is not a member of the channel: invite it' },
    {
      body: /invalid-channel|error-invalid-room/,
      say: 'spec.channel is not a channel of this server; write it as #name',
    },
    { body: /error-running-script/, say: 'the script of the webhook failed: look at the integration in Rocket.Chat' },
    {
      body: /Invalid integration id or token/i,
      say: 'the webhook was deleted or its token is wrong: copy its address again',
    },
  ],
  accepted: { status: 200, body: '{"success":true}' },

  *send(event, target) {
    addressUrl(target, 'https://rocket.example.com/hooks/…/…')
    const { channel, username } = target
    const color = isError(event) ? '#FF0000' : '#0076D7'
    const reply = yield postJson(target.address, slackMessage(event, { channel, username, color }))
    const { success, error } = fieldsOf(reply)
    if (success === false) throw refusal('Rocket.Chat', reply, error)
  },
}
