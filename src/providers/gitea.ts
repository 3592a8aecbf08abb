import { escapeSegment } from '../go/url.ts'
import { escapeQuery } from '../go/url-escape.ts'
import type { ProviderType } from './provider-type.ts'
import { alreadySet, commitStatus, isProgressing, requireContext, statusFields } from './shared/git-status.ts'
import { giteaAddress, giteaApi, giteaFields, giteaHints } from './shared/gitea-api.ts'
import { askList } from './shared/reply.ts'

const shown = { context: 'text', status: 'text', description: 'text' } as const

export const gitea: ProviderType = {
  title: 'Gitea commit status',
  docs: 'https://docs.gitea.com/api/#tag/repository/operation/repoCreateStatus',
  ...statusFields,
  ...giteaFields,
  spec: { address: giteaAddress, commitStatusExpr: 'Context of the status' },
  hints: giteaHints('write:repository', 'commit'),
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    requireContext(target)
    const api = giteaApi(target)
    const states = isProgressing(event) ? { [event.severity]: 'pending' } : { info: 'success', error: 'failure' }
    const status = commitStatus(event, target, states)
    const { commit, context, state, description } = status
    const list = `${api.repository}/commits/${escapeSegment(commit)}/statuses?limit=50&page=1`
    const ask = api.request('GET', list)
    // The controller's client names a type although a GET has no body.
    const headers = { ...ask.headers, 'content-type': 'application/json' }
    const statuses = yield* askList({ ...ask, headers }, shown)
    // The newest comes first; what an older one of the context says no longer counts.
    const latest = statuses.find((one) => one.context === context && one.status && one.description)
    if (latest?.status === state && latest.description === description) return alreadySet(status)
    const created = { state, target_url: '', description, context }
    yield api.request('POST', `${api.repository}/statuses/${escapeQuery(commit)}`, created)
    return undefined
  },
}
