import { goJson } from '../go/json.ts'

/** One HTTP request, whole: the transport adds nothing but what HTTP itself needs. Header names are lower-case. */
export interface HttpRequest {
  readonly protocol: 'http'
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Exact text, or bytes (OTLP). */
  readonly body?: string | Uint8Array
  /** Statuses beyond 2xx that answer the question, as 404 for "no such comment yet". All others fail the delivery;
   * 'any' takes every answer but those that are tried again (429, 5xx but 501). */
  readonly accept?: readonly number[] | 'any'
  /** The answer as JSON while nothing is there yet, for previews and the demo. `{}` if not given. */
  readonly absent?: unknown
  /** People would see a repetition (a comment, a dispatch): repeat it only when the service surely did not act. */
  readonly once?: boolean
  /** The body holds a credential: no redirect takes it to another host. */
  readonly bodyIsCredential?: boolean
  /** Equal requests of one run are sent once and share the reply (token exchanges). */
  readonly shared?: boolean
}

/** One message published to a NATS subject, and flushed. */
export interface NatsRequest {
  readonly protocol: 'nats'
  /** The server as the Provider has it: nats://, tls://, ws:// or wss://host:port. */
  readonly url: string
  readonly subject: string
  readonly body: string
  /** What the controller's client calls itself in CONNECT. */
  readonly name: string
  readonly auth: {
    readonly creds?: string
    readonly nkey?: string
    readonly user?: string
    readonly password?: string
  }
}

export type Request = HttpRequest | NatsRequest

/** What came back. `status` is 0 for NATS, whose protocol has none. Header names are lower-case. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Given when the body is not whole: then `body` is what arrived of it. */
  readonly bodyProblem?: BodyProblem
}

/** Why the body of a reply is not whole. */
export interface BodyProblem {
  /** `its answer was cut` */
  readonly text: string
  /** Whether the same request may get a whole answer next time. */
  readonly passing: boolean
}

/** Why nothing needed to be said. */
export interface Skip {
  readonly code: 'already-set' | 'progressing' | 'gate'
  readonly reason: string
}

/**
 * A conversation with a service: each `yield` sends a request and evaluates to its reply, whose status is 2xx or one
 * that the request accepts; every other answer ends the delivery as failed, outside of the conversation. So does reading
 * a body that is not whole.
 * Returns why nothing needed to be said, or nothing.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a generator that falls off its end returns void
export type Exchange<Result = Skip | void> = Generator<Request, Result, Reply>

/** A POST of a JSON body, written as Go writes it. */
export function postJson(url: string, value: unknown, headers: Record<string, string> = {}): HttpRequest {
  return {
    protocol: 'http',
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    body: goJson(value),
  }
}
