import { goJson } from '../go/json.ts'
import { escapeSegment } from '../go/url.ts'
import type { ProviderType } from './provider-type.ts'
import {
  alreadySet,
  commitStatus,
  isProgressing,
  progressing,
  requireContext,
  statusFields,
} from './shared/git-status.ts'
import { fetchGithub, githubAddress, githubApi, githubFields, githubHints } from './shared/github-api.ts'

const statusShape = { context: 'text', state: 'text?', description: 'text?' } as const

export const github: ProviderType = {
  title: 'GitHub commit status',
  docs: 'https://docs.github.com/rest/commits/statuses',
  ...statusFields,
  ...githubFields,
  spec: { address: githubAddress, commitStatusExpr: 'CEL expression for the context of the status' },
  limits: [
    { path: 'description', max: 140, unit: 'characters', whenExceeded: 'GitHub answers 422 "description is too long"' },
    { path: 'context', max: 255, unit: 'characters', whenExceeded: 'GitHub answers 422' },
  ],
  hints: [
    {
      status: 422,
      body: /description is too long/i,
      message:
        "the description is made from the event's reason and may have at most 140 characters: shorten the reason",
    },
    {
      status: 422,
      body: /maximum number of statuses/i,
      message: 'GitHub keeps at most 1000 statuses per commit and context: use another context (commitStatusExpr)',
    },
    {
      status: 422,
      body: /No commit found/i,
      message: 'the commit is not in this repository: push it, or check spec.address and the revision of the event',
    },
    ...githubHints('statuses', 'Commit statuses', ' the commit,'),
  ],
  acceptedReply: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    requireContext(target)
    const api = yield* githubApi(target)
    if (isProgressing(event)) return progressing
    const status = commitStatus(event, target, { info: 'success', error: 'failure' })
    const { commit, context, state, description } = status
    const list = `${api.repository}/commits/${escapeSegment(commit)}/statuses?per_page=50`
    const statuses = yield* fetchGithub({ ...api.request('GET', list), simulatedReply: [] }, [statusShape])
    // Statuses are listed newest first, so the first match is the current one.
    const latest = statuses.find(
      (status) => status.context === context && status.state !== undefined && status.description !== undefined,
    )
    if (latest?.state === state && latest.description === description) return alreadySet(status)
    yield api.request(
      'POST',
      `${api.repository}/statuses/${escapeSegment(commit)}`,
      goJson({ state, description, context }, { escapeHtml: false }),
    )
    return undefined
  },
}
