import { parseHttpDate } from 'undici/lib/util/date.js'
import type { Reply, Request } from '../providers/exchange.ts'
import type { NetworkError } from '../transport/network-error.ts'

// One retry rule for every type: network errors, 429, and 5xx except 501 are retried. The pause is the one that the service
// requests, as in Go's retryablehttp, else the back-off.

/** The back-off between attempts, in seconds. */
const backoff = [2, 4, 8, 16, 30]

/** 429, and server errors except 501. */
const isTransientStatus = (status: number): boolean => status === 429 || (status >= 500 && status !== 501)

/** Whether a reply counts as success for a request. */
export function accepts(request: Request, { status }: Reply): boolean {
  if (request.protocol === 'nats' || (status >= 200 && status < 300)) return true
  if (request.accept === 'any') return !isTransientStatus(status)
  return request.accept?.includes(status) ?? false
}

/** Whether a request sends no message, so that it is safe to repeat: a GET, or the exchange of a token. */
export function isQuery(request: Request): boolean {
  return request.protocol === 'http' && (request.method === 'GET' || request.shared === true)
}

/** Whether a retry can succeed. */
export function isTransient(outcome: Reply | NetworkError): boolean {
  return outcome instanceof Error || isTransientStatus(outcome.status)
}

/** Whether a retry could post the same message twice. */
export function mightDuplicate(request: Request, outcome: Reply | NetworkError): boolean {
  if (request.protocol === 'nats' || !request.once) return false
  return outcome instanceof Error ? outcome.reached : outcome.status !== 429 && outcome.status !== 503
}

/**
 * Returns the pause that the service requests, in milliseconds: from Retry-After (whole seconds or an HTTP date), or from the
 * body as Telegram, Discord, Matrix and Zulip send it; undefined if there is none.
 * @param wallClock milliseconds since 1970
 */
export function requestedPause({ status, headers, body }: Reply, wallClock: number): number | undefined {
  const header = headers['retry-after']?.trim() ?? ''
  if (/^\d+$/.test(header)) return Number(header) * 1000
  const date = parseHttpDate(header)
  if (date) return Math.max(0, date.getTime() - wallClock)
  return status === 429 ? pauseInBody(body) : undefined
}

function pauseInBody(body: string): number | undefined {
  const limit = parse(body)
  const seconds = limit?.parameters?.retry_after ?? limit?.retry_after ?? limit?.['retry-after']
  const ms = limit?.retry_after_ms ?? (seconds === undefined ? undefined : Number(seconds) * 1000)
  return ms !== undefined && Number.isFinite(Number(ms)) && Number(ms) >= 0 ? Math.ceil(Number(ms)) : undefined
}

interface RateLimit {
  readonly parameters?: { readonly retry_after?: unknown } | null
  readonly retry_after?: unknown
  readonly 'retry-after'?: unknown
  readonly retry_after_ms?: unknown
}

function parse(body: string): RateLimit | undefined {
  if (body.length > 65536 || !/^\s*\{/.test(body)) return undefined
  try {
    return JSON.parse(body) as RateLimit
  } catch {
    return undefined
  }
}

/** Returns the back-off in milliseconds after a number of attempts: 2, 4, 8, 16, then 30 s. */
export function backoffAfter(tries: number): number {
  return (backoff[tries - 1] ?? 30) * 1000
}
