import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actionRun, folder, manifest, outputsOf, runBundle } from '../support/bundle.ts'
import type { Told } from '../support/bundle-run.ts'
import { service } from '../support/servers.ts'

const everything = (name: string): string =>
  `{providerRef: {name: ${name}}, eventSources: [{kind: GitRepository, name: "*"}]}`

test('n jobs with shard i/n deliver each exactly once, although each makes its own event', async (t) => {
  const hooks = await service(t)
  const names = Array.from({ length: 60 }, (_, at) => `p${at}`)
  const n = 5
  const all = names.map(
    (name) =>
      manifest('Provider', name, `{type: generic, address: "${hooks.url}/${name}"}`) +
      // Two Alerts for one Provider are two deliveries, and may fall into two shares.
      manifest('Alert', `${name}-one`, everything(name)) +
      manifest('Alert', `${name}-two`, everything(name)),
  )
  const shares = await Promise.all(
    Array.from({ length: n }, async (_, at) => {
      // Each job checks out for itself; files and their order do not matter.
      const files = at % 2 === 0 ? { 'n.yaml': all.join('') } : { 'a/x.yaml': all.toReversed().join('') }
      const root = folder(t, files)
      const env = actionRun(root, { shard: `${at + 1}/${n}`, message: `job ${at + 1}` })
      const { code, stdout } = await runBundle([], { cwd: root, env })
      assert.equal(code, 0, stdout)
      return JSON.parse(outputsOf(root).results as string).deliveries as Told[]
    }),
  )
  assert.equal(hooks.seen.length, 120)
  const count = new Map<string, number>()
  for (const { url } of hooks.seen) count.set(url, (count.get(url) ?? 0) + 1)
  assert.deepEqual([...count.values()], Array(60).fill(2))
  for (const told of shares) {
    assert.equal(told.length, 120)
    assert.deepEqual(
      new Set(told.map(({ status, code }) => `${status} ${code ?? ''}`)),
      new Set(['delivered ', 'skipped shard']),
    )
  }
  const sent = shares.flatMap((told) => told.filter(({ status }) => status === 'delivered').map(({ alert }) => alert))
  assert.equal(new Set(sent).size, 120)
})

test('an empty share is a success', async (t) => {
  const hooks = await service(t)
  const root = folder(t, {
    'n.yaml':
      manifest('Provider', 'one', `{type: generic, address: "${hooks.url}"}`) +
      manifest('Alert', 'all', everything('one')),
  })
  const codes = await Promise.all(
    [1, 2, 3].map((share) => runBundle(['send', '--shard', `${share}/3`], { cwd: root }).then(({ code }) => code)),
  )
  assert.deepEqual([codes, hooks.seen.length], [[0, 0, 0], 1])
})

test('a share that fails leaves only its own in the outbox', async (t) => {
  const hooks = await service(t, (_, response) => response.writeHead(400).end())
  const names = Array.from({ length: 12 }, (_, at) => `p${at}`)
  const root = folder(t, {
    'n.yaml': names
      .map(
        (name) =>
          manifest('Provider', name, `{type: generic, address: "${hooks.url}/${name}"}`) +
          manifest('Alert', name, everything(name)),
      )
      .join(''),
  })
  const failed = await Promise.all(
    [1, 2].map(async (share) => {
      const args = ['send', '--shard', `${share}/2`, '--outbox', `${share}.json`, '--output', 'json']
      const { code, stdout } = await runBundle(args, { cwd: root })
      assert.equal(code, 1)
      const { deliveries } = JSON.parse(stdout) as { deliveries: Told[] }
      return deliveries.filter(({ status }) => status === 'failed').length
    }),
  )
  assert.equal((failed[0] ?? 0) + (failed[1] ?? 0), 12)
  const replays = await Promise.all(
    [1, 2].map((share) => runBundle(['send', '--replay', `${share}.json`, '--output', 'json'], { cwd: root })),
  )
  assert.deepEqual(
    replays.map(({ stdout }) => JSON.parse(stdout).deliveries.length),
    failed,
  )
})
