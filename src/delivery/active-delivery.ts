import type { Reply, Request } from '../providers/exchange.ts'
import type { Hint } from '../providers/provider-type.ts'
import type { Connection } from '../resolve/target.ts'
import type { Transport } from '../transport/index.ts'

/** One request of a delivery and all its attempts. For NATS, method is PUB and url is nats://host:port/subject. */
export interface RequestRecord {
  readonly method: string
  readonly url: string
  /** The status of the last reply; null without a reply, and for NATS, which has no statuses. */
  status: number | null
  attempts: number
  durationMs: number
  readonly request: Request
}

/** State shared by all deliveries of a run. */
export interface SharedState {
  /** For each host that throttles, when requests may resume, on the clock `now`. */
  readonly pauses: Map<string, number>
  /** Replies to requests that are sent once for all deliveries. */
  readonly replies: Map<string, Promise<Reply>>
}

/** Creates the state for one run. */
export function createSharedState(): SharedState {
  return { pauses: new Map(), replies: new Map() }
}

/** A delivery that is being sent. */
export interface ActiveDelivery {
  readonly transport: Transport
  readonly shared: SharedState
  readonly connection: Connection
  readonly retries: number
  readonly hints: readonly Hint[]
  readonly redact: (text: string) => string
  readonly debug: (line: string) => void
  /** Reads a monotonic clock, in milliseconds. */
  readonly now: () => number
  /** Returns milliseconds since 1970. */
  readonly wallClock: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** Aborted at the timeout, or when the run is cancelled. */
  readonly signal: AbortSignal
  /** Resolves shortly after that. A transport that has not ended by then is abandoned. */
  readonly overdue: Promise<void>
  readonly isCancelled: () => boolean
  /** When the timeout ends, on the clock `now`. */
  readonly deadline: number
  readonly requests: RequestRecord[]
}
