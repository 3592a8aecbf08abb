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
    address: 'URL of the API, including the path: `https://grafana.example.com/api/annotations/graphite`',
    username: 'User for basic authentication',
  },
  keys: {
    address: 'Same as `spec.address`',
    token: 'Service account token (`glsa_…`) with write access to annotations',
    username: 'User for basic authentication; the token takes precedence',
    password: 'Password for basic authentication',
  },
  hints: [
    {
      status: 401,
      message: 'the service account token is missing, wrong or expired: create a new one and store it as `token`',
    },
    {
      status: 403,
      message: 'the service account needs the permission annotations:write, which the role Editor includes',
    },
    { status: 404, message: 'the address must end in /api/annotations/graphite' },
    {
      status: 400,
      message:
        'the request has the Graphite format, with the time in seconds: the address must end in /api/annotations/graphite',
    },
  ],
  acceptedReply: { status: 200, body: '{"id":1,"message":"Graphite annotation added"}' },

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
