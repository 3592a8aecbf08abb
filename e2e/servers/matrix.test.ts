import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { failed, freshly, reconciled } from '../events.ts'
import { manifests, send } from '../flux.ts'
import { getJson, postJson, request } from '../http.ts'
import { freePort, serve } from '../process.ts'
import { type Ground, service } from '../service.ts'

interface Matrix {
  readonly address: string
  readonly room: string
  readonly token: string
}

const often = { per_second: 1000, burst_count: 1000 }

/** Starts a homeserver in memory, without federation. */
function homeserver(port: number): object {
  return {
    server_name: 'localhost',
    listeners: [{ port, type: 'http', bind_addresses: ['127.0.0.1'], resources: [{ names: ['client'] }] }],
    database: { name: 'sqlite3', args: { database: ':memory:' } },
    signing_key_path: 'localhost.signing.key',
    log_config: 'localhost.log.config',
    media_store_path: 'media',
    pid_file: 'pid',
    report_stats: false,
    registration_shared_secret: 'e2e',
    macaroon_secret_key: 'e2e',
    trusted_key_servers: [],
    federation_domain_whitelist: [],
    rc_message: often,
    rc_login: { address: often, account: often, failed_attempts: often },
  }
}

async function start({ folder, tools: [synapse], later }: Ground): Promise<Matrix> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const python = path.join(synapse?.folder ?? '', 'bin/python')
  const app = ['-m', 'synapse.app.homeserver', '-c', 'homeserver.yaml']
  const generate = ['--generate-config', '--server-name', 'localhost', '--report-stats=no']
  execFileSync(python, [...app, ...generate], { cwd: folder, stdio: 'pipe' })
  writeFileSync(path.join(folder, 'homeserver.yaml'), stringify(homeserver(port)))
  const { stop } = await serve([python, ...app], { cwd: folder, ready: () => request(`${address}/health`) })
  later(stop)
  const token = await register(address)
  const { room_id: room } = await postJson(
    `${address}/_matrix/client/v3/createRoom`,
    {},
    { authorization: `Bearer ${token}` },
  )
  return { address, room, token }
}

/** Creates the user flux with the shared secret, and returns its access token. */
async function register(address: string): Promise<string> {
  const url = `${address}/_synapse/admin/v1/register`
  const { nonce } = await getJson(url)
  const text = [nonce, 'flux', 'password', 'notadmin'].join('\0')
  const mac = createHmac('sha1', 'e2e').update(text).digest('hex')
  const user = { nonce, username: 'flux', password: 'password', admin: false, mac }
  return (await postJson(url, user)).access_token
}

/** The bodies of the room's messages, newest first. */
async function messages({ address, room, token }: Matrix): Promise<string[]> {
  const filter = encodeURIComponent(JSON.stringify({ types: ['m.room.message'] }))
  const url = `${address}/_matrix/client/v3/rooms/${encodeURIComponent(room)}/messages?dir=b&limit=100&filter=${filter}`
  const { chunk } = await getJson(url, { authorization: `Bearer ${token}` })
  return chunk.map(({ content }: { content: { body: string } }) => content.body)
}

await service({ name: 'Matrix Synapse', tools: ['synapse'] }, start, (it) => {
  const provider = ({ address, room }: Matrix, token: string) =>
    manifests({ type: 'matrix', address, channel: room }, { token })

  it('shows an info event in the room, sent with the client API r0', async (matrix) => {
    const { exitCode, delivery } = await send(provider(matrix, matrix.token), freshly(reconciled, 'hello r0'))
    assert.equal(exitCode, 0, delivery.error)
    assert.match(delivery.requests[0].url, /\/_matrix\/client\/r0\/rooms\//)
    const [latest] = await messages(matrix)
    const { revision } = { revision: reconciled.metadata['kustomize.toolkit.fluxcd.io/revision'] }
    assert.equal(latest, `💫 kustomization/podinfo.apps\nhello r0\n- revision: ${revision}\n`)
  })

  it('shows an error event with emoji, markup and line breaks unchanged', async (matrix) => {
    const { delivery } = await send(provider(matrix, matrix.token), freshly(failed, failed.message))
    assert.equal(delivery.status, 'delivered', delivery.error)
    const [latest] = await messages(matrix)
    assert.ok(latest?.startsWith(`🚨 kustomization/podinfo.apps\n${failed.message}\n`), latest)
  })

  it('shows an event that arrives twice only once, but another event with the same text again', async (matrix) => {
    const event = freshly(reconciled, 'only once')
    for (const _ of [1, 2]) {
      const { delivery } = await send(provider(matrix, matrix.token), event)
      assert.equal(delivery.status, 'delivered', delivery.error)
    }
    const count = async () => (await messages(matrix)).filter((body) => body.includes('only once')).length
    assert.equal(await count(), 1)
    await send(provider(matrix, matrix.token), { ...event, timestamp: '2026-03-14T09:26:54Z' })
    assert.equal(await count(), 2)
  })

  it('refuses an unknown token, and the delivery fails with its message, without printing the token', async (matrix) => {
    const run = await send(provider(matrix, 'syt_not_a_token'), reconciled)
    assert.equal(run.exitCode, 1)
    assert.equal(run.delivery.requests[0].status, 401)
    assert.match(run.delivery.error, /HTTP 401 .*M_UNKNOWN_TOKEN.*log in again/)
    assert.doesNotMatch(run.stdout + run.stderr, /syt_not_a_token/)
  })

  it('refuses a room that the user has not joined, and the hint says so', async (matrix) => {
    const { exitCode, delivery } = await send(
      provider({ ...matrix, room: '!nowhere:localhost' }, matrix.token),
      reconciled,
    )
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /M_FORBIDDEN.*has not joined the room/)
  })

  it('does not accept an alias, and the hint says that a room ID is expected', async (matrix) => {
    const { exitCode, delivery } = await send(
      provider({ ...matrix, room: '#flux:localhost' }, matrix.token),
      reconciled,
    )
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /a room ID \(!…:server\), not an alias/)
  })
})
