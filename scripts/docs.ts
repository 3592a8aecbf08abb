import { globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { actionYaml } from './docs/action.ts'
import { providersPage } from './docs/providers.ts'
import { readme } from './docs/readme.ts'
import { withRelease } from './docs/release.ts'

// npm run docs: writes what is generated from the sources: action.yml, the tables in README.md, docs/providers.md, and the
// repository and release of package.json wherever a page or an example names them.
// With --check it writes nothing, and exits with 1 if a file is stale; test/docs.test.ts checks the same.

const root = path.resolve(import.meta.dirname, '..')

/** Returns the generated files with the text that they should have. */
export function generated(): Map<string, string> {
  const named = globSync(
    ['*.md', 'docs/*.md', 'examples/**/*.{md,yml}', 'examples/Jenkinsfile', '.github/ISSUE_TEMPLATE/*'],
    { cwd: root },
  )
  return new Map([
    ...named.sort().map((file) => [file, withRelease(read(file) ?? '')] as const),
    ['action.yml', actionYaml()],
    ['docs/providers.md', providersPage()],
    ['README.md', withRelease(readme(read('README.md') ?? ''))],
  ])
}

/** Returns the generated files that have another text. */
export function stale(): string[] {
  return [...generated()].filter(([file, text]) => read(file) !== text).map(([file]) => file)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), 'utf8')
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    for (const file of stale()) console.error(`${file} is stale: run npm run docs`)
    process.exitCode = stale().length > 0 ? 1 : 0
  } else for (const [file, text] of generated()) writeFileSync(path.join(root, file), text)
}
