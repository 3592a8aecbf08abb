import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { parse } from 'yaml'
import { ConfigError } from '../../src/common/errors.ts'
import type { Provider, ProviderSpec } from '../../src/manifests/index.ts'
import { isTypeName } from '../../src/providers/index.ts'
import type { ProviderType } from '../../src/providers/provider-type.ts'
import type { TargetRequest } from '../../src/resolve/options.ts'
import { isRunRepository } from '../../src/resolve/run-repository.ts'
import { type ResolvedTarget, resolveTarget } from '../../src/resolve/target.ts'
import { MissingSecretError } from '../../src/secrets/missing-secret.ts'
import { createRedactor } from '../../src/secrets/redact/redact.ts'
import { createSecretResolver } from '../../src/secrets/secret-resolver.ts'
import { providers } from '../support/support.ts'

interface Case {
  readonly name: string
  readonly in: { fn: string; provider: string; secrets: Record<string, { data: Record<string, string | object> }> }
  readonly out?: { options: Options; notifierError?: string }
  readonly error?: string
}

interface Options {
  readonly url: string
  readonly proxyURL: string
  readonly username: string
  readonly channel: string
  readonly token: string
  readonly password: string
  readonly headers: Record<string, string> | null
  readonly commitStatus: string
  readonly tls: { ca: boolean; clientCert: boolean } | null
}

const recorded: { defaults: Record<string, string>; cases: Case[] } = JSON.parse(
  readFileSync(new URL('../logic/secrets.json', import.meta.url), 'utf8'),
)
const cases = recorded.cases.filter((each) => each.in.fn === 'createNotifier')
/** JavaScript's strings cannot hold them; a Secret that is text is what Flux documents. */
const isBinary = (each: Case): boolean => JSON.stringify(each.in.secrets ?? '').includes('{"base64":')
const played = cases.filter((each) => !isBinary(each))
const binary = cases.filter(isBinary).map(({ name }) => name)

/** Types that are not registered here, or not yet, as far as Secrets are concerned. */
const unknown: ProviderType = {
  title: '',
  docs: '',
  family: 'message',
  form: 'raw',
  address: 'optional',
  spec: {},
  keys: {},
  *send() {},
}
const status = /^(github|gitlab|gitea|bitbucket|bitbucketserver|azuredevops)$/
const typeOf = (name: string): ProviderType =>
  isTypeName(name) ? providers[name] : { ...unknown, family: status.test(name) ? 'status' : 'message' }

const pem: Record<'ca' | 'cert' | 'key' | 'otherKey' | 'rsaKey', string> = {
  ca: '',
  cert: '',
  key: '',
  otherKey: '',
  rsaKey: '',
}

before(() => {
  const folder = mkdtempSync(join(tmpdir(), 'flux-notify-'))
  const make = (name: string): string => {
    const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)]
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1']
    execFileSync(
      'openssl',
      ['req', '-x509', ...curve, '-nodes', '-keyout', key, '-out', cert, '-subj', `/CN=${name}`],
      {
        stdio: 'ignore',
      },
    )
    return folder
  }
  make('ca')
  make('client')
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  pem.ca = read('ca.crt')
  pem.cert = read('client.crt')
  pem.key = read('client.key')
  pem.otherKey = read('ca.key')
  pem.rsaKey = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey
  rmSync(folder, { recursive: true })
})

/** The recorded value with certificates of our own, and keys in place of the placeholders. */
function material(name: string, value: string): string {
  const { ca = '', cert = '' } = recorded.defaults
  const key = name === 'cert: key of another cert' ? 'otherKey' : /^app:(?!.*EC)/.test(name) ? 'rsaKey' : 'key'
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
  return value
    .replaceAll('<private key, escaped once>', pem[key])
    .replaceAll(cert, pem.cert)
    .replaceAll(crlf(ca), crlf(pem.ca))
    .replaceAll(ca, pem.ca)
    .replaceAll(ca.trimEnd(), pem.ca.trimEnd())
}

interface Given {
  readonly spec: ProviderSpec
  readonly secrets?: Record<string, Record<string, string>>
  readonly type?: ProviderType
}

async function resolve(
  { spec, secrets = {}, type = typeOf(spec.type) }: Given,
  extra: Partial<TargetRequest> = {},
): Promise<ResolvedTarget & { shown: (text: string) => string }> {
  const redactor = createRedactor()
  const provider = {
    name: 'chat',
    namespace: 'flux-system',
    file: 'notify.yaml',
    line: 1,
    column: 1,
    at: () => ({ line: 9, column: 5 }),
    spec,
  } as unknown as Provider
  const entries = Object.entries(secrets).map(([name, data]) => [
    `flux-system/${name}`,
    new Map(Object.entries(data).map(([key, value]) => [key, { value, place: 'secrets.yaml:1' }])),
  ])
  const secretResolver = createSecretResolver({
    file: { entries: new Map(entries as never), flat: new Map(), empty: new Set() },
    environment: {},
    documents: () => [],
    usedNames: [],
    redactor,
    trusted: false,
  })
  const resolved = await resolveTarget({
    provider,
    type,
    typeOf: () => type,
    uids: new Map(),
    repository: () => 'org/repo',
    identity: { name: provider.name, namespace: 'flux-system', uid: '0c1d2e3f-1111-2222-3333-444455556666' },
    alert: { name: 'all', namespace: 'flux-system', uid: '' },
    commitStatus: type.family === 'status' ? 'kustomization/apps/0c1d2e3f' : '',
    secretResolver,
    redactor,
    now: new Date('2026-03-14T09:26:54Z'),
    uuid: () => '00000000-0000-4000-8000-000000000000',
    ...extra,
  })
  return { ...resolved, shown: redactor.redact }
}

/** What the controller's constructors were given, as this run has it. */
function optionsOf({ target, connection }: ResolvedTarget): Partial<Options> {
  return {
    url: target.address,
    proxyURL: connection.proxy ?? '',
    username: target.username,
    channel: target.channel,
    token: target.token,
    password: target.password,
    headers: Object.fromEntries(target.headers),
    commitStatus: target.commitStatus,
    tls: connection.tls ? { ca: 'ca' in connection.tls, clientCert: 'cert' in connection.tls } : null,
  }
}

describe(`${played.length} of the ${cases.length} recorded calls of createNotifier; binary values: ${binary.join(', ')}`, () => {
  for (const each of played) {
    test(each.name, async () => {
      const secrets = Object.fromEntries(
        Object.entries(each.in.secrets).map(([name, { data = {} }]) => [
          name,
          Object.fromEntries(Object.entries(data).map(([key, value]) => [key, material(each.name, value as string)])),
        ]),
      )
      const spec = parse(each.in.provider).spec as ProviderSpec
      if (each.error !== undefined) {
        await assert.rejects(resolve({ spec, secrets }), ConfigError)
        return
      }
      const { options, notifierError } = each.out as { options: Options; notifierError?: string }
      // What a type needs is held against the record below: Pub/Sub needs a token outside of Google's cloud.
      const type: ProviderType = { ...typeOf(spec.type), needs: [], address: 'optional' }
      const { secretDataKeys, serviceAccountName, ...want } = options as Options & Record<string, unknown>
      assert.deepEqual(optionsOf(await resolve({ spec, secrets, type })), { ...want, headers: want.headers ?? {} })
      if (notifierError !== undefined && secretsDecide.test(notifierError))
        await assert.rejects(resolve({ spec, secrets, type: typeOf(spec.type) }), ConfigError)
    })
  }
})

/** What constructors refuse because of the Secret alone; that they refuse an address is the provider types' business. */
const secretsDecide = /token|apikey|HMAC|credentials|private key must be provided/

const generic: ProviderSpec = { type: 'generic', address: 'https://example.com/hook' }
const ref = (name: string) => ({ name })

describe('what a type needs and no source gives', () => {
  const needy: ProviderType = {
    ...unknown,
    address: 'required',
    keys: { address: '', token: '', username: '', password: '' },
    needs: [['token'], ['username', 'password']],
  }
  const slack: ProviderSpec = { type: 'x', secretRef: ref('creds') }
  const missing: [name: string, given: Given, keys: string[], message: RegExp][] = [
    [
      'the whole Secret',
      { spec: slack, type: needy },
      ['address', 'token'],
      /needs the keys address and token of Secret flux-system\/creds \(spec.secretRef\), which was not given/,
    ],
    [
      'one key',
      { spec: slack, type: needy, secrets: { creds: { token: 'x' } } },
      ['address'],
      /but it does not have it/,
    ],
    [
      'the key of spec.address given',
      { spec: { ...slack, address: 'https://x' }, type: needy, secrets: { creds: {} } },
      ['token'],
      /address|token: "\$\{\{ secrets.FLUX_CREDS_TOKEN \}\}"/,
    ],
    [
      'an empty one',
      { spec: slack, type: needy, secrets: { creds: { address: 'https://x', token: '' } } },
      ['token'],
      /token/,
    ],
    [
      'the proxy',
      { spec: { ...generic, proxySecretRef: ref('p') }, type: unknown },
      ['address'],
      /spec.proxySecretRef/,
    ],
    [
      'the certificate',
      { spec: { ...generic, certSecretRef: ref('c') }, type: unknown },
      ['ca.crt'],
      /toJSON\(secrets.FLUX_C_CA_CRT\)/,
    ],
  ]
  for (const [name, given, keys, message] of missing)
    test(`${name} is missing, with what to paste`, async () => {
      await assert.rejects(resolve(given), (error) => {
        assert.ok(error instanceof MissingSecretError)
        assert.deepEqual(error.needed.keys, keys)
        assert.match(error.message, message)
        return true
      })
    })

  test('any whole set of keys will do', async () => {
    const secrets = { creds: { address: 'https://x', username: 'u', password: 'p' } }
    assert.equal((await resolve({ spec: slack, type: needy, secrets })).target.password, 'p')
  })

  test('without a secretRef the Provider is wrong', async () => {
    await assert.rejects(
      resolve({ spec: { type: 'x', address: 'https://x' }, type: needy }),
      /needs spec.secretRef, a Secret with token, or username and password/,
    )
  })

  test('where half a pair makes Flux ignore the token, the pair is to blame', async () => {
    const secrets = { creds: { address: 'https://x', token: 't', username: 'u' } }
    await assert.rejects(
      resolve({ spec: slack, type: needy, secrets }),
      (error) =>
        /username without password, so Flux/.test((error as Error).message) && !(error instanceof MissingSecretError),
    )
  })
})

describe('a secretRef to a Secret that does not exist', () => {
  for (const type of Object.keys(providers))
    test(`is refused for ${type}`, async () => {
      const spec: ProviderSpec = { type, address: 'https://example.com/owner/repository', secretRef: ref('nowhere') }
      await assert.rejects(resolve({ spec }), (error) => {
        assert.ok(error instanceof MissingSecretError, String(error))
        assert.equal(error.needed.name, 'nowhere')
        return true
      })
    })
})

test('an empty user name beside a password is one, for types that send the password as a token', async () => {
  const secrets = { creds: { username: '', password: 'p4ss' } }
  for (const type of ['github', 'githubdispatch', 'githubpullrequestcomment', 'gitlab', 'gitea']) {
    const spec: ProviderSpec = { type, address: 'https://example.com/owner/repository', secretRef: ref('creds') }
    assert.equal((await resolve({ spec, secrets })).target.password, 'p4ss', type)
  }
})

describe('a merge key in headers', () => {
  const headers = async (text: string) =>
    Object.fromEntries(
      (await resolve({ spec: { ...generic, secretRef: ref('creds') }, secrets: { creds: { headers: text } } })).target
        .headers,
    )
  const cases: [name: string, text: string, want: Record<string, string>][] = [
    ['merges a map', 'X-A: a\n<<: { X-B: b }', { 'X-A': 'a', 'X-B': 'b' }],
    ['is overridden by what comes after it', '<<: { X-A: a }\nX-A: b', { 'X-A': 'b' }],
    ['overrides what comes before it', 'X-A: a\n<<: { X-A: b }', { 'X-A': 'b' }],
    ['of several maps takes the first', '<<: [{ X-A: a }, { X-A: b, X-B: b }]', { 'X-A': 'a', 'X-B': 'b' }],
    ['may be inside a merged map', '<<: { X-A: a, <<: { X-B: b } }', { 'X-A': 'a', 'X-B': 'b' }],
    ['is a header where it is quoted', '"<<": a', { '<<': 'a' }],
  ]
  for (const [name, text, want] of cases) test(name, async () => assert.deepEqual(await headers(text), want))

  for (const [name, text] of [
    ['a text', '<<: a'],
    ['nothing', '<<:'],
    ['itself', '<<: &a { <<: *a }'],
    [
      'very many maps',
      `<<: [&a0 { X: y }${Array.from({ length: 12 }, (_, at) => `, &a${at + 1} { <<: [*a${at}, *a${at}] }`).join('')}]`,
    ],
  ] as const)
    test(`is refused for ${name}`, async () => {
      await assert.rejects(headers(text), (error) => error instanceof ConfigError && !/Symbol/.test(error.message))
    })
})

test('a Provider with a serviceAccountName cannot be sent from here', async () => {
  await assert.rejects(resolve({ spec: { ...generic, serviceAccountName: 'flux' } }), /only inside a cluster/)
})

describe('warnings', () => {
  const warnings = async (data: Record<string, string>) =>
    (await resolve({ spec: { ...generic, secretRef: ref('creds') }, secrets: { creds: data } })).warnings

  test('none where all is well', async () =>
    assert.deepEqual(await warnings({ token: 't', username: 'u', password: 'p' }), []))
  test('half a pair of credentials', async () => {
    assert.deepEqual(await warnings({ username: 'u', token: 't' }), [
      {
        severity: 'warning',
        message:
          'Secret flux-system/creds holds username without password: Flux then ignores all credentials of the Secret, so none of them is sent',
        file: 'notify.yaml',
        field: 'spec.secretRef',
        line: 9,
        column: 5,
      },
    ])
  })
  test('a line break behind the token', async () => {
    const [warning] = await warnings({ token: 't0k\n' })
    assert.match(warning?.message ?? '', /token of Secret flux-system\/creds begins or ends with a line break/)
  })
})

describe('the timeout', () => {
  const timeout = async (spec: Partial<ProviderSpec>, input?: string) =>
    (await resolve({ spec: { ...generic, ...spec } }, { timeout: input })).connection.timeoutMs
  test('is 15 seconds', async () => assert.equal(await timeout({}), 15_000))
  test('is spec.timeout', async () => assert.equal(await timeout({ timeout: '1m30s' }), 90_000))
  test('is the input above all', async () => assert.equal(await timeout({ timeout: '1m' }, '2s'), 2_000))
  test('is refused where it is no duration', async () => {
    await assert.rejects(timeout({ timeout: '15' }), /time: missing unit in duration "15"; expected a duration as 30s/)
  })
})

describe('github-token', () => {
  const runRepository = { token: 'ghs_own', serverUrl: 'https://github.com', repository: 'Org/Repo' }
  const own = (spec: Partial<ProviderSpec>, secrets?: Given['secrets']) =>
    resolve(
      { spec: { type: 'github', address: 'https://github.com/org/repo', ...spec }, ...(secrets && { secrets }) },
      { runRepository },
    )
  const used: [name: string, spec: Partial<ProviderSpec>, secrets?: Given['secrets']][] = [
    ['without a secretRef', {}],
    ['where the Secret has no token', { secretRef: ref('creds') }, { creds: { other: 'x' } }],
    ['where nothing gives the Secret', { secretRef: ref('creds') }],
    ['for dispatches', { type: 'githubdispatch' }],
  ]
  for (const [name, spec, secrets] of used)
    test(`speaks for its own repository ${name}`, async () => {
      const { target, usesGithubToken } = await own(spec, secrets)
      assert.deepEqual([target.token, usesGithubToken], ['ghs_own', true])
    })

  test('gives way to a token of the Secret', async () => {
    const { target, usesGithubToken } = await own({ secretRef: ref('creds') }, { creds: { token: 'ghp_mine' } })
    assert.deepEqual([target.token, usesGithubToken], ['ghp_mine', false])
  })

  test('goes to no other repository, and to no other type', async () => {
    await assert.rejects(own({ address: 'https://github.com/org/other' }), /needs spec.secretRef/)
    assert.equal((await own({ type: 'generic', address: 'https://github.com/org/repo' })).target.token, '')
  })

  const addresses: [address: string, isOwn: boolean][] = [
    ['https://github.com/org/repo', true],
    ['https://github.com/ORG/Repo.git', true],
    ['https://GitHub.com/org/repo', true],
    ['https://github.com/org/repo/', true],
    ['https://user@github.com/org/repo', true],
    ['ssh://git@github.com/org/repo.git', true],
    ['git@github.com:org/repo.git', true],
    ['http://github.com/org/repo', false],
    ['https://github.com@evil.example/org/repo', false],
    ['https://github.com.evil.example/org/repo', false],
    ['https://evil.example/github.com/org/repo', false],
    ['https://github.com:444/org/repo', false],
    ['https://github.com\\@evil.example/org/repo', false],
    ['https://github.com/org/repo/../other', false],
    ['https://github.com/org', false],
    ['', false],
  ]
  for (const [address, isOwn] of addresses)
    test(`${address || 'no address'} is ${isOwn ? '' : 'not '}this repository`, () => {
      assert.equal(isRunRepository(address, 'https://github.com', 'Org/Repo'), isOwn)
    })
  test('GitHub Enterprise has a server of its own', () => {
    assert.equal(isRunRepository('git@ghe.example.com:org/repo', 'https://ghe.example.com/', 'org/repo'), true)
    assert.equal(isRunRepository('https://github.com/org/repo', 'https://ghe.example.com', 'org/repo'), false)
  })
  test('without a repository nothing is this repository', () => {
    assert.equal(isRunRepository('https://github.com/', 'https://github.com', ''), false)
  })
})

describe('what is secret of a Target is known to the redactor', () => {
  const hook = 'https://example.com/hook-s3cret'
  const cases: [name: string, given: Given, text: string, shown: string][] = [
    [
      'the path of an address of the Secret',
      { spec: { type: 'alertmanager', secretRef: ref('c') }, secrets: { c: { address: hook } } },
      hook,
      'https://example.com/***',
    ],
    [
      'the path of an address that is the credential',
      { spec: { type: 'slack', address: hook } },
      hook,
      'https://example.com/***',
    ],
    ['not that of another type', { spec: { type: 'alertmanager', address: hook } }, hook, hook],
    [
      'but its password',
      { spec: { type: 'alertmanager', address: 'https://u:pa55word@example.com/api' } },
      'https://u:pa55word@example.com/api',
      'https://u:***@example.com/api',
    ],
    [
      'the decoded password of an address of the spec, and its Basic auth',
      { spec: { type: 'alertmanager', address: 'http://usr:InfoPw%2F77@example.com/api' } },
      `http://usr:InfoPw%2F77@example.com/ InfoPw/77 ${Buffer.from('usr:InfoPw/77').toString('base64')}`,
      'http://usr:***@example.com/ *** ***',
    ],
    [
      'a user without a password in an address of the spec',
      { spec: { type: 'grafana', address: 'http://T0k%2Fen99@example.com/api' } },
      `http://T0k%2Fen99@example.com/ T0k/en99 ${Buffer.from('T0k/en99:').toString('base64')}`,
      'http://***@example.com/ *** ***',
    ],
    [
      'token and password, not the user',
      {
        spec: { ...generic, secretRef: ref('c') },
        secrets: { c: { token: 't0ken', username: 'jane', password: 'pa55' } },
      },
      't0ken jane pa55',
      '*** jane ***',
    ],
    [
      'basic auth',
      { spec: { ...generic, secretRef: ref('c') }, secrets: { c: { username: 'jane', password: 'pa55' } } },
      `Basic ${btoa('jane:pa55')}`,
      'Basic ***',
    ],
    [
      'the password in a Bitbucket token',
      { spec: { ...generic, secretRef: ref('c') }, secrets: { c: { token: 'jane:pa55word' } } },
      'pa55word',
      '***',
    ],
    [
      'headers, whole and without their scheme',
      {
        spec: { ...generic, secretRef: ref('c') },
        secrets: { c: { headers: 'Authorization: Bearer abcdef\nContent-Type: text/plain' } },
      },
      'bearer abcdef text/plain',
      'bearer *** text/plain',
    ],
    [
      'each cookie of a header, if it is not short',
      {
        spec: { ...generic, secretRef: ref('c') },
        secrets: { c: { headers: 'Cookie: "sid=CkTok889900=; theme=dark; csrf=CsTok889900"' } },
      },
      'sid CkTok889900= of theme dark, csrf CsTok889900',
      'sid *** of theme dark, csrf ***',
    ],
    [
      'the password of basic authorization in a header',
      {
        spec: { ...generic, secretRef: ref('c') },
        secrets: { c: { headers: `Authorization: "Basic ${btoa('jane:HbPw889900')}"` } },
      },
      'jane has the wrong password HbPw889900',
      'jane has the wrong password ***',
    ],
    [
      'user and password of a proxy',
      {
        spec: { ...generic, proxySecretRef: ref('p') },
        secrets: { p: { address: 'http://proxy:3128', username: 'jane', password: 'p@ss' } },
      },
      'http://jane:p%40ss@proxy:3128 p@ss jane',
      'http://***:***@proxy:3128 *** ***',
    ],
    [
      'user and password in spec.proxy',
      { spec: { ...generic, proxy: 'http://jane:pa55@proxy:3128' } },
      'http://jane:pa55@proxy:3128',
      'http://***:***@proxy:3128',
    ],
    [
      'a connection string and its key',
      {
        spec: {
          ...generic,
          type: 'azureeventhub',
          address: 'Endpoint=sb://x/;SharedAccessKeyName=n;SharedAccessKey=k3y/abc=;EntityPath=e',
        },
      },
      'key k3y/abc= of Endpoint=sb://x/;SharedAccessKeyName=n;SharedAccessKey=k3y/abc=;EntityPath=e',
      'key *** of ***',
    ],
  ]
  for (const [name, given, text, want] of cases)
    test(name, async () => {
      const { shown } = await resolve({ ...given, type: { ...typeOf(given.spec.type), needs: [] } })
      assert.equal(shown(text), want)
    })

  test('the private key of a client certificate, line by line', async () => {
    const secrets = { tls: { 'tls.crt': pem.cert, 'tls.key': pem.key } }
    const { shown, connection } = await resolve({ spec: { ...generic, certSecretRef: ref('tls') }, secrets })
    assert.equal(connection.tls?.key, pem.key)
    for (const line of pem.key.trim().split('\n').slice(1, -1)) assert.equal(shown(`> ${line}`), '> ***')
    assert.equal(shown(pem.cert), pem.cert)
  })
})

test('headers of the Secret are named, since they go to no other host', async () => {
  const secrets = { c: { headers: 'X-Tenant: blue\nAUTHORIZATION: x' } }
  const { connection } = await resolve({ spec: { ...generic, secretRef: ref('c') }, secrets })
  assert.deepEqual([...connection.secretHeaders], ['x-tenant', 'authorization'])
})
