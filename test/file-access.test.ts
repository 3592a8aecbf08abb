import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const source = path.resolve(import.meta.dirname, '../src')

/** The files that open files or folders, and which. What belongs to a repository is opened by `common/workspace.ts`. */
const allowed: Readonly<Record<string, string>> = {
  'common/read-file.ts': 'opens files for all others',
  'common/workspace.ts': 'lists folders of the workspace',
  'common/output-file.ts': 'opens files to write them',
  'delivery/outbox-file.ts': 'its own outbox',
  'delivery/outbox-lock.ts': 'what the system says of a process that holds an outbox',
  'demo/examples.ts': 'lists the examples of this package',
  'report/github-runner.ts': 'the files for outputs and the summary, to learn whether one is a pipe that nobody reads',
  'secrets/sops/sops-keys.ts': 'the key file that SOPS_AGE_KEY_FILE names, and the folder that it makes for sops',
  'transport/file-descriptors.ts':
    'the null device, to learn whether a descriptor is free; counts the open descriptors of this process',
}

/** What looks at a path, writes or deletes, and opens nothing to read it. */
const harmless =
  /^(existsSync|l?statSync|realpathSync|accessSync|constants|mkdirSync|mkdtempSync|renameSync|rmSync|unlinkSync|linkSync|symlinkSync|writeFileSync|appendFileSync)$/

/** Does the file import something from Node that can open a file, or import it in a form that does not say what? */
function opensFiles(text: string): boolean {
  const mentions = text.match(/['"](?:node:)?fs(?:\/promises)?['"]/g)?.length ?? 0
  const imports = [...text.matchAll(/^import \{([^}]*)\} from '(?:node:)?fs'$/gm)]
  const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()))
  return mentions !== imports.length || names.some((name) => !(name.startsWith('type ') || harmless.test(name)))
}

test('only these files open files: manifests pass the workspace, which keeps links, pipes and devices out', () => {
  const files = globSync('**/*.ts', { cwd: source })
  assert.ok(files.length > 100)
  const found = files.filter((file) => opensFiles(readFileSync(path.join(source, file), 'utf8')))
  assert.deepEqual(found.sort(), Object.keys(allowed).sort())
})
