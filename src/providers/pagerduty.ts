import type { Event } from '../event/event.ts'
import { type Exchange, type HttpRequest, postJson } from './exchange.ts'
import { fieldFacts, type Message, type MessageBody, shortened } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { isError } from './shared/chat-message.ts'
import { formatNameAndDescription } from './shared/git-status.ts'

const mostSummary = 1024

export const pagerduty: ProviderType = {
  title: 'PagerDuty',
  docs: 'https://developer.pagerduty.com/docs/events-api-v2-overview',
  family: 'message',
  form: 'alert',
  read: readEvent,
  address: 'required',
  spec: {
    address: '`https://events.pagerduty.com`, in the EU `https://events.eu.pagerduty.com`; the path is replaced',
    channel: 'Integration key (routing key) of an Events API v2 integration; a token in the Secret is not used',
  },
  keys: { address: 'As `spec.address`' },
  limits: [
    { of: '', max: 512 * 1024, unit: 'bytes', above: 'PagerDuty refuses it' },
    { of: 'payload.summary', max: mostSummary, unit: 'characters', above: 'PagerDuty cuts it' },
  ],
  hints: [
    {
      body: /routing_key|invalid key|Invalid routing key/i,
      say: 'spec.channel must be the integration key (32 characters) of an Events API v2 integration; a token in the Secret is not used',
    },
    { status: 404, say: 'the address must be https://events.pagerduty.com or https://events.eu.pagerduty.com' },
    { status: 429, say: 'PagerDuty takes about 120 events a minute per integration key: send fewer' },
  ],
  accepted: { status: 202, body: '{"status":"success","message":"Event processed"}' },

  *send(event, target): Exchange {
    const { scheme, host } = addressUrl(target, 'https://events.pagerduty.com')
    if (event.reason === 'Progressing') {
      return { code: 'progressing', reason: 'PagerDuty is told of success and failure, not of progress' }
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

/** PagerDuty's word for a severity. Source: the controller's toPagerDutySeverity; test/logic/escape.json. */
export function pagerDutySeverity({ severity }: Pick<Event, 'severity'>): 'info' | 'error' {
  return severity === 'info' || severity === 'trace' ? 'info' : 'error'
}

/** For an error people see the incident; for an info, the change event, which is sent after the request that resolves it. */
function readEvent({ routing_key: key, event_action: action, payload }: MessageBody): Partial<Message> | undefined {
  if (key === undefined) return undefined
  if (action === 'resolve')
    return { heading: 'The incident of this object is resolved', subtitle: 'resolved', tone: 'green' }
  const { summary, source, component, group, severity, custom_details: details } = payload ?? {}
  const isChange = action === undefined
  return {
    heading: shortened(summary, mostSummary),
    subtitle: isChange ? 'change event' : severity,
    text: details?.message ?? '',
    facts: fieldFacts({ source, component, group, ...details?.metadata }),
    tone: isChange ? 'none' : 'red',
    note: isChange ? 'The first request resolves the incident of this object, if one is open.' : '',
  }
}
