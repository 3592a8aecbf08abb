import { ConfigError } from '../common/errors.ts'
import { type Event, emptyEvent, emptyObject, eventJson } from '../event/event.ts'
import { parseTimestamp } from '../go/time.ts'
import type { Delivery } from '../plan/delivery.ts'
import type { OutboxRows } from './outbox-file.ts'

/** A delivery that failed: enough to make it again with the manifests and secrets of another day. */
export interface OutboxEntry {
  /** When the delivery was first planned, RFC 3339. */
  readonly made: string
  readonly alert: string | null
  readonly provider: string
  /** The Provider's file, to tell clusters apart. */
  readonly file: string
  readonly error: string
  /** The event as it came in, before any Alert was applied. */
  readonly event: Event
}

type Redact = (text: string) => string

/**
 * Writes entries as JSON, without secrets: texts are redacted, but for the names by which manifests and objects are
 * found again.
 */
export function createEntryWriter(redact: Redact): (entry: OutboxEntry) => string {
  const events = new Map<Event, string>()
  return ({ made, alert, provider, file, error, event }) => {
    const json = events.get(event) ?? redactedEventJson(event, redact)
    events.set(event, json)
    return `${JSON.stringify({ made, alert, provider, file, error: redact(error) }).slice(0, -1)},"event":${json}}`
  }
}

/** An event as JSON in which a secret that somebody wrote into its texts does not stand. */
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

/** The deliveries of a run as the head and the rows of `open`. */
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

/** All rows as entries: what a run that was killed left open has failed, too. */
export function withOpen({ entries, open }: OutboxRows): readonly string[] {
  if (!open) return entries
  const { made, event } = JSON.parse(`${open.head}]}`) as { made?: string; event?: unknown }
  const names = (row: string): string => JSON.stringify(namesOf(JSON.parse(row)))
  const begins = `{"made":${JSON.stringify(made)},`
  const failed = new Set(entries.filter((row) => row.startsWith(begins)).map(names))
  const end = `,"error":"the run was stopped before the outcome was known","event":${JSON.stringify(event)}}`
  const left = open.deliveries.filter((row) => !failed.has(names(row)))
  return [...entries, ...left.map((row) => `${begins}${row.slice(1, -1)}${end}`)]
}

function namesOf({ alert, provider, file }: Partial<OutboxEntry>): unknown[] {
  return [alert, provider, file]
}

/** Reads entries; equal events become one. @throws ConfigError that names the entry and its fault */
export function createEntryReader(file: string): (row: string, at: number) => OutboxEntry {
  const events = new Map<string, Event>()
  return (row, at) => {
    const refuse = (fault: string): never => {
      throw new ConfigError(`replay: entry ${at + 1} of ${file} ${fault}`, { field: 'replay' })
    }
    const start = row.indexOf(',"event":{')
    const key = start === -1 ? undefined : row.slice(start)
    const known = key === undefined ? undefined : events.get(key)
    const fields = parseObject(known ? `${row.slice(0, start)}}` : row)
    const { made, alert, provider, error = '' } = fields ?? {}
    const event = known ?? fields?.event
    const isAlert = alert === null || typeof alert === 'string'
    if (typeof made !== 'string' || typeof provider !== 'string' || !isAlert || !isMap(event))
      return refuse('is not whole; expected made, alert, provider and event')
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

function readEvent(event: Record<string, unknown>, refuse: (fault: string) => never): Event {
  const texts = (value: unknown, of: string): Record<string, string> => {
    if (!isMap(value)) return refuse(`has ${of} that is not a map`)
    for (const [key, text] of Object.entries(value))
      if (typeof text !== 'string') refuse(`has ${of} with ${key} that is not a text`)
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

function readTimestamp(value: unknown, refuse: (fault: string) => never): string | null {
  try {
    return parseTimestamp(String(value))
  } catch (error) {
    return refuse(`has a timestamp that is not one: ${(error as Error).message}`)
  }
}
