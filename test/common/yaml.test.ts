import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseYaml, parseYamlDocuments } from '../../src/common/parse-yaml.ts'
import { readHeaders } from '../../src/resolve/secret-headers.ts'
import { parseSecrets } from '../../src/secrets/secrets-input.ts'

/** Texts without a final newline, and how kustomize 5.8.1 (goyaml.v3) reads them. */
const endings: [text: string, value: unknown][] = [
  ['a: |\n  x', { a: 'x' }],
  ['a: |+\n  x', { a: 'x' }],
  ['a: |-\n  x', { a: 'x' }],
  ['a: >\n  x', { a: 'x' }],
  ['a: >\n  x\n  y', { a: 'x y' }],
  ['a: |\n  x\n   ', { a: 'x\n ' }],
  ['a: |\n  x\n  ', { a: 'x\n' }],
  ['a: |\n  x\n\n', { a: 'x\n' }],
  ['a: |\n  x\n', { a: 'x\n' }],
  ['a: |\n\n', { a: '' }],
  ['a: |\n  x\n#c', { a: 'x\n' }],
  ['a: |\r\n  x\r\n  y', { a: 'x\ny' }],
  ['b: 1\nc:\n- |\n    x', { b: 1, c: ['x'] }],
  ['a:\n  b: |2\n     x', { a: { b: ' x' } }],
  ['|\n x', 'x'],
  ['a: "x\n', null],
]

for (const [text, value] of endings)
  test(`the end of ${JSON.stringify(text)}`, () => {
    if (value === null) return assert.ok(parseYaml(text).errors.length > 0)
    assert.deepEqual(parseYaml(text).toJS(), value)
    assert.deepEqual(
      parseYamlDocuments(`a: |\n  first\n---\n${text}`).map((one) => one.toJS()),
      [{ a: 'first\n' }, value],
    )
  })

test('the end of a secrets-file and of the headers of a Secret', () => {
  const source = { name: 'secrets-file', file: 'secrets.yaml', text: 'slack:\n  token: |\n    xoxb-123' }
  assert.equal(parseSecrets(source).entries.get('slack')?.get('token')?.value, 'xoxb-123')
  assert.deepEqual([...readHeaders('X-Tenant: |\n  blue', 'chat')], [['X-Tenant', 'blue']])
})
