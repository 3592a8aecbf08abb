import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { childProcess } from '../common/builtins.ts'
import type { Problem } from '../common/errors.ts'
import { isWithin, slashes } from '../common/paths.ts'
import { type IgnoreRules, isIgnored, ownRules, rulesAbove } from './ignore.ts'

/** Reads files and folders once each. All paths are absolute, with `/`, without links. */
export interface Scanner {
  /** Reads a folder whole, but for what git ignores, `.git` and `node_modules`; `accept` chooses among what is below it. */
  readonly folder: (path: string, accept?: (path: string) => boolean) => void
  /** Reads one file, whatever its name and git say, for `visit` if that is given. Throws what the file system throws. */
  readonly file: (path: string, visit?: Visit) => void
  /** The files that were read. */
  readonly files: ReadonlySet<string>
  /** Is the path in a folder that was read whole? */
  readonly covers: (path: string) => boolean
}

/** `bytes` is valid only during the call: one buffer serves all files. */
export type Visit = (path: string, bytes: Buffer) => void

export interface ScanOptions {
  /** Links lead nowhere else. */
  readonly workspace: string
  readonly visit: Visit
  /** Path as it is shown to users. */
  readonly shown: (path: string) => string
  readonly problems: Problem[]
}

const manifestName = /\.(ya?ml|json)$|^Kustomization$/
const neverRead = new Set(['.git', 'node_modules'])

interface Frame {
  readonly path: string
  readonly rules: IgnoreRules | undefined
  readonly accept: ((path: string) => boolean) | undefined
}

/** Synchronous on purpose: for thousands of small files, Node's asynchronous reads take three to six times as long. */
export function scanner({ workspace, visit, shown, problems }: ScanOptions): Scanner {
  const files = new Set<string>()
  const folders = new Set<string>()
  const whole: string[] = []
  const notice = (path: string, message: string) => problems.push({ severity: 'notice', message, file: shown(path) })

  const file = (path: string, visitIt: Visit, readIt: (path: string) => Buffer) => {
    if (files.has(path)) return
    const bytes = readIt(path)
    files.add(path)
    visitIt(path, bytes)
  }
  const tryFile = (path: string) => {
    try {
      file(path, visit, readFast)
    } catch (error) {
      notice(path, `This file cannot be read: ${(error as Error).message}`)
    }
  }
  /** Reads what a link leads to, or returns the folder that it leads to. */
  const link = (path: string): Frame[] => {
    try {
      const target = slashes(realpathSync(path))
      const isFolder = statSync(target).isDirectory()
      if (!isFolder && !manifestName.test(basename(target))) return []
      if (!isWithin(target, workspace)) notice(path, 'This link leads out of the workspace; it was not followed')
      else if (isFolder) return [{ path: target, rules: rulesAbove(target), accept: undefined }]
      else tryFile(target)
    } catch {
      if (manifestName.test(basename(path))) notice(path, 'This link leads nowhere')
    }
    return []
  }

  /** Reads the files of one folder; returns the folders in it, and whether rules left something out. */
  const level = ({ path, rules: outer, accept }: Frame, entries: readonly Dirent[]) => {
    const rules = entries.some(({ name }) => name === '.gitignore') ? ownRules(path, outer) : outer
    const inside: Frame[] = []
    let ignored = false
    for (const entry of entries) {
      const { name } = entry
      const isFolder = entry.isDirectory()
      if (isFolder ? neverRead.has(name) : !(manifestName.test(name) || entry.isSymbolicLink())) continue
      const found = `${path}/${name}`
      if (isIgnored(rules, found, name, isFolder)) {
        ignored = true
        continue
      }
      const accepted = accept === undefined || accept(found)
      if (isFolder) inside.push({ path: found, rules, accept: accepted ? undefined : accept })
      else if (accepted && entry.isFile()) tryFile(found)
      else if (accepted && entry.isSymbolicLink()) inside.push(...link(found))
    }
    return { inside, ignored }
  }

  const folder = (path: string, accept?: (path: string) => boolean) => {
    const open: Frame[] = [{ path, rules: rulesAbove(path), accept }]
    let anyIgnored = false
    for (let frame = open.pop(); frame; frame = open.pop()) {
      if (!frame.accept && folders.has(frame.path)) continue
      if (!frame.accept) folders.add(frame.path)
      try {
        const { inside, ignored } = level(frame, readdirSync(frame.path, { withFileTypes: true }))
        open.push(...inside)
        anyIgnored ||= ignored
      } catch (error) {
        if (frame.path === path) throw error
        notice(frame.path, `This folder cannot be read: ${(error as Error).message}`)
      }
    }
    if (!accept) whole.push(path)
    if (!anyIgnored) return
    for (const tracked of ignoredButTracked(path))
      if (manifestName.test(basename(tracked)) && (!accept || accept(tracked))) tryFile(tracked)
  }
  return {
    folder,
    file: (path, visitIt = visit) => file(path, visitIt, readFileSync),
    files,
    covers: (path) => whole.some((folder) => isWithin(path, folder)),
  }
}

let buffer = Buffer.allocUnsafeSlow(1 << 20)

/** `readFileSync` for regular files, without its question for the size and without a buffer of its own. */
function readFast(path: string): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    let length = readSync(descriptor, buffer, 0, buffer.length, null)
    while (length === buffer.length) {
      const larger = Buffer.allocUnsafeSlow(buffer.length * 2)
      buffer.copy(larger)
      buffer = larger
      length += readSync(descriptor, buffer, length, buffer.length - length, null)
    }
    return buffer.subarray(0, length)
  } finally {
    closeSync(descriptor)
  }
}

/** What a rule names and git keeps all the same. Only asked for if something was left out, since a child takes 25 ms. */
function ignoredButTracked(folder: string): string[] {
  try {
    const args = ['-c', 'core.fsmonitor=false', 'ls-files', '-z', '--cached', '--ignored', '--exclude-standard']
    const output = childProcess().execFileSync('git', args, {
      cwd: folder,
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return output
      .toString()
      .split('\0')
      .filter((path) => path !== '')
      .map((path) => `${folder}/${path}`)
  } catch {
    return []
  }
}
