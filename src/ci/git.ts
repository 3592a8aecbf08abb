import { execFileSync } from 'node:child_process'

/** What git answers, trimmed; undefined without git or outside of a work tree. A container's foreign owner is no obstacle. */
export function git(cwd: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', ['-c', 'safe.directory=*', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    }).trim()
  } catch {
    return undefined
  }
}

/** owner/name of the remote `origin`; '' without one. */
export function originRepository(cwd: string): string {
  const url = git(cwd, 'config', '--get', 'remote.origin.url') ?? ''
  return /[/:]([^/:]+\/[^/]+?)(\.git)?\/?$/.exec(url)?.[1] ?? ''
}

export function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string
}
