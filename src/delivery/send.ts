import { ConfigError, type Problem } from '../common/errors.ts'
import { type Delivery, failed, type Outcome, skipped } from '../plan/delivery.ts'
import type { Request } from '../providers/exchange.ts'
import { withFieldPosition } from '../resolve/resolve.ts'
import { redactHeader } from '../secrets/redact/credential-headers.ts'
import type { Transport } from '../transport/index.ts'
import type { SharedState } from './attempts.ts'
import { exceeded } from './message-size.ts'
import type { PreparedDelivery, ReadyDelivery } from './preparation.ts'
import { type DeliveryResult, type RequestResult, redactedOutcome } from './result.ts'
import { deliver, rehearse } from './run-exchange.ts'

/** What all deliveries of a run are sent with. */
export interface SendOptions {
  readonly transport: Transport
  readonly shared?: SharedState
  readonly retries: number
  readonly signal: AbortSignal
  readonly redact: (text: string) => string
  readonly debug: (line: string) => void
}

/** What the service's documented limits say about the messages of a delivery. */
export function warnings(delivery: PreparedDelivery): Problem[] {
  if (delivery.outcome) return []
  const { type, target, event, providerName, provider } = delivery
  const sizes = type.limits ? exceeded(type, rehearse(type.send(event, target)).requests) : []
  const { file, line, column } = provider
  return [
    ...delivery.warnings,
    ...sizes.map(
      (message): Problem => ({ severity: 'warning', message: `${providerName}: ${message}`, file, line, column }),
    ),
  ]
}

/** Sends a delivery and says what became of it; all texts redacted. */
export async function send(delivery: PreparedDelivery, options: SendOptions): Promise<DeliveryResult> {
  if (delivery.outcome) return ended(delivery, delivery.outcome, options.redact)
  const { type, target, connection, event } = delivery
  const { outcome, requests } = await deliver(type.send(event, target), connection, {
    ...options,
    hints: type.hints ?? [],
  })
  const told = requests.map(({ method, url, status, attempts, durationMs }) => ({
    method,
    url: options.redact(url),
    status,
    attempts,
    durationMs: Math.round(durationMs),
  }))
  const result = ended(delivery, onItsLine(outcome, delivery), options.redact, told)
  return { ...result, rehearsal: () => show(delivery, options.redact).requests }
}

/** What a delivery would send if nothing were there yet, headers and bodies included; opens nothing. */
export function show(delivery: PreparedDelivery, redact: (text: string) => string): DeliveryResult {
  if (delivery.outcome) return ended(delivery, delivery.outcome, redact)
  const { type, target, event } = delivery
  const { outcome, requests } = rehearse(type.send(event, target))
  const shown =
    outcome.status === 'delivered' ? skipped('preview', 'preview: nothing is sent') : onItsLine(outcome, delivery)
  return ended(
    delivery,
    shown,
    redact,
    requests.map((request) => showRequest(request, redact)),
  )
}

/** A delivery that was cut short, with the reason. */
export function endedEarly(delivery: Delivery, error: Error, redact: (text: string) => string): DeliveryResult {
  return ended(delivery, delivery.outcome ?? failed(error), redact)
}

/** The delivery with its outcome, texts redacted. */
function ended(
  { alert, alertName, provider, providerName, received, event }: Delivery,
  outcome: Outcome,
  redact: (text: string) => string,
  requests: readonly RequestResult[] = [],
): DeliveryResult {
  const delivery = { alert, alertName, provider, providerName, received, event }
  return { ...delivery, outcome: redactedOutcome(outcome, redact), requests }
}

/** What the user has to change stands in the Provider's manifest. */
function onItsLine(outcome: Outcome, { provider }: ReadyDelivery): Outcome {
  if (outcome.status !== 'failed' || !(outcome.error instanceof ConfigError)) return outcome
  return { ...outcome, error: withFieldPosition(outcome.error, provider) }
}

function showRequest(request: Request, redact: (text: string) => string): RequestResult {
  const unsent = { status: null, attempts: 0, durationMs: 0 }
  if (request.protocol === 'nats') {
    const { url, subject, body } = request
    return {
      method: 'PUB',
      url: redact(`${url.replace(/\/$/, '')}/${subject}`),
      ...unsent,
      headers: {},
      body: redact(body),
    }
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, redact(redactHeader(name, value))]),
  )
  const body = typeof request.body === 'string' ? request.body : Buffer.from(request.body ?? '').toString('base64')
  return { method: request.method, url: redact(request.url), ...unsent, headers, body: redact(body) }
}
