import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const source = path.resolve(import.meta.dirname, '../src')

/** The folders of src/ from bottom to top: a file imports from its own folder and from those before it. */
const order = [
  'common',
  'go',
  'inputs',
  'ci',
  'event',
  'cel',
  'providers',
  'scan',
  'kustomize',
  'kustomize-controller',
  'manifests',
  'plan',
  'secrets',
  'resolve',
  'check',
  'transport',
  'delivery',
  'report',
  'demo',
  '.',
]

const folderOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : '.')

function imports(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8')
  const found = text.matchAll(/(?:from\s+|import\(\s*|import\s+)'(\.{1,2}\/[^']+)'/g)
  return [...found].map(([, to]) => path.posix.join(path.posix.dirname(file), to as string))
}

test('a file imports only from its own folder and from those below it', () => {
  const files = globSync('**/*.ts', { cwd: source })
  assert.ok(files.length > 100)
  assert.deepEqual([...new Set(files.map(folderOf))].sort(), [...order].sort())
  const against = files.flatMap((file) =>
    imports(file)
      .filter((to) => order.indexOf(folderOf(to)) > order.indexOf(folderOf(file)))
      .map((to) => `${file} -> ${to}`),
  )
  assert.deepEqual(against, [])
})
