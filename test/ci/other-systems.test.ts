import assert from 'node:assert/strict'
import { describe, type TestContext, test } from 'node:test'
import { folder, manifest, runBundle } from '../support/bundle.ts'

// The bundle on the command line, with the variables that each system documents.

const sha = '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7'

interface Shown {
  readonly code: number | null
  // biome-ignore lint/suspicious/noExplicitAny: the product's JSON, judged by the tests
  readonly result: any
}

async function preview(t: TestContext, env: Record<string, string>, ...args: string[]): Promise<Shown> {
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', '{type: generic, address: "https://x.example"}') })
  const all = ['preview', '--providers', 'chat', '--output', 'json', ...args]
  const { code, stdout } = await runBundle(all, { cwd: root, env })
  return { code, result: JSON.parse(stdout) }
}

const gitlab = {
  CI: 'true',
  GITLAB_CI: 'true',
  CI_PROJECT_PATH: 'acme/fleet',
  CI_PIPELINE_IID: '5',
  CI_PIPELINE_URL: 'https://gitlab.example.com/acme/fleet/-/pipelines/105',
  CI_JOB_NAME: 'notify',
  CI_COMMIT_REF_NAME: 'main',
  CI_COMMIT_SHA: sha,
  CI_COMMIT_TITLE: 'Fix it',
}
const jenkins = {
  JENKINS_URL: 'https://ci.example.com',
  BUILD_ID: '5',
  JOB_NAME: 'acme/fleet/feature%2Fx',
  BRANCH_NAME: 'feature/x',
  BUILD_NUMBER: '5',
  BUILD_URL: 'https://ci.example.com/job/acme/job/fleet/job/feature%252Fx/5/',
  GIT_COMMIT: sha,
  STAGE_NAME: 'notify',
}
const azure = {
  TF_BUILD: 'True',
  BUILD_REPOSITORY_NAME: 'acme/fleet',
  BUILD_DEFINITIONNAME: 'fleet',
  BUILD_BUILDNUMBER: '20261130.5',
  BUILD_SOURCEBRANCH: 'refs/heads/main',
  BUILD_SOURCEVERSION: sha,
  BUILD_SOURCEVERSIONMESSAGE: 'Fix it',
  SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: 'https://dev.azure.com/acme/',
  SYSTEM_TEAMPROJECT: 'platform',
  BUILD_BUILDID: '70',
  AGENT_JOBNAME: 'notify',
}
const circle = {
  CI: 'true',
  CIRCLECI: 'true',
  CIRCLE_PROJECT_USERNAME: 'acme',
  CIRCLE_PROJECT_REPONAME: 'fleet',
  CIRCLE_JOB: 'notify',
  CIRCLE_BUILD_NUM: '5',
  CIRCLE_BUILD_URL: 'https://circleci.com/gh/acme/fleet/5',
  CIRCLE_WORKFLOW_ID: '7f6c1f4a-0000-4000-8000-000000000000',
  CIRCLE_BRANCH: 'main',
  CIRCLE_SHA1: sha,
}
const bitbucket = {
  CI: 'true',
  BITBUCKET_COMMIT: sha,
  BITBUCKET_REPO_FULL_NAME: 'acme/fleet',
  BITBUCKET_REPO_SLUG: 'fleet',
  BITBUCKET_BUILD_NUMBER: '5',
  BITBUCKET_BRANCH: 'main',
  BITBUCKET_GIT_HTTP_ORIGIN: 'https://bitbucket.org/acme/fleet',
}
const buildkite = {
  CI: 'true',
  BUILDKITE: 'true',
  BUILDKITE_PIPELINE_NAME: 'fleet',
  BUILDKITE_BUILD_NUMBER: '5',
  BUILDKITE_BUILD_URL: 'https://buildkite.com/acme/fleet/builds/5',
  BUILDKITE_BRANCH: 'main',
  BUILDKITE_COMMIT: sha,
  BUILDKITE_PULL_REQUEST: 'false',
  BUILDKITE_MESSAGE: 'Fix it\n\nIt was broken.',
}
const drone = {
  CI: 'true',
  DRONE: 'true',
  DRONE_REPO: 'acme/fleet',
  DRONE_REPO_NAME: 'fleet',
  DRONE_BUILD_NUMBER: '5',
  DRONE_BUILD_LINK: 'https://drone.example.com/acme/fleet/5',
  DRONE_BRANCH: 'main',
  DRONE_COMMIT_SHA: sha,
  DRONE_COMMIT_MESSAGE: 'Fix it\n',
}
const woodpecker = {
  CI: 'woodpecker',
  CI_REPO: 'acme/fleet',
  CI_REPO_NAME: 'fleet',
  CI_PIPELINE_NUMBER: '5',
  CI_PIPELINE_URL: 'https://ci.example.com/repos/7/pipeline/5',
  CI_COMMIT_BRANCH: 'main',
  CI_COMMIT_SHA: sha,
  CI_COMMIT_MESSAGE: 'Fix it\n',
}

describe('the message names the pipeline, not the job that sends', { concurrency: 4 }, () => {
  const cases: [system: string, env: Record<string, string>, message: string, url: string][] = [
    ['gitlab-ci', gitlab, 'Pipeline #5 failed on main: Fix it', gitlab.CI_PIPELINE_URL],
    [
      'gitlab-ci',
      { ...gitlab, CI_PIPELINE_NAME: 'Deploy' },
      'Deploy #5 failed on main: Fix it',
      gitlab.CI_PIPELINE_URL,
    ],
    ['jenkins', jenkins, 'acme/fleet #5 failed on feature/x', jenkins.BUILD_URL],
    [
      'azure-pipelines',
      azure,
      'fleet #20261130.5 failed on main: Fix it',
      'https://dev.azure.com/acme/platform/_build/results?buildId=70',
    ],
    [
      'circleci',
      circle,
      'fleet failed on main',
      'https://app.circleci.com/pipelines/workflows/7f6c1f4a-0000-4000-8000-000000000000',
    ],
    [
      'bitbucket-pipelines',
      bitbucket,
      'fleet #5 failed on main',
      'https://bitbucket.org/acme/fleet/pipelines/results/5',
    ],
    ['buildkite', { CI: 'true', BUILDKITE: 'true', BUILDKITE_LABEL: 'notify' }, 'The run failed', ''],
    ['buildkite', buildkite, 'fleet #5 failed on main: Fix it', buildkite.BUILDKITE_BUILD_URL],
    ['drone', drone, 'fleet #5 failed on main: Fix it', drone.DRONE_BUILD_LINK],
    ['woodpecker', woodpecker, 'fleet #5 failed on main: Fix it', woodpecker.CI_PIPELINE_URL],
  ]
  for (const [system, env, message, url] of cases)
    test(`${system}: ${message}`, async (t) => {
      const { event } = (await preview(t, env, '--status', 'failure')).result
      assert.deepEqual([event.reportingController, event.message], [system, message])
      assert.equal(event.metadata.url ?? '', url)
    })
})

describe('the words of each system for a status, in its own variables or handed over', { concurrency: 4 }, () => {
  const failed = ['error', 'WorkflowFailed']
  const cancelled = ['error', 'WorkflowCancelled']
  const succeeded = ['info', 'WorkflowSucceeded']
  const own: [env: Record<string, string>, want: string[]][] = [
    [{ ...gitlab, CI_JOB_STATUS: 'failed' }, failed],
    [{ ...gitlab, CI_JOB_STATUS: 'canceled' }, cancelled],
    [{ ...gitlab, CI_JOB_STATUS: 'success' }, succeeded],
    [{ ...azure, AGENT_JOBSTATUS: 'Succeeded' }, succeeded],
    [{ ...azure, AGENT_JOBSTATUS: 'SucceededWithIssues' }, failed],
    [{ ...azure, AGENT_JOBSTATUS: 'Failed' }, failed],
    [{ ...azure, AGENT_JOBSTATUS: 'Canceled' }, cancelled],
    [{ ...bitbucket, BITBUCKET_EXIT_CODE: '0' }, succeeded],
    [{ ...bitbucket, BITBUCKET_EXIT_CODE: '2' }, failed],
    [{ ...buildkite, BUILDKITE_LAST_HOOK_EXIT_STATUS: '0', BUILDKITE_COMMAND_EXIT_STATUS: '1' }, failed],
    [{ ...buildkite, BUILDKITE_LAST_HOOK_EXIT_STATUS: '0' }, succeeded],
    [{ ...drone, DRONE_BUILD_STATUS: 'failure' }, failed],
    [{ ...drone, DRONE_BUILD_STATUS: 'success', DRONE_STAGE_STATUS: 'failure' }, failed],
    [{ ...drone, DRONE_BUILD_STATUS: 'success' }, succeeded],
    [{ ...woodpecker, CI_PIPELINE_STATUS: 'failure' }, failed],
    [{ ...woodpecker, CI_PIPELINE_STATUS: 'success' }, succeeded],
  ]
  for (const [env, want] of own)
    test(Object.entries(env).at(-1)?.join('='), async (t) => {
      const { event } = (await preview(t, env)).result
      assert.deepEqual([event.severity, event.reason], want)
    })

  const given: [status: string, want: string[]][] = [
    ...['FAILURE', 'UNSTABLE', 'timed_out', 'startup_failure'].map((word) => [word, failed] as [string, string[]]),
    ['action_required', ['info', 'WorkflowActionRequired']],
    ...['ABORTED', 'stale'].map((word) => [word, cancelled] as [string, string[]]),
    ...['SUCCESS', 'NOT_BUILT', 'neutral'].map((word) => [word, succeeded] as [string, string[]]),
  ]
  for (const [status, want] of given)
    test(`--status ${status}`, async (t) => {
      const { code, result } = await preview(t, jenkins, '--status', status)
      assert.deepEqual([result.event.severity, result.event.reason], want)
      assert.deepEqual(
        result.problems.filter(({ message }: { message: string }) => message.includes('status')),
        [],
      )
      assert.equal(code, 0)
    })

  test('--status beats the variable', async (t) => {
    const { event } = (await preview(t, { ...azure, AGENT_JOBSTATUS: 'Succeeded' }, '--status', 'Failed')).result
    assert.equal(event.reason, 'WorkflowFailed')
  })

  test('a word that is not known is quoted, and causes a warning', async (t) => {
    const { code, result } = await preview(t, { ...gitlab, CI_JOB_STATUS: 'melted' })
    assert.equal(code, 0)
    assert.equal(result.event.message, 'Pipeline #5 failed (status "melted") on main: Fix it')
    assert.equal(result.problems.length, 1)
    assert.equal(result.problems[0].severity, 'warning')
    assert.match(result.problems[0].message, /"melted" is not a known status/)
  })
})

describe('no status at all is no success: the message says so, and a warning says how to set it', {
  concurrency: 4,
}, () => {
  const notSet: [env: Record<string, string>, args: string[], advice: RegExp][] = [
    [{ ...gitlab, CI_JOB_STATUS: 'running' }, [], /^status is not set.*after_script, where CI_JOB_STATUS has it/],
    [jenkins, [], /^status is not set.*pass currentBuild\.currentResult as --status$/],
    [jenkins, ['--status', 'null'], /^status is "null".*pass currentBuild\.currentResult as --status$/],
    [jenkins, ['--status', ''], /^status is empty.*pass currentBuild\.currentResult as --status$/],
    [azure, [], /Agent\.JobStatus/],
    [{ ...azure, AGENT_JOBSTATUS: 'Succeeded' }, ['--status', ' '], /^status is empty/],
    [circle, [], /when: on_success/],
    [bitbucket, [], /BITBUCKET_EXIT_CODE/],
    [buildkite, [], /BUILDKITE_COMMAND_EXIT_STATUS/],
    [drone, [], /DRONE_BUILD_STATUS/],
    [woodpecker, [], /when: status: failure/],
    [{ CI: 'true', TEAMCITY_VERSION: '2026.1' }, [], /pass how the run ended as --status$/],
    [{ CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKFLOW: 'Deploy' }, [], /set status to \$\{\{ job\.status \}\}$/],
    [{}, ['--status', ''], /^status is empty.*pass how the run ended as --status$/],
  ]
  for (const [env, args, advice] of notSet)
    test(`${Object.keys(env)[1] ?? 'a laptop'} ${args.join(' ')}`, async (t) => {
      const { event, problems, deliveries } = (await preview(t, env, ...args, '--when', 'change')).result
      assert.deepEqual([event.severity, event.reason], ['info', 'WorkflowStatusUnknown'])
      assert.match(event.message, / reported no status\b/)
      assert.deepEqual([problems.length, problems[0].severity, deliveries[0].code], [1, 'warning', 'preview'])
      assert.match(problems[0].message, advice)
      assert.match(problems[0].message, /when: change was not applied/)
    })

  test('unless the message is given', async (t) => {
    for (const args of [
      ['--message', 'hello'],
      ['--event', '{"message": "hello"}'],
    ])
      assert.deepEqual((await preview(t, jenkins, ...args)).result.problems, [])
  })
})

describe('outside of a known CI system', { concurrency: 4 }, () => {
  test('a status makes an event about a run without a name', async (t) => {
    const { event } = (await preview(t, {}, '--status', 'failure')).result
    assert.deepEqual(
      [event.severity, event.reason, event.message, event.reportingController],
      ['error', 'WorkflowFailed', 'The run failed', 'flux-notify'],
    )
  })

  test('an event without a status is a test message', async (t) => {
    const { event } = (await preview(t, {})).result
    assert.deepEqual([event.severity, event.reason], ['info', 'Test'])
  })
})

describe('when, with previous-status', { concurrency: 4 }, () => {
  const cases: [when: string, previous: string, status: string, code: string, reason: string][] = [
    ['change', 'SUCCESS', 'SUCCESS', 'unchanged', 'WorkflowSucceeded'],
    ['change', 'FAILURE', 'UNSTABLE', 'unchanged', 'WorkflowFailed'],
    ['change', 'FAILURE', 'SUCCESS', 'preview', 'WorkflowRecovered'],
    ['change', 'SUCCESS', 'FAILURE', 'preview', 'WorkflowFailed'],
    ['failure', 'SUCCESS', 'SUCCESS', 'unchanged', 'WorkflowSucceeded'],
    ['failure', 'FAILURE', 'FAILURE', 'preview', 'WorkflowFailed'],
    ['failure', 'UNSTABLE', 'SUCCESS', 'preview', 'WorkflowRecovered'],
    ['change', 'SUCCESS', 'ABORTED', 'unchanged', 'WorkflowCancelled'],
    ['failure', 'FAILURE', 'NOT_BUILT', 'unchanged', 'WorkflowSucceeded'],
    ['change', '', 'SUCCESS', 'preview', 'WorkflowSucceeded'],
    ['change', 'null', 'SUCCESS', 'preview', 'WorkflowSucceeded'],
    ['failure', '', 'SUCCESS', 'unchanged', 'WorkflowSucceeded'],
    ['failure', 'ABORTED', 'FAILURE', 'preview', 'WorkflowFailed'],
    ['always', 'SUCCESS', 'SUCCESS', 'preview', 'WorkflowSucceeded'],
    ['always', 'FAILURE', 'SUCCESS', 'preview', 'WorkflowRecovered'],
  ]
  for (const [when, previous, status, code, reason] of cases)
    test(`${when}: ${previous}, then ${status}`, async (t) => {
      const args = ['--when', when, '--previous-status', previous, '--status', status]
      const { result } = await preview(t, jenkins, ...args)
      assert.deepEqual([result.deliveries[0].code, result.event.reason], [code, reason])
      if (reason === 'WorkflowRecovered') assert.match(result.event.message, /^acme\/fleet #5 recovered on feature\/x/)
      if (code === 'unchanged' && previous === status)
        assert.match(result.deliveries[0].reason, /the previous run (succeeded|failed) too$/)
      assert.deepEqual(result.problems, [])
    })

  test('filters no event but one about a run', async (t) => {
    const unchanged = ['--when', 'change', '--previous-status', 'success']
    const filtered = await preview(t, {}, ...unchanged, '--status', 'success')
    assert.equal(filtered.result.deliveries[0].code, 'unchanged')
    for (const args of [
      ['--event', '{"message": "hello"}', '--status', 'success'],
      ['--message', 'hello'],
    ]) {
      const { result } = await preview(t, {}, ...unchanged, ...args)
      assert.equal(result.deliveries[0].code, 'preview')
    }
  })

  for (const previous of ['ABORTED', 'NOT_BUILT', 'odd', 'unknown', 'action_required', 'running'])
    for (const when of ['change', 'failure'])
      test(`${when}: ${previous} says nothing of the run before, so a success is sent, and is no recovery`, async (t) => {
        const args = ['--when', when, '--previous-status', previous, '--status', 'SUCCESS']
        const { deliveries, event, problems } = (await preview(t, jenkins, ...args)).result
        assert.deepEqual([deliveries[0].code, event.reason], ['preview', 'WorkflowSucceeded'])
        assert.deepEqual([problems.length, problems[0].severity], [1, 'warning'])
        const words = `^when: ${when} was not applied, .*: previous-status is "${previous}", which does not say whether`
        assert.match(problems[0].message, new RegExp(words))
      })

  test('always: a word that is not known causes a warning as well', async (t) => {
    const warnings = async (previous: string): Promise<number> =>
      (await preview(t, jenkins, '--previous-status', previous, '--status', 'SUCCESS')).result.problems.length
    assert.deepEqual([await warnings('odd'), await warnings('ABORTED')], [1, 0])
  })

  test('without it the message is sent, with a warning to set it', async (t) => {
    const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', '{type: generic, address: "http://127.0.0.1:9"}') })
    const args = ['send', '--providers', 'chat', '--output', 'json', '--when', 'change', '--status', 'success']
    const { stdout } = await runBundle([...args, '--retries', '0'], { cwd: root, env: jenkins })
    const { deliveries, problems } = JSON.parse(stdout)
    assert.equal(deliveries[0].status, 'failed', 'nobody listens, so it was sent')
    assert.match(problems[0].message, /^when: change was not applied, so the message was sent: .*set previous-status/)
  })
})
