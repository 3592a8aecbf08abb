import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { failed, reconciled } from '../events.ts'
import { manifests, send } from '../flux.ts'
import { freePort, type Running, serve, until } from '../process.ts'
import { type Ground, service } from '../service.ts'

interface Collector {
  readonly address: string
  readonly running: Running
}

async function start({ folder, tools: [rotel], later }: Ground): Promise<Collector> {
  const [http, grpc] = [await freePort(), await freePort()]
  const [python] = readdirSync(path.join(rotel?.folder ?? '', 'lib'))
  const agent = path.join(rotel?.folder ?? '', 'lib', python ?? '', 'site-packages/rotel/rotel-agent')
  const receiver = ['--otlp-http-endpoint', `127.0.0.1:${http}`, '--otlp-grpc-endpoint', `127.0.0.1:${grpc}`]
  const log = ['--exporter', 'blackhole', '--debug-log', 'traces', '--debug-log-verbosity', 'detailed']
  const running = await serve([agent, 'start', ...receiver, ...log], {
    cwd: folder,
    ready: () => fetch(`http://127.0.0.1:${http}/`),
  })
  later(running.stop)
  return { address: `http://127.0.0.1:${http}`, running }
}

/** The lines that the collector logged about the last span of this name. */
async function spanOf({ output }: Running, name: string): Promise<string> {
  return until(() => {
    const reports = output().split('ResourceSpans #0\n').slice(1)
    const report = reports.findLast((text) => text.includes(`Name           : ${name}\n`)) ?? ''
    assert.ok(report.includes('Attributes:'), `no span ${name}:\n${output()}`)
    return report
  })
}

const fields = (report: string) =>
  Object.fromEntries([...report.matchAll(/^\s*(?:-> )?([\w .]+?)\s*: (.*)$/gm)].map(([, key, value]) => [key, value]))

const named = (event: typeof reconciled, name: string) => ({
  ...event,
  involvedObject: { ...event.involvedObject, name },
})

await service({ name: 'OTLP collector (rotel)', tools: ['rotel'] }, start, (it) => {
  const provider = (address: string, secret?: Record<string, string>) => manifests({ type: 'otel', address }, secret)

  it('reads an info event as a span for the Alert, with all attributes', async ({ address, running }) => {
    const { exitCode, delivery } = await send(provider(address), named(reconciled, 'well'))
    assert.equal(exitCode, 0, delivery.error)
    const report = await spanOf(running, 'Kustomization: apps/well')
    const span = fields(report)
    const revision = reconciled.metadata['kustomize.toolkit.fluxcd.io/revision']
    const uid = /^Str\((.*)\)$/.exec(span['service.instance.id'] ?? '')?.[1]
    assert.deepEqual(
      { ...span, ID: '', 'End time': '' },
      {
        'Resource SchemaURL': 'https://opentelemetry.io/schemas/1.34.0',
        'service.instance.id': `Str(${uid})`,
        'service.name': 'Str(flux-system/all)',
        'service.namespace': 'Str(flux-system)',
        'ScopeSpans SchemaURL': '',
        'Parent ID': '',
        'Status message': '',
        'Trace ID': createHash('sha256').update(`${uid}:${revision}`).digest('hex').slice(0, 32),
        ID: '',
        Name: 'Kustomization: apps/well',
        Kind: 'SPAN_KIND_INTERNAL',
        'Start time': `${Date.parse(reconciled.timestamp)}000000`,
        'End time': '',
        'Status code': 'STATUS_CODE_OK',
        'object.uid': `Str(${reconciled.involvedObject.uid})`,
        'object.kind': 'Str(Kustomization)',
        'object.name': 'Str(well)',
        'object.namespace': 'Str(apps)',
        revision: `Str(${revision})`,
      },
    )
    assert.match(report, /InstrumentationScope flux:notification-controller/)
  })

  it('reads an error event as a failed span with its message unchanged', async ({ address, running }) => {
    const { delivery } = await send(provider(`${address}/v1/traces`), named(failed, 'broken'))
    assert.equal(delivery.status, 'delivered', delivery.error)
    const report = await spanOf(running, 'Kustomization: apps/broken')
    assert.equal(fields(report)['Status code'], 'STATUS_CODE_ERROR')
    assert.ok(report.includes(`Status message : ${failed.message}`), report)
  })

  it('sees the spans of one revision in one trace, each with its own id', async ({ address, running }) => {
    for (const name of ['one', 'two']) await send(provider(address), named(reconciled, name))
    const [one, two] = [
      fields(await spanOf(running, 'Kustomization: apps/one')),
      fields(await spanOf(running, 'Kustomization: apps/two')),
    ]
    assert.equal(one['Trace ID'], two['Trace ID'])
    assert.notEqual(one.ID, two.ID)
  })

  it('answers 404 at another path, and the delivery fails, unlike in the controller', async ({ address }) => {
    const { exitCode, delivery } = await send(provider(`${address}/elsewhere`), reconciled)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /HTTP 404 .*including the path \(\/v1\/traces\)/)
  })
})
