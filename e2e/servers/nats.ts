import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { connect, type NatsConnection, nkeys } from '@nats-io/transport-node'
import { type Certificates, makeCertificates } from '../certificates.ts'
import { freePort, serve } from '../process.ts'
import type { Ground } from '../service.ts'

/** The addresses and credentials of three servers. */
export interface Nats {
  readonly plain: string
  readonly webSocket: string
  readonly monitor: string
  readonly reader: NatsConnection
  /** The nkey seed of a user of the plain server. */
  readonly seed: string
  readonly tls: string
  readonly secureWebSocket: string
  readonly certificates: Certificates
  /** A server that authenticates its users only by JWT, and a credentials file for it. */
  readonly jwt: string
  readonly creds: string
}

/** The password of the plain server's user flux, who may publish only to flux.>. */
export const password = 'p@ss w0rd'

/** Starts a server with users, WebSocket and JetStream, one that requires client certificates, and one that requires JWTs. */
export async function startNats({ folder, later }: Ground): Promise<Nats> {
  const ports = await Promise.all(Array.from({ length: 6 }, freePort))
  const [plain, monitor, webSocket, tls, secureWebSocket, jwt] = ports.map((port) => `127.0.0.1:${port}`)
  const certificates = makeCertificates(folder)
  const user = nkeys.createUser()
  const { operator, account, accountJwt, creds } = makeCredentials()
  const { serverCert, serverKey, ca } = certificates.files
  const pair = `cert_file: "${serverCert}", key_file: "${serverKey}"`
  const configs = {
    plain: `
      listen: "${plain}"
      http: "${monitor}"
      websocket { listen: "${webSocket}", no_tls: true }
      max_payload: 4096
      jetstream { store_dir: "${folder}/js" }
      authorization { users = [
        { user: reader, password: reader }
        { user: flux, password: "${password}", permissions: { publish: ["flux.>"] } }
        { nkey: ${user.getPublicKey()} }
      ] }`,
    tls: `
      listen: "${tls}"
      websocket { listen: "${secureWebSocket}", tls { ${pair} } }
      tls { ${pair}, ca_file: "${ca}", verify: true }`,
    jwt: `
      listen: "${jwt}"
      operator: ${operator}
      resolver: MEMORY
      resolver_preload { ${account}: ${accountJwt} }`,
  }
  for (const [name, text] of Object.entries(configs)) {
    writeFileSync(path.join(folder, `${name}.conf`), text)
    const { stop } = await serve(['nats-server', '-c', `${name}.conf`], {
      cwd: folder,
      ready: (output) => assert.match(output, /Server is ready/),
    })
    later(stop)
  }
  const reader = await connect({ servers: plain as string, user: 'reader', pass: 'reader' })
  later(() => reader.close())
  await reader.request('$JS.API.STREAM.CREATE.flux', JSON.stringify({ name: 'flux', subjects: ['flux.>'] }))
  return {
    plain: `nats://${plain}`,
    webSocket: `ws://${webSocket}`,
    monitor: `http://${monitor}`,
    reader,
    seed: Buffer.from(user.getSeed()).toString(),
    tls: `tls://${tls}`,
    secureWebSocket: `wss://${secureWebSocket}`,
    certificates,
    jwt: `nats://${jwt}`,
    creds,
  }
}

/** Creates an operator, an account and a user: the server's configuration, and the credentials file as `nsc` writes it. */
function makeCredentials() {
  const [operator, account, user] = [nkeys.createOperator(), nkeys.createAccount(), nkeys.createUser()]
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const sign = (issuer: typeof operator, subject: typeof operator, nats: object) => {
    const claims = { jti: 'e2e', iat: 1, iss: issuer.getPublicKey(), sub: subject.getPublicKey(), name: 'e2e', nats }
    const text = `${encode({ typ: 'JWT', alg: 'ed25519-nkey' })}.${encode(claims)}`
    return `${text}.${Buffer.from(issuer.sign(Buffer.from(text))).toString('base64url')}`
  }
  const unlimited = { subs: -1, data: -1, payload: -1 }
  const limits = { ...unlimited, imports: -1, exports: -1, wildcards: true, conn: -1, leaf: -1 }
  const userJwt = sign(account, user, { ...unlimited, pub: {}, sub: {}, type: 'user', version: 2 })
  const block = (what: string, text: string) => `-----BEGIN ${what}-----\n${text}\n------END ${what}------\n`
  return {
    operator: sign(operator, operator, { type: 'operator', version: 2 }),
    account: account.getPublicKey(),
    accountJwt: sign(operator, account, { limits, type: 'account', version: 2 }),
    creds: `${block('NATS USER JWT', userJwt)}\n${block('USER NKEY SEED', Buffer.from(user.getSeed()).toString())}`,
  }
}

/** The last message that JetStream stored under a subject. */
export async function stored(reader: NatsConnection, subject: string): Promise<string> {
  const reply = await reader.request('$JS.API.STREAM.MSG.GET.flux', JSON.stringify({ last_by_subj: subject }))
  const { message, error } = reply.json<{ message?: { data: string }; error?: { description: string } }>()
  assert.ok(message, `JetStream has nothing under ${subject}: ${error?.description}`)
  return Buffer.from(message.data, 'base64').toString()
}
