import type { Event } from '../event/event.ts'
import { cleanMetadata, objectGroup } from '../event/metadata.ts'
import type { ProviderType } from '../providers/provider-type.ts'
import { type Outcome, skipped } from './delivery.ts'

/**
 * The controller's gates: the outcome of an event that it never hands to a type of this family (undefined for a type
 * that is not known); undefined where it does.
 * Source: getNotificationParams; test/logic/alert-matching.json.
 */
export function gate(event: Event, family: ProviderType['family'] | undefined): Outcome | undefined {
  const clean = cleanMetadata(event)
  const update = clean.get(`${objectGroup(event)}commit_status`) === 'update'
  if (family === 'status' && event.severity !== 'error' && !update && !clean.get('event.toolkit.fluxcd.io/commit')) {
    return skipped(
      'gate',
      'as in Flux, commit statuses are set for events other than errors only with the metadata event.toolkit.fluxcd.io/commit or commit_status: update; the input revision sets the first',
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
