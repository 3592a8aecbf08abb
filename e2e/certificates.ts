import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A private CA, and a server at 127.0.0.1 and a client that it signed, each as PEM text and as a file. */
export interface Certificates {
  readonly ca: string
  readonly clientCert: string
  readonly clientKey: string
  readonly files: { readonly ca: string; readonly serverCert: string; readonly serverKey: string }
}

/** Creates certificates with openssl that are valid for a day. The server's is for these hosts and 127.0.0.1. */
export function makeCertificates(folder: string, hosts: readonly string[] = ['localhost']): Certificates {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-days', '1', '-subj', '/CN=e2e CA')
  writeFileSync(
    path.join(folder, 'server.ext'),
    `subjectAltName=${['IP:127.0.0.1', ...hosts.map((host) => `DNS:${host}`)].join()}\n`,
  )
  writeFileSync(path.join(folder, 'client.ext'), 'extendedKeyUsage=clientAuth\n')
  for (const name of ['server', 'client']) {
    openssl('req', '-new', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`)
    const signed = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '1', '-extfile', `${name}.ext`]
    openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.crt`, ...signed)
  }
  const file = (name: string) => path.join(folder, name)
  const text = (name: string) => readFileSync(file(name), 'utf8')
  return {
    ca: text('ca.crt'),
    clientCert: text('client.crt'),
    clientKey: text('client.key'),
    files: { ca: file('ca.crt'), serverCert: file('server.crt'), serverKey: file('server.key') },
  }
}
