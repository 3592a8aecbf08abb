import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Is `path` the folder itself or something in it? */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

/** Windows' separators as `/`, which Node takes everywhere. */
export function slashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path
}

/** The nearest folder above that git keeps; undefined outside a repository. */
export function gitRoot(path: string): string | undefined {
  for (let folder = path; ; folder = slashes(dirname(folder))) {
    if (existsSync(`${folder}/.git`)) return folder
    if (slashes(dirname(folder)) === folder) return undefined
  }
}
