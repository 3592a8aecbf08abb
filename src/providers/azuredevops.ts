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

const listShape = {
  value: [{ context: { genre: 'text?', name: 'text?' }, state: 'text?', description: 'text?' }],
} as const

const renewToken = 'the personal access token is wrong or has expired (after a year at most): create a new one'

export const azuredevops: ProviderType = {
  title: 'Azure DevOps commit status',
  docs: 'https://learn.microsoft.com/rest/api/azure/devops/git/statuses/create',
  ...statusFields,
  address: 'required',
  schemes: ['http', 'https', 'git'],
  spec: {
    address:
      'URL of the repository: `https://dev.azure.com/organization/project/_git/repository`; `*.visualstudio.com` and the SSH form do not work',
    commitStatusExpr: 'CEL expression for the name of the status; its genre is `fluxcd` or `fluxcd:<summary>`',
  },
  keys: { address: 'Same as `spec.address`', token: 'Personal access token with the scope Code (status)' },
  needs: [['token']],
  hints: [
    { status: 401, message: renewToken },
    {
      status: 403,
      message:
        'the token needs the scope Code (status), and its account needs the permission "Contribute" on the repository',
    },
    { status: 404, message: 'the organization, project, repository or commit does not exist: check spec.address' },
  ],
  acceptedReply: { status: 201, body: '{"id":1}' },

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
    const reply = yield { protocol: 'http', method: 'GET', url, headers, simulatedReply: { value: [] } }
    requireSignIn(reply)
    const { value } = readJson(reply, listShape)
    const summary = event.metadata.get('summary')
    const context = { genre: summary === undefined ? 'fluxcd' : `fluxcd:${summary}`, name: status.context }
    // Statuses are listed newest first, so the first match is the current one.
    const latest = value.find(
      (status) =>
        status.context.name === context.name &&
        status.context.genre === context.genre &&
        status.state !== undefined &&
        status.description !== undefined,
    )
    if (latest?.state === state && latest.description === description) return alreadySet(status)
    const type = { 'content-type': 'application/json;charset=utf-8' }
    requireSignIn(yield postJson(url, { context, description, state }, { ...headers, ...type }))
    return undefined
  },
}

/** If a token has expired, Azure DevOps answers 203 with its sign-in page. @throws DeliveryError for that page */
function requireSignIn({ status, body }: Reply): void {
  if (status !== 203 && !/^\s*<(?:!doctype|html)/i.test(body)) return
  throw new DeliveryError(`Azure DevOps answered ${status} with its sign-in page`, { hint: renewToken })
}
