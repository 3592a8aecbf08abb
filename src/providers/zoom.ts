import { byUtf8 } from '../go/json.ts'
import { formatUrl } from '../go/url.ts'
import { encodeQuery, parseQuery } from '../go/url-escape.ts'
import { postJson } from './exchange.ts'
import { factsOf, type Message, type MessageBody } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { requireToken } from './shared/authorization.ts'
import { title } from './shared/chat-message.ts'

export const zoom: ProviderType = {
  title: 'Zoom',
  docs: 'https://support.zoom.com/hc/en/article?id=zm_kb&sysparm_article=KB0067640',
  family: 'message',
  form: 'card',
  read: readCard,
  address: 'required',
  addressIsSecret: true,
  spec: {
    address: 'Endpoint URL of an Incoming Webhook connection; `format=full` is added if the URL has no format',
  },
  keys: { address: 'Endpoint URL of the connection', token: 'Verification token of the connection' },
  needs: [['token']],
  hints: [
    { status: 401, message: "the Secret's token must be the verification token from `/inc connect`" },
    {
      body: /Failed to send bot message/i,
      message: 'the connection no longer works, often because its owner has left: create a new one with /inc connect',
    },
    {
      status: 400,
      message:
        'the connection may have been deleted, or created with a signature (-s): create a new one with /inc connect',
    },
  ],

  *send(event, target) {
    const url = addressUrl(target, 'https://integrations.zoom.us/chat/webhooks/incomingwebhook/…')
    requireToken(target, 'the verification token of the connection')
    const query = parseQuery(url.query)
    const address = query.get('format')?.[0]
      ? formatUrl(url)
      : formatUrl({ ...url, query: encodeQuery(query.set('format', ['full'])) })
    const items = byUtf8(event.metadata).map(([key, value]) => ({ key, value }))
    const content = {
      head: { text: title(event), sub_head: { text: event.severity } },
      body: [
        { type: 'message', text: event.message || undefined },
        ...(items.length > 0 ? [{ type: 'fields', items }] : []),
      ],
    }
    yield postJson(address, { content }, { authorization: target.token })
  },
}

function readCard({ content }: MessageBody): Partial<Message> | undefined {
  const { head, body } = content ?? {}
  if (!head) return undefined
  const part = (name: string): MessageBody => body?.find(({ type }: MessageBody) => type === name)
  return {
    destination: 'the channel of the connection',
    sender: 'the name of the connection',
    heading: head.text,
    subtitle: head.sub_head?.text ?? '',
    text: part('message')?.text ?? '',
    facts: factsOf(part('fields')?.items, 'key', 'value'),
  }
}
