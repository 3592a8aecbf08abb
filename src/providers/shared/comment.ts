import { ConfigError } from '../../common/errors.ts'
import type { Event } from '../../event/event.ts'
import { byUtf8 } from '../../go/json.ts'
import { goQuote } from '../../go/url-escape.ts'
import type { MessageReader } from '../message.ts'
import type { ProviderType, Target } from '../provider-type.ts'

// What the types that comment on pull requests share.

/**
 * An event as the Markdown post of Zulip and of pull request comments.
 * Source: the controller's formatMarkdownPost; test/logic/markdown.json.
 */
export function formatMarkdownPost({
  involvedObject: { kind, namespace, name },
  severity,
  message,
  metadata,
}: Event): string {
  const entries = byUtf8(metadata).filter(([key]) => key !== 'change_request')
  return [
    '## Flux Status',
    '',
    `${severity === 'error' ? '⚠️' : 'ℹ️'} ${kind}/${namespace}/${name}`,
    '',
    message,
    '',
    'Metadata:',
    ...entries.map(([key, value]) => `* \`${key}\`: ${value}`),
    '',
  ].join('\n')
}

/** `flux-mr-comment-key` is GitLab's, the other GitHub's and Gitea's. */
export type CommentPrefix = 'flux-pr-comment-key' | 'flux-mr-comment-key'

/** The first line of a comment, by which it is found again: one for each Provider and involved object. */
export function commentMarker(event: Event, providerUid: string, prefix: CommentPrefix): string {
  const { kind, namespace, name } = event.involvedObject
  return `<!-- ${prefix}:${providerUid}/${kind}/${namespace}/${name} -->`
}

/** The whole comment: its marker and the post. */
export function commentBody(event: Event, providerUid: string, prefix: CommentPrefix): string {
  return `${commentMarker(event, providerUid, prefix)}\n\n${formatMarkdownPost(event)}`
}

/** Reads a comment; GitLab's Markdown differs. */
export const readComment: MessageReader = ({ body }, { url }) => {
  const [, kind, number] = /\/(issues|merge_requests)\/(\d+)\//.exec(url) ?? []
  return (
    body && {
      text: String(body),
      dialect: 'markdown',
      place: number === undefined ? '' : `${kind === 'issues' ? '#' : '!'}${number}`,
      sender: 'the account of the token',
    }
  )
}

/** Family, form and reader of the types that comment. */
export const commentFields = {
  family: 'comment',
  form: 'comment',
  read: readComment,
} as const satisfies Partial<ProviderType>

/** A comment about an event, and the marker by which an earlier one is found. @throws ConfigError without a uid */
export function commentOf(event: Event, target: Target, prefix: CommentPrefix): { marker: string; body: string } {
  const { uid } = target.provider
  if (uid === '')
    throw new ConfigError('the Provider has no uid, by which its comments are found again; give it one in `uids`', {
      field: 'metadata.uid',
    })
  return { marker: commentMarker(event, uid, prefix), body: commentBody(event, uid, prefix) }
}

/** The number of the pull or merge request. @throws ConfigError */
export function changeRequestOf(event: Event, read: (event: Event) => string): string {
  try {
    return read(event)
  } catch (cause) {
    throw new ConfigError(
      `${(cause as Error).message}; a comment needs metadata event.toolkit.fluxcd.io/change_request with the number of the pull request, as in --metadata 'event.toolkit.fluxcd.io/change_request: "7"'`,
      { field: 'event.metadata.change_request' },
      { cause },
    )
  }
}

/** The number of the pull request that a comment belongs to. @throws Error */
export function pullRequestNumber(event: Event): string {
  return changeRequest(event, 'Atoi')
}

/** The number of GitLab's merge request. @throws Error */
export function mergeRequestIid(event: Event): string {
  return changeRequest(event, 'ParseInt')
}

function changeRequest({ metadata }: Event, parser: 'Atoi' | 'ParseInt'): string {
  const text = metadata.get('change_request')
  if (text === undefined) throw new Error('missing "change_request" metadata key')
  const isNumber = /^[+-]?[0-9]+$/.test(text)
  const number = isNumber ? BigInt(text.replace('+', '')) : 0n
  if (isNumber && number === BigInt.asIntN(64, number)) return String(number)
  const fault = isNumber ? 'value out of range' : 'invalid syntax'
  const quoted = goQuote(text)
  throw new Error(`invalid "change_request" metadata value ${quoted}: strconv.${parser}: parsing ${quoted}: ${fault}`)
}
