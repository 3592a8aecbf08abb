import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { before, describe, type TestContext, test } from 'node:test'
import * as nkeys from '@nats-io/nkeys'
import { actionRun, folder, manifest, nodes, runBundle } from '../support/bundle.ts'
import { type Certificates, certificates } from '../support/servers.ts'
import {
  type Answer,
  type Arrival,
  type Example,
  event,
  examples,
  listenProxy,
  openServices,
  providers,
  rsaKey,
} from '../support/services.ts'

// Every type with canaries for secrets, services that echo all they get in their refusals, in every coding that
// services use, debug on: whatever is written anywhere holds no form of any canary.

/** A secret that is nowhere but in its place; `odd` has the characters that encoders change. */
let count = 0
const canary = (odd: boolean): string =>
  `Kn4ry${++count}x${odd ? '+/=&"<q>\'~ %41\\z' : 'q7Wz'}${(count * 7919).toString(36)}vT9b`

const texts = (text: string): string[] =>
  [text, ...text.split(/\r?\n|\\n/)].map((one) => one.trim()).filter((one) => one.length >= 8 && !/^-----/.test(one))

/** How a secret is written by services, encoders and errors; made without a look at redact.ts. */
function formsOf(secret: string, user = ''): string[] {
  return texts(secret).flatMap((text) => {
    const base64 = [text, `:${text}`, `${text}:`, `${user}:${text}`].map((each) => Buffer.from(each).toString('base64'))
    const unpadded = base64.map((each) => each.replace(/=+$/, ''))
    const percent = [encodeURIComponent(text), encodeURI(text), new URLSearchParams({ x: text }).toString().slice(2)]
    const json = JSON.stringify(text).slice(1, -1)
    const hex = Buffer.from(text).toString('hex')
    const inside = base64.map((each) => Buffer.from(each).toString('base64').replace(/=+$/, ''))
    const html = json.replace(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`)
    return [
      text,
      ...unpadded,
      ...unpadded.map((each) => each.replaceAll('+', '-').replaceAll('/', '_')),
      ...percent,
      ...percent.map((each) => each.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())),
      json,
      html,
      json.replaceAll('/', '\\/'),
      JSON.stringify(json).slice(1, -1),
      // What ends in the middle of a digit of base64 depends on what follows.
      ...inside.map((each) => each.slice(0, -2)),
      ...percent.map(encodeURIComponent),
      ...markup(text),
      ...markup(json),
      hex,
      hex.toUpperCase(),
      text.replaceAll("'", "''"),
      text.replaceAll('"', '""'),
      text.replace(/[\\'"]/g, '\\$&'),
      text.replace(/[^\w\n]/gu, '\\$&'),
    ]
  })
}

/** As error pages write it: with names, with decimal and with hexadecimal numbers. */
function markup(text: string): string[] {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }
  const point = (char: string): number => char.codePointAt(0) as number
  return [
    text.replace(/[&<>"']/g, (char) => `&${names[char]};`),
    text.replace(/[&<>"'+=/]/g, (char) => `&#${point(char)};`),
    text.replace(/[&<>"'+=/]/g, (char) => `&#x${point(char).toString(16).toUpperCase()};`),
  ]
}

const dull = /^(accept|content-|host$|user-agent|connection|x-github-api|x-requested|x-atlassian|gotk|traceparent)/i

const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** How error pages, databases and shells write what they were sent. */
const encoders: readonly ((text: string) => string)[] = [
  ...[0, 1, 2].map((at) => (text: string) => markup(text)[at] as string),
  (text) => markup(JSON.stringify(text))[0] as string,
  (text) => markup(markup(text)[0] as string)[1] as string,
  (text) => encodeURIComponent(encodeURIComponent(text.toWellFormed())),
  (text) => base64(base64(text)),
  (text) => base64(markup(text)[2] as string),
  (text) => Buffer.from(text).toString('hex'),
  (text) => Buffer.from(encodeURIComponent(text.toWellFormed())).toString('hex').toUpperCase(),
  (text) => `'${text.replaceAll("'", "''")}'`,
  (text) => `"${text.replaceAll('"', '""')}"`,
  (text) => text.replace(/[^\w\n]/gu, '\\$&'),
]
let arrivals = 0

/** All that a service got, in the ways in which services put it into their refusals. */
function echo(arrival: Arrival): string {
  const { method, host, url, headers, body } = arrival
  const values = Object.values(headers).map(String)
  const basic = values.map((value) => Buffer.from(value.replace(/^\w+ /, ''), 'base64').toString())
  const plain = [
    `${method} https://${host}${url}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    body,
  ]
  // Of an answer only its beginning is told, so each begins in another way.
  const encode = encoders[arrivals++ % encoders.length] as (text: string) => string
  const telling = Object.entries(headers).flatMap(([name, value]) => (dull.test(name) ? [] : [String(value)]))
  return [
    ...[...telling, ...basic, url, ...(/json|form/.test(String(headers['content-type'])) ? [] : [body])].map(encode),
    ...plain,
    ...basic,
    JSON.stringify({ plain, decoded: decoded(url) }),
    JSON.stringify(JSON.stringify(plain)),
    JSON.stringify(plain).replaceAll('/', '\\/'),
    encodeURIComponent(plain.join(' ').toWellFormed()),
    ...[url, body, ...values].map((text) => Buffer.from(text).toString('base64')),
    ...[url, body, ...values].map((text) => Buffer.from(text).toString('base64url')),
  ].join(' ')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

interface Given {
  readonly example: Example
  readonly name: string
}

interface Plant {
  readonly given: Given[]
  /** Canary -> the user that stands before it in basic authorization. */
  readonly canaries: Map<string, string>
}

/** The examples with every value of their Secrets replaced by a canary, and the other ways to say who one is. */
function plant(): Plant {
  const canaries = new Map<string, string>()
  const secret = (odd = true, user = ''): string => {
    const made = canary(odd)
    canaries.set(made, user)
    return made
  }
  const all = examples()
  const given = all.map((example) => ({
    name: example.type,
    example: { ...example, secret: planted(example, secret, canaries) },
  }))
  const like = (type: string): Example => all.find((one) => one.type === type) as Example
  const more = (name: string, type: string, values: Record<string, string>, spec = {}): Given => {
    const example = like(type)
    return { name, example: { type, spec: { ...example.spec, ...spec }, secret: values } }
  }
  const keep = (text: string): string => {
    canaries.set(text, '')
    return text
  }
  const seed = new TextDecoder().decode(nkeys.createUser().getSeed())
  const app = { githubAppID: '1', githubAppInstallationID: '2', githubAppPrivateKey: keep(rsaKey()) }
  const user = {
    type: 'authorized_user',
    client_id: 'client-of-the-tests.example.com',
    client_secret: secret(),
    refresh_token: secret(),
  }
  given.push(
    more('github-app', 'github', app),
    more('github-app-echo', 'githubdispatch', { ...app, githubAppBaseURL: 'https://echo.example.com/' }),
    more('google-user', 'googlepubsub', { token: JSON.stringify(user) }),
    more('nats-nkey', 'nats', { nkey: keep(seed) }),
    more('nats-creds', 'nats', {
      creds: `-----BEGIN NATS USER JWT-----\n${secret(false)}\n------END NATS USER JWT------\n\n-----BEGIN USER NKEY SEED-----\n${keep(new TextDecoder().decode(nkeys.createUser().getSeed()))}\n------END USER NKEY SEED------\n`,
    }),
    more('matrix-headers', 'generic', {
      address: `https://example.com/${secret(false)}`,
      headers: `X-Any-Name: ${JSON.stringify(secret())}\nAuthorization: ${JSON.stringify(`Bearer ${secret()}`)}\n`,
    }),
    more('basic-in-url', 'alertmanager', { address: `https://flux:${secret(false)}@alertmanager.example.com/api` }),
    more('hub-jwt', 'azureeventhub', { address: 'hub', token: secret(false) }, { channel: 'example' }),
    more('api-slack', 'slack', { address: 'https://slack.com/api/chat.postMessage', token: secret() }),
    more('bearer-alertmanager', 'alertmanager', { token: secret() }),
  )
  return { given, canaries }
}

function planted(
  { type, secret: values }: Example,
  secret: (odd?: boolean, user?: string) => string,
  canaries: Map<string, string>,
): Record<string, string> {
  const isUrl = type === 'telegram'
  const replace = ([key, value]: [string, string]): [string, string] => {
    if (key === 'username') return [key, value]
    if (key === 'password') return [key, secret(true, values.username)]
    if (key === 'headers') return [key, `X-Scope-OrgID: ${JSON.stringify(secret())}\n`]
    if (key === 'token' && value.includes('private_key')) {
      for (const line of texts(JSON.parse(value).private_key)) canaries.set(line, '')
      return [key, value]
    }
    if (key === 'token')
      return [
        key,
        type === 'bitbucket'
          ? `flux@example.com:${secret(true, 'flux@example.com')}`
          : isUrl
            ? `1234:${secret(false)}`
            : secret(),
      ]
    if (value.startsWith('Endpoint=')) return [key, value.replace('ZmFrZQ==', Buffer.from(secret()).toString('base64'))]
    if (type === 'sentry') return [key, value.replace('fake0key', secret(false))]
    return [
      key,
      `${value.replace(/[?].*/, '')}/${secret(false)}?key=${secret(false)}&token=${encodeURIComponent(secret())}`,
    ]
  }
  return Object.fromEntries(Object.entries(values).map(replace))
}

/** What token endpoints grant: canaries themselves. */
const granted = { token: canary(true), access_token: canary(true) }

/** Token endpoints grant tokens; all else is refused with an echo. */
function refusing(canaries: Map<string, string>): (arrival: Arrival) => Answer {
  for (const token of Object.values(granted)) canaries.set(token, '')
  return (arrival) => {
    const isEndpoint = /access_tokens|\/token$/.test(arrival.url) && arrival.host !== 'echo.example.com'
    if (isEndpoint) return { status: 200, body: JSON.stringify({ ...granted, id: 1 }) }
    return { status: 400, body: echo(arrival) }
  }
}

const sops = new URL('../repositories/sops/', import.meta.url)

interface World {
  readonly root: string
  readonly canaries: Map<string, string>
  readonly names: string[]
  readonly environment: Record<string, string>
  readonly secrets: string
  readonly asked: () => number
  /** Files that hold secrets because the test wrote them. */
  readonly given: string[]
}

async function world(t: TestContext, made: Certificates): Promise<World> {
  const { given, canaries } = plant()
  const answer = refusing(canaries)
  const there = openServices({
    answer,
    nats: (line) => `-ERR 'Authorization Violation: ${line.replaceAll("'", '')}'`,
    clientCa: made.ca,
  })
  const port = await listenProxy(t, there)
  const proxyPassword = canary(true)
  const githubToken = canary(false)
  canaries.set(proxyPassword, 'pr0xy-user').set(githubToken, '').set('sops-made-up', '').set('xoxb-sops-made-up', '')
  const key = readFileSync(new URL('age.key', sops), 'utf8')
  canaries.set(/AGE-SECRET-KEY\S+/.exec(key)?.[0] as string, '')
  for (const text of texts(made.client.key)) canaries.set(text, '')
  const alerts = given.map(({ name }) =>
    manifest(
      'Alert',
      name,
      JSON.stringify({ providerRef: { name }, eventSources: [{ kind: 'Kustomization', name: '*' }] }),
    ),
  )
  const extra =
    manifest(
      'Provider',
      'own-repository',
      '{type: github, address: "https://github.com/acme/fleet", proxySecretRef: {name: proxy}, certSecretRef: {name: tls}}',
    ) +
    manifest(
      'Provider',
      'from-sops',
      '{type: slack, secretRef: {name: slack-url}, proxySecretRef: {name: proxy}, certSecretRef: {name: tls}}',
    ) +
    manifest(
      'Alert',
      'own-repository',
      '{providerRef: {name: own-repository}, eventSources: [{kind: Kustomization, name: "*"}]}',
    ) +
    manifest('Alert', 'from-sops', '{providerRef: {name: from-sops}, eventSources: [{kind: Kustomization, name: "*"}]}')
  const byName = new Map(given.map(({ example, name }) => [example, name]))
  const root = folder(t, {
    'n.yaml':
      providers(
        given.map(({ example }) => example),
        (example) => byName.get(example) as string,
      ) +
      alerts.join('') +
      extra,
    'sops.yaml': readFileSync(new URL('slack.yaml', sops), 'utf8'),
  })
  const secrets = JSON.stringify({
    ...Object.fromEntries(given.map(({ name, example }) => [name, example.secret])),
    proxy: { address: `http://127.0.0.1:${port}`, username: 'pr0xy-user', password: proxyPassword },
    tls: { 'ca.crt': there.ca, 'tls.crt': made.client.cert, 'tls.key': made.client.key },
  })
  return {
    root,
    canaries,
    names: [...given.map(({ name }) => name), 'own-repository', 'from-sops'],
    environment: { SOPS_AGE_KEY: key },
    secrets,
    asked: () => there.arrivals.length,
    given: ['n.yaml', 'sops.yaml', '.event.json'],
  }
}

/** Every file below a folder but those that the test wrote. */
function filesOf({ root, given }: World): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !given.includes(name) && statSync(path.join(root, name)).isFile(),
  )
}

function grep({ root, canaries, ...rest }: World, streams: Record<string, string>): string[] {
  const files = filesOf({ root, canaries, ...rest }).map(
    (name) => [name, readFileSync(path.join(root, name), 'utf8')] as const,
  )
  const found: string[] = []
  for (const [place, text] of [...Object.entries(streams), ...files])
    for (const [secret, user] of canaries)
      for (const form of new Set(formsOf(secret, user)))
        if (text.includes(form)) {
          const at = text.indexOf(form)
          found.push(
            `${place} holds ${form} of ${secret.slice(0, 40)}: …${text.slice(Math.max(0, at - 60), at + form.length + 20)}…`,
          )
        }
  return [...new Set(found)]
}

const withoutMasks = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')

for (const { version, path: node } of nodes)
  describe(`no form of any secret is written anywhere, by Node ${version}`, () => {
    let made: Certificates
    before(() => {
      made = certificates()
    })

    test('by an Action that fails everywhere, debug on, and its masks come before anything else', async (t) => {
      const there = await world(t, made)
      const inputs = {
        secrets: there.secrets,
        event,
        outbox: 'out/outbox.json',
        'preview-file': 'out/page.html',
        'github-token':
          [...there.canaries.keys()].find((one) => one.startsWith('Kn4ry') && one === githubTokenOf(there)) ?? '',
      }
      const env = { ...actionRun(there.root, inputs), RUNNER_DEBUG: '1', ...there.environment }
      const { code, stdout, stderr } = await runBundle([], { cwd: there.root, env, node })
      assert.equal(code, 1, stdout.slice(0, 2000))
      judgeCoverage(
        there,
        JSON.parse(
          /^results<<(\S+)\n([\s\S]*?)\n\1$/m.exec(readFileSync(path.join(there.root, '.output'), 'utf8'))?.[2] ?? '{}',
        ),
      )
      assert.deepEqual(grep(there, { stdout: withoutMasks(stdout), stderr: withoutMasks(stderr) }), [])
      const lines = stdout.split('\n')
      const first = lines.findIndex((line) => !line.startsWith('::add-mask::'))
      assert.ok(first > 50, `${first} masks come first`)
      // Later ones are of what came up on the way: tokens that services grant, what is signed or put together.
      const late = lines.slice(first).filter((line) => line.startsWith('::add-mask::'))
      const atTheStart = [...there.canaries.keys()].filter((text) => !Object.values(granted).includes(text))
      assert.deepEqual(
        late.filter((line) => atTheStart.some((text) => line === `::add-mask::${text.replaceAll('%', '%25')}`)),
        [],
        'what was given is masked before anything else is printed',
      )
      assert.deepEqual(filesOf(there).sort(), ['.output', '.summary', 'out/outbox.json', 'out/page.html'])
      for (const file of filesOf(there))
        assert.ok(statSync(path.join(there.root, file)).size > 500, `${file} has something in it`)
    })

    for (const args of [['--debug'], ['--debug', '--output', 'json']])
      test(`by the command line with ${args.join(' ')}`, async (t) => {
        const there = await world(t, made)
        const given = { ...there, given: [...there.given, 'secrets.json'] }
        const env = { ...there.environment, GITHUB_REPOSITORY: 'acme/fleet', INPUT_UNUSED: 'x' }
        const run = [
          'send',
          '--event',
          event,
          '--secrets',
          there.secrets,
          '--github-token',
          githubTokenOf(there),
          '--outbox',
          'out/outbox.json',
          '--preview-file',
          'out/page.html',
          ...args,
        ]
        const { code, stdout, stderr } = await runBundle(run, { cwd: there.root, env, node })
        assert.equal(code, 1, stderr.slice(0, 2000))
        if (args.includes('json')) judgeCoverage(there, JSON.parse(stdout))
        assert.deepEqual(grep(given, { stdout, stderr }), [])
      })

    test('by a preview, which shows every header and body', async (t) => {
      const there = await world(t, made)
      const run = [
        'preview',
        '--event',
        event,
        '--secrets',
        there.secrets,
        '--github-token',
        githubTokenOf(there),
        '--preview-file',
        'out/page.html',
        '--debug',
      ]
      for (const args of [[], ['--output', 'json']]) {
        const env = { ...there.environment, GITHUB_REPOSITORY: 'acme/fleet' }
        const { code, stdout, stderr } = await runBundle([...run, ...args], { cwd: there.root, env, node })
        assert.equal(code, 0, stderr.slice(0, 2000))
        assert.equal(there.asked(), 0)
        assert.deepEqual(grep(there, { stdout, stderr }), [])
      }
    })

    test('by validate', async (t) => {
      const there = await world(t, made)
      const { stdout, stderr } = await runBundle(['validate', '--secrets', there.secrets, '--debug'], {
        cwd: there.root,
        env: there.environment,
        node,
      })
      assert.deepEqual(grep(there, { stdout, stderr }), [])
    })
  })

/** The token that stands for github-token: the one that no Secret holds. */
function githubTokenOf({ canaries, secrets }: World): string {
  const [token] = [...canaries.keys()].filter((one) => /^Kn4ry\d+xq7Wz/.test(one) && !secrets.includes(one))
  return token ?? ''
}

/** Every Provider was tried, and refused with an echo: nothing failed too early to leak. */
function judgeCoverage(
  { names }: World,
  { deliveries }: { deliveries: { provider: string; error?: string; status: string }[] },
): void {
  const told = new Map(deliveries.map((one) => [one.provider.replace('flux-system/', ''), one]))
  const early = names.filter((name) => !/HTTP 400|answered|Authorization Violation/.test(told.get(name)?.error ?? ''))
  assert.deepEqual(
    early.map((name) => `${name}: ${told.get(name)?.error}`),
    [],
  )
}

test('the URL of a GitHub API in a Secret manifest keeps its password and token to itself', async (t) => {
  const url = 'https://flux:Kn4ryPass@github.example.com/api/v3/?key=Kn4ryT0ken'
  const secret = {
    githubAppID: '1',
    githubAppInstallationID: '2',
    githubAppPrivateKey: rsaKey(),
    githubAppBaseURL: url,
  }
  const root = folder(t, {
    'n.yaml':
      manifest('Provider', 'p', '{type: github, address: "https://github.example.com/a/b", secretRef: {name: app}}') +
      `apiVersion: v1\nkind: Secret\nmetadata: {name: app, namespace: flux-system}\nstringData: ${JSON.stringify(secret)}\n`,
  })
  for (const { path: node } of nodes) {
    const args = ['preview', '--providers', 'p', '--event', event, '--preview-file', 'page.html', '--debug']
    const { code, stdout, stderr } = await runBundle(args, { cwd: root, node })
    assert.equal(code, 0, stderr)
    assert.match(stdout, /access_tokens/)
    assert.doesNotMatch(stdout + stderr + readFileSync(path.join(root, 'page.html'), 'utf8'), /Kn4ry/)
  }
})

test('what a function makes of a value of substituteFrom is not shown, and ordinary words are', async (t) => {
  const flux =
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps, namespace: flux-system}\nspec: {path: ./apps, postBuild: {substituteFrom: [{kind: Secret, name: subs}]}}\n'
  const root = folder(t, {
    'flux.yaml': flux,
    'subs.yaml':
      'apiVersion: v1\nkind: Secret\nmetadata: {name: subs, namespace: flux-system}\nstringData: {tok: "prodKn4ry889900aa", env: production}\n',
    'apps/p.yaml': manifest(
      'Provider',
      'p',
      '{type: grafana, address: "http://127.0.0.1:1/${tok:4:9}/${tok^^}/${env:0:4}", channel: "${tok/prod/x}"}',
    ),
  })
  const args = ['preview', '--providers', 'p', '--event', event, '--preview-file', 'page.html', '--debug']
  const { code, stdout, stderr } = await runBundle(args, { cwd: root })
  assert.equal(code, 0, stderr)
  assert.match(stdout, /POST http:\/\/127\.0\.0\.1:1\/\*\*\*\/\*\*\*\/prod/)
  assert.doesNotMatch(stdout + stderr + readFileSync(path.join(root, 'page.html'), 'utf8'), /kn4ry/i)
})

describe('an error about a secret that is wrong does not show it', () => {
  const wrong = (key: string, value: string, spec: string): [string, Record<string, string>, string] => [
    key,
    { [key]: value },
    spec,
  ]
  const slack = '{type: generic, secretRef: {name: api}}'
  const cases: [string, Record<string, string>, string][] = [
    wrong('address', 'Kn4ry-address no url', slack),
    wrong('address', 'https://example.com:Kn4ryPort/Kn4ryPath', slack),
    wrong('headers', 'Kn4ry: [a, b', slack),
    ['headers with a line break', { address: 'https://127.0.0.1:1/', headers: 'X-A: "Kn4ry\\nValue"' }, slack],
    ['token with a line break', { token: 'Kn4ryToken\n' }, '{type: telegram, channel: x, secretRef: {name: api}}'],
    [
      'nkey',
      { address: 'nats://127.0.0.1:1', nkey: 'SUKn4ryAAAA' },
      '{type: nats, channel: x, secretRef: {name: api}}',
    ],
    [
      'creds',
      { address: 'nats://127.0.0.1:1', creds: 'Kn4ryCreds' },
      '{type: nats, channel: x, secretRef: {name: api}}',
    ],
    [
      'App key',
      {
        githubAppID: '1',
        githubAppInstallationID: '2',
        githubAppPrivateKey: '-----BEGIN RSA PRIVATE KEY-----\nKn4ryKey\n-----END RSA PRIVATE KEY-----',
      },
      '{type: github, address: "https://127.0.0.1/a/b", secretRef: {name: api}}',
    ],
    [
      'Google key',
      { token: '{"type":"service_account","private_key":"Kn4ry","client_email":"a","private_key_id":"b"}' },
      '{type: googlepubsub, address: p, channel: t, secretRef: {name: api}}',
    ],
    [
      'Google key, cut',
      { token: '{"type":"service_account","private_key":"Kn4ry' },
      '{type: googlepubsub, address: p, channel: t, secretRef: {name: api}}',
    ],
    ['proxy', { address: 'https://example.com', proxy: 'ftp://u:Kn4ryPass@proxy' }, slack],
    [
      'certificate',
      { address: 'https://127.0.0.1:1', 'tls.crt': 'Kn4ryCert', 'tls.key': 'Kn4ryKey' },
      '{type: generic, secretRef: {name: api}, certSecretRef: {name: api}}',
    ],
    ['Sentry DSN', { address: 'https://Kn4ryKey@127.0.0.1:1' }, '{type: sentry, secretRef: {name: api}}'],
    [
      'connection string',
      { address: 'Endpoint=sb://x;SharedAccessKeyName=a;SharedAccessKey=Kn4ryKey' },
      '{type: azureeventhub, secretRef: {name: api}}',
    ],
  ]
  for (const [what, api, spec] of cases)
    test(what, async (t) => {
      const root = folder(t, { 'n.yaml': manifest('Provider', 'p', spec) })
      for (const mode of ['send', 'preview']) {
        const args = [
          mode,
          '--providers',
          'p',
          '--revision',
          `main@sha1:${'a'.repeat(40)}`,
          '--secrets',
          JSON.stringify({ api }),
          '--timeout',
          '1s',
          '--debug',
        ]
        const { code, stdout, stderr } = await runBundle(args, { cwd: root })
        assert.ok(code === 1 || mode === 'preview', stderr)
        assert.doesNotMatch(stdout + stderr, /Kn4ry/)
        assert.doesNotMatch(stdout + stderr, /\n\s+at /)
      }
    })

  for (const text of [
    '{api: {token: Kn4ry',
    'api: Kn4ry',
    '- Kn4ry',
    'api: {token: [Kn4ry]}',
    'Kn4ry: {a: b}\nKn4ry: {c: d}\n  x: y',
  ])
    test(`the input secrets: ${text}`, async (t) => {
      const root = folder(t, { 'n.yaml': manifest('Provider', 'p', slack) })
      for (const isAction of [true, false]) {
        const env = isAction ? actionRun(root, { secrets: text, providers: 'p' }) : {}
        const args = isAction ? [] : ['send', '--providers', 'p', '--secrets', text]
        const { code, stdout, stderr } = await runBundle(args, { cwd: root, env })
        assert.ok(code === 1 || code === 2, stdout)
        const written =
          withoutMasks(stdout) +
          stderr +
          (isAction
            ? readFileSync(path.join(root, '.output'), 'utf8') + readFileSync(path.join(root, '.summary'), 'utf8')
            : '')
        assert.doesNotMatch(written.replaceAll(/"?Kn4ry"?(?= is no Secret's name)/g, ''), /Kn4ry/)
      }
    })
})
