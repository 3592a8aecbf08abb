import { type Dirent, existsSync, lstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute } from 'node:path'
import { isWithin, slashes } from './paths.ts'
import { RefusedFileError, readNamed, readRegular, refusesLinks } from './read-file.ts'

/** Sees what shapes a run: the bytes of each file that counted, and each link on the way to one. Paths are absolute. */
export interface Witness {
  readonly file: (path: string, bytes: Uint8Array) => void
  readonly link: (path: string, target: string) => void
}

/**
 * The files that a run may read: those in the workspace, and what the user named outside of it. Every file and folder of
 * a repository is opened here, however it was found. All methods throw the system's error, or a RefusedFileError.
 */
export interface Workspace {
  /** Absolute, without links. */
  readonly root: string
  /** The path of a file or folder without links. */
  readonly resolve: (path: string) => string
  /** `resolve` for a path whose links count: where they lead shapes the run. */
  readonly follow: (path: string) => string
  /** `follow` for a path that the user named, which may stand outside: what is in that folder may be read from then on. */
  readonly name: (path: string) => string
  /** What stands there, as far as it may be read; undefined for nothing, and for pipes and devices. */
  readonly typeOf: (path: string) => 'file' | 'folder' | undefined
  readonly list: (folder: string) => Dirent[]
  /** The bytes of a regular file. */
  readonly read: (path: string) => Buffer
  /** Shows the bytes of a regular file, which are valid only during the call; `use` returns whether they counted. */
  readonly look: (path: string, use: (bytes: Buffer) => boolean) => void
}

/** @param witness sees what was read; undefined where nobody has to */
export function openWorkspace(folder: string, witness: Witness | undefined): Workspace {
  const root = slashes(realpathSync(folder))
  const roots = [root]
  /** Folders without links in their path, which need not be resolved for each of their files. */
  const folders = new Set<string>()

  const isReadable = (path: string) => roots.some((one) => isWithin(path, one))
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
  const look: Workspace['look'] = (path, use) => {
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
    look,
    resolve: resolveIn,
    follow,
    name: (path) => {
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
      look(path, (bytes) => {
        copy = Buffer.from(bytes)
        return true
      })
      return copy
    },
  }
}

/** Descriptors of this process, as of `<(sops -d x)`, and devices. */
const systemPath = /^\/(dev|proc)\//

/**
 * The bytes of a file that an input names. It may stand outside of the workspace, and may be a pipe there or a descriptor;
 * but no link in the workspace leads out of it, and no pipe in it is read, since a stranger may have put it there.
 * @param workspace the folder; what stands nowhere keeps nothing in
 * @throws RefusedFileError, else the system's error
 */
export function readInputFile(path: string, workspace: string): Buffer {
  const stat = statSync(path)
  const root = existsSync(workspace) ? slashes(realpathSync.native(workspace)) : undefined
  const real = realPath(path)
  const isInside = (one: string) => root !== undefined && isWithin(one, root) && !systemPath.test(one)
  if (real === undefined || !isInside(real)) {
    const link = linksOn(slashes(isAbsolute(path) ? path : `${process.cwd()}/${path}`)).find(isInside)
    if (link !== undefined)
      throw new RefusedFileError('OUTSIDE', `the link ${link} leads to ${real ?? readlinkSync(link)}`)
  } else if (!stat.isFile() && !stat.isDirectory())
    throw new RefusedFileError('NOT_REGULAR', 'it is a pipe or a device in the workspace, not a regular file')
  return real !== undefined && stat.isFile() ? Buffer.from(readRegular(real)) : readNamed(path)
}

/** Without links; undefined for a descriptor, which may have no path. */
function realPath(path: string): string | undefined {
  try {
    return slashes(realpathSync.native(path))
  } catch {
    return undefined
  }
}

/** The links that a path leads through, absolute, each where it really stands. */
function linksOn(path: string): string[] {
  const found: string[] = []
  const open = path.split('/').reverse()
  let at = open.pop() as string
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === '..') at = parentOf(at)
    else if (name !== '' && name !== '.') {
      const next = `${at === '/' ? '' : at}/${name}`
      if (lstatSync(next, { throwIfNoEntry: false })?.isSymbolicLink()) {
        const target = slashes(readlinkSync(next))
        if (isAbsolute(target)) at = target.split('/')[0] as string
        open.push(...target.split('/').reverse())
        found.push(next)
      } else at = next
    }
  }
  return found
}

function parentOf(path: string): string {
  return slashes(dirname(path))
}
