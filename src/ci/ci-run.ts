import { isWithin, workTree } from '../common/paths.ts'
import type { Environment } from '../common/this-process.ts'
import { originUrl } from './git.ts'

/** The CI run that an event is about. Texts are '' when the system does not say. */
export interface CiRun {
  /** `github-actions`, `gitlab-ci`, `jenkins`, …: the reportingController of an event about the run. */
  readonly system: string
  /** owner/name. */
  readonly repository: string
  /** The name of the workflow or pipeline, never that of the job that sends. */
  readonly workflow: string
  readonly number: string
  readonly url: string
  /** Branch or tag; for a pull request its head branch, of a fork with its owner: `eve:main`. */
  readonly refName: string
  /** What people read instead of it. */
  readonly refLabel?: string | undefined
  /** The commit; for a pull request its head, never the merge commit that CI builds. */
  readonly sha: string
  /** Number of the pull request; '' if there is none. */
  readonly changeRequest: string
  /** The first line of the commit's message. */
  readonly subject: string
  /** Who started what triggered this run: there the runner's own variables name somebody else. */
  readonly actor?: string
  /** How the run ended, in the system's own word, if the system knows. */
  readonly status: string
  /** How a user hands over the status, where the system's own variables do not have it. */
  readonly statusAdvice?: string
  /** Why there is nothing to say of it, although something triggered this run. */
  readonly notice?: string | undefined
  /** The run in GitHub's API; undefined elsewhere. */
  readonly github?: GitHubRun | undefined
}

/** What GitHub's API needs to find a run, and the earlier runs of the same workflow, branch and event. */
export interface GitHubRun {
  readonly id: number
  /** The number that counts the runs of the workflow; NaN where nothing says it. */
  readonly number: number
  readonly attempt: number
  /** File name or id; undefined where the runner does not say. */
  readonly workflow: string | number | undefined
  readonly event: string
  readonly branch: string
  /** owner/name of the repository that the branch is in: of a fork's pull request the fork. */
  readonly headRepository: string
}

/** The CI systems whose logs and secrets differ from those of a shell. Gitea and Forgejo are like GitHub. */
export type CiSystem = 'github' | 'azure' | 'gitlab' | 'jenkins' | 'other'

/** The CI system that this process runs in, by a variable that each of them sets. */
export function ciSystem({ GITHUB_ACTIONS, TF_BUILD, GITLAB_CI, JENKINS_URL }: Environment): CiSystem {
  if (GITHUB_ACTIONS === 'true') return 'github'
  if (TF_BUILD) return 'azure'
  if (GITLAB_CI) return 'gitlab'
  return JENKINS_URL ? 'jenkins' : 'other'
}

/** Addresses of the repository in which this run happens: the CI system's, else that of the remote `origin`. */
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
