import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { ConfigError } from '../../src/common/errors.ts'
import { openWorkspace } from '../../src/common/workspace.ts'
import { build } from '../../src/kustomize/kustomize-build.ts'
import { loadRepository, type Manifest } from '../../src/manifests/index.ts'

const hasKustomize = ['kustomize', 'kubectl'].some((command) => !spawnSync(command, ['version', '--help']).error)
const skip = hasKustomize
  ? false
  : 'NEITHER kustomize NOR kubectl IS ON PATH: what kustomize would build was NOT compared'
if (skip) console.error(skip)

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

const provider = (name: string, namespace?: string) =>
  JSON.stringify({
    apiVersion: 'notification.toolkit.fluxcd.io/v1beta3',
    kind: 'Provider',
    metadata: { name, namespace },
    spec: { type: 'slack' },
  })

const titles = (manifests: readonly Pick<Manifest, 'kind' | 'namespace' | 'name'>[]) =>
  manifests.map(({ kind, namespace = '', name }) => `${kind} ${namespace}/${name}`).sort()

function built(folder: string): string[] | undefined {
  try {
    const documents = parseAllDocuments(
      build(folder, {
        cwd: folder,
        workspace: openWorkspace(folder, undefined),
        trusted: true,
        offline: false,
      }).toString(),
    )
    const objects = documents.map((document) => document.toJS()).filter((object) => object?.kind === 'Provider')
    return titles(objects.map(({ kind, metadata }) => ({ kind, ...metadata })))
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return undefined
  }
}

/** Folders f0 to f4, each with a Provider; each lists some of those behind it. f0 is built. */
const folders = fc.array(
  fc.record({
    namespace: fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined }),
    own: fc.option(fc.constantFrom('own', 'other'), { nil: undefined }),
    component: fc.boolean(),
    lists: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  }),
  { minLength: 5, maxLength: 5 },
)

test('namespaces are those that kustomize gives, through resources and components', { skip }, async () => {
  let compared = 0
  const property = fc.asyncProperty(folders, async (drawn) => {
    const files: Record<string, string> = {}
    for (const [index, { namespace, own, component, lists }] of drawn.entries()) {
      const isComponent = (at: number) => at > 0 && (drawn[at]?.component ?? false)
      const behind = lists.filter((other) => other > index)
      files[`f${index}/provider.yaml`] = provider(`p${index}`, own)
      files[`f${index}/kustomization.yaml`] = JSON.stringify({
        apiVersion: `kustomize.config.k8s.io/v1${isComponent(index) ? 'alpha1' : 'beta1'}`,
        kind: isComponent(index) || component === undefined ? 'Component' : 'Kustomization',
        namespace,
        resources: ['provider.yaml', ...behind.filter((other) => !isComponent(other)).map((other) => `../f${other}`)],
        components: behind.filter(isComponent).map((other) => `../f${other}`),
      })
    }
    const workspace = repository(files)
    const expected = built(join(workspace, 'f0'))
    if (!expected) return
    compared++
    const { providers } = await loadRepository({ cwd: workspace, workspace, manifests: ['f0'] })
    assert.deepEqual(titles(providers), expected)
  })
  await fc.assert(property, { numRuns: 40, seed: 11 })
  assert.ok(compared >= 15, `kustomize refused all but ${compared} of 40`)
})

test('a kustomize: entry is what kustomize builds, patches and prefixes applied', { skip }, async () => {
  const cwd = fileURLToPath(new URL('../repositories/overlays', import.meta.url))
  const manifests = ['kustomize:overlays/production', 'kustomize:overlays/prefixed']
  const { providers, alerts, problems } = await loadRepository({ cwd, workspace: cwd, manifests })
  const expected = [
    'Alert prefixed/team-apps',
    'Alert production/apps',
    'Provider prefixed/team-slack',
    'Provider production/slack',
  ]
  assert.deepEqual(titles([...providers, ...alerts]), expected)
  const production = providers.find(({ namespace }) => namespace === 'production')
  assert.equal(production?.spec.channel, 'alerts')
  assert.equal(production?.file, 'overlays/production/kustomization.yaml')
  assert.deepEqual(problems, [])
})

test('a value that Flux refuses is reported for the kustomization.yaml, not for a line of the output', {
  skip,
}, async () => {
  const cwd = repository({
    'apps/kustomization.yaml': 'resources: [a.yaml]\n',
    'apps/a.yaml': JSON.stringify({ ...JSON.parse(provider('a')), spec: { type: 'slack', channel: '${a.b}' } }),
    'ks.yaml': JSON.stringify({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'apps' },
      spec: { path: './apps', postBuild: { substitute: { a: 'b' } } },
    }),
  })
  const { problems } = await loadRepository({ cwd, workspace: cwd, manifests: ['ks.yaml', 'kustomize:apps'] })
  const built = problems.filter(({ file }) => file === 'apps/kustomization.yaml')
  assert.deepEqual(
    built.map(({ line, column }) => [line, column]),
    [[1, 1]],
  )
})

test('a kustomize: entry is refused in an untrusted checkout, and with remote bases where no connection may be opened', async () => {
  const cwd = repository({
    'a/kustomization.yaml': 'resources: [../b]',
    'b/kustomization.yaml': 'resources: [https://github.com/acme/fleet//base?ref=v1]',
  })
  const load = (options: object) => loadRepository({ cwd, workspace: cwd, manifests: ['kustomize:a'], ...options })
  await assert.rejects(
    load({ trusted: false }),
    (error) => error instanceof ConfigError && /untrusted/.test(error.message),
  )
  await assert.rejects(
    load({ offline: true }),
    (error) => error instanceof ConfigError && /github\.com\/acme/.test(error.message),
  )
})

test('without kustomize and kubectl on PATH the message says what to install', async () => {
  const cwd = repository({ 'kustomization.yaml': 'resources: []' })
  const path = process.env.PATH
  process.env.PATH = cwd
  try {
    await assert.rejects(
      loadRepository({ cwd, workspace: cwd, manifests: ['kustomize:.'] }),
      (error) => error instanceof ConfigError && /install/.test(error.message),
    )
  } finally {
    process.env.PATH = path
  }
})
