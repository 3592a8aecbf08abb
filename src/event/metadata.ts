import type { Event } from './event.ts'

const eventGroup = 'event.toolkit.fluxcd.io/'

/** What an Alert adds to the metadata of an event. */
export interface AlertMetadata {
  readonly eventMetadata?: ReadonlyMap<string, string> | undefined
  readonly summary?: string | undefined
}

/** `kustomize.toolkit.fluxcd.io/` of an event about a Kustomization; `/` for the core group and for nonsense, as in Go. */
export function objectGroup(event: Event): string {
  const parts = event.involvedObject.apiVersion.split('/')
  return parts.length === 2 ? `${parts[0]}/` : '/'
}

/**
 * The keys that the controller would let in: those of the involved object's group and of the event's, without the
 * object's checksum, digest and token. In an event that has no key of the object's group, keys without any group count
 * as the object's: a deliberate difference (docs/fidelity.md). No Flux controller sends such an event; people write
 * them, and githubdispatch and generic forward events with the groups stripped.
 * Source: the controller's cleanupMetadata and excludeInternalMetadata; test/logic/metadata.json.
 */
export function cleanMetadata(event: Event): Map<string, string> {
  const group = objectGroup(event)
  const adopted = hasGroup(event) ? '' : group
  const clean = new Map<string, string>()
  for (const [written, value] of event.metadata) {
    const key = written.includes('/') ? written : adopted + written
    if (!key.startsWith(group) && !key.startsWith(eventGroup)) continue
    if (key.startsWith(group) && isInternal(key.slice(group.length))) continue
    clean.set(key, value)
  }
  return clean
}

/** Whether an event has keys of its object's group, as all that Flux's controllers send have. */
export function hasGroup(event: Event): boolean {
  const group = objectGroup(event)
  return [...event.metadata.keys()].some((key) => key.startsWith(group))
}

/** Go's EqualFold on ASCII words: U+212A folds to k and U+017F to s, which JavaScript's /iu knows as well. */
function isInternal(key: string): boolean {
  return key === 'token' || /^(?:checksum|digest)$/iu.test(key)
}

/**
 * The metadata that a notifier sees: prefixes stripped, and from the weakest source to the strongest the event group's
 * keys, eventMetadata, summary, the object group's keys. `conflicts` are the keys that more than one source gave.
 * Source: the controller's combineEventMetadata; test/logic/metadata.json.
 */
export function combineMetadata(
  event: Event,
  alert: AlertMetadata,
): { metadata: Map<string, string>; conflicts: string[] } {
  const group = objectGroup(event)
  const clean = cleanMetadata(event)
  const ofGroup = (prefix: string): [string, string][] =>
    [...clean].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value])
  const sources = [
    ofGroup(eventGroup),
    [...(alert.eventMetadata ?? [])],
    alert.summary ? [['summary', alert.summary] as [string, string]] : [],
    ofGroup(group),
  ]
  const metadata = new Map<string, string>()
  const conflicts = new Set<string>()
  for (const source of sources) {
    for (const [key, value] of source) {
      if (metadata.has(key)) conflicts.add(key)
      metadata.set(key, value)
    }
  }
  return { metadata, conflicts: [...conflicts].sort() }
}
