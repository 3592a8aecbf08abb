import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { nodeAt, textOf } from '../../src/common/yaml.ts'
import { loadRepository } from '../../src/manifests/index.ts'

const root = mkdtempSync(join(tmpdir(), 'flux-notify-'))
after(() => rmSync(root, { recursive: true }))
let count = 0

function repository(files: Record<string, string>): string {
  const folder = join(root, String(count++))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

const provider = (name: string, more = '') =>
  `apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nmetadata:\n  name: ${name}\n${more}`
const flux = (path: string, build: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: x }\nspec:\n  path: ${path}\n  postBuild: ${build}\n`

const shared = fileURLToPath(new URL('../repositories/', import.meta.url))

test('the namespace that is given is for manifests that name none, and beats kustomizations', async () => {
  const cwd = repository({
    'kustomization.yaml': 'namespace: ours\nresources: [a.yaml]\n',
    'a.yaml': provider('a'),
    'b.yaml': provider('b', '  namespace: own\n'),
    'c.yaml': provider('c'),
  })
  const namespaces = async (namespace?: string) =>
    (await loadRepository({ cwd, workspace: cwd, manifests: ['.'], namespace })).providers.map((one) => one.namespace)
  assert.deepEqual(await namespaces(), ['ours', 'own', undefined])
  assert.deepEqual(await namespaces('given'), ['given', 'own', 'given'])
})

test('values that are given beat those of Flux Kustomizations', async () => {
  const cwd = `${shared}post-build`
  const substitute = new Map([
    ['PROXY', 'http://given'],
    ['CLUSTER_FULL_NAME', 'given'],
  ])
  const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'], substitute })
  const slack = providers.filter(({ name }) => name === 'slack')
  assert.deepEqual(
    slack.map(({ spec, unresolved }) => [spec.proxy, spec.username, unresolved.size]),
    [
      ['http://given', 'given-aks', 0],
      ['http://given', 'given-aks', 0],
    ],
  )
})

test('values are read again as YAML, as Flux does, and keep to their field', async () => {
  const cwd = repository({
    'a.yaml': provider(
      'a',
      'spec:\n  suspend: ${on}\n  channel: ${text}\n  username: "a: ${text}"\n  proxy: ${odd}\n  address: "b: ${quote}"\n',
    ),
  })
  const substitute = new Map([
    ['on', 'true'],
    ['text', '"1"'],
    ['odd', 'a: b'],
    ['quote', "it's"],
  ])
  const [read] = (await loadRepository({ cwd, workspace: cwd, manifests: ['.'], substitute })).providers
  assert.deepEqual({ ...read?.spec }.suspend, true)
  assert.equal(read?.spec.address, "b: it's")
  assert.deepEqual([read?.spec.channel, read?.spec.username, read?.spec.proxy], ['1', 'a: "1"', 'a: b'])
  assert.deepEqual({ ...(read?.source() as { spec: unknown } | undefined) }.spec, {
    suspend: true,
    channel: '1',
    username: 'a: "1"',
    proxy: 'a: b',
    address: "b: it's",
  })
})

test('a Flux Kustomization may itself have variables, from the one that deploys it', async () => {
  const cwd = repository({
    'clusters/one/root.yaml': flux('./clusters/one', '{ substitute: { cluster: one } }'),
    'clusters/one/apps.yaml': flux('./apps/${cluster}', '{ substitute: { channel: "to-${cluster}" } }'),
    'apps/one/a.yaml': provider('a', 'spec: { channel: "${channel}" }\n'),
    'apps/two/a.yaml': provider('a', 'spec: { channel: "${channel}" }\n'),
  })
  const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.deepEqual(
    providers.map(({ file, spec, unresolved }) => [file, spec.channel, unresolved.get('spec.channel')]),
    [
      ['apps/one/a.yaml', 'to-one', undefined],
      ['apps/two/a.yaml', '${channel}', 'channel'],
    ],
  )
})

test('a namespace for want of a variable is not known, and says which', async () => {
  const cwd = repository({
    'kustomization.yaml': 'namespace: ${team}\nresources: [a.yaml]\n',
    'a.yaml': provider('a', 'spec: { type: slack }\n'),
    'b.yaml': provider('b', '  namespace: ${other}\n'),
  })
  const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.deepEqual(
    providers.map(({ namespace, unresolved }) => [namespace, unresolved.get('metadata.namespace')]),
    [
      [undefined, 'team'],
      [undefined, 'other'],
    ],
  )
})

for (const target of ['{ kind: Kustomization }', '{ kind: Kustomization, name: x }', '{ name: x }', '{ name: "x|y" }'])
  test(`a patch with the target ${target} applies to a Flux Kustomization`, async () => {
    const patch = '[{ op: replace, path: /spec/path, value: ./apps/patched }]'
    const cwd = repository({
      'clusters/one/kustomization.yaml': `resources: [apps.yaml]\npatches:\n  - target: ${target}\n    patch: '${patch}'\n`,
      'clusters/one/apps.yaml': flux('./apps/written', '{ substitute: { a: b } }'),
      'apps/written/p.yaml': provider('p'),
      'apps/patched/p.yaml': provider('p'),
    })
    const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['clusters/one'] })
    assert.deepEqual(
      providers.map(({ file }) => file),
      ['apps/patched/p.yaml'],
    )
  })

test('what Flux refuses to substitute stays, with a problem', async () => {
  const cwd = repository({
    'apps/a.yaml': provider('a', 'spec:\n  channel: ${a.b}\n'),
    'ks.yaml': flux('./apps', '{ substitute: { a: b } }'),
  })
  const { providers, problems } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.equal(providers[0]?.spec.channel, '${a.b}')
  assert.deepEqual([problems[0]?.severity, problems[0]?.line, problems.length], ['warning', 6, 1])
})

test('the place of a field is that of its key, or of the nearest parent', async () => {
  const cwd = repository({
    'a.yaml': `---\n---\n${provider('a', '  labels:\n    app.kubernetes.io/name: x\nspec:\n  secretRef: { name: s }\n')}`,
  })
  const [read] = (await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })).providers
  const at = (field: string) => Object.values(read?.at(field) ?? {}).join(':')
  const fields = ['', 'spec', 'spec.secretRef.name', 'spec.address', 'metadata.labels.app.kubernetes.io/name']
  assert.deepEqual(fields.map(at), ['3:1', '9:1', '10:16', '9:1', '8:5'])
})

test('manifests do not keep the syntax trees of their documents in memory', async () => {
  const annotations = Array.from({ length: 100 }, (_, index) => `    key${index}: value\n`).join('')
  const files = Array.from({ length: 400 }, (_, index) => [
    `${index}.yaml`,
    provider(`p${index}`, `  annotations:\n${annotations}`),
  ])
  const cwd = repository(Object.fromEntries(files))
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  const heap = () => {
    collect()
    return process.memoryUsage().heapUsed / 1024
  }
  const before = heap()
  const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  const perManifest = (heap() - before) / providers.length
  assert.equal(providers[399]?.at('metadata.name').line, 4)
  assert.ok(perManifest < 35, `${perManifest.toFixed()} KiB for each manifest`)
})

test('labels are those of the object of that kind, namespace and name', async () => {
  const cwd = `${shared}bootstrap`
  const { labels } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  const expected = [
    ['tier', 'platform'],
    ['kustomize.toolkit.fluxcd.io/name', 'flux-system'],
    ['kustomize.toolkit.fluxcd.io/namespace', 'flux-system'],
  ] as const
  assert.deepEqual(labels('GitRepository', 'flux-system', 'flux-system'), new Map(expected))
  assert.equal(labels('GitRepository', 'default', 'flux-system'), undefined)
  assert.equal(labels('Kustomization', 'flux-system', 'nothing'), undefined)
})

test('a Secret with a variable says which key has no value', async () => {
  const cwd = repository({
    's.yaml':
      'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { token: "${TOKEN}", address: "${ADDRESS}" }\n',
  })
  const substitute = new Map([['ADDRESS', 'https://example.com']])
  const [secret] = (await loadRepository({ cwd, workspace: cwd, manifests: ['.'], substitute })).secrets('s')
  assert.deepEqual([...(secret?.unresolved ?? [])], [['token', 'TOKEN']])
  assert.ok(secret)
  const values = ['token', 'address'].map((key) => textOf(nodeAt(secret.object, 'stringData', key)))
  assert.deepEqual(values, ['${TOKEN}', 'https://example.com'])
  assert.equal(secret?.wholeFile, secret?.text)
})

test('places and sources are the same for the first of many manifests and for the last, asked in any order', async () => {
  const item = (name: string) => `  - metadata: { name: ${name} }\n    spec:\n      channel: \${channel}\n`
  const list = `kind: ProviderList\napiVersion: notification.toolkit.fluxcd.io/v1beta3\nitems:\n${item('a')}${item('b')}`
  const files = Array.from({ length: 100 }, (_, at) => [`apps/${100 + at}.yaml`, `# of a file\n---\n${list}`] as const)
  const cwd = repository({
    'one.yaml': flux('./apps', '{ substitute: { channel: "1" } }').replace('name: x', 'name: one'),
    'two.yaml': flux('./apps', '{ substitute: { channel: "[2]" } }').replace('name: x', 'name: two'),
    ...Object.fromEntries(files),
  })
  const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  const facts = providers.map(({ name, at, source, spec: { channel } }) => [
    name,
    channel,
    at('spec.channel'),
    source(),
  ])
  const backwards = providers.toReversed().map(({ source }) => source())
  assert.deepEqual(
    backwards.toReversed(),
    facts.map((fact) => fact[3]),
  )
  const ofEach = [
    ['a', '1', { line: 8, column: 7 }, { metadata: { name: 'a' }, spec: { channel: 1 } }],
    ['b', '1', { line: 11, column: 7 }, { metadata: { name: 'b' }, spec: { channel: 1 } }],
    ['a', undefined, { line: 8, column: 7 }, { metadata: { name: 'a' }, spec: { channel: [2] } }],
    ['b', undefined, { line: 11, column: 7 }, { metadata: { name: 'b' }, spec: { channel: [2] } }],
  ]
  assert.deepEqual(
    facts,
    files.flatMap(() => ofEach),
  )
})

test('a file that is only a patch is not a manifest, unless it is named; what it changes is changed', async () => {
  const cwd = repository({
    'base/kustomization.yaml': 'resources: [p.yaml]\n',
    'base/p.yaml': provider('team', 'spec: { type: slack }\n'),
    'prod/kustomization.yaml': 'resources: [../base]\npatches:\n  - path: patches/team.yaml\n',
    'prod/patches/team.yaml': provider('team', 'spec: { channel: patched }\n'),
    'test/kustomization.yaml': 'resources: [../base]\npatchesStrategicMerge: [team.yaml]\n',
    'test/team.yaml': provider('team', 'spec: { channel: patched }\n'),
  })
  const read = async (...manifests: string[]) => await loadRepository({ cwd, workspace: cwd, manifests })
  const { providers, problems } = await read('.')
  assert.deepEqual(
    providers.map(({ file, spec: { type, channel } }) => [file, type, channel]),
    [['base/p.yaml', 'slack', 'patched']],
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(
    (await read('test/team.yaml')).providers.map(({ file }) => file),
    ['test/team.yaml'],
  )
})

test('of many documents few syntax trees are kept: one is parsed again when it is asked for, and then kept', async () => {
  const list = (kind: string, count: number) =>
    `kind: ${kind}List\napiVersion: notification.toolkit.fluxcd.io/v1beta3\nitems:\n${Array.from({ length: count }, (_, at) => `  - metadata: { name: n${at} }\n`).join('')}`
  const single = Array.from({ length: 100 }, (_, at) => [`a${100 + at}.yaml`, provider(`p${at}`)] as const)
  const cwd = repository({
    ...Object.fromEntries(single),
    'z1.yaml': list('Alert', 20),
    'z2.yaml': list('Provider', 20),
  })
  const { providers, alerts, stats } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.equal(stats.documents, 102)
  for (const { source } of providers.slice(0, 64)) source()
  assert.equal(stats.documents, 102, 'the first are kept')
  for (const { source } of providers.slice(64, 100)) source()
  assert.equal(stats.documents, 138, 'the others are not')
  const [inList, alertsInList] = [providers.slice(100), alerts]
  for (const [at, { source }] of inList.entries()) {
    source()
    alertsInList[at]?.source()
  }
  assert.equal(stats.documents, 140, 'two Lists that are asked in turn are parsed once more each')
})

test('a Secret has the values that its overlay patches in', async () => {
  const cwd = fileURLToPath(new URL('../repositories/patched-flux', import.meta.url))
  const { secrets } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  const addresses = (name: string) => secrets(name).map(({ object }) => textOf(nodeAt(object, 'stringData', 'address')))
  assert.deepEqual(addresses('prod-url'), ['https://hooks.slack.com/services/prod'])
  assert.deepEqual(addresses('slack-url'), ['https://hooks.slack.com/services/base'])
})
