import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { actionRun, folder, manifest, runBundle } from '../support/bundle.ts'

const chat = (file: string) => ({ [file]: manifest('Provider', 'chat', '{type: slack, secretRef: {name: hook}}') })
const kustomization = (name: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${name}, namespace: flux-system}\n---\n`
const alert = (sources: string, more = '') =>
  manifest('Alert', 'all', `{providerRef: {name: chat}, eventSources: [${sources}]${more}}`)
const every = '{kind: Kustomization, name: "*"}'

/** What a repository is told to write: each suggestion as flags. */
async function suggestions(root: string, args: readonly string[] = []): Promise<string[][]> {
  const { stderr } = await runBundle(['preview', '--message', 'hello', ...args], { cwd: root })
  const [, written = ''] = /nothing would be sent, since .*; to send, add .*:\n((?: {4}.*\n)+)/.exec(stderr) ?? []
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('--'))
    .map((line) => line.split(' '))
}

const cases: Record<string, readonly [files: Record<string, string>, expected: readonly string[]]> = {
  'an object of the repository': [
    { ...chat('p.yaml'), 'a.yaml': alert(every) + kustomization('apps') },
    ['--object Kustomization/flux-system/apps', '--alerts all', '--providers chat'],
  ],
  'the severity that an Alert needs': [
    { ...chat('p.yaml'), 'a.yaml': alert(every, ', eventSeverity: error') + kustomization('apps') },
    ['--object Kustomization/flux-system/apps --severity error', '--alerts all', '--providers chat'],
  ],
  'the severity alone': [
    { ...chat('p.yaml'), 'a.yaml': alert('{kind: GitRepository, name: flux-system}', ', eventSeverity: error') },
    ['--severity error', '--alerts all', '--providers chat'],
  ],
  'no object where the repository has none': [
    { ...chat('p.yaml'), 'a.yaml': alert(every) },
    ['--alerts all', '--providers chat'],
  ],
  'no object in a namespace that is a pattern or a variable': [
    {
      ...chat('p.yaml'),
      'a.yaml':
        alert('{kind: Kustomization, name: "*", namespace: "*"}, {kind: HelmRelease, name: x, namespace: "${NS}"}') +
        kustomization('apps'),
    },
    ['--providers chat'],
  ],
  'the full name where two namespaces have it, and the cluster where two clusters have it': [
    {
      ...chat('clusters/a/p.yaml'),
      ...chat('clusters/b/p.yaml'),
      'clusters/a/a.yaml': alert(every) + kustomization('apps'),
      'clusters/b/a.yaml': alert(every),
    },
    [
      '--object Kustomization/flux-system/apps --manifests clusters/a',
      '--alerts flux-system/all --manifests clusters/a',
      '--providers flux-system/chat --manifests clusters/a',
    ],
  ],
  'nothing that is suspended': [
    {
      ...chat('p.yaml'),
      'q.yaml': manifest('Provider', 'off', '{type: slack, suspend: true}'),
      'a.yaml': alert(every, ', suspend: true') + kustomization('apps'),
    },
    ['--providers chat'],
  ],
}

for (const [name, [files, expected]] of Object.entries(cases))
  test(`what is proposed works: ${name}`, async (t) => {
    const root = folder(t, files)
    const found = await suggestions(root)
    assert.deepEqual(
      found.map((flags) => flags.join(' ')),
      expected,
    )
    for (const flags of found) {
      const { code, stdout } = await runBundle(['preview', ...flags], { cwd: root })
      assert.equal(code, 0, stdout)
      assert.match(stdout, /^1 message would be sent$/m, flags.join(' '))
    }
  })

test('the Action proposes inputs', async (t) => {
  const root = folder(t, {
    ...chat('p.yaml'),
    'a.yaml': alert(every, ', eventSeverity: error') + kustomization('apps'),
  })
  const { stdout } = await runBundle([], { cwd: root, env: actionRun(root, { mode: 'preview' }) })
  const inputs = ['object: Kustomization/flux-system/apps', 'severity: error', 'or', 'alerts: all', 'or']
  assert.match(
    stdout,
    new RegExp(`add one of these to the step's \`with:\`:%0A${inputs.join('%0A')}%0Aproviders: chat`),
  )
})

test('a send whose Alert filters the event as it should says nothing of it', async (t) => {
  const root = folder(t, {
    ...chat('p.yaml'),
    'a.yaml': alert('{kind: GitRepository, name: flux-system}', ', eventSeverity: error'),
  })
  const { code, stderr } = await runBundle(['send'], { cwd: root })
  assert.equal(code, 0)
  assert.equal(stderr, '')
})

test('a plain preview shows a test message through each Provider, and says that send would send nothing', async (t) => {
  const root = folder(t, {
    ...chat('p.yaml'),
    'q.yaml': manifest('Provider', 'status', '{type: github, address: "https://github.com/acme/fleet"}'),
    'a.yaml': alert(every),
  })
  const plain = await runBundle(['preview', '--message', 'hello', '--output', 'json'], { cwd: root })
  assert.equal(plain.code, 0)
  const { deliveries } = JSON.parse(plain.stdout)
  const outcomes = deliveries.map((one: { provider: string; code: string }) => [one.provider, one.code])
  assert.deepEqual(outcomes, [
    ['flux-system/chat', 'preview'],
    ['flux-system/status', 'gate'],
  ])
  assert.match(deliveries[0].requests[0].body, /hello/)
  assert.match(
    plain.stderr,
    /nothing would be sent, since no Alert .*; this shows what each Provider would get \(1 message\)\n/,
  )
  const selective = ['preview', '--object', 'GitRepository/apps/x', '--output', 'json']
  assert.deepEqual(JSON.parse((await runBundle(selective, { cwd: root })).stdout).deliveries, [])
})

test('preview shows each of several clusters with its file; send refuses, and says how to narrow it', async (t) => {
  const root = folder(t, {
    ...chat('clusters/production/p.yaml'),
    ...chat('clusters/staging/p.yaml'),
    'clusters/production/a.yaml': alert(every),
    'clusters/staging/a.yaml': alert(every),
  })
  for (const selection of [
    ['--object', 'Kustomization/flux-system/apps'],
    ['--alerts', 'all'],
    ['--providers', 'chat'],
  ]) {
    const shown = await runBundle(['preview', ...selection], { cwd: root })
    assert.equal(shown.code, 0, shown.stderr)
    assert.match(
      shown.stdout,
      /^2 messages shown, but send would fail: choose one with --manifests clusters.*\nChoose one with .*, then set this before running/m,
    )
    for (const cluster of ['production', 'staging'])
      assert.match(shown.stdout, new RegExp(`^slack .*preview.* clusters/${cluster}/[ap]\\.yaml`, 'm'))
    assert.match(shown.stderr, /choose one with --manifests clusters\/production or --manifests clusters\/staging/)
    const refused = await runBundle(['send', ...selection], { cwd: root })
    assert.equal(refused.code, 2)
    assert.match(refused.stderr, /choose one with --manifests clusters\/production or --manifests clusters\/staging/)
    const narrowed = await runBundle(['preview', ...selection, '--manifests', 'clusters/staging'], { cwd: root })
    assert.match(narrowed.stdout, /^1 message would be sent$/m)
  }
})

test('a name that files of no cluster have is chosen by one of them: each way that the error names works', async (t) => {
  const files = { ...chat('examples/chat.yaml'), ...chat('test/a/chat.yaml'), ...chat('notify.yaml') }
  const root = folder(t, { ...files, 'broken.yaml': 'kind: Provider\nspec: [notification.toolkit.fluxcd.io' })
  const refused = await runBundle(['test', 'chat'], { cwd: root })
  assert.equal(refused.code, 2)
  assert.match(
    refused.stderr,
    /^error: chat is ambiguous: it matches the Providers (.*\.yaml:1:1, ){2}.*; choose one with --manifests/,
  )
  assert.doesNotMatch(refused.stderr, /cluster|broken/)
  const ways = [...refused.stderr.matchAll(/--manifests (\S+)/g)].map(([, path]) => path as string)
  assert.deepEqual(ways.toSorted(), ['examples', 'notify.yaml', 'test'])
  for (const way of ways) {
    const { stdout } = await runBundle(['preview', '--providers', 'chat', '--manifests', way], { cwd: root })
    assert.match(stdout, /^1 message would be sent$/m, way)
  }
})

test('the Action says in inputs how to choose one of several', async (t) => {
  const root = folder(t, { ...chat('clusters/a/p.yaml'), ...chat('clusters/b/p.yaml') })
  const { stdout } = await runBundle([], { cwd: root, env: actionRun(root, { providers: 'chat' }) })
  assert.match(stdout, /choose one with manifests: clusters\/a or manifests: clusters\/b/)
})

test('what to paste is a block of its own in the summary', async (t) => {
  const root = folder(t, { ...chat('p.yaml'), 'a.yaml': alert(every) })
  const entry = 'secrets: |\n  flux-system/hook:\n    address: &quot;${{ secrets.FLUX_HOOK_ADDRESS }}&quot;'
  const summary = async (inputs: Record<string, string>): Promise<string> => {
    await runBundle([], { cwd: root, env: actionRun(root, inputs) })
    return readFileSync(path.join(root, '.summary'), 'utf8')
  }
  assert.ok((await summary({ mode: 'validate' })).includes(`<pre>${entry}</pre>`))
  assert.ok((await summary({ providers: 'chat' })).includes(`<pre>${entry}</pre>`))
  const preview = await summary({ mode: 'preview' })
  assert.match(
    preview,
    /Nothing would be sent, since no Alert matches the event; this shows what each Provider would get/,
  )
  assert.match(preview, /<pre>Name a Provider with providers: NAME, then add this to the step/)
  assert.ok(preview.includes(`<pre>${entry}</pre>`))
  assert.match(preview, /What each Provider would get \(1 message\)/)
  assert.doesNotMatch(preview, /test message|What would be sent/)
})

test('the summary of a run that sends nothing says what to write', async (t) => {
  const root = folder(t, { ...chat('p.yaml'), 'a.yaml': alert(every) })
  await runBundle([], { cwd: root, env: actionRun(root, {}) })
  assert.match(readFileSync(path.join(root, '.summary'), 'utf8'), /alerts: all/)
})

test('validate marks a suspended Provider as such, and not as one that works', async (t) => {
  const off = manifest('Provider', 'off', '{type: generic, address: "http://127.0.0.1:9", suspend: true}')
  const root = folder(t, { 'q.yaml': off })
  const { stdout } = await runBundle([], { cwd: root, env: actionRun(root, { mode: 'validate' }) })
  assert.match(stdout, /flux-system\/off {2}Ready True {2}q\.yaml:1 {2}suspended/)
  const summary = readFileSync(path.join(root, '.summary'), 'utf8')
  assert.match(summary, /\| `flux-system\/off` \| ➖ True \|.*suspended: nothing is sent to it/)
})
