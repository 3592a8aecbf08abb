import type { Event } from '../../event/event.ts'
import { goJson } from '../../go/json.ts'
import { withNanoseconds } from '../../go/time.ts'
import { parseUrl } from '../../go/url.ts'
import type { Target } from '../provider-type.ts'

/**
 * Returns the envelope's item: an event for an error, a transaction for info, the SDK's usage error for other
 * severities.
 */
export function sentryItem(event: Event, target: Target, id: string): [type: 'event' | 'transaction', payload: string] {
  const { kind, name, namespace } = event.involvedObject
  const common = {
    environment: target.channel || undefined,
    event_id: id,
    level: event.severity,
    message: event.message || undefined,
    platform: 'go',
    timestamp: timeOf(event, target),
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

/** Returns the fields of a transaction with one span, which starts and ends at the event's time. */
function span(event: Event, target: Target): object {
  const [trace_id, span_id] = [target.uuid().replaceAll('-', ''), target.uuid().replaceAll('-', '').slice(0, 16)]
  const timestamp = timeOf(event, target)
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

function timeOf({ timestamp, nanoseconds }: Event, { now }: Target): string {
  return timestamp === null ? now.toISOString() : withNanoseconds(timestamp, nanoseconds)
}

/** The controller passes no event to its SDK for other severities, such as trace. The SDK then sends this error. */
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

/** A Sentry DSN: a project's endpoint and its key. */
export interface Dsn {
  readonly key: string
  readonly secret: string
  /** The DSN as the SDK writes it, without the query and the default port. */
  readonly text: string
  /** URL of the envelope endpoint. */
  readonly envelopes: string
}

const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' }

/** Parses a DSN. @throws Error if the SDK would refuse it. Source: test/logic/constructors.json. */
export function parseDsn(address: string): Dsn {
  const url = parseUrl(address)
  const { scheme, userinfo = '', path } = url
  if (!/^https?$/.test(scheme)) throw new Error('it is neither http nor https')
  const [key = '', secret = ''] = userinfo.split(/:(.*)/s).map(decodeURIComponent)
  if (key === '') throw new Error('it has no key before the @')
  // The SDK parses the port as a number, so leading zeros disappear.
  const host = url.host.replace(/:0*(\d*)$/, (_, port) => (['', defaultPorts[scheme]].includes(port) ? '' : `:${port}`))
  if (host === '') throw new Error('it does not name a host')
  const project = path.slice(path.lastIndexOf('/') + 1)
  if (project === '') throw new Error('it has no project at the end')
  const prefix = path.slice(0, -project.length - 1)
  return {
    key,
    secret,
    text: `${scheme}://${key}${secret && `:${secret}`}@${host}${prefix}/${project}`,
    envelopes: `${scheme}://${host}${prefix}/api/${project}/envelope/`,
  }
}
