import { type Captured, receive } from '../capture.ts'
import { failed, reconciled } from '../events.ts'
import { manifests, send } from '../flux.ts'

const object = reconciled.involvedObject

/** Events that together cover every part that a message can have or lack. */
export const events = {
  'an info event': reconciled,
  'an error event with markup': failed,
  'an event with no message and no metadata': { ...reconciled, message: '', metadata: {} },
  'an event with much metadata': {
    ...reconciled,
    metadata: Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`kustomize.toolkit.fluxcd.io/key-${index}`, `value ${index}`]),
    ),
  },
  'a progressing event': { ...reconciled, reason: 'Progressing' },
  'a trace event of a HelmRelease': {
    ...reconciled,
    severity: 'trace',
    involvedObject: { ...object, kind: 'HelmRelease', apiVersion: 'helm.toolkit.fluxcd.io/v2' },
  },
} as const

/** The requests that the product sends for an event through a Provider of this type, with parsed JSON bodies. */
export async function sent(spec: { type: string; [field: string]: string }, event: object, secret = {}) {
  const receiver = await receive((request) => ({ body: request.url.includes('slack') ? { ok: true } : {} }))
  try {
    const eventSources = ['Kustomization', 'HelmRelease'].map((kind) => ({ kind, name: '*', namespace: 'apps' }))
    const address = receiver.url + (spec.path ?? '')
    const { path: _, ...rest } = spec
    const files = manifests(
      { ...rest, address },
      { token: 'of-the-service', ...secret },
      { eventSources, summary: 'prod' },
    )
    const { delivery } = await send(files, event)
    if (delivery.status !== 'delivered') throw new Error(`${delivery.status}: ${delivery.error ?? delivery.reason}`)
    return receiver.requests.map(({ body, ...request }: Captured) => ({ ...request, body: JSON.parse(body) }))
  } finally {
    await receiver.close()
  }
}
