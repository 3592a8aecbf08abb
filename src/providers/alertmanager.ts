import type { Event } from '../event/event.ts'
import { titleCase } from '../go/strings.ts'
import { zeroTime } from '../go/time.ts'
import { postJson } from './exchange.ts'
import { fieldFacts, type Message, type MessageBody } from './message.ts'
import type { ProviderType, Target } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { basicAuth } from './shared/authorization.ts'

export const alertmanager: ProviderType = {
  title: 'Prometheus Alertmanager',
  docs: 'https://prometheus.io/docs/alerting/latest/alerts_api/',
  family: 'message',
  form: 'alert',
  read: readAlert,
  address: 'required',
  spec: {
    address: 'URL of the API, including the path: `https://alertmanager.example.com/api/v2/alerts`',
    username: 'User for basic authentication',
  },
  keys: {
    address: 'Same as `spec.address`',
    token: 'Bearer token',
    username: 'User for basic authentication, which takes precedence over the token',
    password: 'Password for basic authentication',
  },
  hints: [
    { status: 404, message: 'the address must end in /api/v2/alerts' },
    { status: 405, message: 'the address must end in /api/v2/alerts' },
    {
      status: 400,
      body: /label/i,
      message:
        'metadata keys become label names, which may contain only letters, digits and _ before Alertmanager 0.27',
    },
  ],
  acceptedReply: { status: 200, body: '' },

  *send(event, target) {
    addressUrl(target, 'https://alertmanager.example.com/api/v2/alerts')
    const alert = {
      status: 'firing',
      labels: labels(event),
      annotations: annotations(event),
      startsAt: event.timestamp ?? zeroTime,
      endsAt: zeroTime,
    }
    yield postJson(target.address, [alert], authorization(target))
  },
}

/** The event's fields take precedence over metadata with the same keys. */
function labels(event: Event): Map<string, string> {
  const { kind, name, namespace } = event.involvedObject
  const labels = new Map(event.metadata)
  labels.delete('summary')
  return labels
    .set('alertname', `Flux${kind}${titleCase(event.reason)}`)
    .set('severity', event.severity)
    .set('reason', event.reason)
    .set('kind', kind)
    .set('name', name)
    .set('namespace', namespace)
    .set('reportingcontroller', event.reportingController)
}

function annotations(event: Event): Map<string, string> {
  const summary = event.metadata.get('summary')
  const annotations = new Map([['message', event.message]])
  return summary === undefined ? annotations : annotations.set('summary', summary)
}

function authorization({ username, password, token }: Target): Record<string, string> {
  if (username && password) return { authorization: basicAuth(username, password) }
  return token ? { authorization: `Bearer ${token}` } : {}
}

function readAlert([alert]: MessageBody): Partial<Message> | undefined {
  if (!alert?.labels) return undefined
  const tags = fieldFacts(alert.labels, ['alertname']).map(([name, value]) => `${name}="${value}"`)
  const { message = '' } = alert.annotations ?? {}
  return {
    heading: alert.labels.alertname,
    subtitle: alert.status,
    text: message,
    facts: fieldFacts(alert.annotations, ['message']),
    tags,
  }
}
