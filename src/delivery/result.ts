import type { AlertFacts } from '../check/alert-facts.ts'
import type { Condition } from '../check/ready-condition.ts'
import { ConfigError, DeliveryError, type Problem } from '../common/errors.ts'
import { several } from '../common/wording.ts'
import { type Event, eventJson } from '../event/event.ts'
import type { Delivery, Outcome } from '../plan/delivery.ts'

/** What became of a request; headers and body in preview alone. */
export interface RequestResult {
  readonly method: string
  readonly url: string
  readonly status: number | null
  readonly attempts: number
  readonly durationMs: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A delivery that has ended: the texts of its outcome and its requests are redacted. */
export interface DeliveryResult extends Delivery {
  readonly outcome: Outcome
  readonly requests: readonly RequestResult[]
  /** What it would send if nothing were there yet, with headers and bodies, for the preview page; made when asked. */
  readonly rehearsal?: () => readonly RequestResult[]
}

export interface Result {
  readonly event: Event | undefined
  readonly deliveries: readonly DeliveryResult[]
  /** Whether no Alert took the event, and the deliveries show what each Provider would get of it. */
  readonly isTest?: boolean | undefined
  /** Of a preview that `send` would refuse, since a name or the event means several manifests: how to choose one. */
  readonly wayOut?: string | undefined
  /** What to copy to give the Secrets that a preview does without. */
  readonly paste?: string | undefined
  readonly unmatched: readonly { readonly alert: string; readonly code: string; readonly reason: string }[]
  readonly conditions: readonly Condition[]
  /** Of `validate`. */
  readonly alerts?: readonly AlertFacts[]
  readonly problems: readonly Problem[]
}

/** The Provider's type; '' without a Provider. */
export function typeName({ provider }: Delivery): string {
  return provider?.spec.type ?? ''
}

/** Where the fault of a delivery stands, else its Provider, or its Alert where there is no Provider. */
export function manifestLocation({ provider, alert, outcome }: Delivery): {
  readonly file: string
  readonly line: number
} {
  const manifest = provider ?? alert
  const where = outcome?.status === 'failed' && outcome.error instanceof ConfigError ? outcome.error.where : {}
  return { file: where.file ?? manifest?.file ?? '', line: where.line ?? manifest?.line ?? 1 }
}

/** The words for a failure. A failing Provider never stops the others, even if the fault is ours. */
export function failureText(error: Error): string {
  if (error instanceof ConfigError || error instanceof DeliveryError) return error.message
  return `this is a bug of flux-notify, please report it: ${error.stack ?? error.message}`
}

/** The outcome without secrets in its texts. */
export function redactedOutcome(outcome: Outcome, redact: (text: string) => string): Outcome {
  if (outcome.status === 'delivered') return outcome
  if (outcome.status === 'skipped') return { ...outcome, reason: redact(outcome.reason) }
  const { error } = outcome
  const message = redact(failureText(error))
  if (error instanceof ConfigError) return { ...outcome, error: new ConfigError(message, error.where) }
  const hint = error instanceof DeliveryError && error.hint !== undefined ? redact(error.hint) : undefined
  return { ...outcome, error: new DeliveryError(message, { hint }) }
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

/** Conditions as the Provider API has them. */
export function plainConditions(conditions: readonly Condition[]): Omit<Condition, 'isSuspended'>[] {
  return conditions.map(({ isSuspended: _, ...condition }) => condition)
}

/** How many deliveries ended in each way. */
export function counts({ deliveries }: Result): Record<Outcome['status'], number> {
  const count = { delivered: 0, failed: 0, skipped: 0 }
  for (const { outcome } of deliveries) count[outcome.status] += 1
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

/** The fields that `--output json` and the output `results` have, and no others. */
function contract({ event, deliveries, unmatched, conditions, alerts, problems }: Result) {
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

function bare({ headers: _headers, body: _body, ...request }: RequestResult): RequestResult {
  return request
}

function shortened(deliveries: readonly unknown[], more: number) {
  const message = `the event, the unmatched Alerts and ${several(more, 'delivery')} are left out: an output holds 1 MB; --output json of the command line has them`
  return { event: {}, deliveries, unmatched: [], conditions: [], problems: [{ severity: 'notice', message }] }
}
