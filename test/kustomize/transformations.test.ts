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
import { type Alert, loadRepository, type Provider } from '../../src/manifests/index.ts'

// What kustomizations make of names, namespaces, labels and specs, in random trees and against the real kustomize.

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

const apiVersion = 'notification.toolkit.fluxcd.io/v1beta3'

function manifest(kind: 'Provider' | 'Alert', index: number, namespace: string | undefined, label: string | undefined) {
  const metadata = { name: `${kind === 'Alert' ? 'a' : 'p'}${index}`, namespace, labels: label && { team: label } }
  const spec =
    kind === 'Provider'
      ? { type: 'slack', channel: 'general', secretRef: { name: 'token' } }
      : {
          providerRef: { name: `p${index}` },
          eventSources: [
            { kind: 'GitRepository', name: '*' },
            { kind: 'Kustomization', name: 'apps', matchLabels: { team: 'a' } },
          ],
          eventMetadata: { cluster: 'x', region: 'y' },
        }
  return { apiVersion, kind, metadata, spec }
}

interface Built {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Record<string, string> }
  readonly spec?: unknown
}

/** What is compared of a manifest: all that patches may reach. */
function plain({ kind, metadata: { name, namespace, labels }, spec }: Built) {
  return JSON.stringify({ kind, name, namespace, labels: labels && Object.entries(labels).sort(), spec: sorted(spec) })
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([key, item]) => [key, sorted(item)])
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1))
}

function read({ kind, name, namespace, labels, source }: Provider | Alert): string {
  const found = labels.size > 0 ? Object.fromEntries(labels) : undefined
  const { spec } = source() ?? {}
  return plain({
    kind,
    metadata: { name, ...(namespace && { namespace }), ...(found && { labels: found }) },
    ...(spec !== undefined && { spec }),
  })
}

function built(folder: string): string[] | undefined {
  try {
    const bytes = build(folder, {
      cwd: folder,
      workspace: openWorkspace(folder, undefined),
      trusted: true,
      offline: false,
    })
    const objects = parseAllDocuments(bytes.toString()).map((document) => document.toJS() as Built | null)
    return objects.flatMap((object) => (object && /Provider|Alert/.test(object.kind) ? [plain(object)] : [])).sort()
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return undefined
  }
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 })
const names = fc.constantFrom('p1', 'p2', 'p3', 'a1', 'a2', 'a3', 'p.*', 'x-p2', 'a[23]', 'p2-s', 'nobody')

const selectors: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.record({ name: names }),
  fc.record({ namespace: fc.constantFrom('default', 'one', 'own', 'o.*') }),
  fc.record({ group: fc.constantFrom('notification.toolkit.fluxcd.io', 'other') }),
  fc.record({ version: fc.constantFrom('v1beta3', 'v1', 'v1.*') }),
  fc.record({
    labelSelector: fc.constantFrom(
      'team=a',
      'team!=a',
      'team in (a, b)',
      'team notin (a)',
      'team',
      '!team',
      'tier=web,team',
    ),
  }),
  fc.record({ annotationSelector: fc.constantFrom('note=n', '!note') }),
)

const target = fc
  .tuple(fc.constantFrom('Provider', 'Alert', 'Prov.*', 'Provider|Alert'), selectors, selectors)
  .map(([kind, one, other]): Record<string, string> => ({ kind, ...one, ...(kind === 'Alert' ? other : {}) }))

const operation = fc.constantFrom(
  { op: 'replace', path: '/spec/channel', value: 'replaced' },
  { op: 'add', path: '/spec/channel', value: 'added' },
  { op: 'add', path: '/spec/suspend', value: true },
  { op: 'add', path: '/spec/eventSources/-', value: { kind: 'HelmRelease', name: '*' } },
  { op: 'add', path: '/spec/eventSources/0', value: { kind: 'Bucket', name: '*' } },
  { op: 'remove', path: '/spec/eventSources/1' },
  { op: 'replace', path: '/spec/eventSources/-1/name', value: 'last' },
  { op: 'test', path: '/spec/type', value: 'slack' },
  { op: 'move', from: '/spec/type', path: '/spec/address' },
  { op: 'copy', from: '/metadata/name', path: '/spec/summary' },
  { op: 'replace', path: '/metadata/name', value: 'p2' },
  { op: 'replace', path: '/metadata/namespace', value: 'patched' },
  { op: 'add', path: '/metadata/labels', value: { tier: 'web' } },
  { op: 'add', path: '/spec/eventMetadata/a~1b', value: '1' },
)

const spec = fc.constantFrom<Record<string, unknown>[]>(
  { channel: 'merged' },
  { channel: null, address: 'https://example.com' },
  { secretRef: { name: 'other' }, timeout: '5s' },
  { secretRef: null },
  { secretRef: { $patch: 'replace', extra: 'x' } },
  { eventSources: [{ kind: 'HelmChart', name: 'x' }] },
  { eventMetadata: { cluster: null, more: 'z' } },
  { eventMetadata: { $patch: 'delete' } },
  { eventMetadata: {}, inclusionList: ['.*'] },
  { new: { gone: null, deep: { gone: null } } },
)

/** A strategic merge patch; without a target it names what it changes. */
const merge = fc
  .record({ kind: fc.constantFrom('Provider', 'Alert'), name: names, namespace: maybe(fc.constantFrom('one', 'own')) })
  .chain(({ kind, name, namespace }) =>
    fc.record({ spec, label: maybe(fc.constant('patched')), deletes: fc.integer({ min: 0, max: 9 }) }).map((drawn) => ({
      apiVersion,
      kind,
      metadata: { name, namespace, labels: drawn.label && { team: drawn.label } },
      ...(drawn.deletes === 0 ? { $patch: 'delete' } : { spec: drawn.spec }),
    })),
  )

const patch = fc.oneof(
  fc.record({ target, patch: fc.array(operation, { minLength: 1, maxLength: 2 }) }),
  fc.record({ target, patch: merge }),
  fc.record({ patch: merge }),
)

const folder = fc.record({
  namespace: maybe(fc.constantFrom('one', 'two')),
  own: maybe(fc.constant('own')),
  label: maybe(fc.constantFrom('a', 'b')),
  namePrefix: maybe(fc.constantFrom('x-', 'y-')),
  nameSuffix: maybe(fc.constant('-s')),
  labels: maybe(fc.constant([{ pairs: { team: 'b', tier: 'web' } }])),
  commonLabels: maybe(fc.constant({ team: 'a' })),
  commonAnnotations: maybe(fc.constant({ note: 'n' })),
  component: fc.boolean(),
  lists: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  patches: fc.array(patch, { maxLength: 2 }),
  inFiles: fc.boolean(),
  early: fc.array(merge, { maxLength: 1 }),
  late: fc.array(fc.record({ target, patch: fc.array(operation, { minLength: 1, maxLength: 2 }) }), { maxLength: 1 }),
})

type Merge = typeof merge extends fc.Arbitrary<infer T> ? T : never
type Folder = typeof folder extends fc.Arbitrary<infer T> ? T : never

function filesOf(drawn: readonly Folder[]): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [index, { own, label, component, lists, patches, inFiles, early, late, ...fields }] of drawn.entries()) {
    const isComponent = (at: number) => at > 0 && (drawn[at]?.component ?? false)
    const behind = lists.filter((other) => other > index)
    const documents = [manifest('Provider', index, own, label), manifest('Alert', index, own, label)]
    files[`f${index}/manifests.yaml`] = documents.map((document) => JSON.stringify(document)).join('\n---\n')
    files[`f${index}/kustomization.yaml`] = JSON.stringify({
      apiVersion: `kustomize.config.k8s.io/v1${isComponent(index) ? 'alpha1' : 'beta1'}`,
      kind: isComponent(index) ? 'Component' : 'Kustomization',
      ...fields,
      resources: ['manifests.yaml', ...behind.filter((other) => !isComponent(other)).map((other) => `../f${other}`)],
      components: behind.filter(isComponent).map((other) => `../f${other}`),
      patches: patches.map(({ patch: drawnPatch, ...rest }, at) => {
        const content = 'target' in rest || Array.isArray(drawnPatch) ? drawnPatch : named(drawnPatch, index, own)
        if (!inFiles) return { ...rest, patch: JSON.stringify(content) }
        files[`f${index}/patch${at}.yaml`] = JSON.stringify(content)
        return { ...rest, path: `patch${at}.yaml` }
      }),
      patchesStrategicMerge: early.map((one) => JSON.stringify(named(one, index, own), undefined, 1)),
      patchesJson6902: late.map((one) => ({ ...one, patch: JSON.stringify(one.patch) })),
    })
  }
  return files
}

/** A patch without a target that names a manifest of its own folder, mostly: kustomize refuses one that names nothing. */
function named(content: Merge, index: number, namespace: string | undefined) {
  const { kind, metadata } = content
  if (metadata.name === 'nobody') return content
  return { ...content, metadata: { ...metadata, name: `${kind === 'Alert' ? 'a' : 'p'}${index}`, namespace } }
}

test('names, namespaces, labels and specs are those that kustomize makes', { skip }, () => {
  const counts = { all: 0, compared: 0, changed: 0 }
  const numRuns = Number(process.env.RUNS ?? 60)
  const property = fc.property(fc.array(folder, { minLength: 4, maxLength: 4 }), (drawn) => {
    counts.all++
    const workspace = repository(filesOf(drawn))
    const expected = built(join(workspace, 'f0'))
    if (!expected) return
    counts.compared++
    if (!expected.includes(plain(manifest('Provider', 0, drawn[0]?.own, drawn[0]?.label) as Built))) counts.changed++
    const { providers, alerts, problems } = loadRepository({ cwd: workspace, workspace, manifests: ['f0'] })
    assert.deepEqual([...providers, ...alerts].map(read).sort(), expected)
    assert.deepEqual(
      problems.filter(({ message }) => message.includes('may change')),
      [],
    )
  })
  fc.assert(property, { numRuns, seed: Number(process.env.SEED ?? 7) })
  if (process.env.RUNS) console.error(counts)
  assert.ok(counts.compared >= numRuns / 3, `kustomize refused all but ${counts.compared} of ${numRuns}`)
  assert.ok(counts.changed > 0, 'nothing was changed')
})

const repositories = fileURLToPath(new URL('../repositories/', import.meta.url))

test('labels are those of the manifest, of kustomizations and of the Flux Kustomization, under the name in the cluster', () => {
  const cwd = join(repositories, 'patched')
  const { labels } = loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.deepEqual(Object.fromEntries(labels('Bucket', 'team', 'prod-files') ?? []), {
    team: 'a',
    env: 'prod',
    'kustomize.toolkit.fluxcd.io/name': 'apps',
    'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
  })
  assert.equal(labels('Bucket', 'team', 'files'), undefined)
  assert.equal(labels('Bucket', 'replaced', 'replaced-files'), undefined)
})

test('a place in a patched manifest is the one in its file; what a patch adds has that of the field around it', () => {
  const cwd = join(repositories, 'patched')
  const { providers, alerts } = loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.deepEqual(providers[0]?.at('spec.channel'), { line: 9, column: 3 })
  assert.deepEqual(alerts[0]?.at('spec.eventSources.0.kind'), { line: 10, column: 7 })
  assert.deepEqual(alerts[0]?.at('spec.summary'), { line: 7, column: 3 })
})

test('a patch that cannot be applied is told, and the manifest read without it', () => {
  const cwd = repository({
    'p.yaml': JSON.stringify(manifest('Provider', 1, undefined, undefined)),
    'kustomization.yaml': JSON.stringify({
      resources: ['p.yaml'],
      patches: [
        { target: { kind: 'Provider' }, patch: '[{"op":"remove","path":"/spec/address"}]' },
        { target: { kind: '(' }, patch: '[{"op":"remove","path":"/spec/channel"}]' },
        { target: { kind: 'Provider' }, path: 'not-there.yaml' },
      ],
    }),
  })
  const { providers, problems } = loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.equal(providers[0]?.spec.channel, 'general')
  const told = problems.map(({ severity, file, message }) => [severity, file, /\((patches: [^:]*)/.exec(message)?.[1]])
  assert.deepEqual(told.slice(0, 1), [['notice', 'kustomization.yaml', 'patches: remove of /spec/address']])
  assert.equal(told.length, 3)
  assert.ok(problems.some(({ message }) => message.includes('(patches: not-there.yaml cannot be read)')))
})

test('a manifest whose aliases stand for too much is left as it is', () => {
  const lines = Array.from({ length: 9 }, (_, at) => `  a${at}: &a${at} [${Array(9).fill(at ? `*a${at - 1}` : 'x')}]\n`)
  const cwd = repository({
    'p.yaml': `apiVersion: ${apiVersion}\nkind: Provider\nmetadata: { name: p }\nspec:\n  type: slack\n${lines.join('')}`,
    'kustomization.yaml': 'resources: [p.yaml]\nnamePrefix: x-\n',
  })
  const { providers, problems } = loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.equal(providers[0]?.name, 'p')
  assert.match(problems[0]?.message ?? '', /too many values/)
})

test('a target means the first name and namespace of an object as well as those of now', { skip }, () => {
  const channel = (at: number) => `[{"op":"add","path":"/spec/by${at}","value":true}]`
  const targets = ['p1', 'x-p1', 'p2'].flatMap((name) =>
    ['default', 'one', 'two'].map((namespace) => ({ name, namespace })),
  )
  const workspace = repository({
    'f1/p.yaml': JSON.stringify(manifest('Provider', 1, undefined, undefined)),
    'f1/kustomization.yaml': JSON.stringify({ resources: ['p.yaml'], namePrefix: 'x-', namespace: 'one' }),
    'f0/kustomization.yaml': JSON.stringify({
      resources: ['../f1'],
      patches: targets.map((one, at) => ({ target: { kind: 'Provider', ...one }, patch: channel(at) })),
    }),
  })
  const { providers } = loadRepository({ cwd: workspace, workspace, manifests: ['f0'] })
  assert.deepEqual(providers.map(read), built(join(workspace, 'f0')))
})
