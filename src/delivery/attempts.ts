import { DeliveryError } from '../common/errors.ts'
import type { Reply, Request } from '../providers/exchange.ts'
import type { Hint } from '../providers/provider-type.ts'
import type { Connection } from '../resolve/target.ts'
import type { Transport } from '../transport/index.ts'
import { NetworkError } from '../transport/network-error.ts'
import { cancelledText } from './cancellation.ts'
import { duration, hostOf, refusal, unreadableText } from './refusal.ts'
import { accepts, askedPause, backoffAfter, isQuestion, isTransient, mightDuplicate } from './retry.ts'

/** One request of a delivery, with all its tries. NATS: method PUB, url nats://host:port/subject. */
export interface RequestRecord {
  readonly method: string
  readonly url: string
  /** Of the last answer; null where nothing answered, and for NATS, which has none. */
  status: number | null
  attempts: number
  durationMs: number
  readonly request: Request
}

/** What the deliveries of one run share. */
export interface SharedState {
  /** Until when a host asked to be left alone. */
  readonly pauses: Map<string, number>
  /** Replies to requests that are sent once for all. */
  readonly replies: Map<string, Promise<Reply>>
}

export function createSharedState(): SharedState {
  return { pauses: new Map(), replies: new Map() }
}

/** One delivery under way. */
export interface ActiveDelivery {
  readonly transport: Transport
  readonly shared: SharedState
  readonly connection: Connection
  readonly retries: number
  readonly hints: readonly Hint[]
  readonly redact: (text: string) => string
  readonly debug: (line: string) => void
  /** Milliseconds of a clock that never jumps. */
  readonly now: () => number
  /** Milliseconds since 1970. */
  readonly wallClock: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Aborted when the time is over or the run is cancelled. */
  readonly signal: AbortSignal
  /** Fulfilled soon after that: a transport that has not ended by then is left behind. */
  readonly overdue: Promise<void>
  readonly cancelled: () => boolean
  /** When the time is over. */
  readonly deadline: number
  readonly requests: RequestRecord[]
}

/**
 * Sends a request until an answer is accepted; one that the run shares is sent by the first delivery that needs it.
 * @throws DeliveryError or ConfigError if no answer is accepted
 */
export async function ask(request: Request, delivery: ActiveDelivery): Promise<Reply> {
  if (request.protocol === 'nats' || !request.shared) return askAndRecord(request, delivery)
  const { replies } = delivery.shared
  const key = JSON.stringify([request.method, request.url, request.headers, String(request.body ?? '')])
  for (let asked = replies.get(key); asked; asked = replies.get(key)) {
    const reply = await Promise.race([asked.catch(() => undefined), ended(request, delivery)])
    if (reply) return reply
  }
  const asking = askAndRecord(request, delivery)
  replies.set(key, asking)
  // Deliveries that waited for an answer that did not come ask for themselves.
  asking.catch(() => replies.delete(key))
  return asking
}

/** Rejects when the delivery's time is over while another one asks. */
function ended(request: Request, delivery: ActiveDelivery): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void =>
      reject(new DeliveryError(`${endReason(delivery)}: another delivery still asks ${hostOf(request)} for both`))
    if (delivery.signal.aborted) stop()
    else delivery.signal.addEventListener('abort', stop, { once: true })
  })
}

async function askAndRecord(request: Request, delivery: ActiveDelivery): Promise<Reply> {
  const started = delivery.now()
  const method = request.protocol === 'nats' ? 'PUB' : request.method
  const record: RequestRecord = { method, url: urlOf(request), status: null, attempts: 0, durationMs: 0, request }
  delivery.requests.push(record)
  try {
    return await retryUntilAccepted(request, record, delivery)
  } finally {
    record.durationMs = Math.round(delivery.now() - started)
  }
}

async function retryUntilAccepted(request: Request, record: RequestRecord, delivery: ActiveDelivery): Promise<Reply> {
  let reply: Reply | undefined
  for (;;) {
    await waitForHost(request, delivery)
    if (delivery.signal.aborted && record.attempts === 0)
      throw new DeliveryError(`${endReason(delivery)}: ${hostOf(request)} was not asked any more`)
    record.attempts++
    let outcome = await attempt(request, delivery)
    if (!(outcome instanceof NetworkError)) {
      record.status = outcome.status || null
      debugReply(request, outcome, delivery)
      if (!accepts(request, outcome)) reply = outcome
      else if (isQuestion(request) && isUnreadable(outcome)) outcome = unreadable(request, outcome)
      else return outcome
    }
    const next = nextPause(request, outcome, record.attempts, delivery)
    const refused = { ...delivery, request, outcome, reply, tries: record.attempts }
    if (typeof next === 'string') throw await refusal({ ...refused, why: next })
    delivery.debug(`${hostOf(request)}: try ${record.attempts} failed, again in ${duration(next)}`)
    await waitOrAbort(next, delivery)
    if (delivery.signal.aborted) throw await refusal({ ...refused, why: endReason(delivery) })
  }
}

/** Without the body: it may be a token that the redactor does not know yet. */
function debugReply(request: Request, { status, body, bodyProblem }: Reply, { debug }: ActiveDelivery): void {
  if (status === 0) return
  const problem = bodyProblem ? `; ${bodyProblem.text}` : ''
  debug(`${hostOf(request)}: answered ${status}, ${Buffer.byteLength(body)} bytes${problem}`)
}

/** Whether the answer to a question is lost. Of an answer that is not 2xx the status says enough. */
function isUnreadable({ status, bodyProblem }: Reply): boolean {
  return bodyProblem !== undefined && status < 300
}

/** An answer that is lost, as the failure of a try. @throws DeliveryError if another try cannot help */
function unreadable(request: Request, reply: Reply): NetworkError {
  const message = unreadableText(request, reply)
  if (!reply.bodyProblem?.isTransient) throw new DeliveryError(message)
  return new NetworkError(message, { reached: true })
}

async function attempt(
  request: Request,
  { transport, connection, signal, overdue }: ActiveDelivery,
): Promise<Reply | NetworkError> {
  try {
    const reply = await Promise.race([transport.send(request, connection, signal), overdue])
    return reply ?? new NetworkError(`${hostOf(request)} did not answer`, { reached: true })
  } catch (error) {
    if (error instanceof NetworkError) return error
    throw error
  }
}

/** The wait before the next try, in milliseconds; or why there is none, '' where that needs no words. */
function nextPause(
  request: Request,
  outcome: Reply | NetworkError,
  tried: number,
  delivery: ActiveDelivery,
): number | string {
  const { now, wallClock, deadline, retries, connection } = delivery
  if (delivery.signal.aborted) return endReason(delivery)
  const asked = outcome instanceof NetworkError ? undefined : askedPause(outcome, wallClock())
  if (asked !== undefined) throttle(request, now() + asked, delivery)
  if (!isTransient(outcome)) return ''
  if (mightDuplicate(request, outcome)) return 'not tried again: the service may have acted on it'
  if (tried > retries) return ''
  // "Retry-After: 0" names no pause: all tries would be over before the service has had a moment's rest.
  const pause = asked || backoffAfter(tried)
  if (now() + pause < deadline) return pause
  const wait = asked ? `it asks to wait ${duration(asked)}` : `the next try would come in ${duration(pause)}`
  return `${wait}, after the end of the timeout of ${duration(connection.timeoutMs)}`
}

function throttle(request: Request, until: number, delivery: ActiveDelivery): void {
  const { pauses } = delivery.shared
  const host = hostOf(request)
  pauses.set(host, Math.max(until, pauses.get(host) ?? 0))
}

/** Waits with all others while a host asked to be left alone; not beyond the timeout: then its answer decides. */
async function waitForHost(request: Request, delivery: ActiveDelivery): Promise<void> {
  const { pauses } = delivery.shared
  while (!delivery.signal.aborted) {
    const until = pauses.get(hostOf(request)) ?? 0
    const pause = until - delivery.now()
    if (pause <= 0 || until >= delivery.deadline) return
    await waitOrAbort(pause, delivery)
  }
}

/** Waits, or less long if the signal is aborted. */
async function waitOrAbort(ms: number, { wait, signal }: ActiveDelivery): Promise<void> {
  await wait(ms, signal).catch((error) => {
    if (!signal.aborted) throw error
  })
}

function endReason({ cancelled, connection }: ActiveDelivery): string {
  return cancelled() ? cancelledText : `the timeout of ${duration(connection.timeoutMs)} is over`
}

function urlOf(request: Request): string {
  if (request.protocol === 'http') return request.url
  const [scheme = 'nats'] = /^[a-z]+(?=:)/i.exec(request.url) ?? []
  const host = hostOf(request)
  const port = { ws: 80, wss: 443 }[scheme.toLowerCase()] ?? 4222
  return `${scheme}://${/:\d+$/.test(host) ? host : `${host}:${port}`}/${request.subject}`
}
