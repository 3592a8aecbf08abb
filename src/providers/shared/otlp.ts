import { PbfWriter } from 'pbf'
import type { Event } from '../../event/event.ts'
import { byUtf8 } from '../../go/json.ts'
import { unixNanoseconds } from '../../go/time.ts'
import type { Target } from '../provider-type.ts'
import { isError } from './chat-message.ts'
import { hexDigest } from './digest.ts'

/** A span in OTLP (opentelemetry-proto, trace/v1). IDs are hexadecimal, times are nanoseconds since 1970. */
export interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly name: string
  readonly startTime: bigint
  readonly endTime: bigint
  readonly attributes: Attributes
  /** The number of attributes that were left out. */
  readonly droppedAttributes: number
  readonly status: { readonly code: 'ok' } | { readonly code: 'error'; readonly message: string }
}

/** Flux sets only string attributes. */
type Attributes = ReadonlyMap<string, string>

/** The resource and instrumentation scope of a span. */
export interface SpanSource {
  readonly resource: Attributes
  readonly schemaUrl: string
  readonly scope: string
}

const kindInternal = 1
/** OTLP's codes for the status of a span. */
export const statusCode = { ok: 1, error: 2 }
/** Sampled (1). There is no parent span, but the controller's SDK marks it as known (0x100) and remote (0x200). */
const flags = 0x301

/** Encodes an ExportTraceServiceRequest with one span. The numbers are the field numbers of opentelemetry-proto. */
export function encodeSpan(source: SpanSource, span: Span): Uint8Array {
  const writer = new PbfWriter()
  writer.writeMessage(1, writeResourceSpans, { source, span })
  return writer.finish()
}

function writeResourceSpans({ source, span }: { source: SpanSource; span: Span }, writer: PbfWriter): void {
  writer.writeMessage(1, writeResource, source.resource)
  writer.writeMessage(2, writeScopeSpans, { source, span })
  writeText(3, source.schemaUrl, writer)
}

function writeResource(attributes: Attributes, writer: PbfWriter): void {
  for (const attribute of attributes) writer.writeMessage(1, writeKeyValue, attribute)
}

function writeScopeSpans({ source, span }: { source: SpanSource; span: Span }, writer: PbfWriter): void {
  writer.writeMessage(1, (name, scope) => writeText(1, name, scope), source.scope)
  writer.writeMessage(2, writeSpan, span)
}

function writeSpan(span: Span, writer: PbfWriter): void {
  writer.writeBytesField(1, Buffer.from(span.traceId, 'hex'))
  writer.writeBytesField(2, Buffer.from(span.spanId, 'hex'))
  writeText(5, span.name, writer)
  writer.writeVarintField(6, kindInternal)
  writeTime(7, span.startTime, writer)
  writeTime(8, span.endTime, writer)
  for (const attribute of span.attributes) writer.writeMessage(9, writeKeyValue, attribute)
  if (span.droppedAttributes > 0) writer.writeVarintField(10, span.droppedAttributes)
  writer.writeMessage(15, writeStatus, span.status)
  writer.writeFixed32Field(16, flags)
}

/**
 * Writes a string as bytes, because pbf garbles characters of every other supplementary plane, such as rare Chinese
 * ones.
 */
function writeText(field: number, text: string, writer: PbfWriter): void {
  writer.writeBytesField(field, Buffer.from(text))
}

/** Writes a fixed64 in two halves, because a JavaScript number has only 53 bits of precision. */
function writeTime(field: number, time: bigint, writer: PbfWriter): void {
  const fixed64 = 1
  writer.writeTag(field, fixed64)
  writer.writeFixed32(Number(BigInt.asUintN(32, time)))
  writer.writeFixed32(Number(BigInt.asUintN(32, time >> 32n)))
}

function writeStatus(status: Span['status'], writer: PbfWriter): void {
  if (status.code === 'error' && status.message) writeText(2, status.message, writer)
  writer.writeVarintField(3, statusCode[status.code])
}

function writeKeyValue([key, value]: readonly [string, string], writer: PbfWriter): void {
  writeText(1, key, writer)
  writer.writeMessage(2, (text, any) => writeText(1, text, any), value)
}

/** The controller's SDK keeps this many attributes of a span and counts the rest. */
const maxAttributes = 128

/** Returns the resource and scope that the controller sends with every span of an Alert. */
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

/** Returns the span for an event. It starts at the event's time and ends now. */
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

/** The SDK replaces times before 1970 with 0. */
function startTime({ timestamp, nanoseconds }: Event): bigint {
  const time = unixNanoseconds(timestamp, nanoseconds)
  return time < 0n ? 0n : time
}

/** Drops attributes without a name and those above the limit, and counts them. */
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
  const kept = new Map([...named].slice(0, maxAttributes))
  return { attributes: kept, droppedAttributes: all.length - kept.size }
}

/**
 * Returns the identifier of a deployment, which its spans have in common: the app version and OCI digest, else the
 * revision.
 */
export function revision(metadata: ReadonlyMap<string, string>): string {
  const version = metadata.get('app-version')
  const digest = metadata.get('oci-digest')
  if (version !== undefined && digest !== undefined) return `${version}@${digest}`
  return metadata.get('revision') ?? 'unknown'
}

/** Returns the trace ID for an Alert and a revision: the first 16 bytes of a SHA-256, in hexadecimal. */
export function traceId(alertUid: string, revision: string): string {
  return hexDigest('sha256', `${alertUid}:${revision}`).slice(0, 32)
}
