import assert from 'node:assert/strict'
import { connect } from '@nats-io/transport-node'
import { failed, reconciled } from '../events.ts'
import { manifests, secretManifest, send } from '../flux.ts'
import { getJson } from '../http.ts'
import { service } from '../service.ts'
import { password, startNats, stored } from './nats.ts'

/** The event as the controller forwards it: the group of the object taken from the keys of its metadata. */
const forwarded = (event: typeof reconciled) => ({
  ...event,
  metadata: { revision: event.metadata['kustomize.toolkit.fluxcd.io/revision'] },
})

await service({ name: 'NATS', tools: ['nats-server', 'openssl'] }, startNats, (it) => {
  const provider = (address: string, channel: string, secret: Record<string, string>) =>
    manifests({ type: 'nats', address, channel }, secret)

  it('takes an event from a user with a password, and JetStream holds exactly it', async ({ plain, reader }) => {
    const secret = { username: 'flux', password }
    const { exitCode, delivery } = await send(provider(plain, 'flux.users', secret), reconciled)
    assert.equal(exitCode, 0)
    assert.deepEqual([delivery.status, delivery.requests[0].method], ['delivered', 'PUB'])
    assert.equal(await stored(reader, 'flux.users'), JSON.stringify(forwarded(reconciled)))
  })

  it('knows the connection by the name that the controller gives', async ({ plain, monitor }) => {
    await send(provider(plain, 'flux.named', { username: 'flux', password }), reconciled)
    const { connections } = await getJson(`${monitor}/connz?state=closed`)
    const names = connections.map(({ name }: { name: string }) => name)
    assert.ok(names.includes('NATS Provider Publisher'), `connections: ${names}`)
  })

  it('takes an event from a user with an nkey, markup and emoji unharmed', async ({ plain, reader, seed }) => {
    const { delivery } = await send(provider(plain, 'flux.nkey', { nkey: seed }), failed)
    assert.equal(delivery.status, 'delivered')
    assert.deepEqual(JSON.parse(await stored(reader, 'flux.nkey')), forwarded(failed))
  })

  it('reaches a live subscriber', async ({ plain, reader }) => {
    const subscription = reader.subscribe('flux.live', { max: 1, timeout: 20_000 })
    await reader.flush()
    await send(provider(plain, 'flux.live', { username: 'flux', password }), reconciled)
    for await (const message of subscription) assert.deepEqual(message.json(), forwarded(reconciled))
    assert.equal(subscription.getProcessed(), 1)
  })

  it('refuses a wrong password, and the delivery fails with its words and no word of the password', async ({
    plain,
    monitor,
  }) => {
    const secret = { username: 'flux', password: 'not the password' }
    const { exitCode, delivery, stdout, stderr } = await send(provider(plain, 'flux.refused', secret), reconciled)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /answered: Authorization Violation/)
    assert.match(delivery.error, /refused the sign-in/)
    assert.doesNotMatch(stdout + stderr, /not the password/)
    const { connections } = await getJson(`${monitor}/connz?state=closed`)
    assert.ok(connections.some(({ reason }: { reason: string }) => reason === 'Authentication Failure'))
  })

  it('refuses a subject that the user may not publish to, and the delivery fails', async ({ plain }) => {
    const { exitCode, delivery } = await send(provider(plain, 'other', { username: 'flux', password }), reconciled)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /Permissions Violation for Publish to "other".*may not publish to this subject/)
  })

  it('takes no message above its max_payload, and the delivery fails', async ({ plain }) => {
    const long = { ...reconciled, message: 'x'.repeat(5000) }
    const { exitCode, delivery } = await send(provider(plain, 'flux.long', { username: 'flux', password }), long)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /maximum payload/i)
  })

  it('takes an event over TLS with a client certificate of a private CA', async ({ tls, certificates }) => {
    const { ca, clientCert, clientKey } = certificates
    const spec = { type: 'nats', address: tls, channel: 'flux.tls', certSecretRef: { name: 'tls' } }
    const files = {
      'notify.yaml': manifests(spec),
      'tls.yaml': secretManifest('tls', { 'ca.crt': ca, 'tls.crt': clientCert, 'tls.key': clientKey }),
    }
    const subscriber = await connect({ servers: tls, tls: { ca, cert: clientCert, key: clientKey } })
    try {
      const subscription = subscriber.subscribe('flux.tls', { max: 1, timeout: 20_000 })
      await subscriber.flush()
      const { delivery } = await send(files, reconciled)
      assert.equal(delivery.status, 'delivered', delivery.error)
      for await (const message of subscription) assert.deepEqual(message.json(), forwarded(reconciled))
    } finally {
      await subscriber.close()
    }
  })

  it('is not spoken to where its certificate is of an unknown CA', async ({ tls }) => {
    const { exitCode, delivery } = await send(
      manifests({ type: 'nats', address: tls, channel: 'flux.tls' }),
      reconciled,
      { args: ['--retries', '0'] },
    )
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /certificate/)
  })
})
