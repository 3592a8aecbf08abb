import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { loadRepository, type Repository } from '../../src/manifests/index.ts'

const root = mkdtempSync(join(tmpdir(), 'flux-notify-'))
after(() => rmSync(root, { recursive: true }))

/** Reads one file: in a folder, or named by hand. */
async function load(
  text: string | Uint8Array,
  options: { named?: boolean; substitute?: Map<string, string> } = {},
): Promise<Repository> {
  writeFileSync(join(root, 'n.yaml'), text)
  const manifests = [options.named ? 'n.yaml' : '.']
  return await loadRepository({
    cwd: root,
    workspace: root,
    manifests,
    ...(options.substitute && { substitute: options.substitute }),
  })
}

/** Milliseconds of the processor since then: a machine that is busy with something else changes nothing. */
function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

const head = 'apiVersion: notification.toolkit.fluxcd.io/v1beta3\nkind: Provider\n'
const provider = `${head}metadata:\n  name: x\nspec:\n  type: slack\n`
const bomb = `${head}a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]\n`)
  .join('')}metadata: { name: x }\nspec: { type: slack }\n`

/** What is refused: text -> a word of the message. */
const refused: Record<string, [string, string | Uint8Array]> = {
  'a document of 10 MB': ['MiB', `${provider}  channel: ${'x'.repeat(10_000_000)}\n`],
  'a list nested 100,000 deep': ['YAML', `${provider}  channel: ${'['.repeat(100_000)}\n`],
  'a closed list nested 100,000 deep': ['YAML', `${provider}  channel: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
  'a map nested 2,000 deep': [
    '',
    `${provider}${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
  ],
  'invalid UTF-8': ['UTF-8', Buffer.concat([Buffer.from(`${provider}  channel: `), Buffer.from([0xff, 0xfe, 0x0a])])],
  'a duplicate key': ['Duplicate key', `${provider}spec: {}\n`],
  'a Helm template': ['template', `${provider}  channel: {{ .Values.channel }}\n  {{- end }}\n`],
  'an alias of nothing': ['nothing', `${provider}  channel: *nothing\n`],
  'a name that is a map': ['metadata.name', `${head}metadata: { name: { a: b } }\n`],
  'a manifest without a name': ['metadata.name', `${head}metadata: {}\n`],
}

/** What may be a template, which nobody renders here: no fault of its folder. */
const maybeTemplates = ['a Helm template', 'a name that is a map', 'a manifest without a name']

for (const [what, [word, text]] of Object.entries(refused)) {
  const inFolder = maybeTemplates.includes(what) ? 'notice' : 'error'
  test(`${what} is ${inFolder === 'error' ? 'an error' : 'a notice'} in a folder, an error when named, in bounded time`, async () => {
    const start = process.cpuUsage()
    for (const named of [false, true]) {
      const { providers, problems } = await load(text, { named })
      assert.equal(providers.length, 0)
      assert.equal(problems.length, 1)
      assert.equal(problems[0]?.severity, named ? 'error' : inFolder)
      assert.equal(problems[0]?.file, 'n.yaml')
      assert.match(problems[0]?.message ?? '', new RegExp(word))
    }
    assert.ok(milliseconds(start) < 8000, `took ${milliseconds(start)} ms`)
  })
}

test('aliases that grow to a billion items cost nothing, and the manifest is read', async () => {
  const { providers } = await load(bomb)
  assert.deepEqual([providers[0]?.name, providers[0]?.spec.type], ['x', 'slack'])
  assert.equal(providers[0]?.source(), undefined)
})

test('many keys, aliases and wrong types take linear time', async () => {
  const start = process.cpuUsage()
  const { providers } = await load(
    `${head}a: &a x\nmetadata: { name: x, labels: {${Array.from({ length: 50_000 }, (_, at) => `k${at}: *a`)}} }\n`,
  )
  assert.equal(providers[0]?.labels.size, 50_000)
  const { problems } = await load(
    `${head}metadata: { name: x, labels: {${Array.from({ length: 50_000 }, (_, at) => `k${at}: []`)}} }\n`,
  )
  assert.equal(problems.length, 20)
  assert.ok(milliseconds(start) < 8000, `took ${milliseconds(start)} ms`)
})

test('names of object members are names like others', async () => {
  for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    const { providers, secrets, labels } = await load(
      `${head}metadata: { name: ${name}, labels: { ${name}: y } }\nspec: { type: ${name} }\n`,
      { substitute: new Map() },
    )
    assert.deepEqual([providers[0]?.name, providers[0]?.labels.get(name), providers[0]?.spec.type], [name, 'y', name])
    assert.deepEqual(secrets(name), [])
    assert.equal(labels(name, name, name), undefined)
  }
  assert.equal(Object.getPrototypeOf({}), Object.prototype)
})

test('keys that are no strings are read as they are written, or left out', async () => {
  const { providers } = await load(`${provider}? [a, b]\n: c\n1: d\ntrue: e\n? { f: g }\n: h\n`)
  assert.equal(providers.length, 1)
})

test('a value cannot break out of its field', async () => {
  const substitute = new Map([['v', 'x\n  address: https://evil.example']])
  const { providers } = await load(`${provider}  channel: \${v}\n`, { substitute })
  assert.equal(providers[0]?.spec.address, undefined)
})

test('kustomizations that list each other, and themselves, end', async () => {
  const folder = mkdtempSync(join(root, 'cycle-'))
  writeFileSync(
    join(folder, 'kustomization.yaml'),
    'namespace: a\nresources: [., .., n.yaml, ../n.yaml]\ncomponents: [.]\n',
  )
  writeFileSync(join(folder, 'n.yaml'), provider)
  const { providers } = await loadRepository({ cwd: folder, workspace: folder, manifests: ['.'] })
  assert.deepEqual(
    providers.map(({ namespace }) => namespace),
    ['a'],
  )
  rmSync(folder, { recursive: true })
})

test('whatever a file holds, reading it ends with manifests or problems', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      head,
      provider,
      '---\n',
      '...\n',
      '%YAML 1.2\n',
      '- ',
      '  ',
      ': ',
      '&a ',
      '*a',
      '<<: *a\n',
      '{',
      '}',
      '[',
      ']',
    ),
    fc.constantFrom(
      '|\n',
      '>-\n',
      '"',
      "'",
      '#',
      '\t',
      '\r\n',
      '\ufeff',
      '!!binary ',
      '? ',
      '${a:-',
      '}',
      '$$',
      '\0',
      'spec:\n',
    ),
    fc.string({ maxLength: 8 }),
  )
  const property = fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
    const { providers, alerts, problems } = await load(head + pieces.join(''), { substitute: new Map([['a', 'b']]) })
    for (const manifest of [...providers, ...alerts]) {
      assert.ok(manifest.name !== '' && manifest.line > 0 && manifest.at('spec.type.nothing').column > 0)
      assert.doesNotThrow(() => manifest.source())
    }
    for (const { message } of problems) assert.ok(message.length > 10)
  })
  await fc.assert(property, { numRuns: 400 })
})
