import { type Dirent, existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute } from 'node:path'
import { isWithin, slashes } from './paths.ts'
import { RefusedFileError, readNamed, readRegular, refusesLinks } from './read-file.ts'

/** Is told about everything that influences a run: each file that was used, and each link on its path. Paths are absolute. */
export interface Witness {
  readonly file: (path: string, bytes: Uint8Array) => void
  readonly link: (path: string, target: string) => void
}

/**
 * The files that a run may read: those in the workspace, and those outside that the user named. Every file and folder of
 * a repository is opened through this. All methods throw the system's error, or a RefusedFileError.
 */
export interface Workspace {
  /** Absolute, without links. */
  readonly root: string
  /** Resolves the links of a path. */
  readonly resolve: (path: string) => string
  /** Like `resolve`, but also reports the links to the witness. */
  readonly follow: (path: string) => string
  /** Like `follow`, for a path that the user named. It may be outside; from then on, everything below it may be read. */
  readonly allow: (path: string) => string
  /** Undefined if the path does not exist, may not be read, or is a pipe or a device. */
  readonly typeOf: (path: string) => 'file' | 'folder' | undefined
  readonly list: (folder: string) => Dirent[]
  /** Reads a regular file. */
  readonly read: (path: string) => Buffer
  /** Passes the bytes of a regular file to `use`, which returns whether it used them. They are valid only during the call. */
  readonly inspect: (path: string, use: (bytes: Buffer) => boolean) => void
}

/** Opens a folder as the workspace. @param witness is told what was read */
export function openWorkspace(folder: string, witness: Witness | undefined): Workspace {
  const root = slashes(realpathSync(folder))
  const roots = [root]
  /** Folders whose path has no links, so that the paths of their files need not be resolved. */
  const folders = new Set<string>()

  const isReadable = (path: string) => roots.some((folder) => isWithin(path, folder))
  const resolveIn = (path: string): string => {
    const real = slashes(realpathSync.native(path))
    if (!isReadable(real)) throw new RefusedFileError('OUTSIDE', 'it leads out of the workspace')
    return real
  }
  const follow = (path: string): string => {
    const real = resolveIn(path)
    if (witness && real !== path)
      for (const link of linksOn(path)) if (isReadable(link)) witness.link(link, readlinkSync(link))
    return real
  }
  const inspect: Workspace['inspect'] = (path, use) => {
    const isResolved = refusesLinks && folders.has(parentOf(path))
    let real = isResolved ? path : resolveIn(path)
    let bytes: Buffer
    try {
      bytes = readRegular(real)
    } catch (error) {
      if (!isResolved || (error as NodeJS.ErrnoException).code !== 'ELOOP') throw error
      real = resolveIn(path)
      bytes = readRegular(real)
    }
    if (!use(bytes) || !witness) return
    witness.file(real, bytes)
    if (real !== path) follow(path)
  }
  return {
    root,
    inspect,
    resolve: resolveIn,
    follow,
    allow: (path) => {
      if (!isWithin(path, root)) roots.push(slashes(realpathSync.native(path)))
      return follow(path)
    },
    typeOf: (path) => {
      try {
        const stat = statSync(resolveIn(path))
        return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : undefined
      } catch {
        return undefined
      }
    },
    list: (path) => {
      const real = folders.has(path) ? path : follow(path)
      const entries = readdirSync(real, { withFileTypes: true })
      folders.add(real)
      for (const entry of entries) if (entry.isDirectory()) folders.add(`${real}/${entry.name}`)
      return entries
    },
    read: (path) => {
      let copy = Buffer.alloc(0)
      inspect(path, (bytes) => {
        copy = Buffer.from(bytes)
        return true
      })
      return copy
    },
  }
}

/** Where file descriptors of this process, such as `<(sops -d x)`, and devices are. */
const systemPath = /^\/(dev|proc)\//

/**
 * Reads a file that an input names. Outside the workspace it may be anything, such as a pipe or a file descriptor. In the
 * workspace, links that lead out and pipes are refused, since the author of a pull request may have put them there.
 * @param workspace the folder; if it does not exist, nothing is refused
 * @throws RefusedFileError, else the system's error
 */
export function readInputFile(path: string, workspace: string): Buffer {
  const stat = statSync(path)
  const root = existsSync(workspace) ? slashes(realpathSync.native(workspace)) : undefined
  const real = realPath(path)
  const isInside = (file: string) => root !== undefined && isWithin(file, root) && !systemPath.test(file)
  if (real === undefined || !isInside(real)) {
    const link = linksOn(slashes(isAbsolute(path) ? path : `${process.cwd()}/${path}`)).find(isInside)
    if (link !== undefined)
      throw new RefusedFileError('OUTSIDE', `the link ${link} leads to ${real ?? readlinkSync(link)}`)
  } else if (!stat.isFile() && !stat.isDirectory())
    throw new RefusedFileError('NOT_REGULAR', 'it is a pipe or a device in the workspace, not a regular file')
  return real !== undefined && stat.isFile() ? Buffer.from(readRegular(real)) : readNamed(path)
}

/** Resolves links; undefined for a file descriptor, which may have no path. */
function realPath(path: string): string | undefined {
  try {
    return slashes(realpathSync.native(path))
  } catch {
    return undefined
  }
}

/** Returns the links along a path, absolute and with the links of their folders resolved. */
function linksOn(path: string): string[] {
  const found: string[] = []
  const segments = path.split('/').reverse()
  let at = segments.pop() as string
  for (let name = segments.pop(); name !== undefined; name = segments.pop()) {
    if (name === '..') at = parentOf(at)
    else if (name !== '' && name !== '.') {
      const next = `${at === '/' ? '' : at}/${name}`
      if (lstatSync(next, { throwIfNoEntry: false })?.isSymbolicLink()) {
        const target = slashes(readlinkSync(next))
        if (isAbsolute(target)) at = target.split('/')[0] as string
        segments.push(...target.split('/').reverse())
        found.push(next)
      } else at = next
    }
  }
  return found
}

function parentOf(path: string): string {
  return slashes(dirname(path))
}
