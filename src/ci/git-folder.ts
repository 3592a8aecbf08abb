import { statSync } from 'node:fs'
import path from 'node:path'
import { readRegular } from '../common/read-file.ts'
import { workTree } from '../common/work-tree.ts'

/** Where git keeps a work tree's data. Paths are absolute. */
export interface GitFolder {
  /** The top of the work tree. */
  readonly root: string
  /** Holds HEAD and the index: `.git`, or what the `.git` file of a worktree or submodule names. */
  readonly own: string
  /** Holds objects, refs and config; for a worktree those of the repository that it belongs to. */
  readonly common: string
}

/** The git data of the work tree around a folder; undefined outside of any. */
export function gitFolder(folder: string): GitFolder | undefined {
  const root = workTree(folder)
  if (root === undefined) return undefined
  const entry = path.join(root, '.git')
  const named = /^gitdir: (.+)$/m.exec(textOf(entry))?.[1]
  const own = isFolder(entry) ? entry : named && path.resolve(root, named)
  if (!own) return undefined
  const common = textOf(path.join(own, 'commondir')).trim()
  return { root, own, common: path.resolve(own, common) }
}

/** The commit that is checked out and the branch, each '' if there is none. Read without git, which takes 5 ms to start. */
export function readHead(folder: string): { readonly sha: string; readonly branch: string } {
  const found = gitFolder(folder)
  const head = found ? textOf(path.join(found.own, 'HEAD')).trim() : ''
  const ref = /^ref: (refs\/.+)$/.exec(head)?.[1]
  if (!found || ref === undefined) return { sha: commitId(head), branch: '' }
  const sha = commitId(textOf(path.join(found.common, ref)).trim()) || packedRef(found, ref)
  return { sha, branch: ref.replace(/^refs\/heads\//, '') }
}

function packedRef({ common }: GitFolder, ref: string): string {
  const refs = textOf(path.join(common, 'packed-refs'))
  const end = refs.indexOf(` ${ref}\n`)
  return end < 0 ? '' : commitId(refs.slice(refs.lastIndexOf('\n', end) + 1, end))
}

/** The text if it names an object, in SHA-1 or SHA-256; else ''. */
export function commitId(text: string | undefined): string {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text ?? '')?.[0] ?? ''
}

/** A file's text; '' if it is not there or is no regular file. */
export function textOf(file: string): string {
  try {
    return readRegular(file).toString('utf8')
  } catch {
    return ''
  }
}

function isFolder(entry: string): boolean {
  return statSync(entry, { throwIfNoEntry: false })?.isDirectory() ?? false
}
