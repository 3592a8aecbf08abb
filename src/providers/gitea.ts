import { askList } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { alreadySet, commitStatus, isProgressing, statusFields } from './shared/git-status.ts'
import { giteaAddress, giteaApi, giteaFields, giteaHints } from './shared/gitea-api.ts'

interface Status {
  readonly context: string
  readonly status: string
  readonly description: string
}

export const gitea: ProviderType = {
  title: 'Gitea commit status',
  docs: 'https://docs.gitea.com/api/#tag/repository/operation/repoCreateStatus',
  ...statusFields,
  ...giteaFields,
  spec: { address: giteaAddress, commitStatusExpr: 'Context of the status' },
  hints: giteaHints('write:repository'),
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    const api = giteaApi(target)
    const states = isProgressing(event) ? { [event.severity]: 'pending' } : { info: 'success', error: 'failure' }
    const status = commitStatus(event, target, states)
    const { commit, context, state, description } = status
    const list = `${api.repository}/commits/${commit}/statuses?limit=50&page=1`
    const ask = api.request('GET', list)
    // The controller's client names a type although a GET has no body.
    const headers = { ...ask.headers, 'content-type': 'application/json' }
    const statuses = yield* askList<Status>({ ...ask, headers })
    // The newest comes first; what an older one of the context says no longer counts.
    const latest = statuses.find((one) => one.context === context && one.status && one.description)
    if (latest?.status === state && latest.description === description) return alreadySet(status)
    const created = { state, target_url: '', description, context }
    yield api.request('POST', `${api.repository}/statuses/${commit}`, created)
    return undefined
  },
}
