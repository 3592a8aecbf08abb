import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import path from 'node:path'
import { describe, test } from 'node:test'
import { actionRun, bundle, folder, manifest, nodes, outputsOf, runBundle } from './support/bundle.ts'
import { commitAll } from './support/git.ts'
import { certificates, httpProxy, listen, noting, service } from './support/servers.ts'

// The built bundle as its users run it: a process of its own, real files, real sockets.

const everything = '{providerRef: {name: chat}, eventSources: [{kind: GitRepository, name: "*"}]}'

test('the tests run on Node 24, and Node 20 is there to run the bundle on as well', (t) => {
  assert.equal(process.version.split('.')[0], 'v24')
  t.diagnostic(`bundle: ${bundle}; Node ${nodes.map(({ version }) => version).join(', ')}`)
  if (nodes.length < 2) t.diagnostic('no other Node on PATH: the bundle is run on this one alone')
})

for (const { version, path: node } of nodes) {
  describe(`as an Action on Node ${version}`, () => {
    test('a message over TLS with a private CA: masks first, then the log, outputs and a summary', async (t) => {
      const { ca, key, cert } = certificates()
      const seen = noting((_, response) => response.end('ok'))
      const port = await listen(t, createServer({ key, cert }, seen.listener))
      const root = folder(t, {
        'clusters/notify.yaml':
          manifest(
            'Provider',
            'chat',
            '{type: slack, channel: general, secretRef: {name: hook}, certSecretRef: {name: tls}}',
          ) + manifest('Alert', 'all', everything),
      })
      const secrets = JSON.stringify({
        'flux-system/hook': { address: `https://localhost:${port}/services/T0/B0/s3cr3t-path` },
        tls: { 'ca.crt': ca },
      })
      const env = actionRun(root, { secrets, status: 'failure' })
      const { code, stdout, stderr } = await runBundle([], { cwd: root, env, node })
      assert.deepEqual([code, stderr], [0, ''], stdout)
      const [request] = seen.seen
      assert.equal(request?.url, '/services/T0/B0/s3cr3t-path')
      const { attachments, channel } = JSON.parse(request?.body ?? '')
      assert.deepEqual(
        [channel, attachments[0].color, attachments[0].author_name],
        ['general', 'danger', 'gitrepository/flux-system.flux-system'],
      )
      assert.match(attachments[0].text, /^Deploy #7 failed on main/)
      const lines = stdout.split('\n')
      const lastMask = lines.findLastIndex((line) => line.startsWith('::add-mask::'))
      assert.ok(lastMask >= 0 && lines.slice(0, lastMask).every((line) => line.startsWith('::add-mask::')), stdout)
      assert.ok(lines.slice(lastMask + 1).every((line) => !line.includes('s3cr3t-path')))
      const outputs = outputsOf(root)
      assert.deepEqual([outputs.delivered, outputs.failed, outputs.skipped], ['1', '0', '0'])
      assert.deepEqual(JSON.parse(outputs.conditions as string), [
        {
          provider: 'flux-system/chat',
          type: 'Ready',
          file: 'clusters/notify.yaml',
          line: 1,
          status: 'True',
          reason: 'Succeeded',
          message: 'Initialized',
        },
      ])
      const { deliveries } = JSON.parse(outputs.results as string)
      assert.deepEqual(
        [deliveries[0].status, deliveries[0].file, deliveries[0].requests[0].url],
        ['delivered', 'clusters/notify.yaml', `https://localhost:${port}/***`],
      )
      assert.match(readFileSync(path.join(root, '.summary'), 'utf8'), /1 delivered/)
    })

    test('a commit status of this very repository goes with the workflow token', async (t) => {
      const api = await service(t, (request, response) => response.end(request.method === 'GET' ? '[]' : '{}'))
      const root = folder(t, {
        'n.yaml':
          manifest('Provider', 'chat', `{type: github, address: "${api.url}/acme/fleet"}`) +
          manifest('Alert', 'all', everything),
      })
      const env = actionRun(root, { 'github-token': 'ghs_workflow-token' }, {}, { GITHUB_SERVER_URL: api.url })
      const { code, stdout } = await runBundle([], { cwd: root, env, node })
      assert.equal(code, 0, stdout)
      assert.deepEqual(
        api.seen.map(({ method, url }) => `${method} ${url}`),
        [
          'GET /api/v3/repos/acme/fleet/commits/4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7/statuses?per_page=50',
          'POST /api/v3/repos/acme/fleet/statuses/4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7',
        ],
      )
      assert.equal(api.seen[1]?.headers.authorization, 'Bearer ghs_workflow-token')
      assert.match(JSON.parse(api.seen[1]?.body ?? '').context, /^gitrepository\/flux-system\/[0-9a-f]{8}$/)
    })

    test('a pull request from a fork has no secrets: skipped, one notice, green', async (t) => {
      const root = folder(t, {
        'n.yaml':
          manifest('Provider', 'chat', '{type: slack, secretRef: {name: hook}}') + manifest('Alert', 'all', everything),
      })
      const payload = {
        pull_request: { number: 3, head: { sha: 'b'.repeat(40), ref: 'topic', repo: { full_name: 'stranger/fleet' } } },
      }
      const { code, stdout } = await runBundle([], {
        cwd: root,
        env: actionRun(root, {}, payload, { GITHUB_EVENT_NAME: 'pull_request' }),
        node,
      })
      assert.equal(code, 0, stdout)
      assert.equal(JSON.parse(outputsOf(root).results as string).deliveries[0].code, 'fork')
      assert.equal(stdout.match(/^::notice/gm)?.length, 1, stdout)
    })
  })

  describe(`as a command on Node ${version}`, () => {
    test('through a CONNECT proxy that asks for a password, over TLS', async (t) => {
      const { ca, key, cert } = certificates()
      const seen = noting((_, response) => response.end('{}'))
      const port = await listen(t, createServer({ key, cert }, seen.listener))
      const proxy = await httpProxy(t, { pair: 'flux:s3cret-pass' })
      const root = folder(t, {
        'ca.pem': ca,
        'n.yaml': manifest('Provider', 'chat', `{type: generic, address: "https://service.example:${port}/hook"}`),
      })
      const env = { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: path.join(root, 'ca.pem') }
      const { code, stdout, stderr } = await runBundle(
        ['send', '--providers', 'chat', '--message', 'hello', '--output', 'json'],
        { cwd: root, env, node },
      )
      assert.equal(code, 0, stderr)
      assert.equal(JSON.parse(stdout).deliveries[0].status, 'delivered')
      assert.equal(proxy.asked[0]?.line, `CONNECT service.example:${port}`)
      assert.equal(JSON.parse(seen.seen[0]?.body ?? '').message, 'hello')
      assert.ok(!stdout.includes('s3cret-pass') && !stderr.includes('s3cret-pass'))
    })

    test('manifests on standard input, deliveries to several places at once', async (t) => {
      const hooks = await service(t)
      const root = folder(t, {})
      const input = ['a', 'b', 'c']
        .map((name) => manifest('Provider', name, `{type: generic, address: "${hooks.url}/${name}"}`))
        .join('')
      const { code, stdout } = await runBundle(
        ['send', '--manifests', '-', '--providers', 'a', '--providers', 'b', '--providers', 'c', '--output', 'json'],
        { cwd: root, input, node },
      )
      assert.equal(code, 0, stdout)
      assert.deepEqual(hooks.seen.map(({ url }) => url).sort(), ['/a', '/b', '/c'])
    })
  })
}

describe('the event of a run', () => {
  const sha = '4a1e0b6d3c2f5a7988b7c6d5e4f3a2b1c0d9e8f7'
  const head = { sha: 'c'.repeat(40), ref: 'topic', repo: { full_name: 'acme/fleet' } }
  const flux = {
    involvedObject: {
      kind: 'Kustomization',
      namespace: 'apps',
      name: 'podinfo',
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    },
    severity: 'error',
    message: 'health check failed',
    reason: 'HealthCheckFailed',
    metadata: { revision: `main@sha1:${sha}` },
    reportingController: 'kustomize-controller',
    timestamp: '2026-03-14T09:26:53Z',
  }
  const runs: [string, Record<string, string>, unknown, Record<string, unknown>][] = [
    [
      'push',
      {},
      { head_commit: { message: 'Fix it\n\nlong story' } },
      {
        message: 'Deploy #7 succeeded on main: Fix it',
        'metadata.revision': `main@sha1:${sha}`,
        reportingController: 'github-actions',
        reason: 'WorkflowSucceeded',
      },
    ],
    [
      'pull_request',
      {},
      { pull_request: { number: 12, head } },
      {
        'metadata.revision': `topic@sha1:${head.sha}`,
        'metadata.event.toolkit.fluxcd.io/change_request': '12',
        'metadata.event.toolkit.fluxcd.io/commit': head.sha,
      },
    ],
    [
      'workflow_dispatch',
      {},
      { inputs: {} },
      { severity: 'info', 'metadata.url': 'https://github.com/acme/fleet/actions/runs/42' },
    ],
    ['schedule', {}, { schedule: '0 3 * * *' }, { 'metadata.event.toolkit.fluxcd.io/commit': sha }],
    [
      'release',
      { GITHUB_REF: 'refs/tags/v1', GITHUB_REF_NAME: 'v1' },
      { release: { tag_name: 'v1' } },
      { 'metadata.revision': `v1@sha1:${sha}` },
    ],
    [
      'repository_dispatch',
      {},
      { action: 'Kustomization/podinfo.apps', client_payload: flux },
      {
        message: 'health check failed',
        severity: 'error',
        'involvedObject.name': 'podinfo',
        reportingController: 'kustomize-controller',
        timestamp: '2026-03-14T09:26:53Z',
      },
    ],
  ]
  for (const [name, github, payload, want] of runs) {
    test(`made from ${name}`, async (t) => {
      const root = folder(t, {
        'n.yaml': manifest('Provider', 'chat', '{type: generic, address: "https://hooks.example.com"}'),
      })
      const env = actionRun(root, { mode: 'preview', providers: 'chat', status: 'success' }, payload, {
        GITHUB_EVENT_NAME: name,
        ...github,
      })
      const { code, stdout } = await runBundle([], { cwd: root, env })
      assert.equal(code, 0, stdout)
      const event = JSON.parse(outputsOf(root).event as string)
      for (const [field, value] of Object.entries(want)) {
        const [first, ...rest] = field.split('.') as [string, ...string[]]
        assert.equal(rest.length > 0 ? event[first][rest.join('.')] : event[first], value, field)
      }
    })
  }

  test('the specification’s own sample, trailing commas and all, is accepted', async (t) => {
    const sample =
      '{"involvedObject": {"kind":"GitRepository","namespace":"flux-system","name":"flux-system","apiVersion":"source.toolkit.fluxcd.io/v1beta1","resourceVersion":"56921",},"severity":"info","timestamp":"2006-01-02T15:04:05Z","message":"Fetched revision: main/731f7eaddfb6af01cb2173e18f0f75b0ba780ef1","reason":"info","reportingController":"source-controller","reportingInstance":"source-controller-7c7b47f5f-8bhrp",}'
    const hook = await service(t)
    const root = folder(t, {
      'n.yaml': manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`),
      'event.json': sample,
    })
    const { code, stderr } = await runBundle(['send', '--event-file', 'event.json', '--providers', 'chat'], {
      cwd: root,
    })
    assert.equal(code, 0, stderr)
    assert.equal(hook.seen[0]?.headers['gotk-component'], 'source-controller')
    assert.equal(JSON.parse(hook.seen[0]?.body ?? '').reportingInstance, 'source-controller-7c7b47f5f-8bhrp')
  })
})

describe('bad input gets one message, the right exit code, and no stack trace', () => {
  const chat = manifest('Provider', 'chat', '{type: generic, address: "http://127.0.0.1:9"}')
  const cases: [string, string[], Record<string, string>, number, RegExp][] = [
    ['an unreadable path', ['send', '--manifests', 'nope'], {}, 2, /manifests: nope cannot be read/],
    ['an unknown command', ['transmit'], {}, 2, /unknown command "transmit"; the commands are send, preview/],
    [
      'an unknown flag',
      ['send', '--colour'],
      {},
      2,
      /Unknown option '--colour' \(node .*index\.js send --help shows the flags\)$/m,
    ],
    ['a mistyped command', ['sned'], {}, 2, /unknown command "sned".*; did you mean send\?$/m],
    [
      'a mistyped flag',
      ['send', '--provider', 'x'],
      {},
      2,
      /Unknown option '--provider'.*; did you mean --providers\?$/m,
    ],
    ['a word in another case', ['send', '--fail-on', 'Any'], {}, 2, /found "Any"; did you mean any\?$/m],
    [
      'a test of no Provider',
      ['test'],
      {},
      2,
      /test needs the name of one Provider, for example: .* test flux-system\/slack$/m,
    ],
    ['a test of two Providers', ['test', 'a', 'b'], {}, 2, /found a, b$/m],
    [
      'an input that test decides',
      ['test', 'a', '--alerts', 'b'],
      {},
      2,
      /^error: --alerts has no effect on test; it is a flag of send, preview, validate$/m,
    ],
    [
      '--no- before a flag with a value',
      ['preview', '--no-providers'],
      {},
      2,
      /^error: Unknown option '--no-providers' \(/m,
    ],
    ['a mistyped flag of validate', ['validate', '--sinse', 'x'], {}, 2, /; did you mean --since\?$/m],
    [
      'a value of the wrong form',
      ['send', '--retries', 'many'],
      { 'n.yaml': chat },
      2,
      /retries must be a whole number of at least 0; found "many"/,
    ],
    [
      'a timeout without a unit',
      ['send', '--timeout', '30'],
      {},
      2,
      /timeout must be a duration such as 30s or 1m30s; found "30"/,
    ],
    ['no time at all', ['send', '--timeout', '0s'], {}, 2, /timeout must be a duration/],
    [
      'a severity that Flux has not',
      ['send', '--severity', 'warning'],
      {},
      2,
      /severity must be one of info, error, trace;/,
    ],
    [
      'a URL for a host',
      ['send', '--allow-hosts', 'https://x.example'],
      {},
      2,
      /allow-hosts must be hosts without a scheme/,
    ],
    [
      'a port behind a host',
      ['send', '--allow-hosts', 'x.example:443'],
      {},
      2,
      /allow-hosts must be hosts without a scheme/,
    ],
    [
      'a name that stands in a file which cannot be read',
      ['send', '--providers', 'chat', '--manifests', 'n.yaml'],
      { 'n.yaml': manifest('Provider', 'chat', '{type: generic') },
      2,
      /no Provider is called chat; .*; not read: n\.yaml:\d+:\d+: This YAML cannot be parsed/,
    ],
    [
      'one name in two clusters',
      ['send', '--providers', 'flux-system/chat'],
      { 'a/n.yaml': chat, 'b/n.yaml': chat },
      2,
      /is ambiguous: it matches the Providers .*; choose one with --manifests a or --manifests b\n/,
    ],
    [
      'a Provider without a type',
      ['preview', '--providers', 'chat'],
      { 'n.yaml': manifest('Provider', 'chat', '{address: "https://x.example"}') },
      1,
      /spec\.type is missing; expected one of/,
    ],
    [
      'a blank name, which counts as not given',
      ['send', '--providers', ' '],
      { 'n.yaml': chat },
      0,
      /no Alert is about/,
    ],
    [
      'a variable without a value in a namespace',
      ['preview', '--providers', 'chat'],
      { 'n.yaml': chat.replace('namespace: flux-system', 'namespace: ${NS}') },
      1,
      /n\.yaml:5: .*metadata\.namespace of Provider chat contains \$\{NS\}/,
    ],
    [
      'no Provider at all',
      ['send'],
      { 'a.yaml': 'kind: ConfigMap\n' },
      2,
      /found no Provider in \. \(\d+ files? read\); name the folder/,
    ],
    [
      'a name that nobody has',
      ['send', '--providers', 'nope'],
      { 'n.yaml': chat },
      2,
      /no Provider is called nope; found flux-system\/chat \(n\.yaml:1/,
    ],
    ['an event that is no JSON', ['send', '--event', '{"message": "x"'], { 'n.yaml': chat }, 2, /event/],
    [
      'an unknown type',
      ['preview', '--providers', 'chat'],
      { 'n.yaml': manifest('Provider', 'chat', '{type: mattermost}') },
      1,
      /n\.yaml:6(:\d+)?: .*unknown type "mattermost"; expected one of/,
    ],
    [
      'an address that is no URL',
      ['preview', '--providers', 'chat'],
      { 'n.yaml': manifest('Provider', 'chat', '{type: generic, address: example.com}') },
      1,
      /n\.yaml:6.*the address is not valid/,
    ],
    [
      'a preview page in the place of a manifest',
      ['preview', '--providers', 'chat', '--preview-file', 'n.yaml'],
      { 'n.yaml': chat },
      2,
      /preview-file: n\.yaml already exists and is not a page of flux-notify; choose another file/,
    ],
    [
      'a uid for what no manifest is',
      ['preview', '--providers', 'chat', '--uids', 'Provider/flux-system/chat: u1\nProvider/flux-system/caht: u2'],
      { 'n.yaml': manifest('Provider', 'chat', '{type: slack, address: "https://hooks.slack.com/x"}') },
      0,
      /uids names Provider\/flux-system\/caht, but there is no such manifest; expected Kind\/namespace\/name, as Provider\/flux-system\/chat/,
    ],
    [
      'a missing Secret',
      ['send', '--providers', 'chat'],
      { 'n.yaml': manifest('Provider', 'chat', '{type: slack, secretRef: {name: hook}}') },
      1,
      /FLUX_HOOK_ADDRESS/,
    ],
    [
      'Secret data that is no base64',
      ['preview', '--providers', 'chat'],
      {
        'n.yaml': `${manifest('Provider', 'chat', '{type: github, address: "https://github.com/a/b", secretRef: {name: api-token}}')}apiVersion: v1\nkind: Secret\nmetadata: {name: api-token, namespace: flux-system}\ndata:\n  token: <personal-access-tokens>\n`,
      },
      1,
      /base64/,
    ],
    [
      'a bad CEL expression',
      ['preview', '--providers', 'chat'],
      {
        'n.yaml': manifest(
          'Provider',
          'chat',
          '{type: github, address: "https://github.com/a/b", commitStatusExpr: "event."}',
        ),
      },
      1,
      /n\.yaml:6.*CEL/,
    ],
  ]
  for (const [name, args, files, want, message] of cases) {
    test(name, async (t) => {
      const root = folder(t, files)
      const { code, stdout, stderr } = await runBundle(args, { cwd: root })
      assert.equal(code, want, `${stdout}\n${stderr}`)
      assert.match(stderr, message)
      assert.ok(!/\n\s+at /.test(stderr + stdout), stderr + stdout)
    })
  }

  test('as an Action it is an error annotation', async (t) => {
    const root = folder(t, { 'n.yaml': chat })
    const { code, stdout } = await runBundle([], { cwd: root, env: actionRun(root, { providers: 'chat, other' }) })
    assert.equal(code, 2)
    assert.match(stdout, /^::error.*providers expects one entry per line; found a comma/m)
  })

  test('as an Action a mode in another case is an error, in the summary too', async (t) => {
    const root = folder(t, { 'n.yaml': chat })
    const { code, stdout } = await runBundle([], { cwd: root, env: actionRun(root, { mode: 'Send' }) })
    assert.equal(code, 2)
    assert.match(stdout, /^::error::mode must be one of send, preview, validate; found "Send"; did you mean send\?$/m)
    assert.match(readFileSync(path.join(root, '.summary'), 'utf8'), /nothing was sent[\s\S]*found &quot;Send&quot;/)
    const silent = actionRun(root, { mode: 'Send', summary: 'false' })
    assert.equal((await runBundle([], { cwd: root, env: silent })).code, 2)
    assert.equal(readFileSync(path.join(root, '.summary'), 'utf8'), '')
  })

  test('as an Action a mistyped input is named, with the one that was meant', async (t) => {
    const root = folder(t, { 'n.yaml': chat })
    const env = actionRun(root, { mode: 'preview', providers: 'chat', providrs: 'x', 'something-else': 'y' })
    const { code, stdout } = await runBundle([], { cwd: root, env })
    assert.equal(code, 0)
    assert.match(stdout, /^::warning::unknown input providrs has no effect; did you mean providers\?$/m)
    assert.doesNotMatch(stdout, /something-else/)
  })

  test('as an Action standard input and the flags of the command line are not there', async (t) => {
    const root = folder(t, { 'n.yaml': chat })
    const env = actionRun(root, { manifests: '-', output: 'json' })
    const { code, stdout } = await runBundle([], { cwd: root, env, input: chat })
    assert.equal(code, 2)
    assert.match(stdout, /^::error.*standard input, which an Action does not have/m)
    assert.doesNotMatch(stdout, /^\{/m)
  })

  test('as an Action files of the runner that cannot be written cost a warning each, not the delivery', async (t) => {
    const hook = await service(t)
    const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`) })
    const nowhere = { GITHUB_OUTPUT: path.join(root, 'none/out'), GITHUB_STEP_SUMMARY: path.join(root, 'none/summary') }
    const env = actionRun(root, { providers: 'chat' }, {}, nowhere)
    const { code, stdout, stderr } = await runBundle([], { cwd: root, env })
    assert.deepEqual([code, stderr, hook.seen.length], [0, '', 1], stdout)
    assert.match(stdout, /^::warning::the outputs of this step cannot be written: Missing file at path/m)
    assert.match(stdout, /^::warning::the summary of this step cannot be written: Unable to access summary file/m)
  })

  test('a Helm template is passed over in a folder and is an error when named', async (t) => {
    const root = folder(t, {
      'n.yaml': chat,
      'chart/templates/p.yaml': `${chat.replace('name: chat', 'name: {{ .Values.name }}')}\n{{- end }}\n`,
    })
    const inFolder = await runBundle(['validate'], { cwd: root })
    assert.equal(inFolder.code, 0, inFolder.stderr)
    const named = await runBundle(['validate', '--manifests', 'chart/templates/p.yaml'], { cwd: root })
    assert.notEqual(named.code, 0, named.stderr)
    assert.match(named.stderr, /chart\/templates\/p\.yaml:\d+/)
  })
})

test('a command in a `run:` step sets outputs and writes the summary, as the Action does', async (t) => {
  const hook = await service(t)
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', `{type: generic, address: "${hook.url}"}`) })
  const env = actionRun(root, {})
  const written = () => [outputsOf(root), readFileSync(path.join(root, '.summary'), 'utf8')] as const
  const send = ['send', '--status', 'failure', '--providers', 'chat']

  const sent = await runBundle([...send, '--output', 'json'], { cwd: root, env })
  const [outputs, summary] = written()
  assert.deepEqual([sent.code, outputs.delivered, outputs.failed, hook.seen.length], [0, '1', '0', 1], sent.stderr)
  assert.deepEqual(JSON.parse(outputs.results ?? '').deliveries, JSON.parse(sent.stdout).deliveries)
  assert.match(summary, /Deploy #7 failed/)

  assert.equal((await runBundle([...send, '--no-summary'], { cwd: root, env })).code, 0)
  assert.equal(written()[1], summary)
  assert.equal((await runBundle(['send', '--fail-on', 'x', '--no-summary'], { cwd: root, env })).code, 2)
  assert.equal(written()[1], summary)
  assert.equal((await runBundle(['send', '--fail-on', 'x'], { cwd: root, env })).code, 2)
  assert.match(written()[1].slice(summary.length), /fail-on must be one of/)
})

test('without arguments and outside of Actions it prints help and exits 2; --help exits 0', async (t) => {
  const root = folder(t, {})
  const bare = await runBundle([], { cwd: root })
  assert.deepEqual([bare.code, bare.stdout], [2, ''])
  assert.match(bare.stderr, /Usage: node \S*dist\/index.js <command> \[flags\]/)
  for (const args of [
    ['--help'],
    ['send', '--help'],
    ['preview', '--help'],
    ['validate', '--help'],
    ['test', '--help'],
    ['demo', '--help'],
  ]) {
    const { code, stdout, stderr } = await runBundle(args, { cwd: root })
    assert.deepEqual([code, stderr], [0, ''])
    assert.match(stdout, /Usage/)
  }
  const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'))
  for (const arg of ['--version', '-v', 'version']) {
    const { code, stdout } = await runBundle([arg], { cwd: root })
    assert.equal(code, 0)
    assert.match(stdout, /^flux-notify \S+, compatible with notification-controller [0-9a-f]{7}\n$/)
    assert.equal(stdout.split(/[ ,]/)[1], version)
  }
})

test('test sends a message through one Provider, whatever its Alerts say', async (t) => {
  const hook = await service(t)
  const root = folder(t, {
    'n.yaml':
      manifest('Provider', 'chat', `{type: generic, address: "${hook.url}/chat"}`) +
      manifest('Provider', 'other', `{type: generic, address: "${hook.url}/other"}`) +
      manifest('Alert', 'all', '{providerRef: {name: other}, eventSources: [{kind: GitRepository, name: "*"}]}'),
  })
  const plain = await runBundle(['test', 'flux-system/chat'], { cwd: root })
  assert.equal(plain.code, 0, plain.stderr)
  assert.match(plain.stdout, /1 delivered, 0 failed/)
  const github = { ...actionRun(root, {}), GITHUB_ACTIONS: 'true' }
  const named = await runBundle(['test', 'chat', '--message', 'hello', '--output', 'json'], { cwd: root, env: github })
  assert.equal(JSON.parse(named.stdout).event.reason, 'Test')
  assert.deepEqual(
    hook.seen.map(({ url, body }) => [url, JSON.parse(body).message, JSON.parse(body).severity]),
    [
      ['/chat', 'A test message from flux-notify', 'info'],
      ['/chat', 'hello', 'info'],
    ],
  )
})

test('test sends what preview shows of the same Provider: also a commit status, at the commit of the checkout', async (t) => {
  const root = folder(t, {
    'n.yaml': manifest(
      'Provider',
      'status',
      '{type: github, address: "https://127.0.0.1:9/acme/fleet", secretRef: {name: status-token}}',
    ),
    'secrets.yaml': 'status-token: { token: x }',
  })
  const named = ['--output', 'json', '--secrets-file', 'secrets.yaml', '--retries', '0']
  const without = JSON.parse((await runBundle(['test', 'status', ...named], { cwd: root })).stdout).deliveries[0]
  assert.match(without.error, /does not name a commit; .*--revision <sha>/)
  const sha = commitAll(root)
  const sent = JSON.parse((await runBundle(['test', 'status', ...named], { cwd: root })).stdout)
  const shown = JSON.parse((await runBundle(['preview', '--providers', 'status', ...named], { cwd: root })).stdout)
  assert.ok(sent.deliveries[0].requests[0].url.includes(sha), JSON.stringify(sent.deliveries))
  const { timestamp: _, ...event } = sent.event
  const { timestamp: __, ...same } = shown.event
  assert.deepEqual(event, same)
})

test('the program is called as it was started', async (t) => {
  const root = folder(t, { 'plugins/none': '', 'bin/none': '' })
  symlinkSync(bundle, path.join(root, 'plugins/flux-notify'))
  symlinkSync(bundle, path.join(root, 'bin/flux-notify'))
  const started = (script: string, env = {}): string =>
    spawnSync(process.execPath, [script, '--help'], { cwd: root, encoding: 'utf8', env: { HOME: root, ...env } }).stdout
  assert.match(started('bin/flux-notify'), /^Usage: flux-notify <command>/m)
  assert.match(started('plugins/flux-notify', { FLUXCD_PLUGINS: path.join(root, 'plugins') }), /^Usage: flux notify </m)
  assert.match(started('bin/flux-notify', { FLUXCD_PLUGINS: path.join(root, 'plugins') }), /^Usage: flux-notify </m)
  assert.match(started(bundle), new RegExp(`^Usage: node ${path.relative(root, bundle)} <command>`, 'm'))
})

test('an event that no Alert is about gets a warning with the lines to write', async (t) => {
  const root = folder(t, {
    'n.yaml':
      manifest('Provider', 'chat', '{type: generic, address: "http://127.0.0.1:9"}') +
      manifest('Alert', 'apps', '{providerRef: {name: chat}, eventSources: [{kind: Kustomization, name: apps}]}'),
  })
  writeFileSync(path.join(root, '.git'), '')
  const { code, stderr, stdout } = await runBundle(['send'], { cwd: root })
  assert.equal(code, 0, stderr)
  assert.match(stderr, /--object Kustomization\/flux-system\/apps\n/)
  assert.match(stdout, /flux-system\/apps {2}kind {2}the event is about a GitRepository/)
})
