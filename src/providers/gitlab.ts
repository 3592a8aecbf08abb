import { escapeSegment } from '../go/url.ts'
import { encodeQuery } from '../go/url-escape.ts'
import type { ProviderType } from './provider-type.ts'
import {
  alreadySet,
  commitStatus,
  isProgressing,
  progressing,
  requireContext,
  statusFields,
} from './shared/git-status.ts'
import { gitlabAddress, gitlabApi, gitlabFields, gitlabHints } from './shared/gitlab-api.ts'
import { askList } from './shared/reply.ts'

const shown = { sha: 'text', name: 'text', status: 'text', description: 'text' } as const

export const gitlab: ProviderType = {
  title: 'GitLab commit status',
  docs: 'https://docs.gitlab.com/api/commits/#set-commit-pipeline-status',
  ...statusFields,
  ...gitlabFields,
  spec: { address: gitlabAddress, commitStatusExpr: 'Name of the status' },
  limits: [{ of: 'description', max: 255, unit: 'characters', above: 'GitLab answers 400' }],
  hints: [
    {
      status: 400,
      body: /Cannot transition status/i,
      say: 'the commit has this state in GitLab already, perhaps set at the same moment by another run; GitLab sets none twice',
    },
    ...gitlabHints,
  ],
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    requireContext(target)
    const api = gitlabApi(target)
    if (isProgressing(event)) return progressing
    const status = commitStatus(event, target, { info: 'success', error: 'failed' })
    const { commit, context: name, state, description } = status
    const list = `${api.project}/repository/commits/${escapeSegment(commit)}/statuses?${encodeQuery(new Map([['name', name]]))}`
    const statuses = yield* askList(api.request('GET', list), shown)
    // Any of them counts, not only the latest: as in the controller, a state once left is not set again.
    const isSet = statuses.some(
      (one) => one.sha === commit && one.name === name && one.status === state && one.description === description,
    )
    if (isSet) return alreadySet(status)
    yield api.request('POST', `${api.project}/statuses/${escapeSegment(commit)}`, { state, name, description })
    return undefined
  },
}
