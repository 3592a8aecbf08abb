import type { Event } from '../../event/event.ts'
import { byUtf8 } from '../../go/json.ts'
import { unixNanoseconds } from '../../go/time.ts'
import type { Target } from '../provider-type.ts'
import { isError } from './chat-message.ts'
import { hexDigest } from './digest.ts'
import type { Attributes, Span, SpanSource } from './otlp.ts'

/** The controller's SDK keeps so many attributes of a span, and counts the others. */
const mostAttributes = 128

/** What the controller says of itself and of the Alert in every trace. */
export function spanSource({ alert }: Target): SpanSource {
  return {
    resource: new Map([
      ['service.instance.id', alert.uid],
      ['service.name', `${alert.namespace}/${alert.name}`],
      ['service.namespace', alert.namespace],
    ]),
    schemaUrl: 'https://opentelemetry.io/schemas/1.34.0',
    scope: 'flux:notification-controller',
  }
}

/** The span that stands for an event: it begins at the event's time and ends now. */
export function fluxSpan(event: Event, { alert, now, uuid }: Target): Span {
  const { kind, name, namespace } = event.involvedObject
  const time = now.getTime()
  const endTime = BigInt(time) * 1_000_000n
  return {
    traceId: traceId(alert.uid, revision(event.metadata)),
    spanId: uuid().replaceAll('-', '').slice(0, 16),
    name: `${kind}: ${namespace}/${name}`,
    startTime: event.timestamp === null ? endTime : startTime(event),
    endTime,
    ...attributes(event),
    status: isError(event) ? { code: 'error', message: event.message } : { code: 'ok' },
  }
}

/** A time before 1970 is 0 to the SDK. */
function startTime({ timestamp, nanoseconds }: Event): bigint {
  const time = unixNanoseconds(timestamp, nanoseconds)
  return time < 0n ? 0n : time
}

/** Attributes without a name are left out, and counted. */
function attributes(event: Event): { attributes: Attributes; droppedAttributes: number } {
  const { uid, kind, name, namespace } = event.involvedObject
  const all: [string, string][] = [
    ['object.uid', uid],
    ['object.kind', kind],
    ['object.name', name],
    ['object.namespace', namespace],
    ...byUtf8(event.metadata),
  ]
  const named = new Map(all.filter(([key]) => key !== ''))
  const kept = new Map([...named].slice(0, mostAttributes))
  return { attributes: kept, droppedAttributes: all.length - named.size + named.size - kept.size }
}

/** What an Alert's spans of one deployment have in common. */
export function revision(metadata: ReadonlyMap<string, string>): string {
  const version = metadata.get('app-version')
  const digest = metadata.get('oci-digest')
  if (version !== undefined && digest !== undefined) return `${version}@${digest}`
  return metadata.get('revision') ?? 'unknown'
}

/** The first 16 bytes of a SHA-256, in hexadecimal: equal for all events of an Alert and a revision. */
export function traceId(alertUid: string, revision: string): string {
  return hexDigest('sha256', `${alertUid}:${revision}`).slice(0, 32)
}
