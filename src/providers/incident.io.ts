import { postJson } from './exchange.ts'
import { fieldFacts, type Message, type MessageBody } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { requireToken } from './shared/authorization.ts'
import { isError, title } from './shared/chat-message.ts'

export const incidentio: ProviderType = {
  title: 'incident.io',
  docs: 'https://api-docs.incident.io/tag/Alert-Events-V2/',
  family: 'message',
  form: 'alert',
  read: readAlert,
  address: 'required',
  addressIsSecret: true,
  spec: { address: 'URL of an HTTP alert source: `https://api.incident.io/v2/alert_events/http/<id>`' },
  keys: { address: 'Same as `spec.address`', token: 'Token of the alert source' },
  needs: [['token']],
  limits: [
    {
      path: '',
      max: 512 * 1024,
      unit: 'bytes',
      whenExceeded: 'incident.io answers 429, as for too many alerts',
    },
  ],
  hints: [
    { status: 401, message: 'the token does not belong to this alert source: copy it from the source in incident.io' },
    { status: 404, message: 'the alert source does not exist: copy its URL from incident.io' },
    { status: 429, message: 'there are too many alerts, or this one exceeds 512 KB: incident.io answers 429 to both' },
  ],
  acceptedReply: { status: 202, body: '{"status":"success","message":"Event accepted for processing"}' },

  *send(event, target) {
    addressUrl(target, 'https://api.incident.io/v2/alert_events/http/<id>')
    requireToken(target, 'the token of the alert source')
    if (event.reason === 'Progressing')
      return { code: 'progressing', reason: 'incident.io gets failures and recoveries, not progress' }
    const metadata = new Map(event.metadata).set('severity', event.severity).set('reason', event.reason)
    if (event.reportingController) metadata.set('reportingController', event.reportingController)
    const alert = {
      title: `${title(event)}: ${event.reason}`,
      status: isError(event) ? 'firing' : 'resolved',
      deduplication_key: event.involvedObject.uid,
      description: event.message || undefined,
      metadata,
    }
    yield postJson(target.address, alert, { authorization: `Bearer ${target.token}` })
    return undefined
  },
}

function readAlert({ title, status, description = '', metadata }: MessageBody): Partial<Message> | undefined {
  if (!title) return undefined
  const tone = status === 'firing' ? 'red' : 'green'
  return { heading: title, subtitle: status, text: description, facts: fieldFacts(metadata), tone }
}
