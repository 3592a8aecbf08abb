import * as core from '@actions/core'

/** What test/toolkit.bundle.test.ts bundles as scripts/bundle.ts bundles the product: both packages of the toolkit, one loaded late. */
async function main(): Promise<void> {
  const { context, getOctokit } = await import('@actions/github')
  const asked: string[] = []
  const octokit = getOctokit('token-of-the-test', {
    request: {
      fetch: (url: string, options: RequestInit) => {
        asked.push(url)
        return fetch(url, options)
      },
    },
  })
  // By its route: the functions for each operation are left out.
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs'
  const { data } = await octokit.request(route, { owner: 'acme', repo: 'fleet', run_id: 42, attempt_number: 1 })
  core.info(JSON.stringify({ data, asked, eventName: context.eventName }))
}

void main()
