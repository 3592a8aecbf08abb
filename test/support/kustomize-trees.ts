import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { ConfigError } from '../../src/common/errors.ts'
import { openWorkspace } from '../../src/common/workspace.ts'
import { build } from '../../src/kustomize/kustomize-build.ts'
import type { Alert, Provider } from '../../src/manifests/index.ts'

// Random trees of kustomizations with Providers and Alerts, and the real kustomize's output for them.

const programs = ['kustomize', 'kubectl'] as const
const hasKustomize = programs.some((command) => !spawnSync(command, ['version', '--help']).error)
/** The reason to skip tests that need kustomize, if it is not installed. */
export const skip = hasKustomize
  ? false
  : 'NEITHER kustomize NOR kubectl IS ON PATH: what kustomize would build was NOT compared'
if (skip) console.error(skip)

/** kubectl contains an older kustomize, which treats patterns and delimiters in replacements differently. */
const version = /v(\d+)\.(\d+)/.exec(spawnSync(programs[0], ['version'], { encoding: 'utf8' }).stdout ?? '')
const isNew = version && Number(version[1]) * 100 + Number(version[2]) >= 508
/** The reason to skip tests of replacements, if there is one. */
export const skipReplacements = isNew ? false : 'kustomize 5.8 IS NOT ON PATH: replacements were NOT compared with it'
if (skipReplacements) console.error(skipReplacements)

export const apiVersion = 'notification.toolkit.fluxcd.io/v1beta3'

export function manifest(
  kind: 'Provider' | 'Alert',
  index: number,
  namespace: string | undefined,
  label: string | undefined,
) {
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

export interface Built {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Record<string, string> }
  readonly spec?: unknown
}

/** The compared fields of a manifest: all that patches may change. */
export function plain({ kind, metadata: { name, namespace, labels }, spec }: Built) {
  return JSON.stringify({ kind, name, namespace, labels: labels && texts(labels), spec: sorted(spec) })
}

function texts(labels: Record<string, string>) {
  return Object.entries(labels)
    .map(([key, value]) => [key, String(value)])
    .sort()
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .map(([key, item]) => [key, sorted(item)])
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1))
}

export function read({ kind, name, namespace, labels, source }: Provider | Alert): string {
  const found = labels.size > 0 ? Object.fromEntries(labels) : undefined
  const { spec } = source() ?? {}
  return plain({
    kind,
    metadata: { name, ...(namespace && { namespace }), ...(found && { labels: found }) },
    ...(spec !== undefined && { spec }),
  })
}

export function built(folder: string): string[] | undefined {
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
  { op: 'add', path: '/metadata/annotations/note', value: 'n' },
  { op: 'replace', path: '/metadata/annotations/other', value: 'n' },
  { op: 'add', path: '/metadata/labels/team', value: 'b' },
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

/** A strategic merge patch. Without a target, it names the object that it changes. */
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

/** A patch with a target, as in the spec of a Flux Kustomization. */
export const targeted = fc.oneof(
  fc.record({ target, patch: fc.array(operation, { minLength: 1, maxLength: 2 }) }),
  fc.record({ target, patch: merge }),
)

const patch = fc.oneof(targeted, fc.record({ patch: merge }))

const delimited = fc.constantFrom<Record<string, unknown>>(
  {},
  { delimiter: '-', index: 1 },
  { delimiter: 'e', index: 0 },
  { delimiter: '-', index: -1 },
  { create: true },
  { create: true, delimiter: '/', index: 7 },
)

/** The source of a replacement. If it has no name, filesOf gives it that of an object in the same folder. */
const source = fc.constantFrom<Record<string, unknown>>(
  { kind: 'ConfigMap', fieldPath: 'data.chan' },
  { kind: 'ConfigMap', fieldPath: 'data.number' },
  { kind: 'ConfigMap', fieldPath: 'data.[a.b]' },
  { kind: 'ConfigMap', fieldPath: 'data.a\\.b', options: { delimiter: '.', index: 1 } },
  { kind: 'ConfigMap', fieldPath: 'data.chan', options: { delimiter: '-', index: 1 } },
  { kind: 'ConfigMap', fieldPath: 'metadata.namespace' },
  { kind: 'ConfigMap', namespace: 'default', fieldPath: 'data.chan' },
  { kind: 'ConfigMap' },
  { kind: 'Provider', version: 'v1beta3', fieldPath: 'spec.channel' },
  { kind: 'Provider', fieldPath: 'spec.secretRef' },
  { kind: 'Alert', fieldPath: 'spec.eventSources.[kind=Kustomization].name' },
  { kind: 'Alert', fieldPath: 'spec.eventSources.0.kind' },
  { kind: 'Alert', fieldPath: 'spec.eventSources.1.matchLabels' },
  { kind: 'Alert', fieldPath: 'spec.eventSources.-.kind', name: 'a2' },
  { kind: 'ConfigMap', name: 'nobody', fieldPath: 'data.chan' },
)

const paths: Record<string, fc.Arbitrary<string>> = {
  Provider: fc.constantFrom(
    'spec.channel',
    'spec.secretRef',
    'spec.secretRef.name',
    'spec.type',
    'metadata.name',
    'metadata.labels.[example.com/team]',
  ),
  Alert: fc.constantFrom(
    'spec.eventMetadata.cluster',
    'spec.eventMetadata.a/b',
    'spec.eventSources.*.name',
    'spec.eventSources.*.namespace',
    'spec.eventSources.*.matchLabels.team',
    'spec.eventSources.[kind=Kustom].matchLabels',
    'spec.eventSources.[kind=Bucket].name',
    'spec.eventSources.2.kind',
    'spec.inclusionList.0',
    'spec.summary',
    'spec.providerRef.name',
  ),
}

const replacementTarget = fc.constantFrom('Provider', 'Alert').chain((kind) =>
  fc.record(
    {
      select: fc
        .tuple(fc.constantFrom(kind, `${kind}|Other`), fc.oneof(fc.constant({}), selectors))
        .map(([pattern, one]): Record<string, string> => ({ kind: pattern, ...one })),
      reject: fc.array(selectors, { maxLength: 1 }),
      fieldPaths: fc.uniqueArray(paths[kind] as fc.Arbitrary<string>, { minLength: 1, maxLength: 2 }),
      options: delimited,
    },
    { requiredKeys: ['select', 'fieldPaths', 'options'] },
  ),
)

/** kustomize reads the value again if a delimiter has changed its source in the meantime. We refuse that. */
function isSteady(drawn: {
  source: Record<string, unknown>
  targets: { options: Record<string, unknown> }[]
}): boolean {
  return drawn.source.kind === 'ConfigMap' || drawn.targets.every(({ options }) => !options.delimiter)
}

const targets = fc.array(replacementTarget, { minLength: 1, maxLength: 2 })
const replacement = fc.oneof(
  { weight: 5, arbitrary: fc.record({ source, targets }).filter(isSteady) },
  { weight: 1, arbitrary: fc.record({ sourceValue: fc.constantFrom('5', 'true', 'text', 'a: b'), targets }) },
)

export const folder = fc.record({
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
  replacements: fc.array(replacement, { maxLength: 0 }),
})

const merging = fc.record({ target, patch: merge })

/** Folders in which little changes except replacements, because kustomize refuses most trees with many changes. */
export const replacing = fc
  .tuple(folder, fc.array(merging, { maxLength: 1 }), fc.array(replacement, { maxLength: 2 }))
  .map(([one, patches, replacements]) => ({ ...one, patches, early: [], late: [], replacements }))

type Merge = typeof merge extends fc.Arbitrary<infer T> ? T : never
type Folder = typeof folder extends fc.Arbitrary<infer T> ? T : never

export function filesOf(drawn: readonly Folder[]): Record<string, string> {
  const files: Record<string, string> = {}
  for (const [index, one] of drawn.entries()) {
    const { own, label, component, lists, patches, inFiles, early, late, replacements, ...fields } = one
    const isComponent = (at: number) => at > 0 && (drawn[at]?.component ?? false)
    const behind = lists.filter((other) => other > index)
    const documents = [
      manifest('Provider', index, own, label),
      manifest('Alert', index, own, label),
      settings(index, own),
    ]
    files[`f${index}/manifests.yaml`] = documents.map((document) => JSON.stringify(document)).join('\n---\n')
    const sourced = (drawnReplacement: (typeof replacements)[number]) => sourcedIn(drawnReplacement, index)
    if (inFiles) files[`f${index}/replacements.yaml`] = JSON.stringify(replacements.map(sourced))
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
      replacements: inFiles && replacements.length > 0 ? [{ path: 'replacements.yaml' }] : replacements.map(sourced),
      patchesStrategicMerge: early.map((one) => JSON.stringify(named(one, index, own), undefined, 1)),
      patchesJson6902: late.map((one) => ({ ...one, patch: JSON.stringify(one.patch) })),
    })
  }
  return files
}

/** A patch without a target that usually names a manifest in its folder: kustomize refuses one that matches nothing. */
function named(content: Merge, index: number, namespace: string | undefined) {
  const { kind, metadata } = content
  if (metadata.name === 'nobody') return content
  return { ...content, metadata: { ...metadata, name: `${kind === 'Alert' ? 'a' : 'p'}${index}`, namespace } }
}

function settings(index: number, namespace: string | undefined) {
  const data = { chan: `ops-${index}-x`, number: '5', 'a.b': 'dotted.key' }
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `c${index}`, namespace }, data }
}

function sourcedIn<T extends object>(drawn: T, index: number): T {
  if (!('source' in drawn)) return drawn
  const { kind } = drawn.source as { kind: string }
  const letter = { ConfigMap: 'c', Provider: 'p' }[kind] ?? 'a'
  return { ...drawn, source: { name: `${letter}${index}`, ...(drawn.source as object) } }
}
