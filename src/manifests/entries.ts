import { realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError } from '../common/errors.ts'
import { slashes } from '../common/paths.ts'
import { compileGlob, expandBraces } from './glob.ts'

/** What one line of the input `manifests` means. Paths are absolute, without links. */
export type Entry =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'folder'; readonly path: string }
  | { readonly type: 'kustomize'; readonly path: string }
  | { readonly type: 'glob'; readonly path: string; readonly accept: (path: string) => boolean }
  | { readonly type: 'stdin' }

/** Reads a line of `manifests`. Throws a ConfigError for a path that is not there. */
export function readEntry(text: string, cwd: string): Entry[] {
  if (text === '-') return [{ type: 'stdin' }]
  const build = /^kustomize:(.*)$/s.exec(text)
  if (build) return [{ type: 'kustomize', path: slashes(resolve(cwd, build[1] || '.')) }]
  const path = slashes(resolve(cwd, text))
  try {
    const found = statSync(path)
    // A pipe, as of `<(kustomize build x)`, has no real path that can be opened.
    const real = found.isDirectory() || found.isFile() ? slashes(realpathSync(path)) : path
    return [{ type: found.isDirectory() ? 'folder' : 'file', path: real }]
  } catch (error) {
    if (/[*?[{]/.test(text)) return expandBraces(path).map((glob) => globEntry(glob, text))
    throw unreadable(text, error)
  }
}

export function unreadable(text: string, error: unknown): ConfigError {
  const { code, message } = error as NodeJS.ErrnoException
  const why = code === 'ENOENT' ? 'no such file or folder' : code === 'EACCES' ? 'permission denied' : message
  return new ConfigError(`manifests: ${text} cannot be read: ${why}`, { field: 'manifests' })
}

/** A glob is matched below the folder that its first segments name. */
function globEntry(glob: string, text: string): Entry {
  const segments = glob.split('/')
  const wild = segments.findIndex((segment) => /[*?[]/.test(segment))
  const fixed = wild < 0 ? segments.slice(0, -1) : segments.slice(0, wild)
  const matches = compileGlob(segments.slice(fixed.length).join('/'))
  try {
    const path = slashes(realpathSync(fixed.join('/') || '/'))
    return { type: 'glob', path, accept: (found) => matches(found.slice(path.length + (path === '/' ? 0 : 1))) }
  } catch (error) {
    throw unreadable(text, error)
  }
}
