import type { Event } from '../event/event.ts'
import { cleanMetadata, objectGroup } from '../event/metadata.ts'
import type { ProviderType } from '../providers/provider-type.ts'
import { type Outcome, skipped } from './delivery.ts'

/**
 * Applies the controller's gates: returns the outcome of an event that it never passes to a type of this family, else undefined.
 * The family of an unknown type is undefined.
 * Source: getNotificationParams; test/logic/alert-matching.json.
 */
export function gate(event: Event, family: ProviderType['family'] | undefined): Outcome | undefined {
  const clean = cleanMetadata(event)
  const update = clean.get(`${objectGroup(event)}commit_status`) === 'update'
  if (family === 'status' && event.severity !== 'error' && !update && !clean.get('event.toolkit.fluxcd.io/commit')) {
    return skipped(
      'gate',
      'as in Flux, an event that is not an error sets a commit status only with the metadata event.toolkit.fluxcd.io/commit or commit_status: update; the input revision sets the former',
    )
  }
  if (family === 'comment' && !clean.get('event.toolkit.fluxcd.io/change_request')) {
    return skipped(
      'gate',
      'as in Flux, comments need the metadata event.toolkit.fluxcd.io/change_request with the number of the pull request',
    )
  }
  if (update && family !== undefined && family !== 'status' && family !== 'webhook') {
    return skipped(
      'gate',
      'as in Flux, an event with commit_status: update goes to commit status types and generic webhooks only',
    )
  }
  return undefined
}
