import assert from 'node:assert/strict'
import { type ConnectionOptions, connect, credsAuthenticator } from '@nats-io/transport-node'
import { failed, reconciled } from '../events.ts'
import { manifests, secretManifest, send } from '../flux.ts'
import { getJson } from '../http.ts'
import { service } from '../service.ts'
import { password, startNats, stored } from './nats.ts'

/** The event as the controller forwards it: without the object's group in the metadata keys. */
const forwarded = (event: typeof reconciled) => ({
  ...event,
  metadata: { revision: event.metadata['kustomize.toolkit.fluxcd.io/revision'] },
})

/** Returns the event that arrives under a subject during an action. */
async function listen(options: ConnectionOptions, subject: string, act: () => Promise<void>): Promise<unknown> {
  const subscriber = await connect(options)
  try {
    const subscription = subscriber.subscribe(subject, { max: 1, timeout: 20_000 })
    await subscriber.flush()
    await act()
    for await (const message of subscription) return message.json()
    return undefined
  } finally {
    await subscriber.close()
  }
}

await service({ name: 'NATS', tools: ['nats-server', 'openssl'] }, startNats, (it) => {
  const provider = (address: string, channel: string, secret: Record<string, string>) =>
    manifests({ type: 'nats', address, channel }, secret)

  it('accepts an event from a user with a password, and JetStream stores exactly it', async ({ plain, reader }) => {
    const secret = { username: 'flux', password }
    const { exitCode, delivery } = await send(provider(plain, 'flux.users', secret), reconciled)
    assert.equal(exitCode, 0)
    assert.deepEqual([delivery.status, delivery.requests[0].method], ['delivered', 'PUB'])
    assert.equal(await stored(reader, 'flux.users'), JSON.stringify(forwarded(reconciled)))
  })

  it('sees the connection under the name that the controller uses', async ({ plain, monitor }) => {
    await send(provider(plain, 'flux.named', { username: 'flux', password }), reconciled)
    const { connections } = await getJson(`${monitor}/connz?state=closed`)
    const names = connections.map(({ name }: { name: string }) => name)
    assert.ok(names.includes('NATS Provider Publisher'), `connections: ${names}`)
  })

  it('accepts an event from a user with an nkey, with markup and emoji unchanged', async ({ plain, reader, seed }) => {
    const { delivery } = await send(provider(plain, 'flux.nkey', { nkey: seed }), failed)
    assert.equal(delivery.status, 'delivered')
    assert.deepEqual(JSON.parse(await stored(reader, 'flux.nkey')), forwarded(failed))
  })

  it('reaches a live subscriber', async ({ plain }) => {
    const received = await listen({ servers: plain, user: 'reader', pass: 'reader' }, 'flux.live', async () => {
      await send(provider(plain, 'flux.live', { username: 'flux', password }), reconciled)
    })
    assert.deepEqual(received, forwarded(reconciled))
  })

  it('refuses a wrong password, and the delivery fails with its message, without printing the password', async ({
    plain,
    monitor,
  }) => {
    const secret = { username: 'flux', password: 'not the password' }
    const { exitCode, delivery, stdout, stderr } = await send(provider(plain, 'flux.refused', secret), reconciled)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /answered: Authorization Violation/)
    assert.match(delivery.error, /refused the credentials/)
    assert.doesNotMatch(stdout + stderr, /not the password/)
    const { connections } = await getJson(`${monitor}/connz?state=closed`)
    assert.ok(connections.some(({ reason }: { reason: string }) => reason === 'Authentication Failure'))
  })

  it('refuses a subject that the user may not publish to, and the delivery fails', async ({ plain }) => {
    const { exitCode, delivery } = await send(provider(plain, 'other', { username: 'flux', password }), reconciled)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /Permissions Violation for Publish to "other".*may not publish to this subject/)
  })

  it('refuses a message above its max_payload, and the delivery fails', async ({ plain }) => {
    const long = { ...reconciled, message: 'x'.repeat(5000) }
    const { exitCode, delivery } = await send(provider(plain, 'flux.long', { username: 'flux', password }), long)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /maximum payload/i)
  })

  it('accepts an event from a user with a credentials file', async ({ jwt, creds }) => {
    const authenticator = credsAuthenticator(Buffer.from(creds))
    const received = await listen({ servers: jwt, authenticator }, 'flux.creds', async () => {
      const { delivery } = await send(provider(jwt, 'flux.creds', { creds }), reconciled)
      assert.equal(delivery.status, 'delivered', delivery.error)
    })
    assert.deepEqual(received, forwarded(reconciled))
  })

  it('refuses the credentials of another account, and the delivery fails', async ({ jwt, seed }) => {
    const { exitCode, delivery } = await send(provider(jwt, 'flux.creds', { nkey: seed }), reconciled)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /Authorization Violation/)
  })

  it('accepts an event over a WebSocket', async ({ webSocket, reader }) => {
    const { delivery } = await send(provider(webSocket, 'flux.ws', { username: 'flux', password }), failed)
    assert.equal(delivery.status, 'delivered', delivery.error)
    assert.deepEqual(JSON.parse(await stored(reader, 'flux.ws')), forwarded(failed))
  })

  for (const way of ['tls', 'secureWebSocket'] as const)
    it(`accepts an event over TLS with a private CA, with a client certificate if it requires one: ${way}`, async (nats) => {
      const { ca, clientCert, clientKey } = nats.certificates
      const spec = { type: 'nats', address: nats[way], channel: `flux.${way}`, certSecretRef: { name: 'tls' } }
      const files = {
        'notify.yaml': manifests(spec),
        'tls.yaml': secretManifest('tls', { 'ca.crt': ca, 'tls.crt': clientCert, 'tls.key': clientKey }),
      }
      const options = { servers: nats.tls, tls: { ca, cert: clientCert, key: clientKey } }
      const received = await listen(options, `flux.${way}`, async () => {
        const { delivery } = await send(files, reconciled)
        assert.equal(delivery.status, 'delivered', delivery.error)
      })
      assert.deepEqual(received, forwarded(reconciled))
    })

  it('gets no message if its certificate is from an unknown CA', async ({ secureWebSocket }) => {
    const files = manifests({ type: 'nats', address: secureWebSocket, channel: 'flux.unknown' })
    const { exitCode, delivery } = await send(files, reconciled, { args: ['--retries', '0'] })
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /an authority that is not trusted here.*ca\.crt in a certSecretRef/)
  })
})
