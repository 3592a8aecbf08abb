import { goJson } from '../go/json.ts'

/** The Kubernetes object that an event is about. */
export interface InvolvedObject {
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly uid: string
  readonly apiVersion: string
  readonly resourceVersion: string
  readonly fieldPath: string
}

/** A Flux event. Absent strings are '', as in Go. */
export interface Event {
  readonly involvedObject: InvolvedObject
  readonly severity: string
  /** RFC 3339 in UTC without fractional seconds, as Go prints it; null for Go's zero time. */
  readonly timestamp: string | null
  /** The timestamp's nanoseconds within the second. Parsed but not part of the event's JSON; 0 if absent. */
  readonly nanoseconds?: number
  readonly message: string
  readonly reason: string
  /** Keys have their group prefix until an Alert is applied, which removes it (metadata.ts). */
  readonly metadata: ReadonlyMap<string, string>
  readonly reportingController: string
  readonly reportingInstance: string
}

/** An object with Go's zero values. */
export const emptyObject: InvolvedObject = {
  kind: '',
  namespace: '',
  name: '',
  uid: '',
  apiVersion: '',
  resourceVersion: '',
  fieldPath: '',
}

/** An event with Go's zero values. */
export const emptyEvent: Event = {
  involvedObject: emptyObject,
  severity: '',
  timestamp: null,
  message: '',
  reason: '',
  metadata: new Map(),
  reportingController: '',
  reportingInstance: '',
}

/** An event whose fields may be absent. */
export type PartialEvent = Partial<Event>

/** Serializes an event as the controller does: in Go's field order, without empty `omitempty` fields. */
export function eventJson(event: Event): string {
  const { involvedObject: object, metadata } = event
  const unlessEmpty = (text: string): string | undefined => text || undefined
  return goJson({
    involvedObject: {
      kind: unlessEmpty(object.kind),
      namespace: unlessEmpty(object.namespace),
      name: unlessEmpty(object.name),
      uid: unlessEmpty(object.uid),
      apiVersion: unlessEmpty(object.apiVersion),
      resourceVersion: unlessEmpty(object.resourceVersion),
      fieldPath: unlessEmpty(object.fieldPath),
    },
    severity: event.severity,
    timestamp: event.timestamp,
    message: event.message,
    reason: event.reason,
    metadata: metadata.size > 0 ? metadata : undefined,
    reportingController: event.reportingController,
    reportingInstance: unlessEmpty(event.reportingInstance),
  })
}
