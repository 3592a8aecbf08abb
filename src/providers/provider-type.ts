import { ConfigError } from '../common/errors.ts'
import type { Event } from '../event/event.ts'
import { parseRequestUri, type Url } from '../go/url.ts'
import type { Exchange } from './exchange.ts'

/** What a Secret of Flux may hold for a Provider. */
export type SecretKey =
  | 'address'
  | 'token'
  | 'username'
  | 'password'
  | 'headers'
  | 'proxy'
  | 'creds'
  | 'nkey'
  | 'githubAppID'
  | 'githubAppInstallationID'
  | 'githubAppInstallationOwner'
  | 'githubAppPrivateKey'
  | 'githubAppBaseURL'

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
  /** A random UUID (version 4): providers make none. */
  readonly uuid: () => string
}

/** A limit that the service documents: above it, the run warns before it sends. */
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

/** How people see what this type sends: the preview page draws by form, not by type. */
export type Form = 'attachment' | 'card' | 'status' | 'comment' | 'markdown' | 'raw'

/** All that the product knows of one `spec.type`; validation, docs, hints, masks and delivery read this record. */
export interface ProviderType {
  /** The service, as people call it: `Slack`. */
  readonly title: string
  /** Its API documentation, of what is sent here. */
  readonly docs: string
  /** `status` and `comment` pass the controller's gates for commits and change requests; `generic` passes all. */
  readonly family: 'message' | 'generic' | 'status' | 'comment'
  readonly form: Form
  /** Whether the type needs an address, and whether its path and query are the credential itself (design.md 2.4). */
  readonly address: 'required' | 'optional' | 'ignored'
  readonly addressIsSecret?: boolean
  /** Schemes of the address, without colon; `['http', 'https']` if not given. `git` stands for ssh and scp forms,
   * an empty list for an address that is no URL. */
  readonly schemes?: readonly string[]
  /** Fields of the spec that reach the wire, and what they mean here, for the docs. `address` first. */
  readonly spec: Readonly<Partial<Record<'address' | 'channel' | 'username' | 'commitStatusExpr', string>>>
  /** Secret keys that reach the wire, and what they mean here, for the docs. */
  readonly keys: Readonly<Partial<Record<SecretKey, string>>>
  /** Sets of Secret keys of which one must be whole; absent or empty when the type sends without any. */
  readonly needs?: readonly (readonly SecretKey[])[]
  readonly limits?: readonly Limit[]
  readonly hints?: readonly Hint[]
  /** A notice about the service itself for whoever uses the type (retired, ending), or for addresses that it fits. */
  readonly retired?: readonly { readonly address?: RegExp; readonly say: string }[]
  /**
   * What is said to the service about the event (metadata combined, as the controller hands it to its notifiers).
   * Pure: no clock, no environment, no socket.
   * @throws ConfigError (field `spec.…` or a Secret key) for what the controller refuses to build
   * @throws DeliveryError for an answer that is a refusal although its status is not
   */
  send(event: Event, target: Target): Exchange
}

/**
 * The Provider's address as a URL, refused where Go's url.ParseRequestURI refuses it.
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
export function addressUrl(target: Target, example: string): Url {
  try {
    return parseRequestUri(target.address)
  } catch (cause) {
    const found =
      target.address === ''
        ? 'neither spec.address nor the Secret gives an address'
        : `the address is no URL: ${(cause as Error).message}`
    throw new ConfigError(`${found}; expected one like ${example}`, { field: 'spec.address' }, { cause })
  }
}
