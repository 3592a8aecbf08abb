import assert from 'node:assert/strict'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ActOptions, type ActRun, actIn, placeAction } from '../act.ts'
import { type GitHubState, gitHubApi, token } from '../github.ts'
import { standIn } from '../internet.ts'
import { commitAll, git } from '../repository.ts'
import { alertsNamed, startAlertmanager } from '../servers/alertmanager.ts'
import { type Nats, password, startNats, stored } from '../servers/nats.ts'
import { type Ground, service } from '../service.ts'

// A repository some commits after `flux bootstrap github`: a cluster's folder, apps, and notifications that a Flux Kustomization
// deploys with variables. It is pushed to a bare remote, and its CI runs under act. The messages go to GitHub's API (validated
// with GitHub's own description), a real Alertmanager and a real NATS server.

interface Fleet {
  readonly folder: string
  readonly github: GitHubState
  readonly alerts: string
  readonly nats: Nats
  readonly run: (event: string, options?: ActOptions) => Promise<ActRun>
}

async function start(ground: Ground): Promise<Fleet> {
  const folder = path.join(ground.folder, 'fleet')
  makeHistory(folder, path.join(ground.folder, 'fleet.git'))
  const { state: github, answer } = gitHubApi()
  const internet = await standIn(ground, ['api.github.com'], answer)
  const alerts = await startAlertmanager(ground)
  const nats = await startNats(ground)
  const act = actIn(folder, ground)
  const run = (event: string, options: ActOptions = {}) =>
    act(event, 'ci.yml', {
      env: internet.env,
      secrets: { GITHUB_TOKEN: token, NATS_PASSWORD: password },
      vars: { ALERTMANAGER_URL: alerts, NATS_URL: nats.plain },
      actions: { 'acme/flux-notify@v1': placeAction(path.join(ground.folder, 'action')) },
      ...options,
    })
  return { folder, github, alerts, nats, run }
}

/** Three commits on main, a tag on the first, and a branch with one more commit, all pushed to a bare repository. */
function makeHistory(folder: string, bare: string): void {
  const fixture = path.join(import.meta.dirname, '../fixtures/fleet')
  mkdirSync(folder)
  git(folder, 'init', '-q', '--bare', bare)
  const add = (...parts: string[]) => {
    for (const part of parts) cpSync(path.join(fixture, part), path.join(folder, part), { recursive: true })
  }
  add('clusters/production/flux-system')
  commitAll(folder, 'Add Flux sync manifests', 'https://github.com/acme/fleet.git')
  git(folder, 'remote', 'set-url', '--push', 'origin', bare)
  git(folder, 'tag', '-a', 'v1.0.0', '-m', 'v1.0.0')
  add('clusters/production/infrastructure.yaml', 'infrastructure', '.github')
  commitAll(folder, 'Tell people what happens')
  add('clusters/production/apps.yaml', 'apps')
  commitAll(folder, 'Add podinfo to production')
  git(folder, 'push', '-q', 'origin', 'main', 'v1.0.0')
}

/** Commits and pushes, and checks that the remote has the commit. */
function push({ folder }: Fleet, message: string): string {
  const head = commitAll(folder, message)
  const branch = git(folder, 'branch', '--show-current')
  git(folder, 'push', '-q', 'origin', branch)
  const remote = git(folder, 'ls-remote', git(folder, 'remote', 'get-url', '--push', 'origin'), `refs/heads/${branch}`)
  assert.equal(remote.split('\t')[0], head)
  return head
}

const outcomes = ({ outputs }: ActRun): Record<string, string> =>
  Object.fromEntries(
    JSON.parse(outputs.results ?? '{}').deliveries.map((one: { alert: string; status: string; code?: string }) => [
      one.alert.replace('flux-system/', ''),
      one.code ?? one.status,
    ]),
  )

/** GitHub ignores them: see e2e/schemas/github.test.ts. */
const known = ['direction', 'sort'].map((name) => `issues/list-comments: the query ${name} is not known`)

const needs = ['act', 'openssl', 'alertmanager', 'nats-server'] as const

await service({ name: 'Bootstrapped repository under act', tools: needs }, start, (it) => {
  it('a push sets its commit’s status and reaches NATS, whose subject comes from the cluster’s variables', async (fleet) => {
    const head = push(fleet, 'Run podinfo 6.9.2')
    const run = await fleet.run('push')
    assert.equal(run.exitCode, 0, run.output)
    assert.deepEqual(outcomes(run), { 'commit-status': 'delivered', 'pull-request': 'gate', log: 'delivered' })
    assert.deepEqual(fleet.github.faults, [])
    assert.equal(fleet.github.statuses.length, 1)
    const [status] = fleet.github.statuses
    assert.deepEqual(
      [status?.sha, status?.state, status?.context],
      [head, 'success', 'fleet/commit-status/flux-system'],
    )
    const message = JSON.parse(await stored(fleet.nats.reader, 'flux.production'))
    assert.equal(message.message, 'CI #1 succeeded on main: Run podinfo 6.9.2')
    assert.equal(message.metadata.revision, `main@sha1:${head}`)
    assert.deepEqual(await alertsNamed(fleet.alerts, 'FluxGitRepositoryWorkflowfailed'), [])
  })

  it('the same run again does not change the status', async (fleet) => {
    const run = await fleet.run('push')
    assert.equal(run.exitCode, 0, run.output)
    assert.equal(outcomes(run)['commit-status'], 'already-set')
    assert.equal(fleet.github.statuses.length, 1)
  })

  it('a push that breaks the build sets the status to failure and alerts the on-call team', async (fleet) => {
    writeFileSync(path.join(fleet.folder, 'broken'), '')
    const head = push(fleet, 'Break it')
    const run = await fleet.run('push')
    assert.equal(run.exitCode, 1)
    assert.equal(outcomes(run)['on-call'], 'delivered')
    assert.deepEqual([fleet.github.statuses.at(-1)?.sha, fleet.github.statuses.at(-1)?.state], [head, 'failure'])
    assert.deepEqual(fleet.github.faults, [])
    const [alert] = await alertsNamed(fleet.alerts, 'FluxGitRepositoryWorkflowfailed')
    assert.deepEqual([alert?.labels.cluster, alert?.labels.severity], ['production', 'error'])
    assert.deepEqual(alert?.annotations, {
      message: 'CI #1 failed on main: Break it',
      summary: 'production does not follow its repository',
    })
  })

  it('a pull request gets one comment, which its next push edits', async (fleet) => {
    const { folder, github } = fleet
    rmSync(path.join(folder, 'broken'))
    push(fleet, 'Repair it')
    git(folder, 'checkout', '-q', '-b', 'topic')
    const heads: string[] = []
    for (const [index, message] of ['Try podinfo 7', 'Try podinfo 7.1'].entries()) {
      heads.push(push(fleet, message))
      const run = await fleet.run('pull_request', { payload: pullRequest(heads[index] as string) })
      assert.equal(run.exitCode, 0, run.output)
      assert.equal(outcomes(run)['pull-request'], 'delivered', run.output)
      assert.equal(github.statuses.at(-1)?.sha, heads[index])
    }
    assert.deepEqual(github.faults.splice(0), [...known, ...known])
    assert.equal(github.comments.length, 1)
    assert.equal(github.comments[0]?.issue, '7')
    assert.match(github.comments[0]?.body ?? '', /Try podinfo 7\.1/)
    git(folder, 'checkout', '-q', 'main')
  })

  it('a tag is reported as a tag', async (fleet) => {
    git(fleet.folder, 'tag', '-a', 'v1.1.0', '-m', 'v1.1.0')
    git(fleet.folder, 'push', '-q', 'origin', 'v1.1.0')
    const head = git(fleet.folder, 'rev-parse', 'HEAD')
    const run = await fleet.run('push', { payload: { ref: 'refs/tags/v1.1.0' } })
    assert.equal(run.exitCode, 0, run.output)
    const message = JSON.parse(await stored(fleet.nats.reader, 'flux.production'))
    assert.equal(message.metadata.revision, `v1.1.0@sha1:${head}`)
  })

  it('a commit that an Alert excludes is not reported through it, but still gets its status', async (fleet) => {
    const head = push(fleet, 'chore(deps): podinfo 6.9.3')
    const run = await fleet.run('push')
    assert.equal(run.exitCode, 0, run.output)
    const { unmatched } = JSON.parse(run.outputs.results ?? '')
    const codes = unmatched.map(({ alert, code }: { alert: string; code: string }) => `${alert} ${code}`)
    assert.ok(codes.includes('flux-system/log exclusion'), codes.join())
    assert.equal(fleet.github.statuses.at(-1)?.sha, head)
  })

  it('an outage of Alertmanager fails the job, names Alertmanager, and does not stop other deliveries', async (fleet) => {
    writeFileSync(path.join(fleet.folder, 'broken'), '')
    const head = push(fleet, 'Break it again')
    const vars = { ALERTMANAGER_URL: 'http://127.0.0.1:9', NATS_URL: fleet.nats.plain }
    const run = await fleet.run('push', { vars })
    assert.equal(run.exitCode, 1)
    assert.deepEqual(outcomes(run), {
      'commit-status': 'delivered',
      'pull-request': 'gate',
      'on-call': 'failed',
      log: 'delivered',
    })
    assert.equal(fleet.github.statuses.at(-1)?.sha, head)
    const errors = run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message)
    assert.match(errors.join('\n'), /alertmanager.*127\.0\.0\.1:9/s)
  })
})

const pullRequest = (sha: string) => ({
  number: 7,
  pull_request: {
    number: 7,
    head: { ref: 'topic', sha, repo: { full_name: 'acme/fleet' } },
    base: { ref: 'main', repo: { full_name: 'acme/fleet' } },
  },
})
