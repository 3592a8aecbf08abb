import { DeliveryError } from '../common/errors.ts'
import type { Reply, Request } from '../providers/exchange.ts'
import { NetworkError } from '../transport/network-error.ts'
import type { ActiveDelivery, RequestRecord } from './active-delivery.ts'
import { cancelledText } from './cancellation.ts'
import { duration, hostOf, requestError, unreadableText } from './request-error.ts'
import { accepts, backoffAfter, isQuery, isTransient, mightDuplicate, requestedPause } from './retry.ts'

/**
 * Sends a request and retries it until a reply is accepted. A shared request is sent only by the first delivery that needs
 * it.
 * @throws DeliveryError or ConfigError if no reply is accepted
 */
export async function sendWithRetries(request: Request, delivery: ActiveDelivery): Promise<Reply> {
  if (request.protocol === 'nats' || !request.shared) return sendAndRecord(request, delivery)
  const { replies } = delivery.shared
  const key = JSON.stringify([request.method, request.url, request.headers, String(request.body ?? '')])
  for (let pending = replies.get(key); pending; pending = replies.get(key)) {
    const reply = await Promise.race([pending.catch(() => undefined), rejectOnAbort(request, delivery)])
    if (reply) return reply
  }
  const sent = sendAndRecord(request, delivery)
  replies.set(key, sent)
  // If it fails, the deliveries that waited for it send the request themselves.
  sent.catch(() => replies.delete(key))
  return sent
}

/** Rejects when the delivery times out or is cancelled while it waits for another delivery's request. */
function rejectOnAbort(request: Request, delivery: ActiveDelivery): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void =>
      reject(new DeliveryError(`${endReason(delivery)}: another delivery still asks ${hostOf(request)} for both`))
    if (delivery.signal.aborted) stop()
    else delivery.signal.addEventListener('abort', stop, { once: true })
  })
}

async function sendAndRecord(request: Request, delivery: ActiveDelivery): Promise<Reply> {
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
      else if (isQuery(request) && isUnreadable(outcome)) outcome = unreadable(request, outcome)
      else return outcome
    }
    const next = nextPause(request, outcome, record.attempts, delivery)
    const failedRequest = { ...delivery, request, outcome, reply, attempts: record.attempts }
    if (typeof next === 'string') throw await requestError({ ...failedRequest, reason: next })
    delivery.debug(`${hostOf(request)}: try ${record.attempts} failed, again in ${duration(next)}`)
    await waitOrAbort(next, delivery)
    if (delivery.signal.aborted) throw await requestError({ ...failedRequest, reason: endReason(delivery) })
  }
}

/** Logs a reply without its body, which may be a token that the redactor does not know yet. */
function debugReply(request: Request, { status, body, bodyProblem }: Reply, { debug }: ActiveDelivery): void {
  if (status === 0) return
  const problem = bodyProblem ? `; ${bodyProblem.text}` : ''
  debug(`${hostOf(request)}: answered ${status}, ${Buffer.byteLength(body)} bytes${problem}`)
}

/** Whether a reply's body is needed but lost. If the status is not 2xx, it is not needed. */
function isUnreadable({ status, bodyProblem }: Reply): boolean {
  return bodyProblem !== undefined && status < 300
}

/** Turns a reply whose body is lost into a failed attempt. @throws DeliveryError if a retry cannot help */
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

/** Returns the pause before a retry, in milliseconds, or the reason for not retrying; '' if that is obvious. */
function nextPause(
  request: Request,
  outcome: Reply | NetworkError,
  attempts: number,
  delivery: ActiveDelivery,
): number | string {
  const { now, wallClock, deadline, retries, connection } = delivery
  if (delivery.signal.aborted) return endReason(delivery)
  const requested = outcome instanceof NetworkError ? undefined : requestedPause(outcome, wallClock())
  if (requested !== undefined) throttle(request, now() + requested, delivery)
  if (!isTransient(outcome)) return ''
  if (mightDuplicate(request, outcome)) return 'not tried again: the service may have acted on it'
  if (attempts > retries) return ''
  // "Retry-After: 0" counts as none. Otherwise all retries would be used up before the service could recover.
  const pause = requested || backoffAfter(attempts)
  if (now() + pause < deadline) return pause
  const wait = requested ? `it asks to wait ${duration(requested)}` : `the next try would come in ${duration(pause)}`
  return `${wait}, after the end of the timeout of ${duration(connection.timeoutMs)}`
}

function throttle(request: Request, until: number, delivery: ActiveDelivery): void {
  const { pauses } = delivery.shared
  const host = hostOf(request)
  pauses.set(host, Math.max(until, pauses.get(host) ?? 0))
}

/** Waits while a host throttles this run. Does not wait if that would exceed the timeout, so that the host's reply decides. */
async function waitForHost(request: Request, delivery: ActiveDelivery): Promise<void> {
  const { pauses } = delivery.shared
  while (!delivery.signal.aborted) {
    const until = pauses.get(hostOf(request)) ?? 0
    const pause = until - delivery.now()
    if (pause <= 0 || until >= delivery.deadline) return
    await waitOrAbort(pause, delivery)
  }
}

/** Waits for a time, or until the signal is aborted. */
async function waitOrAbort(ms: number, { wait, signal }: ActiveDelivery): Promise<void> {
  await wait(ms, signal).catch((error) => {
    if (!signal.aborted) throw error
  })
}

function endReason({ isCancelled, connection }: ActiveDelivery): string {
  return isCancelled() ? cancelledText : `the timeout of ${duration(connection.timeoutMs)} is over`
}

function urlOf(request: Request): string {
  if (request.protocol === 'http') return request.url
  const [scheme = 'nats'] = /^[a-z]+(?=:)/i.exec(request.url) ?? []
  const host = hostOf(request)
  const port = { ws: 80, wss: 443 }[scheme.toLowerCase()] ?? 4222
  return `${scheme}://${/:\d+$/.test(host) ? host : `${host}:${port}`}/${request.subject}`
}
