import assert from 'node:assert/strict'
import type { Event } from '../../src/event/event.ts'
import type { Request } from '../../src/providers/exchange.ts'
import type { Hint, Limit, ProviderType, Target } from '../../src/providers/provider-type.ts'

const commit = '5394cb7f48332b2de7c17dd8b8384bbc84b7e738'

/** A typical event as a provider receives it, with combined metadata and the fields that a test sets. */
export function sampleEvent(
  parts: Partial<Omit<Event, 'involvedObject'>> & Partial<Event['involvedObject']> = {},
): Event {
  const { kind, namespace, name, uid, apiVersion, resourceVersion, fieldPath, ...event } = parts
  return {
    involvedObject: {
      kind: kind ?? 'Kustomization',
      namespace: namespace ?? 'flux-system',
      name: name ?? 'apps',
      uid: uid ?? '7f1b',
      apiVersion: apiVersion ?? 'kustomize.toolkit.fluxcd.io/v1',
      resourceVersion: resourceVersion ?? '',
      fieldPath: fieldPath ?? '',
    },
    severity: 'info',
    timestamp: '2024-05-01T10:00:00Z',
    message: 'Reconciliation finished',
    reason: 'ReconciliationSucceeded',
    metadata: new Map([
      ['change_request', '1'],
      ['revision', `main@sha1:${commit}`],
    ]),
    reportingController: 'kustomize-controller',
    reportingInstance: '',
    ...event,
  }
}

/** A target with only these fields set. */
export function sampleTarget(parts: Partial<Target> = {}): Target {
  return {
    address: '',
    channel: '',
    username: '',
    token: '',
    password: '',
    headers: new Map(),
    secret: new Map(),
    commitStatus: '',
    provider: { name: 'provider', namespace: 'flux-system', uid: '' },
    alert: { name: 'alert', namespace: 'flux-system', uid: '' },
    now: new Date('2024-05-01T10:00:01Z'),
    uuid: () => '00000000-0000-4000-8000-000000000000',
    ...parts,
  }
}

/** The hint that the report shows for a reply: the first one that matches. */
export function hintFor(type: ProviderType, reply: { status?: number; body?: string }): string | undefined {
  const fits = ({ status, body }: Hint) =>
    (status === undefined || status === reply.status) && (body === undefined || body.test(reply.body ?? ''))
  return type.hints?.find(fits)?.message
}

/**
 * The text in a request that a limit measures: the whole body, or the field at the limit's path in its JSON or form. Undefined
 * if there is no such field.
 */
export function measured({ path }: Limit, request: Request | undefined): string | undefined {
  assert.ok(request?.protocol === 'http' && typeof request.body === 'string')
  if (path === '') return request.body
  const isForm = request.headers['content-type'] === 'application/x-www-form-urlencoded'
  const body: unknown = isForm ? Object.fromEntries(new URLSearchParams(request.body)) : JSON.parse(request.body)
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], body)
  return value === undefined ? undefined : String(value)
}
