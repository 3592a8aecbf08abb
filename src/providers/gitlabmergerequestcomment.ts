import { askJson, askList } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { changeRequestOf, commentFields, commentOf, mergeRequestIid } from './shared/comment.ts'
import { gitlabAddress, gitlabApi, gitlabFields, gitlabHints } from './shared/gitlab-api.ts'

interface Note {
  readonly id: number
  readonly body: string
  readonly author?: { readonly username: string }
}

export const gitlabmergerequestcomment: ProviderType = {
  title: 'GitLab merge request comment',
  docs: 'https://docs.gitlab.com/api/notes/#merge-requests',
  ...commentFields,
  ...gitlabFields,
  spec: { address: gitlabAddress },
  limits: [{ of: 'body', max: 1_000_000, unit: 'characters', above: 'GitLab answers 400' }],
  hints: gitlabHints,
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    const { marker, body } = commentOf(event, target, 'flux-mr-comment-key')
    const api = gitlabApi(target)
    const { username } = yield* askJson<{ username: string }>({
      ...api.request('GET', '/user'),
      absent: { username: '' },
    })
    const notes = `${api.project}/merge_requests/${changeRequestOf(event, mergeRequestIid)}/notes`
    const first = yield* askList<Note>(api.request('GET', `${notes}?order_by=created_at&per_page=100&sort=asc`))
    const own = first.find((one) => one.author?.username === username && one.body.includes(marker))
    if (own) yield api.request('PUT', `${notes}/${own.id}`, { body })
    else yield { ...api.request('POST', notes, { body }), once: true }
  },
}
