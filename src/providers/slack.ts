import { postJson } from './exchange.ts'
import type { MessageReader } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError, readSlackMessage, slackMessage, title } from './shared/chat-message.ts'
import { fieldsOf, refusal } from './shared/reply.ts'

const api = 'https://slack.com/api/chat.postMessage'

export const slack: ProviderType = {
  title: 'Slack',
  docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  family: 'message',
  form: 'attachment',
  read: readSlack,
  address: 'required',
  addressIsSecret: true,
  spec: {
    address: `Incoming webhook, or exactly \`${api}\` for a bot token; Mattermost's Slack-compatible hooks as well`,
    channel: 'Channel; webhooks of Slack apps ignore it',
    username: 'Name shown; the reporting controller by default; webhooks of Slack apps ignore it',
  },
  keys: { address: 'Webhook', token: 'Bot token (`xoxb-…`) with `chat:write`', username: 'As `spec.username`' },
  limits: [{ of: 'attachments.0.text', max: 40_000, unit: 'characters', above: 'Slack cuts it' }],
  hints: [
    {
      body: /not_in_channel|channel_not_found/,
      say: 'invite the bot to the channel, and give spec.channel as its id or name without a typo',
    },
    {
      body: /invalid_auth|token_revoked|account_inactive/,
      say: 'the token is not valid any more: install the Slack app again and store its new bot token',
    },
    { body: /missing_scope/, say: 'the bot token needs the scope chat:write' },
    { body: /no_service|no_team|invalid_token/, say: 'the webhook was deleted or revoked; create a new one' },
    { body: /channel_is_archived/, say: 'the channel of the webhook is archived' },
    { body: /Missed timestamp/i, say: `with a bot token the address must be exactly ${api}` },
  ],
  accepted: { status: 200, body: 'ok' },

  *send(event, target) {
    addressUrl(target, 'https://hooks.slack.com/services/T…/B…/…')
    const { channel } = target
    const username = target.username || event.reportingController
    const fallback = `${title(event)}: ${event.message.split('\n', 1)[0]}`
    const color = isError(event) ? 'danger' : 'good'
    const message = slackMessage(event, { channel, username, color, fallback })
    const isApi = target.address === api
    const reply = yield {
      ...postJson(target.address, message, target.token ? { authorization: `Bearer ${target.token}` } : {}),
      ...(isApi && { accept: 'any', absent: { ok: true } }),
    }
    // The API answers 200 even when it refuses, and webhooks sometimes do; the controller checks the API only.
    const { ok, error } = fieldsOf(reply)
    if (isApi ? !ok : ok === false) throw refusal('Slack', reply, error)
  },
}

// Slack hides what follows 700 characters or five line breaks: https://docs.slack.dev/messaging/formatting-message-text
const mostShown = 700
const mostLines = 5

function readSlack(...[body, { url }]: Parameters<MessageReader>): ReturnType<MessageReader> {
  const message = readSlackMessage(body)
  if (message?.text === undefined) return message
  const lines = message.text.split('\n').slice(0, mostLines).join('\n')
  const shown = Math.min(lines.length, mostShown)
  const note = url.startsWith('https://hooks.slack.com/')
    ? "The webhook of a Slack app posts under the app's name to its own channel, whatever the request says."
    : ''
  return { ...message, badge: 'app', note, shown: shown < message.text.trimEnd().length ? shown : undefined }
}
