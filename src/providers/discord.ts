import { formatUrl, joinPath } from '../go/url.ts'
import { postJson } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError, readSlackMessage, slackMessage } from './shared/chat-message.ts'

export const discord: ProviderType = {
  title: 'Discord',
  docs: 'https://discord.com/developers/docs/resources/webhook#execute-slackcompatible-webhook',
  family: 'message',
  form: 'attachment',
  // Discord ignores mrkdwn_in, and reads its own Markdown.
  read: (body) => {
    const message = readSlackMessage(body)
    return message && { ...message, place: 'the channel of the webhook', badge: 'app', dialect: 'discord' }
  },
  address: 'required',
  addressIsSecret: true,
  spec: {
    address:
      'Webhook of the channel; `/slack` is added to its path unless the address ends so; `?thread_id=` posts into a thread',
    username: 'Name shown; the reporting controller by default',
  },
  keys: { address: 'Webhook', username: 'As `spec.username`, if `password` is there as well' },
  limits: [
    { of: 'attachments.0.text', max: 4096, unit: 'characters', above: 'Discord answers 400 "Invalid Form Body"' },
    { of: 'attachments.0.author_name', max: 256, unit: 'characters', above: 'Discord answers 400 "Invalid Form Body"' },
  ],
  hints: [
    { body: /50006/, say: 'Discord rejects empty messages' },
    {
      body: /50035|Invalid Form Body/,
      say: 'the message is above a limit of Discord: 4096 characters of text, 25 metadata keys of 256 and values of 1024 characters, 6000 in all',
    },
    {
      status: 404,
      say: 'the webhook was deleted, or its address has a query string after /slack: leave /slack out of the address, it is added',
    },
    { status: 401, say: 'the token in the webhook is wrong: copy the address from the channel again' },
    { status: 403, say: 'Discord may have blocked this runner for its many refused requests: try again later' },
  ],
  accepted: { status: 200, body: 'ok' },

  *send(event, target) {
    const url = addressUrl(target, 'https://discord.com/api/webhooks/…/…')
    const address = target.address.endsWith('/slack')
      ? target.address
      : formatUrl({ ...url, path: joinPath(url.path, 'slack') })
    const username = target.username || event.reportingController
    yield postJson(address, slackMessage(event, { username, color: isError(event) ? 'danger' : 'good' }))
  },
}
