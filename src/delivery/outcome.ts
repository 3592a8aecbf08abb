import { ConfigError, DeliveryError, type Problem } from '../common/errors.ts'
import type { Provider } from '../manifests/index.ts'
import type { Delivery } from '../plan/delivery.ts'
import type { Request } from '../providers/exchange.ts'
import { type Prepared, placed } from '../resolve/prepare.ts'
import { MissingSecretError } from '../secrets/missing.ts'
import { redactHeader } from '../secrets/redact/credential-headers.ts'
import type { Transport } from '../transport/transport.ts'
import { deliver, type Ending, rehearse } from './deliver.ts'
import { exceeded } from './limits.ts'
import type { DeliveryResult, RequestResult } from './result.ts'

/** A delivery on its way: settled already, or ready to be sent. */
export type Job = { readonly delivery: Delivery } & (
  | { readonly settled: Settled }
  | { readonly settled?: undefined; readonly prepared: Prepared; readonly provider: Provider }
)

/** How a delivery ended, or why it never began. */
export type Settled =
  | { readonly error: Error }
  | { readonly skip: { readonly code: string; readonly reason: string } }
  | { readonly delivered: true }

/** What sending a job takes. */
export interface SendOptions {
  readonly transport: Transport
  readonly retries: number
  readonly signal: AbortSignal
  readonly redact: (text: string) => string
  readonly debug: (line: string) => void
}

/** What the service's documented limits say about the messages of a job. */
export function warnings(job: Job): Problem[] {
  if (job.settled) return []
  const { type, target } = job.prepared
  const sizes = type.limits ? exceeded(type, rehearse(type.send(job.delivery.event, target)).requests) : []
  const { file, line, column } = job.provider
  return [
    ...job.prepared.warnings,
    ...sizes.map(
      (message): Problem => ({
        severity: 'warning',
        message: `${job.delivery.providerName}: ${message}`,
        file,
        line,
        column,
      }),
    ),
  ]
}

/** Sends a job and says what became of it; all texts redacted. */
export async function carryOut(job: Job, options: SendOptions): Promise<DeliveryResult> {
  if (job.settled) return result(job, job.settled, [], options.redact)
  const { type, target, connection } = job.prepared
  const { ending, requests } = await deliver(type.send(job.delivery.event, target), connection, {
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
  const ended = result(job, settle(ending, job.provider), told, options.redact)
  return { ...ended, rehearsal: () => show(job, options.redact).requests }
}

/** What a job would send if nothing were there yet, headers and bodies included; opens nothing. */
export function show(job: Job, redact: (text: string) => string): DeliveryResult {
  if (job.settled) return result(job, job.settled, [], redact)
  const { type, target } = job.prepared
  const { ending, requests } = rehearse(type.send(job.delivery.event, target))
  const settled: Settled =
    ending.status === 'delivered'
      ? { skip: { code: 'preview', reason: 'preview: nothing is sent' } }
      : settle(ending, job.provider)
  return result(
    job,
    settled,
    requests.map((request) => shown(request, redact)),
    redact,
  )
}

function settle(ending: Ending, provider: Provider): Settled {
  if (ending.status === 'delivered') return { delivered: true }
  if (ending.status === 'skipped') return { skip: ending.skip }
  const { error } = ending
  return { error: error instanceof ConfigError ? placed(error, provider) : error }
}

function shown(request: Request, redact: (text: string) => string): RequestResult {
  if (request.protocol === 'nats') {
    const { url, subject, body } = request
    return {
      method: 'PUB',
      url: redact(`${url.replace(/\/$/, '')}/${subject}`),
      status: null,
      attempts: 0,
      durationMs: 0,
      headers: {},
      body: redact(body),
    }
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, redact(redactHeader(name, value))]),
  )
  const body = typeof request.body === 'string' ? request.body : Buffer.from(request.body ?? '').toString('base64')
  return {
    method: request.method,
    url: redact(request.url),
    status: null,
    attempts: 0,
    durationMs: 0,
    headers,
    body: redact(body),
  }
}

function result(
  { delivery }: Job,
  settled: Settled,
  requests: readonly RequestResult[],
  redact: (text: string) => string,
): DeliveryResult {
  const { provider, alert, alertName: alert_, providerName } = delivery
  const from = provider ?? alert
  const base = {
    provider: providerName,
    type: provider?.spec.type ?? '',
    alert: alert_,
    file: from?.file ?? '',
    line: from?.line ?? 1,
  }
  if ('delivered' in settled) return { ...base, status: 'delivered', requests }
  if ('skip' in settled)
    return { ...base, status: 'skipped', code: settled.skip.code, reason: redact(settled.skip.reason), requests }
  const { error } = settled
  const line = error instanceof ConfigError ? (error.where.line ?? base.line) : base.line
  const file = error instanceof ConfigError ? (error.where.file ?? base.file) : base.file
  const hint = error instanceof DeliveryError && error.hint !== undefined ? { hint: redact(error.hint) } : {}
  const plain = error instanceof ConfigError ? { isPlain: true } : {}
  return { ...base, file, line, status: 'failed', error: redact(messageOf(error)), ...hint, ...plain, requests }
}

/** One Provider's fault never stops the others, be it ours. */
function messageOf(error: Error): string {
  if (error instanceof ConfigError || error instanceof DeliveryError) return error.message
  return `this is a bug of flux-notify, please report it: ${error.stack}`
}

/** The result of a job that is not, or never was, sent. */
export function settledResult(job: Job, settled: Settled, redact: (text: string) => string): DeliveryResult {
  return result(job, settled, [], redact)
}

/** Whether a Secret is all that is missing, as on pull requests from forks. */
export function lacksSecret(settled: Settled | undefined): boolean {
  return settled !== undefined && 'error' in settled && settled.error instanceof MissingSecretError
}
