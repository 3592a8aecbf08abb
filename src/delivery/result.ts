import type { Problem } from '../common/errors.ts'
import { type Event, eventJson } from '../event/event.ts'

/** What became of a request, as design.md 2.3 has it; headers and body in preview alone. */
export interface RequestResult {
  readonly method: string
  readonly url: string
  readonly status: number | null
  readonly attempts: number
  readonly durationMs: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface DeliveryResult {
  readonly provider: string
  readonly type: string
  readonly alert: string | null
  /** The Provider's file, or the Alert's where there is no Provider. */
  readonly file: string
  readonly line: number
  readonly status: 'delivered' | 'failed' | 'skipped'
  readonly code?: string
  readonly reason?: string
  readonly error?: string
  /** What to do about the error. */
  readonly hint?: string
  /** Whether the error says itself what to change. */
  readonly isPlain?: boolean
  readonly requests: readonly RequestResult[]
  /** What it would send if nothing were there yet, with headers and bodies, for the preview page; made when asked. */
  readonly rehearsal?: () => readonly RequestResult[]
}

export interface Condition {
  readonly provider: string
  readonly type: 'Ready'
  readonly status: 'True' | 'False' | 'Unknown'
  readonly reason: 'Succeeded' | 'ValidationFailed' | 'SecretsNotGiven'
  readonly message: string
}

export interface Result {
  readonly event: Event | undefined
  readonly deliveries: readonly DeliveryResult[]
  readonly unmatched: readonly { readonly alert: string; readonly code: string; readonly reason: string }[]
  readonly conditions: readonly Condition[]
  readonly problems: readonly Problem[]
}

/** The plain object of an event, keys of its metadata as they stand. */
export function plainEvent(event: Event): Record<string, unknown> {
  return { ...event, metadata: Object.fromEntries(event.metadata) }
}

/** An event as people read it: as Flux writes it, without the fields that are empty. */
export function readableEvent(event: Event): string {
  return JSON.stringify(JSON.parse(eventJson(event)), null, 2)
}

/**
 * The result as it may be told: each text of the event and each message without secrets. Field by field, since a
 * secret such as `failed` must not break the words of the contract. Names and files stay: they stand in the repository,
 * and a secret that is part of one (`flux`) would make them useless. Deliveries' own texts are redacted where they
 * come from.
 */
export function redacted(result: Result, redact: (text: string) => string): Result {
  return {
    ...result,
    event: result.event && redactedEvent(result.event, redact),
    unmatched: result.unmatched.map((one) => ({ ...one, reason: redact(one.reason) })),
    conditions: result.conditions.map((one) => ({ ...one, message: redact(one.message) })),
    problems: result.problems.map((one) => ({ ...one, message: redact(one.message) })),
  }
}

function redactedEvent(event: Event, redact: (text: string) => string): Event {
  const { involvedObject, timestamp, nanoseconds, metadata, ...texts } = event
  const each = <T extends Record<string, string>>(fields: T): T =>
    Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, redact(text)])) as T
  return {
    ...event,
    ...each(texts),
    involvedObject: each({ ...involvedObject }),
    timestamp,
    metadata: new Map([...metadata].map(([key, text]) => [redact(key), redact(text)])),
  }
}

/** How many deliveries ended in each way. */
export function counts({ deliveries }: Result): Record<DeliveryResult['status'], number> {
  const count = { delivered: 0, failed: 0, skipped: 0 }
  for (const { status } of deliveries) count[status] += 1
  return count
}

/** The result as JSON, whole: what `--output json` prints. */
export function resultJson(result: Result): string {
  return JSON.stringify(contract(result))
}

/**
 * The result as JSON without headers and bodies, in at most so many bytes: an output of a step holds 1 MB. What goes
 * first are the requests, then the event and all that is not a delivery, then deliveries that did not fail.
 */
export function boundedJson(result: Result, bytes: number): string {
  const fits = (text: string): boolean => Buffer.byteLength(text) <= bytes
  const whole = contract(result)
  const told = { ...whole, deliveries: whole.deliveries.map((one) => ({ ...one, requests: one.requests.map(bare) })) }
  let text = JSON.stringify(told)
  if (fits(text)) return text
  const short = whole.deliveries.map((one) => ({ ...one, requests: [] }))
  text = JSON.stringify({ ...whole, deliveries: short })
  const failuresFirst = [
    ...short.filter(({ status }) => status === 'failed'),
    ...short.filter(({ status }) => status !== 'failed'),
  ]
  for (let keep = short.length; !fits(text); keep = Math.floor(keep / 2))
    text = JSON.stringify(shortened(failuresFirst.slice(0, keep), short.length - keep))
  return text
}

/** The fields of design.md 2.3. */
function contract({ event, deliveries, unmatched, conditions, problems }: Result) {
  return {
    event: event === undefined ? {} : plainEvent(event),
    deliveries: deliveries.map(
      ({ line: _line, rehearsal: _rehearsal, isPlain: _isPlain, hint, error, ...delivery }) => ({
        ...delivery,
        ...(error !== undefined && { error: hint === undefined ? error : `${error}; ${hint}` }),
      }),
    ),
    unmatched,
    conditions,
    problems: problems.map(({ severity, message, file, line, column }) => ({ severity, message, file, line, column })),
  }
}

function bare({ headers: _headers, body: _body, ...request }: RequestResult): RequestResult {
  return request
}

function shortened(deliveries: readonly unknown[], more: number) {
  const message = `the event, the unmatched Alerts and ${more} deliveries are left out: an output holds 1 MB; --output json of the command line has them`
  return { event: {}, deliveries, unmatched: [], conditions: [], problems: [{ severity: 'notice', message }] }
}
