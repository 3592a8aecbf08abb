import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadRepository, type RepositoryOptions } from '../../src/manifests/index.ts'
import { createRepositories } from '../support/repositories.ts'

const { repository, remove } = createRepositories()
after(remove)

const provider = (name: string) =>
  `apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nmetadata: { name: ${name}, namespace: apps }\nspec: { type: slack, channel: '\${cluster}' }\n`

/** A Flux Kustomization that says through which of them a Provider came. */
const flux = (name: string, source: string, path?: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name}, namespace: flux-system }\nspec:\n  sourceRef: { kind: ${source.includes('/') ? source.replace('/', ', name: ') : `GitRepository, name: ${source}`} }\n${path === undefined ? '' : `  path: ${path}\n`}  postBuild: { substitute: { cluster: ${name} } }\n`

const git = (name: string, url: string, branch?: string) =>
  `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: { name: ${name}, namespace: flux-system }\nspec: { url: '${url}'${branch ? `, ref: { branch: ${branch} }` : ''} }\n`

const docs = (...documents: string[]) => documents.join('---\n')

/** `name channel` of each Provider: through which Flux Kustomizations it is deployed. */
async function deployed(files: Record<string, string>, options: Partial<RepositoryOptions> = {}): Promise<string[]> {
  const cwd = repository(files)
  const { providers } = await loadRepository({ cwd, workspace: cwd, manifests: ['.'], ...options })
  return providers.map(({ name, spec }) => `${name} ${spec.channel?.includes('$') ? '-' : spec.channel}`).sort()
}

const own = 'https://github.com/acme/fleet'
const ownUrls = () => [own]

test('the source of gotk-sync.yaml is this repository, whatever its address; another source is not', async () => {
  const files = {
    'clusters/prod/flux-system/gotk-sync.yaml': docs(
      git('flux-system', 'ssh://git@github.com/old/name'),
      flux('flux-system', 'flux-system', './clusters/prod'),
    ),
    'clusters/prod/podinfo.yaml': docs(
      git('podinfo', 'https://github.com/stefanprodan/podinfo'),
      flux('podinfo', 'podinfo', './'),
    ),
    'clusters/prod/other.yaml': docs(git('other', 'https://github.com/acme/other'), flux('other', 'other', './apps')),
    'clusters/prod/apps.yaml': flux('apps', 'flux-system', './apps'),
    'apps/p.yaml': provider('p'),
    'clusters/prod/q.yaml': provider('q'),
  }
  const expected = ['p apps', 'q flux-system']
  assert.deepEqual(await deployed(files), expected)
  assert.deepEqual(await deployed(files, { ownUrls }), expected)
})

test('a GitRepository with the address of this repository is it, in any spelling', async () => {
  for (const url of [
    'https://github.com/acme/fleet',
    'https://GitHub.com/Acme/Fleet.git',
    'ssh://git@github.com/acme/fleet',
    'ssh://git@ssh.github.com:443/acme/fleet.git',
    'git@github.com:acme/fleet.git',
    'https://user@github.com/acme/fleet/',
  ])
    assert.deepEqual(
      await deployed(
        { 'ks.yaml': docs(git('home', url), flux('all', 'home', './')), 'apps/p.yaml': provider('p') },
        { ownUrls },
      ),
      ['p all'],
      url,
    )
  for (const url of ['https://github.com/acme/fleet2', 'https://gitlab.com/acme/fleet', 'https://github.com/acme'])
    assert.deepEqual(
      await deployed(
        { 'ks.yaml': docs(git('home', url), flux('all', 'home', './')), 'apps/p.yaml': provider('p') },
        { ownUrls },
      ),
      ['p -'],
      url,
    )
  const azure = { ownUrls: () => ['https://acme@dev.azure.com/acme/infra/_git/fleet'] }
  assert.deepEqual(
    await deployed(
      {
        'ks.yaml': docs(git('a', 'git@ssh.dev.azure.com:v3/acme/infra/fleet'), flux('all', 'a')),
        'p.yaml': provider('p'),
      },
      azure,
    ),
    ['p all'],
  )
})

test('of the root of another branch nothing is deployed here', async () => {
  const files = (branch: string) => ({
    'clusters/prod/apps.yaml': flux('apps', 'flux-system', './apps'),
    'tenants/team.yaml': docs(git('team', own, branch), flux('team', 'team')),
    'apps/p.yaml': provider('p'),
    'q.yaml': provider('q'),
  })
  assert.deepEqual(await deployed(files('team'), { ownUrls }), ['p apps', 'q -'])
  assert.deepEqual(await deployed(files('main'), { ownUrls }), ['p apps', 'p team', 'q team'])
})

test('the source of a FluxInstance is this repository', async () => {
  const instance = `apiVersion: fluxcd.controlplane.io/v1\nkind: FluxInstance\nmetadata: { name: flux, namespace: flux-system }\nspec:\n  sync: { kind: OCIRepository, url: 'oci://ghcr.io/acme/fleet', path: ./clusters/prod, ref: latest }\n`
  assert.deepEqual(
    await deployed({
      'clusters/prod/flux.yaml': instance,
      'clusters/prod/all.yaml': flux('all', 'OCIRepository/flux-system', './'),
      'clusters/prod/manifests.yaml': flux('manifests', 'OCIRepository/flux-manifests', './'),
      'apps/p.yaml': provider('p'),
    }),
    ['p all'],
  )
})

test('a path may count from the root of the folder of which an artifact was made', async () => {
  assert.deepEqual(
    await deployed({
      'kubernetes/flux/ks.yaml': flux('apps', 'OCIRepository/flux-system', './apps'),
      'kubernetes/apps/p.yaml': provider('p'),
    }),
    ['p apps'],
  )
})

test('where nothing tells, a path that is here decides, and the root counts if no other source is seen to be here', async () => {
  assert.deepEqual(await deployed({ 'ks.yaml': flux('all', 'any', './'), 'apps/p.yaml': provider('p') }), ['p all'])
  assert.deepEqual(
    await deployed({
      'ks.yaml': flux('apps', 'one', './apps'),
      'all.yaml': flux('all', 'one'),
      'foreign.yaml': flux('foreign', 'two'),
      'other.yaml': flux('other', 'two', './not-here'),
      'apps/p.yaml': provider('p'),
    }),
    ['p all', 'p apps'],
  )
  const artifact = `apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: { name: flux-manifests }\nspec: { url: 'oci://ghcr.io/fluxcd/flux-manifests' }\n`
  assert.deepEqual(
    await deployed({
      'ks.yaml': docs(artifact, flux('x', 'OCIRepository/flux-manifests', './')),
      'p.yaml': provider('p'),
    }),
    ['p -'],
  )
})

test('a document that is a patch, or has neither path nor source, deploys nothing', async () => {
  const files = {
    'base/ks.yaml': flux('team', 'flux-system', './apps/team'),
    'base/kustomization.yaml': 'resources: [ks.yaml]\n',
    'prod/kustomization.yaml': 'resources: [../base]\npatches: [{ path: patch.yaml }]\n',
    'prod/patch.yaml': flux('patch', 'flux-system', './apps'),
    'prod/part.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: team }\nspec: { suspend: true }\n`,
    'apps/p.yaml': provider('p'),
    'apps/team/q.yaml': provider('q'),
  }
  assert.deepEqual(await deployed(files), ['p -', 'q team'])
  const cwd = repository(files)
  const read = async (manifests: string[]) =>
    (await await loadRepository({ cwd, workspace: cwd, manifests })).stats.files
  assert.equal(await read(['prod/part.yaml']), 1)
  assert.equal(await read(['prod']), 6, 'prod, what it lists, and what the patch names; not the root')
})

test('a path with a variable is read and covered in flow style as in block style, with the values of its own kustomization', async () => {
  const root = flux('root', 'flux-system', './clusters/prod').replace('{ cluster: root }', '{ ENV: prod }')
  for (const spec of [
    'spec:\n  path: ./apps/${ENV}/base\n  postBuild: { substitute: { cluster: apps } }\n',
    'spec: { path: "./apps/${ENV}/base", postBuild: { substitute: { cluster: apps } } }\n',
    'spec: { path: ./apps/${ENV}/base, postBuild: { substitute: { cluster: apps } } }\n',
    "spec: {path: './apps/${ENV}/base', postBuild: {substitute: {cluster: apps}}}\n",
    '"spec": {"path":"./apps/${ENV}/base","postBuild":{"substitute":{"cluster":"apps"}}}\n',
  ]) {
    const files = {
      'clusters/prod/root.yaml': root,
      'clusters/prod/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps }\n${spec}`,
      'apps/prod/base/p.yaml': provider('p'),
      'apps/test/base/q.yaml': provider('q'),
    }
    assert.deepEqual(await deployed(files), ['p apps', 'q -'], spec)
    assert.deepEqual(await deployed(files, { manifests: ['clusters/prod'] }), ['p apps'], spec)
  }
})
