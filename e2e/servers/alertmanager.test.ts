import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { failed, freshly, reconciled } from '../events.ts'
import { manifests, send } from '../flux.ts'
import { getJson } from '../http.ts'
import { freePort, serve } from '../process.ts'
import { type Ground, service } from '../service.ts'

async function start({ folder, later }: Ground): Promise<string> {
  const address = `127.0.0.1:${await freePort()}`
  writeFileSync(path.join(folder, 'am.yml'), 'route: {receiver: none, group_wait: 1s}\nreceivers: [{name: none}]\n')
  mkdirSync(path.join(folder, 'data'))
  const flags = ['--config.file=am.yml', '--storage.path=data', `--web.listen-address=${address}`]
  const { stop } = await serve(['prometheus-alertmanager', ...flags, '--cluster.listen-address='], {
    cwd: folder,
    ready: () => getJson(`http://${address}/api/v2/status`),
  })
  later(stop)
  return `http://${address}/api/v2/alerts`
}

const provider = (address: string, alert: Record<string, unknown> = {}) =>
  manifests({ type: 'alertmanager', address: `${address}/` }, undefined, alert)

await service({ name: 'Alertmanager', tools: ['alertmanager'] }, start, (it) => {
  const readBack = async (url: string, alertname: string) => {
    const filter = encodeURIComponent(`alertname="${alertname}"`)
    return (await getJson(`${url}?filter=${filter}`)) as { labels: object; annotations: object; status: { state: string } }[]
  }

  it('takes an info event as a firing alert with the labels of the event', async (url) => {
    const { exitCode, delivery } = await send(
      provider(url, { eventMetadata: { app: 'podinfo' }, summary: 'prod' }),
      freshly(reconciled, reconciled.message),
    )
    assert.equal(exitCode, 0)
    assert.equal(delivery.status, 'delivered')
    assert.equal(delivery.requests[0].status, 200)
    const [alert, ...others] = await readBack(url, 'FluxKustomizationReconciliationsucceeded')
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

  it('takes an error event with quotes, markup and line breaks unharmed', async (url) => {
    const { exitCode, delivery } = await send(provider(url), freshly(failed, failed.message))
    assert.equal(exitCode, 0)
    assert.equal(delivery.status, 'delivered')
    const [alert] = await readBack(url, 'FluxKustomizationBuildfailed')
    assert.deepEqual(alert?.annotations, { message: failed.message })
  })

  it('refuses a label that is none, and the delivery fails with its words and a hint', async (url) => {
    const alert = { eventMetadata: { 'helm.toolkit/x y': 'z' } }
    const { exitCode, delivery } = await send(provider(url, alert), freshly(reconciled, 'refused'))
    assert.equal(exitCode, 1)
    assert.equal(delivery.status, 'failed')
    assert.equal(delivery.requests[0].status, 400)
    assert.match(delivery.error, /HTTP 400 .*invalid label set: invalid name/)
    assert.match(delivery.error, /the keys of the metadata become labels/)
  })

  it('is not found at an address without its path, and the hint names the path', async (url) => {
    const { exitCode, delivery } = await send(provider(url.replace('/api/v2/alerts', '/api/v2')), reconciled)
    assert.equal(exitCode, 1)
    assert.equal(delivery.requests[0].status, 404)
    assert.match(delivery.error, /has to end in \/api\/v2\/alerts/)
  })
})
