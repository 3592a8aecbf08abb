import { createHash } from 'node:crypto'
import type { Problem } from '../common/errors.ts'
import { shortList } from '../common/wording.ts'
import type { Manifest } from '../manifests/index.ts'

/** Derives the uid of a Provider or Alert whose manifest has none: a UUIDv5 of its name in the URL namespace. */
export function derivedUid(repository: string, kind: string, namespace: string, name: string): string {
  const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const hash = createHash('sha1')
    .update(urlNamespace)
    .update(`${repository.toLowerCase()}/${kind}/${namespace}/${name}`)
    .digest()
  hash[6] = ((hash[6] as number) & 0x0f) | 0x50
  hash[8] = ((hash[8] as number) & 0x3f) | 0x80
  const hex = hash.subarray(0, 16).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * Reports names in the input `uids` that match no manifest, which would otherwise be ignored silently.
 * @param homes the possible namespaces of a manifest without one: those of the events' objects
 */
export function unusedUids(
  uids: ReadonlyMap<string, string>,
  manifests: readonly Manifest[],
  homes: ReadonlySet<string>,
): Problem[] {
  if (uids.size === 0 || homes.size === 0) return []
  const namesOf = ({ kind, namespace, name }: Manifest): string[] =>
    (namespace === undefined ? [...homes] : [namespace]).map((home) => `${kind}/${home}/${name}`)
  const known = new Set(manifests.flatMap(namesOf))
  const unused = [...uids.keys()].filter((name) => !known.has(name))
  if (unused.length === 0) return []
  const message = `uids names ${shortList(unused)}, but there is no such manifest; expected Kind/namespace/name, as ${[...known][0] ?? 'Provider/flux-system/chat'}`
  return [{ severity: 'notice', message, field: 'uids' }]
}
