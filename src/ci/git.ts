import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import path from 'node:path'
import { workTree } from '../common/paths.ts'
import { readRegular } from '../common/read-file.ts'

/** The git folders of a work tree. All paths are absolute. */
interface GitFolder {
  /** The root of the work tree. */
  readonly root: string
  /** Contains HEAD and the index: `.git`, or the folder that the `.git` file of a worktree or submodule names. */
  readonly gitDir: string
  /** Contains objects, refs and config. For a worktree, the folder of its main repository. */
  readonly commonDir: string
}

/** Finds the git folders of the work tree that contains a folder; undefined if there is none. */
function gitFolder(folder: string): GitFolder | undefined {
  const root = workTree(folder)
  if (root === undefined) return undefined
  const entry = path.join(root, '.git')
  const named = /^gitdir: (.+)$/m.exec(textOf(entry))?.[1]
  const gitDir = isFolder(entry) ? entry : named && path.resolve(root, named)
  if (!gitDir) return undefined
  const common = textOf(path.join(gitDir, 'commondir')).trim()
  return { root, gitDir, commonDir: path.resolve(gitDir, common) }
}

/** Returns the checked-out commit and branch, each '' if there is none. Reads the files, because git takes 5 ms to start. */
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

/** Returns the text if it is a full SHA-1 or SHA-256 object ID, else ''. */
export function commitId(text: string | undefined): string {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text ?? '')?.[0] ?? ''
}

/** Reads a file. Returns '' if it does not exist or is not a regular file. */
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

/** Runs git and returns its trimmed output; undefined if it fails, is not installed, or `cwd` is outside a work tree. */
export function git(cwd: string, ...args: string[]): string | undefined {
  return runGit(cwd, args)?.toString().trim()
}

/**
 * Runs git and returns its output; undefined if it fails, is not installed, or `cwd` is outside a work tree.
 *
 * git runs programs from a repository's configuration (fsmonitor, gpg, filters, textconv, hooks, ssh, and more with each
 * version), and the repository may be untrusted. So git never sees that configuration. Its GIT_DIR is a temporary folder with
 * links to the repository's objects and refs, and a configuration of our own. As a side effect, `safe.directory` and the
 * owner of the files do not matter.
 */
export function runGit(cwd: string, args: readonly string[], input = ''): Buffer | undefined {
  const found = gitFolder(cwd)
  if (found === undefined) return undefined
  let gitDir: string | undefined
  try {
    gitDir = mkdtempSync(path.join(tmpdir(), 'flux-notify-git-'))
    fillGitDir(gitDir, found)
    return execFileSync('git', ['-C', cwd, ...args], {
      // Not the work tree, because Windows looks for programs in the current folder first.
      cwd: gitDir,
      env: environment(gitDir, found),
      input,
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: 10_000,
    })
  } catch {
    return undefined
  } finally {
    if (gitDir !== undefined) rmSync(gitDir, { recursive: true, force: true })
  }
}

/** Creates the contents of our own GIT_DIR: the repository's without its `config`, `hooks` and `info`. */
function fillGitDir(gitDir: string, { root, commonDir }: GitFolder): void {
  const { sha } = readHead(root)
  const format = sha.length === 64 ? '[extensions]\nobjectFormat = sha256\n' : ''
  writeFileSync(path.join(gitDir, 'config'), `[core]\nrepositoryFormatVersion = 1\nfileMode = false\n${format}`)
  writeFileSync(path.join(gitDir, 'HEAD'), `${sha || 'ref: refs/heads/unborn'}\n`)
  for (const name of ['packed-refs', 'shallow']) {
    const text = textOf(path.join(commonDir, name))
    if (text) writeFileSync(path.join(gitDir, name), text)
  }
  for (const name of ['objects', 'refs']) symlinkSync(path.join(commonDir, name), path.join(gitDir, name), 'junction')
  mkdirSync(path.join(gitDir, 'home'))
}

/** Passes on only the variables that a program needs to start, because GIT_* variables can name programs too. */
function environment(ownGitDir: string, { root, gitDir }: GitFolder): NodeJS.ProcessEnv {
  const { PATH, Path, SystemRoot, TEMP, TMPDIR } = process.env
  const home = path.join(ownGitDir, 'home')
  return {
    ...Object.fromEntries(Object.entries({ PATH, Path, SystemRoot, TEMP, TMPDIR }).filter(([, value]) => value)),
    LC_ALL: 'C',
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_DIR: ownGitDir,
    GIT_WORK_TREE: root,
    GIT_INDEX_FILE: path.join(gitDir, 'index'),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
  }
}

/** Returns the URL of the remote `origin` as configured, or '' if there is none. */
export function originUrl(cwd: string): string {
  const config = textOf(path.join(gitFolder(cwd)?.commonDir ?? cwd, 'config'))
  const args = ['config', '--file', '-', '--no-includes', '--get', 'remote.origin.url']
  return config ? (runGit(cwd, args, config)?.toString().trim() ?? '') : ''
}

/** Returns owner/name of the remote `origin`, or '' if there is none. */
export function originRepository(cwd: string): string {
  return /[/:]([^/:]+\/[^/]+?)(\.git)?\/?$/.exec(originUrl(cwd))?.[1] ?? ''
}

/** Returns the first line of a commit's message (default: HEAD's), or '' if the commit is missing. */
export function commitSubject(cwd: string, sha?: string): string {
  const subject = git(cwd, 'log', '-1', '--no-show-signature', '--no-mailmap', '--format=%s', commitId(sha) || 'HEAD')
  return firstLine(subject ?? '')
}

/** Returns the first line of a text. */
export function firstLine(text: string): string {
  return text.split('\n', 1)[0] as string
}
