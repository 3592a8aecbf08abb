import { readdirSync, readFileSync } from 'node:fs'
import { parseAllDocuments } from 'yaml'

// Parses every YAML file of a folder, as a reader without a search would, and prints how many Providers they have.

const folder = process.argv[2] ?? '.'
let found = 0
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.ya?ml$/.test(name)) continue
  for (const document of [parseAllDocuments(readFileSync(`${folder}/${name}`, 'utf8'))].flat())
    if (document.toJS()?.kind === 'Provider') found++
}
console.log(found)
