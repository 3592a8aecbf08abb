import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { ConfigError } from '../../src/common/errors.ts'
import { type Substitution, substitute } from '../../src/kustomize-controller/post-build.ts'
import { loadRepository, type SecretDocument } from '../../src/manifests/index.ts'
import { parseObjects } from '../../src/scan/yaml-objects.ts'
import { createRedactor } from '../../src/secrets/redact/redact.ts'
import { usedSecrets } from '../../src/secrets/secret-names.ts'
import {
  createSecretResolver,
  registerSecrets,
  type SecretResolver,
  type SecretResolverOptions,
} from '../../src/secrets/secret-resolver.ts'
import { parseSecrets } from '../../src/secrets/secrets-input.ts'

const inline = (text: string) => parseSecrets({ name: 'secrets', text })
const inFile = (text: string) => parseSecrets({ name: 'secrets-file', text, file: 'secrets.yaml' })

function createResolver(options: Partial<SecretResolverOptions> = {}): SecretResolver {
  return createSecretResolver({
    environment: {},
    documents: () => [],
    usedNames: [],
    redactor: createRedactor(),
    trusted: false,
    ...options,
  })
}

/** A manifest as the repository has it. */
function manifest(text: string, file = 'clusters/secret.yaml', line = 1, changes = {}): SecretDocument {
  const { kind, metadata, spec } = parseDocument(text).toJS()
  return {
    kind,
    name: spec?.target?.name ?? spec?.template?.metadata?.name ?? metadata.name,
    namespace: metadata.namespace,
    file,
    line,
    text,
    wholeFile: text,
    writtenName: metadata.name,
    object: objectAt(text, file, line),
    unresolved: new Map(),
    providedBy: new Map(),
    isReached: true,
    cluster: undefined,
    ...changes,
  }
}

/** The first object in a text; its own line is `line`. */
function objectAt(text: string, file: string, line: number): SecretDocument['object'] {
  const parse = (from: number) => parseObjects({ text, line: from }, { file, isNamed: true }, [])[0]
  const before = (parse(1)?.at('').line ?? 1) - 1
  return parse(line - before) as SecretDocument['object']
}

const documents =
  (...all: SecretDocument[]) =>
  (name: string): SecretDocument[] =>
    all.filter((document) => document.name === name)

const secret = (data: string, namespace = 'flux-system', name = 'slack-url'): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n${data}`

async function values(resolver: SecretResolver, namespace: string | undefined = 'flux-system', name = 'slack-url') {
  return Object.fromEntries((await resolver.resolve(namespace, name)).values)
}

describe('the text of secrets', () => {
  test('is taken as it is written, never as a number or a truth', async () => {
    const given = inline(
      'slack-url:\n  token: 1.50\n  username: 0x1F\n  password: yes\n  nkey: 007\n  address: |\n    a\n',
    )
    const want = { token: '1.50', username: '0x1F', password: 'yes', nkey: '007', address: 'a\n' }
    assert.deepEqual(await values(createResolver({ given })), want)
  })

  test('may be JSON, as toJSON(secrets) writes it, with all the secrets of a repository', async () => {
    const all = {
      FLUX_SLACK_URL_ADDRESS: 'https://hooks.slack.com/x',
      KEY: '-----BEGIN\nx\n',
      OTHER: '"quoted": {{ x }}',
      github_token: 'ghs_1',
    }
    const given = inline(JSON.stringify(all, null, 2))
    assert.deepEqual(await values(createResolver({ given })), { address: 'https://hooks.slack.com/x' })
    assert.equal(given.flat.get('KEY')?.value, all.KEY)
    assert.equal(given.flat.get('OTHER')?.value, all.OTHER)
  })

  test('counts as not given where it is empty: so is a GitHub secret that does not exist', async () => {
    const given = inline('slack-url: { address: "", token: , username: null, password: ~ }\nFLUX_SLACK_URL_ADDRESS: ""')
    const opened = await createResolver({ given }).resolve('flux-system', 'slack-url')
    assert.equal(opened.values.size, 0)
    const { message } = createResolver({ given }).missingError(
      'flux-system/slack',
      { namespace: 'flux-system', name: 'slack-url', keys: ['address'] },
      opened,
      'spec.secretRef',
    )
    assert.match(message, /In secrets, slack-url.address, FLUX_SLACK_URL_ADDRESS is empty/)
  })

  test('in a file, an empty text is a value', async () => {
    const file = inFile('flux-system/slack-url: { address: "", token: x }')
    assert.deepEqual(await values(createResolver({ file })), { address: '', token: 'x' })
  })

  for (const [name, text] of [
    ['manifests', `${secret('stringData: { address: a }')}\n---\n${secret('data: { token: YWJj }', 'flux-system')}`],
    [
      'a List',
      `apiVersion: v1\nkind: List\nitems:\n- kind: Secret\n  metadata: { name: slack-url, namespace: flux-system }\n  data: { address: YQ==, token: YWJj }\n`,
    ],
    [
      'JSON of kubectl',
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'SecretList',
        items: [
          {
            apiVersion: 'v1',
            kind: 'Secret',
            metadata: { name: 'slack-url', namespace: 'flux-system' },
            data: { address: 'YQ==', token: 'YWJj' },
          },
        ],
      }),
    ],
    ['maps', 'flux-system/slack-url: { address: a }\nslack-url: { address: b, token: abc }\n'],
  ] as const)
    test(`in a file may be ${name}`, async () => {
      assert.deepEqual(await values(createResolver({ file: inFile(text) })), { address: 'a', token: 'abc' })
    })

  const wrong: [name: string, text: string, error: RegExp][] = [
    ['broken YAML', 'slack-url: { token: "s3cret"s3cret" }', /secrets: line 1, column \d+ is not valid YAML/],
    ['an alias without an anchor', 'slack-url: { token: *s3cret }', /secrets: line 1, column \d+ .*in quotes/],
    ['a list', '- s3cret', /it is not a map of Secrets/],
    ['a text', 's3cret', /it is not a map of Secrets/],
    ['a list of keys', 'slack-url: [s3cret]', /slack-url is not a string or, at the top level, a map of keys/],
    ['a map in a key', 'slack-url: { token: { s3cret: x } }', /slack-url.token is not a string or/],
    ['a manifest that is no Secret', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }', /found kind ConfigMap/],
    [
      'a manifest that is encrypted',
      secret('sops: { mac: s3cret }'),
      /encrypted with SOPS: decrypt it with `sops -d` first/,
    ],
    [
      'data that is no base64',
      secret('data: { token: <s3cret> }'),
      /data.token of Secret flux-system\/slack-url is not base64/,
    ],
  ]
  for (const [name, text, error] of wrong)
    test(`is refused for ${name}, without a word of it`, () => {
      assert.throws(
        () => inline(text),
        (thrown) => thrown instanceof ConfigError && error.test(thrown.message) && !thrown.message.includes('s3cret'),
      )
    })
})

describe('the first source that has a key wins', () => {
  const all = {
    given: inline(
      'flux-system/slack-url: { token: 1 }\nslack-url: { token: no, username: 2 }\nFLUX_SLACK_URL_PASSWORD: 4',
    ),
    file: inFile('slack-url: { username: no, address: 3 }\nFLUX_FLUX_SYSTEM_SLACK_URL_NKEY: 5'),
    environment: { FLUX_SLACK_URL_PASSWORD: 'no', FLUX_SLACK_URL_CREDS: '6', FLUX_SLACK_URL_HEADERS: '' },
    documents: documents(manifest(secret('stringData: { creds: no, headers: "7", other: "8" }'))),
  }
  const want = {
    token: '1',
    username: '2',
    address: '3',
    password: '4',
    nkey: '5',
    creds: '6',
    headers: '7',
    other: '8',
  }

  test('key by key', async () => assert.deepEqual(await values(createResolver(all)), want))

  test('and says where it was found', async () => {
    const { sources } = await createResolver(all).resolve('flux-system', 'slack-url')
    assert.deepEqual(Object.fromEntries(sources), {
      token: 'secrets',
      username: 'secrets',
      address: 'secrets.yaml:1',
      password: 'secrets',
      nkey: 'secrets.yaml:2',
      creds: 'environment FLUX_SLACK_URL_CREDS',
      headers: 'clusters/secret.yaml:6',
      other: 'clusters/secret.yaml:6',
    })
  })

  test('flat names are made of letters, digits and underscores', () => {
    const { flatNames } = usedSecrets([])
    assert.deepEqual(flatNames({ namespace: 'flux-system', name: 'slack-url' }, 'address'), [
      'FLUX_FLUX_SYSTEM_SLACK_URL_ADDRESS',
      'FLUX_SLACK_URL_ADDRESS',
    ])
    assert.deepEqual(flatNames({ namespace: undefined, name: 'tls' }, 'ca.crt'), ['FLUX_TLS_CA_CRT'])
  })

  test('the short flat name counts only where one namespace uses a Secret of that name', async () => {
    const usedNames = [
      { namespace: 'apps', name: 'slack-url' },
      { namespace: 'flux-system', name: 'slack-url' },
    ]
    const resolver = createResolver({
      usedNames,
      environment: { FLUX_SLACK_URL_TOKEN: 'x', FLUX_APPS_SLACK_URL_TOKEN: 'y' },
    })
    assert.deepEqual(await values(resolver), {})
    assert.deepEqual(await values(resolver, 'apps'), { token: 'y' })
  })

  test('a Provider without a namespace uses the Secret of the namespace that is in force', async () => {
    const usedNames = [{ namespace: undefined, name: 'slack-url' }]
    const resolver = createResolver({ usedNames, environment: { FLUX_SLACK_URL_TOKEN: 'x' } })
    assert.deepEqual(await values(resolver), { token: 'x' })
  })

  test('two Secrets under one flat name are an error once it is given', async () => {
    const usedNames = [
      { namespace: 'flux-system', name: 'slack-url' },
      { namespace: 'flux-system', name: 'slack.url' },
    ]
    assert.deepEqual(await values(createResolver({ usedNames })), {})
    await assert.rejects(
      values(createResolver({ usedNames, environment: { FLUX_SLACK_URL_TOKEN: 'x' } })),
      /FLUX_SLACK_URL_TOKEN is ambiguous: it means Secret flux-system\/slack-url and Secret flux-system\/slack.url;/,
    )
    const long = [
      { namespace: 'a-b', name: 'c' },
      { namespace: 'a', name: 'b-c' },
    ]
    const resolver = createResolver({ usedNames: long, given: inline('FLUX_A_B_C_TOKEN: x') })
    await assert.rejects(
      values(resolver, 'a-b', 'c'),
      /FLUX_A_B_C_TOKEN is ambiguous: it means Secret a-b\/c and Secret a\/b-c;/,
    )
  })
})

describe('a Secret among the manifests', () => {
  const open = (...all: SecretDocument[]) => values(createResolver({ documents: documents(...all) }))

  test('holds stringData over base64 data', async () => {
    const text = secret(
      'data:\n  token: dG9r\n  username: |\n    amFu\n    ZQ==\nstringData:\n  token: 1.50\n  password: ""\n',
    )
    assert.deepEqual(await open(manifest(text)), { token: '1.50', username: 'jane', password: '' })
  })

  test('is refused, with file and line, where data is no base64', async () => {
    const text = secret('data:\n  address: aHR0cHM6Ly94\n  token: <personal-access-tokens>\n')
    await assert.rejects(open(manifest(text, 'clusters/secret.yaml', 11)), (thrown) => {
      assert.ok(thrown instanceof ConfigError)
      assert.match(thrown.message, /data.token of Secret flux-system\/slack-url is not base64.*stringData/)
      assert.deepEqual({ ...thrown.where }, { field: 'data.token', file: 'clusters/secret.yaml', line: 18, column: 3 })
      return true
    })
    const given = inline('slack-url: { token: real }')
    const resolver = createResolver({ given, documents: documents(manifest(text)) })
    assert.deepEqual(await values(resolver), { token: 'real', address: 'https://x' })
  })

  test('has its variables substituted, or is refused with the one that has no value', async () => {
    const text = secret('stringData:\n  address: https://h.io/${path}\n  token: 1.50\n  password: ${pass}\n')
    const lookup = (name: string) => ({ path: 'x', pass: '' })[name]
    const values: Substitution = { mode: 'values', lookup, mayProvide: () => undefined }
    const { object } = substitute(objectAt(text, 'a.yaml', 1), values)
    const unresolved = new Map([['password', 'pass']])
    await assert.rejects(
      open(manifest(text, 'a.yaml', 1, { object, unresolved })),
      /password of Secret flux-system\/slack-url contains \$\{pass\}, which has no value/,
    )
    assert.deepEqual(await open(manifest(text, 'a.yaml', 1, { object })), {
      address: 'https://h.io/x',
      token: '1.50',
      password: '',
    })
  })

  test('has its places in the file, whatever stands before it', async () => {
    const text = `---\n# a comment\n${secret('stringData:\n  token: x\n')}`
    const { sources } = await createResolver({ documents: documents(manifest(text, 'a.yaml', 30)) }).resolve(
      'flux-system',
      'slack-url',
    )
    assert.equal(sources.get('token'), 'a.yaml:36')
  })

  test('is refused where the sops block of encrypted values is gone', async () => {
    const text = secret('stringData:\n  token: ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]\n')
    await assert.rejects(open(manifest(text)), /stringData.token .* its sops block is missing/)
  })

  test('counts for every namespace when it has none, unless another has the namespace', async () => {
    const bare = manifest('kind: Secret\nmetadata: { name: slack-url }\nstringData: { token: bare }', 'a.yaml')
    const other = manifest(secret('stringData: { token: other }', 'apps'), 'b.yaml')
    assert.deepEqual(await open(other), {})
    assert.deepEqual(await open(bare, other), { token: 'bare' })
    assert.deepEqual(await open(bare, manifest(secret('stringData: { token: own }'), 'c.yaml')), { token: 'own' })
  })

  test('of several, the nearest to the Provider counts; equally near ones are an error', async () => {
    const of = (cluster: string) =>
      manifest(secret(`stringData: { token: ${cluster} }`), `clusters/${cluster}/slack.yaml`)
    const resolver = createResolver({ documents: documents(of('prod'), of('test')) })
    const token = async (from: string) => (await resolver.resolve('flux-system', 'slack-url', from)).values.get('token')
    assert.equal(await token('clusters/test/notify/provider.yaml'), 'test')
    assert.equal(await token('clusters/prod/slack.yaml'), 'prod')
    await assert.rejects(
      token('apps/provider.yaml'),
      /defined more than once: clusters\/prod\/slack.yaml:1, clusters\/test/,
    )
  })

  test('of which each cluster has its own has no value, and is no error', async () => {
    const of = (cluster: string) =>
      manifest(secret('stringData: { token: x }'), `secrets/${cluster}.yaml`, 1, { cluster: `clusters/${cluster}` })
    const { sealed } = await createResolver({ documents: documents(of('a'), of('b')) }).resolve(
      'flux-system',
      'slack-url',
    )
    assert.equal(sealed?.says, 'Each of several clusters has its own: secrets/a.yaml:1, secrets/b.yaml:1')
  })

  test('that is encrypted with SOPS is opened', async () => {
    const folder = new URL('../repositories/sops/', import.meta.url)
    const text = readFileSync(new URL('slack.yaml', folder), 'utf8')
    const redactor = createRedactor()
    const environment = { SOPS_AGE_KEY_FILE: new URL('age.key', folder).pathname }
    const resolver = createResolver({ environment, redactor, documents: documents(manifest(text)) })
    const { values, sources } = await resolver.resolve('flux-system', 'slack-url')
    assert.equal(values.get('token'), 'xoxb-sops-made-up')
    assert.equal(sources.get('token'), 'clusters/secret.yaml:16')
    assert.equal(
      redactor.redact('xoxb-sops-made-up T000 https://hooks.slack.com/services/T000/B000/sops-made-up'),
      '*** T000 https://hooks.slack.com/***',
    )
    const shut = await createResolver({ documents: documents(manifest(text)) }).resolve('flux-system', 'slack-url')
    assert.match(shut.sealed?.says ?? '', /^clusters\/secret.yaml:1 is encrypted with SOPS for the age key of age1/)
    assert.deepEqual(shut.sealed?.keys, ['address', 'token', 'empty', 'headers'])
  })

  test('is found and opened in a whole repository, also in a file of several documents', async () => {
    const cwd = fileURLToPath(new URL('../repositories/sops', import.meta.url))
    const repository = await loadRepository({ cwd, workspace: cwd, manifests: ['.'] })
    const environment = { SOPS_AGE_KEY_FILE: `${cwd}/age.key` }
    const resolver = createResolver({ environment, documents: repository.secrets })
    assert.deepEqual(await values(resolver, 'apps', 'first'), { token: 'the-first-token' })
    assert.deepEqual(await values(resolver, 'apps', 'second'), { token: 'the-second-token' })
    assert.deepEqual(await values(resolver, 'flux-system', 'data'), {
      token: 'token-of-data',
      username: 'jane',
      password: 'p@ss w\u00f6rd',
    })
    assert.equal((await resolver.resolve('apps', 'second')).sources.get('token'), 'several.yaml:57')
  })

  const sealed: [name: string, text: string, says: RegExp, keys: string[] | undefined][] = [
    [
      'a SealedSecret',
      'kind: SealedSecret\nmetadata: { name: x }\nspec:\n  encryptedData: { address: AgB, token: AgC }\n  template: { metadata: { name: slack-url } }',
      /a SealedSecret: only its cluster/,
      ['address', 'token'],
    ],
    [
      'an ExternalSecret',
      'kind: ExternalSecret\nmetadata: { name: x }\nspec:\n  target: { name: slack-url }\n  data: [{ secretKey: address, remoteRef: { key: y } }]',
      /an ExternalSecret: its values are in a store/,
      ['address'],
    ],
    [
      'an ExternalSecret whose template renames keys',
      'kind: ExternalSecret\nmetadata: { name: slack-url }\nspec:\n  target: { template: { data: { token: "{{ .pat }}" } } }\n  data: [{ secretKey: pat }]',
      /ExternalSecret/,
      ['token'],
    ],
    [
      'an ExternalSecret whose template adds keys',
      'kind: ExternalSecret\nmetadata: { name: slack-url }\nspec:\n  target: { template: { mergePolicy: Merge, data: { token: "{{ .pat }}" } } }\n  data: [{ secretKey: pat }]',
      /ExternalSecret/,
      ['pat', 'token'],
    ],
    [
      'an ExternalSecret of whatever a store holds',
      'kind: ExternalSecret\nmetadata: { name: slack-url }\nspec:\n  dataFrom: [{ extract: { key: y } }]',
      /ExternalSecret/,
      undefined,
    ],
  ]
  for (const [name, text, says, keys] of sealed)
    test(`${name} gives no value, but says what it is`, async () => {
      const opened = await createResolver({ documents: documents(manifest(text)) }).resolve('flux-system', 'slack-url')
      assert.equal(opened.exists, false)
      assert.equal(opened.values.size, 0)
      assert.match(opened.sealed?.says ?? '', says)
      assert.deepEqual(opened.sealed?.keys, keys)
    })
})

describe('a missing key', () => {
  const needed = { namespace: 'flux-system', name: 'slack-url', keys: ['address'] }

  test('is reported with all names under which it was looked for, and a block to paste', async () => {
    const text = 'kind: SealedSecret\nmetadata: { name: slack-url }\nspec: { encryptedData: { address: AgB } }'
    const resolver = createResolver({ documents: documents(manifest(text)) })
    const opened = await resolver.resolve('flux-system', 'slack-url')
    const error = resolver.missingError('flux-system/slack', needed, opened, 'spec.secretRef')
    assert.equal(error.where.field, 'spec.secretRef')
    assert.equal(
      error.message,
      `Provider flux-system/slack needs the key address of Secret flux-system/slack-url (spec.secretRef), which was not given. clusters/secret.yaml:1 is a SealedSecret: only its cluster can open it. Add this to the step's \`with:\`:
secrets: |
  flux-system/slack-url:
    address: "\${{ secrets.FLUX_SLACK_URL_ADDRESS }}"
Searched: secrets (flux-system/slack-url, slack-url, FLUX_FLUX_SYSTEM_SLACK_URL_ADDRESS, FLUX_SLACK_URL_ADDRESS), the environment (FLUX_FLUX_SYSTEM_SLACK_URL_ADDRESS, FLUX_SLACK_URL_ADDRESS), Secret manifests.`,
    )
  })

  test('says what was given instead', async () => {
    const given = inline('slack-url: hunter22\nflux-system/hook: { adress: hunter22 }\napps/other: { token: hunter22 }')
    const resolver = createResolver({ given })
    const told = async (name: string) =>
      resolver.missingError('p', { ...needed, name }, await resolver.resolve('flux-system', name), 'spec.secretRef')
        .message
    assert.match(await told('slack-url'), /which was not given\..* slack-url is a string; expected a map of keys\./)
    assert.match(await told('hook'), /but it does not have it \(it has adress\)\./)
    assert.match(await told('other'), /Found instead, in another namespace: apps\/other\./)
    for (const name of ['slack-url', 'hook', 'other']) assert.doesNotMatch(await told(name), /hunter22/)
  })

  test('names what was given and nobody uses: there a typing error stands; of the secrets of others it says nothing', async () => {
    const names = ['slack-urll', 'apps/hook', 'flux-system/other'].map((name) => `${name}: { address: hunter22 }`)
    const flat = ['FLUX_SLAK_URL_ADDRESS', 'FLUX_OTHER_TOKEN', 'NPM_TOKEN'].map((name) => `${name}: hunter22`)
    const usedNames = [
      { namespace: 'flux-system', name: 'slack-url' },
      { namespace: undefined, name: 'hook' },
      { namespace: 'flux-system', name: 'other' },
    ]
    const resolver = createResolver({ given: inline([...names, ...flat].join('\n')), usedNames })
    const opened = await resolver.resolve('flux-system', 'slack-url')
    assert.match(
      resolver.missingError('p', needed, opened, 'spec.secretRef').message,
      /\. In secrets, but not used by any Provider: slack-urll \(did you mean slack-url\?\), FLUX_SLAK_URL_ADDRESS \(did you mean FLUX_SLACK_URL_ADDRESS\?\)\. Add this /,
    )
  })

  test('a Secret that several Providers need stands once in the block, with all keys', () => {
    const block = createResolver().pasteBlock([needed, { ...needed, keys: ['token', 'address'] }])
    assert.deepEqual(block.match(/flux-system\/slack-url:|address:|token:/g), [
      'flux-system/slack-url:',
      'address:',
      'token:',
    ])
  })

  test('the block can be pasted: what it says is found', async () => {
    const names = [
      { ...needed, keys: ['address', 'token'] },
      { namespace: 'apps', name: 'app', keys: ['githubAppID', 'githubAppPrivateKey'] },
    ]
    const block = createResolver({ usedNames: names }).pasteBlock(names)
    const filled = block
      .replace(/^Add this .*:\nsecrets: \|\n/, '')
      .replace(/"\$\{\{ secrets\.(\w+) \}\}"/g, '"value of $1"')
      .replace(/\$\{\{ toJSON\(secrets\.(\w+)\) \}\}/g, '"lines\\nof $1"')
    const resolver = createResolver({ given: inline(filled) })
    assert.deepEqual(await values(resolver), {
      address: 'value of FLUX_SLACK_URL_ADDRESS',
      token: 'value of FLUX_SLACK_URL_TOKEN',
    })
    assert.deepEqual(await values(resolver, 'apps', 'app'), {
      githubAppID: 'value of FLUX_APP_GITHUBAPPID',
      githubAppPrivateKey: 'lines\nof FLUX_APP_GITHUBAPPPRIVATEKEY',
    })
  })
})

test('every text of secrets is secret from the start, but for user names; addresses keep their host', () => {
  const redactor = createRedactor()
  registerSecrets(
    inline(
      'a: { token: t0ken-a, username: jane-doe, address: "https://h.io/p4th-a" }\nUNUSED: unus3d\nMY_USERNAME: john-doe',
    ),
    redactor,
  )
  assert.equal(
    redactor.redact('t0ken-a jane-doe https://h.io/p4th-a unus3d john-doe'),
    '*** jane-doe https://h.io/*** *** john-doe',
  )
})

test('of the URL of a GitHub API in a Secret, the host alone is shown', async () => {
  const url = 'https://jane:p4ss-w0rd@github.example.com/api/v3?key=qu3ry-k3y'
  const redactor = createRedactor()
  const document = manifest(secret(`stringData:\n  githubAppBaseURL: ${url}\n`))
  await createResolver({ documents: documents(document), redactor }).resolve('flux-system', 'slack-url')
  assert.equal(redactor.redact(`${url} p4ss-w0rd qu3ry-k3y`), 'https://jane:***@github.example.com/*** *** ***')
})

describe('a run with very many Secrets', () => {
  test('looks at each name so many times, not once for every other', async () => {
    let looks = 0
    const count = 2000
    const usedNames = Array.from({ length: count }, (_, at) => ({
      namespace: at % 2 === 0 ? 'apps' : 'flux-system',
      get name() {
        looks++
        return `secret-${at}`
      },
    }))
    const given = inline(
      Array.from({ length: count }, (_, at) => `other/secret-${at}: { token: t0ken-${at} }`).join('\n'),
    )
    const environment = Object.fromEntries(usedNames.map((_, at) => [`FLUX_SECRET_${at}_ADDRESS`, 'https://a.example']))
    const resolver = createResolver({ usedNames, environment, given })
    for (const [at, { namespace }] of usedNames.entries()) {
      const needed = { namespace, name: `secret-${at}`, keys: ['token'] }
      const opened = await resolver.resolve(namespace, needed.name)
      assert.equal(opened.values.get('address'), 'https://a.example')
      assert.match(
        resolver.missingError('p', needed, opened, 'spec.secretRef').message,
        /in another namespace: other\/secret-\d+\./,
      )
    }
    assert.ok(looks < 10 * count, `${looks} looks at ${count} names`)
  })

  test('finds the nearest of many manifests without a look at every other', async () => {
    let looks = 0
    const count = 500
    const all = Array.from({ length: count }, (_, at) => {
      const document = manifest(secret(`stringData: { token: token-${at} }`).replace(/.*namespace.*\n/, ''), '', 1)
      return Object.defineProperty(document, 'file', {
        get: () => {
          looks++
          return `clusters/c${at}/secret.yaml`
        },
      })
    })
    const resolver = createResolver({ documents: () => all })
    for (let at = 0; at < count; at++) {
      const { values } = await resolver.resolve('flux-system', 'slack-url', `clusters/c${at}/apps/provider.yaml`)
      assert.equal(values.get('token'), `token-${at}`)
    }
    assert.ok(looks < 20 * count, `${looks} looks at ${count} manifests`)
  })

  test('lets a signal in between them', async () => {
    const slow = (): SecretDocument[] => {
      const until = performance.now() + 2
      while (performance.now() < until);
      return []
    }
    const resolver = createResolver({ documents: slow })
    let opened = 0
    let openedBefore = Infinity
    setImmediate(() => {
      openedBefore = opened
    })
    const all = Array.from({ length: 200 }, (_, at) =>
      resolver.resolve('flux-system', `secret-${at}`).then(() => opened++),
    )
    await Promise.all(all)
    assert.ok(openedBefore < 100, `${openedBefore} were opened first`)
  })
})
