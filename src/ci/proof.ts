import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Witness } from '../common/workspace.ts'
import { createTreeReader, type LookupResult, objectId } from './git-objects.ts'

/** A file or link that was read and must be in one of the commits. */
interface Reading {
  readonly path: string
  /** Matches git's octal modes for this type of entry, with any permissions. */
  readonly mode: RegExp
  /** The git object IDs that match: of the bytes that were read and, for a text with CRLF, of the same text with LF. */
  readonly ids: readonly string[]
}

/** A file or link that is not in any of the commits as it was read, and why. */
interface Unproved {
  readonly path: string
  readonly reason: string
}

/** Records what a run reads, and verifies it. */
export interface Proof extends Witness {
  /** Returns what was read so far and is not in any of the commits. */
  readonly unproved: () => readonly Unproved[]
}

/**
 * Compares what a run reads with commits. It hashes the bytes that the run used, so a file that changes between two reads is
 * detected.
 * @param commits full object IDs, all SHA-1 or all SHA-256
 */
export function createProof(commits: readonly string[]): Proof {
  const format = commits[0] ?? ''
  const seen = new Set<string>()
  const pending: Reading[] = []
  const failed: Unproved[] = []
  const find = createTreeReader()
  const add = (reading: Reading) => {
    const key = [reading.path, ...reading.ids].join('\0')
    if (!seen.has(key)) pending.push(reading)
    seen.add(key)
  }
  return {
    file: (file, bytes) => add({ path: file, mode: /^100/, ids: blobIds(bytes, format) }),
    link: (link, target) => add({ path: link, mode: /^120/, ids: [objectId('blob', Buffer.from(target), format)] }),
    unproved: () => {
      // All at once, so that git runs only once per folder level.
      const readings = pending.splice(0)
      const lookups = readings.flatMap((reading) =>
        rootsAround(reading.path).flatMap((root) =>
          commits.map((commit) => ({ reading, root, commit, path: relativePath(root, reading.path) })),
        ),
      )
      const results = new Map<Reading, LookupResult[]>(readings.map((reading) => [reading, []]))
      for (const [at, result] of find(lookups).entries())
        results.get((lookups[at] as (typeof lookups)[0]).reading)?.push(result)
      for (const [reading, found] of results) {
        const reason = mismatchReason(reading, found)
        if (reason !== undefined) failed.push({ path: reading.path, reason })
      }
      return failed
    },
  }
}

/** Returns why a reading does not match the commits (`it` in the message), or undefined if it does. */
function mismatchReason({ mode, ids }: Reading, found: readonly LookupResult[]): string | undefined {
  // Only the innermost work tree counts. A `.git` that the commit lacks would change what paths and .gitignore files mean.
  const innermost = found.filter(({ owner }) => owner === found[0]?.root)
  if (innermost.some(({ entry }) => entry && mode.test(entry.mode) && ids.includes(entry.id))) return undefined
  if (innermost.some(({ entry }) => entry)) return 'differs from it'
  if (found.some(({ entry }) => entry)) return 'is below a .git that is not in it'
  if (found.some(({ isKnown }) => isKnown)) return 'is not in it'
  return found.length > 0 ? 'is in a checkout that does not have it' : 'is not in a git checkout'
}

/**
 * Returns the object IDs that bytes may have in git. If .gitattributes or core.autocrlf ask for it, git checks out a text with
 * CRLF that it stores with LF. That changes either all line breaks or none; mixed line breaks count as a change.
 */
function blobIds(bytes: Uint8Array, format: string): string[] {
  const exact = objectId('blob', bytes, format)
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.includes('\r\n')) return [exact]
  const lines = text.split('\r\n')
  const isUniform = !lines.some((line) => /[\r\n]/.test(line))
  return isUniform ? [exact, objectId('blob', Buffer.from(lines.join('\n'), 'latin1'), format)] : [exact]
}

/** Returns the roots of the work trees that contain a path (folders with a `.git`), the innermost first. */
function rootsAround(file: string): string[] {
  const roots: string[] = []
  if (!path.isAbsolute(file)) return roots
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) roots.push(folder)
    if (folder === path.dirname(folder)) return roots
  }
}

function relativePath(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, '/')
}
