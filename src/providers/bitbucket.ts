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

const appPasswords = 'app passwords ended on 9 June 2026: use an API token with the e-mail of its Atlassian account'

export const bitbucket: ProviderType = {
  title: 'Bitbucket commit status',
  docs: 'https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/',
  ...statusFields,
  address: 'required',
  schemes: ['http', 'https', 'git'],
  spec: {
    address: '`https://bitbucket.org/workspace/repository`, also its ssh form; the host is not used',
    commitStatusExpr: 'The SHA-1 of this text is the key of the status',
  },
  keys: {
    address: 'As `spec.address`',
    token: "`<account's e-mail>:<API token>`, with exactly one colon; scope `read:repository:bitbucket`",
  },
  placeholders: { token: '***:***' },
  needs: [['token']],
  limits: [{ of: 'name', max: 255, unit: 'characters', above: 'Bitbucket answers 400' }],
  hints: [
    { status: 401, say: `Bitbucket does not know this user and password; ${appPasswords}` },
    {
      status: 403,
      say: 'the API token needs the scope read:repository:bitbucket; a status that another account set may only be changed by that account or an administrator',
    },
    {
      status: 404,
      say: 'the repository or the commit is not there, or the account may not see it: check spec.address',
    },
    { status: 429, say: 'Bitbucket allows about 1000 requests an hour: send fewer' },
  ],
  accepted: { status: 201, body: '{"id":1}' },

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
    const set = reply.status === 404 ? undefined : readJson(reply, { state: 'text', description: 'text' })
    if (set?.state === state && set.description === description) return alreadySet(status)
    yield postJson(url, { key, url: 'https://bitbucket.org', state, name, description }, { authorization })
    return undefined
  },
}

/** @throws ConfigError on token when it is not one user and one password */
function userAndPassword(token: string): [string, string] {
  const [user, password, ...more] = token.split(':')
  if (user !== undefined && password !== undefined && more.length === 0) return [user, password]
  const found =
    token === '' ? 'there is no token' : `the token has ${more.length === 0 ? 'no colon' : 'several colons'}`
  throw new ConfigError(
    `${found}; Bitbucket needs one of the form user:password, with exactly one colon. Bitbucket's ${appPasswords}`,
    { field: 'token' },
  )
}
