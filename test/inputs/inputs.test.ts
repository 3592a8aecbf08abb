import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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

test('without any input each has its default', () => {
  const { manifests, mode, retries, concurrency, summary, quiet, when, failOn, output, ...rest } = checkInputs({})
  assert.deepEqual(
    [manifests, mode, retries, concurrency, summary, quiet, when, failOn, output],
    [['.'], 'send', 4, 32, true, false, 'always', 'any', 'text'],
  )
  for (const [name, value] of Object.entries(rest))
    assert.ok(value === undefined || value === false || (Array.isArray(value) && value.length === 0), name)
})

test('every input has one value, but those that name a file for another', () => {
  const isForFile = Object.entries(definitions).filter(([, definition]) => 'fileFor' in definition)
  assert.equal(Object.keys(checkInputs({})).length, Object.keys(definitions).length - isForFile.length)
})

test('a blank input counts as not given', () => {
  const blank = Object.fromEntries(Object.keys(definitions).map((name) => [name, undefined]))
  assert.deepEqual(
    checkInputs({ ...blank, object: ' ', message: '\n', providers: ['', ' '], retries: '' }),
    checkInputs({}),
  )
})

test('texts keep where they came from', () => {
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

test('values are read', () => {
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

describe('what is wrong is named, with what was found and what is expected', () => {
  const cases: [RawInputs, RegExp][] = [
    [{ mode: 'Send' }, /^mode must be one of send, preview, validate; found "Send"; did you mean send\?$/],
    [{ when: 'changed' }, /^when must be one of always, change, failure; found "changed"; did you mean change\?$/],
    [{ severity: 'warning' }, /^severity must be one of info, error, trace; found "warning"$/],
    [{ retries: '-1' }, /^retries must be a whole number from 0; found "-1"$/],
    [{ concurrency: '0' }, /^concurrency must be a whole number from 1; found "0"$/],
    [{ shard: '0/3' }, /^shard must be i\/n with i from 1 to n, such as 2\/3; found "0\/3"$/],
    [{ timeout: '30' }, /^timeout must be a duration such as 30s or 1m30s; found "30"$/],
    [{ 'allow-hosts': ['https://x'] }, /^allow-hosts must be hosts without scheme and port/],
    [{ event: '{}', 'event-file': file }, /^event and event-file exclude each other: give one$/],
    [{ 'secrets-file': path.join(folder, 'none') }, /^secrets-file: cannot read .*none: ENOENT/],
    [
      { replay: 'o.json', message: 'x', alerts: ['a'] },
      /^replay delivers what the outbox holds; leave out message, alerts$/,
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
