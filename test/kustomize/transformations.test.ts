import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { loadRepository } from '../../src/manifests/index.ts'
import {
  apiVersion,
  type Built,
  built,
  filesOf,
  folder,
  manifest,
  plain,
  read,
  replacing,
  skip,
  skipReplacements,
} from '../support/kustomize-trees.ts'
import { createRepositories } from '../support/repositories.ts'

// What kustomizations make of names, namespaces, labels and specs, in random trees and against the real kustomize.

const { repository, remove } = createRepositories()
after(remove)

/** Draws trees and compares what is read of them with what kustomize builds. */
async function compare(drawnFolder: typeof folder): Promise<void> {
  const counts = { all: 0, compared: 0, changed: 0 }
  const numRuns = Number(process.env.RUNS ?? 60)
  const property = fc.asyncProperty(fc.array(drawnFolder, { minLength: 4, maxLength: 4 }), async (drawn) => {
    counts.all++
    const workspace = repository(filesOf(drawn))
    const expected = built(join(workspace, 'f0'))
    if (!expected) return
    counts.compared++
    if (!expected.includes(plain(manifest('Provider', 0, drawn[0]?.own, drawn[0]?.label) as Built))) counts.changed++
    const { providers, alerts, problems } = await loadRepository({ cwd: workspace, workspace, manifests: ['f0'] })
    assert.deepEqual([...providers, ...alerts].map(read).sort(), expected)
    assert.deepEqual(
      problems.filter(({ message }) => message.includes('may change')),
      [],
    )
  })
  await fc.assert(property, { numRuns, seed: Number(process.env.SEED ?? 7) })
  if (process.env.RUNS) console.error(counts)
  assert.ok(counts.compared >= numRuns / 5, `kustomize refused all but ${counts.compared} of ${numRuns}`)
  assert.ok(counts.changed > 0, 'nothing was changed')
}

test('names, namespaces, labels and specs are those that kustomize makes', { skip }, () => compare(folder))

test('replacements are those that kustomize makes', { skip: skipReplacements }, () => compare(replacing))

const repositories = fileURLToPath(new URL('../repositories/', import.meta.url))

test('labels are those of the manifest, of kustomizations and of the Flux Kustomization, under the name in the cluster', async () => {
  const cwd = join(repositories, 'patched')
  const { labels } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.deepEqual(Object.fromEntries(labels('Bucket', 'team', 'prod-files') ?? []), {
    team: 'a',
    env: 'prod',
    'kustomize.toolkit.fluxcd.io/name': 'apps',
    'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
  })
  assert.equal(labels('Bucket', 'team', 'files'), undefined)
  assert.equal(labels('Bucket', 'replaced', 'replaced-files'), undefined)
})

test('a place in a patched manifest is the one in its file; what a patch adds has that of the field around it', async () => {
  const cwd = join(repositories, 'patched')
  const { providers, alerts } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.deepEqual(providers[0]?.at('spec.channel'), { line: 9, column: 3 })
  assert.deepEqual(alerts[0]?.at('spec.eventSources.0.kind'), { line: 10, column: 7 })
  assert.deepEqual(alerts[0]?.at('spec.summary'), { line: 7, column: 3 })
})

test('a key of a kustomization counts however YAML spells it', async () => {
  const keys = ['namePrefix', '"name\\u0050refix"', '"name\\x50refix"', '? namePrefix\n', '&a namePrefix']
  for (const key of keys) {
    const cwd = repository({
      'p.yaml': JSON.stringify(manifest('Provider', 1, undefined, undefined)),
      'kustomization.yaml': `resources: [p.yaml]\n${key}: x-\n`,
    })
    const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
    assert.match(providers[0]?.name ?? '', /^x-/, key)
  }
})

test('a patch that cannot be applied is told, and the manifest read without it', async () => {
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
  const { providers, problems } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.equal(providers[0]?.spec.channel, 'general')
  const told = problems.map(({ severity, file, message }) => [severity, file, /\((patches: [^:]*)/.exec(message)?.[1]])
  assert.deepEqual(told.slice(0, 1), [['notice', 'kustomization.yaml', 'patches: remove of /spec/address']])
  assert.equal(told.length, 3)
  assert.ok(problems.some(({ message }) => message.includes('(patches: not-there.yaml cannot be read)')))
})

test('an operation may add an annotation where there are none, since kustomize has its own there, but no label', {
  skip,
}, async () => {
  const build = async (path: string) => {
    const cwd = repository({
      'p.yaml': JSON.stringify(manifest('Provider', 1, undefined, undefined)),
      'kustomization.yaml': JSON.stringify({
        resources: ['p.yaml'],
        patches: [
          {
            target: { kind: 'Provider' },
            patch: JSON.stringify([
              { op: 'add', path, value: 'n' },
              { op: 'replace', path: '/metadata/name', value: 'renamed' },
            ]),
          },
        ],
      }),
    })
    const { providers, problems } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
    return { ours: providers.map(read), expected: built(cwd), notices: problems.length }
  }
  const { ours, expected, notices } = await build('/metadata/annotations/note')
  assert.deepEqual(ours, expected)
  assert.equal(notices, 0)
  const label = await build('/metadata/labels/note')
  assert.deepEqual([label.expected, label.notices], [undefined, 1])
})

test('a manifest whose aliases stand for too much is left as it is', async () => {
  const lines = Array.from({ length: 9 }, (_, at) => `  a${at}: &a${at} [${Array(9).fill(at ? `*a${at - 1}` : 'x')}]\n`)
  const cwd = repository({
    'p.yaml': `apiVersion: ${apiVersion}\nkind: Provider\nmetadata: { name: p }\nspec:\n  type: slack\n${lines.join('')}`,
    'kustomization.yaml': 'resources: [p.yaml]\nnamePrefix: x-\n',
  })
  const { providers, problems } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
  assert.equal(providers[0]?.name, 'p')
  assert.match(problems[0]?.message ?? '', /too many values/)
})

test('a target means the first name and namespace of an object as well as those of now', { skip }, async () => {
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
  const { providers } = await loadRepository({ cwd: workspace, workspace, manifests: ['f0'] })
  assert.deepEqual(providers.map(read), built(join(workspace, 'f0')))
})
