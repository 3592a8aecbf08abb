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

const stored = { key: 'text', state: 'text', name: 'text', description: 'text' } as const

export const bitbucketserver: ProviderType = {
  title: 'Bitbucket Data Center build status',
  docs: 'https://developer.atlassian.com/server/bitbucket/how-tos/updating-build-status-for-commits/',
  ...statusFields,
  address: 'required',
  spec: {
    address: 'The HTTP clone URL: `https://bitbucket.example.com/scm/project/repository.git`',
    commitStatusExpr: 'The SHA-1 of this text is the key of the status',
  },
  keys: {
    address: 'As `spec.address`',
    token: 'HTTP access token that may read and write the repository',
    username: 'Of an account, instead of `token`',
    password: 'Of that account',
  },
  needs: [['token'], ['username', 'password']],
  limits: [
    { of: 'name', max: 255, unit: 'characters', above: 'Bitbucket answers 400' },
    { of: 'url', max: 450, unit: 'characters', above: 'Bitbucket answers 400' },
  ],
  hints: [
    { status: 401, say: 'the token or password is wrong or has expired' },
    { status: 403, say: 'the HTTP access token needs read and write permission for the repository' },
    {
      status: 404,
      say: 'there is no such project, repository or commit, or the token may not see it: check spec.address',
    },
  ],
  accepted: { status: 204, body: '' },

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
    const set = reply.status === 200 ? readJson(reply, stored) : undefined
    if (set?.key === key && set.state === state && set.name === name && set.description === description)
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
  throw new ConfigError('Bitbucket needs a token, or username and password: give the Secret the key token', {
    field: 'token',
  })
}
