import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { chainText } from '../../src/kustomize-controller/chain.ts'
import { createGraph, type Graph } from '../../src/kustomize-controller/graph.ts'
import { loadRepository } from '../../src/manifests/index.ts'

/** A graph of kustomization.yaml files and of a Flux Kustomization for each of the folders `deployed`. */
function graphOf(texts: Record<string, string>, deployed: readonly string[]): Graph {
  const kustomizations = new Map(
    Object.entries(texts).map(([folder, text]) => [
      folder,
      { file: `${folder}/kustomization.yaml`, text, above: false },
    ]),
  )
  const fluxDocuments = deployed.map((folder) => ({
    path: `/clusters${folder}.yaml`,
    document: { text: '', line: 1 },
    paths: [folder],
    isInstance: false,
    objects: () => [],
  }))
  const none = { namePrefix: undefined, nameSuffix: undefined, patches: [] }
  return createGraph({
    kustomizations,
    fluxDocuments,
    foldersIn: ({ paths }) => paths,
    readText: () => '',
    parseFlux: ({ path, paths: [folder = ''] }) => [
      {
        file: path,
        line: 1,
        name: folder.slice(1),
        namespace: undefined,
        sourceRef: undefined,
        path: folder,
        isInstance: false,
        url: undefined,
        folder,
        components: [],
        targetNamespace: undefined,
        changes: none,
        spec: {},
        substitute: new Map(),
        substituteFrom: [],
      },
    ],
  })
}

test('a chain is the Flux Kustomization, the overlay, its components and the base, each with what it changes', () => {
  const graph = graphOf(
    {
      '/prod': 'namespace: prod\nresources: [../base]\ncomponents: [../alerts, ../labels]\n',
      '/base': 'namePrefix: team-\nresources: [provider.yaml]\n',
      '/alerts': 'kind: Component\nresources:\n  - alert one.yaml # with a blank\npatches: [{ patch: "kind: x" }]\n',
      '/labels': 'kind: Component\nnameSuffix: -x\nnamespace: labels\n',
    },
    ['/prod'],
  )
  const top = '/clusters/prod.yaml:1 Kustomization prod > /prod/kustomization.yaml (namespace prod)'
  const labels = '/labels/kustomization.yaml (namespace labels, suffix -x)'
  const alerts = '/alerts/kustomization.yaml (patches 1)'
  assert.deepEqual(graph.chainsOf('/base/provider.yaml').map(chainText), [
    `${top} > ${labels} > ${alerts} > /base/kustomization.yaml (prefix team-)`,
  ])
  assert.deepEqual(graph.chainsOf('/alerts/alert one.yaml').map(chainText), [`${top} > ${labels} > ${alerts}`])
  const [chain] = graph.chainsOf('/base/provider.yaml')
  assert.deepEqual([chain?.namespace, chain?.root, chain?.isDeployed], ['prod', '/clusters/prod.yaml', true])
})

test('a base has a chain for each overlay; what nothing lists has one with the Flux Kustomization around it', () => {
  const graph = graphOf(
    { '/a': 'resources: [../base]\n', '/b': 'resources: ["../base/"]\n', '/base': 'resources:\n- p.yaml\n' },
    ['/a', '/b', '/plain'],
  )
  const texts = (file: string) => graph.chainsOf(file).map(chainText)
  assert.deepEqual(texts('/base/p.yaml'), [
    '/clusters/a.yaml:1 Kustomization a > /a/kustomization.yaml > /base/kustomization.yaml',
    '/clusters/b.yaml:1 Kustomization b > /b/kustomization.yaml > /base/kustomization.yaml',
  ])
  assert.deepEqual(texts('/plain/deep/p.yaml'), ['/clusters/plain.yaml:1 Kustomization plain'])
  assert.deepEqual(texts('/a/unlisted.yaml'), ['/clusters/a.yaml:1 Kustomization a (around it)'])
  assert.deepEqual(texts('/base/unlisted.yaml'), [''])
})

test('3,000 kustomizations that list each other, as resources or as components, are one chain', () => {
  for (const field of ['resources', 'components']) {
    const texts = Array.from({ length: 3000 }, (_, at) => [
      `/f${at}`,
      at === 2999 ? 'resources: [p.yaml]\n' : `${field}: [../f${at + 1}]\n${at === 0 ? 'namespace: top\n' : ''}`,
    ])
    const [chain, ...others] = graphOf(Object.fromEntries(texts), []).chainsOf('/f2999/p.yaml')
    assert.deepEqual([chain?.namespace, chain?.root, others.length], ['top', '/f0', 0])
    assert.equal(chain && chainText(chain).split(' > ').length, 3000)
  }
})

test('a maze in which each kustomization lists the next one twice ends', () => {
  const texts = Array.from({ length: 40 }, (_, at) => [
    [`/a${at}`, `resources: [../a${at + 1}, ../b${at + 1}]\n`],
    [`/b${at}`, `resources: [../a${at + 1}, ../b${at + 1}]\n`],
  ]).flat()
  const graph = graphOf({ ...Object.fromEntries(texts), '/a40': 'resources: [p.yaml]\n' }, [])
  assert.equal(graph.chainsOf('/a40/p.yaml').length, 10_000)
})

const root = mkdtempSync(join(tmpdir(), 'flux-notify-'))
after(() => rmSync(root, { recursive: true }))

test('a repository whose kustomizations are 3,000 deep is loaded', async () => {
  for (let at = 0; at < 3000; at++) {
    const text = at === 2999 ? 'resources: [p.yaml]\n' : `resources: [../f${at + 1}]\n`
    mkdirSync(dirname(join(root, `f${at}/kustomization.yaml`)), { recursive: true })
    writeFileSync(join(root, `f${at}/kustomization.yaml`), at === 0 ? `namespace: top\n${text}` : text)
  }
  const group = 'notification.toolkit.fluxcd.io/v1beta3'
  writeFileSync(join(root, 'f2999/p.yaml'), `apiVersion: ${group}\nkind: Provider\nmetadata: { name: p }\n`)
  for (const manifests of [['.'], ['f0']]) {
    const { providers } = await loadRepository({ cwd: root, workspace: root, manifests })
    assert.deepEqual(
      providers.map(({ namespace, file }) => [namespace, file]),
      [['top', 'f2999/p.yaml']],
    )
  }
})
