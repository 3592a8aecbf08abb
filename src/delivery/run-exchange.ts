import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
import { DeliveryError } from '../common/errors.ts'
import { several, shortList } from '../common/wording.ts'
import { failed, type Outcome, skipped } from '../plan/delivery.ts'
import type { Exchange, Reply, Request, Skip } from '../providers/exchange.ts'
import type { Hint } from '../providers/provider-type.ts'
import type { Connection } from '../resolve/target.ts'
import type { Transport } from '../transport/index.ts'
import { type ActiveDelivery, createSharedState, type RequestRecord, type SharedState } from './active-delivery.ts'
import { sendWithRetries } from './attempts.ts'
import { hintFor, requestError, unreadableText } from './request-error.ts'
import { isQuery } from './retry.ts'

/** The outcome of a provider's exchange, and the requests that it sent. */
export interface ExchangeResult {
  readonly outcome: Outcome
  readonly requests: readonly RequestRecord[]
}

export interface DeliverOptions {
  readonly transport: Transport
  /** The run's state, through which deliveries share tokens and wait together for a host that throttles. */
  readonly shared?: SharedState
  /** How often a request may be retried. */
  readonly retries: number
  readonly hints?: readonly Hint[]
  /** Aborted when the run is cancelled, which ends the delivery. */
  readonly signal?: AbortSignal
  readonly debug?: (line: string) => void
  /** Removes secrets from a reply. Applied before it is shortened to 2 KiB, since half a secret would not be recognized. */
  readonly redact?: (text: string) => string
  /** Reads a monotonic clock in milliseconds; performance.now by default. */
  readonly now?: () => number
  /** Returns milliseconds since 1970; Date.now by default. */
  readonly wallClock?: () => number
  /** Resolves after a number of milliseconds, rejects when the signal is aborted. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

/**
 * Runs a provider's generator within the connection's timeout: sends each request, retries it if that can help, and passes
 * the reply back. Never rejects; errors become the outcome. An error that is neither a ConfigError nor a DeliveryError is a
 * bug.
 */
export async function deliver(
  exchange: Exchange,
  connection: Connection,
  options: DeliverOptions,
): Promise<ExchangeResult> {
  const { stop, ...timeout } = startTimeout(connection.timeoutMs, options.signal)
  const delivery = createActiveDelivery(connection, options, timeout)
  const { requests } = delivery
  let reply: Reply | undefined
  try {
    let step = exchange.next()
    while (!step.done) {
      reply = await sendWithRetries(step.value, delivery).catch((error) => {
        throw withAcceptedRequests(error, requests)
      })
      step = exchange.next(reply.bodyProblem ? await guardBody(step.value, reply, delivery) : reply)
    }
    return { outcome: outcomeOf(step.value || undefined), requests }
  } catch (error) {
    return { outcome: failed(addHint(error as Error, reply, delivery.hints)), requests }
  } finally {
    stop()
  }
}

/** Adds to the last request's error which earlier requests were accepted, so that the user knows what was sent. */
function withAcceptedRequests(error: Error, requests: readonly RequestRecord[]): Error {
  const accepted = requests.slice(0, -1).filter(({ request }) => !isQuery(request))
  if (!(error instanceof DeliveryError) || accepted.length === 0) return error
  const names = shortList(accepted, ({ method, url }) => `${method} ${URL.canParse(url) ? new URL(url).pathname : url}`)
  const text = `${several(accepted.length, 'request')} of this delivery ${accepted.length === 1 ? 'was' : 'were'} accepted (${names})`
  return new DeliveryError(`${text}, the next one failed: ${error.message}`, { cause: error, hint: error.hint })
}

function outcomeOf(skip: Skip | undefined): Outcome {
  return skip ? skipped(skip.code, skip.reason) : { status: 'delivered' }
}

/** The longest delay of a Node timer, in milliseconds. A longer one would fire at once. */
const maxTimer = 2 ** 31 - 1

/** How long we wait, after the timeout, for the transport to report what it was doing, in milliseconds. */
const grace = 200

interface Timeout {
  readonly signal: AbortSignal
  readonly overdue: Promise<void>
}

/**
 * Aborts a signal at the timeout, or when the run is cancelled. Not AbortSignal.any with AbortSignal.timeout: on Node 20 it
 * may be garbage-collected and never fire. This timer also keeps the process alive.
 */
function startTimeout(ms: number, cancelled: AbortSignal | undefined): Timeout & { stop: () => void } {
  const controller = new AbortController()
  let resolveOverdue = (): void => {}
  const overdue = new Promise<void>((resolve) => {
    resolveOverdue = resolve
  })
  let timer: NodeJS.Timeout
  const abort = (): void => {
    clearTimeout(timer)
    timer = setTimeout(resolveOverdue, grace)
    controller.abort()
  }
  timer = setTimeout(abort, Math.min(Math.ceil(ms), maxTimer))
  cancelled?.addEventListener('abort', abort, { once: true })
  if (cancelled?.aborted) abort()
  return {
    signal: controller.signal,
    overdue,
    stop: () => {
      clearTimeout(timer)
      cancelled?.removeEventListener('abort', abort)
    },
  }
}

function createActiveDelivery(connection: Connection, options: DeliverOptions, timeout: Timeout): ActiveDelivery {
  const now = options.now ?? (() => performance.now())
  return {
    hints: [],
    debug: () => {},
    redact: (text) => text,
    wait: pause,
    wallClock: Date.now,
    shared: createSharedState(),
    ...options,
    now,
    connection,
    ...timeout,
    isCancelled: () => options.signal?.aborted ?? false,
    deadline: now() + connection.timeoutMs,
    requests: [],
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeoutPromise(Math.min(ms, maxTimer), undefined, { signal })
}

/** Makes reading an incomplete body throw. An exchange that reads only the status goes on. */
async function guardBody(request: Request, reply: Reply, delivery: ActiveDelivery): Promise<Reply> {
  const { hints, redact, requests } = delivery
  const attempts = requests.at(-1)?.attempts ?? 1
  const reason = 'not tried again: the service may have acted on it'
  const error =
    reply.status < 300
      ? new DeliveryError(`${unreadableText(request, reply)} (${reason})`)
      : await requestError({ request, outcome: reply, reply, attempts, reason: '', hints, redact })
  return {
    ...reply,
    get body(): string {
      throw error
    },
  }
}

/** Adds the hint that fits the last reply, or the error's message for NATS, to a DeliveryError that has none. */
function addHint(error: Error, reply: Reply | undefined, hints: readonly Hint[]): Error {
  if (!(error instanceof DeliveryError) || error.hint !== undefined) return error
  const hint = hintFor(reply?.status, `${error.message}\n${reply?.body ?? ''}`, hints)
  return hint === undefined ? error : new DeliveryError(error.message, { cause: error, hint })
}

/**
 * Runs an exchange without sending anything, as if every read found nothing: each request gets a 200 reply with its
 * `simulatedReply` as JSON. Returns the requests.
 */
export function rehearse(exchange: Exchange): { requests: readonly Request[]; outcome: Outcome } {
  const requests: Request[] = []
  try {
    let step = exchange.next()
    while (!step.done) {
      const request = step.value
      requests.push(request)
      const reply =
        request.protocol === 'nats'
          ? { status: 0, body: '' }
          : { status: 200, body: JSON.stringify(request.simulatedReply ?? {}) }
      step = exchange.next({ headers: {}, ...reply })
    }
    return { requests, outcome: outcomeOf(step.value || undefined) }
  } catch (error) {
    return { requests, outcome: failed(error) }
  }
}
