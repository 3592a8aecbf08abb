import { goJson } from '../go/json.ts'
import type { Exchange } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { changeRequestOf, commentFields, commentOf, pullRequestNumber } from './shared/comment.ts'
import {
  fetchGithub,
  type GithubApi,
  githubAddress,
  githubApi,
  githubFields,
  githubHints,
  readGithub,
} from './shared/github-api.ts'

const commentShape = { id: 'integer', body: 'text', user: { login: 'text' } } as const

export const githubpullrequestcomment: ProviderType = {
  title: 'GitHub pull request comment',
  docs: 'https://docs.github.com/rest/issues/comments',
  ...commentFields,
  ...githubFields,
  spec: { address: githubAddress },
  limits: [{ path: 'body', max: 65_536, unit: 'characters', whenExceeded: 'GitHub answers 422 "body is too long"' }],
  hints: [
    {
      status: 422,
      body: /body is too long/i,
      message: "a comment may have at most 65,536 characters: shorten the event's message",
    },
    { status: 403, body: /locked/i, message: 'the conversation of the pull request is locked' },
    ...githubHints('pull-requests', 'Pull requests', ' the pull request number,'),
  ],
  acceptedReply: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    const { marker, body } = commentOf(event, target, 'flux-pr-comment-key')
    const api = yield* githubApi(target, { slug: true })
    const author = yield* authorOf(api)
    const number = changeRequestOf(event, pullRequestNumber)
    const comments = `${api.repository}/issues/${number}/comments`
    // For the number 0, the controller's client lists the comments of all issues.
    const listed = number === '0' ? `${api.repository}/issues/comments` : comments
    const list = api.request('GET', `${listed}?direction=asc&per_page=100&sort=created`)
    const headers = { ...list.headers, accept: 'application/vnd.github.squirrel-girl-preview' }
    const first = yield* fetchGithub({ ...list, headers, simulatedReply: [] }, [commentShape])
    const existing = first.find((comment) => comment.user.login === author && comment.body.includes(marker))
    const json = goJson({ body }, { escapeHtml: false })
    if (existing) yield api.request('PATCH', `${api.repository}/issues/comments/${existing.id}`, json)
    else yield { ...api.request('POST', comments, json), once: true }
  },
}

/**
 * Returns the login that comments with this token. A workflow's token may not request it (403); it comments as
 * github-actions.
 */
function* authorOf(api: GithubApi): Exchange<string> {
  if (api.slug !== '') return `${api.slug}[bot]`
  const reply = yield { ...api.request('GET', '/user'), accept: [403], simulatedReply: { login: '' } }
  if (reply.status === 403) return 'github-actions[bot]'
  return readGithub(reply, { login: 'text' }).login
}
