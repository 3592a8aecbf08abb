import type { Event } from '../event/event.ts'
import { postJson } from './exchange.ts'
import { fieldFacts, type Message, type MessageBody } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { requireToken } from './shared/authorization.ts'
import { hexDigest } from './shared/digest.ts'

export const opsgenie: ProviderType = {
  title: 'Opsgenie',
  docs: 'https://docs.opsgenie.com/docs/alert-api#create-alert',
  family: 'message',
  form: 'alert',
  read: readAlert,
  address: 'required',
  spec: {
    address:
      'URL of the API: `https://api.opsgenie.com/v2/alerts`, or `https://api.eu.opsgenie.com/v2/alerts` in the EU',
  },
  keys: { address: 'Same as `spec.address`', token: 'API key of an API integration with create access' },
  needs: [['token']],
  limits: [
    { path: 'message', max: 130, unit: 'characters', whenExceeded: 'Opsgenie refuses or truncates it' },
    { path: 'description', max: 15_000, unit: 'characters', whenExceeded: 'Opsgenie refuses or truncates it' },
  ],
  hints: [
    { status: 401, message: "the Secret's token is not an Opsgenie API key" },
    {
      status: 403,
      message: 'the API key may not create alerts, or belongs to the EU: use https://api.eu.opsgenie.com/v2/alerts',
    },
    {
      status: 422,
      message:
        'the API key belongs to the other region (api.opsgenie.com or api.eu.opsgenie.com), or the alert exceeds a limit',
    },
    { status: 404, message: 'the address must end in /v2/alerts' },
  ],
  retired: [
    {
      message:
        'Atlassian shuts down Opsgenie on 5 April 2027 (sales ended on 4 June 2025): move to Jira Service Management, incident.io or PagerDuty',
    },
  ],
  acceptedReply: { status: 202, body: '{"result":"Request will be processed","took":0.01,"requestId":"1"}' },

  *send(event, target) {
    addressUrl(target, 'https://api.opsgenie.com/v2/alerts')
    requireToken(target, "Opsgenie's API key")
    const alert = {
      message: `${event.involvedObject.kind}/${event.involvedObject.name}`,
      alias: opsgenieAlias(event, target.provider.uid),
      description: event.message,
      details: new Map(event.metadata).set('severity', event.severity),
    }
    yield postJson(target.address, alert, { authorization: `GenieKey ${target.token}` })
  },
}

/** Returns the alias by which Opsgenie deduplicates alerts. Source: test/logic/escape.json. */
export function opsgenieAlias(
  { involvedObject: { kind, namespace, name }, reason }: Event,
  providerUid: string,
): string {
  return hexDigest('sha256', [providerUid, kind, namespace, name, reason].join('/'))
}

/** Flux does not send a priority, so Opsgenie uses its default, P3. */
function readAlert({ message, description = '', details }: MessageBody): Partial<Message> | undefined {
  return message && { heading: message, subtitle: 'P3', text: description, facts: fieldFacts(details), tone: 'yellow' }
}
