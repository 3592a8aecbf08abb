import type { ProviderType } from './provider-type.ts'
import { changeRequestOf, commentFields, commentOf, mergeRequestIid, readComment } from './shared/comment.ts'
import { gitlabAddress, gitlabApi, gitlabFields, gitlabHints } from './shared/gitlab-api.ts'
import { askJson, askList } from './shared/reply.ts'

const note = { id: 'integer', body: 'text', author: { username: 'text' } } as const

export const gitlabmergerequestcomment: ProviderType = {
  title: 'GitLab merge request comment',
  docs: 'https://docs.gitlab.com/api/notes/#merge-requests',
  ...commentFields,
  // A line break alone starts no line in GitLab.
  read: (...request) => {
    const message = readComment(...request)
    return message && { ...message, dialect: 'commonmark' }
  },
  ...gitlabFields,
  spec: { address: gitlabAddress },
  limits: [{ of: 'body', max: 1_000_000, unit: 'characters', above: 'GitLab answers 400' }],
  hints: gitlabHints,
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    const { marker, body } = commentOf(event, target, 'flux-mr-comment-key')
    const api = gitlabApi(target)
    const { username } = yield* askJson(
      { ...api.request('GET', '/user'), absent: { username: '' } },
      { username: 'text' },
    )
    const notes = `${api.project}/merge_requests/${changeRequestOf(event, mergeRequestIid)}/notes`
    const first = yield* askList(api.request('GET', `${notes}?order_by=created_at&per_page=100&sort=asc`), note)
    const own = first.find((one) => one.author.username === username && one.body.includes(marker))
    if (own) yield api.request('PUT', `${notes}/${own.id}`, { body })
    else yield { ...api.request('POST', notes, { body }), once: true }
  },
}
