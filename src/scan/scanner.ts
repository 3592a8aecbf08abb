import { type Dirent, statSync } from 'node:fs'
import { basename } from 'node:path'
import { runGit } from '../ci/git.ts'
import type { Problem, ProblemSeverity } from '../common/errors.ts'
import { isWithin } from '../common/paths.ts'
import { RefusedFileError } from '../common/read-file.ts'
import type { Workspace } from '../common/workspace.ts'
import { gitignore, type IgnoreRules, isIgnored } from './gitignore.ts'

/** Reads files and folders once each. All paths are absolute, with `/`, without links. */
export interface Scanner {
  /** Reads a folder whole, but for what git ignores, `.git` and `node_modules`; `accept` chooses among what is below it. */
  readonly folder: (path: string, accept?: (path: string) => boolean) => void
  /** Reads one file, whatever its name and git say, for `visit` if that is given. Throws what the file system throws. */
  readonly file: (path: string, visit?: Visit) => void
  /** Reads a file or folder that a manifest names, if it is there. What may not be read is a problem. */
  readonly listed: (path: string) => void
  /** Makes a problem of a file that could not be read. */
  readonly reportUnread: (path: string, error: unknown) => void
  /** The files that were read. */
  readonly files: ReadonlySet<string>
  /** Is the path in a folder that was read whole? */
  readonly covers: (path: string) => boolean
}

/** `bytes` is valid only during the call. Returns whether the file counts: nothing else of the run depends on one that does not. */
export type Visit = (path: string, bytes: Buffer) => boolean

export interface ScanOptions {
  readonly workspace: Workspace
  readonly visit: Visit
  /** Path as it is shown to users. */
  readonly shown: (path: string) => string
  readonly problems: Problem[]
}

const manifestName = /\.(ya?ml|json)$|^Kustomization$/
const neverRead = new Set(['.git', 'node_modules'])

/** Without its last byte the same in either order of bytes. */
const groupInUtf16 = Buffer.from('toolkit.fluxcd.io', 'utf16le').subarray(0, -1)

/** Does the file hold something of Flux, in what Windows' PowerShell writes by `>`? */
function isFluxInUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return (isMarked || first === 0 || second === 0) && bytes.includes(groupInUtf16)
}

interface Frame {
  readonly path: string
  readonly rules: IgnoreRules | undefined
  readonly accept: ((path: string) => boolean) | undefined
}

/** Synchronous on purpose: for thousands of small files, Node's asynchronous reads take three to six times as long. */
export function scanner({ workspace, visit, shown, problems }: ScanOptions): Scanner {
  const files = new Set<string>()
  const unread = new Set<string>()
  const folders = new Set<string>()
  const whole: string[] = []
  const report = (severity: ProblemSeverity, path: string, message: string) =>
    problems.push({ severity, message, file: shown(path) })

  const file = (path: string, visitIt: Visit = visit) => {
    if (files.has(path)) return
    workspace.inspect(path, (bytes) => {
      if (isFluxInUtf16(bytes)) report('error', path, 'This is UTF-16, so it was passed over: save the file as UTF-8')
      return visitIt(path, bytes)
    })
    files.add(path)
  }
  const tryFile = (path: string) => {
    try {
      file(path)
    } catch (error) {
      reportUnread(path, error)
    }
  }
  const reportUnread = (path: string, error: unknown) => {
    if (unread.has(path)) return
    unread.add(path)
    // A file of data may well be that large; what stands in it is not looked at.
    const severity = error instanceof RefusedFileError ? 'warning' : 'error'
    report(severity, path, `This file cannot be read: ${reason(path, error)}`)
  }
  /** Reads what a link leads to, or returns the folder that it leads to. */
  const link = (path: string): Frame[] => {
    try {
      const target = workspace.resolve(path)
      const isFolder = workspace.typeOf(target) === 'folder'
      if (!isFolder && !manifestName.test(basename(target))) return []
      workspace.follow(path)
      if (isFolder) return [{ path: target, rules: rules.above(target), accept: undefined }]
      tryFile(target)
    } catch (error) {
      if (manifestName.test(basename(path)) || isLoop(error) || isFolder(path)) notFollowed(path, error)
    }
    return []
  }
  const notFollowed = (path: string, error: unknown) => {
    if (error instanceof RefusedFileError)
      report('notice', path, 'This link leads out of the workspace; it was not followed')
    else if (isLoop(error)) report('notice', path, 'This link leads in a circle; it was not followed')
    else if ((error as NodeJS.ErrnoException).code === 'ENOENT') report('notice', path, 'This link leads nowhere')
    else report('error', path, `This link cannot be read: ${reason(path, error)}`)
  }
  const rules = gitignore(workspace, (path, error) =>
    report('warning', path, `This file cannot be read, so it leaves nothing out: ${reason(path, error)}`),
  )

  /** Reads the files of one folder; returns the folders in it. What the rules leave out goes to `ignored`. */
  const level = ({ path, rules: outer, accept }: Frame, entries: readonly Dirent[], ignored: Set<string>): Frame[] => {
    const inForce = entries.some(({ name }) => name === '.gitignore') ? rules.within(path, outer) : outer
    const inside: Frame[] = []
    for (const entry of entries) {
      const { name } = entry
      const isFolder = entry.isDirectory()
      if (isFolder ? neverRead.has(name) : !(manifestName.test(name) || entry.isSymbolicLink())) continue
      const found = `${path}/${name}`
      if (isIgnored(inForce, found, name, isFolder)) {
        ignored.add(found)
        continue
      }
      const accepted = accept === undefined || accept(found)
      if (isFolder) inside.push({ path: found, rules: inForce, accept: accepted ? undefined : accept })
      else if (accepted && entry.isFile()) tryFile(found)
      else if (accepted && entry.isSymbolicLink()) inside.push(...link(found))
    }
    return inside
  }

  const folder = (path: string, accept?: (path: string) => boolean) => {
    const open: Frame[] = [{ path, rules: rules.above(path), accept }]
    const ignored = new Set<string>()
    for (let frame = open.pop(); frame; frame = open.pop()) {
      if (!frame.accept && folders.has(frame.path)) continue
      if (!frame.accept) folders.add(frame.path)
      try {
        for (const inside of level(frame, workspace.list(frame.path), ignored)) open.push(inside)
      } catch (error) {
        if (frame.path === path) throw error
        report('error', frame.path, `This folder cannot be read: ${reason(frame.path, error)}`)
      }
    }
    if (!accept) whole.push(path)
    // Only asked for if something was left out, since it takes git 10 ms.
    for (const tracked of ignored.size > 0 ? trackedIn(path) : [])
      if (manifestName.test(basename(tracked)) && isBelow(tracked, ignored) && (!accept || accept(tracked)))
        trackedFile(tracked)
  }
  /** A file that git keeps and that the scan did not reach; it may be a link, and may be gone from the work tree. */
  const trackedFile = (path: string) => {
    try {
      tryFile(workspace.follow(path))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') notFollowed(path, error)
    }
  }
  return {
    folder,
    file: (path, visitIt = visit) => file(path, visitIt),
    listed: (path) => {
      try {
        const real = workspace.follow(path)
        if (workspace.typeOf(real) === 'folder') folder(real)
        else tryFile(real)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') notFollowed(path, error)
      }
    },
    reportUnread,
    files,
    covers: (path) => whole.some((folder) => isWithin(path, folder)),
  }
}

/** Is the path, or a folder above it, one of these? */
function isBelow(path: string, these: ReadonlySet<string>): boolean {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) if (these.has(at)) return true
  return false
}

function isLoop(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ELOOP'
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Node shows a byte that is no UTF-8 as this character, and then finds no file of that name. */
function reason(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' && path.includes('\ufffd')) return 'its name is not valid UTF-8; rename it'
  return code === 'EACCES' ? 'permission denied' : message
}

/** The files that git keeps below a folder, absolute. */
function trackedIn(folder: string): string[] {
  const output = runGit(folder, ['ls-files', '-z', '--cached'])?.toString() ?? ''
  return output
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => `${folder}/${path}`)
}
