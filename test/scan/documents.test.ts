import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseAllDocuments } from 'yaml'
import { documents, mayHoldNotifications } from '../../src/scan/documents.ts'

const cut = (text: string, needle: string) => documents(Buffer.from(text), [Buffer.from(needle)])

test('documents are cut at --- and ..., with the line on which they start', () => {
  const text = '%YAML 1.2\n--- # one\na: x\n---\nb: "\n  ---\n  x"\n...\n# x\n---\n--- {c: x}\n---x: y\n'
  assert.deepEqual(cut(text, 'x'), [
    { text: '--- # one\na: x\n', line: 2 },
    { text: '---\nb: "\n  ---\n  x"\n...', line: 4 },
    { text: '\n# x\n', line: 8 },
    { text: '--- {c: x}\n---x: y\n', line: 11 },
  ])
})

test('line ends of Windows, a mark at the very end, and a file without marks are cut as well', () => {
  assert.deepEqual(
    cut('a: x\r\n---\r\nb: x\r\n---', 'x').map(({ line }) => line),
    [1, 2],
  )
  assert.deepEqual(cut('x', 'x'), [{ text: 'x', line: 1 }])
  assert.deepEqual(cut('', 'x'), [])
})

test('the documents are those that a YAML parser finds', () => {
  const document = fc.constantFrom('a: x\n', 'b: |\n  x\n  ---\n', '# x\n', '- x\n- y\n', 'c: "x\n  y"\n', '{d: x}\n')
  const property = fc.property(
    fc.array(document, { minLength: 1 }),
    fc.constantFrom('---\n', '--- # c\n'),
    (parts, mark) => {
      const text = parts.join(mark)
      const whole = parseAllDocuments(text) as { toJS(): unknown }[]
      const pieces = cut(text, 'x').map(
        (piece) => (parseAllDocuments(piece.text) as { toJS(): unknown }[])[0]?.toJS() ?? null,
      )
      assert.deepEqual(
        pieces,
        parts[0] === '# x\n' && whole.length < parts.length
          ? [null, ...whole.map((one) => one.toJS())]
          : whole.map((one) => one.toJS()),
      )
    },
  )
  fc.assert(property, { numRuns: 200 })
})

test('CRDs, roles, Receivers and schema comments are no manifests; quoted, tagged, anchored and folded values are', () => {
  const group = 'notification.toolkit.fluxcd.io'
  const no = [
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: ${group}\n  names:\n    kind: Alert\n`,
    `apiVersion: ${group}/v1\nkind: Receiver\n`,
    `# $schema=https://x/${group}/provider_v1beta3.json\napiVersion: v1\nkind: Provider\n`,
    `{"manifests": "apiVersion: ${group}/v1beta3\\nkind: Alert"}`.replace('"apiVersion', '"x\\napiVersion'),
  ]
  const yes = [
    `apiVersion: ${group}/v1beta3\nkind: Provider\n`,
    `"kind" : "Alert"\n"apiVersion" : "${group}/v1beta3"\n`,
    `apiVersion: &a ${group}/v1beta3\nkind: !!str Alert\n`,
    `apiVersion: >-\n  ${group}/v1beta3\nkind:\n  Alert\n`,
    `{kind: List, items: [{apiVersion: ${group}/v1beta3, kind: Alert}]}`,
  ]
  for (const text of no) assert.equal(mayHoldNotifications(text), false, text)
  for (const text of yes) assert.equal(mayHoldNotifications(text), true, text)
})
