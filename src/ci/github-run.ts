import type { Environment } from '../common/this-process.ts'
import type { CiRun } from './ci-run.ts'
import type { Context } from './context.ts'
import { commitSubject, firstLine } from './git.ts'

/** Describes the run of this process, on GitHub, or on Gitea and Forgejo, which set the same variables. */
export function currentRun({ github, eventName, payload }: Context, environment: Environment, cwd: string): CiRun {
  const { pull_request: pull, workflow_run: cause, issue } = payload ?? {}
  const isGitea = environment.GITEA_ACTIONS === 'true'
  const repository = environment.GITHUB_REPOSITORY ?? ''
  const refName = environment.GITHUB_REF_NAME || shortRef(github.ref)
  const sha = pull?.head?.sha ?? cause?.head_sha ?? github.sha ?? ''
  const commit = payload?.head_commit ?? cause?.head_commit
  const head = pull
    ? branchLabel(pull.head?.ref, pull.head, pull.base?.repo ?? payload?.repository)
    : branchLabel(cause?.head_branch, { repo: cause?.head_repository }, payload?.repository)
  return {
    system: systemOf(environment),
    repository,
    workflow: github.workflow ?? '',
    number: Number.isNaN(github.runNumber) ? '' : String(github.runNumber),
    url: attemptUrl(
      `${github.serverUrl}/${repository}/actions/runs/${environment.GITHUB_RUN_ID ?? ''}`,
      isGitea ? 1 : github.runAttempt,
    ),
    refName: head ?? refName,
    refLabel: mergeQueueLabel(refName),
    sha,
    changeRequest: String(pull?.number ?? (issue?.pull_request ? issue.number : '') ?? ''),
    subject: subjectOf(commit?.message, sha, cwd),
    status: '',
    github: isGitea
      ? undefined
      : {
          id: github.runId,
          number: github.runNumber,
          attempt: github.runAttempt || 1,
          workflow: workflowFile(environment.GITHUB_WORKFLOW_REF),
          event: eventName,
          branch: environment.GITHUB_HEAD_REF || refName,
          headRepository: pull?.head?.repo?.full_name ?? repository,
        },
  }
}

interface Head {
  readonly repo?: { readonly full_name?: string } | null
  /** The owner of the repository. Present even after the repository was deleted. */
  readonly user?: { readonly login?: string }
}

/** Returns `main`, or `eve:main` for a branch of a fork, as GitHub does, because both repositories may have a branch `main`. */
export function branchLabel(
  branch: string | undefined,
  { repo, user }: Head,
  base: { readonly full_name?: string } | undefined,
): string | undefined {
  const baseName = base?.full_name?.toLowerCase()
  if (!branch || repo === undefined || baseName === undefined) return branch
  if (repo?.full_name?.toLowerCase() === baseName) return branch
  return `${repo?.full_name?.split('/')[0] ?? user?.login ?? 'unknown'}:${branch}`
}

/** Returns `main (merge queue, #12)` for a branch of GitHub's merge queue, whose name is unreadable, else undefined. */
export function mergeQueueLabel(branch: string | undefined): string | undefined {
  const [, target, pull] = /^gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]{40}$/.exec(branch ?? '') ?? []
  return target && `${target} (merge queue, #${pull})`
}

/** Returns the page of an attempt. Without the attempt, GitHub shows the latest one. */
export function attemptUrl(url: string, attempt: number | undefined): string {
  return attempt && attempt > 1 ? `${url}/attempts/${attempt}` : url
}

/** Returns the reportingController: `gitea-actions` for Gitea and Forgejo, else `github-actions`. */
export function systemOf(environment: Environment): string {
  return environment.GITEA_ACTIONS === 'true' ? 'gitea-actions' : 'github-actions'
}

/** Returns the first line of a payload's commit message, or asks git if the payload has none. */
export function subjectOf(message: unknown, sha: string, cwd: string): string {
  return typeof message === 'string' ? firstLine(message) : commitSubject(cwd, sha)
}

/** Removes `refs/heads/` or `refs/tags/`. */
export function shortRef(ref: string | undefined): string {
  return (ref ?? '').replace(/^refs\/(heads|tags)\//, '')
}

/** Returns `build.yml` for `acme/fleet/.github/workflows/build.yml@refs/heads/main`. */
function workflowFile(ref: string | undefined): string | undefined {
  return /\/([^/@]+)@/.exec(ref ?? '')?.[1]
}
