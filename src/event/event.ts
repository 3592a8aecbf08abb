import { goJson } from '../go/json.ts'

export interface InvolvedObject {
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly uid: string
  readonly apiVersion: string
  readonly resourceVersion: string
  readonly fieldPath: string
}

/** A Flux event. Texts are '' when absent, as in Go. */
export interface Event {
  readonly involvedObject: InvolvedObject
  readonly severity: string
  /** RFC 3339 in UTC, whole seconds, as Go prints it; null for Go's zero time. */
  readonly timestamp: string | null
  /** What the timestamp has below the second: read, but not printed; 0 if absent. */
  readonly nanoseconds?: number
  readonly message: string
  readonly reason: string
  /** Keys with their group prefix when the event comes in; without once an Alert has been applied (metadata.ts). */
  readonly metadata: ReadonlyMap<string, string>
  readonly reportingController: string
  readonly reportingInstance: string
}

/** Go's zero values: what absent fields are. */
export const emptyObject: InvolvedObject = {
  kind: '',
  namespace: '',
  name: '',
  uid: '',
  apiVersion: '',
  resourceVersion: '',
  fieldPath: '',
}
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

/** An event of which fields may be absent. */
export type PartialEvent = Partial<Event>

/** An event as the controller serialises it: Go's field order, `omitempty` fields left out. */
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
