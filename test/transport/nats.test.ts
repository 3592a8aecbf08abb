import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { before, describe, type TestContext, test } from 'node:test'
import { TLSSocket } from 'node:tls'
import * as nkeys from '@nats-io/nkeys'
import { ConfigError, DeliveryError } from '../../src/common/errors.ts'
import type { NatsRequest, Reply } from '../../src/providers/exchange.ts'
import type { Connection } from '../../src/resolve/target.ts'
import { NetworkError } from '../../src/transport/network-error.ts'
import {
  type Certificates,
  certificates,
  closedPort,
  connection,
  httpProxy,
  service,
  socksProxy,
  tcpServer,
  transport,
} from '../support/servers.ts'
import { type Golden, goldens } from '../support/support.ts'

let made: Certificates
before(() => {
  made = certificates()
})

interface Served {
  readonly port: number
  /** CONNECT options as they came. */
  readonly connects: Record<string, unknown>[]
  /** `subject body` of each PUB. */
  readonly published: string[]
}

interface Behaviour {
  readonly info?: Record<string, unknown>
  /** What CONNECT or PUB is answered with instead of nothing. */
  readonly refuse?: { readonly on: 'CONNECT' | 'PUB'; readonly text: string }
  /** Whether the connection becomes TLS after INFO. */
  readonly tls?: boolean
}

/** A NATS server as far as a publisher needs one; it greets in two pieces, with a PING of its own behind. */
async function natsServer(t: TestContext, { info, refuse, tls = false }: Behaviour = {}): Promise<Served> {
  const connects: Served['connects'] = []
  const published: string[] = []
  const port = await tcpServer(t, (plain) => {
    const greeting = `INFO ${JSON.stringify({ server_id: 'N', version: '2.10.0', proto: 1, headers: true, max_payload: 1048576, nonce: 'bm9uY2U', ...(tls && { tls_required: true }), ...info })}\r\n`
    plain.write(greeting.slice(0, 9))
    setImmediate(() => plain.write(tls ? greeting.slice(9) : `${greeting.slice(9)}PING\r\n`))
    const socket = tls
      ? new TLSSocket(plain, {
          isServer: true,
          key: made.key,
          cert: made.cert,
          ca: made.ca,
          requestCert: true,
          rejectUnauthorized: false,
        })
      : plain
    converse(socket, connects, published, refuse)
  })
  return { port, connects, published }
}

function converse(
  socket: Socket,
  connects: Served['connects'],
  published: string[],
  refuse: Behaviour['refuse'],
): void {
  let text = ''
  socket.on('error', () => {})
  socket.on('data', (data) => {
    text += data.toString('latin1')
    for (;;) {
      const [whole, verb = '', rest = ''] = /^(\S+) ?(.*)\r\n/.exec(text) ?? []
      if (whole === undefined) return
      const [, subject, length] = /^(\S+) (\d+)$/.exec(rest) ?? []
      const size = verb === 'PUB' ? whole.length + Number(length) + 2 : whole.length
      if (text.length < size) return
      if (verb === 'CONNECT') connects.push(JSON.parse(rest))
      if (verb === 'PUB') published.push(`${subject} ${Buffer.from(text.slice(whole.length, size - 2), 'latin1')}`)
      text = text.slice(size)
      if (verb === refuse?.on) socket.write(`-ERR '${refuse.text}'\r\n`)
      if (verb === 'PING') socket.write('PONG\r\n')
    }
  })
}

const message = (url: string, options: Partial<NatsRequest> = {}): NatsRequest => ({
  protocol: 'nats',
  url,
  subject: 'flux.events',
  body: '{"text":"grüß"}',
  name: 'NATS Provider Publisher',
  auth: {},
  ...options,
})

const publish = (t: TestContext, request: NatsRequest, options: Partial<Connection> = {}, ms = 5000): Promise<Reply> =>
  transport(t).send(request, connection(options), AbortSignal.timeout(ms))

describe('a NATS message', () => {
  test('arrives whole, once the server has said so', async (t) => {
    const { port, published, connects } = await natsServer(t)
    assert.deepEqual(await publish(t, message(`nats://127.0.0.1:${port}`)), { status: 0, headers: {}, body: '' })
    assert.deepEqual(published, ['flux.events {"text":"grüß"}'])
    assert.equal(connects[0]?.name, 'NATS Provider Publisher')
  })

  // What the Go client says of itself is its own: lang and version.
  const recorded = goldens('nats').filter(({ exchange }) => exchange.length > 0)
  for (const golden of recorded)
    test(`signs in as recorded: ${golden.id}`, async (t) => {
      const want = golden.exchange[0]?.request.connect as Record<string, unknown>
      const { port, connects } = await natsServer(t, { info: { nonce: 'nonce' } })
      await publish(t, message(`nats://127.0.0.1:${port}`, { auth: authOf(golden, want) }))
      const { lang: _, version: __, sig, ...got } = connects[0] as Record<string, unknown>
      const { lang: ___, version: ____, sig: wantSig, ...rest } = want
      assert.deepEqual(got, rest)
      assert.equal(typeof sig, typeof wantSig)
    })

  test('is signed with the key that the server names', async (t) => {
    const { port, connects } = await natsServer(t, { info: { nonce: 'a nonce' } })
    const seed = new TextDecoder().decode(nkeys.createUser().getSeed())
    await publish(t, message(`nats://127.0.0.1:${port}`, { auth: { nkey: `${seed}\n` } }))
    const { nkey, sig } = connects[0] as { nkey: string; sig: string }
    assert.ok(nkeys.fromPublic(nkey).verify(Buffer.from('a nonce'), Buffer.from(sig, 'base64url')))
  })

  for (const [what, behaviour, found, words] of [
    [
      'a wrong user',
      { refuse: { on: 'CONNECT', text: 'Authorization Violation' } },
      DeliveryError,
      /127\.0\.0\.1:\d+ answered: Authorization Violation$/,
    ],
    [
      'a subject that is not granted',
      { refuse: { on: 'PUB', text: 'Permissions Violation for Publish to "flux.events"' } },
      DeliveryError,
      /answered: Permissions Violation for Publish to "flux.events"$/,
    ],
    [
      'too many connections',
      { refuse: { on: 'CONNECT', text: 'maximum connections exceeded' } },
      NetworkError,
      /maximum connections exceeded/,
    ],
    [
      'a message that is too long',
      { info: { max_payload: 4 } },
      DeliveryError,
      /maximum payload exceeded: the message has 17 bytes/,
    ],
    ['no nkeys there', { info: { nonce: undefined } }, DeliveryError, /does not support nkeys/],
  ] as [string, Behaviour, typeof DeliveryError, RegExp][])
    test(`is refused for ${what}, in the server's words`, async (t) => {
      const { port } = await natsServer(t, behaviour)
      const auth = what === 'no nkeys there' ? { nkey: new TextDecoder().decode(nkeys.createUser().getSeed()) } : {}
      await assert.rejects(
        publish(t, message(`nats://127.0.0.1:${port}`, { auth })),
        (error) => error instanceof found && words.test(error.message),
      )
    })

  for (const [what, request, field] of [
    ['a subject with a space', message('nats://127.0.0.1:1', { subject: 'flux events' }), 'spec.channel'],
    ['a subject with a line break', message('nats://127.0.0.1:1', { subject: 'a 1\r\nx\r\nPUB b' }), 'spec.channel'],
    ['another scheme', message('http://127.0.0.1:1'), 'spec.address'],
    ['no host', message('nats://'), 'spec.address'],
  ] as [string, NatsRequest, string][])
    test(`cannot be sent: ${what}`, async (t) => {
      await assert.rejects(publish(t, request), (error) => error instanceof ConfigError && error.where.field === field)
    })

  test('needs credentials that can be read, and the error does not show them', async (t) => {
    const { port } = await natsServer(t)
    for (const auth of [{ creds: 's3cret' }, { nkey: 'SUs3cret' }])
      await assert.rejects(
        publish(t, message(`nats://127.0.0.1:${port}`, { auth })),
        (error) => error instanceof ConfigError && !/s3cret/.test(error.message),
      )
  })

  test('ends in a fault that says what happened', async (t) => {
    const { port: http } = await service(t, (_, response) => response.end())
    const closed = await closedPort()
    const garbage = await tcpServer(t, (socket) => socket.end('220 mail.example ESMTP\r\n'))
    const gone = await tcpServer(t, (socket) => socket.end('INFO {"max_payload":1000}\r\n'))
    for (const [port, words, ms] of [
      [closed, /refused the connection/, 5000],
      [garbage, /does not speak NATS/, 5000],
      [gone, /closed the connection before it was ready/, 5000],
      [http, /did not accept the connection/, 150],
    ] as const)
      await assert.rejects(
        publish(t, message(`nats://127.0.0.1:${port}`), {}, ms),
        (error) => error instanceof NetworkError && !error.reached && words.test(error.message),
      )
  })

  test('that may have arrived is told apart from one that surely did not', async (t) => {
    const port = await tcpServer(t, (socket) => {
      socket.write('INFO {"max_payload":1000}\r\n')
      socket.on('data', (data) => (data.includes('PUB') ? socket.destroy() : socket.write('PONG\r\n')))
    })
    await assert.rejects(
      publish(t, message(`nats://127.0.0.1:${port}`)),
      (error) => error instanceof NetworkError && error.reached,
    )
  })
})

describe('a NATS connection', () => {
  test('becomes TLS where the server asks for it, or the address or a certificate', async (t) => {
    const { port, published, connects } = await natsServer(t, { tls: true })
    const tls = { ca: made.ca }
    await publish(t, message(`nats://localhost:${port}`), { tls })
    await publish(t, message(`tls://localhost:${port}`), { tls: { ...tls, ...made.client } })
    assert.equal(published.length, 2)
    assert.equal(connects[1]?.tls_required, true)
    await assert.rejects(
      publish(t, message(`tls://localhost:${port}`)),
      (error) => error instanceof DeliveryError && /TLS with localhost:\d+ failed/.test(error.message),
    )
  })

  test('fails where the address asks for TLS and the server has none: nothing goes out in clear', async (t) => {
    const { port, connects } = await natsServer(t)
    await assert.rejects(
      publish(t, message(`tls://localhost:${port}`)),
      (error) => error instanceof DeliveryError && /does not offer TLS/.test(error.message),
    )
    assert.deepEqual(connects, [])
  })

  test('goes through an HTTP and a SOCKS5 proxy of the Provider, not of the environment', async (t) => {
    const { port, published } = await natsServer(t, { tls: true })
    const proxies = [await httpProxy(t, { pair: 'user:pass' }), await socksProxy(t, { pair: 'user:pass' })]
    for (const proxy of proxies)
      await publish(t, message(`nats://service.example:${port}`), { proxy: proxy.url, tls: { ca: made.ca } })
    assert.equal(published.length, 2)
    const plain = await natsServer(t)
    for (const proxy of proxies) await publish(t, message(`nats://service.example:${plain.port}`), { proxy: proxy.url })
    assert.equal(plain.published.length, 2)
    const opened = transport(t, { environment: { HTTPS_PROXY: proxies[0]?.url, HTTP_PROXY: proxies[0]?.url } })
    await opened.send(message(`nats://localhost:${plain.port}`), connection(), AbortSignal.timeout(5000))
    assert.deepEqual(
      proxies.map(({ asked }) => asked.length),
      [2, 2],
    )
  })

  test('must be allowed', async (t) => {
    const opened = transport(t, { allowHosts: ['nats.example'] })
    await assert.rejects(
      opened.send(message('nats://127.0.0.1:1'), connection(), AbortSignal.timeout(5000)),
      (error) => error instanceof ConfigError && error.where.field === 'allow-hosts',
    )
  })
})

/** The credentials of a recorded case, from its Secret. */
function authOf({ manifests }: Golden, { user, pass, jwt, nkey }: Record<string, unknown>): NatsRequest['auth'] {
  if (jwt) return { creds: /creds: \|\n((?: {4}.*\n)+)/.exec(manifests)?.[1]?.replace(/^ {4}/gm, '') as string }
  if (nkey) return { nkey: /nkey: (\S+)/.exec(manifests)?.[1] as string }
  return user ? { user: user as string, password: pass as string } : {}
}
