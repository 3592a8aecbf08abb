import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Environment } from './this-process.ts'

/** Is `path` the folder itself or something in it? */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/** Windows' separators as `/`, which Node takes everywhere. */
export function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** The root of the git repository around a folder: the nearest folder, this or above, with a `.git`; undefined without. */
export function workTree(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return undefined
  }
}

/** The repository's root: what the CI system says, else the work tree of the folder, else the folder itself. */
export function workspaceFolder(environment: Environment, cwd: string): string {
  return (
    environment.GITHUB_WORKSPACE ||
    environment.CI_PROJECT_DIR ||
    environment.BUILD_SOURCESDIRECTORY ||
    environment.WORKSPACE ||
    (workTree(cwd) ?? cwd)
  )
}
