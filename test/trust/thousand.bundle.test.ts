import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { type TestContext, test } from 'node:test'
import { folder, manifest } from '../support/bundle.ts'
import { type Ended, seeded, startBundle, type Told } from '../support/bundle-run.ts'
import { service } from '../support/servers.ts'

// A thousand deliveries to services of which a tenth of all requests fails at random, from one seed.

const names = Array.from({ length: 1000 }, (_, at) => `p${at}`)
const seed = 20261122

/** A service that takes a request, or fails it in one of four ways, before or after it has taken it. */
interface Services {
  readonly url: string
  /** How often it took a request of each name. */
  readonly taken: Map<string, number>
  /** How often it was asked. */
  readonly asked: () => number
}

/** How a failing service answers; only `silent` has taken what it does not answer. */
const failures = {
  refused: (response: ServerResponse) => response.writeHead(400).end('no'),
  busy: (response: ServerResponse) => response.writeHead(503, { 'retry-after': '0' }).end('later'),
  broken: (response: ServerResponse) => response.writeHead(500).end('sorry'),
  silent: (response: ServerResponse) => response.destroy(),
}

async function services(t: TestContext, share: number, heard: (asked: number) => void = () => {}): Promise<Services> {
  const random = seeded(seed)
  const taken = new Map<string, number>()
  let asked = 0
  const kinds = Object.keys(failures) as (keyof typeof failures)[]
  const { url } = await service(t, ({ url = '' }, response) => {
    heard(++asked)
    const name = url.replace('/d/', 'p')
    const isFailure = random() < share
    const kind = kinds[Math.floor(random() * kinds.length)] as keyof typeof failures
    if (!isFailure || kind === 'silent') taken.set(name, (taken.get(name) ?? 0) + 1)
    if (isFailure) failures[kind](response)
    else response.end('ok')
  })
  return { url, taken, asked: () => asked }
}

function manifests(url: string): string {
  const providers = names.map((name) =>
    manifest('Provider', name, `{type: generic, address: "${url}/d/${name.slice(1)}"}`),
  )
  const alerts = names.map((name) =>
    manifest('Alert', name, `{providerRef: {name: ${name}}, eventSources: [{kind: GitRepository, name: "*"}]}`),
  )
  return [...providers, ...alerts].join('')
}

const nameOf = ({ provider }: Told): string => provider.replace('flux-system/', '')
const told = ({ stdout }: Ended): Told[] => (JSON.parse(stdout) as { deliveries: Told[] }).deliveries

function entries(file: string): { provider: string }[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).entries : []
}

/** Replays an outbox until it is empty. Returns how often that took. */
async function replayAll(root: string, outbox: string): Promise<number> {
  for (let runs = 0; ; runs++) {
    const left = entries(path.join(root, outbox)).length
    if (left === 0) return runs
    assert.ok(runs < 20, `${left} entries are left after ${runs} replays`)
    const ended = await startBundle(['send', '--replay', outbox, '--retries', '0', '--output', 'json'], { cwd: root })
      .ended
    assert.equal(ended.code === 0, !existsSync(path.join(root, outbox)), ended.stderr)
    assert.equal(told(ended).length, left)
  }
}

test('without retries each delivery arrives once or is reported once, and the outbox replays to completion', async (t) => {
  const there = await services(t, 0.1)
  const root = folder(t, { 'n.yaml': manifests(there.url) })
  const args = ['send', '--retries', '0', '--outbox', 'out/outbox.json', '--output', 'json']
  const ended = await startBundle(args, { cwd: root }).ended
  assert.deepEqual([ended.code, ended.signal], [1, null], ended.stderr)
  const deliveries = told(ended)
  assert.deepEqual(deliveries.map(nameOf), names)
  assert.equal(there.asked(), names.length)
  const failed = deliveries.filter(({ status }) => status === 'failed')
  assert.ok(failed.length > 60 && failed.length < 140, `${failed.length} failed`)
  for (const one of deliveries) {
    // What was taken without an answer may be reported: at least once, and nobody can know.
    const isSilent = /closed the connection/.test(one.error ?? '')
    assert.equal(there.taken.get(nameOf(one)) ?? 0, one.status === 'delivered' || isSilent ? 1 : 0, JSON.stringify(one))
  }
  const silent = failed.filter(({ error }) => /closed the connection/.test(error ?? '')).map(nameOf)
  assert.ok(silent.length > 0)
  assert.deepEqual(
    entries(path.join(root, 'out/outbox.json')).map(({ provider }) => provider),
    failed.map(({ provider }) => provider),
  )

  const before = new Map(there.taken)
  const runs = await replayAll(root, 'out/outbox.json')
  t.diagnostic(`${failed.length} failed; ${runs} replays`)
  for (const name of names) {
    const count = there.taken.get(name) ?? 0
    const wasSent = before.has(name) && !silent.includes(name)
    assert.ok(wasSent ? count === 1 : count >= 1, `${name} was taken ${count} times`)
  }
})

test('with retries what passes is delivered, once, and what stays is reported', async (t) => {
  const there = await services(t, 0.1)
  const root = folder(t, { 'n.yaml': manifests(there.url) })
  const ended = await startBundle(
    ['send', '--retries', '2', '--timeout', '20s', '--concurrency', '128', '--output', 'json'],
    { cwd: root },
  ).ended
  assert.deepEqual([ended.code, ended.signal], [1, null], ended.stderr)
  const deliveries = told(ended)
  assert.deepEqual(deliveries.map(nameOf), names)
  const tries = deliveries.reduce((sum, { requests }) => sum + (requests[0]?.attempts ?? 0), 0)
  assert.equal(there.asked(), tries, 'each try is told')
  const failed = deliveries.filter(({ status }) => status === 'failed')
  assert.ok(failed.length > 5 && failed.length < 60, `${failed.length} failed`)
  for (const one of deliveries) {
    const count = there.taken.get(nameOf(one)) ?? 0
    const [request] = one.requests
    if (one.status === 'delivered') assert.ok(count >= 1 && count <= (request?.attempts ?? 0), JSON.stringify(one))
    else assert.ok(request?.status === 400 || request?.attempts === 3, JSON.stringify(one))
  }
})

test('a run that is cancelled ends by itself, writes what is left into the outbox, and with a replay all arrives', async (t) => {
  let cancel = (): void => {}
  const there = await services(t, 0.1, (asked) => {
    if (asked === 400) cancel()
  })
  const root = folder(t, { 'n.yaml': manifests(there.url) })
  const run = startBundle(['send', '--outbox', 'outbox.json', '--output', 'json'], { cwd: root })
  cancel = () => run.child.kill('SIGTERM')
  const ended = await run.ended
  assert.deepEqual([ended.code, ended.signal], [1, null], ended.stderr)
  const deliveries = told(ended)
  assert.deepEqual(deliveries.map(nameOf), names)
  assert.ok(there.asked() < 700, `${there.asked()} requests although it was cancelled at 400`)
  const failed = deliveries.filter(({ status }) => status === 'failed')
  assert.ok(failed.some(({ error }) => error === 'the run was cancelled before this was sent'))
  assert.deepEqual(
    entries(path.join(root, 'outbox.json')).map(({ provider }) => provider),
    failed.map(({ provider }) => provider),
  )
  for (const one of deliveries)
    if (one.status === 'delivered') assert.equal(there.taken.get(nameOf(one)), 1, JSON.stringify(one))
  const before = new Map(there.taken)
  await replayAll(root, 'outbox.json')
  for (const name of names) assert.ok(there.taken.has(name), `${name} never arrived`)
  for (const one of deliveries)
    if (one.status === 'delivered') assert.equal(there.taken.get(nameOf(one)), before.get(nameOf(one)))
})

test('a second signal does not cut the outbox short', async (t) => {
  let cancel = (): void => {}
  const there = await services(t, 0, (asked) => {
    if (asked === 100) cancel()
  })
  const root = folder(t, { 'n.yaml': manifests(there.url) })
  const run = startBundle(['send', '--outbox', 'outbox.json', '--output', 'json'], { cwd: root })
  // As GitHub does, which waits some seconds in between.
  cancel = () => {
    run.child.kill('SIGINT')
    run.child.kill('SIGTERM')
  }
  const ended = await run.ended
  assert.deepEqual([ended.code, ended.signal], [1, null], ended.stderr)
  const sent = told(ended).filter(({ status }) => status === 'delivered')
  assert.equal(entries(path.join(root, 'outbox.json')).length + sent.length, names.length)
})
