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
  // Discord ignores mrkdwn_in and renders its own Markdown.
  read: (body) => {
    const message = readSlackMessage(body)
    return message && { ...message, destination: 'the channel of the webhook', badge: 'app', dialect: 'discord' }
  },
  address: 'required',
  addressIsSecret: true,
  spec: {
    address: 'Webhook URL of the channel; `/slack` is appended to its path if missing; `?thread_id=` posts to a thread',
    username: 'Sender name; the reporting controller by default',
  },
  keys: { address: 'Webhook URL', username: 'Same as `spec.username`, read only if `password` is also set' },
  limits: [
    {
      path: 'attachments.0.text',
      max: 4096,
      unit: 'characters',
      whenExceeded: 'Discord answers 400 "Invalid Form Body"',
    },
    {
      path: 'attachments.0.author_name',
      max: 256,
      unit: 'characters',
      whenExceeded: 'Discord answers 400 "Invalid Form Body"',
    },
  ],
  hints: [
    { body: /50006/, message: 'Discord rejects empty messages' },
    {
      body: /50035|Invalid Form Body/,
      message:
        'the message exceeds a limit of Discord: 4096 characters of text; 25 metadata entries, with keys up to 256 and values up to 1024 characters; 6000 characters in total',
    },
    {
      status: 404,
      message:
        'the webhook was deleted, or its address has a query string after /slack: remove /slack from the address, because it is appended automatically',
    },
    { status: 401, message: "the token in the webhook URL is wrong: copy the URL from the channel's settings again" },
    { status: 403, message: 'Discord may have blocked this runner after too many failed requests: try again later' },
  ],
  acceptedReply: { status: 200, body: 'ok' },

  *send(event, target) {
    const url = addressUrl(target, 'https://discord.com/api/webhooks/…/…')
    const address = target.address.endsWith('/slack')
      ? target.address
      : formatUrl({ ...url, path: joinPath(url.path, 'slack') })
    const username = target.username || event.reportingController
    yield postJson(address, slackMessage(event, { username, color: isError(event) ? 'danger' : 'good' }))
  },
}
