import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { actionRun, folder, manifest, outputsOf, runBundle } from '../support/bundle.ts'
import { certificates, httpProxy, listen, noting, type Seen, service } from '../support/servers.ts'

// The bundle asks GitHub's API, which is here a server on loopback, about the runs of its workflow.

const token = 'ghs_tokenOfTheRun0123456789'

interface ApiRun {
  readonly id: number
  readonly conclusion: string | null
  readonly status?: string
  readonly event?: string
  readonly head_branch?: string
  readonly head_repository?: { readonly full_name: string }
}

/** What GitHub says of the runs before, the newest first, and of the jobs; a status instead of an answer. */
interface Api {
  readonly runs?: readonly ApiRun[] | number
  readonly jobs?: readonly object[] | number
  readonly pageSize?: number
}

const run = (id: number, conclusion: string, more: Partial<ApiRun> = {}): ApiRun => ({ id, conclusion, ...more })
const job = (name: string, conclusion: string | null, steps: readonly object[] = []) => ({
  name,
  conclusion,
  steps,
  html_url: `https://github.com/acme/fleet/actions/runs/42/job/${name}`,
})
const step = (name: string, conclusion: string | null) => ({ name, conclusion })

function answer({ runs = [], jobs = [], pageSize = 100 }: Api) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`)
    const isJobs = url.pathname.endsWith('/jobs')
    const all = isJobs ? jobs : runs
    response.setHeader('content-type', 'application/json; charset=utf-8')
    if (typeof all === 'number') {
      response.writeHead(all).end('{"message": "Resource not accessible by integration"}')
      return
    }
    if (/\/actions\/runs\/\d+$/.test(url.pathname)) {
      response.end('{"id": 42, "workflow_id": 77}')
      return
    }
    const page = Number(url.searchParams.get('page') ?? 1)
    if (page * pageSize < all.length) {
      url.searchParams.set('page', String(page + 1))
      response.setHeader('link', `<${url}>; rel="next"`)
    }
    const part = all.slice((page - 1) * pageSize, page * pageSize)
    const items = isJobs ? part : (part as ApiRun[]).map(wholeRun)
    response.end(JSON.stringify({ total_count: all.length, [isJobs ? 'jobs' : 'workflow_runs']: items }))
  }
}

function wholeRun(given: ApiRun): object {
  return {
    status: 'completed',
    event: 'push',
    head_branch: 'main',
    head_repository: { full_name: 'acme/fleet' },
    name: 'Deploy',
    // Run 42, which sends, is #7.
    run_number: given.id - 35,
    html_url: `https://github.com/acme/fleet/actions/runs/${given.id}`,
    ...given,
  }
}

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  // biome-ignore lint/suspicious/noExplicitAny: the product's JSON, judged by the tests
  readonly result: any
  /** What the service was sent. */
  readonly messages: readonly string[]
  /** What GitHub was asked. */
  readonly asked: readonly Seen[]
}

async function send(
  t: TestContext,
  api: Api,
  inputs: Record<string, string>,
  github: Record<string, string> = {},
  payload: unknown = { head_commit: { message: 'Fix it' } },
): Promise<Outcome> {
  const hub = await service(t, answer(api))
  const chat = await service(t)
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', `{type: generic, address: "${chat.url}"}`) })
  const env = actionRun(root, { providers: 'chat', 'github-token': token, retries: '0', ...inputs }, payload, {
    GITHUB_API_URL: hub.url,
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW_REF: 'acme/fleet/.github/workflows/deploy.yml@refs/heads/main',
    ...github,
  })
  const { code, stdout, stderr } = await runBundle([], { cwd: root, env })
  assert.ok(!(stdout + stderr).replace(`::add-mask::${token}`, '').includes(token), 'the token is not printed')
  return {
    code,
    stdout,
    result: JSON.parse(outputsOf(root).results as string),
    messages: chat.seen.map(({ body }) => JSON.parse(body).message),
    asked: hub.seen,
  }
}

const unchanged = ({ result }: Outcome): string | undefined =>
  result.deliveries[0].code === 'unchanged' ? result.deliveries[0].reason : undefined
const problems = ({ result }: Outcome): string[] =>
  result.problems.map(({ severity, message }: Record<string, string>) => `${severity} ${message}`)

describe('when: change', { concurrency: 4 }, () => {
  test('asks for the completed runs of the same workflow, branch and event', async (t) => {
    const outcome = await send(t, { runs: [run(41, 'success')] }, { when: 'change', status: 'success' })
    const [{ url, headers } = { url: '', headers: {} }] = outcome.asked
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    assert.equal(pathname, '/repos/acme/fleet/actions/workflows/deploy.yml/runs')
    assert.deepEqual(Object.fromEntries(searchParams), {
      branch: 'main',
      event: 'push',
      status: 'completed',
      exclude_pull_requests: 'true',
      per_page: '100',
    })
    assert.equal(headers.authorization, `token ${token}`)
    assert.equal(
      unchanged(outcome),
      'nothing changed: Deploy #6 (https://github.com/acme/fleet/actions/runs/41) succeeded too',
    )
    assert.deepEqual([outcome.code, outcome.messages.length, outcome.asked.length], [0, 0, 1])
  })

  test('sends a failure after a success, and a recovery after a failure', async (t) => {
    const failure = await send(t, { runs: [run(41, 'success')] }, { when: 'change', status: 'failure' })
    assert.match(failure.messages[0] ?? '', /^Deploy #7 failed on main: Fix it/)
    const recovery = await send(t, { runs: [run(41, 'timed_out')] }, { when: 'change', status: 'success' })
    assert.deepEqual(recovery.messages, ['Deploy #7 recovered on main: Fix it'])
    assert.equal(recovery.result.event.reason, 'WorkflowRecovered')
    assert.deepEqual(problems(recovery), [])
  })

  test('asks nothing about the jobs of a failure that it does not send', async (t) => {
    const outcome = await send(t, { runs: [run(41, 'failure')] }, { when: 'change', status: 'failure' })
    assert.match(unchanged(outcome) ?? '', /Deploy #6 .* failed too/)
    assert.deepEqual([outcome.messages.length, outcome.asked.length], [0, 1])
  })

  test('counts neither this run, nor cancelled, skipped and unfinished ones, nor another branch, event or fork', async (t) => {
    const runs = [
      run(42, 'failure'),
      run(40, 'cancelled'),
      run(39, 'skipped'),
      { id: 38, conclusion: null, status: 'in_progress' },
      run(37, 'failure', { event: 'schedule' }),
      run(36, 'failure', { head_branch: 'topic' }),
      run(35, 'failure', { head_repository: { full_name: 'stranger/fleet' } }),
      run(34, 'stale'),
      run(33, 'action_required'),
      run(32, 'odd'),
      run(31, 'success'),
      run(30, 'failure'),
    ]
    const outcome = await send(t, { runs }, { when: 'change', status: 'success' })
    assert.match(unchanged(outcome) ?? '', /runs\/31\) succeeded too$/)
    const failure = await send(t, { runs }, { when: 'change', status: 'failure' })
    assert.match(failure.messages[0] ?? '', /^Deploy #7 failed on main/)
  })

  test('compares a run that was started again with the run before it, not with newer ones', async (t) => {
    const runs = [run(44, 'cancelled'), run(43, 'failure'), run(41, 'success')]
    const inputs = { when: 'change', status: 'success' }
    const newerFailed = await send(t, { runs: [run(43, 'failure'), run(41, 'failure')] }, inputs)
    assert.match(
      unchanged(newerFailed) ?? '',
      /^when is change, and Deploy #8 \(.*\), which is newer than this run, failed$/,
    )
    const onlyNewer = await send(t, { runs: [run(43, 'success')] }, inputs)
    assert.deepEqual(onlyNewer.messages, ['Deploy #7 succeeded on main: Fix it'])
    const recovered = await send(t, { runs: [run(43, 'success'), run(41, 'failure')] }, inputs)
    assert.deepEqual(recovered.messages, ['Deploy #7 recovered on main: Fix it'])
    const failed = await send(t, { runs }, { when: 'change', status: 'failure' })
    assert.match(failed.messages[0] ?? '', /^Deploy #7 failed on main/)
    const first = await send(t, { runs }, inputs, { GITHUB_RUN_ATTEMPT: '1' })
    assert.deepEqual(first.messages, ['Deploy #7 recovered on main: Fix it'])
  })

  test('turns pages until a run counts', async (t) => {
    const cancelled = Array.from({ length: 5 }, (_, index) => run(60 - index, 'cancelled'))
    const api = { runs: [...cancelled, run(41, 'success'), run(40, 'failure')], pageSize: 2 }
    const outcome = await send(t, api, { when: 'change', status: 'success' })
    assert.match(unchanged(outcome) ?? '', /Deploy #6 /)
    assert.equal(outcome.asked.length, 3)
  })

  test('sends the first run, which has none before it', async (t) => {
    const outcome = await send(t, {}, { when: 'change', status: 'success' })
    assert.deepEqual(outcome.messages, ['Deploy #7 succeeded on main: Fix it'])
    assert.deepEqual(problems(outcome), [])
  })

  test('of a pull request looks at its head branch, and of a runner that names no workflow at its id', async (t) => {
    const head = { sha: 'c'.repeat(40), ref: 'topic', repo: { full_name: 'acme/fleet' } }
    const github = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_HEAD_REF: 'topic', GITHUB_WORKFLOW_REF: '' }
    const before = run(41, 'success', { event: 'pull_request', head_branch: 'topic' })
    const inputs = { when: 'change', status: 'success' }
    const outcome = await send(t, { runs: [before] }, inputs, github, { pull_request: { number: 3, head } })
    assert.match(unchanged(outcome) ?? '', /Deploy #6 /)
    assert.deepEqual(
      outcome.asked.map(({ url }) => url.split('?')[0]),
      ['/repos/acme/fleet/actions/runs/42', '/repos/acme/fleet/actions/workflows/77/runs'],
    )
  })

  test('of a run that another one triggered looks at the runs of the other workflow', async (t) => {
    const cause = {
      id: 900,
      run_attempt: 3,
      name: 'Build',
      run_number: 865,
      workflow_id: 12,
      event: 'push',
      head_branch: 'main',
      head_sha: '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7',
      conclusion: 'failure',
    }
    const api = { runs: [run(900, 'failure'), run(899, 'success')], jobs: [job('test', 'failure')] }
    const inputs = { when: 'change', status: 'failure', 'allow-untrusted': 'true' }
    const github = { GITHUB_EVENT_NAME: 'workflow_run' }
    const outcome = await send(t, api, inputs, github, { workflow_run: cause })
    assert.match(outcome.messages[0] ?? '', /^Build #865 failed on main.*\nFailed jobs:\n- test: https/s)
    assert.deepEqual(
      outcome.asked.map(({ url }) => url.split('?')[0]),
      ['/repos/acme/fleet/actions/workflows/12/runs', '/repos/acme/fleet/actions/runs/900/attempts/3/jobs'],
    )
  })

  for (const status of [403, 404, 500, 502])
    test(`sends and warns if GitHub answers ${status}`, async (t) => {
      const outcome = await send(t, { runs: status }, { when: 'change', status: 'failure' })
      assert.deepEqual([outcome.code, outcome.messages.length, outcome.asked.length], [0, 1, 1])
      const [problem = '', ...more] = problems(outcome)
      assert.match(
        problem,
        new RegExp(
          `^warning when: change was not applied, so the message was sent: .*${status}: Resource not accessible`,
        ),
      )
      assert.match(problem, /permission "actions: read", or set previous-status$/)
      assert.deepEqual(more, [])
    })

  test('sends and warns if GitHub cannot be reached, may not be spoken to, or does not speak JSON', async (t) => {
    const page = await service(t, (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'))
    const hosts = { 'allow-hosts': '127.0.0.1' }
    for (const [api, words] of [
      ['http://127.0.0.1:9', /refused|127\.0\.0\.1/],
      ['http://localhost:9', /is not in allow-hosts/],
      [page.url, /its response could not be parsed/],
    ] as const) {
      const outcome = await send(t, {}, { when: 'change', status: 'success', ...hosts }, { GITHUB_API_URL: api })
      assert.equal(outcome.messages.length, 1, api)
      assert.match(problems(outcome)[0] ?? '', words)
    }
  })

  test('sends and warns if GitHub does not answer within the timeout', async (t) => {
    const silent = await service(t, () => {})
    const inputs = { when: 'change', status: 'success', timeout: '3s' }
    const outcome = await send(t, {}, inputs, { GITHUB_API_URL: silent.url })
    assert.equal(outcome.messages.length, 1)
    assert.match(
      problems(outcome)[0] ?? '',
      /^warning when: change was not applied, so the message was sent: .*did not (answer|accept)/,
    )
  })

  test('asks through the proxy of the environment, over TLS', async (t) => {
    const { ca, key, cert } = certificates()
    const { listener, seen } = noting(answer({ runs: [run(41, 'success')] }))
    const port = await listen(t, createServer({ key, cert }, listener))
    const proxy = await httpProxy(t, { pair: 'flux:s3cret-pass' })
    const file = path.join(folder(t, { 'ca.pem': ca }), 'ca.pem')
    const github = {
      GITHUB_API_URL: `https://service.example:${port}`,
      HTTPS_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: file,
    }
    const outcome = await send(t, {}, { when: 'change', status: 'success' }, github)
    assert.match(unchanged(outcome) ?? '', /Deploy #6 /)
    assert.equal(proxy.asked[0]?.line, `CONNECT service.example:${port}`)
    assert.equal(seen.length, 1)
  })

  test('asks nobody where previous-status says it, and in a preview', async (t) => {
    const given = await send(t, {}, { when: 'change', status: 'success', 'previous-status': 'success' })
    assert.match(unchanged(given) ?? '', /the previous run succeeded too/)
    const preview = await send(t, {}, { when: 'change', status: 'failure', mode: 'preview' })
    assert.equal(preview.result.deliveries[0].code, 'preview')
    assert.match(problems(preview)[0] ?? '', /^notice when: change was not applied: preview does not ask GitHub/)
    assert.deepEqual([given.asked.length, preview.asked.length], [0, 0])
  })

  test('sends and warns without a token', async (t) => {
    const outcome = await send(t, {}, { when: 'change', status: 'success', 'github-token': '' })
    assert.deepEqual([outcome.messages.length, outcome.asked], [1, []])
    assert.match(
      problems(outcome)[0] ?? '',
      /^warning .*github-token is empty; .* "actions: read", or set previous-status$/,
    )
  })

  test('filters neither a given event nor one that Flux dispatched', async (t) => {
    const event = { message: 'hello', involvedObject: { kind: 'GitRepository' }, reportingController: 'x' }
    const inputs = { when: 'change', status: 'success' }
    const given = await send(t, {}, { ...inputs, event: JSON.stringify(event) })
    const github = { GITHUB_EVENT_NAME: 'repository_dispatch' }
    const dispatched = await send(t, {}, inputs, github, { client_payload: event })
    for (const { messages, asked } of [given, dispatched]) assert.deepEqual([messages, asked], [['hello'], []])
  })
})

describe('when: failure', { concurrency: 4 }, () => {
  test('sends each failure without asking for the run before', async (t) => {
    const outcome = await send(t, { runs: [run(41, 'failure')] }, { when: 'failure', status: 'failure' })
    assert.equal(outcome.messages.length, 1)
    assert.ok(outcome.asked.every(({ url }) => url.includes('/jobs')))
  })

  test('sends the first success after a failure, and no other', async (t) => {
    const inputs = { when: 'failure', status: 'success' }
    const recovery = await send(t, { runs: [run(41, 'failure')] }, inputs)
    assert.deepEqual(recovery.messages, ['Deploy #7 recovered on main: Fix it'])
    const success = await send(t, { runs: [run(41, 'success')] }, inputs)
    assert.match(unchanged(success) ?? '', /and Deploy #6 \(https:.*\) succeeded too$/)
    assert.match(unchanged(await send(t, {}, inputs)) ?? '', /no earlier run failed$/)
  })
})

describe('a run that failed', { concurrency: 4 }, () => {
  test('lists its failed jobs, the failed step of each, and links, of this attempt, 100 a page', async (t) => {
    const jobs = [
      ...Array.from({ length: 100 }, (_, index) => job(`ok-${index}`, 'success')),
      job('build', 'failure', [
        step('Set up job', 'success'),
        step('Run make', 'failure'),
        step('Clean up', 'failure'),
      ]),
      job('lint', 'timed_out'),
      job('docs', 'cancelled'),
      job('notify', null, [step('Run exit 1', 'failure'), step('flux-notify', null)]),
      job('slow', null, [step('Run sleep', null)]),
    ]
    const outcome = await send(t, { jobs }, { status: 'failure' })
    assert.equal(
      outcome.messages[0],
      [
        'Deploy #7 failed on main: Fix it',
        'Failed jobs:',
        '- build, step "Run make": https://github.com/acme/fleet/actions/runs/42/job/build',
        '- lint: https://github.com/acme/fleet/actions/runs/42/job/lint',
        '- notify, step "Run exit 1": https://github.com/acme/fleet/actions/runs/42/job/notify',
      ].join('\n'),
    )
    assert.deepEqual(
      outcome.asked.map(({ url }) => url),
      ['', '&page=2'].map((page) => `/repos/acme/fleet/actions/runs/42/attempts/2/jobs?per_page=100${page}`),
    )
  })

  test('with a matrix of more than five failures is summarised', async (t) => {
    const jobs = Array.from({ length: 8 }, (_, index) =>
      job(`test (${index})`, 'failure', [step('Run tests', 'failure')]),
    )
    const { messages } = await send(t, { jobs }, { status: 'failure' })
    assert.match(
      messages[0] ?? '',
      /\n- test: 8 jobs of the matrix failed, the first is test \(0\), step "Run tests": https/,
    )
    assert.equal(messages[0]?.split('\n').length, 3)
  })

  const needs = JSON.stringify({ build: { result: 'failure' }, lint: { result: 'success' } })

  for (const status of [403, 404, 503])
    test(`names the jobs of needs if GitHub answers ${status}, with one notice`, async (t) => {
      const outcome = await send(t, { jobs: status }, { status: needs })
      assert.deepEqual(outcome.messages, ['Deploy #7 failed on main: Fix it\nFailed jobs: build'])
      const [problem = '', ...more] = problems(outcome)
      assert.match(
        problem,
        new RegExp(`^notice could not list the failed steps .*${status}.*permission "actions: read"$`),
      )
      assert.deepEqual(more, [])
      assert.equal(outcome.code, 0)
    })

  test('names the jobs of needs if GitHub knows of none', async (t) => {
    const { messages } = await send(t, { jobs: [job('build', 'success')] }, { status: needs })
    assert.deepEqual(messages, ['Deploy #7 failed on main: Fix it\nFailed jobs: build'])
  })

  test('asks nobody without a token, in a preview, with a message of its own, or on Gitea', async (t) => {
    const inputs = { status: 'failure' }
    const runs = [
      await send(t, {}, { ...inputs, 'github-token': '' }),
      await send(t, {}, { ...inputs, mode: 'preview' }),
      await send(t, {}, { ...inputs, message: 'hello' }),
      await send(t, {}, inputs, { GITEA_ACTIONS: 'true' }),
    ]
    for (const { asked, result } of runs) assert.deepEqual([asked, result.problems], [[], []])
  })
})
