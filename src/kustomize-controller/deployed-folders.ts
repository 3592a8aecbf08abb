import { dirname, relative, resolve } from 'node:path'
import { isWithin, slashes, workTree } from '../common/paths.ts'
import type { Workspace } from '../common/workspace.ts'

interface PathOrigin {
  /** The file with the `path`, absolute. */
  readonly file: string
  /** Whether the source is an artifact, such as an OCIRepository, and not a GitRepository. */
  readonly isArtifact: boolean
}

/**
 * Returns the folders that the `path` of a Flux Kustomization may name. It is relative to the root of the source: for a
 * GitRepository the work tree, else the workspace; for an artifact the folder from which it was built, which may be any
 * folder around the file.
 */
export function foldersOf(path: string, { file, isArtifact }: PathOrigin, workspace: string): string[] {
  const root = workTree(dirname(file))
  const bases = root && root !== workspace && isWithin(root, workspace) ? [root, workspace] : [workspace]
  if (isArtifact) bases.push(...foldersAround(file, bases[0] as string))
  return bases
    .map((base) => slashes(resolve(base, path.replace(/^\/+/, './'))))
    .filter((folder) => isWithin(folder, workspace))
}

/** The folders between a root and a file below it, the outermost first. */
function foldersAround(file: string, root: string): string[] {
  const names = slashes(relative(root, dirname(file)))
    .split('/')
    .filter(Boolean)
  return names[0] === '..' ? [] : names.map((_, depth) => [root, ...names.slice(0, depth + 1)].join('/'))
}

/** Returns the first of these folders that exists, without links; undefined if none does. */
export function deployedFolder(path: string, origin: PathOrigin, workspace: Workspace): string | undefined {
  const folder = foldersOf(path, origin, workspace.root).find((one) => workspace.typeOf(one) === 'folder')
  return folder && workspace.follow(folder)
}
