import type { ProviderType } from './provider-type.ts'
import { changeRequestOf, commentFields, commentOf, mergeRequestIid, readComment } from './shared/comment.ts'
import { gitlabAddress, gitlabApi, gitlabFields, gitlabHints } from './shared/gitlab-api.ts'
import { fetchJson, fetchList } from './shared/reply.ts'

const noteShape = { id: 'integer', body: 'text', author: { username: 'text' } } as const

export const gitlabmergerequestcomment: ProviderType = {
  title: 'GitLab merge request comment',
  docs: 'https://docs.gitlab.com/api/notes/#merge-requests',
  ...commentFields,
  // In GitLab, a single line break does not start a new line.
  read: (...request) => {
    const message = readComment(...request)
    return message && { ...message, dialect: 'commonmark' }
  },
  ...gitlabFields,
  spec: { address: gitlabAddress },
  limits: [{ path: 'body', max: 1_000_000, unit: 'characters', whenExceeded: 'GitLab answers 400' }],
  hints: gitlabHints,
  acceptedReply: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    const { marker, body } = commentOf(event, target, 'flux-mr-comment-key')
    const api = gitlabApi(target)
    const { username } = yield* fetchJson(
      { ...api.request('GET', '/user'), simulatedReply: { username: '' } },
      { username: 'text' },
    )
    const notes = `${api.project}/merge_requests/${changeRequestOf(event, mergeRequestIid)}/notes`
    const first = yield* fetchList(api.request('GET', `${notes}?order_by=created_at&per_page=100&sort=asc`), noteShape)
    const existing = first.find((note) => note.author.username === username && note.body.includes(marker))
    if (existing) yield api.request('PUT', `${notes}/${existing.id}`, { body })
    else yield { ...api.request('POST', notes, { body }), once: true }
  },
}
