import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { release } from '../../scripts/docs/release.ts'
import { type Act, actIn, makeRepository, placeAction } from '../act.ts'
import type { Answer } from '../capture.ts'
import { failed, reconciled } from '../events.ts'
import { root } from '../flux.ts'
import { type Internet, standIn, type Visit } from '../internet.ts'
import { commitAll, git } from '../repository.ts'
import { type Ground, service } from '../service.ts'

// The unchanged workflows and manifests of examples/, in a repository laid out as their first lines say. Simulated services have
// the real names.

const examples = path.join(root, 'examples')
const workflows = readdirSync(path.join(examples, 'workflows'))

const secrets = {
  SLACK_URL: 'https://hooks.slack.com/services/T0/B0/swordfish',
  MSTEAMS_URL: 'https://prod-01.westeurope.logic.azure.com/workflows/1/triggers/manual/paths/invoke?sig=halibut',
  WEBEX_TOKEN: 'webex-mackerel',
  OPSGENIE_TOKEN: 'opsgenie-sturgeon',
  GITLAB_TOKEN: 'gitlab-herring',
  BITBUCKET_TOKEN: 'flux:bitbucket-haddock',
  AZURE_DEVOPS_TOKEN: 'azure-lamprey',
}

const hosts = ['hooks.slack.com', 'prod-01.westeurope.logic.azure.com', 'webexapis.com', 'api.opsgenie.com'].concat([
  'gitlab.com',
  'api.bitbucket.org',
  'dev.azure.com',
  'api.github.com',
])

interface Examples {
  readonly act: (event: string, workflow: string, options?: Parameters<Act>[2]) => ReturnType<Act>
  readonly internet: Internet
  readonly repository: string
  /** Hosts that currently answer 400. */
  readonly down: Set<string>
}

/** What GitHub's API answers about the run that build-changes.yml reports. */
const jobs = [{ name: 'test', conclusion: 'failure', steps: [{ name: 'Run tests', conclusion: 'failure' }] }]
const runs = [{ id: 8, status: 'completed', conclusion: 'success', event: 'push', head_branch: 'main', run_number: 8 }]

/** How the services answer if they have no data yet. */
function answer({ host, method, url }: Visit): Answer {
  if (host === 'api.github.com')
    return { body: url.includes('/jobs?') ? { total_count: 1, jobs } : { total_count: 1, workflow_runs: runs } }
  if (host === 'hooks.slack.com') return { headers: { 'content-type': 'text/plain' }, body: 'ok' }
  if (host === 'api.opsgenie.com') return { status: 202, body: { result: 'Request will be processed' } }
  if (host === 'api.bitbucket.org' && method === 'GET') return { status: 404, body: { type: 'error' } }
  if (host === 'gitlab.com' && method === 'GET') return { body: [] }
  if (host === 'dev.azure.com' && method === 'GET') return { body: { value: [], count: 0 } }
  return { status: method === 'POST' ? 201 : 200 }
}

/** actions/upload-artifact and download-artifact need GitHub's storage. These replacements use a folder. */
const artifactActions = (folder: string) => {
  const script = { upload: `[ ! -e outbox.json ] || cp outbox.json ${folder}/`, download: `cp ${folder}/outbox.json .` }
  return Object.entries(script).map(([verb, run]) => {
    const place = path.join(folder, verb)
    mkdirSync(place, { recursive: true })
    const runs = { using: 'composite', steps: [{ run, shell: 'bash' }] }
    writeFileSync(path.join(place, 'action.yml'), JSON.stringify({ name: verb, description: verb, runs }))
    return [`actions/${verb}-artifact`, place] as const
  })
}

async function start(ground: Ground): Promise<Examples> {
  const { folder } = ground
  const down = new Set<string>()
  const internet = await standIn(ground, hosts, (visit) =>
    down.has(visit.host) ? { status: 400, body: 'channel_is_archived' } : answer(visit),
  )
  const repository = path.join(folder, 'fleet')
  cpSync(path.join(examples, 'clusters'), path.join(repository, 'clusters'), { recursive: true })
  cpSync(path.join(examples, 'workflows'), path.join(repository, '.github/workflows'), { recursive: true })
  for (const name of ['flux-notify.yaml', 'flux-mirrors.yaml'])
    cpSync(path.join(examples, name), path.join(repository, '.github', name))
  // Unlike GitHub, act has no strategy.job-total.
  const shares = path.join(repository, '.github/workflows/notify-shares.yml')
  writeFileSync(shares, readFileSync(shares, 'utf8').replace('${{ strategy.job-total }}', '4'))
  makeRepository(repository, {})
  const places = new Map([
    [release.repository, placeAction(path.join(folder, 'action'))],
    ...artifactActions(path.join(folder, 'artifacts')),
  ])
  const act = actIn(repository, ground)
  return {
    act: (event, workflow, options = {}) =>
      act(event, workflow, { secrets, env: internet.env, actions: used(repository, places), ...options }),
    internet,
    repository,
    down,
  }
}

/** Local folders of the actions, by `owner/name@ref` as the workflows pin them. */
function used(repository: string, places: ReadonlyMap<string, string>): Record<string, string> {
  const folder = path.join(repository, '.github/workflows')
  const text = readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')
  const pins = [...text.matchAll(/uses: (([\w-]+\/[\w-]+)@\S+)/g)]
  return Object.fromEntries(
    pins.map(([, pin = '', name = '']) => [pin, places.get(name) ?? '']).filter(([, place]) => place),
  )
}

/** Requests since an index, as `METHOD host` in alphabetical order, and their bodies by host. */
function since({ internet }: Examples, from: number) {
  const visits = internet.visits.slice(from)
  const bodies = Object.fromEntries(visits.map(({ host, body }) => [host, body === '' ? undefined : JSON.parse(body)]))
  return { seen: visits.map(({ method, host }) => `${method} ${host}`).toSorted(), bodies, visits }
}

const tested = new Set<string>()

await service({ name: 'Example workflows under act', tools: ['act', 'openssl'] }, start, (it) => {
  const example = (workflow: string, sentence: string, check: (examples: Examples, from: number) => Promise<void>) => {
    tested.add(workflow)
    it(`${workflow}: ${sentence}`, (all) => check(all, all.internet.visits.length))
  }

  example('report-workflow.yml', 'a run that went well is told in Slack', async (all, from) => {
    const run = await all.act('push', 'report-workflow.yml')
    assert.equal(run.exitCode, 0, run.output)
    const { seen, bodies, visits } = since(all, from)
    assert.deepEqual(seen, ['POST hooks.slack.com'])
    assert.equal(visits[0]?.url, '/services/T0/B0/swordfish')
    assert.equal(bodies['hooks.slack.com'].channel, 'deployments')
    assert.match(bodies['hooks.slack.com'].attachments[0].text, /^Build #1 succeeded on main: Add podinfo/)
  })

  example('report-workflow.yml', 'a job that fails is named, in Slack and to who is on call', async (all, from) => {
    const file = path.join(all.repository, '.github/workflows/broken.yml')
    const text = readFileSync(path.join(examples, 'workflows/report-workflow.yml'), 'utf8')
    writeFileSync(file, text.replace('run: echo "test here"', 'run: exit 1'))
    const run = await all.act('push', 'broken.yml')
    assert.deepEqual(run.jobs, { build: 'success', test: 'failure', report: 'success' }, run.output)
    const { seen, bodies, visits } = since(all, from)
    assert.deepEqual(seen, ['POST api.opsgenie.com', 'POST hooks.slack.com'])
    assert.match(bodies['hooks.slack.com'].attachments[0].text, /failed on main.*Failed jobs: test/s)
    const opsgenie = visits.find(({ host }) => host === 'api.opsgenie.com')
    assert.equal(opsgenie?.headers.authorization, 'GenieKey opsgenie-sturgeon')
    assert.equal(bodies['api.opsgenie.com'].details.runbook, 'https://wiki.example.com/on-call')
  })

  example('build-changes.yml', 'the workflow that broke is told of, with the step that failed', async (all, from) => {
    const head = git(all.repository, 'rev-parse', 'HEAD')
    const cause = { id: 9, run_number: 9, name: 'Build', workflow_id: 7, event: 'push', run_attempt: 1 }
    const payload = { workflow_run: { ...cause, head_branch: 'main', head_sha: head, conclusion: 'failure' } }
    const run = await all.act('workflow_run', 'build-changes.yml', {
      payload,
      secrets: { ...secrets, GITHUB_TOKEN: 'ghs_turbot' },
    })
    assert.equal(run.exitCode, 0, run.output)
    const { seen, bodies } = since(all, from)
    assert.deepEqual(seen, [
      'GET api.github.com',
      'GET api.github.com',
      'POST api.opsgenie.com',
      'POST hooks.slack.com',
    ])
    assert.match(bodies['hooks.slack.com'].attachments[0].text, /^Build #9 failed on main.*- test, step "Run tests"$/s)
  })

  example('relay.yml', 'an error of the cluster goes to Slack and to who is on call', async (all, from) => {
    const metadata = { revision: failed.metadata['kustomize.toolkit.fluxcd.io/revision'] }
    const event = { ...failed, involvedObject: { ...failed.involvedObject, namespace: 'flux-system' }, metadata }
    const payload = { action: 'Kustomization/podinfo.flux-system', client_payload: event }
    const run = await all.act('repository_dispatch', 'relay.yml', { payload })
    assert.equal(run.exitCode, 0, run.output)
    const { seen, bodies } = since(all, from)
    assert.deepEqual(seen, ['POST api.opsgenie.com', 'POST hooks.slack.com'])
    assert.equal(bodies['hooks.slack.com'].username, 'kustomize-controller')
    assert.equal(bodies['hooks.slack.com'].attachments[0].text, failed.message)
  })

  example('relay.yml', 'an event that is no error costs no job', async (all, from) => {
    const run = await all.act('repository_dispatch', 'relay.yml', { payload: { client_payload: reconciled } })
    assert.equal(run.exitCode, 0, run.output)
    assert.deepEqual(run.jobs, {})
    assert.deepEqual(since(all, from).seen, [])
  })

  example('test-provider.yml', 'words of my own go to the Provider of my choice alone', async (all, from) => {
    const inputs = { provider: 'msteams', severity: 'error', message: 'Is this on?' }
    const run = await all.act('workflow_dispatch', 'test-provider.yml', { inputs })
    assert.equal(run.exitCode, 0, run.output)
    const { seen, visits } = since(all, from)
    assert.deepEqual(seen, ['POST prod-01.westeurope.logic.azure.com'])
    assert.match(visits[0]?.body ?? '', /Is this on\?/)
    assert.match(visits[0]?.url ?? '', /sig=halibut/)
  })

  example('sharded.yml', 'the shares of four jobs are together each delivery once', async (all, from) => {
    tested.add('notify-shares.yml')
    const inputs = { message: 'Maintenance at noon' }
    const run = await all.act('workflow_dispatch', 'sharded.yml', { inputs })
    assert.equal(run.exitCode, 0, run.output)
    const { seen, visits } = since(all, from)
    assert.deepEqual(seen, ['POST hooks.slack.com', 'POST webexapis.com'])
    for (const { body } of visits) assert.match(body, /Maintenance at noon/)
    const webex = visits.find(({ host }) => host === 'webexapis.com')
    assert.equal(webex?.headers.authorization, 'Bearer webex-mackerel')
  })

  example('mirror-status.yml', 'the commit has its status at the three mirrors', async (all, from) => {
    const run = await all.act('push', 'mirror-status.yml')
    assert.equal(run.exitCode, 0, run.output)
    const { seen, visits } = since(all, from)
    const mirrors = ['api.bitbucket.org', 'dev.azure.com', 'gitlab.com']
    assert.deepEqual(
      seen,
      ['GET', 'POST'].flatMap((method) => mirrors.map((host) => `${method} ${host}`)),
    )
    const head = git(all.repository, 'rev-parse', 'HEAD')
    for (const { url } of visits) assert.ok(url.includes(head), url)
    const posted = (host: string) =>
      JSON.parse(visits.find((visit) => visit.host === host && visit.method === 'POST')?.body ?? '')
    assert.equal(posted('gitlab.com').name, 'github-actions/build')
    assert.equal(posted('dev.azure.com').context.name, 'github-actions/build')
    assert.deepEqual(
      mirrors.map((host) => posted(host).state),
      ['SUCCESSFUL', 'succeeded', 'success'],
    )
  })

  example('replay-outbox.yml', 'what Slack refused is kept, and delivered later, alone', async (all, from) => {
    all.down.add('hooks.slack.com')
    const first = await all.act('push', 'replay-outbox.yml')
    assert.equal(first.jobs.notify, 'failure', first.output)
    assert.deepEqual(since(all, from).seen, ['POST hooks.slack.com', 'POST webexapis.com'])
    assert.match(first.output, /channel_is_archived/)
    all.down.clear()
    const middle = all.internet.visits.length
    const second = await all.act('workflow_dispatch', 'replay-outbox.yml', { inputs: { run: '1' } })
    assert.equal(second.exitCode, 0, second.output)
    const { seen, visits } = since(all, middle)
    assert.deepEqual(seen, ['POST hooks.slack.com'])
    assert.equal(visits[0]?.body, all.internet.visits.slice(from).find(({ host }) => host === 'hooks.slack.com')?.body)
  })

  example(
    'validate.yml',
    'a pull request that breaks a manifest is red at its line, one that does not is green',
    async (all) => {
      const file = path.join(all.repository, 'clusters/production/notifications.yaml')
      const payload = () => ({
        number: 7,
        pull_request: {
          number: 7,
          head: { ref: 'topic', sha: git(all.repository, 'rev-parse', 'HEAD'), repo: { full_name: 'acme/fleet' } },
          base: { ref: 'main', sha: git(all.repository, 'rev-parse', 'HEAD~1') },
        },
      })
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, text.replace('cluster: production', 'cluster: prod'))
      commitAll(all.repository, 'Rename the cluster')
      const good = await all.act('pull_request', 'validate.yml', { payload: payload() })
      assert.equal(good.exitCode, 0, good.output)
      writeFileSync(file, text.replace('type: msteams', 'type: msteam'))
      commitAll(all.repository, 'A typing error')
      const bad = await all.act('pull_request', 'validate.yml', { payload: payload(), secrets: {} })
      assert.equal(bad.exitCode, 1, bad.output)
      const [error] = bad.annotations.filter(({ level }) => level === 'error')
      const line = text.split('\n').findIndex((one) => one.includes('type: msteams')) + 1
      assert.deepEqual([error?.file, error?.line], ['clusters/production/notifications.yaml', String(line)])
    },
  )

  it('every workflow of examples/ is run here', () => {
    assert.deepEqual([...tested].toSorted(), workflows.toSorted())
  })
})
