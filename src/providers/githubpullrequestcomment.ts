import { goJson } from '../go/json.ts'
import type { Exchange } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { changeRequestOf, commentFields, commentOf, pullRequestNumber } from './shared/comment.ts'
import {
  askGithub,
  type GithubApi,
  githubAddress,
  githubApi,
  githubFields,
  githubHints,
  readGithub,
} from './shared/github-api.ts'

const comment = { id: 'integer', body: 'text', user: { login: 'text' } } as const

export const githubpullrequestcomment: ProviderType = {
  title: 'GitHub pull request comment',
  docs: 'https://docs.github.com/rest/issues/comments',
  ...commentFields,
  ...githubFields,
  spec: { address: githubAddress },
  limits: [{ of: 'body', max: 65_536, unit: 'characters', above: 'GitHub answers 422 "body is too long"' }],
  hints: [
    {
      status: 422,
      body: /body is too long/i,
      say: "a comment has at most 65536 characters: shorten the event's message",
    },
    { status: 403, body: /locked/i, say: 'the conversation of the pull request is locked' },
    ...githubHints('pull-requests', 'Pull requests', ' the number of the pull request,'),
  ],
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    const { marker, body } = commentOf(event, target, 'flux-pr-comment-key')
    const api = yield* githubApi(target, { slug: true })
    const author = yield* authorOf(api)
    const number = changeRequestOf(event, pullRequestNumber)
    const comments = `${api.repository}/issues/${number}/comments`
    // To the controller's client 0 means the comments of all issues.
    const listed = number === '0' ? `${api.repository}/issues/comments` : comments
    const list = api.request('GET', `${listed}?direction=asc&per_page=100&sort=created`)
    const headers = { ...list.headers, accept: 'application/vnd.github.squirrel-girl-preview' }
    const first = yield* askGithub({ ...list, headers, absent: [] }, [comment])
    const own = first.find((one) => one.user.login === author && one.body.includes(marker))
    const json = goJson({ body }, { escapeHtml: false })
    if (own) yield api.request('PATCH', `${api.repository}/issues/comments/${own.id}`, json)
    else yield { ...api.request('POST', comments, json), once: true }
  },
}

/** Whose comments are ours. The token of a workflow may not ask that (403), and speaks as github-actions. */
function* authorOf(api: GithubApi): Exchange<string> {
  if (api.slug !== '') return `${api.slug}[bot]`
  const reply = yield { ...api.request('GET', '/user'), accept: [403], absent: { login: '' } }
  if (reply.status === 403) return 'github-actions[bot]'
  return readGithub(reply, { login: 'text' }).login
}
