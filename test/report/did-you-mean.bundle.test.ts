import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folder, manifest, runBundle } from '../support/bundle.ts'

const chat = manifest('Provider', 'chat', '{type: slack, address: "https://hooks.slack.example/x"}')
const kustomizations = '{kind: Kustomization, name: "*"}'
const alert = (provider: string, sources = kustomizations) =>
  manifest('Alert', 'all', `{providerRef: {name: ${provider}}, eventSources: [${sources}]}`)
const object = ['--object', 'Kustomization/flux-system/apps']

const cases: Record<string, readonly [manifests: string, args: readonly string[], meant: string]> = {
  'a Provider': [chat, ['preview', '--providers', 'chatt'], 'chat'],
  'a Provider by its full name': [chat, ['preview', '--providers', 'flux-sytem/chat'], 'flux-system/chat'],
  'an Alert': [chat + alert('chat'), ['preview', '--alerts', 'al'], 'all'],
  'the Provider of an Alert': [chat + alert('chta'), ['preview', ...object], 'chat'],
  'the type of a Provider': [
    manifest('Provider', 'chat', '{type: msteam}'),
    ['preview', '--providers', 'chat'],
    'msteams',
  ],
  'a type by the name of its product': [manifest('Provider', 'chat', '{type: teams}'), ['validate'], 'msteams'],
  'the type of a Provider, in validate': [manifest('Provider', 'chat', '{type: msteam}'), ['validate'], 'msteams'],
  'a field': [manifest('Provider', 'chat', '{type: slack, adress: "https://x.example"}'), ['validate'], 'address'],
  'a kind among the sources': [chat + alert('chat', '{kind: Kustomisation, name: "*"}'), ['validate'], 'Kustomization'],
  'the kind of the object': [chat, ['preview', '--object', 'Kustomisation/flux-system/apps'], 'Kustomization'],
}

for (const [name, [manifests, args, meant]] of Object.entries(cases))
  test(`a typo gets a suggestion: ${name}`, async (t) => {
    const root = folder(t, { 'n.yaml': manifests })
    const { stderr } = await runBundle(args, { cwd: root })
    assert.match(stderr, new RegExp(`; did you mean ${meant}\\?`))
  })

test('an event with an unknown field or severity gets a warning on its line', async (t) => {
  const root = folder(t, {
    'n.yaml': manifest('Provider', 'chat', '{type: generic, address: "http://127.0.0.1:9"}'),
    'event.yaml': 'severity: eror\nmesage: hello\ninvolvedObject: {kind: Kustomization, nam: apps}\n',
  })
  const { code, stderr } = await runBundle(['preview', '--providers', 'chat', '--event-file', 'event.yaml'], {
    cwd: root,
  })
  assert.equal(code, 0, stderr)
  assert.match(stderr, /^warning: event\.yaml:2:9: the event has the field mesage, .*; did you mean message\?$/m)
  assert.match(stderr, /^warning: event\.yaml:3:44: involvedObject has the field nam, .*; did you mean name\?$/m)
  assert.match(stderr, /^warning: event\.yaml:3:17: involvedObject of the event has no name/m)
  assert.match(stderr, /^warning: event\.yaml:1:1: severity of the event is "eror"; .*; did you mean error\?$/m)
})

test('errors explain words before the command, between commas and after completion', async (t) => {
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', '{type: generic, address: "http://127.0.0.1:9"}') })
  const run = (...args: string[]) => runBundle(args, { cwd: root })
  assert.match((await run('--message', 'hi')).stderr, /--message is before the command, but flags must follow it/)
  assert.match(
    (await run('preview', '--providers', 'chat,other')).stderr,
    /repeat the flag .*: --providers a --providers b$/m,
  )
  const help = await run('completion', '--help')
  assert.equal(help.code, 0)
  assert.match(help.stdout, /completion bash\|zsh/)
})

test('an unresolved host inside a cluster is explained as such', async (t) => {
  // The resolver rejects a label of 64 characters without a query.
  const address = `http://${'x'.repeat(64)}.svc.cluster.local`
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', `{type: generic, address: "${address}"}`) })
  const { code, stderr } = await runBundle(['test', 'chat', '--retries', '0'], { cwd: root })
  assert.equal(code, 1)
  assert.match(stderr, /cannot be found: it is a name inside a cluster, which only a runner in that cluster can reach/)
})
