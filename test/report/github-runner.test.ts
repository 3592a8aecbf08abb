import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { addSummary, maskListener, setOutputs } from '../../src/report/github-runner.ts'
import { record } from '../support/report-samples.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-outputs-'))
after(() => rmSync(folder, { recursive: true }))
let count = 0

/** A file of the runner, whose path is in an environment variable of this process. */
function runnerFile(t: TestContext, variable: string): string {
  const file = path.join(folder, String(count++))
  writeFileSync(file, '')
  setVariable(t, variable, file)
  return file
}

function setVariable(t: TestContext, name: string, value: string | undefined): void {
  const before = process.env[name]
  t.after(() => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  })
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

/** Reads an output file as the runner does: `name<<delimiter`, then lines up to the delimiter. */
function readOutputs(text: string): [string, string][] {
  const outputs: [string, string][] = []
  const lines = text.split('\n')
  for (let line = lines.shift(); line !== undefined && line !== ''; line = lines.shift()) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(line) ?? assert.fail(`no output begins with ${line}`)
    const end = lines.indexOf(delimiter as string)
    assert.ok(end >= 0, `the output ${name} does not end`)
    outputs.push([
      name as string,
      lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n'),
    ])
  }
  return outputs
}

test('the runner reads each output as it was set, whatever it contains', (t) => {
  const file = runnerFile(t, 'GITHUB_OUTPUT')
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('\n', 'ghadelimiter_', 'a<<ghadelimiter_1\n1\nghadelimiter_1\n', '::set-output name=a::b\n'),
  )
  const value = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(value, value, (a, b) => {
      writeFileSync(file, '')
      setOutputs({ a, b })
      assert.deepEqual(readOutputs(readFileSync(file, 'utf8')), [
        ['a', a],
        ['b', b],
      ])
    }),
  )
})

test('without the runner’s files nothing is written, not even the deprecated command', async (t) => {
  setVariable(t, 'GITHUB_OUTPUT', undefined)
  setVariable(t, 'GITHUB_STEP_SUMMARY', '')
  const outputs = record(() => setOutputs({ a: '1' }))
  const summary = record(() => addSummary('# Title'))
  await summary.result
  assert.deepEqual([outputs.written.both, summary.written.both], ['', ''])
})

test('a summary is appended', async (t) => {
  const file = runnerFile(t, 'GITHUB_STEP_SUMMARY')
  writeFileSync(file, 'before\n')
  await addSummary('# Title\n')
  assert.equal(readFileSync(file, 'utf8'), 'before\n# Title\n')
})

test('a pipe without a reader is an error, and one with a reader gets everything', async (t) => {
  const pipe = path.join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  for (const variable of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) setVariable(t, variable, pipe)
  await assert.rejects(async () => setOutputs({ a: '1' }), /ENXIO/)
  await assert.rejects(addSummary('# Title\n'), /ENXIO/)
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
  setOutputs({ a: '1' })
  assert.deepEqual(readOutputs(readFileSync(reader, 'utf8')), [['a', '1']])
  closeSync(reader)
})

test('masks go to standard output, to standard error if that is the result, and nowhere outside of Actions', () => {
  const masks = ['s3cret::a%0Ab', 'other']
  const want = '::add-mask::s3cret::a%250Ab\n::add-mask::other\n'
  const github = { GITHUB_ACTIONS: 'true' }
  const text = record(() => maskListener('text', github)(masks)).written
  assert.deepEqual([text.stdout, text.stderr], [want, ''])
  const json = record(() => maskListener('json', github)(masks)).written
  assert.deepEqual([json.stdout, json.stderr], ['', want])
  assert.equal(record(() => maskListener('text', { GITLAB_CI: 'true' })(masks)).written.both, '')
})
