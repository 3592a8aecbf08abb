import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'yaml'
import { release } from '../scripts/docs/release.ts'
import { definitions } from '../src/inputs/definitions.ts'
import { outputsOf } from './support/bundle.ts'
import { service } from './support/servers.ts'
import {
  type Expressions,
  evaluate,
  examples,
  fill,
  isFluxNotify,
  type Job,
  openReceiver,
  type Receiver,
  runJob,
  type Step,
  type StepRun,
  shell,
  userRepository,
  workflow,
} from './support/workflow.ts'

const workflows = readdirSync(path.join(examples, 'workflows'))

/** Secrets as the examples name them; addresses are the receiver's. */
function secrets({ url }: Receiver): Record<string, string> {
  return {
    SLACK_URL: `${url}/slack`,
    MSTEAMS_URL: `${url}/msteams`,
    WEBEX_TOKEN: 'webex-token',
    OPSGENIE_TOKEN: 'opsgenie-token',
    GITLAB_TOKEN: 'gitlab-token',
    BITBUCKET_TOKEN: 'someone@example.com:bitbucket-token',
    AZURE_DEVOPS_TOKEN: 'azure-token',
  }
}

async function setUp(t: TestContext) {
  const receiver = await openReceiver(t)
  const expressions = {
    github: { event: {}, token: 'github-token' },
    job: { status: 'success' },
    secrets: secrets(receiver),
  }
  return { receiver, root: userRepository(t, receiver.url), expressions }
}

function jobOf(file: string, name: string): Job {
  const job = workflow(file).jobs[name]
  assert.ok(job, `${file} has no job ${name}`)
  return job
}

/** That every step ended well; what flux-notify delivered. */
function delivered(runs: readonly StepRun[], root: string): string {
  for (const { step, ran } of runs)
    assert.ok(!ran || ran.code === 0, `${step.name ?? step.uses ?? step.run}: ${said(ran)}`)
  const { delivered, failed, skipped } = outputsOf(root)
  return `${delivered} delivered, ${failed} failed, ${skipped} skipped`
}

function said(ran: StepRun['ran']): string {
  return `exit ${ran?.code}\n${ran?.stdout}${ran?.stderr}`
}

function paths({ arrivals }: Receiver): string[] {
  return arrivals.map(({ url }) => url).sort()
}

test('test-provider.yml sends the chosen message through each Provider that it offers', async (t) => {
  const { provider, severity } = workflow('test-provider.yml').on.workflow_dispatch.inputs
  for (const name of provider.options) {
    for (const level of severity.options) {
      const { receiver, root, expressions } = await setUp(t)
      const inputs = { provider: name, severity: level, message: `hello ${name}` }
      const runs = await runJob(jobOf('test-provider.yml', 'test'), root, { ...expressions, inputs })
      assert.equal(delivered(runs, root), '1 delivered, 0 failed, 0 skipped')
      assert.match(receiver.arrivals[0]?.body ?? '', new RegExp(`hello ${name}`))
    }
  }
})

test('report-workflow.yml tells chat of every end, and the one on call of failures alone', async (t) => {
  const ends = [
    { test: 'success', heard: ['/slack'] },
    { test: 'failure', heard: ['/slack', '/v2/alerts'] },
    { test: 'cancelled', heard: ['/slack', '/v2/alerts'] },
  ]
  for (const end of ends) {
    const { receiver, root, expressions } = await setUp(t)
    const needs = { build: { result: 'success', outputs: {} }, test: { result: end.test, outputs: {} } }
    const job = jobOf('report-workflow.yml', 'report')
    assert.deepEqual(job.needs, Object.keys(needs))
    const runs = await runJob(job, root, { ...expressions, needs })
    assert.equal(delivered(runs, root), `${end.heard.length} delivered, 0 failed, 0 skipped`)
    assert.deepEqual(paths(receiver), end.heard)
    assert.equal(receiver.arrivals[0]?.body.includes('Failed jobs: test'), end.test === 'failure')
  }
})

test('build-changes.yml tells of the run that triggered it, when that broke and when it recovered', async (t) => {
  const head = { head_branch: 'main', head_sha: '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7', event: 'push' }
  const cause = { ...head, id: 900, name: 'Build', run_number: 9, workflow_id: 12, head_commit: { message: 'Fix it' } }
  const ends = [
    { before: 'success', conclusion: 'failure', heard: /^Build #9 failed on main: Fix it\nFailed jobs:\n- test/ },
    { before: 'failure', conclusion: 'failure', heard: undefined },
    { before: 'failure', conclusion: 'success', heard: /^Build #9 recovered on main: Fix it$/ },
    { before: 'success', conclusion: 'success', heard: undefined },
  ]
  for (const { before, conclusion, heard } of ends) {
    const { receiver, root, expressions } = await setUp(t)
    const run = { ...head, id: 899, run_number: 8, status: 'completed', conclusion: before, html_url: 'https://x' }
    const hub = await service(t, ({ url }, response) => {
      const jobs = [{ name: 'test', conclusion: 'failure', steps: [], html_url: null }]
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify(url?.includes('/jobs') ? { total_count: 1, jobs } : { total_count: 1, workflow_runs: [run] }),
      )
    })
    const event = { workflow_run: { ...cause, conclusion } }
    const sha = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
    const github = { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_SHA: sha, GITHUB_API_URL: hub.url }
    const seen = { ...expressions, github: { event, token: 'github-token' } }
    const job = jobOf('build-changes.yml', 'report')
    const ofPull = { workflow_run: { ...cause, event: 'pull_request', conclusion } }
    assert.equal(evaluate(job.if ?? '', { ...seen, github: { event: ofPull, token: '' } }), false)
    assert.equal(evaluate(job.if ?? '', seen), true)
    const runs = await runJob(job, root, seen, github)
    for (const { ran } of runs) assert.ok(!ran || ran.code === 0, said(ran))
    const messages = receiver.arrivals.filter(({ url }) => url === '/slack').map(({ body }) => JSON.parse(body))
    assert.equal(messages.length, heard ? 1 : 0)
    if (heard) assert.match(messages[0].attachments[0].text, heard)
  }
})

test('relay.yml passes on the errors that Flux dispatches, and skips all else without a runner', async (t) => {
  const { receiver, root, expressions } = await setUp(t)
  const job = jobOf('relay.yml', 'relay')
  const dispatch = (severity: string) => ({
    action: 'Kustomization/apps.flux-system',
    client_payload: {
      involvedObject: {
        kind: 'Kustomization',
        namespace: 'flux-system',
        name: 'apps',
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      },
      severity,
      timestamp: '2026-03-14T09:26:53Z',
      message: 'kustomize build failed',
      reason: 'BuildFailed',
      metadata: { revision: 'main@sha1:4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7' },
      reportingController: 'kustomize-controller',
    },
  })
  const seen = (severity: string): Expressions => ({ ...expressions, github: { event: dispatch(severity), token: '' } })
  assert.equal(evaluate(job.if ?? '', seen('info')), false)
  assert.equal(evaluate(job.if ?? '', seen('error')), true)
  const runs = await runJob(job, root, seen('error'), { GITHUB_EVENT_NAME: 'repository_dispatch' })
  assert.equal(delivered(runs, root), '2 delivered, 0 failed, 0 skipped')
  assert.deepEqual(paths(receiver), ['/slack', '/v2/alerts'])
  for (const { body } of receiver.arrivals) assert.match(body, /kustomize build failed/)
})

test('mirror-status.yml makes a status for GitLab, Bitbucket and Azure DevOps (previewed: their hosts are real)', async (t) => {
  const { root, expressions } = await setUp(t)
  const job = jobOf('mirror-status.yml', 'mirrors')
  const steps = (job.steps ?? []).map((step) =>
    isFluxNotify(step) ? { ...step, with: { ...step.with, mode: 'preview' } } : step,
  )
  const needs = { build: { result: 'success', outputs: {} } }
  const runs = await runJob({ ...job, steps }, root, { ...expressions, needs })
  assert.equal(delivered(runs, root), '0 delivered, 0 failed, 3 skipped')
  const { deliveries } = JSON.parse(outputsOf(root).results ?? '')
  const last = deliveries.map(({ requests }: { requests: { method: string; url: string }[] }) => requests.at(-1))
  const sha = '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7'
  for (const [at, host] of ['gitlab.com', 'api.bitbucket.org', 'dev.azure.com'].entries()) {
    assert.equal(last[at].method, 'POST')
    assert.match(last[at].url, new RegExp(`^https://${host}/.*${sha}`))
  }
})

test('validate.yml passes good manifests, and fails where the pull request breaks one', async (t) => {
  const { root, expressions } = await setUp(t)
  const base = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const event = { pull_request: { base: { sha: base } } }
  const run = () => runJob(jobOf('validate.yml', 'validate'), root, { ...expressions, github: { event, token: '' } })
  for (const { ran } of await run()) assert.ok(!ran || ran.code === 0, said(ran))
  await shell(`sed -i.bak 's/type: slack/type: slcak/' clusters/production/notifications.yaml`, root)
  const broken = (await run()).find(({ ran }) => ran)?.ran
  assert.equal(broken?.code, 1, said(broken))
  assert.match(broken?.stdout ?? '', /::error file=clusters\/production\/notifications\.yaml,line=8/)
})

test('replay-outbox.yml keeps what failed, and delivers that alone later', async (t) => {
  const { receiver, root, expressions } = await setUp(t)
  receiver.refused.add('/slack')
  const [, first] = await runJob(jobOf('replay-outbox.yml', 'notify'), root, expressions)
  assert.equal(first?.ran?.code, 1, said(first?.ran))
  assert.deepEqual(paths(receiver), ['/v1/messages'])
  assert.ok(existsSync(path.join(root, 'outbox.json')))
  receiver.refused.clear()
  const runs = await runJob(jobOf('replay-outbox.yml', 'replay'), root, { ...expressions, inputs: { run: '1' } })
  assert.equal(delivered(runs, root), '1 delivered, 0 failed, 0 skipped')
  assert.deepEqual(paths(receiver), ['/slack', '/v1/messages'])
  assert.equal(existsSync(path.join(root, 'outbox.json')), false)
})

test('sharded.yml calls notify-shares.yml, whose jobs make each delivery exactly once', async (t) => {
  const { receiver, root, expressions } = await setUp(t)
  const caller = jobOf('sharded.yml', 'announce')
  const inputs = { message: 'maintenance tonight' }
  const handOver = (given: Readonly<Record<string, string>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fill(value, { ...expressions, inputs })]))
  assert.equal(caller.uses, './.github/workflows/notify-shares.yml')
  const { on, jobs } = workflow('notify-shares.yml')
  assert.deepEqual(Object.keys(handOver(caller.secrets)), Object.keys(on.workflow_call.secrets))
  assert.deepEqual(Object.keys(handOver(caller.with)), Object.keys(on.workflow_call.inputs))
  const shares = jobs.share?.strategy?.matrix.share ?? []
  for (const share of shares) {
    const called = { inputs: handOver(caller.with), secrets: handOver(caller.secrets), matrix: { share } }
    const runs = await runJob(jobs.share as Job, root, {
      ...expressions,
      ...called,
      strategy: { 'job-total': shares.length },
    })
    delivered(runs, root)
  }
  assert.deepEqual(paths(receiver), ['/slack', '/v1/messages'])
})

test('every workflow of examples/ is executed above', () => {
  const source = readFileSync(import.meta.filename, 'utf8')
  for (const file of workflows) assert.ok(source.includes(`'${file}'`), `${file} is not executed`)
})

const steps = workflows.flatMap((file) =>
  Object.values(workflow(file).jobs).flatMap((job) => (job.steps ?? []).map((step): [string, Step] => [file, step])),
)

test('what flux-notify is given are inputs of an Action', () => {
  const ours = steps.filter(([, step]) => isFluxNotify(step))
  assert.ok(ours.length >= workflows.length - 1, 'every workflow but sharded.yml has a step that uses flux-notify')
  for (const [file, step] of ours) {
    for (const name of Object.keys(step.with ?? {})) {
      const definition = Object.entries(definitions).find(([known]) => known === name)?.[1]
      assert.ok(definition && !('only' in definition && definition.only === 'command line'), `${file}: ${name}`)
    }
  }
})

test('steps that are beyond this test are counted and known', (t) => {
  const foreign = steps.flatMap(([, { uses }]) =>
    uses && !uses.startsWith(release.repository) ? [uses.split('@')[0] as string] : [],
  )
  const counts = Object.fromEntries(
    [...new Set(foreign)].map((name) => [name, foreign.filter((other) => other === name).length]),
  )
  t.diagnostic(`not executed: ${JSON.stringify(counts)}`)
  assert.deepEqual(Object.keys(counts).sort(), [
    'actions/checkout',
    'actions/download-artifact',
    'actions/upload-artifact',
  ])
})

test('every action is pinned by a commit, named by its version; ours has one placeholder', () => {
  const own = path.resolve(examples, '../.github/workflows')
  const texts = [examples, path.join(examples, 'workflows'), own].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yml'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const),
  )
  const ours = new Set<string>()
  for (const [name, text] of texts) {
    assert.doesNotThrow(() => parse(text), name)
    for (const [, uses = ''] of text.matchAll(/^\s*(?:- )?uses: (.+)$/gm)) {
      if (uses.startsWith('./')) continue
      assert.match(uses, /^[\w.:/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name)
      if (uses.startsWith(release.repository)) ours.add(uses)
    }
  }
  assert.deepEqual(ours.size, 1)
})
