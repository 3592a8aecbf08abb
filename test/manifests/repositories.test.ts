import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadRepository, type Manifest } from '../../src/manifests/index.ts'

/** What a repository of test/repositories should be read as; other tests may hold more in the same file. */
interface Expected {
  readonly about: string
  readonly manifests: string[]
  /** `kind namespace/name file:line:column`, with what is unresolved and the spec. */
  readonly read: Record<string, unknown>
  readonly problems: unknown[]
  /** Secret name -> where its documents stand and which namespaces they have. */
  readonly secrets: Record<string, unknown[]>
}

const folder = fileURLToPath(new URL('../repositories/', import.meta.url))

for (const name of readdirSync(folder)) {
  const file = `${folder}${name}/expected.json`
  if (!existsSync(file)) continue
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected
  test(`${name}: ${expected.about}`, async () => {
    const cwd = `${folder}${name}`
    const repository = await loadRepository({ cwd, workspace: cwd, manifests: expected.manifests })
    const manifests = [...repository.providers, ...repository.alerts]
    const read = Object.fromEntries(manifests.map((manifest) => [titleOf(manifest), plain(manifest)]))
    assert.equal(Object.keys(read).length, manifests.length, 'two copies in one place')
    assert.deepEqual(read, expected.read)
    assert.deepEqual(repository.problems, expected.problems)
    for (const [secret, documents] of Object.entries(expected.secrets)) {
      const found = repository
        .secrets(secret)
        .map(({ kind, namespace, file, line }) => ({ kind, ...(namespace && { namespace }), file, line }))
      assert.deepEqual(found, documents, secret)
    }
  })
}

function titleOf({ kind, namespace, name, file, line, column, root = '' }: Manifest): string {
  return `${kind} ${namespace ?? ''}/${name} ${file}:${line}:${column} ${root}`.trimEnd()
}

function plain({ spec, unresolved }: { spec: unknown; unresolved: ReadonlyMap<string, string> }): unknown {
  const asJson = JSON.stringify({ spec, ...(unresolved.size > 0 && { unresolved }) }, (_, value) =>
    value instanceof Map ? [...value] : value,
  )
  return JSON.parse(asJson)
}

test('every repository of the list has what it should be read as', () => {
  const have = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/expected.json`))
  assert.ok(have.length >= 9, `${have.length} repositories`)
})
