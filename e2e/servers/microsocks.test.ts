import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Receiver, receive } from '../capture.ts'
import { type Certificates, makeCertificates } from '../certificates.ts'
import { reconciled } from '../events.ts'
import { manifests, secretManifest, send } from '../flux.ts'
import { freePort, listens, type Running, serve } from '../process.ts'
import { type Ground, service } from '../service.ts'

interface Socks {
  readonly proxy: string
  readonly running: Running
  readonly plain: Receiver
  readonly secure: Receiver
  readonly certificates: Certificates
}

async function start({ folder, later }: Ground): Promise<Socks> {
  const port = await freePort()
  const certificates = makeCertificates(folder)
  const { serverCert, serverKey } = certificates.files
  const tls = { cert: readFileSync(serverCert, 'utf8'), key: readFileSync(serverKey, 'utf8') }
  const [plain, secure] = [await receive(), await receive(undefined, tls)]
  later(plain.close)
  later(secure.close)
  const command = ['microsocks', '-i', '127.0.0.1', '-p', String(port), '-u', 'flux', '-P', 's3cret']
  const running = await serve(command, { cwd: folder, ready: () => listens(port) })
  later(running.stop)
  return { proxy: `socks5://127.0.0.1:${port}`, running, plain, secure, certificates }
}

await service({ name: 'microsocks (SOCKS5)', tools: ['microsocks', 'openssl'] }, start, (it) => {
  const files = (address: string, proxy: object, more: object = {}) => ({
    'notify.yaml': manifests({ type: 'generic', address, proxySecretRef: { name: 'proxy' }, ...more }),
    'proxy.yaml': secretManifest('proxy', { ...proxy } as Record<string, string>),
  })
  const connections = ({ running }: Socks, { port }: Receiver) =>
    running.output().split(`connected to 127.0.0.1:${port}`).length - 1

  it('passes on a request from a user with a password', async (socks) => {
    const secret = { address: socks.proxy, username: 'flux', password: 's3cret' }
    const { delivery, stdout, stderr } = await send(files(socks.plain.url, secret), reconciled)
    assert.equal(delivery.status, 'delivered', delivery.error)
    assert.equal(socks.plain.requests.length, 1)
    assert.equal(connections(socks, socks.plain), 1)
    assert.doesNotMatch(stdout + stderr, /s3cret/)
  })

  it('passes on HTTPS, with a private CA', async (socks) => {
    const secret = { address: socks.proxy, username: 'flux', password: 's3cret' }
    const all = {
      ...files(socks.secure.url, secret, { certSecretRef: { name: 'tls' } }),
      'tls.yaml': secretManifest('tls', { 'ca.crt': socks.certificates.ca }),
    }
    const { delivery } = await send(all, reconciled)
    assert.equal(delivery.status, 'delivered', delivery.error)
    assert.equal(socks.secure.requests.length, 1)
    assert.equal(connections(socks, socks.secure), 1)
  })

  it('refuses a wrong password and a missing user, and the deliveries fail', async (socks) => {
    const before = socks.plain.requests.length
    for (const secret of [{ username: 'flux', password: 'wrong one' }, {}]) {
      const proxy = { address: socks.proxy, ...secret }
      const run = await send(files(socks.plain.url, proxy), reconciled, { args: ['--retries', '0'] })
      assert.equal(run.exitCode, 1)
      assert.match(run.delivery.error, /SOCKS|proxy/i)
      assert.doesNotMatch(run.stdout + run.stderr, /wrong one/)
    }
    assert.equal(socks.plain.requests.length, before)
  })
})
