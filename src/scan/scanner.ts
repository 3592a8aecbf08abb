import { type Dirent, statSync } from 'node:fs'
import { basename } from 'node:path'
import { runGit } from '../ci/git.ts'
import type { Problem } from '../common/errors.ts'
import { isWithin } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'
import { gitignore, type IgnoreRules, isIgnored } from './gitignore.ts'
import { createScanProblems, isLoop, isMissing } from './scan-problems.ts'

/** Reads each file and folder once. All paths are absolute, with `/` and without links. */
export interface Scanner {
  /** Reads a folder with all below it, except `.git`, `node_modules`, and what git ignores. `accept` filters the paths. */
  readonly folder: (path: string, accept?: (path: string) => boolean) => void
  /** Reads one file, even if git ignores it or it has another extension. Throws what the file system throws. */
  readonly file: (path: string, visit?: Visit) => void
  /** Reads a file or folder that a manifest refers to, if it exists. If it cannot be read, that is a problem. */
  readonly listed: (path: string) => void
  readonly reportUnread: (path: string, error: unknown) => void
  /** The files that were read. */
  readonly files: ReadonlySet<string>
  /** Whether the path is in a folder that was read without a filter. */
  readonly covers: (path: string) => boolean
}

/**
 * Called with each file; `bytes` are valid only during the call. Returns whether the file counts, that is, whether anything
 * in the run depends on it.
 */
export type Visit = (path: string, bytes: Buffer) => boolean

export interface ScanOptions {
  readonly workspace: Workspace
  readonly visit: Visit
  /** Turns an absolute path into the one that users see. */
  readonly displayPath: (path: string) => string
  readonly problems: Problem[]
}

/** A folder to read. */
interface OpenFolder {
  readonly path: string
  readonly rules: IgnoreRules | undefined
  readonly accept: ((path: string) => boolean) | undefined
}

const manifestName = /\.(ya?ml|json)$|^Kustomization$/
const skippedFolders = new Set(['.git', 'node_modules'])

/** Creates a scanner. It is synchronous because Node takes 3 to 6 times as long to read thousands of small files asynchronously. */
export function createScanner({ workspace, visit, displayPath, problems }: ScanOptions): Scanner {
  const files = new Set<string>()
  const unfilteredFolders = new Set<string>()
  const coveredFolders: string[] = []
  const report = createScanProblems(displayPath, problems)
  const ignoreFiles = gitignore(workspace, report.unreadIgnoreFile)

  const readFile = (path: string, visitFile: Visit = visit) => {
    if (files.has(path)) return
    workspace.inspect(path, (bytes) => {
      if (isFluxInUtf16(bytes)) report.utf16(path)
      return visitFile(path, bytes)
    })
    files.add(path)
  }
  const tryFile = (path: string) => {
    try {
      readFile(path)
    } catch (error) {
      report.unreadFile(path, error)
    }
  }
  /** Reads the file that a link leads to, or returns the folder. */
  const readLink = (path: string): OpenFolder[] => {
    try {
      const target = workspace.resolve(path)
      const isFolder = workspace.typeOf(target) === 'folder'
      if (!isFolder && !manifestName.test(basename(target))) return []
      workspace.follow(path)
      if (isFolder) return [{ path: target, rules: ignoreFiles.above(target), accept: undefined }]
      tryFile(target)
    } catch (error) {
      if (manifestName.test(basename(path)) || isLoop(error) || isFolder(path)) report.unfollowedLink(path, error)
    }
    return []
  }
  /** Reads the files of one folder and returns the folders in it. Adds what git ignores to `ignored`. */
  const readEntries = (open: OpenFolder, entries: readonly Dirent[], ignored: Set<string>): OpenFolder[] => {
    const { accept } = open
    const hasIgnoreFile = entries.some(({ name }) => name === '.gitignore')
    const rules = hasIgnoreFile ? ignoreFiles.within(open.path, open.rules) : open.rules
    const folders: OpenFolder[] = []
    for (const entry of entries) {
      const { name } = entry
      const isFolder = entry.isDirectory()
      if (isFolder ? skippedFolders.has(name) : !(manifestName.test(name) || entry.isSymbolicLink())) continue
      const path = `${open.path}/${name}`
      if (isIgnored(rules, path, name, isFolder)) {
        ignored.add(path)
        continue
      }
      const isAccepted = accept === undefined || accept(path)
      if (isFolder) folders.push({ path, rules, accept: isAccepted ? undefined : accept })
      else if (isAccepted && entry.isFile()) tryFile(path)
      else if (isAccepted && entry.isSymbolicLink()) folders.push(...readLink(path))
    }
    return folders
  }
  const readFolder = (path: string, accept?: (path: string) => boolean) => {
    const open: OpenFolder[] = [{ path, rules: ignoreFiles.above(path), accept }]
    const ignored = new Set<string>()
    for (let next = open.pop(); next; next = open.pop()) {
      if (!next.accept && unfilteredFolders.has(next.path)) continue
      if (!next.accept) unfilteredFolders.add(next.path)
      try {
        for (const folder of readEntries(next, workspace.list(next.path), ignored)) open.push(folder)
      } catch (error) {
        if (next.path === path) throw error
        report.unreadFolder(next.path, error)
      }
    }
    if (!accept) coveredFolders.push(path)
    // git takes 10 ms, so it is asked only if something was ignored.
    for (const tracked of ignored.size > 0 ? trackedIn(path) : [])
      if (manifestName.test(basename(tracked)) && isBelow(tracked, ignored) && (!accept || accept(tracked)))
        readTracked(tracked)
  }
  /** Reads a file that git tracks although it ignores it. It may be a link, and may be missing from the work tree. */
  const readTracked = (path: string) => {
    try {
      tryFile(workspace.follow(path))
    } catch (error) {
      if (!isMissing(error)) report.unfollowedLink(path, error)
    }
  }
  const readListed = (path: string) => {
    try {
      const real = workspace.follow(path)
      if (workspace.typeOf(real) === 'folder') readFolder(real)
      else tryFile(real)
    } catch (error) {
      if (!isMissing(error)) report.unfollowedLink(path, error)
    }
  }
  return {
    folder: readFolder,
    file: readFile,
    listed: readListed,
    reportUnread: report.unreadFile,
    files,
    covers: (path) => coveredFolders.some((folder) => isWithin(path, folder)),
  }
}

/** The API group in UTF-16, of either byte order because the last byte is left out. */
const groupInUtf16 = Buffer.from('toolkit.fluxcd.io', 'utf16le').subarray(0, -1)

/** Whether a file mentions Flux in UTF-16, which `>` writes in Windows PowerShell. */
function isFluxInUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes
  const hasByteOrderMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return (hasByteOrderMark || first === 0 || second === 0) && bytes.includes(groupInUtf16)
}

/** Whether the path, or a folder above it, is one of these. */
function isBelow(path: string, ancestors: ReadonlySet<string>): boolean {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (ancestors.has(at)) return true
  return false
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The absolute paths of the files that git tracks below a folder. */
function trackedIn(folder: string): string[] {
  const output = runGit(folder, ['ls-files', '-z', '--cached'])?.toString() ?? ''
  return output
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => `${folder}/${path}`)
}
