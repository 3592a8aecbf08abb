import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { actionRun, folder, manifest, outputsOf, runBundle } from '../support/bundle.ts'
import type { Told } from '../support/bundle-run.ts'
import { listen, service } from '../support/servers.ts'

const everything = '{providerRef: {name: chat}, eventSources: [{kind: GitRepository, name: "*"}]}'

/** Makes a folder a work tree with one commit. Returns the commit. */
function commit(root: string): string {
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim()
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'all')
  return git('rev-parse', 'HEAD')
}

const stranger = 'b'.repeat(40)

describe('a run that has secrets although a stranger may have caused it', { concurrency: 4 }, () => {
  interface Case {
    readonly what: string
    readonly event: string
    /** What the payload says, given the HEAD of the checkout. */
    readonly payload?: (head: string) => unknown
    readonly sha: 'HEAD' | 'other'
    readonly git?: false
    readonly inputs?: Record<string, string>
    readonly sent: boolean
  }
  const pull = (name: string, sha: string): unknown => ({
    pull_request: { number: 1, head: { sha, ref: 'x', repo: { full_name: name } } },
  })
  const run = (name: string, sha: string): unknown => ({
    workflow_run: { head_sha: sha, head_branch: 'x', head_repository: { full_name: name } },
  })
  // biome-ignore format: a table
  const cases: Case[] = [
    ...['pull_request_target', 'workflow_run', 'issue_comment'].flatMap((event): Case[] => [
      { what: 'HEAD is the commit of the run', event, sha: 'HEAD', sent: true },
      { what: 'HEAD is another commit', event, sha: 'other', sent: false },
      { what: 'no git', event, sha: 'HEAD', git: false, sent: false },
      { what: 'HEAD is another commit, and allow-untrusted', event, sha: 'other', inputs: { 'allow-untrusted': 'true' }, sent: true },
    ]),
    { what: 'HEAD is a head of this repository', event: 'pull_request_target', payload: (head) => pull('acme/fleet', head), sha: 'other', sent: true },
    { what: 'HEAD is a head of a fork', event: 'pull_request_target', payload: (head) => pull('stranger/fleet', head), sha: 'other', sent: false },
    { what: 'HEAD is not the head of this repository', event: 'pull_request_target', payload: () => pull('acme/fleet', stranger), sha: 'other', sent: false },
    { what: 'HEAD is a head of this repository', event: 'workflow_run', payload: (head) => run('Acme/Fleet', head), sha: 'other', sent: true },
    { what: 'HEAD is a head of a fork', event: 'workflow_run', payload: (head) => run('stranger/fleet', head), sha: 'other', sent: false },
    { what: 'the code of a push is the repository’s own', event: 'push', sha: 'other', sent: true },
  ]
  for (const { what, event, payload, sha, git, inputs, sent } of cases)
    test(`${event}: ${what}: ${sent ? 'sent' : 'refused'}`, async (t) => {
      const hook = await service(t)
      const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`) })
      const head = git === false ? 'a'.repeat(40) : commit(root)
      const env = actionRun(root, { providers: 'chat', ...inputs }, payload?.(head) ?? {}, {
        GITHUB_EVENT_NAME: event,
        GITHUB_SHA: sha === 'HEAD' ? head : 'c'.repeat(40),
      })
      const { code, stdout } = await runBundle([], { cwd: root, env })
      assert.deepEqual([code, hook.seen.length], sent ? [0, 1] : [2, 0], stdout)
      if (!sent)
        assert.match(stdout, new RegExp(`^::error.*a run on ${event} has secrets, but its code may be untrusted`, 'm'))
    })

  test('is refused for a stranger’s checkout in a folder of the base branch’s, however it is named', async (t) => {
    const hook = await service(t)
    const root = folder(t, {
      'README.md': 'the base branch',
      'pr/n.yaml':
        manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`) + manifest('Alert', 'all', everything),
    })
    writeFileSync(path.join(root, '.gitignore'), '.*\npr\n')
    const head = commit(root)
    commit(path.join(root, 'pr'))
    for (const inputs of [
      { manifests: 'pr' },
      { manifests: 'pr/*.yaml' },
      { manifests: 'pr/n.yaml', providers: 'chat' },
    ]) {
      const env = actionRun(root, inputs, {}, { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: head })
      const { code, stdout } = await runBundle([], { cwd: root, env })
      assert.deepEqual([code, hook.seen.length], [2, 0], stdout)
      assert.match(stdout, /only commit [0-9a-f]{40} is trusted, and pr\/n.yaml is not in it/)
    }
  })

  test('executes nothing in a checkout that is not trusted, not even with allow-untrusted', async (t) => {
    const hook = await service(t)
    const provider = manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`)
    const root = folder(t, {
      'overlay/kustomization.yaml': 'resources: []\n',
      'bin/kustomize': `#!/bin/sh\ntouch "$MARK"\ncat <<'END'\n${provider}END\n`,
    })
    chmodSync(path.join(root, 'bin/kustomize'), 0o755)
    const head = commit(root)
    const mark = path.join(root, 'executed')
    const go = async (inputs: Record<string, string>, github: Record<string, string>, payload: unknown = {}) => {
      const env = actionRun(root, { manifests: 'kustomize:overlay', providers: 'chat', ...inputs }, payload, github)
      return runBundle([], {
        cwd: root,
        env: { ...env, MARK: mark, PATH: `${path.join(root, 'bin')}:${process.env.PATH}` },
      })
    }
    const untrusted = { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: stranger }
    const fork = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: head }
    for (const [inputs, github, payload] of [
      [{}, untrusted, {}],
      [{ 'allow-untrusted': 'true' }, untrusted, {}],
      [{ mode: 'preview' }, untrusted, {}],
      [{ mode: 'validate' }, untrusted, {}],
      [{}, fork, pull('stranger/fleet', stranger)],
    ] as const) {
      const { code, stdout } = await go(inputs, github, payload)
      assert.notEqual(code, 0, stdout)
      assert.ok(!existsSync(mark), stdout)
    }
    const { code, stdout } = await go({}, { GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: head })
    assert.deepEqual([code, existsSync(mark), hook.seen.length], [0, true, 1], stdout)
  })
})

test('forks and Dependabot: what needs a Secret or the token is skipped, green, with one notice', async (t) => {
  const hook = await service(t)
  const root = folder(t, {
    'n.yaml':
      manifest('Provider', 'one', '{type: slack, secretRef: {name: hook}}') +
      manifest('Provider', 'two', '{type: discord, secretRef: {name: other}}') +
      manifest('Provider', 'status', `{type: github, address: "${hook.url}/acme/fleet"}`) +
      manifest('Provider', 'open', `{type: generic, address: "${hook.url}/open"}`),
  })
  const inputs = {
    providers: 'one\ntwo\nstatus\nopen',
    'github-token': 'ghs_read-only',
    revision: `main@sha1:${stranger}`,
  }
  const head = (name: string): unknown => ({
    pull_request: { number: 3, head: { sha: stranger, ref: 'x', repo: { full_name: name } } },
  })
  for (const [payload, github] of [
    [head('stranger/fleet'), {}],
    [head('acme/fleet'), { GITHUB_ACTOR: 'dependabot[bot]' }],
  ] as const) {
    hook.seen.length = 0
    const env = actionRun(root, inputs, payload, {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_SERVER_URL: hook.url,
      ...github,
    })
    const { code, stdout } = await runBundle([], { cwd: root, env })
    assert.equal(code, 0, stdout)
    const told = JSON.parse(outputsOf(root).results as string).deliveries as Told[]
    assert.deepEqual(
      told.map(({ code }) => code ?? ''),
      ['fork', 'fork', 'fork', ''],
    )
    assert.deepEqual(
      hook.seen.map(({ url }) => url),
      ['/open'],
    )
    assert.equal(stdout.match(/^::notice/gm)?.length, 1, stdout)
    assert.doesNotMatch(stdout, /^::(error|warning)/m)
  }
})

test('a push by Dependabot has no secrets either, and that of anybody else has', async (t) => {
  const hook = await service(t)
  const root = folder(t, {
    'n.yaml':
      manifest('Provider', 'one', '{type: slack, secretRef: {name: hook}}') +
      manifest('Provider', 'open', `{type: generic, address: "${hook.url}/open"}`),
  })
  for (const [actor, name, exitCode] of [
    ['dependabot[bot]', 'push', 0],
    ['octocat', 'push', 1],
    ['dependabot[bot]', 'schedule', 1],
  ] as const) {
    const github = { GITHUB_ACTOR: actor, GITHUB_EVENT_NAME: name }
    const env = actionRun(root, { providers: 'one\nopen', secrets: 'flux-system/hook: { address: "" }' }, {}, github)
    const { code, stdout } = await runBundle([], { cwd: root, env })
    assert.equal(code, exitCode, stdout)
    const told = JSON.parse(outputsOf(root).results as string).deliveries as Told[]
    assert.deepEqual(
      told.map(({ code }) => code ?? ''),
      [exitCode === 0 ? 'fork' : '', ''],
    )
  }
  assert.equal(hook.seen.length, 3)
})

describe('allow-hosts', { concurrency: 4 }, () => {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    type: 'pkcs1',
    format: 'pem',
  }) as string

  /** Sends to one Provider with these hosts allowed. `there` is 127.0.0.1, `elsewhere` localhost; both are one machine. */
  async function send(
    t: TestContext,
    hosts: string,
    spec: (there: string, elsewhere: string) => string,
    secret: (elsewhere: string) => object = () => ({}),
  ) {
    const other = await service(t)
    const elsewhere = other.url.replace('127.0.0.1', 'localhost')
    const there = await service(t, ({ url }, response) =>
      url === '/away' ? response.writeHead(307, { location: `${elsewhere}/taken` }).end() : response.end('{}'),
    )
    const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', spec(there.url, elsewhere)) })
    const allowed = hosts
      .split(' ')
      .filter(Boolean)
      .flatMap((host) => ['--allow-hosts', host])
    const secrets = JSON.stringify({ api: secret(elsewhere) })
    const { code, stdout } = await runBundle(
      [
        'send',
        '--providers',
        'chat',
        '--revision',
        `main@sha1:${stranger}`,
        '--secrets',
        secrets,
        '--timeout',
        '2s',
        '--output',
        'json',
        ...allowed,
      ],
      { cwd: root },
    )
    return {
      code,
      error: (JSON.parse(stdout).deliveries[0] as Told).error ?? '',
      there: there.seen.length,
      elsewhere: other.seen.length,
    }
  }

  test('lets what is listed be spoken to, by name and by suffix', async (t) => {
    assert.equal((await send(t, '127.0.0.1', (there) => `{type: generic, address: "${there}"}`)).code, 0)
    assert.equal(
      (await send(t, '127.0.0.1 localhost', (there) => `{type: generic, address: "${there}/away"}`)).elsewhere,
      1,
    )
  })

  const list = /^(the host|the proxy) localhost is not in allow-hosts; add "localhost" to that input/
  test('holds for the address itself', async (t) => {
    const { code, error, there } = await send(
      t,
      'example.com *.example.org',
      (there) => `{type: generic, address: "${there.replace('127.0.0.1', 'localhost')}"}`,
    )
    assert.deepEqual([code, there], [1, 0])
    assert.match(error, list)
  })
  test('holds for redirects', async (t) => {
    const { error, there, elsewhere } = await send(
      t,
      '127.0.0.1',
      (there) => `{type: generic, address: "${there}/away"}`,
    )
    assert.deepEqual([there, elsewhere], [1, 0])
    assert.match(error, list)
  })
  test('holds for proxies', async (t) => {
    const { error, there, elsewhere } = await send(
      t,
      '127.0.0.1',
      (there, elsewhere) => `{type: generic, address: "${there}", proxy: "${elsewhere}"}`,
    )
    assert.deepEqual([there, elsewhere], [0, 0])
    assert.match(error, list)
  })
  test('holds for token endpoints', async (t) => {
    const app = (elsewhere: string) => ({
      githubAppID: '1',
      githubAppInstallationID: '2',
      githubAppPrivateKey: key,
      githubAppBaseURL: elsewhere,
    })
    const { error, there, elsewhere } = await send(
      t,
      '127.0.0.1',
      (there) => `{type: github, address: "${there}/acme/fleet", secretRef: {name: api}}`,
      app,
    )
    assert.deepEqual([there, elsewhere], [0, 0])
    assert.match(error, list)
  })
  test('holds for NATS', async (t) => {
    const { error, elsewhere } = await send(
      t,
      '127.0.0.1',
      (_, elsewhere) => `{type: nats, channel: x, address: "${elsewhere.replace('http', 'nats')}"}`,
    )
    assert.equal(elsewhere, 0)
    assert.match(error, list)
  })
})

/** A proxy that notes what it is asked for and opens nothing: no test leaves loopback. */
async function refusingProxy(t: TestContext): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url)
    socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
  })
  return { url: `http://127.0.0.1:${await listen(t, server)}`, asked }
}

test('the metadata services of clouds are refused in all their spellings, before any connection, unless they are listed', async (t) => {
  const proxy = await refusingProxy(t)
  const hosts = [
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '169.254.170.2',
    '[::ffff:169.254.169.254]',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '100.100.100.200',
    'metadata.google.internal',
    'METADATA.google.internal.',
  ]
  const root = folder(t, {
    'n.yaml': hosts
      .flatMap((host, at) => [
        manifest('Provider', `direct${at}`, `{type: generic, address: "http://${host}/latest/meta-data", timeout: 1s}`),
        manifest(
          'Provider',
          `tunnel${at}`,
          `{type: generic, address: "https://${host}/latest/meta-data", proxy: "${proxy.url}", timeout: 1s}`,
        ),
      ])
      .join(''),
  })
  const named = hosts.flatMap((_, at) => ['--providers', `direct${at}`, '--providers', `tunnel${at}`])
  const { code, stdout } = await runBundle(['send', ...named, '--output', 'json'], { cwd: root })
  assert.equal(code, 1)
  for (const { error, provider, requests } of JSON.parse(stdout).deliveries as Told[]) {
    assert.match(
      error ?? '',
      /is an address of a cloud’s metadata service: nothing is sent there unless the input allow-hosts lists/,
      provider,
    )
    assert.equal(requests[0]?.status, null)
  }
  assert.deepEqual(proxy.asked, [])
  const suffix = ['--allow-hosts', '*.internal', '--allow-hosts', '127.0.0.1']
  const wild = await runBundle(['send', '--providers', 'tunnel8', ...suffix, '--output', 'json'], { cwd: root })
  assert.match(JSON.parse(wild.stdout).deliveries[0].error, /metadata service/)
  const exact = ['--allow-hosts', '169.254.169.254', '--allow-hosts', '127.0.0.1']
  const listed = await runBundle(['send', '--providers', 'tunnel0', ...exact, '--timeout', '1s', '--output', 'json'], {
    cwd: root,
  })
  assert.doesNotMatch(JSON.parse(listed.stdout).deliveries[0].error, /metadata service/)
  assert.deepEqual(proxy.asked, ['169.254.169.254:443'])
})

test('texts of events and services start no workflow command, set no output, and break no summary', async (t) => {
  const evil = [
    'line',
    '::add-mask::INJECTED',
    '  ::set-output name=delivered::INJECTED',
    '::stop-commands::INJECTED',
    'end-of-output',
    '\r::save-state name=INJECTED::x',
    '\u2028::set-env name=INJECTED::x',
    '##[add-mask]INJECTED',
    'delivered=INJECTED',
    'delivered<<EOF',
    'INJECTED',
    'EOF',
    '</details><script>INJECTED</script>',
    '| INJECTED | [x](javascript:INJECTED)',
  ].join('\n')
  const hook = await service(t, (_, response) => response.writeHead(400).end(evil))
  const root = folder(t, {
    'n.yaml':
      manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`) +
      manifest('Alert', 'all', everything) +
      manifest(
        'Alert',
        'evil',
        `{providerRef: {name: chat}, eventSources: [{kind: GitRepository, name: "x"}], summary: ${JSON.stringify(evil)}}`,
      ),
  })
  mkdirSync(path.join(root, 'out'))
  for (const mode of ['send', 'preview']) {
    const inputs = {
      mode,
      message: evil,
      metadata: JSON.stringify({ note: evil, [evil]: 'x' }),
      reason: evil,
      'preview-file': 'out/page.html',
    }
    const env = actionRun(
      root,
      inputs,
      { head_commit: { message: evil } },
      { GITHUB_REF_NAME: 'x\n::add-mask::INJECTED', GITHUB_WORKFLOW: evil, RUNNER_DEBUG: '1' },
    )
    const { code, stdout, stderr } = await runBundle([], { cwd: root, env })
    assert.equal(code, mode === 'send' ? 1 : 0, stdout)
    // As a runner reads: a line is what ends in \n or \r, blanks before a command do not count.
    for (const line of `${stdout}\n${stderr}`.split(/[\r\n]/)) {
      const [, command = ''] = /^\s*::([\w-]+)/.exec(line) ?? []
      assert.ok(['', 'error', 'warning', 'notice', 'debug', 'group', 'endgroup'].includes(command), line)
      assert.doesNotMatch(line, /##\[/)
    }
    assert.deepEqual(Object.keys(outputsOf(root)).sort(), [
      'conditions',
      'delivered',
      'event',
      'failed',
      'results',
      'skipped',
    ])
    assert.equal(outputsOf(root).delivered, '0')
    const summary = readFileSync(path.join(root, '.summary'), 'utf8')
    const page = readFileSync(path.join(root, 'out/page.html'), 'utf8')
    for (const text of [summary, page]) assert.doesNotMatch(text, /<script>INJECTED|<\/details><script/)
    assert.doesNotMatch(page, /href="javascript:/)
  }
})
