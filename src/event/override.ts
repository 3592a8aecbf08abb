import { ConfigError } from '../common/errors.ts'
import type { Event, InvolvedObject, PartialEvent } from './event.ts'
import { hasGroup, objectGroup } from './metadata.ts'

/**
 * Fills in absent fields of an event from the event about the run, except metadata, reportingInstance and the fields of
 * involvedObject.
 */
export function completeEvent(event: PartialEvent, runEvent: Event): Event {
  return { ...runEvent, metadata: new Map(), reportingInstance: '', ...event }
}

/** Values of the inputs `object`, `severity`, `reason`, `message`, `metadata` and `revision`. */
export interface EventOverrides {
  readonly involvedObject?: InvolvedObject | undefined
  readonly severity?: string | undefined
  readonly reason?: string | undefined
  readonly message?: string | undefined
  readonly metadata?: ReadonlyMap<string, string> | undefined
  readonly revision?: string | undefined
}

/**
 * Returns the event with its fields overridden, metadata merged into its own, and the revision set last.
 * @throws ConfigError on `revision` if it does not contain a full SHA
 */
export function overrideEvent(event: Event, overrides: EventOverrides): Event {
  const overridden: Event = {
    ...event,
    involvedObject: overrides.involvedObject ?? event.involvedObject,
    severity: overrides.severity ?? event.severity,
    reason: overrides.reason ?? event.reason,
    message: overrides.message ?? event.message,
  }
  const added = new Map(overrides.metadata)
  if (overrides.revision !== undefined) {
    added.set('revision', overrides.revision)
    added.set('event.toolkit.fluxcd.io/commit', commitOf(overrides.revision))
  }
  const metadata = mergeMetadata(overridden, added)
  // A commit in the object's group would take precedence over the revision's.
  if (overrides.revision !== undefined) metadata.delete(`${objectGroup(overridden)}commit`)
  return { ...overridden, metadata }
}

/**
 * Keys without a group count as the object's in the inputs, and in an event that has no key of the object's group
 * (metadata.ts). If the event or the inputs have keys with the group, the group is added to the keys that count as the
 * object's, so that they still do in the merged metadata.
 */
function mergeMetadata(event: Event, added: ReadonlyMap<string, string>): Map<string, string> {
  const group = objectGroup(event)
  const eventHasGroup = hasGroup(event)
  const needsGroup = eventHasGroup || hasGroup({ ...event, metadata: added })
  const qualify = (key: string): string => (needsGroup && !key.includes('/') ? group + key : key)
  const metadata = new Map<string, string>()
  for (const [key, value] of event.metadata) metadata.set(eventHasGroup ? key : qualify(key), value)
  for (const [key, value] of added) metadata.set(qualify(key), value)
  return metadata
}

function commitOf(revision: string): string {
  const commit = /^(?:(?:.*@)?sha1:)?([0-9a-f]{40})$/i.exec(revision)?.[1]
  if (commit !== undefined) return commit
  throw new ConfigError(
    `revision is ${JSON.stringify(revision)}; expected branch@sha1:<sha>, tag@sha1:<sha> or a full commit SHA of 40 digits. ` +
      'Set any other revision, such as a chart version, in metadata',
    { field: 'revision' },
  )
}
