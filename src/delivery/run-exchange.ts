import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
import { DeliveryError, list } from '../common/errors.ts'
import { several } from '../common/wording.ts'
import { failed, type Outcome, skipped } from '../plan/delivery.ts'
import type { Exchange, Reply, Request, Skip } from '../providers/exchange.ts'
import type { Hint } from '../providers/provider-type.ts'
import type { Connection } from '../resolve/target.ts'
import type { Transport } from '../transport/index.ts'
import { type ActiveDelivery, ask, createSharedState, type RequestRecord, type SharedState } from './attempts.ts'
import { hintFor, refusal, unreadableText } from './refusal.ts'
import { isQuestion } from './retry.ts'

/** How a delivery ended, and the requests that it made. */
export interface Delivered {
  readonly outcome: Outcome
  readonly requests: readonly RequestRecord[]
}

export interface DeliverOptions {
  readonly transport: Transport
  /** Of the run: its deliveries share tokens, and wait together for a host that throttles. */
  readonly shared?: SharedState
  /** Further tries of each request. */
  readonly retries: number
  readonly hints?: readonly Hint[]
  /** Ends the delivery: the run was cancelled. */
  readonly signal?: AbortSignal
  readonly debug?: (line: string) => void
  /** Takes secrets out of an answer before it is cut to the 2 KiB that are shown: half a secret would not be known. */
  readonly redact?: (text: string) => string
  /** Milliseconds of a clock that never jumps; performance.now by default. */
  readonly now?: () => number
  /** Milliseconds since 1970; Date.now by default. */
  readonly wallClock?: () => number
  /** Resolves after so many milliseconds, rejects when the signal is aborted. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>
}

/**
 * Runs a provider's generator: sends each request, repeats it if that can help, and passes the reply back. All of it within the
 * connection's timeout. Never rejects: what goes wrong is the outcome. An error that is neither ConfigError nor
 * DeliveryError is a bug.
 */
export async function deliver(
  conversation: Exchange,
  connection: Connection,
  options: DeliverOptions,
): Promise<Delivered> {
  const { stop, ...timeout } = startTimeout(connection.timeoutMs, options.signal)
  const delivery = createActiveDelivery(connection, options, timeout)
  const { requests } = delivery
  let reply: Reply | undefined
  try {
    let step = conversation.next()
    while (!step.done) {
      reply = await ask(step.value, delivery).catch((error) => {
        throw partlySent(error, requests)
      })
      step = conversation.next(reply.bodyProblem ? await withoutBody(step.value, reply, delivery) : reply)
    }
    return { outcome: outcomeOf(step.value || undefined), requests }
  } catch (error) {
    return { outcome: failed(hinted(error as Error, reply, delivery.hints)), requests }
  } finally {
    stop()
  }
}

/** The error of the last request, which also says what was sent before it: only that it failed would be half the truth. */
function partlySent(error: Error, requests: readonly RequestRecord[]): Error {
  const sent = requests.slice(0, -1).filter(({ request }) => !isQuestion(request))
  if (!(error instanceof DeliveryError) || sent.length === 0) return error
  const named = list(sent, ({ method, url }) => `${method} ${URL.canParse(url) ? new URL(url).pathname : url}`)
  const accepted = `${several(sent.length, 'request')} of this delivery ${sent.length === 1 ? 'was' : 'were'} accepted (${named})`
  return new DeliveryError(`${accepted}, the next one failed: ${error.message}`, { cause: error, hint: error.hint })
}

function outcomeOf(skip: Skip | undefined): Outcome {
  return skip ? skipped(skip.code, skip.reason) : { status: 'delivered' }
}

/** The longest wait of a timer of Node's: a longer one would end at once. */
const maxTimer = 2 ** 31 - 1

/** How long a transport may take to say what was under way when the time was over. */
const grace = 200

interface Timeout {
  readonly signal: AbortSignal
  readonly overdue: Promise<void>
}

/**
 * Aborts a signal when the time is over or the run is cancelled. The timer is held here, and keeps the process alive: on
 * Node 20 AbortSignal.any holds an AbortSignal.timeout so weakly that it may be collected and never come.
 */
function startTimeout(ms: number, cancelled: AbortSignal | undefined): Timeout & { stop: () => void } {
  const controller = new AbortController()
  let leave = (): void => {}
  const overdue = new Promise<void>((resolve) => {
    leave = resolve
  })
  let timer: NodeJS.Timeout
  const abort = (): void => {
    clearTimeout(timer)
    timer = setTimeout(leave, grace)
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
    cancelled: () => options.signal?.aborted ?? false,
    deadline: now() + connection.timeoutMs,
    requests: [],
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeoutPromise(Math.min(ms, maxTimer), undefined, { signal })
}

/** A reply whose body is not whole: a conversation that reads the body fails, one that looks at the status alone goes on. */
async function withoutBody(request: Request, reply: Reply, delivery: ActiveDelivery): Promise<Reply> {
  const { hints, redact, requests } = delivery
  const tries = requests.at(-1)?.attempts ?? 1
  const why = 'not tried again: the service may have acted on it'
  const error =
    reply.status < 300
      ? new DeliveryError(`${unreadableText(request, reply)} (${why})`)
      : await refusal({ request, outcome: reply, reply, tries, why: '', hints, redact })
  return {
    ...reply,
    get body(): string {
      throw error
    },
  }
}

/** A refusal without a hint gets the one that fits the last answer, or the words of a server that has no answers (NATS). */
function hinted(error: Error, reply: Reply | undefined, hints: readonly Hint[]): Error {
  if (!(error instanceof DeliveryError) || error.hint !== undefined) return error
  const hint = hintFor(reply?.status, `${error.message}\n${reply?.body ?? ''}`, hints)
  return hint === undefined ? error : new DeliveryError(error.message, { cause: error, hint })
}

/**
 * What a conversation would ask if nothing were there yet: every request is answered 200 with its `simulatedReply`.
 * Opens nothing.
 */
export function rehearse(conversation: Exchange): { requests: readonly Request[]; outcome: Outcome } {
  const requests: Request[] = []
  try {
    let step = conversation.next()
    while (!step.done) {
      const request = step.value
      requests.push(request)
      const reply =
        request.protocol === 'nats'
          ? { status: 0, body: '' }
          : { status: 200, body: JSON.stringify(request.simulatedReply ?? {}) }
      step = conversation.next({ headers: {}, ...reply })
    }
    return { requests, outcome: outcomeOf(step.value || undefined) }
  } catch (error) {
    return { requests, outcome: failed(error) }
  }
}
