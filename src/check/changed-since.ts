import path from 'node:path'
import { git } from '../ci/git.ts'
import { ConfigError, type Problem } from '../common/errors.ts'

// Submodules are ignored, because git would run inside them with their own, untrusted configuration.
const diffOptions = ['--name-only', '-z', '--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=all']

/**
 * Keeps the problems in files that differ from a git ref, committed or not, and those without a file. Keeps all if `since` is
 * undefined.
 * @throws ConfigError if git does not know the ref
 */
export function changedOnly(
  problems: readonly Problem[],
  since: string | undefined,
  cwd: string,
): { kept: readonly Problem[]; omitted: number } {
  if (since === undefined) return { kept: problems, omitted: 0 }
  const root = git(cwd, 'rev-parse', '--show-toplevel')
  const changed = git(cwd, 'diff', ...diffOptions, '--end-of-options', since)
  const added = git(cwd, 'ls-files', '--others', '--exclude-standard', '--full-name', '-z')
  if (root === undefined || changed === undefined)
    throw new ConfigError(
      `since: ${since} is not a known git ref; fetch it (fetch-depth: 0 of actions/checkout), or name another ref`,
      { field: 'since' },
    )
  const files = new Set(
    `${changed}\0${added ?? ''}`
      .split('\0')
      .filter(Boolean)
      .map((file) => path.relative(cwd, path.join(root, file)).replaceAll(path.sep, '/')),
  )
  const kept = problems.filter(({ file }) => file === undefined || files.has(file))
  return { kept, omitted: problems.length - kept.length }
}
