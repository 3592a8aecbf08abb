import { ConfigError } from '../common/errors.ts'
import { escapePath } from '../go/url.ts'
import { postJson } from './exchange.ts'
import type { ProviderType } from './provider-type.ts'
import { basicAuth } from './shared/authorization.ts'
import { hexDigest } from './shared/digest.ts'
import { bitbucketRepository, repositoryOf } from './shared/git-repository.ts'
import {
  alreadySet,
  commitStatus,
  isProgressing,
  progressing,
  requireContext,
  statusFields,
} from './shared/git-status.ts'
import { readJson } from './shared/reply.ts'

const appPasswords =
  'app passwords stopped working on 9 June 2026: use an API token with the email address of its Atlassian account'

export const bitbucket: ProviderType = {
  title: 'Bitbucket commit status',
  docs: 'https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/',
  ...statusFields,
  address: 'required',
  schemes: ['http', 'https', 'git'],
  spec: {
    address:
      'URL of the repository: `https://bitbucket.org/workspace/repository`, or its SSH form; the host is ignored',
    commitStatusExpr: 'CEL expression whose SHA-1 is the key of the status',
  },
  keys: {
    address: 'Same as `spec.address`',
    token: '`<email address>:<API token>`, with exactly one colon; scope `read:repository:bitbucket`',
  },
  placeholders: { token: '***:***' },
  needs: [['token']],
  limits: [{ path: 'name', max: 255, unit: 'characters', whenExceeded: 'Bitbucket answers 400' }],
  hints: [
    { status: 401, message: `the email address or the API token is wrong; ${appPasswords}` },
    {
      status: 403,
      message:
        'the API token needs the scope read:repository:bitbucket; a status that another account set can be changed only by that account or an administrator',
    },
    {
      status: 404,
      message: 'the repository or the commit does not exist, or the account cannot access it: check spec.address',
    },
    { status: 429, message: 'Bitbucket allows about 1000 requests an hour: send fewer messages' },
  ],
  acceptedReply: { status: 201, body: '{"id":1}' },

  *send(event, target) {
    requireContext(target)
    const authorization = basicAuth(...userAndPassword(target.token))
    const { baseUrl, owner, repo } = repositoryOf(
      target,
      bitbucketRepository,
      'https://bitbucket.org/workspace/repository',
    )
    if (isProgressing(event)) return progressing
    const status = commitStatus(event, target, { info: 'SUCCESSFUL', error: 'FAILED' })
    const { commit, context, state, name, description } = status
    const url = `${baseUrl}${escapePath(`/repositories/${owner}/${repo}/commit/${commit}/statuses/build`)}`
    const key = hexDigest('sha1', context)
    const reply = yield {
      protocol: 'http',
      method: 'GET',
      url: `${url}/${key}`,
      headers: { authorization },
      accept: [404],
    }
    const current = reply.status === 404 ? undefined : readJson(reply, { state: 'text', description: 'text' })
    if (current?.state === state && current.description === description) return alreadySet(status)
    yield postJson(url, { key, url: 'https://bitbucket.org', state, name, description }, { authorization })
    return undefined
  },
}

/** @throws ConfigError on token unless it is one user and one password */
function userAndPassword(token: string): [string, string] {
  const [user, password, ...more] = token.split(':')
  if (user !== undefined && password !== undefined && more.length === 0) return [user, password]
  const found =
    token === '' ? 'the Secret has no token' : `the token has ${more.length === 0 ? 'no colon' : 'several colons'}`
  throw new ConfigError(
    `${found}; Bitbucket expects user:password, with exactly one colon. Bitbucket's ${appPasswords}`,
    { field: 'token' },
  )
}
