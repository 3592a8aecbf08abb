import { goJson } from '../go/json.ts'
import { fieldFacts, type Message, type MessageBody } from './message.ts'
import type { ProviderType } from './provider-type.ts'
import { readAddress } from './shared/address.ts'
import { parseDsn, sentryItem } from './shared/sentry-sdk.ts'

export const sentry: ProviderType = {
  title: 'Sentry',
  docs: 'https://develop.sentry.dev/sdk/data-model/envelopes/',
  family: 'message',
  form: 'alert',
  read: readItem,
  address: 'required',
  addressIsSecret: true,
  spec: { address: 'DSN: `https://<key>@<host>/<project>`', channel: 'Environment' },
  placeholders: { address: 'https://***@***/***' },
  keys: { address: 'DSN' },
  limits: [{ path: '', max: 1_000_000, unit: 'bytes', whenExceeded: 'Sentry answers 413' }],
  hints: [
    { status: 400, message: "Sentry refused the envelope: check that the DSN's project exists on this server" },
    { status: 401, message: "the DSN's key is unknown: copy the DSN from the project's settings" },
    { status: 403, message: "the DSN's key is disabled, or belongs to another project" },
    { status: 404, message: "the project does not exist: copy the DSN from the project's settings" },
    { status: 413, message: 'the event exceeds 1 MB' },
    { status: 429, message: 'the quota or a rate limit of the project is used up: see X-Sentry-Rate-Limits' },
  ],
  acceptedReply: { status: 200, body: '{"id":"1"}' },

  // Omits the information that the controller's SDK adds about itself and its machine (docs/fidelity.md).
  *send(event, target) {
    const dsn = readAddress(target, 'https://<key>@<host>/<project>', parseDsn)
    const id = target.uuid().replaceAll('-', '')
    const [type, payload] = sentryItem(event, target, id)
    const lines = [
      goJson({ event_id: id, sent_at: target.now.toISOString(), dsn: dsn.text }),
      goJson({ type, length: Buffer.byteLength(payload) }),
      payload,
    ]
    const secret = dsn.secret && `, sentry_secret=${dsn.secret}`
    yield {
      protocol: 'http',
      method: 'POST',
      url: dsn.envelopes,
      headers: {
        'content-type': 'application/x-sentry-envelope',
        'x-sentry-auth': `Sentry sentry_version=7, sentry_client=flux-notify/1, sentry_key=${dsn.key}${secret}`,
      },
      body: `${lines.join('\n')}\n`,
      bodyIsCredential: true,
    }
  },
}

/** An error becomes an issue, an info a transaction. Sentry does not show a transaction's message in its lists. */
function readItem([, item, payload]: MessageBody): Partial<Message> | undefined {
  if (!payload) return undefined
  const { message = '', level, transaction, environment, server_name: server, tags, contexts, exception } = payload
  const [title = '', ...more] = message.split('\n')
  if (item.type === 'transaction')
    return {
      subtitle: 'transaction',
      heading: transaction,
      text: message,
      tags: pairs({ environment, ...tags }),
      note: 'This is not an issue: Sentry lists it with the transactions.',
    }
  return {
    subtitle: level,
    heading: title || exception?.[0]?.value || transaction,
    text: more.join('\n'),
    facts: fieldFacts(contexts?.metadata),
    tags: pairs({ environment, server_name: server, transaction }),
    tone: 'red',
  }
}

function pairs(tags: MessageBody): string[] {
  return fieldFacts(tags).map(([name, value]) => `${name}: ${value}`)
}
