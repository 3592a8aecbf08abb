import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { actionRun, folder, manifest, outputsOf, runBundle } from './support/bundle.ts'

// `validate` as its users run it: what is wrong, where it stands, what the Ready condition says.

const all = '[{kind: Kustomization, name: "*"}]'

/** The result of `validate --output json` over one file. */
async function validated(t: Parameters<typeof folder>[0], text: string, ...args: string[]) {
  const root = folder(t, { 'n.yaml': text })
  const { code, stdout, stderr } = await runBundle(['validate', '--output', 'json', ...args], { cwd: root })
  const { problems, conditions, deliveries } = JSON.parse(stdout)
  assert.deepEqual(deliveries, [])
  return {
    code,
    problems: problems as { severity: string; message: string; file: string; line: number; column: number }[],
    conditions,
    stderr,
  }
}

describe('problems stand on the line of their field', () => {
  const provider = (spec: string) => manifest('Provider', 'chat', spec)
  const alert = (spec: string) =>
    provider('{type: slack, address: "https://hooks.slack.com/x"}') + manifest('Alert', 'on-call', spec)
  // The Alert of `alert` begins on line 8, its spec on line 13.
  const cases: [string, string, string, number, RegExp][] = [
    [
      'an unknown type',
      provider('{type: mattermost, address: "https://x.example"}'),
      'error',
      6,
      /spec\.type is "mattermost", expected one of slack/,
    ],
    [
      'a timeout with hours',
      provider('{type: slack, address: "https://x.example", timeout: 1h}'),
      'error',
      6,
      /spec\.timeout is "1h", which does not match/,
    ],
    [
      'a number for a text',
      provider('{type: telegram, channel: -100123, secretRef: {name: t}}'),
      'error',
      6,
      /spec\.channel is the number -100123, expected a string/,
    ],
    [
      'an unknown field',
      provider('{type: slack, address: "https://x.example", chanel: a}'),
      'warning',
      6,
      /spec has no field chanel/,
    ],
    [
      'commitStatusExpr on a type that has none',
      provider('{type: slack, address: "https://x.example", commitStatusExpr: "\'a\'"}'),
      'error',
      6,
      /commitStatusExpr is only allowed for the types github/,
    ],
    [
      'an expression that is no string',
      provider('{type: github, address: "https://github.com/a/b", commitStatusExpr: event.message}'),
      'error',
      6,
      /expected string, got dyn/,
    ],
    ['no address at all', provider('{type: discord}'), 'error', 6, /type discord needs an address/],
    [
      'an address with another scheme',
      provider('{type: slack, address: "ftp://x.example"}'),
      'error',
      6,
      /has the scheme ftp; Slack needs http:\/\/, https:\/\//,
    ],
    [
      'an address inside a cluster',
      provider('{type: alertmanager, address: "http://am.monitoring.svc.cluster.local:9093/api/v2/alerts/"}'),
      'warning',
      6,
      /name inside a cluster: a hosted runner cannot reach it/,
    ],
    [
      'no Secret where the type needs a token',
      provider('{type: telegram, channel: "1"}'),
      'error',
      6,
      /needs a Secret with token/,
    ],
    [
      'a retired service',
      provider('{type: msteams, address: "https://acme.webhook.office.com/webhookb2/x"}'),
      'warning',
      6,
      /connector|Workflow/i,
    ],
    [
      'a version that is no longer served',
      provider('{type: slack, address: "https://x.example"}').replace('v1beta3', 'v1beta1'),
      'warning',
      1,
      /do not serve v1beta1/,
    ],
    [
      'a version that does not exist',
      provider('{type: slack, address: "https://x.example"}').replace('v1beta3', 'v1'),
      'warning',
      1,
      /v1/,
    ],
    [
      'a Provider that is not there',
      manifest('Alert', 'on-call', `{providerRef: {name: nope}, eventSources: ${all}}`),
      'error',
      6,
      /there is no Provider nope in namespace flux-system/,
    ],
    [
      'a bad pattern',
      alert(`{providerRef: {name: chat}, eventSources: ${all}, exclusionList: ["(?=x)"]}`),
      'warning',
      13,
      /error parsing regexp.*Flux treats an invalid pattern as one that never matches/,
    ],
    [
      'a namespace that is a wildcard',
      alert('{providerRef: {name: chat}, eventSources: [{kind: Kustomization, name: "*", namespace: "*"}]}'),
      'warning',
      13,
      /namespace "\*" matches nothing/,
    ],
    [
      'a name that is a glob',
      alert('{providerRef: {name: chat}, eventSources: [{kind: Kustomization, name: "prod-*"}]}'),
      'warning',
      13,
      /name "prod-\*" matches nothing/,
    ],
    [
      'an event twice to one place',
      alert(`{providerRef: {name: chat}, eventSources: ${all}}`) +
        manifest('Alert', 'again', `{providerRef: {name: chat}, eventSources: ${all}}`),
      'warning',
      20,
      /that Alert on-call \(n\.yaml:8:1\) sends there too/,
    ],
    [
      'a variable without a value',
      provider('{type: slack, address: "https://x.example", channel: "${team}"}'),
      'error',
      6,
      /\$\{team\} has no value/,
    ],
  ]
  for (const [name, text, severity, line, message] of cases) {
    test(name, async (t) => {
      const { problems, code } = await validated(t, text)
      const found = problems.filter((problem) => message.test(problem.message))
      assert.equal(found.length, 1, JSON.stringify(problems, undefined, 1))
      assert.deepEqual([found[0]?.severity, found[0]?.file, found[0]?.line], [severity, 'n.yaml', line])
      assert.equal(code, problems.some((problem) => problem.severity === 'error') ? 1 : 0)
    })
  }

  test('kinds that Flux Operator adds are no mistake', async (t) => {
    const { problems, code } = await validated(
      t,
      alert(
        '{providerRef: {name: chat}, eventSources: [{kind: FluxInstance, name: flux}, {kind: ResourceSet, name: "*"}]}',
      ),
    )
    assert.deepEqual([problems, code], [[], 0])
  })
})

describe('the Ready condition', () => {
  const slack = manifest('Provider', 'chat', '{type: slack, secretRef: {name: hook}}')
  test('is Unknown while no secrets were given: validate needs none', async (t) => {
    const { conditions, code, stderr } = await validated(t, slack)
    assert.deepEqual(conditions, [
      {
        provider: 'flux-system/chat',
        type: 'Ready',
        file: 'n.yaml',
        line: 1,
        status: 'Unknown',
        reason: 'SecretsNotGiven',
        message: 'Secret flux-system/hook: address',
      },
    ])
    assert.equal(code, 0)
    assert.match(
      stderr,
      /Ready Unknown \(missing Secret flux-system\/hook: address\)[\s\S]*\nSet this before running the command:\nexport FLUX_HOOK_ADDRESS='…'\n/,
    )
  })
  test('is False when secrets were given and this one was not', async (t) => {
    const { conditions, code } = await validated(t, slack, '--secrets', 'other: {token: abcd}')
    assert.deepEqual([conditions[0].status, conditions[0].reason, code], ['False', 'ValidationFailed', 1])
  })
  test('is True when it can be used, and the log says where each key was found', async (t) => {
    const { conditions, stderr } = await validated(
      t,
      slack,
      '--secrets',
      'hook: {address: "https://hooks.slack.com/services/x"}',
    )
    assert.deepEqual(conditions, [
      {
        provider: 'flux-system/chat',
        type: 'Ready',
        file: 'n.yaml',
        line: 1,
        status: 'True',
        reason: 'Succeeded',
        message: 'Initialized',
      },
    ])
    assert.match(stderr, /hook +address +secrets/)
  })
  test('is False for an address that the type refuses, and goes by the bare name without a namespace', async (t) => {
    const { conditions } = await validated(
      t,
      manifest('Provider', 'status', '{type: github, address: "https://github.com/org", secretRef: {name: t}}').replace(
        '  namespace: flux-system\n',
        '',
      ),
      '--secrets',
      't: {token: ghp_x-token}',
    )
    assert.deepEqual([conditions[0].provider, conditions[0].status], ['status', 'False'])
    assert.match(conditions[0].message, /org/)
  })
})

test('no Provider at all is a notice and a success', async (t) => {
  const { problems, code } = await validated(t, 'kind: ConfigMap\n')
  assert.deepEqual([problems.map(({ severity }) => severity), code], [['notice'], 0])
})

test('since: only problems in files that differ from the ref fail the step', async (t) => {
  const bad = (name: string) => manifest('Provider', name, '{type: nope}')
  const root = folder(t, { 'old.yaml': bad('old'), 'kept.yaml': bad('kept') })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root, stdio: 'pipe' })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'old faults')
  const before = await runBundle(['validate', '--since', 'HEAD'], { cwd: root })
  assert.equal(before.code, 0, before.stderr)
  assert.match(before.stdout, /2 problems in unchanged files hidden \(compared with HEAD\)/)
  writeFileSync(path.join(root, 'new.yaml'), bad('new'))
  const after = await runBundle(['validate', '--since', 'HEAD', '--output', 'json'], { cwd: root })
  assert.equal(after.code, 1)
  assert.deepEqual(
    [...new Set(JSON.parse(after.stdout).problems.map(({ file }: { file: string }) => file))],
    ['new.yaml'],
  )
  const unknown = await runBundle(['validate', '--since', 'nope'], { cwd: root })
  assert.equal(unknown.code, 2)
  assert.match(unknown.stderr, /nope is not a known git ref/)
})

test('as an Action at most ten errors are annotated, and the last says how many more', async (t) => {
  const root = folder(t, {
    'n.yaml': Array.from({ length: 25 }, (_, at) => manifest('Provider', `p${at}`, '{type: nope}')).join(''),
  })
  const { code, stdout } = await runBundle([], { cwd: root, env: actionRun(root, { mode: 'validate' }) })
  assert.equal(code, 1)
  const errors = stdout.split('\n').filter((line) => line.startsWith('::error'))
  assert.equal(errors.length, 10)
  assert.match(errors[9] as string, /and \d+ more/)
  assert.match(errors[0] as string, /^::error file=n\.yaml,line=6,col=\d+/)
  assert.equal(
    JSON.parse(outputsOf(root).results as string).problems.filter(
      ({ severity }: { severity: string }) => severity === 'error',
    ).length,
    25,
  )
})

test('of two Providers of one name in one file, each has its own faults', async (t) => {
  const good = manifest('Provider', 'chat', '{type: slack, address: "https://hooks.slack.com/x"}')
  const bad = manifest('Provider', 'chat', '{type: mattermost, address: "https://x.example"}').replace(
    'namespace: flux-system',
    'namespace: other',
  )
  const { code, conditions } = await validated(t, bad + good)
  assert.equal(code, 1)
  const statuses = conditions.map(({ provider, status }: Record<string, string>) => [provider, status])
  assert.deepEqual(statuses, [
    ['other/chat', 'False'],
    ['flux-system/chat', 'True'],
  ])
})

test('a block of secrets that is empty, as on forks, counts as none: Unknown, and a success', async (t) => {
  const text = manifest('Provider', 'chat', '{type: slack, secretRef: {name: hook}}')
  for (const secrets of ['hook: {address: ""}', '{"github_token": "abcdefgh"}']) {
    const { code, conditions } = await validated(t, text, '--secrets', secrets)
    assert.equal(code, 0, secrets)
    assert.equal(conditions[0].status, 'Unknown')
  }
})

test('aliases that stand for too much are an error on the line of the manifest', async (t) => {
  const layers = Array.from({ length: 9 }, (_, at) => `  l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]\n`).join('')
  const text = `apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nmetadata: {name: chat}\nspec:\n  type: slack\n  address: https://hooks.slack.com/x\n  l0: &l0 [a]\n${layers}`
  const { code, problems } = await validated(t, text)
  assert.equal(code, 1)
  assert.deepEqual(
    problems.map(({ line, message }) => [line, message]),
    [[1, 'Provider chat: its aliases expand to more than can be read; write it without them']],
  )
})
