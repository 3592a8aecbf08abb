import { DeliveryError } from '../common/errors.ts'
import { excerpt } from '../common/excerpt.ts'
import type { Reply, Request } from '../providers/exchange.ts'
import type { Hint } from '../providers/provider-type.ts'
import { NetworkError } from '../transport/network-error.ts'

/** How many characters of a reply are searched for hints. */
const maxSearched = 65536

/** A request whose reply was not accepted, or that got none. */
export interface FailedRequest {
  readonly request: Request
  readonly outcome: Reply | NetworkError
  /** The last reply, from the last attempt or an earlier one. */
  readonly reply: Reply | undefined
  readonly attempts: number
  /** Why it is not retried; '' if that is obvious. */
  readonly reason: string
  readonly hints: readonly Hint[]
  readonly redact: (text: string) => string
}

/**
 * Creates the error for a failed request. Its message says in one line what happened, on which host, after how many attempts
 * and why it is not retried, and quotes the first 2 KiB of the last reply.
 */
export async function requestError(failedRequest: FailedRequest): Promise<DeliveryError> {
  const { request, outcome, reply, attempts, reason, hints, redact } = failedRequest
  const problem = outcome instanceof NetworkError ? '' : (outcome.bodyProblem?.text ?? '')
  const remarks = [attempts > 1 ? `${attempts} tries` : '', problem, reason]
    .filter((remark) => remark !== '')
    .join('; ')
  const suffix = remarks === '' ? '' : ` (${remarks})`
  const status = reply ? `HTTP ${await statusText(reply.status)} from ${hostOf(request)}` : ''
  const shown = reply ? excerpt(reply.body, redact) : ''
  const body = shown === '' ? '' : `: ${shown}`
  const hint = reply && hintFor(reply.status, reply.body, hints)
  if (!(outcome instanceof NetworkError)) return new DeliveryError(`${status}${suffix}${body}`, { hint })
  const before = reply ? `; an earlier try was answered ${status}${body}` : ''
  return new DeliveryError(`${outcome.message}${suffix}${before}`, { cause: outcome, hint })
}

/** Says that a request was accepted but its reply could not be read. */
export function unreadableText(request: Request, { status, bodyProblem }: Reply): string {
  return `${hostOf(request)} answered ${status}, but ${bodyProblem?.text}`
}

/**
 * Returns the hint that fits a reply.
 * @param status undefined without a reply, so that only hints without a status fit
 */
export function hintFor(status: number | undefined, text: string, hints: readonly Hint[]): string | undefined {
  const start = text.slice(0, maxSearched)
  return hints.find((hint) => (hint.status ?? status) === status && (hint.body?.test(start) ?? true))?.message
}

/** Returns a request's host, or host:port if its URL has a port. */
export function hostOf({ url }: Request): string {
  return url
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/, '')
    .toLowerCase()
}

/** Formats milliseconds as `15 s`, `2.5 s` or `300 ms`. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`
}

async function statusText(status: number): Promise<string> {
  const { STATUS_CODES } = await import('node:http')
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim()
}
