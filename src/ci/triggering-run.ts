import type { Environment } from '../common/this-process.ts'
import type { CiRun, GitHubRun } from './ci-run.ts'
import type { Context } from './context.ts'
import { attemptUrl, branchLabel, mergeQueueLabel, shortRef, subjectOf, systemOf } from './github-run.ts'

/**
 * Describes what triggered this run, from the payload, if that has itself a result: another workflow's run, a check, a
 * deployment or a commit status. The event is then about that. Otherwise returns undefined.
 */
export function triggeringRun(context: Context, environment: Environment, cwd: string): CiRun | undefined {
  const parse = parsers[context.eventName]
  const { payload, github } = context
  const found = payload && parse?.(payload, `${github.serverUrl}/${environment.GITHUB_REPOSITORY}`)
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

/** What a payload says about a run. Fields may be undefined or null. */
interface ReportedRun {
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

/** The parser of each event's payload: https://docs.github.com/webhooks/webhook-events-and-payloads */
// biome-ignore lint/suspicious/noExplicitAny: a webhook's payload; every step into it is optional
const parsers: Readonly<Record<string, (payload: any, repository: string) => ReportedRun | undefined>> = {
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
          ? 'deployment_status inactive only means that another deployment replaced this one'
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

/** Returns the conclusion, or the status if there is none yet. `completed` alone does not say how it ended. */
function conclusionOf({ conclusion, status }: { conclusion?: string; status?: string }): string | undefined {
  return conclusion ?? (status === 'completed' ? 'unknown' : status)
}

/** Returns why there is nothing to report if the action is only a request. The conclusion is then that of an earlier run. */
function requestOf(event: string, action: unknown): string | undefined {
  const isRequest = ['requested', 'rerequested', 'requested_action'].includes(String(action))
  return isRequest ? `${event} ${action} is only a request, and nothing has ended` : undefined
}

/** Returns this repository's pull request. In a fork, GitHub also lists those from the fork to the original repository. */
function pullRequestOf(pulls: readonly PullRequest[] | undefined, repository: unknown): string {
  const found = pulls?.find(({ head, base }) => head?.repo?.id !== repository || base?.repo?.id === repository)
  return String(found?.number ?? '')
}

/** Returns the branch whose head is the commit, else the first branch that contains it. */
function branchOf(sha: string, branches: readonly { name: string; commit?: { sha?: string } }[] = []): string {
  return (branches.find(({ commit }) => commit?.sha === sha) ?? branches[0])?.name ?? ''
}
