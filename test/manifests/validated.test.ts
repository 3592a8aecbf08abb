import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { runBundle } from '../support/bundle.ts'

// What `validate` says of each repository of test/repositories: conditions and problems, in validated.json beside them.
// `UPDATE=1 node --test test/manifests/validated.test.ts` writes them anew; read the difference before you commit it.

const repositories = path.resolve(import.meta.dirname, '../repositories')

for (const name of readdirSync(repositories)) {
  const root = path.join(repositories, name)
  if (!existsSync(path.join(root, 'expected.json')) && name !== 'sops') continue
  test(`validate of ${name}`, async () => {
    // The workspace ends at the repository, although it stands inside of another.
    const { code, stdout } = await runBundle(['validate', '--output', 'json'], {
      cwd: root,
      env: { GITHUB_WORKSPACE: root },
    })
    const { conditions, problems } = JSON.parse(stdout)
    const found = {
      exit: code,
      conditions: conditions.map(
        ({ provider, status, message }: Record<string, string>) => `${provider} ${status}: ${message}`,
      ),
      problems: problems.map(
        ({ severity, file, line, message }: Record<string, string>) => `${severity} ${file}:${line}: ${message}`,
      ),
    }
    const file = path.join(root, 'validated.json')
    if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify(found, undefined, 2)}\n`)
    assert.deepEqual(found, JSON.parse(readFileSync(file, 'utf8')))
  })
}
