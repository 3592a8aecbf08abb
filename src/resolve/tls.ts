import { createPrivateKey, X509Certificate } from 'node:crypto'
import { ConfigError } from '../common/errors.ts'

/** Certificates and key in PEM. `ca` replaces the default trusted roots. */
export interface Tls {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

type Values = ReadonlyMap<string, string>

/** Returns a key, or its deprecated name if it is absent. An empty key hides the deprecated one. */
function textOf(values: Values, key: string, deprecated: string): string {
  return values.get(key) ?? values.get(deprecated) ?? ''
}

/** Whether the keys form a TLS configuration: a CA, a certificate with its private key, or both. */
export function hasTls(values: Values): boolean {
  const cert = textOf(values, 'tls.crt', 'certFile') !== ''
  const key = textOf(values, 'tls.key', 'keyFile') !== ''
  return cert === key && (cert || textOf(values, 'ca.crt', 'caFile') !== '')
}

/**
 * Reads the certificates and the private key of a Secret.
 * Source: TLSConfigFromSecret of github.com/fluxcd/pkg/runtime/secrets; test/logic/secrets.json.
 * @param name the Secret's name, for messages
 * @throws ConfigError if there is no certificate, one of certificate and key is missing, they do not match, or one is not PEM
 */
export function readTls(values: Values, name: string, field: string): Tls {
  const cert = textOf(values, 'tls.crt', 'certFile')
  const key = textOf(values, 'tls.key', 'keyFile')
  const ca = textOf(values, 'ca.crt', 'caFile')
  const reject = (found: string, cause?: unknown): never => {
    throw new ConfigError(`Secret ${name} ${found}`, { field }, { cause })
  }
  if ((cert === '') !== (key === ''))
    reject(cert ? 'has tls.crt without tls.key; it needs both' : 'has tls.key without tls.crt; it needs both')
  if (cert === '' && ca === '') reject('has no certificate; it needs ca.crt, or tls.crt and tls.key')
  if (cert !== '') checkPair(cert, key, reject)
  const roots = certificates(ca)
  if (ca !== '' && roots.length === 0) reject('has a ca.crt that does not contain a certificate; expected PEM')
  return { ...(ca !== '' && { ca: roots.join('\n') }), ...(cert !== '' && { cert, key }) }
}

function checkPair(cert: string, key: string, reject: (found: string, cause?: unknown) => never): void {
  const attempt = <T>(parse: () => T, found: string): T => {
    try {
      return parse()
    } catch (cause) {
      return reject(found, cause)
    }
  }
  const leaf = attempt(() => new X509Certificate(cert), 'has a tls.crt that is not a certificate in PEM')
  const privateKey = attempt(() => createPrivateKey(key), 'has a tls.key that is not a private key in PEM')
  if (!leaf.checkPrivateKey(privateKey)) reject('has a tls.key that does not match its tls.crt')
}

/** Returns the certificates in a PEM text. Ignores other text and invalid certificates, as Go does. */
function certificates(pem: string): string[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  return blocks.filter((block) => {
    try {
      return new X509Certificate(block) !== undefined
    } catch {
      return false
    }
  })
}
