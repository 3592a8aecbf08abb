import type { Event } from '../../event/event.ts'
import { byUtf8 } from '../../go/json.ts'
import { factsOf, type Message, type MessageBody, type MessageReader } from '../message.ts'
import { isError, title } from './chat-message.ts'

/** Returns a MessageCard, the format of the retired Office 365 connectors. */
export function messageCard(event: Event) {
  return {
    '@type': 'MessageCard',
    '@context': 'http://schema.org/extensions',
    themeColor: isError(event) ? 'FF0000' : '0076D7',
    summary: title(event),
    sections: [
      {
        activityTitle: event.message,
        activitySubtitle: title(event),
        facts: byUtf8(event.metadata).map(([name, value]) => ({ name, value })),
      },
    ],
  }
}

/** Returns a message with an Adaptive Card, the format that Workflows accept. */
export function adaptiveCard(event: Event) {
  const facts = byUtf8(event.metadata).map(([title, value]) => ({ title, value }))
  facts.sort((a, b) => Number(b.title === 'summary') - Number(a.title === 'summary'))
  const items = [
    { type: 'TextBlock', text: title(event), size: 'large', weight: 'bolder', wrap: true },
    {
      type: 'TextBlock',
      text: event.message || undefined,
      color: isError(event) ? 'attention' : undefined,
      wrap: true,
    },
    { type: 'FactSet', facts: facts.length > 0 ? facts : undefined },
  ]
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [{ type: 'Container', items }],
    msteams: { width: 'Full' },
  }
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] }
}

/** Extracts the message from the body that messageCard or adaptiveCard returns. */
export const readTeamsCard: MessageReader = (body) => readMessageCard(body) ?? readAdaptiveCard(body)

function readMessageCard({ themeColor, sections }: MessageBody): Partial<Message> | undefined {
  const first = sections?.[0]
  if (!first) return undefined
  const { activityTitle, activitySubtitle, facts } = first
  return {
    destination: 'the channel of the connector',
    sender: 'the name of the connector',
    heading: activitySubtitle,
    text: activityTitle,
    dialect: 'commonmark',
    facts: factsOf(facts, 'name', 'value'),
    tone: themeColor === 'FF0000' ? 'red' : 'blue',
    layout: 'rows edged',
  }
}

function readAdaptiveCard({ attachments }: MessageBody): Partial<Message> | undefined {
  const items = attachments?.[0]?.content?.body?.[0]?.items
  if (!Array.isArray(items)) return undefined
  const [heading, message] = items.filter(({ type }: MessageBody) => type === 'TextBlock')
  const facts = items.find(({ type }: MessageBody) => type === 'FactSet')?.facts
  return {
    destination: 'the channel of the workflow',
    from: 'Workflows',
    heading: heading?.text,
    text: message?.text ?? '',
    dialect: 'teams',
    facts: factsOf(facts, 'title', 'value'),
    tone: message?.color === 'attention' ? 'red' : 'none',
    layout: 'rows coloured',
  }
}
