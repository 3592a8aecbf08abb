import type { Event } from '../event/event.ts'
import type { Exchange, Reply } from './exchange.ts'
import type { Form, MessageReader } from './message.ts'

/** Keys that Flux reads from a Provider's Secret, except those for TLS certificates. */
export const secretKeys = [
  'address',
  'token',
  'username',
  'password',
  'headers',
  'proxy',
  'creds',
  'nkey',
  'githubAppID',
  'githubAppInstallationID',
  'githubAppInstallationOwner',
  'githubAppPrivateKey',
  'githubAppBaseURL',
] as const

/** One of secretKeys. */
export type SecretKey = (typeof secretKeys)[number]

/** Replaces the values of a Secret in a preview. */
export const placeholder = '***'

/**
 * A Provider with its Secret applied. Together with the event, this is all that a provider type may read. Absent
 * strings are '', as in the controller. Only the address is trimmed.
 */
export interface Target {
  /** The Secret's `address`, else spec.address. */
  readonly address: string
  readonly channel: string
  /** The Secret's `username`, else spec.username. */
  readonly username: string
  readonly token: string
  readonly password: string
  /** The Secret's `headers`, names as written. */
  readonly headers: ReadonlyMap<string, string>
  /** Every key of the Secret, for types with keys of their own (NATS credentials, GitHub App). */
  readonly secret: ReadonlyMap<string, string>
  /**
   * Context of a commit status: Flux's default, the result of commitStatusExpr, or the input `status-context`. '' for
   * other types.
   */
  readonly commitStatus: string
  readonly provider: { readonly name: string; readonly namespace: string; readonly uid: string }
  readonly alert: { readonly name: string; readonly namespace: string; readonly uid: string }
  /** The time of the run. Providers do not read the clock. */
  readonly now: Date
  /** Generates a random UUID (version 4). Providers do not generate randomness themselves. */
  readonly uuid: () => string
}

/** A limit that the service documents. The run warns about a message that exceeds it. */
export interface Limit {
  /** The field to measure, as a path into the JSON or form body such as `attachments.0.text`; '' for the whole body. */
  readonly path: string
  readonly max: number
  readonly unit: 'characters' | 'bytes'
  /** What the service does with a longer value, such as `Discord answers 400 "Invalid Form Body"`. */
  readonly whenExceeded: string
}

/** Advice about a response. The first hint that matches is shown. */
export interface Hint {
  readonly status?: number
  /** Tested against the body of the response. */
  readonly body?: RegExp
  /** A clause that follows the error, without a final period. */
  readonly message: string
}

/** Everything known about one `spec.type`. Validation, docs, hints, masks and delivery read this record. */
export interface ProviderType {
  /** The name of the service: `Slack`. */
  readonly title: string
  /** URL of the API documentation for the requests that this type sends. */
  readonly docs: string
  /**
   * Which events are sent: `status` and `comment` are subject to the controller's rules for commits and change
   * requests, `webhook` gets every event.
   */
  readonly family: 'message' | 'webhook' | 'status' | 'comment'
  readonly form: Form
  /** Extracts the message from the request body, for the preview page. If absent, the page shows the body's fields. */
  readonly read?: MessageReader
  readonly address: 'required' | 'optional' | 'ignored'
  /** Whether the address's path and query are a credential. If so, they never appear in logs or results. */
  readonly addressIsSecret?: boolean
  /**
   * Schemes of the address, without the colon; http and https by default. `git` means the ssh and scp forms. The list
   * is empty if the address is not a URL.
   */
  readonly schemes?: readonly string[]
  /** The fields of the spec that this type reads and what they mean, for the docs. `address` comes first. */
  readonly spec: Readonly<Partial<Record<'address' | 'channel' | 'username' | 'commitStatusExpr', string>>>
  /** The Secret keys that this type reads and what they mean, for the docs. */
  readonly keys: Readonly<Partial<Record<SecretKey, string>>>
  /** Sets of Secret keys, one of which must be complete. Absent or empty if no key is required. */
  readonly needs?: readonly (readonly SecretKey[])[]
  /** Preview placeholders for Secret values, for types that would reject `***`. */
  readonly placeholders?: Readonly<Partial<Record<SecretKey, string>>>
  /** Whether the input `github-token` replaces a missing token if the address is the run's own repository. */
  readonly acceptsGithubToken?: boolean
  /** Whether a delivery starts workflows in the repository at the address. Used to prevent loops. */
  readonly startsWorkflows?: boolean
  readonly limits?: readonly Limit[]
  readonly hints?: readonly Hint[]
  /** Notices that the service is retired or about to be. With `address`, only for addresses that match. */
  readonly retired?: readonly { readonly address?: RegExp; readonly message: string }[]
  /** How the service answers a message that it accepts, for the demo; 200 and `{}` by default. */
  readonly acceptedReply?: Pick<Reply, 'status' | 'body'>
  /**
   * Sends the event, whose metadata is already combined as the controller does it for its notifiers.
   * Pure: no clock, no environment, no socket.
   * @throws ConfigError (field `spec.…` or a Secret key) if the controller would refuse to create the notifier
   * @throws DeliveryError if the response is a refusal in spite of its status
   */
  send(event: Event, target: Target): Exchange
}
