import { cpSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { bundle } from './bundle.ts'

// npm run build: builds dist/ from scratch.

const root = path.resolve(import.meta.dirname, '..')
const dist = path.join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
await bundle(path.join(root, 'src/main.ts'), dist)
cpSync(path.join(root, 'examples/providers'), path.join(dist, 'examples'), { recursive: true })

const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => statSync(path.join(dist, name)))
  .filter((file) => file.isFile())
const bytes = files.reduce((sum, { size }) => sum + size, 0)
console.log(`dist: ${files.length} files, ${(bytes / 1e6).toFixed(2)} MB`)
