import { ConfigError } from '../../common/errors.ts'
import type { Event } from '../../event/event.ts'
import { goLower } from '../../go/strings.ts'
import type { Skip } from '../exchange.ts'
import type { MessageReader } from '../message.ts'
import type { ProviderType, Target } from '../provider-type.ts'

// What the types that set a commit status share.

/** What a commit status says of an event, in the service's own words for the state. */
export interface CommitStatus {
  /** The SHA; only its length is checked, so that it could hold slashes. */
  readonly commit: string
  readonly context: string
  readonly state: string
  /** `kustomization/apps` */
  readonly name: string
  /** `reconciliation succeeded` */
  readonly description: string
}

/** The context, by whatever name a service has for it, the state and the description. */
const readStatus: MessageReader = ({ state, context, name, key, description }, { url }) => {
  if (typeof state !== 'string' || state === '') return undefined
  const azure = context?.genre && `${context.genre}/${context.name}`
  const heading = [azure, context, name, key].find((text) => typeof text === 'string' && text !== '') ?? ''
  const tone = /^(err|fail)/i.test(state) ? 'red' : /^pending$/i.test(state) ? 'yellow' : 'green'
  return { place: commitIn(url), heading, subtitle: state, text: description ?? '', tone }
}

function commitIn(url: string): string {
  const commit = /\/([0-9a-f]{40})(?=\/|$)/.exec(url)?.[1]
  return commit === undefined ? '' : `commit ${commit.slice(0, 8)}`
}

/** Family, form and reader of the types that set a commit status. */
export const statusFields = {
  family: 'status',
  form: 'status',
  read: readStatus,
} as const satisfies Partial<ProviderType>

/**
 * The commit status that an event asks for.
 * @param states the service's state for each severity; others cannot be said
 * @throws ConfigError when the event does not name a commit, or its severity has no state
 */
export function commitStatus(event: Event, target: Target, states: Readonly<Record<string, string>>): CommitStatus {
  const advice =
    'a commit status needs metadata commit or revision with a full SHA, as main@sha1:<40 digits>; the input revision sets both: --revision <sha>'
  const revision = getRevision(event.metadata)
  if (revision === undefined)
    throw new ConfigError(`missing revision metadata: the event does not name a commit; ${advice}`, {
      field: 'event.metadata.revision',
    })
  const commit = commitOf(revision, advice)
  const state = Object.hasOwn(states, event.severity) ? states[event.severity] : undefined
  if (state === undefined)
    throw new ConfigError(
      `no state of a commit status fits the severity ${JSON.stringify(event.severity)}; expected info or error`,
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

/** What holds for every event, Progressing ones too: the status needs a context. @throws ConfigError */
export function requireContext({ commitStatus }: Target): void {
  if (commitStatus !== '') return
  throw new ConfigError('the context of the commit status is empty; let spec.commitStatusExpr yield a text', {
    field: 'spec.commitStatusExpr',
  })
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

/**
 * The commit of a revision: `main@sha1:<sha>`, the older `main/<sha>`, or the bare sha. Only its 40 bytes are checked.
 * @throws Error for a chart version, an OCI digest and the like
 */
export function parseRevision(revision: string): string {
  const commit = revision.slice(revision.lastIndexOf(revision.includes(':') ? ':' : '/') + 1)
  if (Buffer.byteLength(commit) !== 40) throw new Error(`failed to extract commit hash from '${revision}' revision`)
  return commit
}

/** The revision that a Git provider speaks of; the metadata is the combined one, without prefixes. */
export function getRevision(metadata: ReadonlyMap<string, string>): string | undefined {
  return metadata.get('commit') ?? metadata.get('originRevision') ?? metadata.get('revision')
}

/**
 * The words of a reason: `OCIArtifactPullFailed` is OCI, Artifact, Pull, Failed.
 * Source: fatih/camelcase; runs of lower case, upper case, digits and others, where the last capital of a run belongs to
 * the lower case behind it.
 */
export function splitCamelcase(text: string): string[] {
  return text.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|[^\p{Lu}\p{Ll}\p{Nd}]+/gu) ?? []
}

/** What a commit status is called and says: `kustomization/apps`, `reconciliation succeeded`. */
export function formatNameAndDescription({ involvedObject, reason }: Event): { name: string; description: string } {
  return {
    name: goLower(`${involvedObject.kind}/${involvedObject.name}`),
    description: goLower(splitCamelcase(reason).join(' ')),
  }
}
