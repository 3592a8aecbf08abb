import { DeliveryError } from '../common/errors.ts'
import { escapeSegment } from '../go/url.ts'
import { postJson, type Reply } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { basicAuth, requireToken } from './shared/authorization.ts'
import { azureDevOpsRepository, repositoryOf } from './shared/git-repository.ts'
import {
  alreadySet,
  commitStatus,
  isProgressing,
  progressing,
  requireContext,
  statusFields,
} from './shared/git-status.ts'
import { readJson } from './shared/reply.ts'

const listed = {
  value: [{ context: { genre: 'text?', name: 'text?' }, state: 'text?', description: 'text?' }],
} as const

const renew = 'the personal access token is wrong or has expired (after a year at most): store a new one'

export const azuredevops: ProviderType = {
  title: 'Azure DevOps commit status',
  docs: 'https://learn.microsoft.com/rest/api/azure/devops/git/statuses/create',
  ...statusFields,
  address: 'required',
  schemes: ['http', 'https', 'git'],
  spec: {
    address: '`https://dev.azure.com/organization/project/_git/repository`; not `*.visualstudio.com`, not the ssh form',
    commitStatusExpr: 'Name of the status; its genre is `fluxcd`, or `fluxcd:<summary>`',
  },
  keys: { address: 'As `spec.address`', token: 'Personal access token with the scope Code (status)' },
  needs: [['token']],
  hints: [
    { status: 401, say: renew },
    {
      status: 403,
      say: 'the token needs the scope Code (status), and its account "Contribute" in the repository',
    },
    { status: 404, say: 'the organization, project, repository or commit is not there: check spec.address' },
  ],
  accepted: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    requireContext(target)
    const token = requireToken(target, 'a personal access token (managed identities exist only in a cluster)')
    const headers = {
      authorization: basicAuth('', token),
      accept: 'application/json;api-version=6.0',
    }
    const example = 'https://dev.azure.com/organization/project/_git/repository'
    const { baseUrl, project, repo } = repositoryOf(target, azureDevOpsRepository, example)
    if (isProgressing(event)) return progressing
    const status = commitStatus(event, target, { info: 'succeeded', error: 'error' })
    const { commit, state, description } = status
    const path = `${project && `${escapeSegment(project)}/`}_apis/git/repositories/${escapeSegment(repo)}/commits/${escapeSegment(commit)}/statuses`
    const url = `${baseUrl}/${path}`
    const reply = yield { protocol: 'http', method: 'GET', url, headers, absent: { value: [] } }
    signedIn(reply)
    const { value } = readJson(reply, listed)
    const summary = event.metadata.get('summary')
    const context = { genre: summary === undefined ? 'fluxcd' : `fluxcd:${summary}`, name: status.context }
    // The newest comes first; what an older one of the context says no longer counts.
    const latest = value.find(
      (one) =>
        one.context.name === context.name &&
        one.context.genre === context.genre &&
        one.state !== undefined &&
        one.description !== undefined,
    )
    if (latest?.state === state && latest.description === description) return alreadySet(status)
    const type = { 'content-type': 'application/json;charset=utf-8' }
    signedIn(yield postJson(url, { context, description, state }, { ...headers, ...type }))
    return undefined
  },
}

/** To a token that has expired Azure DevOps answers 203 and its sign-in page, which looks like success. */
function signedIn({ status, body }: Reply): void {
  if (status !== 203 && !/^\s*<(?:!doctype|html)/i.test(body)) return
  throw new DeliveryError(`Azure DevOps answered ${status} with its sign-in page`, { hint: renew })
}
