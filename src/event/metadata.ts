import type { Event } from './event.ts'

const eventGroup = 'event.toolkit.fluxcd.io/'

/** The metadata that an Alert adds to an event. */
export interface AlertMetadata {
  readonly eventMetadata?: ReadonlyMap<string, string> | undefined
  readonly summary?: string | undefined
}

/**
 * Returns the group of the event's object, with a slash: `kustomize.toolkit.fluxcd.io/`. As in Go, it is `/` for the
 * core group and for an invalid apiVersion.
 */
export function objectGroup(event: Event): string {
  const parts = event.involvedObject.apiVersion.split('/')
  return parts.length === 2 ? `${parts[0]}/` : '/'
}

/**
 * Returns the metadata that the controller accepts: the keys of the involved object's group and of the event's group,
 * except the object's checksum, digest and token. If an event has no key of the object's group, keys without a group
 * count as the object's: a deliberate difference (docs/fidelity.md). Flux's controllers never send such an event, but
 * people write them, and githubdispatch and generic forward events without the groups.
 * Source: the controller's cleanupMetadata and excludeInternalMetadata; test/logic/metadata.json.
 */
export function cleanMetadata(event: Event): Map<string, string> {
  const group = objectGroup(event)
  const defaultGroup = hasGroup(event) ? '' : group
  const clean = new Map<string, string>()
  for (const [originalKey, value] of event.metadata) {
    const key = originalKey.includes('/') ? originalKey : defaultGroup + originalKey
    if (!key.startsWith(group) && !key.startsWith(eventGroup)) continue
    if (key.startsWith(group) && isInternal(key.slice(group.length))) continue
    clean.set(key, value)
  }
  return clean
}

/** Whether an event has keys of its object's group, as every event from a Flux controller does. */
export function hasGroup(event: Event): boolean {
  const group = objectGroup(event)
  return [...event.metadata.keys()].some((key) => key.startsWith(group))
}

/** Compares like Go's EqualFold, which folds U+212A to k and U+017F to s. JavaScript's /iu does the same. */
function isInternal(key: string): boolean {
  return key === 'token' || /^(?:checksum|digest)$/iu.test(key)
}

/**
 * Returns the metadata for a notifier, without prefixes. In order of increasing precedence, its sources are the event
 * group's keys, eventMetadata, summary and the object group's keys. `conflicts` has the keys that are in several
 * sources.
 * Source: the controller's combineEventMetadata; test/logic/metadata.json.
 */
export function combineMetadata(
  event: Event,
  alert: AlertMetadata,
): { metadata: Map<string, string>; conflicts: string[] } {
  const group = objectGroup(event)
  const clean = cleanMetadata(event)
  const withoutPrefix = (prefix: string): [string, string][] =>
    [...clean].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value])
  const sources = [
    withoutPrefix(eventGroup),
    [...(alert.eventMetadata ?? [])],
    alert.summary ? [['summary', alert.summary] as [string, string]] : [],
    withoutPrefix(group),
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
