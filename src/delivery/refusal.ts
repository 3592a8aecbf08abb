import { DeliveryError } from '../common/errors.ts'
import type { Reply, Request } from '../providers/exchange.ts'
import type { Hint } from '../providers/provider-type.ts'
import { NetworkError } from '../transport/network-error.ts'

/** How much of an answer is looked at for hints, and how much of it is shown. */
const maxSearched = 65536
const maxShown = 2048

/** A request that came to nothing. */
export interface Refused {
  readonly request: Request
  readonly outcome: Reply | NetworkError
  /** The last answer, of the last try or an earlier one. */
  readonly reply: Reply | undefined
  readonly tries: number
  /** Why there is no further try, '' where that needs no words. */
  readonly why: string
  readonly hints: readonly Hint[]
  readonly redact: (text: string) => string
}

/** One line: what happened, where, how often, why not again, and the first 2 KiB of the last answer. */
export async function refusal({ request, outcome, reply, tries, why, hints, redact }: Refused): Promise<DeliveryError> {
  const problem = outcome instanceof NetworkError ? '' : (outcome.bodyProblem?.text ?? '')
  const remarks = [tries > 1 ? `${tries} tries` : '', problem, why].filter((remark) => remark !== '').join('; ')
  const suffix = remarks === '' ? '' : ` (${remarks})`
  const status = reply ? `HTTP ${await statusText(reply.status)} from ${hostOf(request)}` : ''
  const shown = reply ? firstBytes(oneLine(redact(reply.body.slice(0, maxSearched))), maxShown) : ''
  const body = shown === '' ? '' : `: ${shown}`
  const hint = reply && hintFor(reply.status, reply.body, hints)
  if (!(outcome instanceof NetworkError)) return new DeliveryError(`${status}${suffix}${body}`, { hint })
  const before = reply ? `; an earlier try was answered ${status}${body}` : ''
  return new DeliveryError(`${outcome.message}${suffix}${before}`, { cause: outcome, hint })
}

/** That a request was accepted, but what was answered is not known. */
export function unreadableText(request: Request, { status, bodyProblem }: Reply): string {
  return `${hostOf(request)} answered ${status}, but ${bodyProblem?.text}`
}

/**
 * What to tell a user about an answer.
 * @param status undefined where there was no answer: then only hints without a status can fit
 */
export function hintFor(status: number | undefined, text: string, hints: readonly Hint[]): string | undefined {
  const start = text.slice(0, maxSearched)
  return hints.find((hint) => (hint.status ?? status) === status && (hint.body?.test(start) ?? true))?.message
}

/** host, or host:port where a port is written. */
export function hostOf({ url }: Request): string {
  return url
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/, '')
    .toLowerCase()
}

/** `15 s`, `2.5 s`, `300 ms`. */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} s`
}

async function statusText(status: number): Promise<string> {
  const { STATUS_CODES } = await import('node:http')
  return `${status} ${STATUS_CODES[status] ?? ''}`.trim()
}

function oneLine(text: string): string {
  return text
    .replace(/\s*[\r\n]\s*/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
}

/** As many whole characters as fit into so many bytes of UTF-8. */
function firstBytes(text: string, most: number): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= most) return text
  // A decoder that expects more keeps back the character that is cut in two.
  return `${new TextDecoder().decode(bytes.subarray(0, most), { stream: true })}…`
}
