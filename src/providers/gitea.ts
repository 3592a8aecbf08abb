import { escapeSegment } from '../go/url.ts'
import { escapeQuery } from '../go/url-escape.ts'
import type { ProviderType } from './provider-type.ts'
import { alreadySet, commitStatus, isProgressing, requireContext, statusFields } from './shared/git-status.ts'
import { giteaAddress, giteaApi, giteaFields, giteaHints } from './shared/gitea-api.ts'
import { fetchList } from './shared/reply.ts'

const statusShape = { context: 'text', status: 'text', description: 'text' } as const

export const gitea: ProviderType = {
  title: 'Gitea commit status',
  docs: 'https://docs.gitea.com/api/#tag/repository/operation/repoCreateStatus',
  ...statusFields,
  ...giteaFields,
  spec: { address: giteaAddress, commitStatusExpr: 'CEL expression for the context of the status' },
  hints: giteaHints('write:repository', 'commit'),
  acceptedReply: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    requireContext(target)
    const api = giteaApi(target)
    const states = isProgressing(event) ? { [event.severity]: 'pending' } : { info: 'success', error: 'failure' }
    const status = commitStatus(event, target, states)
    const { commit, context, state, description } = status
    const list = `${api.repository}/commits/${escapeSegment(commit)}/statuses?limit=50&page=1`
    const get = api.request('GET', list)
    // The controller's client sends a content type although a GET has no body.
    const headers = { ...get.headers, 'content-type': 'application/json' }
    const statuses = yield* fetchList({ ...get, headers }, statusShape)
    // Statuses are listed newest first, so the first match is the current one.
    const latest = statuses.find((status) => status.context === context && status.status && status.description)
    if (latest?.status === state && latest.description === description) return alreadySet(status)
    const created = { state, target_url: '', description, context }
    yield api.request('POST', `${api.repository}/statuses/${escapeQuery(commit)}`, created)
    return undefined
  },
}
