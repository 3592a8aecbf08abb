import type { Event } from '../event/event.ts'
import type { Exchange, Reply } from './exchange.ts'
import type { Form, MessageReader } from './message.ts'

/** Keys of a Secret that Flux reads for a Provider; those of its TLS certificates are not among them. */
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

export type SecretKey = (typeof secretKeys)[number]

/** Stands for a value that a Secret would give, in a preview. */
export const placeholder = '***'

/**
 * A Provider with its Secret applied: all that a provider type may know beside the event. Texts are '' when absent, as
 * in the controller; nothing is trimmed but the address.
 */
export interface Target {
  /** spec.address, or the Secret's. */
  readonly address: string
  readonly channel: string
  /** spec.username, or the Secret's. */
  readonly username: string
  readonly token: string
  readonly password: string
  /** `headers` of the Secret, names as written. */
  readonly headers: ReadonlyMap<string, string>
  /** Every key of the Secret, for types that read their own (NATS creds, GitHub App). */
  readonly secret: ReadonlyMap<string, string>
  /** Context of a commit status: the default, commitStatusExpr's, or the input `status-context`. '' for other types. */
  readonly commitStatus: string
  readonly provider: { readonly name: string; readonly namespace: string; readonly uid: string }
  readonly alert: { readonly name: string; readonly namespace: string; readonly uid: string }
  /** The time of the run: providers read no clock. */
  readonly now: Date
  /** Makes a random UUID (version 4); providers make none themselves. */
  readonly uuid: () => string
}

/** A limit that the service documents: above it, the run warns. */
export interface Limit {
  /** What is measured: a path into the JSON or form body as `attachments.0.text`, or '' for the whole body. */
  readonly of: string
  readonly max: number
  readonly unit: 'characters' | 'bytes'
  /** What the service does above it, as `Discord answers 400 "Invalid Form Body"`. */
  readonly above: string
}

/** What to tell a user about an answer; the first that fits is shown. */
export interface Hint {
  readonly status?: number
  /** Tested against the body of the answer. */
  readonly body?: RegExp
  readonly say: string
}

/** All that the product knows of one `spec.type`; validation, docs, hints, masks and delivery read this record. */
export interface ProviderType {
  /** The service, as people call it: `Slack`. */
  readonly title: string
  /** Its API documentation, of what is sent here. */
  readonly docs: string
  /** `status` and `comment` pass the controller's gates for commits and change requests; `webhook` passes all. */
  readonly family: 'message' | 'webhook' | 'status' | 'comment'
  readonly form: Form
  /** Reads the message out of the type's own body, for the preview page. Without it the page shows the body's fields. */
  readonly read?: MessageReader
  readonly address: 'required' | 'optional' | 'ignored'
  /** Whether path and query of the address are the credential itself: then no log or result shows them. */
  readonly addressIsSecret?: boolean
  /** Schemes of the address, without colon; `['http', 'https']` if not given. `git` stands for ssh and scp forms,
   * an empty list for an address that is not a URL. */
  readonly schemes?: readonly string[]
  /** Fields of the spec that are sent, and what they mean here, for the docs. `address` first. */
  readonly spec: Readonly<Partial<Record<'address' | 'channel' | 'username' | 'commitStatusExpr', string>>>
  /** Secret keys that are sent, and what they mean here, for the docs. */
  readonly keys: Readonly<Partial<Record<SecretKey, string>>>
  /** Sets of Secret keys of which one must be whole; absent or empty when the type sends without any. */
  readonly needs?: readonly (readonly SecretKey[])[]
  /** What stands for a value of the Secret in a preview, where the type would refuse a mere `***`. */
  readonly placeholders?: Readonly<Partial<Record<SecretKey, string>>>
  /** Whether the input `github-token` stands in for a missing token where the address is the run's own repository. */
  readonly acceptsGithubToken?: boolean
  /** Whether what it sends starts workflows in the repository of its address: an event must not go back where it came from. */
  readonly startsWorkflows?: boolean
  readonly limits?: readonly Limit[]
  readonly hints?: readonly Hint[]
  /** A notice about the service itself (retired, ending); with `address`, only for addresses that it fits. */
  readonly retired?: readonly { readonly address?: RegExp; readonly say: string }[]
  /** What the service answers to a message that it accepts, for the demo; 200 and `{}` if not given. */
  readonly accepted?: Pick<Reply, 'status' | 'body'>
  /**
   * What is said to the service about the event (metadata combined, as the controller hands it to its notifiers).
   * Pure: no clock, no environment, no socket.
   * @throws ConfigError (field `spec.…` or a Secret key) for what the controller refuses to build
   * @throws DeliveryError for an answer that is a refusal although its status is not
   */
  send(event: Event, target: Target): Exchange
}
