import type { Event } from '../../event/event.ts'
import { byUtf8 } from '../../go/json.ts'
import { goLower } from '../../go/strings.ts'
import { factsOf, type Message, type MessageBody } from '../message.ts'

/** Returns the object as chat types show it: `kustomization/apps.flux-system`. */
export function title({ involvedObject: { kind, name, namespace } }: Event): string {
  return `${goLower(kind)}/${name}.${namespace}`
}

/** Whether the event is an error. The controller styles every other severity as a success, even `warning`. */
export function isError(event: Event): boolean {
  return event.severity === 'error'
}

/**
 * Returns a Slack message with one attachment. Discord and Rocket.Chat accept it too. `color` is a name or `#RRGGBB`.
 */
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

/** Extracts the message from the body that slackMessage returns. */
export function readSlackMessage({ channel, username, attachments }: MessageBody): Partial<Message> | undefined {
  const first = attachments?.[0]
  if (!first) return undefined
  return {
    destination: channel ? String(channel).replace(/^(?=[^#@])/, '#') : 'the channel of the webhook',
    from: username,
    sender: 'the name of the webhook',
    heading: first.author_name,
    text: first.text,
    dialect: 'mrkdwn',
    facts: factsOf(first.fields, 'title', 'value'),
    tone: attachmentTones[first.color] ?? 'none',
  }
}

/** Formats each metadata entry with `format`, sorted by key, and concatenates the results. */
export function metadataLines(event: Event, format: (key: string, value: string) => string): string {
  return byUtf8(event.metadata)
    .map(([key, value]) => format(key, value))
    .join('')
}
