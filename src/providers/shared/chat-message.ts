import type { Event } from '../../event/event.ts'
import { byUtf8 } from '../../go/json.ts'
import { goLower } from '../../go/strings.ts'
import { factsOf, type Message, type MessageBody } from '../message.ts'

/** `kustomization/apps.flux-system`: how the chat types name the object. */
export function title({ involvedObject: { kind, name, namespace } }: Event): string {
  return `${goLower(kind)}/${name}.${namespace}`
}

/** Whether the event is an error. The controller gives every other severity, `warning` too, the look of success. */
export function isError(event: Event): boolean {
  return event.severity === 'error'
}

/** Slack's message with one attachment, which Discord and Rocket.Chat take as well. `color` is a word or `#RRGGBB`. */
export function slackMessage(
  event: Event,
  {
    channel = '',
    username,
    color,
    fallback = '',
  }: Record<'username' | 'color', string> & Partial<Record<'channel' | 'fallback', string>>,
) {
  return {
    channel,
    username,
    icon_url: '',
    icon_emoji: '',
    attachments: [
      {
        fallback,
        color,
        author_name: title(event),
        text: event.message,
        mrkdwn_in: ['text'],
        fields: byUtf8(event.metadata).map(([title, value]) => ({ title, value, short: false })),
      },
    ],
  }
}

const attachmentTones: Readonly<Record<string, Message['tone']>> = {
  good: 'green',
  danger: 'red',
  '#0076D7': 'blue',
  '#FF0000': 'red',
}

/** Reads a message that slackMessage made. */
export function readSlackMessage({ channel, username, attachments }: MessageBody): Partial<Message> | undefined {
  const first = attachments?.[0]
  if (!first) return undefined
  return {
    place: channel ? String(channel).replace(/^(?=[^#@])/, '#') : 'the channel of the webhook',
    from: username,
    sender: 'the name of the webhook',
    heading: first.author_name,
    text: first.text,
    dialect: 'mrkdwn',
    facts: factsOf(first.fields, 'title', 'value'),
    tone: attachmentTones[first.color] ?? 'none',
  }
}

/** What `line` makes of each metadata key and value, one after the other, in the order of the keys. */
export function metadataLines(event: Event, line: (key: string, value: string) => string): string {
  return byUtf8(event.metadata)
    .map(([key, value]) => line(key, value))
    .join('')
}
