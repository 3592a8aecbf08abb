import type { Problem, ProblemSeverity } from '../common/errors.ts'
import { RefusedFileError } from '../common/read-file.ts'

/** Reports files, folders and links that a scan could not read. Paths are absolute. */
export interface ScanProblems {
  readonly unreadFile: (path: string, error: unknown) => void
  readonly unreadFolder: (path: string, error: unknown) => void
  readonly unreadIgnoreFile: (path: string, error: unknown) => void
  readonly unfollowedLink: (path: string, error: unknown) => void
  readonly utf16: (path: string) => void
}

/** Adds what it reports to `problems`, each unread file once. */
export function createScanProblems(displayPath: (path: string) => string, problems: Problem[]): ScanProblems {
  const unread = new Set<string>()
  const report = (severity: ProblemSeverity, path: string, message: string) =>
    problems.push({ severity, message, file: displayPath(path) })
  return {
    unreadFile: (path, error) => {
      if (unread.has(path)) return
      unread.add(path)
      // A data file may be too large or not regular; there is probably no manifest in it.
      const severity = error instanceof RefusedFileError ? 'warning' : 'error'
      report(severity, path, `This file cannot be read: ${reason(path, error)}`)
    },
    unreadFolder: (path, error) => report('error', path, `This folder cannot be read: ${reason(path, error)}`),
    unreadIgnoreFile: (path, error) =>
      report('warning', path, `This file cannot be read, so its rules are not applied: ${reason(path, error)}`),
    unfollowedLink: (path, error) => {
      if (error instanceof RefusedFileError)
        report('notice', path, 'This link leads out of the workspace; it was not followed')
      else if (isLoop(error)) report('notice', path, 'This link leads in a circle; it was not followed')
      else if (isMissing(error)) report('notice', path, 'This link leads nowhere')
      else report('error', path, `This link cannot be read: ${reason(path, error)}`)
    },
    utf16: (path) => report('error', path, 'This file is UTF-16, so it was skipped: save it as UTF-8'),
  }
}

export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

/** Whether the error is that of links in a circle. */
export function isLoop(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ELOOP'
}

function reason(path: string, error: unknown): string {
  // Node decodes a byte that is not UTF-8 as this character, and then finds no file of that name.
  if (isMissing(error) && path.includes('\ufffd')) return 'its name is not valid UTF-8; rename it'
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'EACCES' ? 'permission denied' : message
}
