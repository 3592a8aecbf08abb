import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const source = path.resolve(import.meta.dirname, '../src')
const files = globSync('**/*.ts', { cwd: source })

/** What occurs more than once. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))].sort()
}

test('no file name is used twice', () => {
  assert.ok(files.length > 100)
  const names = files
    .map((file) => path.basename(file))
    .filter((name) => name !== 'index.ts' && !name.endsWith('.d.ts'))
  assert.deepEqual(repeated(names), [])
})

test('no exported type has the name of another', () => {
  const names = files.flatMap((file) => {
    const text = readFileSync(path.join(source, file), 'utf8')
    return [...text.matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(([, name]) => name as string)
  })
  assert.ok(names.length > 80)
  assert.deepEqual(repeated(names), [])
})
