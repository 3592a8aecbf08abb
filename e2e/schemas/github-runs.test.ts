import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Receiver, receive } from '../capture.ts'
import { dist, manifests, nodeFolder } from '../flux.ts'
import { type GitHubState, gitHubApi, openApi, token } from '../github.ts'
import { type Ground, service } from '../service.ts'

// The product's questions to GitHub about workflow runs, validated with GitHub's own description.

interface Server {
  readonly hub: Receiver
  readonly state: GitHubState
}

async function start({ later }: Ground): Promise<Server> {
  const { state, answer } = gitHubApi()
  const hub = await receive(answer)
  later(hub.close)
  return { hub, state }
}

interface Notified {
  readonly messages: readonly string[]
  readonly operations: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: the product's JSON, which the tests check
  readonly result: any
}

/** Runs the product as an Action in a workflow run, with a simulated GitHub in this state. */
async function notify(
  { hub, state }: Server,
  told: Partial<Pick<GitHubState, 'runs' | 'jobs'>> & { refusals?: GitHubState['refusals'] },
  inputs: Record<string, string>,
): Promise<Notified> {
  state.runs.splice(0, Number.POSITIVE_INFINITY, ...(told.runs ?? []))
  state.jobs.splice(0, Number.POSITIVE_INFINITY, ...(told.jobs ?? []))
  state.refusals.clear()
  for (const [operation, answer] of told.refusals ?? []) state.refusals.set(operation, answer)
  state.faults.splice(0)
  const before = state.operations.length
  const chat = await receive()
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-runs-'))
  try {
    writeFileSync(path.join(folder, 'notify.yaml'), manifests({ type: 'generic', address: chat.url }))
    writeFileSync(path.join(folder, 'output'), '')
    writeFileSync(path.join(folder, 'event.json'), '{"head_commit": {"message": "Fix it"}}')
    const all = { providers: 'service', 'github-token': token, ...inputs }
    const given = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    await execute(folder, {
      ...Object.fromEntries(given),
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: hub.url,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
      GITHUB_OUTPUT: path.join(folder, 'output'),
      GITHUB_REF_NAME: 'main',
      GITHUB_REPOSITORY: 'acme/fleet',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_NUMBER: '7',
      GITHUB_SHA: '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7',
      GITHUB_WORKFLOW: 'Deploy',
      GITHUB_WORKFLOW_REF: 'acme/fleet/.github/workflows/deploy.yml@refs/heads/main',
    })
    const output = readFileSync(path.join(folder, 'output'), 'utf8')
    const [, , results = '{}'] = /^results<<(\S+)\n([\s\S]*?)\n\1$/m.exec(output) ?? []
    return {
      messages: chat.requests.map(({ body }) => JSON.parse(body).message),
      operations: state.operations.slice(before),
      result: JSON.parse(results),
    }
  } finally {
    await chat.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function execute(cwd: string, env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(nodeFolder, 'node'), [path.join(dist, 'index.js')], {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env },
      stdio: 'ignore',
    })
    child.once('error', reject)
    child.once('close', () => resolve())
  })
}

const run = (id: number, conclusion: string): Record<string, unknown> => ({
  id,
  conclusion,
  status: 'completed',
  event: 'push',
  head_branch: 'main',
  name: 'Deploy',
  run_number: id,
  head_repository: { ...openApi.sample('minimal-repository'), full_name: 'acme/fleet' },
})
const job = (name: string, conclusion: string): Record<string, unknown> => ({
  name,
  conclusion,
  status: 'completed',
  steps: [{ name: 'Run tests', number: 1, status: 'completed', conclusion }],
})
const change = { when: 'change', status: 'success' }

const warningOf = ({ result }: Notified): string => {
  const [problem] = result.problems
  return `${problem.severity} ${problem.message}`
}

await service({ name: 'GitHub Actions runs (its OpenAPI)', version: openApi.version, tools: [] }, start, (it) => {
  it('are requested as its description allows, and its answers are understood', async (server) => {
    const runs = [run(42, 'failure'), run(41, 'success')]
    const { messages, operations, result } = await notify(server, { runs }, change)
    assert.deepEqual([messages, operations], [[], ['actions/list-workflow-runs']])
    assert.equal(result.deliveries[0].code, 'unchanged')
    assert.match(result.deliveries[0].reason, /Deploy #41/)
    assert.deepEqual(server.state.faults, [])
  })

  it('are read from the next page, too', async (server) => {
    const cancelled = Array.from({ length: 150 }, (_, index) => run(300 - index, 'cancelled'))
    const { messages, operations } = await notify(server, { runs: [...cancelled, run(41, 'failure')] }, change)
    assert.deepEqual(messages, ['Deploy #7 recovered on main: Fix it'])
    assert.equal(operations.length, 2)
    assert.deepEqual(server.state.faults, [])
  })

  it('that failed name their jobs and steps, from all pages', async (server) => {
    const jobs = [...Array.from({ length: 120 }, (_, index) => job(`ok (${index})`, 'success')), job('lint', 'failure')]
    const { messages, operations } = await notify(server, { jobs }, { status: 'failure' })
    const operation = 'actions/list-jobs-for-workflow-run-attempt'
    assert.match(messages[0] ?? '', /^Deploy #7 failed on main: Fix it\nFailed jobs:\n- lint, step "Run tests"/)
    assert.deepEqual(operations, [operation, operation])
    assert.deepEqual(server.state.faults, [])
  })

  for (const status of [403, 404, 500, 503])
    it(`that it does not return (${status}) do not prevent the message`, async (server) => {
      const refusal = { status, body: { message: 'Resource not accessible by integration' } }
      const previous = await notify(server, { refusals: new Map([['actions/list-workflow-runs', refusal]]) }, change)
      assert.equal(previous.messages.length, 1)
      assert.match(
        warningOf(previous),
        new RegExp(`^warning when: change was not applied, so the message was sent: .*${status}.*actions: read`),
      )
      const refusals = new Map([['actions/list-jobs-for-workflow-run-attempt', refusal]])
      const needs = '{"lint": {"result": "failure"}}'
      const jobs = await notify(server, { refusals }, { status: needs })
      assert.deepEqual(jobs.messages, ['Deploy #7 failed on main: Fix it\nFailed jobs: lint'])
      assert.match(warningOf(jobs), new RegExp(`^notice .*${status}.*actions: read`))
    })

  it('that it returns too slowly do not prevent the message', async (server) => {
    let release = () => {}
    const after = new Promise<void>((resolve) => {
      release = resolve
    })
    const refusals = new Map([['actions/list-workflow-runs', { after, body: {} }]])
    const slow = await notify(server, { refusals }, { ...change, timeout: '3s' })
    release()
    assert.equal(slow.messages.length, 1)
    assert.match(
      warningOf(slow),
      /^warning when: change was not applied, so the message was sent: .*did not (answer|accept)/,
    )
  })
})
