import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Environment } from './this-process.ts'

/** Whether a path is the folder itself or something in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/** Replaces Windows' path separators with `/`, which Node accepts on every system. */
export function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** Finds the root of the Git work tree that a folder is in: the nearest ancestor with a `.git`. Undefined if there is none. */
export function workTree(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return undefined
  }
}

/** Returns the repository's root: the CI system's checkout, else the work tree that `cwd` is in, else `cwd` itself. */
export function workspaceFolder(environment: Environment, cwd: string): string {
  return (
    environment.GITHUB_WORKSPACE ||
    environment.CI_PROJECT_DIR ||
    environment.BUILD_SOURCESDIRECTORY ||
    environment.WORKSPACE ||
    (workTree(cwd) ?? cwd)
  )
}
