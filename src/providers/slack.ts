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
    address: `URL of an incoming webhook (Slack's, or Mattermost's Slack-compatible one), or exactly \`${api}\` for a bot token`,
    channel: 'Channel; webhooks of Slack apps ignore it',
    username: 'Sender name; the reporting controller by default; webhooks of Slack apps ignore it',
  },
  keys: {
    address: 'URL of the webhook',
    token: 'Bot token (`xoxb-…`) with `chat:write`',
    username: 'Same as `spec.username`',
  },
  limits: [{ path: 'attachments.0.text', max: 40_000, unit: 'characters', whenExceeded: 'Slack truncates it' }],
  hints: [
    {
      body: /not_in_channel|channel_not_found/,
      message: 'invite the bot to the channel, and check that spec.channel is the correct ID or name',
    },
    {
      body: /invalid_auth|token_revoked|account_inactive/,
      message: 'the token is no longer valid: reinstall the Slack app and store its new bot token',
    },
    { body: /missing_scope/, message: 'the bot token needs the scope chat:write' },
    { body: /no_service|no_team|invalid_token/, message: 'the webhook was deleted or revoked: create a new one' },
    { body: /channel_is_archived/, message: "the webhook's channel is archived" },
    { body: /Missed timestamp/i, message: `with a bot token the address must be exactly ${api}` },
  ],
  acceptedReply: { status: 200, body: 'ok' },

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
      ...(isApi && { accept: 'any', simulatedReply: { ok: true } }),
    }
    // The API answers 200 even to a message that it refuses, and webhooks sometimes do. The controller checks only the
    // API.
    const { ok, error } = fieldsOf(reply)
    if (isApi ? !ok : ok === false) throw refusal('Slack', reply, error)
  },
}

// Slack collapses a text after 700 characters or five line breaks:
// https://docs.slack.dev/messaging/formatting-message-text
const maxShown = 700
const maxLines = 5

function readSlack(...[body, { url }]: Parameters<MessageReader>): ReturnType<MessageReader> {
  const message = readSlackMessage(body)
  if (message?.text === undefined) return message
  const lines = message.text.split('\n').slice(0, maxLines).join('\n')
  const visibleLength = Math.min(lines.length, maxShown)
  const note = url.startsWith('https://hooks.slack.com/')
    ? "The webhook of a Slack app always posts under the app's name to its own channel."
    : ''
  return {
    ...message,
    badge: 'app',
    note,
    visibleLength: visibleLength < message.text.trimEnd().length ? visibleLength : undefined,
  }
}
