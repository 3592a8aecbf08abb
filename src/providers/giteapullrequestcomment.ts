import type { ProviderType } from './provider-type.ts'
import { changeRequestOf, commentFields, commentOf, pullRequestNumber } from './shared/comment.ts'
import { giteaAddress, giteaApi, giteaFields, giteaHints } from './shared/gitea-api.ts'
import { fetchJson, fetchList } from './shared/reply.ts'

const commentShape = { id: 'integer', body: 'text', user: { login: 'text' } } as const

export const giteapullrequestcomment: ProviderType = {
  title: 'Gitea pull request comment',
  docs: 'https://docs.gitea.com/api/#tag/issue/operation/issueCreateComment',
  ...commentFields,
  ...giteaFields,
  spec: { address: giteaAddress },
  hints: giteaHints('write:issue and read:user', 'pull request number'),
  acceptedReply: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    const { marker, body } = commentOf(event, target, 'flux-pr-comment-key')
    const api = giteaApi(target)
    const { login } = yield* fetchJson(
      { ...api.request('GET', '/user'), simulatedReply: { login: '' } },
      { login: 'text' },
    )
    const comments = `${api.repository}/issues/${changeRequestOf(event, pullRequestNumber)}/comments`
    const first = yield* fetchList(api.request('GET', `${comments}?limit=100&page=1`), commentShape)
    const existing = first.find((comment) => comment.user.login === login && comment.body.includes(marker))
    if (existing) yield api.request('PATCH', `${api.repository}/issues/comments/${existing.id}`, { body })
    else yield { ...api.request('POST', comments, { body }), once: true }
  },
}
