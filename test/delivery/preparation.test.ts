import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prepareAll } from '../../src/delivery/preparation.ts'
import { emptyEvent } from '../../src/event/event.ts'
import type { Provider } from '../../src/manifests/index.ts'
import type { ResolveOptions } from '../../src/resolve/options.ts'

test('cancelling while many Providers are prepared fails the rest, and each has a result', async () => {
  const controller = new AbortController()
  let asked = 0
  // Preparing fails for each Provider, since the type is unknown; all of them together take a while.
  const resolveOptions = {
    typeOf: () => {
      asked += 1
      if (asked === 1) setImmediate(() => controller.abort())
      for (const until = performance.now() + 1; performance.now() < until; );
    },
  } as unknown as ResolveOptions
  const provider = { spec: { type: 'none' }, at: () => ({}) } as unknown as Provider
  const names = { alert: undefined, alertName: null, provider, providerName: 'p', received: emptyEvent }
  const deliveries = Array.from({ length: 2000 }, () => ({ ...names, event: emptyEvent }))
  const options = {
    inputs: { shard: undefined },
    context: { isFork: false, lacksSecrets: false },
    environment: {},
    isDispatched: false,
  }
  const prepared = await prepareAll(deliveries, options, resolveOptions, controller.signal)
  assert.equal(prepared.length, deliveries.length)
  assert.ok(asked < deliveries.length, `${asked} were prepared after the cancellation`)
  const [first, last] = [prepared[0]?.outcome, prepared.at(-1)?.outcome]
  assert.ok(first?.status === 'failed' && /unknown type/.test(first.error.message))
  assert.ok(last?.status === 'failed' && last.error.message === 'the run was cancelled before this was sent')
})
