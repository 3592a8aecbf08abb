import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The root of the git repository around a folder: the nearest folder, this or above, with a `.git`; undefined without. */
export function workTree(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return undefined
  }
}
