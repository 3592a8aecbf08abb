import * as core from '@actions/core'

/** The entry that test/toolkit.bundle.test.ts bundles like the product: it uses both packages of the toolkit, one of them lazily. */
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
  // By route, because the bundle leaves out the function for each operation.
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs'
  const { data } = await octokit.request(route, { owner: 'acme', repo: 'fleet', run_id: 42, attempt_number: 1 })
  core.info(JSON.stringify({ data, asked, eventName: context.eventName }))
}

void main()
