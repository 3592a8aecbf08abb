import assert from 'node:assert/strict'
import path from 'node:path'
import { type Act, type ActRun, actIn, makeRepository, placeAction } from '../act.ts'
import { type Receiver, receive } from '../capture.ts'
import { commit, reconciled } from '../events.ts'
import { manifests } from '../flux.ts'
import { git } from '../repository.ts'
import { type Ground, service } from '../service.ts'

// Workflow files as users write them, on the runner that there is offline: nektos/act, without Docker.

interface Runner {
  readonly act: Act
  readonly receiver: Receiver
  /** The commit of the repository. */
  readonly head: string
  /** Where `owner/name@ref` lies for act. */
  readonly actions: Record<string, string>
}

const checkout = { uses: 'actions/checkout@v4' }
const ours = { id: 'flux', uses: './' }
const manifest = { manifests: 'notify.yaml' }

/** A workflow of one job whose steps are given, on that event. */
function workflow(on: unknown, steps: readonly object[], more: object = {}): string {
  return JSON.stringify({ on, jobs: { notify: { 'runs-on': 'ubuntu-latest', steps, ...more } } })
}

const say = (text: string) => ({ run: `echo "${text}"` })

const workflows: Record<string, string> = {
  'push.yml': workflow('push', [
    checkout,
    { ...ours, with: manifest },
    say(
      'delivered ${{ steps.flux.outputs.delivered }}, status ${{ fromJSON(steps.flux.outputs.results).deliveries[0].requests[0].status }}',
    ),
    { run: 'node --version' },
  ]),
  'pull-request.yml': workflow('pull_request', [
    checkout,
    { ...ours, with: { ...manifest, alerts: 'flux-system/all' } },
  ]),
  'target.yml': workflow('pull_request_target', [checkout, { ...ours, with: manifest }]),
  'dispatch.yml': workflow(
    { workflow_dispatch: { inputs: { words: { required: true }, level: { default: 'info' } } } },
    [checkout, { ...ours, with: { ...manifest, message: '${{ inputs.words }}', severity: '${{ inputs.level }}' } }],
  ),
  'relay.yml': workflow('repository_dispatch', [checkout, { ...ours, with: { manifests: 'relay.yaml' } }]),
  'elsewhere.yml': workflow('push', [checkout, { uses: 'acme/flux-notify@v1', with: manifest }]),
  'all-secrets.yml': workflow('push', [
    checkout,
    { ...ours, with: { manifests: 'secret.yaml', secrets: '${{ toJSON(secrets) }}' } },
  ]),
  'block-secrets.yml': workflow('push', [
    checkout,
    {
      ...ours,
      with: {
        manifests: 'secret.yaml',
        secrets: 'flux-system/service: { headers: "authorization: Bearer ${{ fromJSON(secrets.KEYS).service }}" }\n',
      },
    },
    // The runner knows the secret KEYS, not what is in it: that is masked because the action says so.
    say(
      'plain ${{ fromJSON(secrets.KEYS).service }}, base64 $(printf %s "${{ fromJSON(secrets.KEYS).service }}" | base64)',
    ),
    say('harmless words'),
  ]),
  'env-secrets.yml': workflow('push', [
    checkout,
    {
      ...ours,
      with: { manifests: 'secret.yaml' },
      env: { FLUX_SERVICE_HEADERS: 'authorization: Bearer ${{ secrets.PART }}' },
    },
  ]),
  'no-secrets.yml': workflow(['push', 'pull_request'], [checkout, { ...ours, with: { manifests: 'secret.yaml' } }]),
  'failing.yml': workflow('push', [
    checkout,
    { ...ours, with: { manifests: 'failing.yaml', retries: 0 } },
    say('never said'),
    { if: 'failure()', run: 'echo "failed ${{ steps.flux.outputs.failed }}"' },
  ]),
  'tolerant.yml': workflow('push', [
    checkout,
    { ...ours, 'continue-on-error': true, with: { manifests: 'failing.yaml', retries: 0 } },
    say('outcome ${{ steps.flux.outcome }}, failed ${{ steps.flux.outputs.failed }}'),
  ]),
  'never.yml': workflow('push', [
    checkout,
    { ...ours, with: { manifests: 'failing.yaml', retries: 0, 'fail-on': 'never' } },
    say('outcome ${{ steps.flux.outcome }}'),
  ]),
  'after-failure.yml': workflow('push', [checkout, { run: 'exit 3' }, { ...ours, if: 'always()', with: manifest }]),
  'shards.yml': workflow(
    'push',
    [checkout, { ...ours, with: { manifests: 'many.yaml', shard: '${{ matrix.share }}/3' } }],
    { strategy: { matrix: { share: [1, 2, 3] } } },
  ),
  'validate.yml': workflow('push', [checkout, { ...ours, with: { mode: 'validate', manifests: 'wrong.yaml' } }]),
  'comma.yml': workflow('push', [checkout, { ...ours, with: { ...manifest, providers: 'one, two' } }]),
}

async function start(ground: Ground): Promise<Runner> {
  const { folder, later } = ground
  const receiver = await receive(({ url }) =>
    url === '/refuse' ? { status: 400, body: 'this is refused' } : undefined,
  )
  later(receiver.close)
  const eventSources = [
    { kind: 'GitRepository', name: '*' },
    { kind: 'Kustomization', name: '*', namespace: 'apps' },
  ]
  const provider = (spec: object, name = 'service') => ({
    type: 'generic',
    address: `${receiver.url}/${name}`,
    ...spec,
  })
  const all = (spec: object, name?: string) => manifests(provider(spec, name), undefined, { eventSources })
  const many = Array.from({ length: 12 }, (_, index) =>
    all({}, `share-${index}`)
      .replaceAll('name: service', `name: service-${index}`)
      .replaceAll('name: all', `name: all-${index}`),
  )
  const repository = placeAction(path.join(folder, 'fleet'))
  makeRepository(repository, {
    ...Object.fromEntries(Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text])),
    'notify.yaml': all({}),
    'secret.yaml': all({ secretRef: { name: 'service' } }),
    'failing.yaml': all({}, 'refuse'),
    'many.yaml': many.join('---\n'),
    'wrong.yaml': all({ type: 'slak' }),
    'relay.yaml': [
      all({}),
      manifests({ type: 'githubdispatch', address: 'https://github.com/acme/fleet' }, undefined, {
        providerRef: { name: 'back' },
        eventSources,
      })
        .replace('name: service', 'name: back')
        .replace('name: all', 'name: back'),
    ].join('---\n'),
  })
  const actions = { 'acme/flux-notify@v1': placeAction(path.join(folder, 'action')) }
  return { act: actIn(repository, ground), receiver, head: git(repository, 'rev-parse', 'HEAD'), actions }
}

/** What a run left: its own traces, and the requests that arrived meanwhile. */
async function run({ act, receiver }: Runner, ...args: Parameters<Act>): Promise<ActRun & { bodies: Body[] }> {
  const before = receiver.requests.length
  const done = await act(...args)
  return { ...done, bodies: receiver.requests.slice(before).map(({ body }) => JSON.parse(body)) }
}

interface Body {
  readonly severity: string
  readonly reason: string
  readonly message: string
  readonly involvedObject: { kind: string; name: string }
  readonly reportingController: string
  readonly metadata: Record<string, string>
}

const printed = ({ lines }: ActRun): string =>
  lines
    .filter(({ raw_output }) => raw_output)
    .map(({ msg }) => msg)
    .join('')

const pullRequest = (repository: string) => ({
  number: 7,
  pull_request: {
    number: 7,
    head: { ref: 'topic', sha: commit, repo: { full_name: repository } },
    base: { ref: 'main', sha: commit, repo: { full_name: 'acme/fleet' } },
  },
})

await service({ name: 'nektos/act', tools: ['act'] }, start, (it) => {
  it('push, uses ./: sends the event of the run, on Node 24, and hands its outputs to a later step', async (runner) => {
    const done = await run(runner, 'push', 'push.yml')
    assert.equal(done.exitCode, 0, done.output)
    const [body, ...others] = done.bodies
    assert.deepEqual(others, [])
    assert.deepEqual([body?.severity, body?.reason], ['info', 'WorkflowSucceeded'])
    assert.equal(body?.message, 'push.yml #1 succeeded on main: Add podinfo to production')
    assert.equal(body?.reportingController, 'github-actions')
    assert.deepEqual(body?.metadata, {
      commit: runner.head,
      revision: `main@sha1:${runner.head}`,
      url: 'https://github.com/acme/fleet/actions/runs/1',
    })
    assert.match(printed(done), /delivered 1, status 200\n/)
    assert.match(printed(done), /^v24\./m)
    assert.equal(JSON.parse(done.outputs.results ?? '').deliveries[0].status, 'delivered')
  })

  it('push, uses owner/name@v1: runs the action from its own folder', async (runner) => {
    const done = await run(runner, 'push', 'elsewhere.yml', { actions: runner.actions })
    assert.equal(done.exitCode, 0, done.output)
    assert.equal(done.bodies.length, 1)
  })

  it('pull_request: tells of the head commit and branch, and of the number, not of the merge commit', async (runner) => {
    const done = await run(runner, 'pull_request', 'pull-request.yml', { payload: pullRequest('acme/fleet') })
    assert.equal(done.exitCode, 0, done.output)
    const { metadata } = done.bodies[0] as Body
    assert.deepEqual([metadata.revision, metadata.change_request], [`topic@sha1:${commit}`, '7'])
  })

  it('pull_request from a fork: what lacks only its Secret is skipped, says so once, and stays green', async (runner) => {
    const done = await run(runner, 'pull_request', 'no-secrets.yml', { payload: pullRequest('stranger/fleet') })
    assert.equal(done.exitCode, 0, done.output)
    assert.equal(JSON.parse(done.outputs.results ?? '').deliveries[0].code, 'fork')
    assert.equal(done.annotations.filter(({ level }) => level === 'notice').length, 1)
    assert.deepEqual(done.bodies, [])
  })

  it('pull_request_target on the code of a stranger: nothing is sent, and the step says why', async (runner) => {
    const env = { GITHUB_SHA: commit }
    const done = await run(runner, 'pull_request_target', 'target.yml', { payload: pullRequest('stranger/fleet'), env })
    assert.equal(done.jobs.notify, 'failure', done.output)
    assert.deepEqual(done.bodies, [])
    assert.match(done.annotations.map(({ message }) => message).join(), /its code may be untrusted/)
  })

  it('workflow_dispatch: its inputs become message and severity', async (runner) => {
    const words = 'Release 1.2 is out: "quotes", $dollars & <markup>'
    const done = await run(runner, 'workflow_dispatch', 'dispatch.yml', { inputs: { words, level: 'error' } })
    assert.equal(done.exitCode, 0, done.output)
    assert.deepEqual([done.bodies[0]?.message, done.bodies[0]?.severity], [words, 'error'])
  })

  it('repository_dispatch: the Flux event in it is sent on, but not back to where it came from', async (runner) => {
    // As githubdispatch sends it: the keys of the metadata have lost their group.
    const event = { ...reconciled, metadata: { revision: `main@sha1:${commit}` } }
    const payload = { action: 'Kustomization/podinfo.apps', client_payload: event }
    const token = { GITHUB_TOKEN: 'ghs_0123456789' }
    const done = await run(runner, 'repository_dispatch', 'relay.yml', { payload, secrets: token })
    assert.equal(done.exitCode, 0, done.output)
    assert.deepEqual(done.bodies, [event])
    const { deliveries } = JSON.parse(done.outputs.results ?? '')
    const codes = deliveries.map(({ type, code }: { type: string; code?: string }) => [type, code])
    assert.deepEqual(Object.fromEntries(codes), { generic: undefined, githubdispatch: 'loop' })
  })

  for (const [name, secrets] of [
    ['all-secrets.yml', { FLUX_SERVICE_HEADERS: 'authorization: Bearer swordfish' }],
    ['block-secrets.yml', { KEYS: '{"service":"swordfish"}' }],
    ['env-secrets.yml', { PART: 'swordfish' }],
  ] as const)
    it(`secrets, ${name}: reach the service and no output`, async (runner) => {
      const done = await run(runner, 'push', name, { secrets })
      assert.equal(done.exitCode, 0, done.output)
      assert.match(runner.receiver.requests.at(-1)?.headers.authorization ?? '', /^Bearer swordfish/)
      const told = [printed(done), ...done.summaries, JSON.stringify(done.outputs)].join('\n')
      assert.doesNotMatch(told, /swordfish/)
    })

  it('masks: what the action finds inside secrets is masked in later steps, in base64 too, and no more', async (runner) => {
    const done = await run(runner, 'push', 'block-secrets.yml', { secrets: { KEYS: '{"service":"swordfish"}' } })
    assert.match(printed(done), /^plain \*\*\*, base64 \*\*\*\nharmless words$/m)
  })

  it('a Secret that is missing fails the job, and the annotation names it and where it was looked for', async (runner) => {
    const done = await run(runner, 'push', 'no-secrets.yml')
    assert.equal(done.jobs.notify, 'failure', done.output)
    const errors = done.annotations.filter(({ level }) => level === 'error')
    assert.match(errors.map(({ message }) => message).join(), /service.*FLUX_SERVICE_|FLUX_FLUX_SYSTEM_SERVICE_/s)
    assert.equal(errors[0]?.file, 'secret.yaml')
  })

  it('a failing delivery fails the job, with the words of the service and the place of the Provider', async (runner) => {
    const done = await run(runner, 'push', 'failing.yml')
    assert.equal(done.exitCode, 1)
    assert.equal(done.jobs.notify, 'failure')
    assert.match(printed(done), /^failed 1$/m)
    assert.doesNotMatch(printed(done), /never said/)
    const [error] = done.annotations.filter(({ level }) => level === 'error')
    assert.match(error?.message ?? '', /HTTP 400 .*this is refused/)
    assert.equal(error?.file, 'failing.yaml')
    assert.match(done.summaries.join(), /this is refused/)
  })

  it('continue-on-error: the step fails, the job goes on', async (runner) => {
    const done = await run(runner, 'push', 'tolerant.yml')
    assert.equal(done.exitCode, 0, done.output)
    assert.match(printed(done), /outcome failure, failed 1/)
  })

  it('fail-on never: the step succeeds', async (runner) => {
    const done = await run(runner, 'push', 'never.yml')
    assert.equal(done.exitCode, 0, done.output)
    assert.match(printed(done), /outcome success/)
  })

  it('if always(): after a step that failed, the event is an error', async (runner) => {
    const done = await run(runner, 'push', 'after-failure.yml')
    assert.equal(done.exitCode, 1)
    assert.deepEqual([done.bodies[0]?.severity, done.bodies[0]?.reason], ['error', 'WorkflowFailed'])
  })

  it('matrix with shard: each of 12 deliveries is made once, by more than one job', async (runner) => {
    const before = runner.receiver.requests.length
    const done = await run(runner, 'push', 'shards.yml')
    assert.equal(done.exitCode, 0, done.output)
    const arrived = runner.receiver.requests.slice(before).map(({ url }) => url)
    const expected = Array.from({ length: 12 }, (_, index) => `/share-${index}`)
    assert.deepEqual(arrived.toSorted(), expected.toSorted())
    const delivered = done.lines.filter(({ command, name }) => command === 'set-output' && name === 'delivered')
    assert.equal(delivered.length, 3)
    assert.ok(delivered.filter(({ arg }) => arg !== '0').length > 1)
  })

  it('step summary: names the delivery and how it ended', async (runner) => {
    const { summaries } = await run(runner, 'push', 'push.yml')
    assert.equal(summaries.length, 1)
    assert.match(summaries[0] ?? '', /1 delivered/)
    assert.match(summaries[0] ?? '', /^\|.*service.*generic.*delivered/m)
  })

  it('validate: a wrong manifest is an error at its line', async (runner) => {
    const done = await run(runner, 'push', 'validate.yml')
    assert.equal(done.exitCode, 1)
    const [error] = done.annotations.filter(({ level }) => level === 'error')
    assert.deepEqual([error?.file, error?.line], ['wrong.yaml', '7'])
    assert.match(error?.message ?? '', /slak/)
    assert.deepEqual(done.bodies, [])
  })

  it('a wrong input fails the step before anything is sent, and the annotation says what to write', async (runner) => {
    const done = await run(runner, 'push', 'comma.yml')
    assert.equal(done.exitCode, 1)
    assert.match(done.annotations.map(({ message }) => message).join(), /one entry per line/)
    assert.deepEqual(done.bodies, [])
  })
})
