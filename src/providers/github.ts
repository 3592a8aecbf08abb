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
import { askGithub, githubAddress, githubApi, githubFields, githubHints } from './shared/github-api.ts'

const stored = { context: 'text', state: 'text?', description: 'text?' } as const

export const github: ProviderType = {
  title: 'GitHub commit status',
  docs: 'https://docs.github.com/rest/commits/statuses',
  ...statusFields,
  ...githubFields,
  spec: { address: githubAddress, commitStatusExpr: 'Context of the status' },
  limits: [
    { of: 'description', max: 140, unit: 'characters', above: 'GitHub answers 422 "description is too long"' },
    { of: 'context', max: 255, unit: 'characters', above: 'GitHub answers 422' },
  ],
  hints: [
    {
      status: 422,
      body: /description is too long/i,
      say: 'the description, made from the reason of the event, has at most 140 characters: shorten the reason',
    },
    {
      status: 422,
      body: /maximum number of statuses/i,
      say: 'GitHub keeps at most 1000 statuses for a commit and context: take another context (commitStatusExpr)',
    },
    {
      status: 422,
      body: /No commit found/i,
      say: 'the commit is not in this repository: push it, or check spec.address and the revision of the event',
    },
    ...githubHints('statuses', 'Commit statuses', ' the commit,'),
  ],
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    requireContext(target)
    const api = yield* githubApi(target)
    if (isProgressing(event)) return progressing
    const status = commitStatus(event, target, { info: 'success', error: 'failure' })
    const { commit, context, state, description } = status
    const list = `${api.repository}/commits/${escapeSegment(commit)}/statuses?per_page=50`
    const statuses = yield* askGithub({ ...api.request('GET', list), absent: [] }, [stored])
    // The newest comes first; what an older one of the context says no longer counts.
    const latest = statuses.find(
      (one) => one.context === context && one.state !== undefined && one.description !== undefined,
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
