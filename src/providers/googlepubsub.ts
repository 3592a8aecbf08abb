import { ConfigError, DeliveryError } from '../common/errors.ts'
import { eventJson } from '../event/event.ts'
import { postJson } from './exchange.ts'
import { type Message, type MessageBody, parseBody } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { googleToken } from './shared/google-token.ts'
import { askJson } from './shared/reply.ts'

export const googlepubsub: ProviderType = {
  title: 'Google Cloud Pub/Sub',
  docs: 'https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.topics/publish',
  family: 'message',
  form: 'raw',
  read: readPublished,
  address: 'required',
  schemes: [],
  spec: { address: 'Id of the project', channel: 'Id of the topic' },
  keys: {
    address: 'As `spec.address`',
    token: 'JSON key of a service account with the role Pub/Sub Publisher, or of a user (`authorized_user`)',
    headers: 'YAML map of attributes of the message',
  },
  needs: [['token']],
  limits: [{ of: '', max: 10_000_000, unit: 'bytes', above: 'Pub/Sub answers INVALID_ARGUMENT' }],
  hints: [
    {
      body: /invalid_grant/,
      say: "the user's refresh token was revoked or has expired: run gcloud auth application-default login again",
    },
    {
      status: 401,
      say: "the key is not known any more, or the runner's clock is off: make a new key of the service account",
    },
    { status: 403, say: 'the account needs the role Pub/Sub Publisher (pubsub.topics.publish) on the topic' },
    {
      status: 404,
      say: 'there is no such topic in this project: check spec.address (project) and spec.channel (topic)',
    },
    { body: /that is too long/, say: 'an attribute (`headers` of the Secret) may have 1024 bytes' },
    { status: 429, say: 'the quota of the project is used up (RESOURCE_EXHAUSTED)' },
  ],

  // The controller publishes by gRPC; this is the same message over the service's REST API (docs/fidelity.md).
  *send(event, target) {
    const { address: project, channel: topic, headers: attributes } = target
    if (project === '')
      throw new ConfigError('the address is missing; expected the id of the project', { field: 'spec.address' })
    if (topic === '')
      throw new ConfigError('spec.channel is missing; expected the id of the topic', { field: 'spec.channel' })
    const token = yield* googleToken(target.token, target.now)
    const message = {
      data: Buffer.from(eventJson(event)).toString('base64'),
      attributes: attributes.size > 0 ? attributes : undefined,
    }
    const url = `https://pubsub.googleapis.com/v1/projects/${project}/topics/${topic}:publish`
    const request = postJson(url, { messages: [message] }, { authorization: `Bearer ${token}` })
    const { messageIds } = yield* askJson({ ...request, absent: { messageIds: ['1'] } }, { messageIds: ['text'] })
    if (messageIds.length === 0)
      throw new DeliveryError('Pub/Sub answered without the id of the message: not published')
  },
}

/** Subscribers get the event itself; base64 is how the API carries it. */
function readPublished({ messages }: MessageBody, { url }: { readonly url: string }): Partial<Message> {
  const { data, attributes } = messages?.[0] ?? {}
  const event = parseBody(Buffer.from(String(data), 'base64').toString())
  return {
    place: /\/topics\/([^/:]+):/.exec(url)?.[1] ?? '',
    data: event === undefined ? messages : { ...(event as object), ...(attributes && { attributes }) },
  }
}
