import type { Environment } from '../common/this-process.ts'
import type { CiRun, GitHubRun } from './ci-run.ts'
import type { Context } from './context.ts'
import { commitSubject, firstLine } from './git.ts'

/** The run in which this process runs, on GitHub's runner or on Gitea's and Forgejo's, which set the same variables. */
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

/**
 * What started this run, if it is itself something that ends in success or failure: another workflow's run, a check,
 * a deployment, a commit status. Then the event is about that, by what the payload says.
 */
export function triggeringRun(context: Context, environment: Environment, cwd: string): CiRun | undefined {
  const read = readers[context.eventName]
  const { payload, github } = context
  const found = payload && read?.(payload, `${github.serverUrl}/${environment.GITHUB_REPOSITORY}`)
  if (!found) return undefined
  const { pullRequests, message, ...facts } = found
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null))
  const texts = { workflow: '', number: '', url: '', refName: '', sha: '', actor: '', status: '', ...known }
  return {
    system: systemOf(environment),
    repository: environment.GITHUB_REPOSITORY ?? '',
    ...texts,
    changeRequest: pullRequestOf(pullRequests, payload.repository?.id),
    subject: subjectOf(message, texts.sha, cwd),
    github: environment.GITEA_ACTIONS === 'true' ? undefined : found.github,
  }
}

/** What a payload says of a run; absent and null alike where it does not. */
interface Reported {
  readonly workflow?: string
  readonly number?: string
  readonly url?: string
  readonly refName?: string
  readonly refLabel?: string | undefined
  readonly sha?: string
  readonly actor?: string
  readonly status?: string
  readonly pullRequests?: readonly PullRequest[]
  readonly message?: string
  readonly github?: GitHubRun
  readonly notice?: string | undefined
}

interface PullRequest {
  readonly number: number
  readonly head?: { readonly repo?: { readonly id?: number } }
  readonly base?: { readonly repo?: { readonly id?: number } }
}

/** How to read each payload: https://docs.github.com/webhooks/webhook-events-and-payloads */
// biome-ignore lint/suspicious/noExplicitAny: a webhook's payload; every step into it is optional
const readers: Readonly<Record<string, (payload: any, repository: string) => Reported | undefined>> = {
  workflow_run: ({ workflow_run: run, workflow, repository }) =>
    run && {
      workflow: run.name || workflow?.name,
      number: String(run.run_number ?? ''),
      url: run.html_url && attemptUrl(run.html_url, run.run_attempt),
      refLabel: mergeQueueLabel(run.head_branch),
      refName: branchLabel(run.head_branch, { repo: run.head_repository }, repository ?? run.repository),
      sha: run.head_sha,
      actor: run.triggering_actor?.login ?? run.actor?.login,
      status: conclusionOf(run),
      pullRequests: run.pull_requests,
      message: run.head_commit?.message,
      github: {
        id: run.id,
        number: run.run_number ?? Number.NaN,
        attempt: run.run_attempt ?? 1,
        workflow: run.workflow_id,
        event: run.event ?? '',
        branch: run.head_branch ?? '',
        headRepository: run.head_repository?.full_name ?? '',
      },
    },
  check_suite: ({ action, check_suite: suite, sender }, repository) =>
    suite && {
      workflow: suite.app?.name,
      url: `${repository}/commit/${suite.head_sha}/checks`,
      refName: suite.head_branch,
      sha: suite.head_sha,
      actor: sender?.login,
      status: conclusionOf(suite),
      pullRequests: suite.pull_requests,
      message: suite.head_commit?.message,
      notice: requestOf('check_suite', action),
    },
  check_run: ({ action, check_run: run, sender }) =>
    run && {
      workflow: run.name,
      url: run.html_url,
      refName: run.check_suite?.head_branch,
      sha: run.head_sha,
      actor: sender?.login,
      status: conclusionOf(run),
      pullRequests: run.pull_requests,
      notice: requestOf('check_run', action),
    },
  deployment_status: ({ deployment_status: status, deployment, sender }) =>
    status && {
      workflow: `Deployment to ${status.environment ?? deployment?.environment}`,
      url: status.log_url || status.target_url || status.environment_url,
      refName: deployment?.ref === deployment?.sha ? '' : shortRef(deployment?.ref),
      sha: deployment?.sha,
      actor: status.creator?.login ?? sender?.login,
      status: status.state,
      notice:
        status.state === 'inactive'
          ? 'deployment_status inactive only says that another deployment followed'
          : undefined,
    },
  status: ({ context, target_url, branches, sha, sender, state, commit }) =>
    state && {
      workflow: context,
      url: target_url,
      refName: branchOf(sha, branches),
      sha,
      actor: sender?.login,
      status: state,
      message: commit?.commit?.message,
    },
}

/** How it ended, or its status while it has not; that it is completed does not say how. */
function conclusionOf({ conclusion, status }: { conclusion?: string; status?: string }): string | undefined {
  return conclusion ?? (status === 'completed' ? 'unknown' : status)
}

/** Why there is nothing to report when somebody pressed a button: the conclusion is that of the check's last run. */
function requestOf(event: string, action: unknown): string | undefined {
  const isRequest = ['requested', 'rerequested', 'requested_action'].includes(String(action))
  return isRequest ? `${event} ${action} only asks for something, and nothing has ended` : undefined
}

/** In a fork GitHub lists pull requests from its branches to the original repository too: they are not this one's. */
function pullRequestOf(pulls: readonly PullRequest[] | undefined, repository: unknown): string {
  const own = pulls?.find(({ head, base }) => head?.repo?.id !== repository || base?.repo?.id === repository)
  return String(own?.number ?? '')
}

/** Of the branches that contain a commit the one whose head it is, else the first. */
function branchOf(sha: string, branches: readonly { name: string; commit?: { sha?: string } }[] = []): string {
  return (branches.find(({ commit }) => commit?.sha === sha) ?? branches[0])?.name ?? ''
}

interface Head {
  readonly repo?: { readonly full_name?: string } | null
  /** The owner of the repository, also after that was deleted. */
  readonly user?: { readonly login?: string }
}

/** `main`, or `eve:main` of a fork, as GitHub labels it: a fork's branch may have the name of one of this repository. */
function branchLabel(
  branch: string | undefined,
  { repo, user }: Head,
  base: { readonly full_name?: string } | undefined,
): string | undefined {
  const [own, other] = [base?.full_name?.toLowerCase(), repo?.full_name?.toLowerCase()]
  if (!branch || repo === undefined || own === undefined || own === other) return branch
  return `${repo?.full_name?.split('/')[0] ?? user?.login ?? 'unknown'}:${branch}`
}

/** `main (merge queue, #12)` for the branch that GitHub's merge queue makes of a pull request, which nobody can read. */
function mergeQueueLabel(branch: string | undefined): string | undefined {
  const [, target, pull] = /^gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]{40}$/.exec(branch ?? '') ?? []
  return target && `${target} (merge queue, #${pull})`
}

/** The page of an attempt; without it GitHub shows the newest one. */
function attemptUrl(url: string, attempt: number | undefined): string {
  return attempt && attempt > 1 ? `${url}/attempts/${attempt}` : url
}

function systemOf(environment: Environment): string {
  return environment.GITEA_ACTIONS === 'true' ? 'gitea-actions' : 'github-actions'
}

function subjectOf(message: unknown, sha: string, cwd: string): string {
  return typeof message === 'string' ? firstLine(message) : commitSubject(cwd, sha)
}

function shortRef(ref: string | undefined): string {
  return (ref ?? '').replace(/^refs\/(heads|tags)\//, '')
}

/** `build.yml` of `acme/fleet/.github/workflows/build.yml@refs/heads/main`. */
function workflowFile(ref: string | undefined): string | undefined {
  return /\/([^/@]+)@/.exec(ref ?? '')?.[1]
}
