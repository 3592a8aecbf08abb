import type { Event } from '../event/event.ts'
import { type Exchange, type HttpRequest, postJson } from './exchange.ts'
import { fieldFacts, type Message, type MessageBody, truncate } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError } from './shared/chat-message.ts'
import { formatNameAndDescription } from './shared/git-status.ts'

const maxSummary = 1024

export const pagerduty: ProviderType = {
  title: 'PagerDuty',
  docs: 'https://developer.pagerduty.com/docs/events-api-v2-overview',
  family: 'message',
  form: 'alert',
  read: readEvent,
  address: 'required',
  spec: {
    address:
      'URL of the Events API: `https://events.pagerduty.com`, or `https://events.eu.pagerduty.com` in the EU; the path is replaced',
    channel: 'Integration key (routing key) of an Events API v2 integration; a token in the Secret is not used',
  },
  keys: { address: 'Same as `spec.address`' },
  limits: [
    { path: '', max: 512 * 1024, unit: 'bytes', whenExceeded: 'PagerDuty refuses it' },
    { path: 'payload.summary', max: maxSummary, unit: 'characters', whenExceeded: 'PagerDuty truncates it' },
  ],
  hints: [
    {
      body: /routing_key|invalid key|Invalid routing key/i,
      message:
        'spec.channel must be the integration key (32 characters) of an Events API v2 integration; a token in the Secret is not used',
    },
    { status: 404, message: 'the address must be https://events.pagerduty.com or https://events.eu.pagerduty.com' },
    { status: 429, message: 'PagerDuty allows about 120 events a minute per integration key: send fewer events' },
  ],
  acceptedReply: { status: 202, body: '{"status":"success","message":"Event processed"}' },

  *send(event, target): Exchange {
    const { scheme, host } = addressUrl(target, 'https://events.pagerduty.com')
    if (event.reason === 'Progressing') {
      return { code: 'progressing', reason: 'PagerDuty gets successes and failures, not progress' }
    }
    const { name, description } = formatNameAndDescription(event)
    const routing_key = target.channel
    const common = { summary: `${description}: ${name}`, source: `Flux ${event.reportingController}` }
    const timestamp = event.timestamp ?? '0001-01-01T00:00:00Z'
    const custom_details = { message: event.message, metadata: event.metadata }
    const { name: component, kind: group, uid } = event.involvedObject
    const incident = {
      ...common,
      severity: pagerDutySeverity(event),
      timestamp,
      component: component || undefined,
      group: group || undefined,
      custom_details,
    }
    const post = (path: string, body: object): HttpRequest => ({
      ...postJson(`${scheme}://${host}${path}`, { routing_key, ...body }),
      bodyIsCredential: true,
    })
    yield post('/v2/enqueue', {
      event_action: isError(event) ? 'trigger' : 'resolve',
      dedup_key: uid || undefined,
      payload: isError(event) ? incident : undefined,
    })
    if (event.severity !== 'info') return
    yield post('/v2/change/enqueue', { payload: { ...common, timestamp, custom_details } })
  },
}

/** Returns PagerDuty's name for a severity. Source: the controller's toPagerDutySeverity; test/logic/escape.json. */
export function pagerDutySeverity({ severity }: Pick<Event, 'severity'>): 'info' | 'error' {
  return severity === 'info' || severity === 'trace' ? 'info' : 'error'
}

/** People see an incident for an error, and a change event for info, which is sent after the incident is resolved. */
function readEvent({ routing_key: key, event_action: action, payload }: MessageBody): Partial<Message> | undefined {
  if (key === undefined) return undefined
  if (action === 'resolve')
    return { heading: "This object's incident is resolved", subtitle: 'resolved', tone: 'green' }
  const { summary, source, component, group, severity, custom_details: details } = payload ?? {}
  const isChange = action === undefined
  return {
    heading: truncate(summary, maxSummary),
    subtitle: isChange ? 'change event' : severity,
    text: details?.message ?? '',
    facts: fieldFacts({ source, component, group, ...details?.metadata }),
    tone: isChange ? 'none' : 'red',
    note: isChange ? "The first request resolves this object's incident, if one is open." : '',
  }
}
