import { ConfigError } from '../common/errors.ts'
import { type Event, emptyEvent, emptyObject, eventJson } from '../event/event.ts'
import { parseTimestamp } from '../go/time.ts'
import type { Delivery } from '../plan/delivery.ts'
import type { OutboxRows } from './outbox-file.ts'

/** A failed delivery, with everything needed to repeat it later with the manifests and secrets of that time. */
export interface OutboxEntry {
  /** When the delivery was first planned, RFC 3339. */
  readonly made: string
  readonly alert: string | null
  readonly provider: string
  /** The Provider's file, which distinguishes clusters. */
  readonly file: string
  readonly error: string
  /** The event as received, before any Alert was applied. */
  readonly event: Event
}

type Redact = (text: string) => string

/**
 * Creates a function that writes entries as JSON with secrets redacted. The names that identify manifests and objects are
 * kept, since replay needs them.
 */
export function createEntryWriter(redact: Redact): (entry: OutboxEntry) => string {
  const events = new Map<Event, string>()
  return ({ made, alert, provider, file, error, event }) => {
    const json = events.get(event) ?? redactedEventJson(event, redact)
    events.set(event, json)
    return `${JSON.stringify({ made, alert, provider, file, error: redact(error) }).slice(0, -1)},"event":${json}}`
  }
}

/** Returns an event as JSON, with secrets in its texts redacted. */
function redactedEventJson(event: Event, redact: Redact): string {
  const { involvedObject, timestamp, severity, metadata, ...texts } = JSON.parse(eventJson(event))
  const each = (fields: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(fields).map(([key, text]) => [redact(key), redact(text)]))
  return JSON.stringify({
    involvedObject,
    severity,
    timestamp,
    ...each(texts),
    ...(metadata && { metadata: each(metadata) }),
  })
}

/** Returns a run's deliveries as the head and the rows of `open`. */
export function openRows(
  deliveries: readonly Delivery[],
  { made, event, redact }: { readonly made: string; readonly event: Event; readonly redact: Redact },
): NonNullable<OutboxRows['open']> {
  return {
    head: `{"made":${JSON.stringify(made)},"event":${redactedEventJson(event, redact)},"deliveries":[`,
    deliveries: deliveries.map(({ alert, alertName, provider, providerName }) =>
      JSON.stringify({ alert: alertName, provider: providerName, file: (provider ?? alert)?.file ?? '' }),
    ),
  }
}

/** Returns all rows as entries. Deliveries that a killed run left open count as failed. */
export function allEntries({ entries, open }: OutboxRows): readonly string[] {
  if (!open) return entries
  const { made, event } = JSON.parse(`${open.head}]}`) as { made?: string; event?: unknown }
  const prefix = `{"made":${JSON.stringify(made)},`
  const failed = new Set(entries.filter((row) => row.startsWith(prefix)).map(deliveryKey))
  const suffix = `,"error":"the run was stopped before the outcome was known","event":${JSON.stringify(event)}}`
  const unfinished = open.deliveries.filter((row) => !failed.has(deliveryKey(row)))
  return [...entries, ...unfinished.map((row) => `${prefix}${row.slice(1, -1)}${suffix}`)]
}

function deliveryKey(row: string): string {
  const { alert, provider, file } = JSON.parse(row) as Partial<OutboxEntry>
  return JSON.stringify([alert, provider, file])
}

/** Creates a function that reads entries; equal events share one object. It throws a ConfigError that names an invalid entry. */
export function createEntryReader(file: string): (row: string, at: number) => OutboxEntry {
  const events = new Map<string, Event>()
  return (row, at) => {
    const refuse = (problem: string): never => {
      throw new ConfigError(`replay: entry ${at + 1} of ${file} ${problem}`, { field: 'replay' })
    }
    const start = row.indexOf(',"event":{')
    const key = start === -1 ? undefined : row.slice(start)
    const known = key === undefined ? undefined : events.get(key)
    const fields = parseObject(known ? `${row.slice(0, start)}}` : row)
    const { made, alert, provider, error = '' } = fields ?? {}
    const event = known ?? fields?.event
    const isAlert = alert === null || typeof alert === 'string'
    if (typeof made !== 'string' || typeof provider !== 'string' || !isAlert || !isMap(event))
      return refuse('is incomplete; expected made, alert, provider and event')
    const read = known ?? readEvent(event, refuse)
    if (key !== undefined) events.set(key, read)
    return { made, alert, provider, file: String(fields?.file ?? ''), error: String(error), event: read }
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isMap(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readEvent(event: Record<string, unknown>, refuse: (problem: string) => never): Event {
  const texts = (value: unknown, name: string): Record<string, string> => {
    if (!isMap(value)) return refuse(`has ${name} that is not a map`)
    for (const [key, text] of Object.entries(value))
      if (typeof text !== 'string') refuse(`has ${name} in which ${key} is not a string`)
    return value as Record<string, string>
  }
  const { involvedObject = {}, metadata = {}, timestamp = null, ...rest } = event
  const known = Object.entries(rest).filter(([key]) => Object.hasOwn(emptyEvent, key))
  return {
    ...emptyEvent,
    ...texts(Object.fromEntries(known), 'an event'),
    involvedObject: { ...emptyObject, ...texts(involvedObject, 'an involvedObject') },
    metadata: new Map(Object.entries(texts(metadata, 'metadata'))),
    timestamp: timestamp === null ? null : readTimestamp(timestamp, refuse),
  }
}

function readTimestamp(value: unknown, refuse: (problem: string) => never): string | null {
  try {
    return parseTimestamp(String(value))
  } catch (error) {
    return refuse(`has an invalid timestamp: ${(error as Error).message}`)
  }
}
