import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Event } from '../../../src/event/event.ts'
import { formatUrl, joinUrl } from '../../../src/go/url.ts'
import { basicAuth } from '../../../src/providers/shared/authorization.ts'
import * as comment from '../../../src/providers/shared/comment.ts'
import { hexDigest } from '../../../src/providers/shared/digest.ts'
import { parseGitAddress } from '../../../src/providers/shared/git-address.ts'
import * as git from '../../../src/providers/shared/git-repository.ts'
import * as status from '../../../src/providers/shared/git-status.ts'
import { logic } from '../../support/logic.ts'

interface Input {
  readonly fn: string
  readonly address?: string
  readonly base64?: string
  readonly commitStatus?: string
  readonly kind?: string
  readonly metadata?: Record<string, string>
  readonly name?: string
  readonly password?: string
  readonly reason?: string
  readonly rev?: string
  readonly revision?: string
  readonly text?: string
  readonly token?: string
  readonly username?: string
}

const event = ({ kind = '', name = '', reason = '', metadata = {} }: Input): Event => ({
  involvedObject: { kind, name, namespace: '', uid: '', apiVersion: '', resourceVersion: '', fieldPath: '' },
  severity: '',
  timestamp: null,
  message: '',
  reason,
  metadata: new Map(Object.entries(metadata)),
  reportingController: '',
  reportingInstance: '',
})

const bitbucketServer = (address: string, rev: string) => {
  try {
    return formatUrl(joinUrl(git.bitbucketServerCommits(address), rev, 'builds'))
  } catch (error) {
    throw new Error(`could not parse git address: ${(error as Error).message}`)
  }
}

/** Our function for each recorded one, with the part of the recorded result that it returns. */
// biome-ignore lint/suspicious/noExplicitAny: answers differ by function
const functions: Record<string, (input: Input, address: string) => { got: unknown; of?: (out: any) => unknown }> = {
  parseGitAddress: (_, address) => ({ got: parseGitAddress(address) }),
  parseRevision: ({ revision = '' }) => ({ got: status.parseRevision(revision) }),
  getRevision: ({ metadata = {} }) => ({
    got: status.getRevision(new Map(Object.entries(metadata))),
    of: ({ ok, revision }) => (ok ? revision : undefined),
  }),
  splitCamelcase: ({ text = '' }) => ({ got: status.splitCamelcase(text) }),
  formatNameAndDescription: (input) => ({ got: status.formatNameAndDescription(event(input)) }),
  sha1String: ({ text = '' }) => ({ got: hexDigest('sha1', text) }),
  basicAuth: ({ username = '', password = '' }) => ({
    got: basicAuth(username, password),
    of: (out) => `Basic ${out}`,
  }),
  getPullRequestNumber: (input) => ({ got: comment.pullRequestNumber(event(input)) }),
  getMergeRequestIID: (input) => ({ got: comment.mergeRequestIid(event(input)) }),
  github: (_, address) => ({
    got: git.githubRepository(address),
    of: ({ baseURL, owner, repo }) => ({ baseUrl: baseURL.replace(/\/$/, ''), owner, repo }),
  }),
  gitlab: (_, address) => ({
    got: git.gitlabProject(address),
    of: ({ baseURL, id }) => ({ baseUrl: baseURL.replace(/\/$/, ''), id }),
  }),
  gitea: (_, address) => ({
    got: git.giteaRepository(address),
    of: ({ firstRequests, owner, repo }) => ({
      baseUrl: firstRequests[0].replace(/^GET (.*)\/version$/, '$1'),
      owner,
      repo,
    }),
  }),
  bitbucket: (_, address) => ({
    got: git.bitbucketRepository(address),
    of: ({ apiBaseURL, owner, repo }) => ({ baseUrl: apiBaseURL, owner, repo }),
  }),
  bitbucketserver: ({ rev = '' }, address) => ({
    got: bitbucketServer(address, rev),
    of: ({ buildsURL }) => buildsURL,
  }),
  azuredevops: (_, address) => ({
    got: git.azureDevOpsRepository(address),
    of: ({ orgURL, project, repo }) => ({ baseUrl: orgURL, project, repo }),
  }),
}

/** Returns the reason to skip a case. */
function skipReason({ in: input, error, out }: (typeof cases)[number]): string | undefined {
  if (/State$|^commitStatusGenre$/.test(input.fn)) return 'words of one type: with their provider'
  if (/^commit status cannot be empty$|token|credentials/.test(error ?? '')) return 'credentials: with their provider'
  if ((out as { accepted?: boolean })?.accepted) return 'credentials: with their provider'
  if (input.base64) return 'bytes that are no UTF-8: an event cannot hold them'
  return undefined
}

const cases = logic<Input, unknown>('git')
const played = cases.filter((one) => !skipReason(one))

describe(`git: ${played.length} of ${cases.length} recorded answers`, () => {
  for (const one of played) {
    test(one.name, () => {
      const ours = functions[one.in.fn]
      assert(ours, one.in.fn)
      let answer: ReturnType<typeof ours>
      try {
        answer = ours(one.in, one.in.address ?? '')
      } catch (error) {
        assert.equal((error as Error).message, one.error?.replace('Get "file://api/v1/version": ', ''))
        return
      }
      assert.equal(one.error, undefined, `the controller refused: ${one.error}; we said ${JSON.stringify(answer.got)}`)
      assert.deepEqual(answer.got, answer.of ? answer.of(one.out) : one.out)
    })
  }

  test('the number of skipped cases is as expected', () => {
    const count: Record<string, number> = {}
    for (const one of cases) {
      const why = skipReason(one)
      if (why) count[why] = (count[why] ?? 0) + 1
    }
    assert.deepEqual(count, {
      'words of one type: with their provider': 46,
      'credentials: with their provider': 18,
      'bytes that are no UTF-8: an event cannot hold them': 3,
    })
  })
})
