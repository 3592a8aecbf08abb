import assert from 'node:assert/strict'
import { failed, freshly, reconciled } from '../events.ts'
import { manifests, send } from '../flux.ts'
import { service } from '../service.ts'
import { alertsNamed, startAlertmanager } from './alertmanager.ts'

const provider = (address: string, alert: Record<string, unknown> = {}) =>
  manifests({ type: 'alertmanager', address: `${address}/` }, undefined, alert)

await service({ name: 'Alertmanager', tools: ['alertmanager'] }, startAlertmanager, (it) => {
  it('accepts an info event as a firing alert with the event’s labels', async (url) => {
    const { exitCode, delivery } = await send(
      provider(url, { eventMetadata: { app: 'podinfo' }, summary: 'prod' }),
      freshly(reconciled, reconciled.message),
    )
    assert.equal(exitCode, 0)
    assert.equal(delivery.status, 'delivered')
    assert.equal(delivery.requests[0].status, 200)
    const [alert, ...others] = await alertsNamed(url, 'FluxKustomizationReconciliationsucceeded')
    assert.deepEqual(others, [])
    assert.deepEqual(alert?.labels, {
      alertname: 'FluxKustomizationReconciliationsucceeded',
      app: 'podinfo',
      kind: 'Kustomization',
      name: 'podinfo',
      namespace: 'apps',
      reason: 'ReconciliationSucceeded',
      reportingcontroller: 'kustomize-controller',
      revision: reconciled.metadata['kustomize.toolkit.fluxcd.io/revision'],
      severity: 'info',
    })
    assert.deepEqual(alert?.annotations, { message: reconciled.message, summary: 'prod' })
  })

  it('accepts an error event with quotes, markup and line breaks unchanged', async (url) => {
    const { exitCode, delivery } = await send(provider(url), freshly(failed, failed.message))
    assert.equal(exitCode, 0)
    assert.equal(delivery.status, 'delivered')
    const [alert] = await alertsNamed(url, 'FluxKustomizationBuildfailed')
    assert.deepEqual(alert?.annotations, { message: failed.message })
  })

  it('refuses an invalid label, and the delivery fails with its message and a hint', async (url) => {
    const alert = { eventMetadata: { 'helm.toolkit/x y': 'z' } }
    const { exitCode, delivery } = await send(provider(url, alert), freshly(reconciled, 'refused'))
    assert.equal(exitCode, 1)
    assert.equal(delivery.status, 'failed')
    assert.equal(delivery.requests[0].status, 400)
    assert.match(delivery.error, /HTTP 400 .*invalid label set: invalid name/)
    assert.match(delivery.error, /metadata keys become label names/)
  })

  it('answers 404 to an address without its path, and the hint names the path', async (url) => {
    const { exitCode, delivery } = await send(provider(url.replace('/api/v2/alerts', '/api/v2')), reconciled)
    assert.equal(exitCode, 1)
    assert.equal(delivery.requests[0].status, 404)
    assert.match(delivery.error, /must end in \/api\/v2\/alerts/)
  })
})
