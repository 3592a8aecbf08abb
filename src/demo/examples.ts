import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { getAsset, isSea } from 'node:sea'
import { typeNames } from '../providers/index.ts'

/** The example manifests of all provider types, and the folder in which a user finds them. */
export interface Examples {
  readonly manifests: readonly string[]
  readonly folder: string
}

/** Reads the examples from the executable, from `examples` next to the bundle, or from the source tree. */
export function readExamples(): Examples {
  if (isSea())
    return {
      manifests: typeNames.map((type) => getAsset(`examples/${type}.yaml`, 'utf8')),
      folder: 'examples/providers',
    }
  // Resolve it as Node does: `node dist` and a symbolic link mean dist/index.js.
  const main = process.argv[1] as string
  const here = path.dirname(createRequire(main).resolve(main))
  const folders = [path.join(here, 'examples'), path.join(here, '../examples/providers')]
  for (const folder of folders) {
    const names = filesIn(folder)
    const manifests = names.map((name) => readFileSync(path.join(folder, name), 'utf8'))
    if (names.length > 0) return { manifests, folder: path.relative('', folder) || '.' }
  }
  throw new Error(`the examples are neither in ${folders.join(' nor in ')}`)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  } catch {
    return []
  }
}
