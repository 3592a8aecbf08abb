import { PbfReader } from 'pbf'
import { statusCode } from './otlp.ts'

/**
 * Decodes the name, status and attributes of a span from encodeSpan. Returns undefined for other bytes, such as a
 * redacted span.
 */
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
