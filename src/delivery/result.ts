import type { AlertFacts } from '../check/alert-facts.ts'
import type { Condition } from '../check/ready-condition.ts'
import { ConfigError, DeliveryError, type Problem } from '../common/errors.ts'
import { several } from '../common/wording.ts'
import { type Event, eventJson } from '../event/event.ts'
import type { Delivery, Outcome } from '../plan/delivery.ts'

/** A request and its reply's status. Headers and body are set only in preview. */
export interface RequestResult {
  readonly method: string
  readonly url: string
  readonly status: number | null
  readonly attempts: number
  readonly durationMs: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A delivery that has ended. The texts of its outcome and requests are redacted. */
export interface DeliveryResult extends Delivery {
  readonly outcome: Outcome
  readonly requests: readonly RequestResult[]
  /** Computes the requests for the preview page, with headers and bodies, as if every read found nothing. */
  readonly rehearsal?: () => readonly RequestResult[]
}

/** The result of a run, which every report shows. */
export interface Result {
  readonly event: Event | undefined
  readonly deliveries: readonly DeliveryResult[]
  /** Whether no Alert matched the event, and the deliveries show what each Provider would get. */
  readonly isTest?: boolean | undefined
  /** How to choose one of several manifests, for a preview that `send` would reject because a name or event is ambiguous. */
  readonly ambiguityHint?: string | undefined
  /** A block to copy that supplies the Secrets missing from a preview. */
  readonly paste?: string | undefined
  readonly unmatched: readonly { readonly alert: string; readonly code: string; readonly reason: string }[]
  readonly conditions: readonly Condition[]
  /** Set only by `validate`. */
  readonly alerts?: readonly AlertFacts[]
  readonly problems: readonly Problem[]
}

/** Returns the Provider's type; '' without a Provider. */
export function typeName({ provider }: Delivery): string {
  return provider?.spec.type ?? ''
}

/** Returns the location of a delivery's error, else of its Provider, else of its Alert. */
export function manifestLocation({ provider, alert, outcome }: Delivery): {
  readonly file: string
  readonly line: number
} {
  const manifest = provider ?? alert
  const where = outcome?.status === 'failed' && outcome.error instanceof ConfigError ? outcome.error.where : {}
  return { file: where.file ?? manifest?.file ?? '', line: where.line ?? manifest?.line ?? 1 }
}

/** Returns the message for a failure. An unexpected error is reported as a bug of ours; it does not stop other deliveries. */
export function failureText(error: Error): string {
  if (error instanceof ConfigError || error instanceof DeliveryError) return error.message
  return `this is a bug of flux-notify, please report it: ${error.stack ?? error.message}`
}

/** Removes secrets from the texts of an outcome. */
export function redactOutcome(outcome: Outcome, redact: (text: string) => string): Outcome {
  if (outcome.status === 'delivered') return outcome
  if (outcome.status === 'skipped') return { ...outcome, reason: redact(outcome.reason) }
  const { error } = outcome
  const message = redact(failureText(error))
  if (error instanceof ConfigError) return { ...outcome, error: new ConfigError(message, error.where) }
  const hint = error instanceof DeliveryError && error.hint !== undefined ? redact(error.hint) : undefined
  return { ...outcome, error: new DeliveryError(message, { hint }) }
}

/** Converts an event to a plain object. The keys of its metadata are kept as they are. */
export function plainEvent(event: Event): Record<string, unknown> {
  return { ...event, metadata: Object.fromEntries(event.metadata) }
}

/** Formats an event for people: indented JSON as Flux writes it, without empty fields. */
export function readableEvent(event: Event): string {
  return JSON.stringify(JSON.parse(eventJson(event)), null, 2)
}

/**
 * Removes secrets from the event's texts and from all messages. Works field by field, since a secret such as `failed` must
 * not change the documented values. Names and files are kept: they are in the repository, and a secret that is part of one
 * (`flux`) would make them useless. The texts of deliveries are already redacted.
 */
export function redactResult(result: Result, redact: (text: string) => string): Result {
  return {
    ...result,
    event: result.event && redactEvent(result.event, redact),
    unmatched: result.unmatched.map((alert) => ({ ...alert, reason: redact(alert.reason) })),
    conditions: result.conditions.map((condition) => ({ ...condition, message: redact(condition.message) })),
    problems: result.problems.map((problem) => ({ ...problem, message: redact(problem.message) })),
  }
}

function redactEvent(event: Event, redact: (text: string) => string): Event {
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

/** Returns conditions with only the fields that Flux's Provider API has. */
export function plainConditions(conditions: readonly Condition[]): Omit<Condition, 'isSuspended'>[] {
  return conditions.map(({ isSuspended: _, ...condition }) => condition)
}

/** Counts the deliveries by status. */
export function counts({ deliveries }: Result): Record<Outcome['status'], number> {
  const count = { delivered: 0, failed: 0, skipped: 0 }
  for (const { outcome } of deliveries) count[outcome.status] += 1
  return count
}

/** Returns the complete result as JSON, which `--output json` prints. */
export function resultJson(result: Result): string {
  return JSON.stringify(plainResult(result))
}

/**
 * Returns the result as JSON without headers and bodies, in at most `maxBytes`, since a step's output holds 1 MB. If needed,
 * drops the requests first, then everything but the deliveries, then deliveries that did not fail.
 */
export function boundedJson(result: Result, maxBytes: number): string {
  const fits = (text: string): boolean => Buffer.byteLength(text) <= maxBytes
  const complete = plainResult(result)
  const { deliveries } = complete
  const withoutBodies = deliveries.map((delivery) => ({ ...delivery, requests: delivery.requests.map(dropBody) }))
  let text = JSON.stringify({ ...complete, deliveries: withoutBodies })
  if (fits(text)) return text
  const withoutRequests = deliveries.map((delivery) => ({ ...delivery, requests: [] }))
  text = JSON.stringify({ ...complete, deliveries: withoutRequests })
  const failuresFirst = [
    ...withoutRequests.filter(({ status }) => status === 'failed'),
    ...withoutRequests.filter(({ status }) => status !== 'failed'),
  ]
  for (let keep = deliveries.length; !fits(text); keep = Math.floor(keep / 2))
    text = JSON.stringify(deliveriesOnly(failuresFirst.slice(0, keep), deliveries.length - keep))
  return text
}

/** Returns exactly the documented fields of `--output json` and of the output `results`. */
function plainResult({ event, deliveries, unmatched, conditions, alerts, problems }: Result) {
  return {
    event: event === undefined ? {} : plainEvent(event),
    deliveries: deliveries.map((delivery) => ({
      provider: delivery.providerName,
      type: typeName(delivery),
      alert: delivery.alertName,
      file: manifestLocation(delivery).file,
      ...outcomeFields(delivery.outcome),
      requests: delivery.requests,
    })),
    unmatched,
    conditions: plainConditions(conditions),
    ...(alerts && { alerts }),
    problems: problems.map(({ severity, message, file, line, column }) => ({ severity, message, file, line, column })),
  }
}

function outcomeFields(outcome: Outcome) {
  if (outcome.status !== 'failed') return outcome
  const { status, error } = outcome
  const hint = error instanceof DeliveryError ? error.hint : undefined
  return { status, error: hint === undefined ? failureText(error) : `${failureText(error)}; ${hint}` }
}

function dropBody({ headers: _headers, body: _body, ...request }: RequestResult): RequestResult {
  return request
}

function deliveriesOnly(deliveries: readonly unknown[], omitted: number) {
  const message = `the event, the unmatched Alerts and ${several(omitted, 'delivery')} are left out: an output holds 1 MB; --output json of the command line has them`
  return { event: {}, deliveries, unmatched: [], conditions: [], problems: [{ severity: 'notice', message }] }
}
