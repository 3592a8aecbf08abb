import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'yaml'
import { compile } from '../../src/go/regexp.ts'
import { logic } from '../support/logic.ts'

interface Matching {
  readonly fn: string
  readonly alert: string
  readonly event: { readonly message: string }
}
interface Log {
  readonly msg: string
  readonly error: string
}
interface Matched {
  readonly matched: boolean
  readonly logs?: readonly Log[]
}

// Patterns that re2js 2.10 treats differently from Go; docs/fidelity.md. A case that starts to pass must be removed.
const differ = [
  'regex "(?P<x>a)(?P<x>b)" on "ab"', // the same group name twice
]

const cases = logic<Matching, Matched>('alert-matching').filter(({ in: { fn, alert } }) => {
  const spec = fn === 'filterAlertsForEvent' ? parse(alert).spec : {}
  return (spec.inclusionList || spec.exclusionList) && !spec.suspend
})

/** Whether any pattern matches. `logs` collects Go's messages for invalid patterns before it. */
function anyMatches(patterns: readonly string[], kind: string, text: string, logs: Log[]): boolean {
  return patterns.some((pattern) => {
    try {
      return compile(pattern)(text)
    } catch (error) {
      logs.push({ error: (error as Error).message, msg: `failed to compile ${kind} regex: ${pattern}` })
      return false
    }
  })
}

function judge({ alert, event: { message } }: Matching): { matched: boolean; logs: Log[] } {
  const { inclusionList = [], exclusionList = [] } = parse(alert).spec
  const logs: Log[] = []
  const included = inclusionList.length === 0 || anyMatches(inclusionList, 'inclusion', message, logs)
  return { matched: included && !anyMatches(exclusionList, 'exclusion', message, logs), logs }
}

/** re2js omits the pattern from its message if it is nested too deeply. */
const words = (logs: readonly Log[] = []): Log[] =>
  logs.map(({ error, msg }) => ({ error: error.replace(/(nests too deeply).*/, '$1'), msg }))

test('the table of patterns is not empty', () => {
  assert.equal(cases.length, 209)
  assert.deepEqual(
    differ.filter((name) => !cases.some((recorded) => recorded.name === name)),
    [],
  )
})

for (const { name, in: input, out } of cases) {
  if (differ.includes(name)) {
    test(`still different from Go: ${name}`, () => assert.notEqual(judge(input).matched, out?.matched))
  } else {
    test(`as in Go: ${name}`, () => {
      const { matched, logs } = judge(input)
      assert.deepEqual({ matched, logs: words(logs) }, { matched: out?.matched, logs: words(out?.logs) })
    })
  }
}

test('a pattern with catastrophic backtracking in JavaScript is matched immediately', () => {
  assert.equal(compile('(a+)+$')(`${'a'.repeat(50_000)}!`), false)
})

test('Unicode classes are those of Go, in any spelling that Go accepts', () => {
  for (const [pattern, text] of [
    ['\\p{g r-e_e k}', 'λ'],
    ['\\P{Greek}', 'x'],
    ['[^\\p{^greek}]', 'λ'],
    ['\\pn\\p{digit}', '12'],
    ['\\p{Lowercase_Letter}\\p{lu}', 'aB'],
    ['\\p{any}\\p{ASCII}\\p{Assigned}', 'éab'],
    ['\\Q\\p{Emoji}\\E', '\\p{Emoji}'],
    ['\\\\p{1}', '\\p'],
  ] as const)
    assert.ok(compile(`^${pattern}$`)(text), pattern)
})

test("classes that only JavaScript supports are refused with Go's message", () => {
  for (const name of ['Emoji', 'Script=Greek', 'Grek', 'Alphabetic', 'White_Space', 'L&', '', '^Emoji', 'SignWriting'])
    assert.throws(() => compile(`\\p{${name}}`), {
      message: `error parsing regexp: invalid character class range: \`\\p{${name}}\``,
    })
  for (const pattern of ['\\p', '\\pé', '\\p{Ll'])
    assert.throws(() => compile(pattern), /invalid character class range/)
})
