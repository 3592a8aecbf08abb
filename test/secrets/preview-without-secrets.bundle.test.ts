import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { actionRun, folder, manifest, nodes, runBundle } from '../support/bundle.ts'
import { event } from '../support/services.ts'

// A preview needs no secrets: `***` stands for what they would give, and what is missing comes last, to be pasted.

const examples = path.resolve(import.meta.dirname, '../../examples/providers')

/** The examples of all types without their Secrets. */
const withoutSecrets = Object.fromEntries(
  readdirSync(examples).map((name) => {
    const documents = readFileSync(path.join(examples, name), 'utf8').split('\n---\n')
    return [name, documents.filter((document) => !document.includes('kind: Secret')).join('\n---\n')]
  }),
)

interface Shown {
  readonly type: string
  readonly status: string
  readonly code?: string
  readonly error?: string
  readonly requests: { url: string; headers: Record<string, string>; body: string }[]
}

async function preview(cwd: string, args: readonly string[], node?: string) {
  const ran = await runBundle(['preview', '--output', 'json', '--event', event, ...args], {
    cwd,
    ...(node && { node }),
  })
  const { deliveries, problems, conditions } = JSON.parse(ran.stdout)
  return { ...ran, deliveries: deliveries as Shown[], problems, conditions }
}

for (const { version, path: node } of nodes)
  test(`every type is shown without its Secret, by Node ${version}`, async (t) => {
    const { code, stderr, deliveries, problems } = await preview(folder(t, withoutSecrets), [], node)
    const failed = deliveries.filter(({ status, code: why }) => status !== 'skipped' || why !== 'preview')
    assert.deepEqual(
      failed.map(({ type, status, error }) => `${type} ${status} ${error}`),
      [],
    )
    assert.equal(code, 0, stderr)
    assert.equal(deliveries.length, Object.keys(withoutSecrets).length)
    const shown = deliveries.filter(({ requests }) => JSON.stringify(requests).includes('***')).map(({ type }) => type)
    // Their Secrets hold nothing that a request shows: the key of a signature's connection, a subject's user.
    assert.deepEqual(
      deliveries.map(({ type }) => type).filter((type) => !shown.includes(type)),
      ['nats', 'pagerduty'],
    )
    assert.ok(
      problems.some(
        ({ severity, message }: Record<string, string>) =>
          severity === 'notice' && /^\*\*\* stands for/.test(message ?? ''),
      ),
    )
    const lines = stderr.trimEnd().split('\n')
    const from = lines.indexOf('Set this before running the command:')
    assert.ok(
      from > 0 && lines.slice(from + 1).every((line) => /^export FLUX_\w+=/.test(line)),
      lines.slice(from).join('\n'),
    )
    assert.ok(lines.includes("export FLUX_SLACK_ADDRESS='…'"))
  })

const app = 'encryptedData: {githubAppID: AgB, githubAppInstallationOwner: AgB, githubAppPrivateKey: AgB}'
const sealedApp = `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: app, namespace: flux-system}\nspec: {${app}}\n---\n`

test('types that exchange tokens show the exchange, with *** for the signature', async (t) => {
  const root = folder(t, {
    'n.yaml':
      sealedApp +
      manifest('Provider', 'github', '{type: github, address: "https://github.com/a/b", secretRef: {name: app}}') +
      manifest('Provider', 'pubsub', '{type: googlepubsub, address: p, channel: t, secretRef: {name: key}}'),
  })
  const { code, deliveries, stderr } = await preview(root, ['--providers', 'github', '--providers', 'pubsub'])
  assert.equal(code, 0, stderr)
  const urls = deliveries.flatMap(({ requests }) => requests.map(({ url }) => url))
  assert.deepEqual(urls.slice(0, 2), [
    'https://api.github.com/orgs/***/installation',
    'https://api.github.com/app/installations/installation-id/access_tokens',
  ])
  assert.ok(urls.some((url) => url.startsWith('https://pubsub.googleapis.com/')))
  assert.match(stderr, /export FLUX_APP_GITHUBAPPPRIVATEKEY="\$\(cat FILE\)"/)
})

describe('what is wrong is an error still', () => {
  const chat = (spec: string): Record<string, string> => ({ 'n.yaml': manifest('Provider', 'chat', spec) })
  const cases: [name: string, files: Record<string, string>, args: string[], error: RegExp][] = [
    [
      'a Secret without the key',
      chat('{type: slack, secretRef: {name: hook}}'),
      ['--secrets', 'hook: { adress: "https://example.com/x" }'],
      /needs the key address of Secret flux-system\/hook .* but it does not have it \(it has adress\)/,
    ],
    [
      'a Secret with a wrong value',
      chat('{type: slack, secretRef: {name: hook}}'),
      ['--secrets', 'hook: { address: "no address" }'],
      /the address/,
    ],
    [
      'a bad address',
      chat('{type: grafana, address: "grafana.example.com", secretRef: {name: x}}'),
      [],
      /has no scheme/,
    ],
    [
      'an expression',
      chat('{type: github, address: "https://github.com/a/b", secretRef: {name: x}, commitStatusExpr: "1 +"}'),
      [],
      /commitStatusExpr/,
    ],
  ]
  for (const [name, files, args, error] of cases)
    test(name, async (t) => {
      const { code, deliveries } = await preview(folder(t, files), ['--providers', 'chat', ...args])
      assert.equal(code, 1)
      assert.match(deliveries[0]?.error ?? '', error)
    })
})

test('an Action on a fork, where every secret is empty, shows its messages, and what to paste is an input', async (t) => {
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', '{type: slack, secretRef: {name: hook}}') })
  const env = actionRun(root, { mode: 'preview', providers: 'chat', secrets: 'hook: { address: "" }', event })
  const { code, stdout } = await runBundle([], { cwd: root, env })
  assert.equal(code, 0, stdout)
  assert.match(stdout, /POST https:\/\/\*\*\*/)
  assert.match(stdout, /Add this to the step's `with:`:\nsecrets: \|\n {2}flux-system\/hook:\n {4}address: /)
})

test('send still fails, with the fix before the list of places', async (t) => {
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', '{type: slack, secretRef: {name: hook}}') })
  const args = ['send', '--providers', 'chat', '--event', event]
  const { code, stderr } = await runBundle(args, { cwd: root, env: { GITLAB_CI: 'true' } })
  assert.equal(code, 1)
  assert.match(stderr, /variables:\n\s*FLUX_HOOK_ADDRESS: \$HOOK_ADDRESS\n\s*Searched: secrets \(/)
})

test('a misspelt name in secrets is named in a preview, too', async (t) => {
  const root = folder(t, { 'n.yaml': manifest('Provider', 'chat', '{type: slack, secretRef: {name: slack-url}}') })
  const secrets = 'flux-system/slack-urll: { address: "https://hooks.example/hunter22" }'
  const { code, stderr, stdout } = await runBundle(['preview', '--providers', 'chat', '--secrets', secrets], {
    cwd: root,
  })
  assert.equal(code, 0)
  assert.match(
    stderr,
    /^warning: \*\*\* stands for .*\. In secrets, but not used by any Provider: flux-system\/slack-urll \(did you mean flux-system\/slack-url\?\)\.$/m,
  )
  assert.doesNotMatch(stderr + stdout, /hunter22/)
})
