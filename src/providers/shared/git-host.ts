import { ConfigError, DeliveryError } from '../../common/errors.ts'
import type { Event } from '../../event/event.ts'
import { askJson, type Exchange, type HttpRequest, type Skip } from '../exchange.ts'
import type { Target } from '../provider-type.ts'
import { type CommentPrefix, commentBody, commentMarker } from './comment.ts'
import { formatNameAndDescription, getRevision, parseRevision } from './git-repository.ts'

// What the types that speak to a Git service share: commit statuses and comments on change requests.

/**
 * The repository that the Provider's address names.
 * @param read the function of git.ts for this type
 * @param example what an address of this type looks like, for the message
 * @throws ConfigError on spec.address
 */
export function repositoryOf<T extends { readonly baseUrl: string }>(
  target: Target,
  read: (address: string) => T,
  example: string,
): T {
  const wrong = (found: string): ConfigError =>
    new ConfigError(`${found}; expected an address like ${example}`, { field: 'spec.address' })
  if (target.address === '') throw wrong('neither spec.address nor the Secret gives an address')
  let repository: T
  try {
    repository = read(target.address)
  } catch (cause) {
    throw wrong(`the address names no repository: ${(cause as Error).message}`)
  }
  if (/^https?:\/\/[^/]/.test(repository.baseUrl)) return repository
  throw wrong('the address leads to no server that speaks http or https')
}

/** The Secret's token, or its password instead. @throws ConfigError on token */
export function tokenOf(target: Target, service: string): string {
  const token = target.token || target.password
  if (token) return token
  throw new ConfigError(`${service} needs a token: give the Secret the key token`, { field: 'token' })
}

/** Sends a request whose reply is a list, of which nothing is there yet in a preview. @throws DeliveryError */
export function* askList<T>(request: HttpRequest): Exchange<T[]> {
  const list = (yield* askJson<T[] | null>({ ...request, absent: [] })) ?? []
  if (Array.isArray(list)) return list
  throw new DeliveryError(`expected a list, was answered ${JSON.stringify(list).slice(0, 200)}`)
}

/** What a commit status says of an event, in the service's own words for the state. */
interface CommitStatus {
  /** The SHA, as it stands in a URL. */
  readonly commit: string
  readonly context: string
  readonly state: string
  /** `kustomization/apps` */
  readonly name: string
  /** `reconciliation succeeded` */
  readonly description: string
}

/**
 * The commit status that an event asks for.
 * @param states the service's state for each severity; others cannot be said
 * @throws ConfigError when the event names no commit, or its severity has no state
 */
export function commitStatus(event: Event, target: Target, states: Readonly<Record<string, string>>): CommitStatus {
  if (target.commitStatus === '')
    throw new ConfigError('the context of the commit status is empty; let spec.commitStatusExpr yield a text', {
      field: 'spec.commitStatusExpr',
    })
  const advice = 'a commit status needs metadata commit or revision with a full SHA, as main@sha1:<40 digits>'
  const revision = getRevision(event.metadata)
  if (revision === undefined)
    throw new ConfigError(`missing revision metadata: the event names no commit; ${advice}`, {
      field: 'event.metadata.revision',
    })
  // Only its length is checked, so that it could hold slashes.
  const commit = encodeURIComponent(orConfigError(() => parseRevision(revision), 'event.metadata.revision', advice))
  const state = Object.hasOwn(states, event.severity) ? states[event.severity] : undefined
  if (state === undefined)
    throw new ConfigError(
      `no state of a commit status fits the severity ${JSON.stringify(event.severity)}; expected info or error`,
      { field: 'event.severity' },
    )
  return { commit, context: target.commitStatus, state, ...formatNameAndDescription(event) }
}

/** All but Gitea have no state for work under way. */
export function isProgressing(event: Event): boolean {
  return event.reason === 'Progressing'
}

export const progressing: Skip = { code: 'progressing', reason: 'this type does not report progress' }

/** Why a status is not posted again: it would only repeat what the commit shows already. */
export function alreadySet({ state, description }: CommitStatus): Skip {
  return { code: 'already-set', reason: `the status is already set: ${state}, "${description}"` }
}

/** A comment about an event, and the marker by which an earlier one is found. @throws ConfigError without a uid */
export function commentOf(event: Event, target: Target, prefix: CommentPrefix): { marker: string; body: string } {
  const { uid } = target.provider
  if (uid === '')
    throw new ConfigError('the Provider has no uid, by which its comments are found again; give it one in `uids`', {
      field: 'metadata.uid',
    })
  return { marker: commentMarker(event, uid, prefix), body: commentBody(event, uid, prefix) }
}

/** The number of the pull or merge request, read by a function of git.ts. @throws ConfigError */
export function changeRequestOf(event: Event, read: (event: Event) => string): string {
  return orConfigError(
    () => read(event),
    'event.metadata.change_request',
    'a comment needs metadata event.toolkit.fluxcd.io/change_request with the number of the pull request',
  )
}

/** What git.ts refuses becomes the user's to change: its words, and what to do. */
function orConfigError<T>(read: () => T, field: string, advice: string): T {
  try {
    return read()
  } catch (cause) {
    throw new ConfigError(`${(cause as Error).message}; ${advice}`, { field }, { cause })
  }
}
