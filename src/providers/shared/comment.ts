import type { Event } from '../../event/event.ts'
import { byUtf8 } from '../../go/json.ts'

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
