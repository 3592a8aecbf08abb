import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { runBundle } from '../support/bundle.ts'
import { createRepositories } from '../support/repositories.ts'

// What a run takes of the repositories in test/repositories where a name stands in several places.

const repositories = path.resolve(import.meta.dirname, '../repositories')
const { repository, remove } = createRepositories()
after(remove)

async function run(root: string, ...args: string[]) {
  const { code, stdout, stderr } = await runBundle([...args, '--output', 'json'], {
    cwd: root,
    env: { GITHUB_WORKSPACE: root },
  })
  return { code, stderr, result: JSON.parse(stdout) }
}

const of = (name: string) => path.join(repositories, name)
const bodies = ({ deliveries }: { deliveries: { requests: { body: string }[] }[] }) =>
  deliveries.flatMap(({ requests }) => requests.map(({ body }) => JSON.parse(body)))

test('what another repository deploys to a cluster does not lead to the Providers of this one', async () => {
  const production = await run(of('multi-tenancy'), 'preview', '--manifests', 'clusters/production', '--message', 'x')
  assert.equal(production.code, 0)
  assert.deepEqual(
    production.result.deliveries.map(({ provider, alert }: Record<string, string>) => [alert, provider]),
    [['flux-system/all', 'flux-system/slack']],
  )
  const staging = await run(of('multi-tenancy'), 'preview', '--manifests', 'clusters/staging', '--message', 'x')
  assert.deepEqual([staging.code, staging.result.deliveries], [2, []])
})

test('of a reached and an unreached manifest the reached one is used: Alert, Provider and Secret', async () => {
  const root = of('archive')
  const object = ['--object', 'GitRepository/apps/fleet', '--message', 'x']
  const secrets = ['--secrets', 'apps/slack-token: { token: xoxb-1 }']
  for (const args of [object, [...object, '--alerts', 'slack'], [...object, '--providers', 'apps/slack']]) {
    const { code, result } = await run(root, 'preview', ...args, ...secrets)
    assert.equal(code, 0, JSON.stringify(result))
    assert.deepEqual(
      bodies(result).map(({ channel }) => channel),
      ['alerts'],
    )
  }
  const { result } = await run(root, 'preview', ...object)
  assert.doesNotMatch(JSON.stringify(result), /example-token|<token>/, 'the example is not the Secret')
  const validated = await run(root, 'validate')
  const reached = validated.result.alerts.map(({ file, reached }: Record<string, unknown>) => [file, reached])
  assert.deepEqual(reached, [
    ['.archive/notifications/slack.yaml', false],
    ['apps/notifications/slack.yaml', true],
  ])
  const { stdout } = await runBundle(['validate'], { cwd: root, env: { GITHUB_WORKSPACE: root } })
  assert.match(stdout, /docs\/example\.yaml:1 {2}not reached/)
  assert.match(stdout, /Alert {2}apps\/slack -> apps\/slack {2}GitRepository\/apps\/\* .*archive.* {2}not reached/)
})

test('an unreached manifest alone is used like any other', async () => {
  const { code, result } = await run(of('archive'), 'preview', '--providers', 'example', '--message', 'x')
  assert.deepEqual([code, result.deliveries.length], [0, 1])
})

test('copies of one cluster that come out equal are one; two that differ are named, and the way out works', async () => {
  const root = of('one-cluster')
  const provider = await run(root, 'preview', '--providers', 'slack', '--message', 'x')
  assert.deepEqual([provider.code, provider.result.deliveries.length], [0, 1])
  const event = await run(root, 'send', '--object', 'GitRepository/flux-system/fleet', '--message', 'x')
  assert.equal(event.code, 2)
  const one = 'clusters/prod/one.yaml'
  assert.match(event.stderr, new RegExp(`${one}, .*two\\.yaml; choose one with --manifests ${one} or`))
  const chosen = ['--manifests', one, '--object', 'GitRepository/flux-system/fleet', '--message', 'x']
  assert.equal((await run(root, 'preview', ...chosen)).code, 0)
})

test('conditions and Alerts say where they stand, and whether an object of theirs is here', async () => {
  const { result } = await run(of('bootstrap'), 'validate')
  const [condition] = result.conditions
  assert.deepEqual([typeof condition.file, typeof condition.line], ['string', 'number'])
  for (const { alert, provider, sources, matches, file, line } of result.alerts) {
    assert.ok(alert && provider && sources.length > 0 && file.endsWith('.yaml') && line > 0)
    assert.equal(typeof matches, 'boolean')
  }
})

test('an Alert matches only objects of its kind, name, namespace and labels', async () => {
  const alert = (name: string, source: string) =>
    `apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Alert\nmetadata: { name: ${name}, namespace: apps }\nspec: { providerRef: { name: p }, eventSources: [{ kind: HelmRelease, ${source} }] }\n`
  const root = repository({
    'release.yaml':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: web, namespace: apps, labels: { team: a } }\n',
    'alerts.yaml': [
      alert('any', 'name: "*"'),
      alert('exact', 'name: web'),
      alert('other', 'name: db'),
      alert('elsewhere', 'name: web, namespace: default'),
      alert('labelled', 'name: "*", matchLabels: { team: a }'),
      alert('unlabelled', 'name: "*", matchLabels: { team: b }'),
    ].join('---\n'),
  })
  const { result } = await run(root, 'validate')
  assert.deepEqual(
    result.alerts.map(({ alert, matches }: Record<string, unknown>) => [alert, matches]),
    [
      ['apps/any', true],
      ['apps/exact', true],
      ['apps/other', false],
      ['apps/elsewhere', false],
      ['apps/labelled', true],
      ['apps/unlabelled', false],
    ],
  )
})

test('where a variable in a path leads nowhere, validate and send say so', async () => {
  const root = repository({
    'clusters/prod/00/kustomization.yaml': 'resources: [apps.yaml]\n',
    'clusters/prod/00/apps.yaml':
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps }\nspec:\n  path: ./apps/${ENVIRONMENT}/base\n  sourceRef: { kind: GitRepository, name: flux-system }\n',
    'apps/prod/base/p.yaml':
      'apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\nmetadata: { name: p, namespace: apps }\nspec: { type: slack, address: "https://hooks.slack.com/x" }\n',
  })
  const named = ['--manifests', 'clusters/prod/00']
  const { result } = await run(root, 'validate', ...named)
  assert.match(
    result.problems[0].message,
    /\.\/apps\/\$\{ENVIRONMENT\}\/base \(clusters\/prod\/00\/apps\.yaml:1\).*substitute/,
  )
  const refused = await run(root, 'preview', ...named, '--providers', 'p', '--message', 'x')
  assert.match(refused.stderr, /no Provider is called p|ENVIRONMENT/)
  const found = await run(root, 'validate', ...named, '--substitute', 'ENVIRONMENT: prod')
  assert.deepEqual(
    found.result.conditions.map(({ provider }: Record<string, string>) => provider),
    ['apps/p'],
  )
})

test('a Provider and an Alert that SOPS encrypted whole are decrypted, then substituted; without a key they are Unknown', async () => {
  const root = of('sops-manifest')
  const key = { SOPS_AGE_KEY_FILE: path.join(repositories, 'sops/age.key') }
  const preview = async (cwd: string, env: Record<string, string>) => {
    const args = ['preview', '--object', 'GitRepository/flux-system/fleet', '--message', 'x', '--output', 'json']
    const { code, stdout, stderr } = await runBundle(args, { cwd, env: { GITHUB_WORKSPACE: cwd, ...env } })
    return { code, stdout, stderr, result: JSON.parse(stdout) }
  }
  const opened = await preview(root, key)
  assert.equal(opened.code, 0)
  assert.deepEqual(
    bodies(opened.result).map(({ channel }) => channel),
    ['from-variables'],
  )
  assert.doesNotMatch(opened.stdout, /T\/B\/sealed/)
  const shut = await run(root, 'preview', '--providers', 'slack', '--message', 'x')
  assert.deepEqual([shut.code, shut.result.deliveries[0].status], [1, 'failed'])
  assert.match(shut.result.deliveries[0].error, /Provider slack is encrypted with SOPS/)
  const validated = await run(root, 'validate')
  const { status, reason } = validated.result.conditions[0]
  assert.deepEqual([validated.code, status, reason], [0, 'Unknown', 'Encrypted'])

  const text = readFileSync(path.join(root, 'provider.yaml'), 'utf8')
  const tampered = repository({ 'p.yaml': text.replace('name: slack', 'name: other') })
  const refused = await preview(tampered, key)
  assert.deepEqual([refused.code, refused.result.deliveries], [2, []])
  assert.match(refused.stderr, /the file was changed after it was encrypted/)
})
