import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { connect, type NatsConnection, nkeys } from '@nats-io/transport-node'
import { type Certificates, makeCertificates } from '../certificates.ts'
import { freePort, serve } from '../process.ts'
import type { Ground } from '../service.ts'

export interface Nats {
  readonly plain: string
  readonly tls: string
  readonly monitor: string
  readonly reader: NatsConnection
  readonly seed: string
  readonly certificates: Certificates
}

/** Of the user flux, who may publish to flux.> alone. */
export const password = 'p@ss w0rd'

/** Two servers: one with users and JetStream, one that asks for client certificates. */
export async function startNats({ folder, later }: Ground): Promise<Nats> {
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
export async function stored(reader: NatsConnection, subject: string): Promise<string> {
  const reply = await reader.request('$JS.API.STREAM.MSG.GET.flux', JSON.stringify({ last_by_subj: subject }))
  const { message, error } = reply.json<{ message?: { data: string }; error?: { description: string } }>()
  assert.ok(message, `JetStream has nothing under ${subject}: ${error?.description}`)
  return Buffer.from(message.data, 'base64').toString()
}
