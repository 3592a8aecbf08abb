import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Runs git without the machine's configuration, and returns its output. */
export function git(cwd: string, ...args: string[]): string {
  const author = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'protocol.file.allow=always']
  const env = { PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  return execFileSync('git', [...author, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
    timeout: 20_000,
  }).trim()
}

/** Writes files into a folder. */
export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
}

/** Makes a folder a work tree with one commit of everything in it, and returns the commit. */
export function commitAll(root: string, ...init: string[]): string {
  git(root, 'init', '-q', '-b', 'main', ...init)
  git(root, 'add', '.')
  git(root, 'commit', '-q', '-m', 'all')
  return git(root, 'rev-parse', 'HEAD')
}
