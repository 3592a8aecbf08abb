import { ConfigError, type Problem } from '../common/errors.ts'
import { type Delivery, failed, type Outcome, skipped } from '../plan/delivery.ts'
import type { Request } from '../providers/exchange.ts'
import { withFieldPosition } from '../resolve/resolve.ts'
import { redactHeader } from '../secrets/redact/credential-headers.ts'
import type { Transport } from '../transport/index.ts'
import type { SharedState } from './active-delivery.ts'
import { exceededLimits } from './message-size.ts'
import type { PreparedDelivery, ReadyDelivery } from './preparation.ts'
import { type DeliveryResult, type RequestResult, redactOutcome } from './result.ts'
import { deliver, rehearse } from './run-exchange.ts'

/** What sending a delivery needs from the run. */
export interface SendOptions {
  readonly transport: Transport
  readonly shared?: SharedState
  readonly retries: number
  readonly signal: AbortSignal
  readonly redact: (text: string) => string
  readonly debug: (line: string) => void
}

/** Returns a delivery's own warnings, and one for each of the service's documented limits that its messages exceed. */
export function deliveryWarnings(delivery: PreparedDelivery): Problem[] {
  if (delivery.outcome) return []
  const { type, target, event, providerName, provider } = delivery
  const sizes = type.limits ? exceededLimits(type, rehearse(type.send(event, target)).requests) : []
  const { file, line, column } = provider
  return [
    ...delivery.warnings,
    ...sizes.map(
      (message): Problem => ({ severity: 'warning', message: `${providerName}: ${message}`, file, line, column }),
    ),
  ]
}

/** Sends a delivery and returns its result, with secrets redacted. */
export async function send(delivery: PreparedDelivery, options: SendOptions): Promise<DeliveryResult> {
  if (delivery.outcome) return createResult(delivery, delivery.outcome, options.redact)
  const { type, target, connection, event } = delivery
  const { outcome, requests } = await deliver(type.send(event, target), connection, {
    ...options,
    hints: type.hints ?? [],
  })
  const requestResults = requests.map(({ method, url, status, attempts, durationMs }) => ({
    method,
    url: options.redact(url),
    status,
    attempts,
    durationMs: Math.round(durationMs),
  }))
  const result = createResult(delivery, withManifestLine(outcome, delivery), options.redact, requestResults)
  return { ...result, rehearsal: () => preview(delivery, options.redact).requests }
}

/** Returns the requests that a delivery would send if every read found nothing, with headers and bodies. Opens no socket. */
export function preview(delivery: PreparedDelivery, redact: (text: string) => string): DeliveryResult {
  if (delivery.outcome) return createResult(delivery, delivery.outcome, redact)
  const { type, target, event } = delivery
  const { outcome, requests } = rehearse(type.send(event, target))
  return createResult(
    delivery,
    outcome.status === 'delivered'
      ? skipped('preview', 'preview: nothing is sent')
      : withManifestLine(outcome, delivery),
    redact,
    requests.map((request) => previewRequest(request, redact)),
  )
}

/** Returns the result of a delivery that an error interrupted. */
export function interruptedResult(delivery: Delivery, error: Error, redact: (text: string) => string): DeliveryResult {
  return createResult(delivery, delivery.outcome ?? failed(error), redact)
}

/** Combines a delivery with its outcome, redacting the texts of the outcome. */
function createResult(
  { alert, alertName, provider, providerName, received, event }: Delivery,
  outcome: Outcome,
  redact: (text: string) => string,
  requests: readonly RequestResult[] = [],
): DeliveryResult {
  const delivery = { alert, alertName, provider, providerName, received, event }
  return { ...delivery, outcome: redactOutcome(outcome, redact), requests }
}

/** Adds the line in the Provider's manifest to a ConfigError. */
function withManifestLine(outcome: Outcome, { provider }: ReadyDelivery): Outcome {
  if (outcome.status !== 'failed' || !(outcome.error instanceof ConfigError)) return outcome
  return { ...outcome, error: withFieldPosition(outcome.error, provider) }
}

function previewRequest(request: Request, redact: (text: string) => string): RequestResult {
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
