import { PbfReader, PbfWriter } from 'pbf'

/** One span of a trace, as OTLP has it (opentelemetry-proto, trace/v1). Ids are hexadecimal, times nanoseconds since 1970. */
export interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly name: string
  readonly startTime: bigint
  readonly endTime: bigint
  readonly attributes: Attributes
  /** How many more attributes there were. */
  readonly droppedAttributes: number
  readonly status: { readonly code: 'ok' } | { readonly code: 'error'; readonly message: string }
}

/** Texts only: Flux has no others. */
export type Attributes = ReadonlyMap<string, string>

/** Where a span comes from. */
export interface SpanSource {
  readonly resource: Attributes
  readonly schemaUrl: string
  readonly scope: string
}

const kindInternal = 1
const statusCode = { ok: 1, error: 2 }
/** Sampled (1), and what the controller's SDK says of the parent that there is not: known (0x100) to be remote (0x200). */
const flags = 0x301

/** The ExportTraceServiceRequest that holds one span. The numbers are those of the fields in opentelemetry-proto. */
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

/** As bytes: pbf garbles characters of every other plane beyond the first, such as rare Chinese ones. */
function writeText(field: number, text: string, writer: PbfWriter): void {
  writer.writeBytesField(field, Buffer.from(text))
}

/** A fixed64, in two halves: a number of JavaScript's holds only 53 of its bits. */
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

/** What people see of a request that encodeSpan made; undefined for other bytes, such as those of a redacted one. */
export function readSpan(request: Uint8Array): Record<string, string> | undefined {
  try {
    const span: Record<string, string> = {}
    new PbfReader(request).readFields(readResourceSpans, span)
    return span.name === undefined ? undefined : span
  } catch {
    return undefined
  }
}

type Fields = Record<string, string>

function readResourceSpans(field: number, span: Fields, reader: PbfReader): void {
  if (field === 1) reader.readMessage(readScopeSpans, span)
}

function readScopeSpans(field: number, span: Fields, reader: PbfReader): void {
  if (field === 1) reader.readMessage(readResource, span)
  if (field === 2) reader.readMessage(readScopeSpan, span)
}

function readResource(field: number, span: Fields, reader: PbfReader): void {
  if (field === 1) readAttribute(span, reader)
}

function readScopeSpan(field: number, span: Fields, reader: PbfReader): void {
  if (field === 2) reader.readMessage(readSpanFields, span)
}

function readSpanFields(field: number, span: Fields, reader: PbfReader): void {
  if (field === 5) span.name = reader.readString()
  if (field === 9) readAttribute(span, reader)
  if (field === 15) reader.readMessage(readStatus, span)
}

function readStatus(field: number, span: Fields, reader: PbfReader): void {
  if (field === 2) span['status.message'] = reader.readString()
  if (field === 3) span.status = reader.readVarint() === statusCode.error ? 'error' : 'ok'
}

function readAttribute(span: Fields, reader: PbfReader): void {
  const entry = reader.readMessage(
    (field, entry: { key: string; value: string }, reader) => {
      if (field === 1) entry.key = reader.readString()
      if (field === 2)
        entry.value = reader.readMessage(
          (field, any: { text: string }, reader) => {
            if (field === 1) any.text = reader.readString()
          },
          { text: '' },
        ).text
    },
    { key: '', value: '' },
  )
  span[entry.key] = entry.value
}
