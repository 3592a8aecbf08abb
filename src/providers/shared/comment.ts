import { ConfigError } from '../../common/errors.ts'
import type { Event } from '../../event/event.ts'
import { byUtf8 } from '../../go/json.ts'
import { goQuote } from '../../go/url-escape.ts'
import type { MessageReader } from '../message.ts'
import type { ProviderType, Target } from '../provider-type.ts'

// Shared by the types that comment on pull requests.

/**
 * Formats an event as Markdown for Zulip and for pull request comments.
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

/** The start of a comment's marker: `flux-mr-comment-key` for GitLab, `flux-pr-comment-key` for GitHub and Gitea. */
export type CommentPrefix = 'flux-pr-comment-key' | 'flux-mr-comment-key'

/**
 * Returns the first line of a comment. It is unique per Provider and involved object, and identifies the comment to
 * update.
 */
export function commentMarker(event: Event, providerUid: string, prefix: CommentPrefix): string {
  const { kind, namespace, name } = event.involvedObject
  return `<!-- ${prefix}:${providerUid}/${kind}/${namespace}/${name} -->`
}

/** Returns the text of a comment: its marker and the formatted event. */
export function commentBody(event: Event, providerUid: string, prefix: CommentPrefix): string {
  return `${commentMarker(event, providerUid, prefix)}\n\n${formatMarkdownPost(event)}`
}

/** Extracts the message from a comment's body, as GitHub and Gitea render it. GitLab's Markdown differs. */
export const readComment: MessageReader = ({ body }, { url }) => {
  const [, kind, number] = /\/(issues|merge_requests)\/(\d+)\//.exec(url) ?? []
  return (
    body && {
      text: String(body),
      dialect: 'markdown',
      destination: number === undefined ? '' : `${kind === 'issues' ? '#' : '!'}${number}`,
      sender: 'the account of the token',
    }
  )
}

/** The family, form and reader of the types that comment. */
export const commentFields = {
  family: 'comment',
  form: 'comment',
  read: readComment,
} as const satisfies Partial<ProviderType>

/**
 * Returns the text of the comment about an event, and the marker that identifies an earlier one.
 * @throws ConfigError if the Provider has no uid
 */
export function commentOf(event: Event, target: Target, prefix: CommentPrefix): { marker: string; body: string } {
  const { uid } = target.provider
  if (uid === '')
    throw new ConfigError('the Provider has no uid, which is needed to find its earlier comments; set it in `uids`', {
      field: 'metadata.uid',
    })
  return { marker: commentMarker(event, uid, prefix), body: commentBody(event, uid, prefix) }
}

/** Returns the number of the pull or merge request. @throws ConfigError with advice if `read` throws */
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

/** Returns the number of the pull request. @throws Error with the controller's message if it is missing or invalid */
export function pullRequestNumber(event: Event): string {
  return changeRequest(event, 'Atoi')
}

/**
 * Returns the number of the GitLab merge request.
 * @throws Error with the controller's message if it is missing or invalid
 */
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
