import { ConfigError } from '../common/errors.ts'
import type { Event } from '../event/event.ts'
import { goJson } from '../go/json.ts'
import { parseUrl, type Url } from '../go/url.ts'
import type { ProviderType, Target } from './provider-type.ts'

export const sentry: ProviderType = {
  title: 'Sentry',
  docs: 'https://develop.sentry.dev/sdk/data-model/envelopes/',
  family: 'message',
  form: 'raw',
  address: 'required',
  addressIsSecret: true,
  spec: { address: 'DSN: `https://<key>@<host>/<project>`', channel: 'Environment' },
  keys: { address: 'DSN' },
  limits: [{ of: '', max: 1_000_000, unit: 'bytes', above: 'Sentry answers 413' }],
  hints: [
    { status: 400, say: 'Sentry refused the envelope: is the project of the DSN one of this server?' },
    { status: 401, say: 'the key of the DSN is not known: copy the DSN from the settings of the project' },
    { status: 403, say: 'the key of the DSN is disabled, or not that of this project' },
    { status: 404, say: 'there is no such project: copy the DSN from the settings of the project' },
    { status: 413, say: 'the event is above 1 MB' },
    { status: 429, say: 'the quota or a rate limit of the project is used up: see X-Sentry-Rate-Limits' },
  ],
  accepted: { status: 200, body: '{"id":"1"}' },

  // Without what the controller's SDK tells of itself and of its machine (docs/fidelity.md).
  *send(event, target) {
    const dsn = parseDsn(target.address)
    const id = target.uuid().replaceAll('-', '')
    const [type, payload] = item(event, target, id)
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
    }
  },
}

interface Dsn {
  readonly key: string
  readonly secret: string
  /** As the SDK writes it: without query and default port. */
  readonly text: string
  readonly envelopes: string
}

/** @throws ConfigError where the SDK refuses a DSN. Source: test/logic/constructors.json. */
function parseDsn(address: string): Dsn {
  if (address === '') throw wrong('neither spec.address nor the Secret gives an address')
  let url: Url
  try {
    url = parseUrl(address)
  } catch (cause) {
    throw wrong(`the address is no URL: ${(cause as Error).message}`)
  }
  const { scheme, userinfo = '', path } = url
  if (!/^https?$/.test(scheme)) throw wrong('the address is neither http nor https')
  const [key = '', secret = ''] = userinfo.split(/:(.*)/s)
  if (key === '') throw wrong('the address has no key before the @')
  const host = url.host.replace(scheme === 'https' ? /:(?:443)?$/ : /:(?:80)?$/, '')
  if (host === '') throw wrong('the address names no host')
  const project = path.slice(path.lastIndexOf('/') + 1)
  if (project === '') throw wrong('the address ends without a project')
  const prefix = path.slice(0, -project.length - 1)
  return {
    key,
    secret,
    text: `${scheme}://${key}${secret && `:${secret}`}@${host}${prefix}/${project}`,
    envelopes: `${scheme}://${host}${prefix}/api/${project}/envelope/`,
  }
}

function wrong(found: string): ConfigError {
  return new ConfigError(`${found}; expected a DSN like https://<key>@<host>/<project>`, { field: 'spec.address' })
}

/** The envelope's only item, by severity: an error is an event, info a transaction; any other confuses the SDK. */
function item(event: Event, target: Target, id: string): [type: 'event' | 'transaction', payload: string] {
  const { kind, name, namespace } = event.involvedObject
  const common = {
    environment: target.channel || undefined,
    event_id: id,
    level: event.severity,
    message: event.message || undefined,
    platform: 'go',
    timestamp: event.timestamp ?? target.now.toISOString(),
    transaction: `${kind}: ${namespace}/${name}`,
  }
  if (event.severity === 'error') {
    const { timestamp, transaction, ...head } = common
    const server_name = event.reportingController || undefined
    return ['event', goJson({ ...head, server_name, timestamp, transaction, contexts: { metadata: event.metadata } })]
  }
  if (event.severity === 'info') return ['transaction', goJson({ ...common, ...span(event, target) })]
  return ['event', goJson(nilEvent(target, id))]
}

/** The one span of a transaction, which begins and ends at the event's time. */
function span(event: Event, target: Target): object {
  const [trace_id, span_id] = [target.uuid().replaceAll('-', ''), target.uuid().replaceAll('-', '').slice(0, 16)]
  const timestamp = event.timestamp ?? target.now.toISOString()
  const tags = new Map([
    ['flux_involved_object_kind', event.involvedObject.kind],
    ['flux_involved_object_namespace', event.involvedObject.namespace],
    ['flux_involved_object_name', event.involvedObject.name],
    ['flux_reporting_controller', event.reportingController],
    ['flux_reporting_instance', event.reportingInstance],
    ['flux_reason', event.reason],
    ...event.metadata,
  ])
  return {
    type: 'transaction',
    start_timestamp: timestamp,
    spans: [{ trace_id, span_id, op: 'event', start_timestamp: timestamp, timestamp, origin: 'manual', tags }],
    tags,
    contexts: { trace: { op: 'event', span_id, trace_id } },
  }
}

/** What the controller sends for a severity that it does not know, as trace: its SDK's complaint about no event. */
function nilEvent(target: Target, id: string): object {
  return {
    environment: target.channel || undefined,
    event_id: id,
    exception: [{ type: 'sentry.usageError', value: 'CaptureEvent called with nil event' }],
    level: 'error',
    platform: 'go',
    timestamp: target.now.toISOString(),
  }
}
