import { createHash } from 'node:crypto'
import { runGit } from './git.ts'

/** A path's entry in a tree: the mode, in octal as git writes it, and the object's ID. */
interface TreeEntry {
  readonly mode: string
  readonly id: string
}

/** A path to look up in a commit. */
export interface ObjectLookup {
  /** The root of the work tree whose repository is read. */
  readonly root: string
  readonly commit: string
  /** Relative to `root`, with `/`. */
  readonly path: string
}

/** The result of a lookup. */
export interface LookupResult extends ObjectLookup {
  /** Undefined if the commit does not contain the path. */
  readonly entry?: TreeEntry | undefined
  /** The root of the work tree that contains the path according to the commit: `root`, or a submodule's. */
  readonly owner: string
  /** Whether the commit and all trees on the path could be read. */
  readonly isKnown: boolean
}

const submodule = '160000'
const subtree = '40000'

/** Returns the git object ID of content. Uses SHA-256 if `format` is a SHA-256 object ID, else SHA-1. */
export function objectId(type: string, content: Uint8Array, format: string): string {
  const hash = createHash(format.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`${type} ${content.length}\0`).update(content).digest('hex')
}

/** A lookup's progress down the trees of a commit. */
interface Walk {
  /** The index of the lookup. */
  readonly at: number
  readonly root: string
  readonly commit: string
  /** The current tree; undefined for the commit's root tree. */
  readonly tree: string | undefined
  /** The absolute path of the current tree. */
  readonly folder: string
  /** The rest of the path. */
  readonly names: readonly string[]
}

/**
 * Creates a function that looks up paths in commits, through submodules. It verifies the hash of every commit and tree, so the
 * repository that they are read from need not be trusted.
 */
export function createTreeReader(): (lookups: readonly ObjectLookup[]) => LookupResult[] {
  // Commit -> its tree. Verified by hash, so these are valid for any work tree. The same is true of the trees.
  const commits = new Map<string, string>()
  const trees = new Map<string, ReadonlyMap<string, TreeEntry>>()
  const treeOf = ({ tree, commit }: Walk): string | undefined => tree ?? commits.get(commit)

  /** Loads the objects that the next step of each walk needs, with one git process per work tree and object type. */
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
        return entry && rest.length > 0 ? descend(walk, entry) : []
      })
    }
    return results
  }
}

/** Continues a walk into the entry. Returns an empty list if it is not a folder or submodule. */
function descend(walk: Walk, { mode, id }: TreeEntry): Walk[] {
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

/** Reads objects with git. Leaves out those that are missing or whose hash is not their ID. */
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

/** Returns the ID of a commit's tree. */
function parseCommit(commit: Buffer): string {
  return /^tree ([0-9a-f]+)\n/.exec(commit.toString('latin1', 0, 80))?.[1] ?? ''
}

/** Parses a tree. Each entry is `<mode> <name>\0<id>`, with the ID as bytes. */
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
