import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { expand } from '../../src/kustomize-controller/envsubst.ts'

interface Recorded {
  readonly values: Record<string, string>
  readonly cases: readonly { readonly in: string; readonly out?: string; readonly error?: string }[]
}

const { values, cases } = JSON.parse(readFileSync(new URL('./envsubst.json', import.meta.url), 'utf8')) as Recorded
const every = (name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : '')

for (const recorded of cases)
  test(`${JSON.stringify(recorded.in)} becomes what Flux makes of it`, () => {
    if (recorded.error) assert.throws(() => expand(recorded.in, every))
    else assert.equal(expand(recorded.in, every).text, recorded.out)
  })

test('a variable without a value or a default stays as it is written, and is named', () => {
  const expanded = expand('a ${one} ${two^^} ${three:-3} $${four} ${five:-${six}}', () => undefined)
  assert.deepEqual(expanded, { text: 'a ${one} ${two^^} 3 ${four} ${six}', missing: ['one', 'two', 'six'] })
})

test('names like those of object members have no value', () => {
  const map = new Map([['a', 'x']])
  assert.deepEqual(expand('${constructor}${__proto__}${a}', (name) => map.get(name)).missing, [
    'constructor',
    '__proto__',
  ])
})

test('any text ends in bounded time, expanded or refused', () => {
  const piece = fc.constantFrom('${', '}', '$', ':', '-', '/', '#', '%', '*', '[', ']', '\\', 'a', '\n', 'é')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      try {
        expand(pieces.join(''), (name) => name.repeat(20))
      } catch (error) {
        assert.ok(error instanceof Error && !(error instanceof RangeError))
      }
    }),
  )
})
