import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

// ncc turns an import that it cannot resolve into a throw at run time and exits 0: what it wrote is looked at.

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
execFileSync(
  path.join(root, 'node_modules/.bin/ncc'),
  ['build', 'src/main.ts', '-o', 'dist', '--license', 'licenses.txt', '--target', 'es2023', '--transpile-only', '-q'],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
)
cpSync(path.join(root, 'examples/providers'), path.join(dist, 'examples'), { recursive: true })

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(path.join(dist, name)).isFile(),
)
const broken = files.filter(
  (name) => name.endsWith('.js') && readFileSync(path.join(dist, name), 'utf8').includes('webpackMissingModule'),
)
if (broken.length > 0)
  throw new Error(`ncc could not resolve an import: see webpackMissingModule in ${broken.join(', ')}`)

const bytes = files.reduce((sum, name) => sum + statSync(path.join(dist, name)).size, 0)
console.log(`dist: ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB`)
