import { execFileSync } from 'node:child_process'

const author = ['-c', 'user.name=Octo Cat', '-c', 'user.email=octocat@example.com', '-c', 'commit.gpgsign=false']

/** Runs git in a folder, with no settings but its own. Returns what it printed. */
export function git(folder: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' }
  return execFileSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8', env, stdio: 'pipe' }).trim()
}

/** Commits all that lies in a folder to its branch main; makes the repository, with that remote, where there is none. */
export function commitAll(folder: string, message: string, remote?: string): string {
  if (remote) {
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'remote', 'add', 'origin', remote)
  }
  git(folder, 'add', '--all', '--force')
  git(folder, 'commit', '-q', '--allow-empty', '-m', message)
  return git(folder, 'rev-parse', 'HEAD')
}
