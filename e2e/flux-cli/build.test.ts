import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { parseAllDocuments, stringify } from 'yaml'
import { loadRepository } from '../../src/manifests/index.ts'
import { root } from '../flux.ts'
import { service } from '../service.ts'

// What is read from the repositories in test/repositories equals the output of `flux build kustomization --dry-run`.

/** The files with the Flux Kustomizations that deploy a repository, or its folders if it has none. */
const deployed: Record<string, readonly string[]> = {
  archive: ['clusters/prod/flux-system/gotk-sync.yaml', 'clusters/prod/apps.yaml'],
  bootstrap: ['clusters/home/flux-system/gotk-sync.yaml', 'clusters/home/infrastructure.yaml'],
  clusters: ['clusters/production', 'clusters/staging'],
  'component-without-namespace': [
    'kubernetes/flux/cluster/ks.yaml',
    'kubernetes/apps/media/plex/ks.yaml',
    'kubernetes/apps/default/echo/ks.yaml',
  ],
  'external-secret': ['.'],
  follow: ['clusters/prod/apps.yaml'],
  'multi-tenancy': [
    'clusters/production/infrastructure.yaml',
    'clusters/production/tenants.yaml',
    'clusters/staging/infrastructure.yaml',
    'clusters/staging/tenants.yaml',
  ],
  'one-cluster': [
    'clusters/prod/flux-system/gotk-sync.yaml',
    'clusters/prod/one.yaml',
    'clusters/prod/two.yaml',
    'clusters/prod/copy.yaml',
  ],
  overlays: ['mixed', 'namespaced', 'prefixed', 'production', 'staging'].map((name) => `overlays/${name}`),
  patched: ['clusters/prod/apps.yaml'],
  'patched-flux': ['clusters/prod/cluster.yaml'],
  'sealed-secret': ['notifications'],
  'sops-manifest': ['ks.yaml'],
  teams: ['a', 'a-again', 'b', 'b-again'].map((name) => `clusters/prod/${name}.yaml`),
}

/** Why the other repositories cannot be compared. */
const notCompared: Record<string, string> = {
  'cluster-settings': 'a dry run has no cluster, and so no values of substituteFrom',
  'helm-chart': 'flux refuses templates',
  'odd-yaml': 'flux refuses what is broken',
  'post-build': 'a dry run has no cluster, and so no values of substituteFrom',
  templates: 'flux refuses templates',
}

interface Built {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
  readonly spec?: { readonly path?: string; readonly sourceRef?: { readonly name?: string } }
}

const repositories = path.join(root, 'test/repositories')

await service(
  { name: 'flux CLI, build', tools: ['flux'] },
  ({ folder, tools: [tool] }) => ({ folder, program: path.join(tool?.folder ?? '', 'bin/flux') }),
  (it) => {
    for (const [name, entries] of Object.entries(deployed))
      it(`builds from ${name} what is read`, async ({ folder, program }) => {
        const cwd = path.join(repositories, name)
        const all = entries.flatMap((entry) => kustomizationsOf(cwd, entry))
        const built: string[] = []
        for (const kustomization of all) built.push(...(await build(program, cwd, folder, kustomization)))
        const { providers, alerts } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
        const read = [...providers, ...alerts].filter(({ isReached }) => isReached)
        const plain = read.map(({ kind, name, namespace, source }) => text(kind, namespace, name, source()?.spec))
        assert.deepEqual([...new Set(plain)].sort(), [...new Set(built)].sort())
      })
    it('covers every repository, or says why not', () => {
      const names = readdirSync(repositories).filter((name) => name !== 'sops')
      assert.deepEqual(Object.keys({ ...deployed, ...notCompared }).sort(), names.sort())
    })
  },
)

/** The Flux Kustomizations in a file, or one for a folder. */
function kustomizationsOf(cwd: string, entry: string): Built[] {
  if (!entry.endsWith('.yaml')) return [kustomizationOf(entry)]
  const documents = parseAllDocuments(readFileSync(path.join(cwd, entry), 'utf8')).map((one) => one.toJS() as Built)
  return documents.filter(({ apiVersion }) => apiVersion.startsWith('kustomize.toolkit'))
}

function kustomizationOf(folder: string): Built {
  const spec = { interval: '10m', prune: true, path: folder, sourceRef: { kind: 'GitRepository', name: 'flux-system' } }
  const metadata = { name: 'made', namespace: 'flux-system' }
  return { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', metadata, spec }
}

/** The Providers and Alerts that Flux builds from a Flux Kustomization, and from those in this repository that it deploys. */
async function build(program: string, cwd: string, folder: string, kustomization: Built): Promise<string[]> {
  const file = path.join(folder, 'kustomization-under-test.yaml')
  writeFileSync(file, stringify(kustomization))
  const { name, namespace = 'flux-system' } = kustomization.metadata
  const of = ['build', 'kustomization', name, '--namespace', namespace, '--path', kustomization.spec?.path ?? '.']
  const { stdout } = await promisify(execFile)(program, [...of, '--kustomization-file', file, '--dry-run'], { cwd })
  const objects = parseAllDocuments(stdout).flatMap((document) => (document.toJS() as Built | null) ?? [])
  const found: string[] = []
  for (const object of objects) {
    const { apiVersion, kind, metadata, spec } = object
    if (/^(Provider|Alert)$/.test(kind) && apiVersion.startsWith('notification.toolkit'))
      found.push(text(kind, metadata.namespace, metadata.name, spec))
    const isChild = kind === 'Kustomization' && apiVersion.startsWith('kustomize.toolkit')
    if (isChild && metadata.name !== name && spec?.sourceRef?.name === 'flux-system')
      found.push(...(await build(program, cwd, folder, object)))
  }
  return found
}

function text(kind: string, namespace: string | undefined, name: string, spec: unknown): string {
  return `${kind} ${namespace ?? ''}/${name} ${stringify(spec, { sortMapEntries: true })}`
}
