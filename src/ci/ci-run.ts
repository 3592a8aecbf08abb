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
