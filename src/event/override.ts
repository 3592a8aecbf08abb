import { ConfigError } from '../common/errors.ts'
import type { Event, InvolvedObject, PartialEvent } from './event.ts'
import { hasGroup, objectGroup } from './metadata.ts'

/**
 * An event whose absent fields are those of the event about the run. Metadata stays its own, and nothing inside an
 * involvedObject is filled in.
 */
export function completeEvent(event: PartialEvent, ofRun: Event): Event {
  return { ...ofRun, metadata: new Map(), reportingInstance: '', ...event }
}

/** What the inputs `object`, `severity`, `reason`, `message`, `metadata` and `revision` say; absent ones say nothing. */
export interface EventOverrides {
  readonly involvedObject?: InvolvedObject | undefined
  readonly severity?: string | undefined
  readonly reason?: string | undefined
  readonly message?: string | undefined
  readonly metadata?: ReadonlyMap<string, string> | undefined
  readonly revision?: string | undefined
}

/**
 * The event with its fields overridden, its metadata merged, and last its revision.
 * @throws ConfigError on `revision`
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
  // The object's own commit would beat that of the revision.
  if (overrides.revision !== undefined) metadata.delete(`${objectGroup(overridden)}commit`)
  return { ...overridden, metadata }
}

/**
 * Keys without a group count in an event that has no key of its object's group (metadata.ts), and they do in the
 * inputs: where the one has such keys and the other has not, all that count get the group.
 */
function mergeMetadata(event: Event, added: ReadonlyMap<string, string>): Map<string, string> {
  const group = objectGroup(event)
  const counts = !hasGroup(event)
  const grouped = !counts || hasGroup({ ...event, metadata: added })
  const qualify = (key: string): string => (grouped && !key.includes('/') ? group + key : key)
  const metadata = new Map<string, string>()
  for (const [key, value] of event.metadata) metadata.set(counts ? qualify(key) : key, value)
  for (const [key, value] of added) metadata.set(qualify(key), value)
  return metadata
}

function commitOf(revision: string): string {
  const commit = /^(?:(?:.*@)?sha1:)?([0-9a-f]{40})$/i.exec(revision)?.[1]
  if (commit !== undefined) return commit
  throw new ConfigError(
    `revision is ${JSON.stringify(revision)}; expected branch@sha1:<sha>, tag@sha1:<sha> or a full commit SHA of 40 digits. ` +
      'Put any other revision, such as a chart version, in metadata',
    { field: 'revision' },
  )
}
