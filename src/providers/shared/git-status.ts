import { ConfigError } from '../../common/errors.ts'
import type { Event } from '../../event/event.ts'
import { goLower } from '../../go/strings.ts'
import type { Skip } from '../exchange.ts'
import type { MessageReader } from '../message.ts'
import type { ProviderType, Target } from '../provider-type.ts'

// Shared by the types that set a commit status.

/** The commit status for an event. */
export interface CommitStatus {
  /** The SHA. Only its length was checked, so it could contain slashes. */
  readonly commit: string
  readonly context: string
  /** One of the service's own states. */
  readonly state: string
  /** `kustomization/apps` */
  readonly name: string
  /** `reconciliation succeeded` */
  readonly description: string
}

/** Services have different names for the context: `context`, `name` or `key`. */
const readStatus: MessageReader = ({ state, context, name, key, description }, { url }) => {
  if (typeof state !== 'string' || state === '') return undefined
  const azure = context?.genre && `${context.genre}/${context.name}`
  const heading = [azure, context, name, key].find((text) => typeof text === 'string' && text !== '') ?? ''
  const tone = /^(err|fail)/i.test(state) ? 'red' : /^pending$/i.test(state) ? 'yellow' : 'green'
  return { destination: commitIn(url), heading, subtitle: state, text: description ?? '', tone }
}

function commitIn(url: string): string {
  const commit = /\/([0-9a-f]{40})(?=\/|$)/.exec(url)?.[1]
  return commit === undefined ? '' : `commit ${commit.slice(0, 8)}`
}

/** The family, form and reader of the types that set a commit status. */
export const statusFields = {
  family: 'status',
  form: 'status',
  read: readStatus,
} as const satisfies Partial<ProviderType>

/**
 * Returns the commit status for an event.
 * @param states the service's state for each supported severity
 * @throws ConfigError if the event does not name a commit, or its severity is not supported
 */
export function commitStatus(event: Event, target: Target, states: Readonly<Record<string, string>>): CommitStatus {
  const advice =
    'a commit status needs a full SHA in the metadata commit or revision, such as main@sha1:<40 digits>; the input revision sets both: --revision <sha>'
  const revision = getRevision(event.metadata)
  if (revision === undefined)
    throw new ConfigError(`missing revision metadata: the event does not name a commit; ${advice}`, {
      field: 'event.metadata.revision',
    })
  const commit = commitOf(revision, advice)
  const state = Object.hasOwn(states, event.severity) ? states[event.severity] : undefined
  if (state === undefined)
    throw new ConfigError(
      `a commit status has no state for the severity ${JSON.stringify(event.severity)}; expected info or error`,
      { field: 'event.severity' },
    )
  return { commit, context: target.commitStatus, state, ...formatNameAndDescription(event) }
}

function commitOf(revision: string, advice: string): string {
  try {
    return parseRevision(revision)
  } catch (cause) {
    throw new ConfigError(`${(cause as Error).message}; ${advice}`, { field: 'event.metadata.revision' }, { cause })
  }
}

/**
 * Checks that the status has a context. The controller requires one even for Progressing events.
 * @throws ConfigError
 */
export function requireContext({ commitStatus }: Target): void {
  if (commitStatus !== '') return
  throw new ConfigError(
    'the context of the commit status is empty; spec.commitStatusExpr must return a non-empty string',
    {
      field: 'spec.commitStatusExpr',
    },
  )
}

/** Whether the event reports progress. Only Gitea has a state for it. */
export function isProgressing(event: Event): boolean {
  return event.reason === 'Progressing'
}

/** The result of types that do not send Progressing events. */
export const progressing: Skip = { code: 'progressing', reason: 'this type does not report progress' }

/** Returns the reason to skip a status that the commit already has. */
export function alreadySet({ state, description }: CommitStatus): Skip {
  return { code: 'already-set', reason: `the status is already set: ${state}, "${description}"` }
}

/**
 * Returns the commit of a revision: `main@sha1:<sha>`, the older `main/<sha>`, or a bare SHA. Checks only that it has
 * 40 bytes.
 * @throws Error for other revisions, such as a chart version or an OCI digest
 */
export function parseRevision(revision: string): string {
  const commit = revision.slice(revision.lastIndexOf(revision.includes(':') ? ':' : '/') + 1)
  if (Buffer.byteLength(commit) !== 40) throw new Error(`failed to extract commit hash from '${revision}' revision`)
  return commit
}

/** Returns the revision for Git providers, undefined if there is none. Expects combined metadata, without prefixes. */
export function getRevision(metadata: ReadonlyMap<string, string>): string | undefined {
  return metadata.get('commit') ?? metadata.get('originRevision') ?? metadata.get('revision')
}

/**
 * Splits a reason into words: `OCIArtifactPullFailed` becomes OCI, Artifact, Pull, Failed. Runs of lowercase letters,
 * uppercase letters, digits and other characters are separate words, except that the last capital before a lowercase
 * run belongs to that run.
 * Source: fatih/camelcase.
 */
export function splitCamelcase(text: string): string[] {
  return text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|[^\p{Lu}\p{Ll}\p{Nd}]+/gu) ?? []
}

/** Returns the name and description of a commit status: `kustomization/apps`, `reconciliation succeeded`. */
export function formatNameAndDescription({ involvedObject, reason }: Event): { name: string; description: string } {
  return {
    name: goLower(`${involvedObject.kind}/${involvedObject.name}`),
    description: goLower(splitCamelcase(reason).join(' ')),
  }
}
