import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { connect, type NatsConnection, nkeys } from '@nats-io/transport-node'
import { type Certificates, makeCertificates } from '../certificates.ts'
import { failed, reconciled } from '../events.ts'
import { manifests, secretManifest, send } from '../flux.ts'
import { getJson } from '../http.ts'
import { freePort, serve } from '../process.ts'
import { type Ground, service } from '../service.ts'

interface Nats {
  readonly plain: string
  readonly tls: string
  readonly monitor: string
  readonly reader: NatsConnection
  readonly seed: string
  readonly certificates: Certificates
}

const password = 'p@ss w0rd'

/** Two servers: one with users and JetStream, one that asks for client certificates. */
async function start({ folder, later }: Ground): Promise<Nats> {
  const [plain, tls, monitor] = [await freePort(), await freePort(), await freePort()]
  const certificates = makeCertificates(folder)
  const user = nkeys.createUser()
  const { serverCert, serverKey, ca } = certificates.files
  const configs = {
    plain: `
      listen: "127.0.0.1:${plain}"
      http: "127.0.0.1:${monitor}"
      max_payload: 4096
      jetstream { store_dir: "${folder}/js" }
      authorization { users = [
        { user: reader, password: reader }
        { user: flux, password: "${password}", permissions: { publish: ["flux.>"] } }
        { nkey: ${user.getPublicKey()} }
      ] }`,
    tls: `
      listen: "127.0.0.1:${tls}"
      tls { cert_file: "${serverCert}", key_file: "${serverKey}", ca_file: "${ca}", verify: true }`,
  }
  for (const [name, text] of Object.entries(configs)) {
    writeFileSync(path.join(folder, `${name}.conf`), text)
    const { stop } = await serve(['nats-server', '-c', `${name}.conf`], {
      cwd: folder,
      ready: (output) => assert.match(output, /Server is ready/),
    })
    later(stop)
  }
  const reader = await connect({ servers: `127.0.0.1:${plain}`, user: 'reader', pass: 'reader' })
  later(() => reader.close())
  await reader.request('$JS.API.STREAM.CREATE.flux', JSON.stringify({ name: 'flux', subjects: ['flux.>'] }))
  return {
    plain: `nats://127.0.0.1:${plain}`,
    tls: `tls://127.0.0.1:${tls}`,
    monitor: `http://127.0.0.1:${monitor}`,
    reader,
    seed: Buffer.from(user.getSeed()).toString(),
    certificates,
  }
}

/** The last message that JetStream stored under a subject. */
async function stored(reader: NatsConnection, subject: string): Promise<string> {
  const reply = await reader.request('$JS.API.STREAM.MSG.GET.flux', JSON.stringify({ last_by_subj: subject }))
  const { message, error } = reply.json<{ message?: { data: string }; error?: { description: string } }>()
  assert.ok(message, `JetStream has nothing under ${subject}: ${error?.description}`)
  return Buffer.from(message.data, 'base64').toString()
}

/** The event as the controller forwards it: the group of the object taken from the keys of its metadata. */
const forwarded = (event: typeof reconciled) => ({
  ...event,
  metadata: { revision: event.metadata['kustomize.toolkit.fluxcd.io/revision'] },
})

await service({ name: 'NATS', tools: ['nats-server', 'openssl'] }, start, (it) => {
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
