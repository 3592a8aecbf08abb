import type { ProviderType } from './provider-type.ts'
import { changeRequestOf, commentFields, commentOf, pullRequestNumber } from './shared/comment.ts'
import { giteaAddress, giteaApi, giteaFields, giteaHints } from './shared/gitea-api.ts'
import { askJson, askList } from './shared/reply.ts'

const comment = { id: 'integer', body: 'text', user: { login: 'text' } } as const

export const giteapullrequestcomment: ProviderType = {
  title: 'Gitea pull request comment',
  docs: 'https://docs.gitea.com/api/#tag/issue/operation/issueCreateComment',
  ...commentFields,
  ...giteaFields,
  spec: { address: giteaAddress },
  hints: giteaHints('write:issue and read:user', 'number of the pull request'),
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    const { marker, body } = commentOf(event, target, 'flux-pr-comment-key')
    const api = giteaApi(target)
    const { login } = yield* askJson({ ...api.request('GET', '/user'), absent: { login: '' } }, { login: 'text' })
    const comments = `${api.repository}/issues/${changeRequestOf(event, pullRequestNumber)}/comments`
    const first = yield* askList(api.request('GET', `${comments}?limit=100&page=1`), comment)
    const own = first.find((one) => one.user.login === login && one.body.includes(marker))
    if (own) yield api.request('PATCH', `${api.repository}/issues/comments/${own.id}`, { body })
    else yield { ...api.request('POST', comments, { body }), once: true }
  },
}
