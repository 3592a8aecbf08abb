import { ConfigError, DeliveryError } from '../common/errors.ts'
import { eventJson } from '../event/event.ts'
import { postJson } from './exchange.ts'
import { type Message, type MessageBody, parseBody } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { googleToken } from './shared/google-token.ts'
import { fetchJson } from './shared/reply.ts'

export const googlepubsub: ProviderType = {
  title: 'Google Cloud Pub/Sub',
  docs: 'https://cloud.google.com/pubsub/docs/reference/rest/v1/projects.topics/publish',
  family: 'message',
  form: 'raw',
  read: readPublished,
  address: 'required',
  schemes: [],
  spec: { address: 'Project ID', channel: 'Topic ID' },
  keys: {
    address: 'Same as `spec.address`',
    token: 'JSON key of a service account with the role Pub/Sub Publisher, or of a user (`authorized_user`)',
    headers: 'YAML map of message attributes',
  },
  needs: [['token']],
  limits: [{ path: '', max: 10_000_000, unit: 'bytes', whenExceeded: 'Pub/Sub answers INVALID_ARGUMENT' }],
  hints: [
    {
      body: /invalid_grant/,
      message: "the user's refresh token was revoked or has expired: run gcloud auth application-default login again",
    },
    {
      status: 401,
      message: "the key was deleted, or the runner's clock is wrong: create a new key for the service account",
    },
    { status: 403, message: 'the account needs the role Pub/Sub Publisher (pubsub.topics.publish) on the topic' },
    {
      status: 404,
      message: 'the topic does not exist in this project: check spec.address (project) and spec.channel (topic)',
    },
    { body: /that is too long/, message: "an attribute (the Secret's `headers`) may have at most 1024 bytes" },
    { status: 429, message: "the project's quota is exceeded (RESOURCE_EXHAUSTED)" },
  ],

  // The controller uses gRPC. This is the same message over the REST API (docs/fidelity.md).
  *send(event, target) {
    const { address: project, channel: topic, headers: attributes } = target
    if (project === '')
      throw new ConfigError('the address is missing; expected the project ID', { field: 'spec.address' })
    if (topic === '') throw new ConfigError('spec.channel is missing; expected the topic ID', { field: 'spec.channel' })
    const token = yield* googleToken(target.token, target.now)
    const message = {
      data: Buffer.from(eventJson(event)).toString('base64'),
      attributes: attributes.size > 0 ? attributes : undefined,
    }
    const url = `https://pubsub.googleapis.com/v1/projects/${project}/topics/${topic}:publish`
    const request = postJson(url, { messages: [message] }, { authorization: `Bearer ${token}` })
    const { messageIds } = yield* fetchJson(
      { ...request, simulatedReply: { messageIds: ['1'] } },
      { messageIds: ['text'] },
    )
    if (messageIds.length === 0)
      throw new DeliveryError("the message was not published: Pub/Sub's reply has no message ID")
  },
}

/** Decodes the event, because subscribers receive it without the API's base64. */
function readPublished({ messages }: MessageBody, { url }: { readonly url: string }): Partial<Message> {
  const { data, attributes } = messages?.[0] ?? {}
  const event = parseBody(Buffer.from(String(data), 'base64').toString())
  return {
    destination: /\/topics\/([^/:]+):/.exec(url)?.[1] ?? '',
    data: event === undefined ? messages : { ...(event as object), ...(attributes && { attributes }) },
  }
}
