import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { ConfigError } from '../../src/common/errors.ts'
import { definitions } from '../../src/inputs/definitions.ts'
import { checkInputs, type RawInputs } from '../../src/inputs/inputs.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-inputs-'))
after(() => rmSync(folder, { recursive: true }))
const file = path.join(folder, 'a.txt')
writeFileSync(file, 'from the file\r\n')

test('inputs have defaults', () => {
  const { manifests, mode, retries, concurrency, summary, quiet, when, failOn, output, ...rest } = checkInputs({})
  assert.deepEqual(
    [manifests, mode, retries, concurrency, summary, quiet, when, failOn, output],
    [['.'], 'send', 4, 32, true, false, 'always', 'any', 'text'],
  )
  for (const [name, value] of Object.entries(rest))
    assert.ok(value === undefined || value === false || (Array.isArray(value) && value.length === 0), name)
})

test('every input has a value, except those that name a file for another', () => {
  const isForFile = Object.entries(definitions).filter(([, definition]) => 'fileFor' in definition)
  assert.equal(Object.keys(checkInputs({})).length, Object.keys(definitions).length - isForFile.length)
})

test('a blank input counts as absent', () => {
  const blank = Object.fromEntries(Object.keys(definitions).map((name) => [name, undefined]))
  assert.deepEqual(
    checkInputs({ ...blank, object: ' ', message: '\n', providers: ['', ' '], retries: '' }),
    checkInputs({}),
  )
})

test('texts keep their origin', () => {
  const { substitute, event, secrets, secretsFile, message } = checkInputs({
    substitute: 'a: b',
    'substitute-file': file,
    'event-file': ` ${file} `,
    secrets: ' x: y ',
    'secrets-file': file,
    'message-file': file,
  })
  const ofFile = { text: 'from the file\r\n', name: file, file }
  assert.deepEqual(substitute, [ofFile, { text: 'a: b', name: 'the input substitute' }])
  assert.deepEqual(event, ofFile)
  assert.deepEqual(secrets, { text: ' x: y ', name: 'the input secrets' })
  assert.deepEqual(secretsFile, ofFile)
  assert.equal(message, 'from the file')
})

test('a map combines all its texts and files; later ones override earlier ones', () => {
  const { metadata, substitute } = checkInputs({
    metadata: ['a: 1', ' ', 'b: 2'],
    'substitute-file': [file, file],
    substitute: ['x: y'],
  })
  assert.deepEqual(
    [metadata, substitute].map((sources) => sources.map(({ text }) => text.trim())),
    [
      ['a: 1', 'b: 2'],
      ['from the file', 'from the file', 'x: y'],
    ],
  )
})

test('values are parsed', () => {
  const { shard, timeout, allowHosts, severity } = checkInputs({
    shard: '2/3',
    timeout: '1m30s',
    'allow-hosts': ['hooks.slack.com', '*.example.com'],
    severity: 'trace',
  })
  assert.deepEqual(shard, { index: 2, count: 3 })
  assert.deepEqual([timeout, severity], ['1m30s', 'trace'])
  assert.deepEqual(allowHosts, ['hooks.slack.com', '*.example.com'])
})

describe('a file in the workspace is not read through a link that leads out, nor from a pipe', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'flux-notify-workspace-'))
  const workspace = path.join(root, 'w')
  const before = process.env.GITHUB_WORKSPACE
  process.env.GITHUB_WORKSPACE = workspace
  after(() => {
    rmSync(root, { recursive: true })
    if (before === undefined) delete process.env.GITHUB_WORKSPACE
    else process.env.GITHUB_WORKSPACE = before
  })
  mkdirSync(workspace)
  writeFileSync(path.join(root, 'outside.yaml'), 'a: b')
  writeFileSync(path.join(workspace, 'inside.yaml'), 'a: b')
  symlinkSync(path.join(root, 'outside.yaml'), path.join(workspace, 'out.yaml'))
  symlinkSync(root, path.join(workspace, 'folder'))
  symlinkSync('/dev/stdin', path.join(workspace, 'stdin'))
  symlinkSync('inside.yaml', path.join(workspace, 'in.yaml'))
  symlinkSync('outside.yaml', path.join(root, 'own-link.yaml'))
  symlinkSync(workspace, path.join(root, 'way-in'))
  execFileSync('mkfifo', [path.join(workspace, 'pipe'), path.join(root, 'pipe')])
  const names = ['message-file', 'metadata-file', 'event-file', 'secrets-file', 'substitute-file'] as const
  const refused = (name: string, file: string, message: RegExp) =>
    assert.throws(
      () => checkInputs({ [name]: file }),
      (error) => error instanceof ConfigError && error.where.field === name && message.test(error.message),
    )
  for (const name of names)
    test(name, () => {
      const link = path.join(workspace, 'out.yaml')
      refused(
        name,
        link,
        new RegExp(`^${name}: .* leads out of the workspace: the link ${link} leads to ${root}/outside.yaml;`),
      )
      refused(name, path.relative('', link), /leads out of the workspace/)
      refused(name, path.join(workspace, 'folder/outside.yaml'), /the link .*\/w\/folder leads to .*\/outside.yaml;/)
      refused(name, `${workspace}/folder/w/../outside.yaml`, /leads out of the workspace/)
      refused(name, path.join(root, 'way-in/out.yaml'), /leads out of the workspace/)
      refused(name, path.join(workspace, 'stdin'), /leads out of the workspace/)
      refused(name, path.join(workspace, 'pipe'), /^[a-z-]+: cannot read .*: it is a pipe or a device in the workspace/)
    })
  test('a file inside, and a file outside that the user names, are read', () => {
    for (const file of [
      `${workspace}/in.yaml`,
      `${root}/outside.yaml`,
      `${root}/own-link.yaml`,
      `${root}/way-in/in.yaml`,
    ])
      assert.equal(checkInputs({ 'secrets-file': file }).secretsFile?.text, 'a: b')
    assert.equal(checkInputs({ 'secrets-file': '/dev/null' }).secretsFile?.text, '')
  })
  test('a pipe outside, and a file descriptor, are read', () => {
    const program = `
      import { checkInputs } from ${JSON.stringify(path.resolve(import.meta.dirname, '../../src/inputs/inputs.ts'))}
      for (const file of process.argv.slice(1)) console.log(checkInputs({ 'message-file': file }).message)`
    const script =
      '"$0" --input-type=module -e "$1" <(echo one) /dev/stdin "$2" < <(echo two) & echo three > "$2"; wait'
    const args = ['-c', script, process.execPath, program, path.join(root, 'pipe')]
    assert.equal(execFileSync('bash', args, { encoding: 'utf8', timeout: 20_000 }), 'one\ntwo\nthree\n')
  })
})

describe('an error names the input, its value and what is expected', () => {
  const cases: [RawInputs, RegExp][] = [
    [{ mode: 'Send' }, /^mode must be one of send, preview, validate; found "Send"; did you mean send\?$/],
    [{ when: 'changed' }, /^when must be one of always, change, failure; found "changed"; did you mean change\?$/],
    [{ severity: 'warning' }, /^severity must be one of info, error, trace; found "warning"$/],
    [{ retries: '-1' }, /^retries must be a whole number of at least 0; found "-1"$/],
    [{ concurrency: '0' }, /^concurrency must be a whole number of at least 1; found "0"$/],
    [{ shard: '0/3' }, /^shard must be i\/n with i from 1 to n, such as 2\/3; found "0\/3"$/],
    [{ timeout: '30' }, /^timeout must be a duration such as 30s or 1m30s; found "30"$/],
    [{ 'allow-hosts': ['https://x'] }, /^allow-hosts must be hosts without a scheme or port/],
    [{ event: '{}', 'event-file': file }, /^event and event-file are mutually exclusive: set only one$/],
    [{ 'secrets-file': path.join(folder, 'none') }, /^secrets-file: cannot read .*none: ENOENT/],
    [
      { replay: 'o.json', message: 'x', alerts: ['a'] },
      /^replay sends exactly what the outbox contains; remove message, alerts$/,
    ],
  ]
  for (const [raw, message] of cases)
    test(JSON.stringify(raw), () => {
      assert.throws(
        () => checkInputs(raw),
        (error) => error instanceof ConfigError && message.test(error.message),
      )
    })
})
