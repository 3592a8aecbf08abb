import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAlerts } from '../../src/check/check-alerts.ts'
import type { Alert, Provider } from '../../src/manifests/index.ts'
import { loadRepository } from '../../src/manifests/index.ts'
import { folder, manifest } from '../support/bundle.ts'

const knowledge = { typeOf: () => undefined, compile: () => () => false, compileCel: () => undefined }

/** The same objects, and how often one of their names has been read. */
function counted<T extends { readonly name: string }>(all: readonly T[]): { all: T[]; reads: () => number } {
  let reads = 0
  const watch = (one: T): T =>
    new Proxy(one, {
      get: (of, key) => {
        if (key === 'name') reads += 1
        return Reflect.get(of, key)
      },
    })
  return { all: all.map(watch), reads: () => reads }
}

test('each Provider and each Alert is looked at a few times, however many there are', async (t) => {
  const count = 300
  const names = Array.from({ length: count }, (_, at) => `p${at}`)
  const alert = (name: string, provider: string): string =>
    manifest('Alert', name, `{providerRef: {name: ${provider}}, eventSources: [{kind: GitRepository, name: ${name}}]}`)
  const cwd = folder(t, {
    'n.yaml': [
      ...names.map((name) => manifest('Provider', name, '{type: slack}')),
      ...names.map((name) => alert(name, name)),
      // All of these for one Provider.
      ...names.map((name) => alert(`${name}-too`, 'p0')),
    ].join(''),
  })
  const repository = await loadRepository({ cwd, manifests: ['n.yaml'] })
  const [providers, alerts] = [counted<Provider>(repository.providers), counted<Alert>(repository.alerts)]
  assert.deepEqual(checkAlerts({ providers: providers.all, alerts: alerts.all }, knowledge), [])
  assert.ok(providers.reads() <= 5 * count, `${providers.reads()} reads of ${count} Providers`)
  assert.ok(alerts.reads() <= 20 * count, `${alerts.reads()} reads of ${2 * count} Alerts`)
})

test('an Alert that repeats an earlier one is told once, with the first that it repeats', async (t) => {
  const alert = (name: string, sources: string, more = ''): string =>
    manifest('Alert', name, `{providerRef: {name: p}, eventSources: [${sources}]${more}}`)
  const named = (name: string): string => `{kind: Kustomization, name: ${name}}`
  const cwd = folder(t, {
    'n.yaml': [
      manifest('Provider', 'p', '{type: slack}'),
      alert('one', named('apps')),
      alert('any', named('"*"')),
      alert('other', '{kind: Kustomization, namespace: team, name: apps}'),
      alert('labelled', '{kind: Kustomization, name: apps, matchLabels: {a: b}}'),
      alert('filtered', named('apps'), ', exclusionList: [x]'),
      alert('both', `${named('infra')}, ${named('apps')}`),
      alert('infra', named('infra')),
    ].join(''),
  })
  const repository = await loadRepository({ cwd, manifests: ['n.yaml'] })
  assert.deepEqual(
    checkAlerts(repository, knowledge).map(({ message }) =>
      message.replace(/ sends .* that (Alert \w+) .*/, ' repeats $1'),
    ),
    ['Alert any: repeats Alert one', 'Alert both: repeats Alert one', 'Alert infra: repeats Alert any'],
  )
})

test('a Provider that is not there is a warning where a ResourceSet may make it', async (t) => {
  const made = 'apiVersion: notification.toolkit.fluxcd.io/v1beta3\n    kind: Provider\n    metadata: { name: p }\n'
  const resourceSet = `kind: ResourceSet\napiVersion: fluxcd.controlplane.io/v1\nmetadata: { name: r }\nspec:\n  resources:\n  - ${made}`
  const alert = manifest('Alert', 'a', '{providerRef: {name: p}, eventSources: [{kind: Kustomization, name: apps}]}')
  const problems = async (files: Record<string, string>) =>
    checkAlerts(await loadRepository({ cwd: folder(t, files), manifests: ['.'] }), knowledge).map(
      ({ severity, message }) => `${severity} ${message}`,
    )
  assert.deepEqual(await problems({ 'a.yaml': alert }), [
    'error Alert a: there is no Provider p in namespace flux-system',
  ])
  assert.deepEqual(await problems({ 'a.yaml': alert, 'r.yaml': resourceSet }), [
    'warning Alert a: there is no Provider p in namespace flux-system, unless ResourceSet r (r.yaml:1) creates it',
  ])
})
