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
import { fetchList } from './shared/reply.ts'

const statusShape = { sha: 'text', name: 'text', status: 'text', description: 'text' } as const

export const gitlab: ProviderType = {
  title: 'GitLab commit status',
  docs: 'https://docs.gitlab.com/api/commits/#set-commit-pipeline-status',
  ...statusFields,
  ...gitlabFields,
  spec: { address: gitlabAddress, commitStatusExpr: 'CEL expression for the name of the status' },
  limits: [{ path: 'description', max: 255, unit: 'characters', whenExceeded: 'GitLab answers 400' }],
  hints: [
    {
      status: 400,
      body: /Cannot transition status/i,
      message:
        'the commit already has this state, perhaps because another run set it at the same time; GitLab does not set a state twice',
    },
    ...gitlabHints,
  ],
  acceptedReply: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    requireContext(target)
    const api = gitlabApi(target)
    if (isProgressing(event)) return progressing
    const status = commitStatus(event, target, { info: 'success', error: 'failed' })
    const { commit, context: name, state, description } = status
    const list = `${api.project}/repository/commits/${escapeSegment(commit)}/statuses?${encodeQuery(new Map([['name', name]]))}`
    const statuses = yield* fetchList(api.request('GET', list), statusShape)
    // Like the controller, checks older statuses too, so that a state is not set again after the status has changed.
    const isSet = statuses.some(
      (status) =>
        status.sha === commit && status.name === name && status.status === state && status.description === description,
    )
    if (isSet) return alreadySet(status)
    yield api.request('POST', `${api.project}/statuses/${escapeSegment(commit)}`, { state, name, description })
    return undefined
  },
}
