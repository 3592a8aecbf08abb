import ci from 'ci-info'
import type { Environment } from '../common/environment.ts'
import { readHead } from './git-folder.ts'
import { commitSubject, originRepository } from './run-git.ts'

/** What is known of the CI run. Texts are '' when the system does not say. */
export interface CiRun {
  /** `github-actions`, `gitlab-ci`, `jenkins`, …; what an event made from the run calls its reportingController. */
  readonly system: string
  /** owner/name. */
  readonly repository: string
  readonly workflow: string
  readonly number: string
  readonly url: string
  /** Branch or tag; of a pull request its head branch. */
  readonly refName: string
  /** The commit, of a pull request its head: never the merge commit that CI builds. */
  readonly sha: string
  /** Number of the pull request; '' if there is none. */
  readonly changeRequest: string
  /** The commit's first line. */
  readonly subject: string
  /** success, failure, cancelled or skipped, where the system itself knows. */
  readonly status: string
}

/** Where each system says what; ci-info recognises the system. Links: docs/other-ci.md. */
const systems: Record<string, (env: (name: string) => string) => Partial<CiRun>> = {
  GITLAB: (env) => ({
    system: 'gitlab-ci',
    repository: env('CI_PROJECT_PATH'),
    workflow: env('CI_PIPELINE_NAME') || env('CI_JOB_NAME'),
    number: env('CI_PIPELINE_IID'),
    url: env('CI_PIPELINE_URL'),
    refName: env('CI_MERGE_REQUEST_SOURCE_BRANCH_NAME') || env('CI_COMMIT_REF_NAME'),
    sha: env('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') || env('CI_COMMIT_SHA'),
    changeRequest: env('CI_MERGE_REQUEST_IID'),
    subject: env('CI_COMMIT_TITLE'),
    status: { success: 'success', failed: 'failure', canceled: 'cancelled' }[env('CI_JOB_STATUS')] ?? '',
  }),
  JENKINS: (env) => ({
    system: 'jenkins',
    workflow: env('JOB_NAME'),
    number: env('BUILD_NUMBER'),
    url: env('BUILD_URL'),
    refName: env('CHANGE_BRANCH') || env('BRANCH_NAME') || env('GIT_BRANCH').replace(/^origin\//, ''),
    sha: env('GIT_COMMIT'),
    changeRequest: env('CHANGE_ID'),
  }),
  AZURE_PIPELINES: (env) => ({
    system: 'azure-pipelines',
    repository: env('BUILD_REPOSITORY_NAME'),
    workflow: env('BUILD_DEFINITIONNAME'),
    number: env('BUILD_BUILDNUMBER'),
    url: `${env('SYSTEM_TEAMFOUNDATIONCOLLECTIONURI')}${encodeURIComponent(env('SYSTEM_TEAMPROJECT'))}/_build/results?buildId=${env('BUILD_BUILDID')}`,
    refName: (env('SYSTEM_PULLREQUEST_SOURCEBRANCH') || env('BUILD_SOURCEBRANCH')).replace(/^refs\/(heads|tags)\//, ''),
    sha: env('SYSTEM_PULLREQUEST_SOURCECOMMITID') || env('BUILD_SOURCEVERSION'),
    changeRequest: env('SYSTEM_PULLREQUEST_PULLREQUESTNUMBER') || env('SYSTEM_PULLREQUEST_PULLREQUESTID'),
    subject: env('BUILD_SOURCEVERSIONMESSAGE'),
    status:
      { Succeeded: 'success', SucceededWithIssues: 'success', Failed: 'failure', Canceled: 'cancelled' }[
        env('AGENT_JOBSTATUS')
      ] ?? '',
  }),
  CIRCLE: (env) => ({
    system: 'circleci',
    repository: `${env('CIRCLE_PROJECT_USERNAME')}/${env('CIRCLE_PROJECT_REPONAME')}`,
    workflow: env('CIRCLE_JOB'),
    number: env('CIRCLE_BUILD_NUM'),
    url: env('CIRCLE_BUILD_URL'),
    refName: env('CIRCLE_TAG') || env('CIRCLE_BRANCH'),
    sha: env('CIRCLE_SHA1'),
    changeRequest: /\/pull\/(\d+)$/.exec(env('CIRCLE_PULL_REQUEST'))?.[1] ?? '',
  }),
  BITBUCKET: (env) => ({
    system: 'bitbucket-pipelines',
    repository: env('BITBUCKET_REPO_FULL_NAME'),
    workflow: env('BITBUCKET_REPO_SLUG'),
    number: env('BITBUCKET_BUILD_NUMBER'),
    url: `${env('BITBUCKET_GIT_HTTP_ORIGIN')}/pipelines/results/${env('BITBUCKET_BUILD_NUMBER')}`,
    refName: env('BITBUCKET_TAG') || env('BITBUCKET_BRANCH'),
    sha: env('BITBUCKET_COMMIT'),
    changeRequest: env('BITBUCKET_PR_ID'),
    status: { 0: 'success' }[env('BITBUCKET_EXIT_CODE')] ?? (env('BITBUCKET_EXIT_CODE') ? 'failure' : ''),
  }),
}

/** The run of a CI system other than GitHub's: its own variables, and git for what they do not tell. */
export function otherRun(environment: Environment, cwd: string): CiRun {
  const system = Object.keys(systems).find((name) => (ci as unknown as Record<string, unknown>)[name] === true)
  const told = system ? systems[system]?.((name) => environment[name] ?? '') : undefined
  const known = Object.fromEntries(Object.entries(told ?? {}).filter(([, value]) => value !== ''))
  const head = readHead(cwd)
  const sha = known.sha ?? head.sha
  return {
    system: (ci.name ?? 'ci').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    repository: originRepository(cwd),
    workflow: '',
    number: '',
    url: '',
    refName: head.branch,
    changeRequest: '',
    status: '',
    subject: commitSubject(cwd, sha),
    ...known,
    sha,
  }
}
