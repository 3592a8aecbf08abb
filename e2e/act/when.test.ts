import assert from 'node:assert/strict'
import path from 'node:path'
import { type Act, actIn, makeRepository, placeAction } from '../act.ts'
import { type Receiver, receive } from '../capture.ts'
import { manifests } from '../flux.ts'
import { type GitHubState, gitHubApi, openApi, token } from '../github.ts'
import { type Ground, service } from '../service.ts'

// Several runs of a workflow with `when: change`, and a simulated GitHub that remembers how each run ended.

interface Runner {
  readonly act: Act
  readonly chat: Receiver
  readonly hub: Receiver
  readonly state: GitHubState
}

const workflow = JSON.stringify({
  name: 'Deploy',
  on: 'push',
  jobs: {
    deploy: {
      'runs-on': 'ubuntu-latest',
      steps: [
        { uses: 'actions/checkout@v4' },
        { run: 'exit ${{ vars.CODE }}' },
        { uses: './', if: 'always()', with: { manifests: 'notify.yaml', providers: 'service', when: 'change' } },
      ],
    },
  },
})

async function start(ground: Ground): Promise<Runner> {
  const { folder, later } = ground
  const chat = await receive()
  later(chat.close)
  const { state, answer } = gitHubApi()
  const hub = await receive(answer)
  later(hub.close)
  const repository = placeAction(path.join(folder, 'fleet'))
  makeRepository(repository, {
    '.github/workflows/deploy.yml': workflow,
    'notify.yaml': manifests({ type: 'generic', address: chat.url }),
  })
  return { act: actIn(repository, ground), chat, hub, state }
}

/** Runs the workflow once, and records its outcome in the simulated GitHub. */
async function deploy({ act, hub, state }: Runner, id: number, code: string): Promise<string> {
  const run = await act('push', 'deploy.yml', {
    vars: { CODE: code },
    secrets: { GITHUB_TOKEN: token },
    env: { GITHUB_API_URL: hub.url, GITHUB_RUN_ID: String(id), GITHUB_RUN_NUMBER: String(id) },
  })
  state.runs.unshift({
    id,
    run_number: id,
    name: 'Deploy',
    event: 'push',
    head_branch: 'main',
    status: 'completed',
    conclusion: run.jobs.deploy,
    head_repository: { ...openApi.sample('minimal-repository'), full_name: 'acme/fleet' },
  })
  return run.output
}

await service({ name: 'when: change under act', tools: ['act'] }, start, (it) => {
  it('of a failed run, another failed run and a successful run, only the first and the last are reported', async (runner) => {
    const { chat, state } = runner
    const outputs: string[] = []
    for (const [index, code] of ['1', '1', '0'].entries()) outputs.push(await deploy(runner, index + 1, code))
    assert.deepEqual(
      chat.requests.map(({ body }) => JSON.parse(body).message),
      ['Deploy #1 failed on main: Add podinfo to production', 'Deploy #3 recovered on main: Add podinfo to production'],
      outputs.join('\n'),
    )
    assert.match(outputs[1] ?? '', /nothing changed: Deploy #1 \(.*\) failed too/)
    assert.deepEqual(
      state.runs.map(({ conclusion }) => conclusion),
      ['success', 'failure', 'failure'],
    )
    assert.deepEqual(state.faults, [])
  })
})
