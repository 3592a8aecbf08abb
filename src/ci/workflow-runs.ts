import type { getOctokit } from '@actions/github'
import type { GitHubRun } from './ci-run.ts'
import { parseStatus, type RunOutcome } from './run-status.ts'

export type Fetch = typeof globalThis.fetch

/** How to access GitHub's API. */
export interface GitHubAccess {
  readonly token: string
  /** `https://api.github.com`, or that of an Enterprise Server. */
  readonly apiUrl: string
  readonly fetch: Fetch
  /** The time limit for all requests together. */
  readonly timeoutMs: number
  readonly debug: (line: string) => void
}

/** A completed run. */
interface CompletedRun {
  /** `Deploy #41`. */
  readonly title: string
  readonly url: string
  readonly outcome: RunOutcome
}

/** The runs around a run. */
export interface OtherRuns {
  /** The last run before it. */
  readonly previous?: CompletedRun
  /** The newest run after it, if it is a rerun. */
  readonly newer?: CompletedRun
}

/** A failed job and its first failed step. Strings are '' if GitHub does not provide them. */
export interface FailedJob {
  readonly name: string
  readonly step: string
  readonly url: string
}

/** Queries about a run. Both reject with an Error that has GitHub's or the network's message. */
export interface WorkflowRuns {
  /** Finds the previous and the newer run of the same workflow, branch and event. Only success and failure count. */
  readonly others: () => Promise<OtherRuns>
  /** Finds the failed jobs of this attempt. */
  readonly failedJobs: () => Promise<FailedJob[]>
}

/** Creates queries about a run in a repository (`owner/name`). Octokit is loaded by the first query. */
export function workflowRuns(repository: string, run: GitHubRun, access: GitHubAccess): WorkflowRuns {
  const [owner = '', repo = ''] = repository.split('/')
  let octokit: Promise<Octokit> | undefined
  const open = (): Promise<Octokit> => {
    octokit ??= openOctokit(access)
    return octokit
  }
  return {
    others: async () => otherRuns(await open(), { owner, repo }, run),
    failedJobs: async () => failedJobs(await open(), { owner, repo }, run),
  }
}

type Octokit = ReturnType<typeof getOctokit>
type Repository = { readonly owner: string; readonly repo: string }

async function openOctokit(access: GitHubAccess): Promise<Octokit> {
  const { getOctokit } = await import('@actions/github')
  const { token, apiUrl, debug } = access
  const log = { debug, info: debug, warn: debug, error: debug }
  return getOctokit(token, { baseUrl: apiUrl, log, request: { fetch: withTimeout(access), log } })
}

/** Applies one time limit to all requests. It wraps fetch, because Octokit's pagination does not pass on a signal. */
function withTimeout({ fetch, timeoutMs }: GitHubAccess): Fetch {
  const end = Date.now() + timeoutMs
  return async (url, init) => {
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), end - Date.now())
    try {
      return await fetch(url, { ...init, signal: controller.signal })
    } finally {
      clearTimeout(timer)
    }
  }
}

async function otherRuns(octokit: Octokit, repository: Repository, run: GitHubRun): Promise<OtherRuns> {
  const workflow =
    run.workflow ??
    (await octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { ...repository, run_id: run.id })).data
      .workflow_id
  const pages = octokit.paginate.iterator('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
    ...repository,
    workflow_id: workflow,
    branch: run.branch,
    event: run.event,
    status: 'completed',
    exclude_pull_requests: true,
    per_page: 100,
  })
  let newer: CompletedRun | undefined
  for await (const { data } of pages) {
    for (const { id, status, conclusion, event, head_branch, head_repository, name, run_number, html_url } of data) {
      // Skip this run's own attempts, which share its ID, and branches of forks, which may have the same name.
      if (id === run.id || status !== 'completed' || event !== run.event || head_branch !== run.branch) continue
      if (run.headRepository && head_repository && head_repository.full_name !== run.headRepository) continue
      const { outcome, unknown } = parseStatus(conclusion ?? '')
      if (unknown !== undefined || (outcome !== 'success' && outcome !== 'failure')) continue
      const found = { title: `${name ?? 'run'} #${run_number}`, url: html_url, outcome }
      // A rerun of an old run may end after newer runs.
      if (run.attempt === 1 || !(run_number > run.number)) return { previous: found, ...(newer && { newer }) }
      newer ??= found
    }
  }
  return newer ? { newer } : {}
}

async function failedJobs(octokit: Octokit, repository: Repository, run: GitHubRun): Promise<FailedJob[]> {
  const jobs = await octokit.paginate(
    'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
    { ...repository, run_id: run.id, attempt_number: run.attempt, per_page: 100 },
  )
  return jobs.flatMap(({ name, conclusion, steps = [], html_url }) => {
    const step = steps.find((step) => isFailure(step.conclusion))
    // The job that sends is still running, but one of its steps may have failed.
    return isFailure(conclusion) || (conclusion === null && step)
      ? [{ name, step: step?.name ?? '', url: html_url ?? '' }]
      : []
  })
}

function isFailure(conclusion: string | null): boolean {
  return conclusion !== null && parseStatus(conclusion).outcome === 'failure'
}
