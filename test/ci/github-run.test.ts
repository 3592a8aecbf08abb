import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { actionRun, folder, manifest, outputsOf, runBundle } from '../support/bundle.ts'

// The bundle in the environment of GitHub's runner, with the payloads that GitHub publishes as examples.

// biome-ignore lint/suspicious/noExplicitAny: a webhook's payload
type Payload = any

const payloadOf = (name: string): Payload =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'webhooks', `${name}.json`), 'utf8'))

interface Shown {
  readonly message: string
  readonly severity: string
  readonly reason: string
  readonly reportingController: string
  readonly metadata: Readonly<Record<string, string>>
}

/** The event that a preview in that run shows, and what it prints. */
async function preview(
  t: TestContext,
  name: string,
  payload: unknown,
  inputs: Record<string, string> = {},
  github: Record<string, string> = {},
): Promise<{ event: Shown; stdout: string; code: string; reason: string }> {
  const root = folder(t, {
    'n.yaml': manifest('Provider', 'chat', '{type: generic, address: "https://hooks.example.com"}'),
  })
  const env = actionRun(root, { mode: 'preview', providers: 'chat', ...inputs }, payload, {
    GITHUB_EVENT_NAME: name,
    GITHUB_ACTOR: 'notifier',
    ...github,
  })
  const { code, stdout } = await runBundle([], { cwd: root, env })
  assert.equal(code, 0, stdout)
  const outputs = outputsOf(root)
  const [delivery] = JSON.parse(outputs.results as string).deliveries
  return { event: JSON.parse(outputs.event as string), stdout, code: delivery.code, reason: delivery.reason }
}

const commitKey = 'event.toolkit.fluxcd.io/commit'
const changeKey = 'event.toolkit.fluxcd.io/change_request'

describe('a run that another one triggered is about that one', { concurrency: 4 }, () => {
  test('workflow_run: its name, number, URL, branch, head commit, actor, pull request and conclusion', async (t) => {
    const payload = payloadOf('workflow_run')
    payload.workflow_run.conclusion = 'failure'
    payload.workflow_run.run_number = 9
    const { event } = await preview(t, 'workflow_run', payload, { status: 'failure' })
    const { head_sha: sha, head_commit: commit } = payload.workflow_run
    assert.deepEqual(event, {
      ...event,
      severity: 'error',
      reason: 'WorkflowFailed',
      message: `test #9 failed on master: ${commit.message.split('\n')[0]}`,
      metadata: {
        revision: `master@sha1:${sha}`,
        [commitKey]: sha,
        url: 'https://github.com/octo-org/octo-repo/actions/runs/289782451',
        actor: 'Codertocat',
        [changeKey]: '2',
      },
    })
  })

  test('workflow_run: the conclusion of the payload, whatever the job that sends says', async (t) => {
    const payload = payloadOf('workflow_run')
    for (const [conclusion, reason, verb] of [
      ['failure', 'WorkflowFailed', 'failed'],
      ['timed_out', 'WorkflowFailed', 'timed out'],
      ['startup_failure', 'WorkflowFailed', 'failed to start'],
      ['cancelled', 'WorkflowCancelled', 'was cancelled'],
      ['neutral', 'WorkflowSucceeded', 'ended with a neutral result'],
      ['success', 'WorkflowSucceeded', 'succeeded'],
    ]) {
      payload.workflow_run.conclusion = conclusion
      const { event } = await preview(t, 'workflow_run', payload, { status: 'success' })
      assert.equal(event.reason, reason, conclusion)
      assert.match(event.message, new RegExp(`^test #\\d+ ${verb} on master`))
    }
  })

  test('workflow_run: a run that has only been requested has not succeeded', async (t) => {
    const payload = payloadOf('workflow_run')
    Object.assign(payload.workflow_run, { status: 'queued', conclusion: null })
    const { event } = await preview(t, 'workflow_run', payload, { status: 'success' })
    assert.deepEqual([event.severity, event.reason], ['info', 'WorkflowStarted'])
    assert.match(event.message, /^test #\d+ has started on master/)
  })

  test('workflow_run: the results of needs are about the run that sends, at the commit of the other', async (t) => {
    const payload = payloadOf('workflow_run')
    const needs = JSON.stringify({ deploy: { result: 'failure', outputs: {} } })
    const { event } = await preview(t, 'workflow_run', payload, { status: needs })
    assert.match(event.message, /^Deploy #7 failed on master: .*\nFailed jobs: deploy$/)
    assert.equal(event.metadata.url, 'https://github.com/acme/fleet/actions/runs/42')
    assert.equal(event.metadata[commitKey], payload.workflow_run.head_sha)
  })

  test('workflow_run: a pull request of the original repository is not one of its fork', async (t) => {
    const payload = payloadOf('workflow_run')
    payload.workflow_run.pull_requests[0].head.repo.id = payload.repository.id
    const { event } = await preview(t, 'workflow_run', payload)
    assert.equal(event.metadata[changeKey], undefined)
  })

  test('workflow_run: a branch of a fork has its owner, for it may have the name of one of this repository', async (t) => {
    const payload = payloadOf('workflow_run')
    payload.workflow_run.conclusion = 'failure'
    for (const [repository, label] of [
      [{ full_name: 'eve/octo-repo' }, 'eve:master'],
      [{ full_name: 'Octo-Org/octo-repo' }, 'master'],
      [null, 'unknown:master'],
      [undefined, 'master'],
    ] as const) {
      payload.workflow_run.head_repository = repository
      const { event } = await preview(t, 'workflow_run', payload)
      assert.match(event.message, new RegExp(`^test #\\d+ failed on ${label}: `))
      assert.equal(event.metadata.revision, `${label}@sha1:${payload.workflow_run.head_sha}`)
    }
  })

  test('its link leads to the attempt, and a branch of the merge queue is named as people know it', async (t) => {
    const queue = `gh-readonly-queue/main/pr-12-${'a'.repeat(40)}`
    const github = { GITHUB_RUN_ATTEMPT: '2', GITHUB_REF_NAME: queue }
    const own = (await preview(t, 'merge_group', {}, { status: 'failure' }, github)).event
    assert.equal(own.message, 'Deploy #7 failed on main (merge queue, #12)')
    assert.equal(own.metadata.url, 'https://github.com/acme/fleet/actions/runs/42/attempts/2')
    assert.match(own.metadata.revision ?? '', new RegExp(`^${queue}@sha1:`))
    const gitea = (await preview(t, 'push', {}, {}, { ...github, GITEA_ACTIONS: 'true' })).event
    assert.equal(gitea.metadata.url, 'https://github.com/acme/fleet/actions/runs/42')
    const payload = payloadOf('workflow_run')
    Object.assign(payload.workflow_run, { conclusion: 'failure', run_attempt: 3, head_branch: queue })
    const other = (await preview(t, 'workflow_run', payload)).event
    assert.match(other.message, / failed on main \(merge queue, #12\): /)
    assert.match(other.metadata.url ?? '', /\/runs\/289782451\/attempts\/3$/)
  })

  test('pull_request_target and pull_request: so has that of a pull request', async (t) => {
    const repository = { full_name: 'acme/fleet' }
    const head = { ref: 'main', sha: 'c'.repeat(40), user: { login: 'eve' } }
    for (const [repo, label] of [
      [{ full_name: 'eve/fleet' }, 'eve:main'],
      [null, 'eve:main'],
      [repository, 'main'],
    ] as const)
      for (const name of ['pull_request_target', 'pull_request']) {
        const pull = { number: 3, head: { ...head, repo }, base: { ref: 'main', repo: repository } }
        const { event } = await preview(t, name, { pull_request: pull, repository }, { status: 'failure' })
        assert.equal(event.message, `Deploy #7 failed on ${label}`)
        assert.equal(event.metadata[changeKey], '3')
      }
  })

  test('check_suite', async (t) => {
    const { event } = await preview(t, 'check_suite', payloadOf('check_suite'), { status: 'failure' })
    const sha = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821'
    assert.equal(event.message, 'octocoders-linter succeeded on changes: Update README.md')
    assert.deepEqual(event.metadata, {
      revision: `changes@sha1:${sha}`,
      [commitKey]: sha,
      url: `https://github.com/acme/fleet/commit/${sha}/checks`,
      actor: 'Codertocat',
      [changeKey]: '2',
    })
  })

  test('check_run', async (t) => {
    const { event } = await preview(t, 'check_run', payloadOf('check_run'), { status: 'success' })
    assert.equal(event.reason, 'WorkflowFailed')
    assert.equal(event.message, 'Octocoders-linter failed on changes')
    assert.equal(event.metadata.url, 'https://github.com/Codertocat/Hello-World/runs/128620228')
    assert.equal(event.metadata[changeKey], '2')
  })

  test('deployment_status', async (t) => {
    const payload = payloadOf('deployment_status')
    const url = 'https://ci.example.com/1'
    Object.assign(payload.deployment_status, { state: 'error', target_url: url })
    const { event } = await preview(t, 'deployment_status', payload, { status: 'success' })
    assert.equal(event.reason, 'WorkflowFailed')
    assert.equal(event.message, 'Deployment to production failed on master')
    assert.equal(event.metadata.url, url)
    assert.equal(event.metadata.revision, 'master@sha1:f95f852bd8fca8fcc58a9a2d6c842781e32a215e')
    payload.deployment_status.state = 'pending'
    assert.equal((await preview(t, 'deployment_status', payload)).event.reason, 'WorkflowStarted')
  })

  test('status', async (t) => {
    const payload = payloadOf('status')
    Object.assign(payload, { state: 'failure', context: 'ci/legacy', sha: payload.branches[1].commit.sha })
    const { event } = await preview(t, 'status', payload, { status: 'success' })
    assert.equal(event.reason, 'WorkflowFailed')
    assert.equal(event.message, 'ci/legacy failed on changes: Initial commit')
    assert.equal(event.metadata[commitKey], payload.sha)
    assert.equal(event.metadata.url, undefined)
  })

  test('that waits for approval has not failed, and one that is completed without a conclusion has no status', async (t) => {
    const payload = payloadOf('workflow_run')
    payload.workflow_run.conclusion = 'action_required'
    const held = (await preview(t, 'workflow_run', payload)).event
    assert.deepEqual([held.severity, held.reason], ['info', 'WorkflowActionRequired'])
    assert.match(held.message, /^test #\d+ requires action on master/)
    Object.assign(payload.workflow_run, { status: 'completed', conclusion: null })
    assert.equal((await preview(t, 'workflow_run', payload)).event.reason, 'WorkflowStatusUnknown')
  })

  test('a request to run a check again, and a deployment that was replaced, are not reported', async (t) => {
    const inactive = payloadOf('deployment_status')
    inactive.deployment_status.state = 'inactive'
    const cases: [name: string, payload: Payload][] = [
      ['check_run', { ...payloadOf('check_run'), action: 'rerequested' }],
      ['check_run', { ...payloadOf('check_run'), action: 'requested_action' }],
      ['check_suite', { ...payloadOf('check_suite'), action: 'rerequested' }],
      ['check_suite', { ...payloadOf('check_suite'), action: 'requested' }],
      ['deployment_status', inactive],
    ]
    for (const [name, payload] of cases) {
      const { stdout, code, reason } = await preview(t, name, payload)
      assert.equal(code, 'unchanged')
      assert.match(stdout, new RegExp(`^::notice.*${reason}, so nothing is sent`, 'm'))
      const given = await preview(t, name, payload, { event: '{"message": "hello"}' })
      assert.equal(given.code, 'preview', 'a given event is always sent')
    }
    assert.equal((await preview(t, 'check_run', { ...payloadOf('check_run'), action: 'completed' })).code, 'preview')
  })

  test('and about itself where the payload is empty', async (t) => {
    for (const name of ['workflow_run', 'check_suite', 'check_run', 'deployment_status', 'status']) {
      const { event } = await preview(t, name, {}, { status: 'failure' })
      assert.match(event.message, /^Deploy #7 failed on main/, name)
    }
  })
})

describe('the status of a run on GitHub', { concurrency: 4 }, () => {
  test('is that of the input, and of the run that sends', async (t) => {
    const { event } = await preview(t, 'push', { head_commit: { message: 'Fix it' } }, { status: 'timed_out' })
    assert.equal(event.message, 'Deploy #7 timed out on main: Fix it')
    assert.equal(event.metadata.actor, undefined)
  })

  test('in a word that is not known counts as a failure, is quoted, and causes a warning', async (t) => {
    const { event, stdout } = await preview(t, 'push', { head_commit: { message: 'Fix it' } }, { status: 'exploded' })
    assert.deepEqual([event.severity, event.reason], ['error', 'WorkflowFailed'])
    assert.equal(event.message, 'Deploy #7 failed (status "exploded") on main: Fix it')
    assert.match(stdout, /^::warning.*"exploded" is not a known status/m)
  })

  test('that is empty is no success; without any input it is that of a step without a condition', async (t) => {
    const { event, stdout } = await preview(t, 'push', { head_commit: { message: 'Fix it' } }, { status: '' })
    assert.deepEqual([event.severity, event.reason], ['info', 'WorkflowStatusUnknown'])
    assert.equal(event.message, 'Deploy #7 reported no status on main: Fix it')
    assert.match(stdout, /^::warning.*status is empty.*set status to \$\{\{ job\.status \}\}/m)
    assert.equal((await preview(t, 'push', {})).event.reason, 'WorkflowSucceeded')
  })

  test('is read without the payload of the event, and without any of its variables', async (t) => {
    for (const GITHUB_EVENT_PATH of ['', '/nowhere/event.json', import.meta.filename]) {
      const { event, stdout } = await preview(t, 'push', {}, { status: 'failure' }, { GITHUB_EVENT_PATH })
      assert.match(event.message, /^Deploy #7 failed on main/)
      assert.doesNotMatch(stdout, /does not exist/)
    }
    const bare = { GITHUB_RUN_NUMBER: '', GITHUB_WORKFLOW: '', GITHUB_REF: '', GITHUB_REF_NAME: '', GITHUB_SHA: '' }
    const { event } = await preview(t, 'push', {}, { status: 'failure' }, bare)
    assert.equal(event.message, 'The run failed')
  })
})
