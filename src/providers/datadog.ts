import type { Event } from '../event/event.ts'
import { byUtf8 } from '../go/json.ts'
import { goLower } from '../go/strings.ts'
import { unixSeconds } from '../go/time.ts'
import { parseUrl } from '../go/url.ts'
import { postJson } from './exchange.ts'
import { type Message, type MessageBody, truncate } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressError } from './shared/address.ts'
import { requireToken } from './shared/authorization.ts'
import { isError } from './shared/chat-message.ts'

const maxText = 4000
const maxTitle = 100

export const datadog: ProviderType = {
  title: 'Datadog events',
  docs: 'https://docs.datadoghq.com/api/latest/events/#post-an-event-v1',
  family: 'message',
  form: 'alert',
  read: readEvent,
  address: 'optional',
  spec: {
    address:
      'URL of the API of your Datadog site, such as `https://api.datadoghq.eu`; `https://api.datadoghq.com` by default and for an address without a host',
  },
  keys: { address: 'Same as `spec.address`', token: 'API key (not an application key)' },
  needs: [['token']],
  limits: [
    { path: 'text', max: maxText, unit: 'characters', whenExceeded: 'Datadog truncates it' },
    { path: 'title', max: maxTitle, unit: 'characters', whenExceeded: 'Datadog truncates it' },
  ],
  hints: [
    {
      status: 403,
      message:
        'the key belongs to another Datadog site, or is an application key: set the address to your site, such as https://api.datadoghq.eu or https://api.us5.datadoghq.com, and use an API key',
    },
    {
      status: 429,
      message: "the organization's rate limit for events is exceeded: the X-RateLimit headers say when it resets",
    },
  ],
  acceptedReply: { status: 202, body: '{"status":"ok"}' },

  *send(event, target) {
    requireToken(target, 'a Datadog API key')
    const request = postJson(`${site(target.address)}/api/v1/events`, message(event), { 'dd-api-key': target.token })
    yield { ...request, headers: { ...request.headers, accept: 'application/json' }, body: `${request.body}\n` }
  },
}

/** Returns the scheme and host of the address. Datadog's client fills in its defaults for missing parts. */
function site(address: string): string {
  try {
    const { scheme, host } = parseUrl(address)
    return `${scheme || 'https'}://${host || 'api.datadoghq.com'}`
  } catch (cause) {
    throw addressError(`the address is not valid: ${(cause as Error).message}`, 'https://api.datadoghq.eu', cause)
  }
}

function message(event: Event): object {
  const { kind, name, namespace } = event.involvedObject
  const tags = [
    `flux_reporting_controller:${event.reportingController}`,
    `flux_reason:${event.reason}`,
    `kube_kind:${kind}`,
    `kube_name:${name}`,
    `kube_namespace:${namespace}`,
    ...byUtf8(event.metadata).map(([key, value]) => `${key}:${value}`),
  ]
  return {
    alert_type: isError(event) ? 'error' : 'info',
    date_happened: unixSeconds(event.timestamp),
    source_type_name: 'fluxcd',
    tags: tags.map(goLower),
    text: event.message,
    title: `Events from the ${kind} ${name}/${namespace}`,
  }
}

function readEvent({ title, text, tags, alert_type: type }: MessageBody): Partial<Message> | undefined {
  if (!title) return undefined
  const tone = type === 'error' ? 'red' : 'blue'
  return { heading: truncate(title, maxTitle), subtitle: type, text: truncate(text, maxText), tags, tone }
}
