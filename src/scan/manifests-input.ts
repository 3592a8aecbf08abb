import { lstatSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ConfigError } from '../common/errors.ts'
import { isWithin, slashes } from '../common/paths.ts'
import { RefusedFileError } from '../common/read-file.ts'
import type { Workspace } from '../common/workspace.ts'
import { compileGlob, expandBraces } from './glob.ts'

/** One entry of the input `manifests`. Paths are absolute, without links. */
export type Entry =
  | { readonly type: 'file'; readonly path: string }
  /** A pipe, such as `<(kustomize build x)`, or a device. */
  | { readonly type: 'pipe'; readonly path: string }
  | { readonly type: 'folder'; readonly path: string }
  | { readonly type: 'kustomize'; readonly path: string }
  | { readonly type: 'glob'; readonly path: string; readonly accept: (path: string) => boolean }
  | { readonly type: 'stdin' }

/**
 * Parses an entry of `manifests`. A glob with braces becomes several.
 * @throws ConfigError if the path does not exist, or leads out of the workspace
 */
export function readEntry(text: string, cwd: string, workspace: Workspace): Entry[] {
  if (text === '-') return [{ type: 'stdin' }]
  const build = /^kustomize:(.*)$/s.exec(text)
  const path = slashes(resolve(cwd, build ? build[1] || '.' : text))
  try {
    if (build) return [{ type: 'kustomize', path: workspace.allow(path) }]
    const found = statSync(path)
    if (found.isDirectory()) return [{ type: 'folder', path: workspace.allow(path) }]
    if (found.isFile()) return [{ type: 'file', path: workspace.allow(path) }]
    if (mayBePipe(path, workspace)) return [{ type: 'pipe', path }]
    throw new RefusedFileError('NOT_REGULAR', 'not a regular file')
  } catch (error) {
    if (!build && !(error instanceof RefusedFileError) && /[*?[{]/.test(text))
      return expandBraces(path).map((glob) => globEntry(glob, text, workspace))
    throw unreadable(text, error)
  }
}

/** Whether the path may be a pipe. The user must have named it: a link in the workspace may not lead to one. */
function mayBePipe(path: string, { root }: Workspace): boolean {
  return !isWithin(path, root) || /^\/(dev|proc)\//.test(path) || lstatSync(path).isFIFO()
}

/** Returns the error for an entry that cannot be read. */
export function unreadable(text: string, error: unknown): ConfigError {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'OUTSIDE')
    return new ConfigError(`manifests: ${text} leads out of the workspace; name the file or folder that it leads to`, {
      field: 'manifests',
    })
  const reasons: Record<string, string> = { ENOENT: 'no such file or folder', EACCES: 'permission denied' }
  const reason = reasons[code ?? ''] ?? message
  return new ConfigError(`manifests: ${text} cannot be read: ${reason}`, { field: 'manifests' })
}

/** Matches a glob below the folder that its first segments name. */
function globEntry(glob: string, text: string, workspace: Workspace): Entry {
  const segments = glob.split('/')
  const firstWildcard = segments.findIndex((segment) => /[*?[]/.test(segment))
  const fixed = firstWildcard < 0 ? segments.slice(0, -1) : segments.slice(0, firstWildcard)
  const matches = compileGlob(segments.slice(fixed.length).join('/'))
  try {
    const path = workspace.allow(fixed.join('/') || '/')
    return { type: 'glob', path, accept: (found) => matches(found.slice(path.length + (path === '/' ? 0 : 1))) }
  } catch (error) {
    throw unreadable(text, error)
  }
}
