import { createHash } from 'node:crypto'
import { runGit } from './git.ts'

/** What a tree says of a path: the type and permissions, in octal as git writes them, and the object. */
interface TreeEntry {
  readonly mode: string
  readonly id: string
}

/** A path that is looked for in a commit. */
export interface ObjectLookup {
  /** The top of the work tree whose git data is asked. */
  readonly root: string
  readonly commit: string
  /** Below `root`, with `/`. */
  readonly path: string
}

export interface LookupResult extends ObjectLookup {
  readonly entry?: TreeEntry | undefined
  /** The work tree that the path is in by the commit: `root`, or that of a submodule. */
  readonly owner: string
  /** Whether the commit and all trees on the way were there to read. */
  readonly isKnown: boolean
}

const submodule = '160000'
const subtree = '40000'

/** The id that git gives to content. SHA-256 if `format` names an object of that kind, else SHA-1. */
export function objectId(type: string, content: Uint8Array, format: string): string {
  const hash = createHash(format.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`${type} ${content.length}\0`).update(content).digest('hex')
}

/** A path on its way down through the trees of a commit. */
interface Walk {
  /** The number of the lookup. */
  readonly at: number
  readonly root: string
  readonly commit: string
  /** Undefined: the commit's own. */
  readonly tree: string | undefined
  /** What has been walked, absolute, and what is left. */
  readonly folder: string
  readonly names: readonly string[]
}

/**
 * Finds what commits hold at some paths, through submodules. Every commit and tree is hashed here, and counts only if it
 * is what its id says: so it does not matter whose repository it was read from.
 */
export function createTreeReader(): (lookups: readonly ObjectLookup[]) => LookupResult[] {
  /** Commit -> its tree. Proved by their hash, so true whatever work tree they came from; as are the trees. */
  const commits = new Map<string, string>()
  const trees = new Map<string, ReadonlyMap<string, TreeEntry>>()
  const treeOf = ({ tree, commit }: Walk): string | undefined => tree ?? commits.get(commit)

  /** Loads what the next step of each walk needs: one git process for each work tree and type. */
  const load = (walks: readonly Walk[]) => {
    for (const [root, ids] of idsByRoot(walks, ({ commit }) => (commits.has(commit) ? undefined : commit)))
      for (const [id, content] of readObjects(root, 'commit', ids)) commits.set(id, parseCommit(content))
    const missing = (walk: Walk) => (trees.has(treeOf(walk) ?? '') ? undefined : treeOf(walk))
    for (const [root, ids] of idsByRoot(walks, missing))
      for (const [id, content] of readObjects(root, 'tree', ids)) trees.set(id, parseTree(content, id.length / 2))
  }
  return (lookups) => {
    const results = lookups.map((lookup): LookupResult => ({ ...lookup, owner: lookup.root, isKnown: false }))
    let walks = lookups.map(
      ({ root, commit, path }, at): Walk => ({
        at,
        root,
        commit,
        tree: undefined,
        folder: root,
        names: path.split('/'),
      }),
    )
    while (walks.length > 0) {
      load(walks)
      walks = walks.flatMap((walk) => {
        const entries = trees.get(treeOf(walk) ?? '')
        const [name = '', ...rest] = walk.names
        const entry = entries?.get(name)
        const found = { owner: walk.root, isKnown: entries !== undefined, entry: rest.length === 0 ? entry : undefined }
        results[walk.at] = { ...(lookups[walk.at] as ObjectLookup), ...found }
        return entry && rest.length > 0 ? below(walk, entry) : []
      })
    }
    return results
  }
}

/** The walk one step further down, if the entry is a folder or a submodule. */
function below(walk: Walk, { mode, id }: TreeEntry): Walk[] {
  const [name, ...names] = walk.names
  const folder = `${walk.folder}/${name}`
  if (mode === submodule) return [{ ...walk, names, folder, root: folder, commit: id, tree: undefined }]
  return mode === subtree ? [{ ...walk, names, folder, tree: id }] : []
}

function idsByRoot(walks: readonly Walk[], idOf: (walk: Walk) => string | undefined): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const walk of walks) {
    const id = idOf(walk)
    if (id !== undefined) found.set(walk.root, (found.get(walk.root) ?? new Set()).add(id))
  }
  return found
}

/** Those of the objects that git has and that are what their ids say. */
function readObjects(root: string, type: string, ids: ReadonlySet<string>): [string, Buffer][] {
  const output = ids.size > 0 ? runGit(root, ['cat-file', '--batch'], `${[...ids].join('\n')}\n`) : undefined
  const found: [string, Buffer][] = []
  for (let at = 0; output && at < output.length; ) {
    const end = output.indexOf('\n', at)
    const [id = '', , size = ''] = output.toString('latin1', at, end).split(' ')
    at = end + 1
    if (!/^\d+$/.test(size)) continue
    const content = output.subarray(at, at + Number(size))
    at += content.length + 1
    if (objectId(type, content, id) === id) found.push([id, content])
  }
  return found
}

function parseCommit(commit: Buffer): string {
  return /^tree ([0-9a-f]+)\n/.exec(commit.toString('latin1', 0, 80))?.[1] ?? ''
}

/** Each entry of a tree is `<mode> <name>\0<id>`, the id in bytes. */
function parseTree(content: Buffer, idLength: number): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>()
  for (let at = 0; at < content.length; ) {
    const blank = content.indexOf(' ', at)
    const end = content.indexOf(0, blank)
    const id = content.toString('hex', end + 1, end + 1 + idLength)
    entries.set(content.toString('utf8', blank + 1, end), { mode: content.toString('latin1', at, blank), id })
    at = end + 1 + idLength
  }
  return entries
}
