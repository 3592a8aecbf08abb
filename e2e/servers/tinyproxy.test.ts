import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Receiver, receive } from '../capture.ts'
import { type Certificates, makeCertificates } from '../certificates.ts'
import { reconciled } from '../events.ts'
import { manifests, secretManifest, send } from '../flux.ts'
import { freePort, listens, type Running, serve } from '../process.ts'
import { type Ground, service } from '../service.ts'

interface Tinyproxy {
  readonly proxy: string
  readonly running: Running
  readonly plain: Receiver
  readonly secure: Receiver
  readonly certificates: Certificates
}

/** Starts a proxy that requires a password and allows CONNECT only to the port of a TLS server. */
async function start({ folder, later }: Ground): Promise<Tinyproxy> {
  const port = await freePort()
  const certificates = makeCertificates(folder)
  const { serverCert, serverKey } = certificates.files
  const tls = { cert: readFileSync(serverCert, 'utf8'), key: readFileSync(serverKey, 'utf8') }
  const [plain, secure] = [await receive(), await receive(undefined, tls)]
  later(plain.close)
  later(secure.close)
  const config = ['Listen 127.0.0.1', `Port ${port}`, 'BasicAuth flux s3cret', `ConnectPort ${secure.port}`]
  writeFileSync(path.join(folder, 'tinyproxy.conf'), [...config, 'LogLevel Connect', 'MaxClients 20', ''].join('\n'))
  const running = await serve(['tinyproxy', '-d', '-c', 'tinyproxy.conf'], {
    cwd: folder,
    ready: () => listens(port),
  })
  later(running.stop)
  return { proxy: `http://127.0.0.1:${port}`, running, plain, secure, certificates }
}

await service({ name: 'tinyproxy', tools: ['tinyproxy', 'openssl'] }, start, (it) => {
  const secrets = { address: '', username: 'flux', password: 's3cret' }

  it('passes on a request in absolute form with the password from proxySecretRef', async (server) => {
    const { proxy, running, plain } = server
    const files = {
      'notify.yaml': manifests({ type: 'generic', address: `${plain.url}/hook`, proxySecretRef: { name: 'proxy' } }),
      'proxy.yaml': secretManifest('proxy', { ...secrets, address: proxy }),
    }
    const { delivery, stdout, stderr } = await send(files, reconciled)
    assert.equal(delivery.status, 'delivered', delivery.error)
    assert.equal(plain.requests.length, 1)
    assert.match(plain.requests[0]?.headers.via ?? '', /tinyproxy/)
    assert.match(running.output(), new RegExp(`POST ${plain.url}/hook`))
    assert.doesNotMatch(stdout + stderr, /s3cret/)
  })

  it('opens a tunnel for HTTPS, with a private CA', async ({ proxy, running, secure, certificates }) => {
    const address = `${secure.url}/hook`
    const spec = { type: 'generic', address, proxySecretRef: { name: 'proxy' }, certSecretRef: { name: 'tls' } }
    const files = {
      'notify.yaml': manifests(spec),
      'proxy.yaml': secretManifest('proxy', { ...secrets, address: proxy }),
      'tls.yaml': secretManifest('tls', { 'ca.crt': certificates.ca }),
    }
    const { delivery } = await send(files, reconciled)
    assert.equal(delivery.status, 'delivered', delivery.error)
    assert.equal(secure.requests.length, 1)
    assert.equal(secure.requests[0]?.headers.via, undefined)
    assert.match(running.output(), new RegExp(`CONNECT 127.0.0.1:${secure.port}`))
  })

  it('accepts the user and password from the URL in spec.proxy', async ({ proxy, plain }) => {
    const before = plain.requests.length
    const url = proxy.replace('//', '//flux:s3cret@')
    const run = await send(manifests({ type: 'generic', address: plain.url, proxy: url }), reconciled)
    assert.equal(run.delivery.status, 'delivered', run.delivery.error)
    assert.equal(plain.requests.length, before + 1)
    assert.doesNotMatch(run.stdout + run.stderr, /s3cret/)
  })

  it('refuses a request without a password, and the delivery fails, both plain and in a tunnel', async ({
    proxy,
    plain,
    secure,
  }) => {
    const before = plain.requests.length + secure.requests.length
    for (const { url } of [plain, secure]) {
      const { exitCode, delivery } = await send(manifests({ type: 'generic', address: url, proxy }), reconciled)
      assert.equal(exitCode, 1)
      assert.match(delivery.error, /407/)
    }
    assert.equal(plain.requests.length + secure.requests.length, before)
  })

  it('refuses a tunnel to another port, and the delivery fails', async ({ proxy, plain }) => {
    const address = plain.url.replace('http:', 'https:')
    const url = proxy.replace('//', '//flux:s3cret@')
    const { exitCode, delivery } = await send(manifests({ type: 'generic', address, proxy: url }), reconciled)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /403/)
  })

  it('is not used for a loopback address if only the environment names it', async ({ proxy, plain }) => {
    const env = { HTTP_PROXY: proxy, http_proxy: proxy }
    const { delivery } = await send(manifests({ type: 'generic', address: plain.url }), reconciled, { env })
    assert.equal(delivery.status, 'delivered', delivery.error)
    assert.equal(plain.requests.at(-1)?.headers.via, undefined)
  })
})
