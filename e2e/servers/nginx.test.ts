import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Receiver, receive } from '../capture.ts'
import { type Certificates, makeCertificates } from '../certificates.ts'
import { reconciled } from '../events.ts'
import { manifests, secretManifest, send } from '../flux.ts'
import { freePort, serve } from '../process.ts'
import { type Ground, service } from '../service.ts'

interface Nginx {
  readonly address: string
  readonly certificates: Certificates
  /** The requests that nginx let through. */
  readonly behind: Receiver
}

/** Starts nginx as a typical reverse proxy: TLS with a private CA, and access only with a client certificate. */
async function start({ folder, later }: Ground): Promise<Nginx> {
  const port = await freePort()
  const certificates = makeCertificates(folder)
  const behind = await receive()
  later(behind.close)
  const { ca, serverCert, serverKey } = certificates.files
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`)
  const config = `
    daemon off;
    pid ${folder}/nginx.pid;
    error_log stderr info;
    events {}
    http {
      access_log off;
      ${temporary.join('\n')}
      server {
        listen 127.0.0.1:${port} ssl;
        ssl_certificate ${serverCert};
        ssl_certificate_key ${serverKey};
        ssl_client_certificate ${ca};
        ssl_verify_client on;
        location / {
          proxy_set_header x-client-dn $ssl_client_s_dn;
          proxy_pass ${behind.url};
        }
      }
    }`
  writeFileSync(path.join(folder, 'nginx.conf'), config)
  const { stop } = await serve(['nginx', '-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], {
    cwd: folder,
    env: { PATH: `${process.env.PATH}:/usr/sbin` },
    ready: (output) => assert.match(output, /start worker process \d+/),
  })
  later(stop)
  return { address: `https://127.0.0.1:${port}/hook`, certificates, behind }
}

await service({ name: 'nginx (client certificates)', tools: ['nginx', 'openssl'] }, start, (it) => {
  const files = (address: string, tls: Record<string, string>, type = 'generic') => ({
    'notify.yaml': manifests({ type, address, certSecretRef: { name: 'tls' } }),
    'tls.yaml': secretManifest('tls', tls),
  })

  for (const type of ['generic', 'discord', 'lark'])
    it(`accepts a ${type} Provider with the client certificate from certSecretRef`, async (nginx) => {
      const { address, certificates, behind } = nginx
      const { ca, clientCert, clientKey } = certificates
      const tls = { 'ca.crt': ca, 'tls.crt': clientCert, 'tls.key': clientKey }
      const before = behind.requests.length
      const { delivery } = await send(files(address, tls, type), reconciled)
      // Lark needs a reply in its own format. This test only checks that the request came through.
      if (type !== 'lark') assert.equal(delivery.status, 'delivered', delivery.error)
      const [request] = behind.requests.slice(before)
      assert.equal(request?.headers['x-client-dn'], 'CN=client')
      assert.match(request?.body ?? '', /Reconciliation finished/)
    })

  it('refuses a Provider without a client certificate, and the delivery fails with its message', async (nginx) => {
    const { address, certificates, behind } = nginx
    const before = behind.requests.length
    const { exitCode, delivery } = await send(files(address, { 'ca.crt': certificates.ca }), reconciled)
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /HTTP 400 .*No required SSL certificate was sent/)
    assert.equal(behind.requests.length, before)
  })

  it('gets no message without its CA, and the error says what is wrong', async ({ address, behind }) => {
    const before = behind.requests.length
    const { exitCode, delivery } = await send(manifests({ type: 'generic', address }), reconciled, {
      args: ['--retries', '0'],
    })
    assert.equal(exitCode, 1)
    assert.match(delivery.error, /an authority that is not trusted here.*ca\.crt in a certSecretRef/)
    assert.equal(behind.requests.length, before)
  })
})
