import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { type Receiver, receive } from '../capture.ts'
import { failed, reconciled } from '../events.ts'
import { manifests, send } from '../flux.ts'
import { type Ground, service } from '../service.ts'

// Bugsink stores no transactions, so Sentry's own normaliser, the Rust library of Relay, checks them.

/** Reads an item of an envelope from standard input, and prints what Sentry would store. */
const program = `
import json, sys
from sentry_relay.processing import StoreNormalizer
normalizer = StoreNormalizer(project_id=1, key_id='k', protocol_version='7')
print(json.dumps(normalizer.normalize_event(json.load(sys.stdin))))`

interface Relay {
  readonly receiver: Receiver
  // biome-ignore lint/suspicious/noExplicitAny: an event of Sentry
  readonly normalize: (item: string) => any
}

async function start({ tools: [relay], later }: Ground): Promise<Relay> {
  const receiver = await receive()
  later(receiver.close)
  const python = path.join(relay?.folder ?? '', 'bin/python')
  const normalize = (item: string) =>
    JSON.parse(execFileSync(python, ['-c', program], { input: item, encoding: 'utf8', stdio: 'pipe' }))
  return { receiver, normalize }
}

/** Returns the three lines of the envelope that the product sent. */
async function envelope({ requests, port }: Receiver, event: object): Promise<[string, string, string]> {
  const before = requests.length
  const { delivery } = await send(manifests({ type: 'sentry' }, { address: `http://key@127.0.0.1:${port}/1` }), event)
  assert.equal(delivery.status, 'delivered', delivery.error)
  assert.equal(requests.length, before + 1)
  return requests.at(-1)?.body.split('\n') as [string, string, string]
}

await service({ name: 'Sentry Relay', tools: ['relay'] }, start, (it) => {
  it('finds no errors in the transaction of an info event', async ({ receiver, normalize }) => {
    const [, header, item] = await envelope(receiver, reconciled)
    assert.equal(JSON.parse(header).type, 'transaction')
    assert.equal(JSON.parse(header).length, Buffer.byteLength(item))
    const stored = normalize(item)
    assert.equal(stored.errors ?? null, null)
    assert.equal(stored.type, 'transaction')
    assert.equal(stored.transaction, 'Kustomization: apps/podinfo')
    assert.equal(stored.spans.length, 1)
    assert.ok(stored.tags.some(([key, value]: string[]) => key === 'flux_reason' && value === reconciled.reason))
  })

  it('finds no errors in the event of an error', async ({ receiver, normalize }) => {
    const [, header, item] = await envelope(receiver, failed)
    assert.equal(JSON.parse(header).type, 'event')
    const stored = normalize(item)
    assert.equal(stored.errors ?? null, null)
    assert.equal(stored.level, 'error')
    assert.ok(stored.tags.some(([key, value]: string[]) => key === 'server_name' && value === 'kustomize-controller'))
  })

  it('finds no errors in an event of a severity that the controller does not know', async (relay) => {
    const [, , item] = await envelope(relay.receiver, { ...reconciled, severity: 'trace' })
    const stored = relay.normalize(item)
    assert.equal(stored.errors ?? null, null)
    assert.match(JSON.stringify(stored.exception), /CaptureEvent called with nil event/)
  })

  it('does find errors: a transaction without a trace context, an unknown level', async ({ receiver, normalize }) => {
    const [, , item] = await envelope(receiver, reconciled)
    const { contexts: _, ...bare } = JSON.parse(item)
    assert.throws(() => normalize(JSON.stringify(bare)), /InvalidTransaction/)
    const odd = normalize(JSON.stringify({ ...JSON.parse(item), level: 'odd' }))
    assert.notEqual(odd.errors ?? null, null)
  })
})
