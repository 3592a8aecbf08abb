import { isWithin, workTree } from '../common/paths.ts'
import type { Environment } from '../common/this-process.ts'
import { originUrl } from './git.ts'

/** The CI run that an event is about. Strings are '' if the CI system does not provide them. */
export interface CiRun {
  /** `github-actions`, `gitlab-ci`, `jenkins`, …: the reportingController of an event about the run. */
  readonly system: string
  /** owner/name. */
  readonly repository: string
  /** The name of the workflow or pipeline, not of the job that sends. */
  readonly workflow: string
  readonly number: string
  readonly url: string
  /** Branch or tag. For a pull request its head branch, with the owner if it is from a fork: `eve:main`. */
  readonly refName: string
  /** A readable label for messages, if refName is not readable. */
  readonly refLabel?: string | undefined
  /** The commit. For a pull request its head, not the merge commit that CI builds. */
  readonly sha: string
  /** The number of the pull request; '' if there is none. */
  readonly changeRequest: string
  /** The first line of the commit's message. */
  readonly subject: string
  /** Who started the run, if it is the one that triggered this run. The runner's variables then name someone else. */
  readonly actor?: string
  /** How the run ended, in the CI system's own word, if it is known. */
  readonly status: string
  /** How a user can pass the status if the CI system's variables lack it. */
  readonly statusAdvice?: string
  /** Why there is nothing to report about the run that triggered this one. */
  readonly notice?: string | undefined
  /** The run in GitHub's API; undefined elsewhere. */
  readonly github?: GitHubRun | undefined
}

/** What identifies a run in GitHub's API, and the earlier runs of the same workflow, branch and event. */
export interface GitHubRun {
  readonly id: number
  /** The run number within the workflow; NaN if it is unknown. */
  readonly number: number
  readonly attempt: number
  /** The workflow's file name or ID; undefined if it is unknown. */
  readonly workflow: string | number | undefined
  readonly event: string
  readonly branch: string
  /** owner/name of the branch's repository: for a pull request from a fork, the fork. */
  readonly headRepository: string
}

/** CI systems with their own syntax for logs and secrets. Gitea and Forgejo count as GitHub. */
export type CiSystem = 'github' | 'azure' | 'gitlab' | 'jenkins' | 'other'

/** Detects the CI system that this process runs in. */
export function ciSystem({ GITHUB_ACTIONS, TF_BUILD, GITLAB_CI, JENKINS_URL }: Environment): CiSystem {
  if (GITHUB_ACTIONS === 'true') return 'github'
  if (TF_BUILD) return 'azure'
  if (GITLAB_CI) return 'gitlab'
  return JENKINS_URL ? 'jenkins' : 'other'
}

/** Returns the URLs of the run's own repository: from the CI system's variables, else from the remote `origin`. */
export function repositoryUrls(environment: Environment, cwd: string, workspace: string): string[] {
  const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = 'https://github.com' } = environment
  const known = [
    name && `${server}/${name}`,
    environment.CI_PROJECT_URL,
    environment.BUILD_REPOSITORY_URI,
    environment.CIRCLE_REPOSITORY_URL,
    environment.BITBUCKET_GIT_HTTP_ORIGIN,
    environment.GIT_URL,
  ].filter((url) => url !== undefined && url !== '')
  if (known.length > 0) return known as string[]
  const root = workTree(cwd)
  const origin = root && isWithin(root, workspace) ? originUrl(cwd) : ''
  return origin ? [origin] : []
}
