import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { azureeventhub } from '../../src/providers/azureeventhub.ts'
import type { HttpRequest } from '../../src/providers/exchange.ts'
import { fullNamespace, isConnectionString, sharedAccessSignature } from '../../src/providers/shared/event-hub.ts'
import { logic } from '../support/logic.ts'
import { eventAndTarget } from '../support/pipeline.ts'
import { hintFor, sampleEvent, sampleTarget } from '../support/provider-samples.ts'
import { goldens, play } from '../support/support.ts'

const connection = 'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=flux;SharedAccessKey=a2V5'

function send(parts: Parameters<typeof sampleTarget>[0]) {
  const { requests, error } = play(azureeventhub.send(sampleEvent(), sampleTarget(parts)), { status: 201, body: '' })
  return { request: requests[0] as HttpRequest | undefined, error }
}

/** Verifies a signature as the service does, and returns its fields. */
async function verify(authorization: string, key: string) {
  const [scheme, query] = authorization.split(' ')
  assert.equal(scheme, 'SharedAccessSignature')
  const raw = new Map((query ?? '').split('&').map((pair) => pair.split(/=(.*)/s) as [string, string]))
  const part = (name: string) => decodeURIComponent(raw.get(name) ?? '')
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', Buffer.from(key), algorithm, false, ['verify'])
  const signed = Buffer.from(`${raw.get('sr')}\n${raw.get('se')}`)
  assert.ok(await crypto.subtle.verify('HMAC', imported, Buffer.from(part('sig'), 'base64'), signed))
  return { resource: part('sr'), expiry: Number(part('se')), keyName: part('skn') }
}

const recorded = goldens('azureeventhub').filter(({ exchange }) => exchange.length > 0)
describe(`${recorded.length} recorded AMQP messages, over HTTPS`, () => {
  for (const golden of recorded) {
    test(golden.id, async () => {
      const { event, target } = await eventAndTarget(golden)
      const want = golden.exchange[0]?.request
      const [request] = play(azureeventhub.send(event, target)).requests as HttpRequest[]
      assert.equal(request?.url, `https://${want?.auth.namespace}/${want?.auth.hub}/messages`)
      assert.equal(request?.body, want?.body)
      const authorization = request?.headers.authorization ?? ''
      if (want?.auth.auth === 'jwt') return assert.equal(authorization, `Bearer ${want.auth.token}`)
      const signed = await verify(authorization, 'ZmFrZS1rZXk=')
      assert.equal(signed.keyName, want?.auth.keyName)
      assert.equal(signed.resource, `https://${want?.auth.namespace}/${want?.auth.hub}`)
      assert.equal(signed.expiry, target.now.getTime() / 1000 + 3600)
    })
  }
})

test("a signature equals openssl's", () => {
  // printf 'https%%3A%%2F%%2Fns.example.com%%2Fhub\n1714561200' | openssl dgst -sha256 -hmac key -binary | base64
  assert.equal(
    sharedAccessSignature('https://ns.example.com/hub', 'a policy', 'key', new Date('2024-05-01T10:00:00Z')),
    'SharedAccessSignature sr=https%3A%2F%2Fns.example.com%2Fhub&sig=HnMe1eBKZYKz41NPoBYkvWLVzGzyl3FJK2y8tw%2Bu0%2FY%3D&se=1714561200&skn=a%20policy',
  )
})

interface Input {
  readonly fn: string
  readonly address: string
  readonly namespace: string
  readonly token: string
  readonly serviceAccountName: string
}
const cases = logic<Input, unknown>('escape')
const helpers: Record<string, (input: Input) => unknown> = {
  azureNamespace: ({ namespace }) => fullNamespace(namespace),
  azureIsSAS: ({ address }) => isConnectionString(address),
}
const small = cases.filter((one) => one.in.fn in helpers)
describe(`${small.length} recorded answers of helpers`, () => {
  for (const { name, in: input, out } of small) test(name, () => assert.equal(helpers[input.fn]?.(input), out))
})

const validations = cases.filter((one) => one.in.fn === 'azureValidate')
const outside = validations.filter((one) => one.in.serviceAccountName === '')
describe(`${outside.length} of ${validations.length} recorded validations (a service account exists only in a cluster)`, () => {
  for (const { name, in: input, error } of outside) {
    const { address, token } = input
    // The controller accepts these, but then needs an identity from the cluster or a connection string.
    const needsCluster = !error && token === '' && !address.includes('EntityPath')
    test(`${name}${needsCluster ? ': refused outside a cluster' : ''}`, () => {
      const refused = send({ address, token, channel: 'acme' }).error !== undefined
      assert.equal(refused, error !== undefined || needsCluster)
    })
  }
})

test('the hub of a connection string is its EntityPath, else spec.channel', () => {
  const url = (address: string) => send({ address, channel: 'from-channel' }).request?.url
  assert.equal(url(connection), 'https://acme.servicebus.windows.net/from-channel/messages')
  assert.equal(url(`${connection};entitypath=own`), 'https://acme.servicebus.windows.net/own/messages')
})

test('an error in a connection string does not quote it', () => {
  for (const [address, found] of [
    [connection, /EntityPath/],
    ['SharedAccessKeyName=n;SharedAccessKey=secret', /no Endpoint/],
    ['Endpoint=sb://n/;SharedAccessKey=secret', /no SharedAccessKeyName/],
    ['Endpoint=sb://n/;SharedAccessKeyName=n', /no SharedAccessKey;/],
    ['SharedAccessKey=secret;oops', /without =/],
    ['Endpoint=sb://a b/;SharedAccessKeyName=n;SharedAccessKey=secret', /not a URL/],
  ] as const) {
    const { error } = send({ address })
    assert.match(error?.message ?? '', found)
    assert.doesNotMatch(error?.message ?? '', /secret|a2V5/)
  }
})

test('refusals get hints about the claim, the role or the limit', () => {
  assert.match(hintFor(azureeventhub, { status: 401 }) ?? '', /Send claim/)
  assert.match(hintFor(azureeventhub, { status: 413 }) ?? '', /256 KB/)
})

test('the notice about static JWTs does not apply to connection strings', () => {
  const [notice] = azureeventhub.retired ?? []
  assert.equal(notice?.address?.test('flux-events'), true)
  assert.equal(notice?.address?.test(connection), false)
})
