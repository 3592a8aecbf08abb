import { byUtf8 } from '../go/json.ts'
import { unixSeconds } from '../go/time.ts'
import { postJson } from './exchange.ts'
import type { ProviderType, Target } from './provider-type.ts'
import { addressUrl } from './shared/address.ts'
import { basicAuth } from './shared/authorization.ts'
import { title } from './shared/chat-message.ts'

export const grafana: ProviderType = {
  title: 'Grafana annotations',
  docs: 'https://grafana.com/docs/grafana/latest/developers/http_api/annotations/#create-annotation-in-graphite-format',
  family: 'message',
  form: 'alert',
  read: ({ text, tags }) => text && { heading: text, tags, tone: 'blue' },
  address: 'required',
  spec: {
    address: 'URL of the API, path included: `https://grafana.example.com/api/annotations/graphite`',
    username: 'User for basic authentication',
  },
  keys: {
    address: 'As `spec.address`',
    token: 'Service account token (`glsa_…`) that may write annotations',
    username: 'User for basic authentication; the token beats it',
    password: 'Password for basic authentication',
  },
  hints: [
    { status: 401, say: 'the service account token is missing, wrong or expired: store a new one under `token`' },
    { status: 403, say: 'the service account needs the permission annotations:write (role Editor has it)' },
    { status: 404, say: 'the address has to end in /api/annotations/graphite' },
    {
      status: 400,
      say: 'the time is sent in seconds, as the Graphite form wants it: the address has to end in /api/annotations/graphite',
    },
  ],
  accepted: { status: 200, body: '{"id":1,"message":"Graphite annotation added"}' },

  *send(event, target) {
    addressUrl(target, 'https://grafana.example.com/api/annotations/graphite')
    const { kind, name, namespace } = event.involvedObject
    const annotation = {
      when: unixSeconds(event.timestamp),
      text: title(event),
      tags: [
        'flux',
        event.reportingController,
        ...byUtf8(event.metadata).map(([key, value]) => `${key.replaceAll(':', '|')}: ${value.replaceAll(':', '|')}`),
        `kind: ${kind}`,
        `name: ${name}`,
        `namespace: ${namespace}`,
      ],
    }
    yield postJson(target.address, annotation, authorization(target))
  },
}

function authorization({ username, password, token }: Target): Record<string, string> {
  if (token) return { authorization: `Bearer ${token}` }
  return username && password ? { authorization: basicAuth(username, password) } : {}
}
