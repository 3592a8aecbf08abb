import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Witness } from '../common/workspace.ts'
import { createTreeReader, type LookupResult, objectId } from './git-objects.ts'

/** Something that was read, and that a commit has to hold. */
interface Reading {
  readonly path: string
  /** The octal modes, without permissions, that git gives to its kind. */
  readonly mode: RegExp
  /** The ids that git gives to what was read: as it is and, of a text with CRLF, as git keeps it. */
  readonly ids: readonly string[]
}

/** A file that does not count as part of the commits, and why. */
interface Unproved {
  readonly path: string
  readonly reason: string
}

export interface Proof extends Witness {
  /** What was read so far and is not in one of the commits. */
  readonly unproved: () => readonly Unproved[]
}

/**
 * Compares what a run reads with what commits hold. It keeps a hash of the bytes that were used: a file that changes
 * between two reads does not pass.
 * @param commits full ids, all SHA-1 or all SHA-256
 */
export function createProof(commits: readonly string[]): Proof {
  const format = commits[0] ?? ''
  const known = new Set<string>()
  const open: Reading[] = []
  const failed: Unproved[] = []
  const find = createTreeReader()
  const add = (reading: Reading) => {
    const key = [reading.path, ...reading.ids].join('\0')
    if (!known.has(key)) open.push(reading)
    known.add(key)
  }
  return {
    file: (file, bytes) => add({ path: file, mode: /^100/, ids: blobIds(bytes, format) }),
    link: (link, target) => add({ path: link, mode: /^120/, ids: [objectId('blob', Buffer.from(target), format)] }),
    unproved: () => {
      // All at once: git is asked once for each level of folders.
      const readings = open.splice(0)
      const lookups = readings.flatMap((reading) =>
        rootsAround(reading.path).flatMap((root) =>
          commits.map((commit) => ({ reading, root, commit, path: below(root, reading.path) })),
        ),
      )
      const results = new Map<Reading, LookupResult[]>(readings.map((reading) => [reading, []]))
      for (const [at, result] of find(lookups).entries())
        results.get((lookups[at] as (typeof lookups)[0]).reading)?.push(result)
      for (const [reading, found] of results) {
        const reason = reasonAgainst(reading, found)
        if (reason !== undefined) failed.push({ path: reading.path, reason })
      }
      return failed
    },
  }
}

function reasonAgainst({ mode, ids }: Reading, found: readonly LookupResult[]): string | undefined {
  // A `.git` that the commit does not have would change what paths and .gitignore files around it mean.
  const here = found.filter(({ owner }) => owner === found[0]?.root)
  if (here.some(({ entry }) => entry && mode.test(entry.mode) && ids.includes(entry.id))) return undefined
  if (here.some(({ entry }) => entry)) return 'differs from it'
  if (found.some(({ entry }) => entry)) return 'is below a .git that is not in it'
  if (found.some(({ isKnown }) => isKnown)) return 'is not in it'
  return found.length > 0 ? 'stands in a checkout that does not have it' : 'is in no git checkout'
}

/**
 * git writes CRLF for a text that it keeps with LF where .gitattributes or core.autocrlf say so. That changes every line
 * break or none, so it says nothing that LF did not say; anything else between the two is a change.
 */
function blobIds(bytes: Uint8Array, format: string): string[] {
  const exact = objectId('blob', bytes, format)
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.includes('\r\n')) return [exact]
  const lines = text.split('\r\n')
  const isUniform = !lines.some((line) => /[\r\n]/.test(line))
  return isUniform ? [exact, objectId('blob', Buffer.from(lines.join('\n'), 'latin1'), format)] : [exact]
}

/** The work trees that a path is in, by the `.git` in the folders above it: the innermost first. */
function rootsAround(file: string): string[] {
  const roots: string[] = []
  if (!path.isAbsolute(file)) return roots
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) roots.push(folder)
    if (folder === path.dirname(folder)) return roots
  }
}

function below(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, '/')
}
