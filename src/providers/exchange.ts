import { goJson } from '../go/json.ts'

/** A complete HTTP request: the transport adds only what HTTP itself needs. Header names are lower-case. */
export interface HttpRequest {
  readonly protocol: 'http'
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** The exact text, or bytes (OTLP). */
  readonly body?: string | Uint8Array
  /**
   * Statuses besides 2xx that do not fail the delivery, such as 404 for a status that does not exist yet. 'any' accepts
   * every response that is not retried (429, and 5xx except 501).
   */
  readonly accept?: readonly number[] | 'any'
  /** The JSON reply in previews and the demo, as if nothing had been sent before; `{}` by default. */
  readonly simulatedReply?: unknown
  /** People would notice a duplicate (a comment, a dispatch), so retry only if the service certainly did not act. */
  readonly once?: boolean
  /** The body contains a credential, so a redirect to another host is not followed. */
  readonly bodyIsCredential?: boolean
  /** Equal requests within a run are sent once and share the reply (token exchanges). */
  readonly shared?: boolean
}

/** One message published to a NATS subject and flushed. */
export interface NatsRequest {
  readonly protocol: 'nats'
  /** The Provider's server: nats://, tls://, ws:// or wss://host:port. */
  readonly url: string
  readonly subject: string
  readonly body: string
  /** The client name that the controller sends in CONNECT. */
  readonly name: string
  readonly auth: {
    readonly creds?: string
    readonly nkey?: string
    readonly user?: string
    readonly password?: string
  }
}

/** A request of any protocol. */
export type Request = HttpRequest | NatsRequest

/** The reply to a request. `status` is 0 for NATS, which has no status codes. Header names are lower-case. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Set if the body is incomplete or unreadable. `body` is then what could be read. */
  readonly bodyProblem?: BodyProblem
}

/** Why the body of a reply is incomplete or unreadable. */
export interface BodyProblem {
  /** `its answer was cut` */
  readonly text: string
  /** Whether a retry may get a complete body. */
  readonly isTransient: boolean
}

/** Why a provider type had nothing to send. */
export interface Skip {
  readonly code: 'already-set' | 'progressing' | 'gate'
  readonly reason: string
}

/**
 * The requests to a service and its replies. Each `yield` sends a request and evaluates to its reply. The status of a
 * reply is 2xx or one that the request accepts. The caller fails the delivery on any other response, and if the
 * generator reads an incomplete body. Returns a Skip if there was nothing to send.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a generator that falls off its end returns void
export type Exchange<Result = Skip | void> = Generator<Request, Result, Reply>

/** Returns a POST request with a JSON body, encoded as Go does it. */
export function postJson(url: string, value: unknown, headers: Record<string, string> = {}): HttpRequest {
  return {
    protocol: 'http',
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    body: goJson(value),
  }
}
