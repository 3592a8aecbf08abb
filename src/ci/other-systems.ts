import ci from 'ci-info'
import type { Environment } from '../common/this-process.ts'
import type { CiRun } from './ci-run.ts'
import { commitSubject, firstLine, originRepository, readHead } from './git.ts'
import { parseStatus } from './run-status.ts'

/** Reads each system's variables. The keys are ci-info's names. */
const systems: Record<string, (env: (name: string) => string) => Partial<Omit<CiRun, 'github'>>> = {
  GITLAB: (env) => ({
    system: 'gitlab-ci',
    repository: env('CI_PROJECT_PATH'),
    workflow: env('CI_PIPELINE_NAME') || 'Pipeline',
    number: env('CI_PIPELINE_IID'),
    url: env('CI_PIPELINE_URL'),
    refName: env('CI_MERGE_REQUEST_SOURCE_BRANCH_NAME') || env('CI_COMMIT_REF_NAME'),
    sha: env('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') || env('CI_COMMIT_SHA'),
    changeRequest: env('CI_MERGE_REQUEST_IID'),
    subject: env('CI_COMMIT_TITLE'),
    // It is `running` outside after_script.
    status: env('CI_JOB_STATUS') === 'running' ? '' : env('CI_JOB_STATUS'),
    statusAdvice:
      'send from after_script, where CI_JOB_STATUS has it, or from two jobs: --status success with when: on_success, --status failure with when: on_failure',
  }),
  JENKINS: (env) => ({
    system: 'jenkins',
    workflow: jenkinsProject(env('JOB_NAME'), env('BRANCH_NAME')),
    number: env('BUILD_NUMBER'),
    url: env('BUILD_URL'),
    refName: env('CHANGE_BRANCH') || env('BRANCH_NAME') || env('GIT_BRANCH').replace(/^origin\//, ''),
    sha: env('GIT_COMMIT'),
    changeRequest: env('CHANGE_ID'),
    statusAdvice: 'pass currentBuild.currentResult as --status',
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
    status: env('AGENT_JOBSTATUS'),
    statusAdvice: 'pass --status "$(Agent.JobStatus)"',
  }),
  CIRCLE: (env) => ({
    system: 'circleci',
    repository: `${env('CIRCLE_PROJECT_USERNAME')}/${env('CIRCLE_PROJECT_REPONAME')}`,
    // There is no variable for the workflow's name or number. CIRCLE_JOB and CIRCLE_BUILD_NUM belong to the job that sends.
    workflow: env('CIRCLE_PROJECT_REPONAME'),
    url: env('CIRCLE_WORKFLOW_ID')
      ? `https://app.circleci.com/pipelines/workflows/${env('CIRCLE_WORKFLOW_ID')}`
      : env('CIRCLE_BUILD_URL'),
    refName: env('CIRCLE_TAG') || env('CIRCLE_BRANCH'),
    sha: env('CIRCLE_SHA1'),
    changeRequest: /\/pull\/(\d+)$/.exec(env('CIRCLE_PULL_REQUEST'))?.[1] ?? '',
    statusAdvice: 'send from two steps: --status success with when: on_success, --status failure with when: on_fail',
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
    status: env('BITBUCKET_EXIT_CODE'),
    statusAdvice: 'send from after-script, where BITBUCKET_EXIT_CODE has it',
  }),
  BUILDKITE: (env) => ({
    workflow: env('BUILDKITE_PIPELINE_NAME') || env('BUILDKITE_PIPELINE_SLUG'),
    number: env('BUILDKITE_BUILD_NUMBER'),
    url: env('BUILDKITE_BUILD_URL'),
    refName: env('BUILDKITE_TAG') || env('BUILDKITE_BRANCH'),
    sha: fullSha(env('BUILDKITE_COMMIT')),
    changeRequest: numberOf(env('BUILDKITE_PULL_REQUEST')),
    subject: firstLine(env('BUILDKITE_MESSAGE')),
    status: env('BUILDKITE_COMMAND_EXIT_STATUS') || env('BUILDKITE_LAST_HOOK_EXIT_STATUS'),
    statusAdvice: 'send from a post-command hook, where BUILDKITE_COMMAND_EXIT_STATUS has it',
  }),
  DRONE: (env) => ({
    repository: env('DRONE_REPO'),
    workflow: env('DRONE_REPO_NAME'),
    number: env('DRONE_BUILD_NUMBER'),
    url: env('DRONE_BUILD_LINK'),
    refName: env('DRONE_TAG') || env('DRONE_SOURCE_BRANCH') || env('DRONE_BRANCH'),
    sha: env('DRONE_COMMIT_SHA'),
    changeRequest: env('DRONE_PULL_REQUEST'),
    subject: firstLine(env('DRONE_COMMIT_MESSAGE')),
    // With several parallel pipelines, the stage's status covers only its own pipeline.
    status: failedFirst(env('DRONE_BUILD_STATUS'), env('DRONE_STAGE_STATUS')),
    statusAdvice: 'pass --status "$DRONE_BUILD_STATUS"',
  }),
  WOODPECKER: (env) => ({
    repository: env('CI_REPO'),
    workflow: env('CI_REPO_NAME'),
    number: env('CI_PIPELINE_NUMBER'),
    url: env('CI_PIPELINE_URL'),
    refName: env('CI_COMMIT_TAG') || env('CI_COMMIT_SOURCE_BRANCH') || env('CI_COMMIT_BRANCH'),
    sha: env('CI_COMMIT_SHA'),
    changeRequest: env('CI_COMMIT_PULL_REQUEST'),
    subject: firstLine(env('CI_COMMIT_MESSAGE')),
    status: env('CI_PIPELINE_STATUS'),
    statusAdvice:
      'send from two steps: --status success with when: status: success, --status failure with when: status: failure',
  }),
}

/** Returns a job's project. Jobs of a multibranch pipeline are called `project/branch`, with the branch percent-encoded. */
function jenkinsProject(job: string, branch: string): string {
  const suffix = `/${encodeURIComponent(branch)}`
  return branch !== '' && job.endsWith(suffix) ? job.slice(0, -suffix.length) : job
}

/** Returns '' for anything but a full SHA. Before the checkout, Buildkite may set `HEAD` or another name. */
function fullSha(commit: string): string {
  return /^[0-9a-f]{40}$/.test(commit) ? commit : ''
}

/** Returns '' for anything but a number. Buildkite sets `false` if there is no pull request. */
function numberOf(pullRequest: string): string {
  return /^\d+$/.test(pullRequest) ? pullRequest : ''
}

/** Returns the first status that means failure, else the first that is set. */
function failedFirst(...statuses: readonly string[]): string {
  return statuses.find((status) => parseStatus(status).outcome === 'failure') ?? (statuses.find(Boolean) || '')
}

/** Describes the run in any CI system other than GitHub's, from its variables, and from git for what they lack. */
export function otherRun(environment: Environment, cwd: string): CiRun {
  const system = Object.keys(systems).find((name) => (ci as unknown as Record<string, unknown>)[name] === true)
  const fromVariables = system ? systems[system]?.((name) => environment[name] ?? '') : undefined
  const known = Object.fromEntries(Object.entries(fromVariables ?? {}).filter(([, value]) => value !== ''))
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
