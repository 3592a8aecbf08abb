import { ConfigError } from '../common/errors.ts'
import { formatUrl, joinUrl, parseUrl } from '../go/url.ts'
import { postJson } from './exchange.ts'
import type { ProviderType, Target } from './provider-type.ts'
import { readAddress } from './shared/address.ts'
import { basicAuth } from './shared/authorization.ts'
import { hexDigest } from './shared/digest.ts'
import { bitbucketServerCommits } from './shared/git-repository.ts'
import {
  alreadySet,
  commitStatus,
  isProgressing,
  progressing,
  requireContext,
  statusFields,
} from './shared/git-status.ts'
import { readJson } from './shared/reply.ts'

const statusShape = { key: 'text', state: 'text', name: 'text', description: 'text' } as const

export const bitbucketserver: ProviderType = {
  title: 'Bitbucket Data Center build status',
  docs: 'https://developer.atlassian.com/server/bitbucket/how-tos/updating-build-status-for-commits/',
  ...statusFields,
  address: 'required',
  spec: {
    address: 'HTTP clone URL: `https://bitbucket.example.com/scm/project/repository.git`',
    commitStatusExpr: 'CEL expression whose SHA-1 is the key of the status',
  },
  keys: {
    address: 'Same as `spec.address`',
    token: 'HTTP access token with read and write permission for the repository',
    username: 'User, instead of `token`',
    password: 'Password of the user',
  },
  needs: [['token'], ['username', 'password']],
  limits: [
    { path: 'name', max: 255, unit: 'characters', whenExceeded: 'Bitbucket answers 400' },
    { path: 'url', max: 450, unit: 'characters', whenExceeded: 'Bitbucket answers 400' },
  ],
  hints: [
    { status: 401, message: 'the token or password is wrong or has expired' },
    { status: 403, message: 'the HTTP access token needs read and write permission for the repository' },
    {
      status: 404,
      message: 'the project, repository or commit does not exist, or the token cannot access it: check spec.address',
    },
  ],
  acceptedReply: { status: 204, body: '' },

  *send(event, target) {
    requireContext(target)
    const example = 'https://bitbucket.example.com/scm/project/repository.git'
    const commits = readAddress(target, example, bitbucketServerCommits)
    const headers = {
      authorization: authorization(target),
      'x-atlassian-token': 'no-check',
      'x-requested-with': 'XMLHttpRequest',
    }
    if (isProgressing(event)) return progressing
    const status = commitStatus(event, target, { info: 'SUCCESSFUL', error: 'FAILED' })
    const { commit, state, description } = status
    const builds = parseUrl(formatUrl({ ...joinUrl(commits, `${commit}/builds`), userinfo: undefined, fragment: '' }))
    const name = `${status.name} [${description}]`
    const key = hexDigest('sha1', status.context)
    const reply = yield {
      protocol: 'http',
      method: 'GET',
      url: formatUrl({ ...builds, query: `key=${key}` }),
      headers,
      accept: [404],
    }
    const current = reply.status === 200 ? readJson(reply, statusShape) : undefined
    if (current?.key === key && current.state === state && current.name === name && current.description === description)
      return alreadySet(status)
    const build = { description: description || undefined, key, name, state, url: target.address }
    const request = postJson(formatUrl(builds), build, headers)
    yield { ...request, body: `${request.body}\n` }
    return undefined
  },
}

/** @throws ConfigError on token */
function authorization({ token, username, password }: Target): string {
  if (token) return `Bearer ${token}`
  if (username && password) return basicAuth(username, password)
  throw new ConfigError('Bitbucket needs a token, or username and password: add the key token to the Secret', {
    field: 'token',
  })
}
