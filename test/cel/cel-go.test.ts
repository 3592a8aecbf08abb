import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type CelVariables, compileCel } from '../../src/cel/cel.ts'

interface Row {
  readonly expr: string
  readonly event: string
  readonly out?: string
  readonly type?: string
  readonly refused?: string
  readonly failed?: string
}

const file = new URL('cel-go.json', import.meta.url)
const { events, rows } = JSON.parse(readFileSync(file, 'utf8')) as { events: Record<string, CelVariables>; rows: Row[] }

// Where ours differs, with the reason: docs/fidelity.md. An expression that becomes equal must go.
const differ: Record<string, string> = {
  'google.protobuf.Struct{}': 'message literals are not supported',
}

/** The answer in the words of a row, of a refusal only that it is one. */
function answer({ expr, event }: Row): Record<string, string> {
  try {
    const program = compileCel(expr)
    try {
      return { out: program.evaluate(events[event] as CelVariables) }
    } catch (error) {
      assert.match((error as Error).message, /^failed to evaluate the CEL expression '/)
      return { failed: '' }
    }
  } catch (error) {
    const { message } = error as Error
    assert.match(message, /^failed to compile expression: /)
    const [, type] = /output type mismatch: expected string, got ([\w.]+(?:\(.*?\)+)?)(?:;| \(|$)/.exec(message) ?? []
    return type === undefined ? { refused: '' } : { type }
  }
}

function expected({ out, type, failed }: Row): Record<string, string> {
  if (out !== undefined) return { out }
  if (type !== undefined) return { type }
  return failed === undefined ? { refused: '' } : { failed: '' }
}

for (const [expr, reason] of Object.entries(differ)) {
  test(`still differs, as ${reason}: ${expr}`, () => {
    const row = rows.find((recorded) => recorded.expr === expr)
    assert.ok(row)
    assert.notDeepEqual(answer(row), expected(row))
  })
}

for (const event of Object.keys(events)) {
  test(`answers as cel-go does for an event of ${event}`, async (t) => {
    const own = rows.filter((row) => row.event === event && !Object.hasOwn(differ, row.expr))
    assert.ok(own.length > 100)
    for (const row of own) await t.test(row.expr.slice(0, 200), () => assert.deepEqual(answer(row), expected(row)))
  })
}
