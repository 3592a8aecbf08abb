import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { setOutputs } from '../../src/report/actions.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'flux-notify-outputs-'))
after(() => rmSync(folder, { recursive: true }))
let count = 0

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

test('whatever outputs hold, the runner reads each as it was', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('\n', 'end-of-output', '-of-output', 'end', 'a<<end-of-output\n1\nend-of-output\n'),
  )
  const value = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(value, value, (a, b) => {
      const file = path.join(folder, String(count++))
      setOutputs({ a, b }, { GITHUB_OUTPUT: file })
      assert.deepEqual(readOutputs(readFileSync(file, 'utf8')), [
        ['a', a],
        ['b', b],
      ])
    }),
  )
})

test('outside of a runner nothing is written', () => {
  assert.doesNotThrow(() => setOutputs({ a: '1' }, {}))
})
