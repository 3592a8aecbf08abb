import type { getOctokit } from '@actions/github'
import type { GitHubRun } from './ci-run.ts'
import { parseStatus, type RunOutcome } from './run-status.ts'

export type Fetch = typeof globalThis.fetch

/** What it takes to ask GitHub's API. */
export interface GitHubAccess {
  readonly token: string
  /** `https://api.github.com`, or an Enterprise Server's. */
  readonly apiUrl: string
  readonly fetch: Fetch
  /** For all questions together. */
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

/** The last run before a run, and of a run that was started again the newest one after it. */
export interface OtherRuns {
  readonly previous?: CompletedRun
  readonly newer?: CompletedRun
}

/** A job that failed, and its first failed step. Texts are '' where GitHub does not say. */
export interface FailedJob {
  readonly name: string
  readonly step: string
  readonly url: string
}

/** What a run asks GitHub. Each answer rejects with an Error in GitHub's or the network's words. */
export interface WorkflowRuns {
  /** The runs of the same workflow, branch and event that succeeded or failed. */
  readonly others: () => Promise<OtherRuns>
  /** The jobs of this attempt that failed. */
  readonly failedJobs: () => Promise<FailedJob[]>
}

/** GitHub's answers about a run in a repository (`owner/name`). Octokit is loaded with the first question. */
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
  return getOctokit(token, { baseUrl: apiUrl, log, request: { fetch: bounded(access), log } })
}

/** One time limit for all requests. It is in the fetch function because Octokit's paging does not pass a signal on. */
function bounded({ fetch, timeoutMs }: GitHubAccess): Fetch {
  const end = Date.now() + timeoutMs
  return async (url, init) => {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), end - Date.now())
    try {
      return await fetch(url, { ...init, signal: limit.signal })
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
      // A second attempt has the id of the first. Branches of forks share names.
      if (id === run.id || status !== 'completed' || event !== run.event || head_branch !== run.branch) continue
      if (run.headRepository && head_repository && head_repository.full_name !== run.headRepository) continue
      const { outcome, unknown } = parseStatus(conclusion ?? '')
      if (unknown !== undefined || (outcome !== 'success' && outcome !== 'failure')) continue
      const found = { title: `${name ?? 'run'} #${run_number}`, url: html_url, outcome }
      // An old run that was started again ends after runs that are newer than it.
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
    // The job that sends has not ended, but a step of it may have failed.
    return isFailure(conclusion) || (conclusion === null && step)
      ? [{ name, step: step?.name ?? '', url: html_url ?? '' }]
      : []
  })
}

function isFailure(conclusion: string | null): boolean {
  return conclusion !== null && parseStatus(conclusion).outcome === 'failure'
}
