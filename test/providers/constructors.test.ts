import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isTypeName, type TypeName } from '../../src/providers/index.ts'
import { logic } from '../support/logic.ts'
import { sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { play, providers } from '../support/support.ts'

// Which address, channel and token each type accepts: before its first request, a type refuses exactly what the
// recorded constructor refuses. Error messages are not compared, because ours differ.

interface Options {
  readonly url?: string
  readonly channel?: string
  readonly token?: string
  readonly providerUID?: string
  readonly commitStatus?: string
  readonly proxyURL?: string
}

const cases = logic<{ type: string; options: Options }, object>('constructors')

/** Cases that the constructor accepts and we refuse: the controller's first request fails, or needs the cluster. */
const neverSent: Partial<Record<string, (options: Options) => boolean>> = {
  gitlab: ({ url = '' }) => url === '',
  googlepubsub: ({ url, channel, token = '' }) => Boolean(url && channel) && token === '',
  nats: ({ url = '' }) => url.includes(' '),
  otel: ({ url = '' }) => !/^https?:\/\/[^\s/]+(\/|$)/.test(url),
  telegram: ({ token = '' }) => token.includes('\n'),
  zulip: ({ url = '' }) => !/^\w+:/.test(url),
}

/** Returns the reason not to compare a case; undefined if it is compared. */
function skipReason(type: string, options: Options): string | undefined {
  if (options.proxyURL !== undefined) return 'proxies belong to the connection'
  return neverSent[type]?.(options) ? 'could be built but not sent' : undefined
}

function refuses(type: TypeName, { url = '', channel = '', token = '', providerUID = '', commitStatus = '' }: Options) {
  const provider = { name: 'provider', namespace: 'flux-system', uid: providerUID }
  const target = sampleTarget({ address: url, channel, token, provider, commitStatus })
  const { requests, error } = play(providers[type].send(sampleEvent(), target))
  return requests.length === 0 && error !== undefined
}

const types = [...new Set(cases.map((one) => one.in.type))]

for (const type of types.filter(isTypeName)) {
  const all = cases.filter((one) => one.in.type === type)
  const compared = all.filter((one) => skipReason(type, one.in.options) === undefined)
  describe(`${type}: ${compared.length} of ${all.length} recorded constructions`, () => {
    for (const { name, in: input, error } of compared) {
      test(name, () => assert.equal(refuses(type, input.options), error !== undefined, error ?? 'accepted'))
    }
  })
}

test('Providers that can be created but not used for sending are refused too', () => {
  const all = cases.filter((one) => skipReason(one.in.type, one.in.options) === 'could be built but not sent')
  const registered = all.filter((one) => isTypeName(one.in.type))
  const accepted = registered.filter((one) => {
    const { type, options } = one.in
    return isTypeName(type) && !refuses(type, options)
  })
  assert.deepEqual(
    accepted.map((one) => one.in.options.url),
    [],
  )
})

test('types that the controller does not support are not supported here', () => {
  const unknown = cases.filter((one) => /not supported/.test(one.error ?? '')).map((one) => one.in.type)
  assert.deepEqual(unknown, ['', 'Slack', 'github-dispatch', 'unknown'])
  assert.deepEqual(
    types.filter((type) => !isTypeName(type)),
    unknown,
  )
})
