import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadRepository } from '../../src/manifests/index.ts'
import { apiVersion } from '../support/kustomize-trees.ts'
import { createRepositories } from '../support/repositories.ts'

const { repository, remove } = createRepositories()
after(remove)

const flux = (path: string, more: object = {}) =>
  JSON.stringify({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: 'apps', namespace: 'flux-system' },
    spec: { path, sourceRef: { kind: 'GitRepository', name: 'flux-system' }, ...more },
  })

const settings = (data: object) =>
  JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data })

const provider = JSON.stringify({
  apiVersion,
  kind: 'Provider',
  metadata: { name: 'slack' },
  spec: { type: 'slack', channel: 'general', secretRef: { name: 'token' } },
})

const load = async (files: Record<string, string>, manifests = ['.']) => {
  const cwd = repository(files)
  return await loadRepository({ cwd, workspace: cwd, manifests })
}

const fromSettings = (fieldPath: string, select: object, ...fieldPaths: string[]) => ({
  source: { kind: 'ConfigMap', name: 'settings', fieldPath },
  targets: [{ select, fieldPaths }],
})

test('a variable that a replacement brings into a Provider gets its value', async () => {
  const { providers } = await load({
    'clusters/p/apps.yaml': flux('./apps', { postBuild: { substitute: { env: 'prod' } } }),
    'apps/kustomization.yaml': JSON.stringify({
      resources: ['p.yaml', 'settings.yaml'],
      replacements: [fromSettings('data.channel', { kind: 'Provider' }, 'spec.channel')],
    }),
    'apps/p.yaml': provider,
    'apps/settings.yaml': settings({ channel: `ops-\${env}` }),
  })
  assert.deepEqual(
    providers.map(({ spec }) => spec.channel),
    ['ops-prod'],
  )
})

test('a replacement changes what a Flux Kustomization deploys', async () => {
  const { providers } = await load(
    {
      'clusters/p/kustomization.yaml': JSON.stringify({
        resources: ['apps.yaml', 'settings.yaml'],
        replacements: [fromSettings('data.path', { kind: 'Kustomization' }, 'spec.path')],
      }),
      'clusters/p/apps.yaml': flux('./wrong'),
      'clusters/p/settings.yaml': settings({ path: './right' }),
      'wrong/p.yaml': provider.replace('general', 'wrong'),
      'right/p.yaml': provider.replace('general', 'right'),
    },
    ['clusters/p'],
  )
  assert.deepEqual(
    providers.map(({ spec }) => spec.channel),
    ['right'],
  )
})

test('a replacement reaches a Secret, its name too', async () => {
  const { secrets } = await load({
    'kustomization.yaml': JSON.stringify({
      resources: ['s.yaml', 'settings.yaml'],
      replacements: [
        fromSettings('data.name', { kind: 'Secret' }, 'metadata.name'),
        fromSettings('data.address', { kind: 'Secret' }, 'stringData.address'),
      ],
    }),
    's.yaml': JSON.stringify({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'base' },
      stringData: { address: 'https://base.example' },
    }),
    'settings.yaml': settings({ name: 'token', address: 'https://prod.example' }),
  })
  assert.deepEqual(secrets('base'), [])
  const [secret] = secrets('token')
  assert.match(String(secret?.object.map), /https:\/\/prod\.example/)
})

test('the source of a component is what its overlay has, with the changes of the component', async () => {
  const overlay = (name: string) => ({
    [`${name}/kustomization.yaml`]: JSON.stringify({
      resources: ['p.yaml', 'settings.yaml'],
      components: ['../component'],
    }),
    [`${name}/p.yaml`]: provider.replace('"name":"slack"', `"name":"${name}"`),
    [`${name}/settings.yaml`]: settings({ channel: name }),
  })
  const { providers, problems } = await load({
    ...overlay('one'),
    ...overlay('two'),
    'component/kustomization.yaml': JSON.stringify({
      kind: 'Component',
      namePrefix: 'x-',
      replacements: [
        fromSettings('data.channel', { kind: 'Provider' }, 'spec.channel'),
        fromSettings('metadata.name', { kind: 'Provider' }, 'spec.secretRef.name'),
      ],
    }),
  })
  assert.deepEqual(problems, [])
  assert.deepEqual(
    providers.map(({ name, spec }) => [name, spec.channel, spec.secretRef?.name]),
    [
      ['x-one', 'one', 'x-settings'],
      ['x-two', 'two', 'x-settings'],
    ],
  )
})

test('a replacement that cannot be applied is told, and the manifest read without it', async () => {
  const told = async (...replacements: object[]) => {
    const { providers, problems } = await load({
      'kustomization.yaml': JSON.stringify({ resources: ['p.yaml', 'settings.yaml'], replacements }),
      'p.yaml': provider,
      'settings.yaml': settings({ channel: 'ops' }),
    })
    assert.equal(providers[0]?.spec.channel, 'general')
    return problems.map(({ severity, message }) => [severity, /by (.*); it is read/.exec(message)?.[1]])
  }
  const notice = (why: string) => [['notice', `replacements that cannot be applied here (${why})`]]
  const selected = { kind: 'Provider' }
  assert.deepEqual(
    await told(fromSettings('data.gone', selected, 'spec.channel')),
    notice('the source has no data.gone'),
  )
  assert.deepEqual(await told(fromSettings('data.channel', selected, 'spec.gone')), notice('spec.gone is not there'))
  assert.deepEqual(await told({ path: 'gone.yaml' }), notice('gone.yaml cannot be read'))
  const targets = [{ select: selected, fieldPaths: ['spec.channel'] }]
  assert.deepEqual(await told({ source: { kind: 'Deployment' }, targets }), notice('there is no such source'))
  assert.deepEqual(await told({ source: { version: 'v1.*' }, targets }), notice('there is no such source'))
  assert.deepEqual(await told({ source: {}, targets }), notice('there are several sources'))
  assert.deepEqual(await told(fromSettings('data.gone', { kind: 'Alert' }, 'spec.channel')), [])
})
