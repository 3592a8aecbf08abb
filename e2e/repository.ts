import { execFileSync } from 'node:child_process'

const author = ['-c', 'user.name=Octo Cat', '-c', 'user.email=octocat@example.com', '-c', 'commit.gpgsign=false']

/** Runs git in a folder, without the user's and system's settings, and returns its output. */
export function git(folder: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' }
  return execFileSync('git', [...author, ...args], { cwd: folder, encoding: 'utf8', env, stdio: 'pipe' }).trim()
}

/** Commits everything in a folder to its branch main. Creates the repository, with this remote, if there is none. */
export function commitAll(folder: string, message: string, remote?: string): string {
  if (remote) {
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'remote', 'add', 'origin', remote)
  }
  git(folder, 'add', '--all', '--force')
  git(folder, 'commit', '-q', '--allow-empty', '-m', message)
  return git(folder, 'rev-parse', 'HEAD')
}
