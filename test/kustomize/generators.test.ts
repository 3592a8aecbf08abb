import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { plainValue } from '../../src/common/yaml.ts'
import { loadRepository, type SecretDocument } from '../../src/manifests/index.ts'
import { createRedactor } from '../../src/secrets/redact/redact.ts'
import { createSecretResolver } from '../../src/secrets/secret-resolver.ts'
import { apiVersion, skip } from '../support/kustomize-trees.ts'
import { createRepositories } from '../support/repositories.ts'

const { repository, remove } = createRepositories()
after(remove)

const load = async (files: Record<string, string>) => {
  const cwd = repository(files)
  return { cwd, ...(await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })) }
}

const open = ({ secrets }: { secrets: (name: string) => readonly SecretDocument[] }, name = 'url') =>
  createSecretResolver({
    environment: {},
    documents: secrets,
    usedNames: [],
    redactor: createRedactor(),
    trusted: false,
  }).resolve('team', name)

/** The Secrets that kustomize builds, without the hashes behind their names. */
function built(folder: string): unknown[] | undefined {
  for (const [command, ...args] of [['kustomize', 'build'] as const, ['kubectl', 'kustomize'] as const]) {
    const { error, status, stdout } = spawnSync(command, [...args, folder], { encoding: 'utf8' })
    if (error) continue
    if (status !== 0) return undefined
    return parseAllDocuments(stdout)
      .map((document) => document.toJS())
      .filter((object) => object?.kind === 'Secret')
      .map(({ metadata: { name, namespace, labels = {} }, data = {} }) => ({ name, namespace, labels, data }))
  }
  return undefined
}

const files = {
  'text.txt': 'first\r\nsecond',
  'all.env': '\ufeffA=1\n# comment\n\n  B=two=2\nC="quoted" \nD\n',
  'more.env': 'E=5\r\nA=again\r\n',
}

const generator = fc.record({
  literals: fc.uniqueArray(
    fc.constantFrom('address=https://x', 'q="in quotes"', "s='single'", 'half="x', 'empty=', 'two= a b ', 'none', '=x'),
    { maxLength: 2 },
  ),
  files: fc.uniqueArray(fc.constantFrom('text.txt', 'key=text.txt', 'q=all.env', 'gone.txt'), { maxLength: 2 }),
  envs: fc.uniqueArray(fc.constantFrom('all.env', 'more.env'), { maxLength: 1 }),
  namespace: fc.option(fc.constant('own'), { nil: undefined }),
  options: fc.constantFrom({}, { labels: { a: 'b' } }),
})
const tree = fc.record({
  secretGenerator: fc.tuple(generator.map((one) => ({ name: 'url', ...one }))),
  namePrefix: fc.option(fc.constant('x-'), { nil: undefined }),
  namespace: fc.option(fc.constant('team'), { nil: undefined }),
  component: fc.option(fc.constant('-c'), { nil: undefined }),
})

test('generated Secrets are those that kustomize makes', { skip }, async () => {
  let compared = 0
  const property = fc.asyncProperty(tree, async ({ component, ...content }) => {
    const { cwd, secrets } = await load({
      ...files,
      'kustomization.yaml': JSON.stringify({
        ...content,
        generatorOptions: { disableNameSuffixHash: true },
        components: component === undefined ? [] : ['c'],
      }),
      'c/kustomization.yaml': JSON.stringify({ kind: 'Component', nameSuffix: component }),
    })
    const expected = built(cwd)
    const name = `${content.namePrefix ?? ''}url${component ?? ''}`
    const [secret] = secrets(name)
    assert.ok(secret)
    assert.equal(secret.sealed === undefined, expected !== undefined)
    if (!expected) return
    compared++
    const { metadata, data } = plainValue(secret.object) as {
      metadata: { name: string; labels: object }
      data: object
    }
    const { namespace } = secret
    assert.deepEqual([{ name: metadata.name, namespace, labels: metadata.labels, data }], expected)
  })
  await fc.assert(property, { numRuns: 60, seed: 5 })
  assert.ok(compared > 20, `kustomize refused all but ${compared}`)
})

const kustomization = (more: object = {}) =>
  JSON.stringify({
    namespace: 'team',
    secretGenerator: [{ name: 'url', literals: ['address=https://generated.example'] }],
    generatorOptions: { disableNameSuffixHash: true },
    ...more,
  })

const secret = (address: string) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'url' }, stringData: { address } })

test('a generated Secret has the changes of the kustomizations around it, and stands in the kustomization.yaml', async () => {
  const base = (options: string) =>
    `# The Secret of the team.\nsecretGenerator:\n  - name: url\n    literals: [address=base, token=t]\n${options}`
  const prod = kustomization({
    secretGenerator: undefined,
    resources: ['../base'],
    namePrefix: 'prod-',
    patches: [{ target: { kind: 'Secret' }, patch: '[{"op":"replace","path":"/data/address","value":"cHJvZA=="}]' }],
  })
  const opened = async (options: string) =>
    open(await load({ 'base/kustomization.yaml': base(options), 'prod/kustomization.yaml': prod }), 'prod-url')
  const { values, sources } = await opened('    options: { disableNameSuffixHash: true }\n')
  assert.deepEqual(Object.fromEntries(values), { address: 'prod', token: 't' })
  assert.equal(sources.get('token'), 'base/kustomization.yaml:3')
  const { sealed } = await opened('')
  assert.match(sealed?.says ?? '', /^base\/kustomization.yaml:3 generates it with a hash behind its name/)
})

test('a hash behind the name is in the way, unless kustomize is told to write it into references', async () => {
  const hashed = { generatorOptions: undefined }
  const { sealed } = await open(await load({ 'kustomization.yaml': kustomization(hashed) }))
  assert.match(sealed?.says ?? '', /set generatorOptions.disableNameSuffixHash$/)
  const written = kustomization({ ...hashed, resources: ['s.yaml'] })
  const beside = await open(await load({ 'kustomization.yaml': written, 's.yaml': secret('written') }))
  assert.equal(beside.values.get('address'), 'written')
  const told = await open(
    await load({ 'kustomization.yaml': kustomization({ ...hashed, configurations: ['names.yaml'] }) }),
  )
  assert.equal(told.values.get('address'), 'https://generated.example')
})

test('what is encrypted, outside of the workspace, of git or not there is not read, and the reason is told', async () => {
  const reason = async (entry: object, more: Record<string, string> = {}) => {
    const { sealed, values } = await open(
      await load({
        'apps/kustomization.yaml': kustomization({ secretGenerator: [{ name: 'url', ...entry }] }),
        ...more,
      }),
    )
    assert.equal(values.size, 0)
    return sealed?.says
  }
  const says = (why: string) => `apps/kustomization.yaml:1 generates it, but ${why}`
  const encrypted = 'address=ENC[AES256_GCM,data:x,iv:x,tag:x,type:str]\nsops_version=3.9.0\n'
  assert.equal(await reason({ envs: ['s.env'] }, { 'apps/s.env': encrypted }), says('s.env is encrypted with SOPS'))
  assert.equal(await reason({ files: ['address=gone'] }), says('gone cannot be read'))
  assert.equal(await reason({ files: ['address=/etc/hostname'] }), says('/etc/hostname cannot be read'))
  const config = { '.git/config': '[http]\n' }
  assert.equal(await reason({ files: ['address=../.git/config'] }, config), says('../.git/config cannot be read'))
  assert.equal(await reason({ literals: ['address'] }), says('an entry is not key=value'))
})

test('a Secret that a generator merges into is not taken as it is written', async () => {
  const { sealed, values } = await open(
    await load({
      'base/kustomization.yaml': 'resources: [s.yaml]',
      'base/s.yaml': secret('written'),
      'kustomization.yaml': kustomization({
        resources: ['base'],
        secretGenerator: [{ name: 'url', behavior: 'merge', literals: ['address=merged'] }],
      }),
    }),
  )
  assert.equal(values.size, 0)
  assert.equal(
    sealed?.says,
    'base/s.yaml:1 is changed by the secretGenerator of kustomization.yaml:1 (behavior), which is not applied',
  )
})

test('a replacement takes values of what is generated', async () => {
  const { providers } = await load({
    'p.yaml': JSON.stringify({ apiVersion, kind: 'Provider', metadata: { name: 'slack' }, spec: { channel: 'x' } }),
    'kustomization.yaml': JSON.stringify({
      resources: ['p.yaml'],
      configMapGenerator: [{ name: 'settings', literals: ['channel=ops'] }],
      replacements: [
        {
          source: { kind: 'ConfigMap', name: 'settings', fieldPath: 'data.channel' },
          targets: [{ select: { kind: 'Provider' }, fieldPaths: ['spec.channel'] }],
        },
      ],
    }),
  })
  assert.equal(providers[0]?.spec.channel, 'ops')
})
