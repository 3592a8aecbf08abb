import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { parse } from 'yaml'
import { release } from '../scripts/docs/release.ts'
import { bundle, type Ran } from './support/bundle.ts'
import { examples, openReceiver, type Receiver, type Step, shell, userRepository } from './support/workflow.ts'

// The examples for other CI systems: their very scripts are run by bash, with the variables of the system, and with a
// `curl` that hands over a release made of the bundle under test. What only the system itself can do (its YAML, Groovy,
// images, credentials) is not.

const skip = process.platform === 'win32' && 'the scripts are for POSIX shells'
const read = (name: string): string => readFileSync(path.join(examples, name), 'utf8')
const sha = '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7'

/** A machine of a CI system: a checkout, a `curl` with the release, and a service to notify. */
interface Machine {
  readonly root: string
  readonly receiver: Receiver
  /** Runs a script with these variables; the placeholder of the checksum becomes the release's. */
  readonly run: (script: string, variables?: Readonly<Record<string, string>>) => Promise<Ran>
}

async function machine(t: TestContext, system: Readonly<Record<string, string>>): Promise<Machine> {
  const receiver = await openReceiver(t)
  const root = userRepository(t, receiver.url)
  const tools = mkdtempSync(path.join(tmpdir(), 'flux-notify-tools-'))
  t.after(() => rmSync(tools, { recursive: true, force: true }))
  cpSync(path.dirname(bundle), path.join(tools, 'flux-notify'), { recursive: true })
  await shell('tar -czf flux-notify.tar.gz flux-notify', tools)
  const checksum = createHash('sha256')
    .update(readFileSync(path.join(tools, 'flux-notify.tar.gz')))
    .digest('hex')
  const url = `https://github.com/${release.repository}/releases/download/v${release.version}/flux-notify.tar.gz`
  const curl = `#!/bin/sh\n[ "$*" = "-fsSLO ${url}" ] || { echo "curl $*" >&2; exit 22; }\ncp ${tools}/flux-notify.tar.gz .\n`
  writeFileSync(path.join(tools, 'curl'), curl)
  chmodSync(path.join(tools, 'curl'), 0o755)
  const PATH = [tools, path.dirname(process.execPath), process.env.PATH].join(path.delimiter)
  const FLUX_SLACK_URL_ADDRESS = `${receiver.url}/slack`
  return {
    root,
    receiver,
    run: (script, variables = {}) => {
      const all = Object.entries({ ...system, FLUX_SLACK_URL_ADDRESS, ...variables })
      const filled = all.map(([name, value]) => [name, value.replace(/^0{64}$/, checksum)])
      return shell(script, root, { ...Object.fromEntries(filled), PATH })
    },
  }
}

/** That the script went well and one message went out, which names the system and says this. */
function heard({ receiver }: Machine, ran: Ran, system: string, words: RegExp): void {
  assert.equal(ran.code, 0, `${ran.stdout}${ran.stderr}`)
  assert.equal(receiver.arrivals.length, 1, ran.stdout)
  const message = JSON.parse(receiver.arrivals.pop()?.body ?? '{}')
  assert.equal(message.username, system)
  assert.match(JSON.stringify(message), words)
}

test('gitlab-ci.yml', { skip }, async (t) => {
  const { variables, build, validate, ...jobs } = parse(read('gitlab-ci.yml'))
  const gitlab = {
    CI: 'true',
    GITLAB_CI: 'true',
    CI_PROJECT_PATH: 'acme/fleet',
    CI_PIPELINE_NAME: 'deploy',
    CI_PIPELINE_IID: '7',
    CI_COMMIT_REF_NAME: 'main',
    CI_COMMIT_SHA: sha,
    CI_JOB_STATUS: 'running',
  }
  const agent = await machine(t, { ...gitlab, ...variables })
  const script = (job: { script: string[] }): string => [...jobs['.notify'].before_script, ...job.script].join('\n')
  assert.equal((await agent.run(build.script.join('\n'))).code, 0)
  assert.equal((await agent.run(script(validate))).code, 0)
  heard(agent, await agent.run(script(jobs['notify-success'])), 'gitlab-ci', /deploy #7 succeeded on main/)
  heard(agent, await agent.run(script(jobs['notify-failure'])), 'gitlab-ci', /deploy #7 failed on main/)
  for (const job of [jobs['notify-success'], jobs['notify-failure'], validate]) assert.equal(job.extends, '.notify')
  assert.deepEqual(Object.keys(jobs), ['.notify', 'notify-success', 'notify-failure'])
})

test('Jenkinsfile', { skip }, async (t) => {
  const text = read('Jenkinsfile')
  const script = /sh '''\n([\s\S]+?)'''/.exec(text)?.[1] ?? ''
  assert.match(text, /"STATUS=\$\{currentBuild\.currentResult\}"/)
  assert.match(text, /"PREVIOUS_STATUS=\$\{currentBuild\.previousCompletedBuild\?\.result \?: ''\}"/)
  const jenkins = {
    JENKINS_URL: 'https://ci.example.com',
    BUILD_ID: '7',
    JOB_NAME: 'fleet',
    BUILD_NUMBER: '7',
    GIT_COMMIT: sha,
    GIT_BRANCH: 'origin/main',
  }
  const variables = Object.fromEntries(
    [...text.matchAll(/^ +(FLUX_\w+) = '(.+)'$/gm)].map(([, name, value]) => [name as string, value as string]),
  )
  const agent = await machine(t, { ...jenkins, ...variables })
  const build = (STATUS: string, PREVIOUS_STATUS: string) => agent.run(script, { STATUS, PREVIOUS_STATUS })
  heard(agent, await build('SUCCESS', ''), 'jenkins', /fleet #7 succeeded on main/)
  heard(agent, await build('UNSTABLE', 'SUCCESS'), 'jenkins', /fleet #7 failed on main/)
  heard(agent, await build('SUCCESS', 'FAILURE'), 'jenkins', /fleet #7 recovered on main/)
  heard(agent, await build('SUCCESS', 'ABORTED'), 'jenkins', /fleet #7 succeeded on main/)
  assert.equal((await build('ABORTED', 'SUCCESS')).code, 0)
  assert.deepEqual(agent.receiver.arrivals, [], 'a build that was stopped changes nothing')
  assert.equal((await build('SUCCESS', 'SUCCESS')).code, 0)
  assert.deepEqual(agent.receiver.arrivals, [], 'nothing changed')
})

test('azure-pipelines.yml', { skip }, async (t) => {
  const { variables, steps } = parse(read('azure-pipelines.yml'))
  const azure = {
    TF_BUILD: 'True',
    BUILD_REPOSITORY_NAME: 'acme/fleet',
    BUILD_DEFINITIONNAME: 'deploy',
    BUILD_BUILDNUMBER: '7',
    BUILD_SOURCEBRANCH: 'refs/heads/main',
    BUILD_SOURCEVERSION: sha,
    SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: 'https://dev.azure.com/acme/',
    SYSTEM_TEAMPROJECT: 'platform',
    BUILD_BUILDID: '70',
  }
  const agent = await machine(t, { ...azure, ...variables })
  assert.deepEqual(steps.at(-1).env, { FLUX_SLACK_URL_ADDRESS: '$(SLACK_URL)' })
  const script = steps.map((step: { script: string }) => step.script).join('\n')
  heard(
    agent,
    await agent.run(script, { AGENT_JOBSTATUS: 'Succeeded' }),
    'azure-pipelines',
    /deploy #7 succeeded on main/,
  )
  heard(agent, await agent.run(script, { AGENT_JOBSTATUS: 'Failed' }), 'azure-pipelines', /deploy #7 failed on main/)
})

test('circleci-config.yml', { skip }, async (t) => {
  const { environment, steps } = parse(read('circleci-config.yml')).jobs.build
  const circle = {
    CI: 'true',
    CIRCLECI: 'true',
    CIRCLE_PROJECT_USERNAME: 'acme',
    CIRCLE_PROJECT_REPONAME: 'fleet',
    CIRCLE_JOB: 'build',
    CIRCLE_BUILD_NUM: '7',
    CIRCLE_BRANCH: 'main',
    CIRCLE_SHA1: sha,
  }
  const agent = await machine(t, { ...circle, ...environment })
  const commands = steps.flatMap((step: string | { run: { when?: string; command: string } }) =>
    typeof step === 'string' ? [] : [step.run],
  )
  const script = (when: string): string =>
    commands
      .filter((run: { when?: string }) => [undefined, 'always', when].includes(run.when))
      .map((run: { command: string }) => run.command)
      .join('\n')
  heard(agent, await agent.run(script('on_success')), 'circleci', /fleet succeeded on main/)
  heard(agent, await agent.run(script('on_fail')), 'circleci', /fleet failed on main/)
})

test('gitea-workflow.yml', { skip }, async (t) => {
  const { env, steps } = parse(read('gitea-workflow.yml')).jobs.notify
  const gitea = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITEA_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/fleet',
    GITHUB_SERVER_URL: 'https://gitea.example.com',
    GITHUB_WORKFLOW: 'Notify',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: sha,
    GITHUB_EVENT_NAME: 'push',
  }
  const agent = await machine(t, { ...gitea, ...env })
  const script = steps.flatMap(({ run }: Step) => run ?? []).join('\n')
  assert.deepEqual(steps.at(-1).env, {
    STATUS: '${{ job.status }}',
    FLUX_SLACK_URL_ADDRESS: '${{ secrets.SLACK_URL }}',
  })
  heard(agent, await agent.run(script, { STATUS: 'failure' }), 'gitea-actions', /Notify #7 failed on main/)
})

test('crontab', { skip }, async (t) => {
  const agent = await machine(t, {})
  const { root, receiver } = agent
  mkdirSync(path.join(root, 'opt'))
  cpSync(path.dirname(bundle), path.join(root, 'opt/flux-notify'), { recursive: true })
  writeFileSync(path.join(root, 'env'), `FLUX_SLACK_URL_ADDRESS=${receiver.url}/slack\n`)
  const places: readonly [string, string][] = [
    ['/srv/fleet', root],
    ['/opt/flux-notify', path.join(root, 'opt/flux-notify')],
    ['/etc/flux-notify.env', path.join(root, 'env')],
    ['/var/tmp/flux-notify-outbox.json', path.join(root, 'outbox.json')],
  ]
  const lines = read('crontab')
    .split('\n')
    .filter((line) => /^[\d*]/.test(line))
  assert.equal(lines.length, 2)
  for (const line of lines) assert.doesNotMatch(line, /%/, 'cron makes a line break of a per cent sign')
  const [heartbeat = '', replay = ''] = lines.map((line) =>
    places.reduce((text, [from, to]) => text.replaceAll(from, to), line.split(' ').slice(5).join(' ')),
  )
  assert.equal((await agent.run(replay)).code, 0, 'nothing to replay is no error')
  assert.equal(receiver.arrivals.length, 0)
  receiver.refused.add('/slack')
  assert.equal((await agent.run(heartbeat)).code, 1)
  receiver.refused.clear()
  heard(agent, await agent.run(replay), 'flux-notify', /The notifications of production work/)
  assert.equal(existsSync(path.join(root, 'outbox.json')), false)
  heard(agent, await agent.run(heartbeat), 'flux-notify', /The notifications of production work/)
})

test('.pre-commit-hooks.yaml names the bundle and a command that checks manifests', { skip }, async (t) => {
  const [hook] = parse(readFileSync(path.join(examples, '../.pre-commit-hooks.yaml'), 'utf8'))
  const [file, ...args] = hook.entry.split(' ')
  assert.equal(path.resolve(examples, '..', file), path.resolve(examples, '../dist/index.js'))
  const agent = await machine(t, {})
  const command = `node '${bundle}' ${args.join(' ')} --manifests clusters`
  assert.equal((await agent.run(command)).code, 0)
  await agent.run(`sed -i.bak 's/type: slack/type: slcak/' clusters/production/notifications.yaml`)
  assert.equal((await agent.run(command)).code, 1)
})

test('every example for another CI system is executed above', (t) => {
  const source = readFileSync(import.meta.filename, 'utf8')
  const files = readdirSync(examples, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
  const systems = files.filter((name) => !['README.md', 'flux-notify.yaml', 'flux-mirrors.yaml'].includes(name))
  for (const name of systems) assert.ok(source.includes(`test('${name}'`), `${name} is not executed`)
  t.diagnostic(
    'not executed: the systems’ own YAML and Groovy, images, credentials; actions/checkout in gitea-workflow.yml',
  )
})
