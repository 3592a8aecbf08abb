import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import path from 'node:path'
import { workTree } from '../common/paths.ts'
import { readRegular } from '../common/read-file.ts'

/** Where git keeps a work tree's data. Paths are absolute. */
interface GitFolder {
  /** The top of the work tree. */
  readonly root: string
  /** Holds HEAD and the index: `.git`, or what the `.git` file of a worktree or submodule names. */
  readonly gitDir: string
  /** Holds objects, refs and config; for a worktree those of the repository that it belongs to. */
  readonly commonDir: string
}

/** The git data of the work tree around a folder; undefined outside of any. */
function gitFolder(folder: string): GitFolder | undefined {
  const root = workTree(folder)
  if (root === undefined) return undefined
  const entry = path.join(root, '.git')
  const named = /^gitdir: (.+)$/m.exec(textOf(entry))?.[1]
  const own = isFolder(entry) ? entry : named && path.resolve(root, named)
  if (!own) return undefined
  const common = textOf(path.join(own, 'commondir')).trim()
  return { root, gitDir: own, commonDir: path.resolve(own, common) }
}

/** The commit that is checked out and the branch, each '' if there is none. Read without git, which takes 5 ms to start. */
export function readHead(folder: string): { readonly sha: string; readonly branch: string } {
  const found = gitFolder(folder)
  const head = found ? textOf(path.join(found.gitDir, 'HEAD')).trim() : ''
  const ref = /^ref: (refs\/.+)$/.exec(head)?.[1]
  if (!found || ref === undefined) return { sha: commitId(head), branch: '' }
  const sha = commitId(textOf(path.join(found.commonDir, ref)).trim()) || packedRef(found, ref)
  return { sha, branch: ref.replace(/^refs\/heads\//, '') }
}

function packedRef({ commonDir: common }: GitFolder, ref: string): string {
  const refs = textOf(path.join(common, 'packed-refs'))
  const end = refs.indexOf(` ${ref}\n`)
  return end < 0 ? '' : commitId(refs.slice(refs.lastIndexOf('\n', end) + 1, end))
}

/** The text if it names an object, in SHA-1 or SHA-256; else ''. */
export function commitId(text: string | undefined): string {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text ?? '')?.[0] ?? ''
}

/** A file's text; '' if it is not there or is not a regular file. */
function textOf(file: string): string {
  try {
    return readRegular(file).toString('utf8')
  } catch {
    return ''
  }
}

function isFolder(entry: string): boolean {
  return statSync(entry, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** What git prints, trimmed; undefined without git, outside of a work tree, and where git fails. */
export function git(cwd: string, ...args: string[]): string | undefined {
  return runGit(cwd, args)?.toString().trim()
}

/**
 * What git prints; undefined without git, outside of a work tree, and where git fails.
 *
 * git runs programs that a repository's configuration names (fsmonitor, gpg, filters, textconv, hooks, ssh, and more with
 * each version), and the repository may be a stranger's. So it never sees that configuration: it works on a folder of our
 * own, which leads to the objects, refs and index of the repository and has a configuration that names nothing. Nobody
 * has to be named in `safe.directory` for it, and the owner of the files does not matter.
 */
export function runGit(cwd: string, args: readonly string[], input = ''): Buffer | undefined {
  const found = gitFolder(cwd)
  if (found === undefined) return undefined
  let view: string | undefined
  try {
    view = mkdtempSync(path.join(tmpdir(), 'flux-notify-git-'))
    fill(view, found)
    return execFileSync('git', ['-C', cwd, ...args], {
      // Windows looks for programs in the current folder first.
      cwd: view,
      env: environment(view, found),
      input,
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: 10_000,
    })
  } catch {
    return undefined
  } finally {
    if (view !== undefined) rmSync(view, { recursive: true, force: true })
  }
}

/** Makes a folder that git takes for the repository: everything but `config`, `hooks` and `info`. */
function fill(view: string, { root, commonDir: common }: GitFolder): void {
  const { sha } = readHead(root)
  const format = sha.length === 64 ? '[extensions]\nobjectFormat = sha256\n' : ''
  writeFileSync(path.join(view, 'config'), `[core]\nrepositoryFormatVersion = 1\nfileMode = false\n${format}`)
  writeFileSync(path.join(view, 'HEAD'), `${sha || 'ref: refs/heads/unborn'}\n`)
  for (const name of ['packed-refs', 'shallow']) {
    const text = textOf(path.join(common, name))
    if (text) writeFileSync(path.join(view, name), text)
  }
  for (const name of ['objects', 'refs']) symlinkSync(path.join(common, name), path.join(view, name), 'junction')
  mkdirSync(path.join(view, 'home'))
}

/** Of this process's environment only what a program needs to start: GIT_* variables name programs, too. */
function environment(view: string, { root, gitDir: own }: GitFolder): NodeJS.ProcessEnv {
  const { PATH, Path, SystemRoot, TEMP, TMPDIR } = process.env
  const home = path.join(view, 'home')
  return {
    ...Object.fromEntries(Object.entries({ PATH, Path, SystemRoot, TEMP, TMPDIR }).filter(([, value]) => value)),
    LC_ALL: 'C',
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_DIR: view,
    GIT_WORK_TREE: root,
    GIT_INDEX_FILE: path.join(own, 'index'),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/** The address of the remote `origin`, as it is written; '' without one. */
export function originUrl(cwd: string): string {
  const config = textOf(path.join(gitFolder(cwd)?.commonDir ?? cwd, 'config'))
  const args = ['config', '--file', '-', '--no-includes', '--get', 'remote.origin.url']
  return config ? (runGit(cwd, args, config)?.toString().trim() ?? '') : ''
}

/** owner/name of the remote `origin`; '' without one. */
export function originRepository(cwd: string): string {
  return /[/:]([^/:]+\/[^/]+?)(\.git)?\/?$/.exec(originUrl(cwd))?.[1] ?? ''
}

/** The first line of a commit's message, of HEAD without an id; '' if git does not have it. */
export function commitSubject(cwd: string, sha?: string): string {
  const subject = git(cwd, 'log', '-1', '--no-show-signature', '--no-mailmap', '--format=%s', commitId(sha) || 'HEAD')
  return firstLine(subject ?? '')
}

export function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string
}
