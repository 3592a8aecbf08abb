import { createPrivateKey, X509Certificate } from 'node:crypto'
import { ConfigError } from '../common/errors.ts'

/** PEM, as Node reads it. A `ca` replaces the roots that are trusted otherwise. */
export interface Tls {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

type Values = ReadonlyMap<string, string>

/** A key of today, else its older name. A key that is there but empty hides the older one. */
function textOf(values: Values, key: string, older: string): string {
  return values.get(key) ?? values.get(older) ?? ''
}

/** Whether the keys would make a TLS configuration: a CA, a whole pair, or both; never half a pair. */
export function hasTls(values: Values): boolean {
  const cert = textOf(values, 'tls.crt', 'certFile') !== ''
  const key = textOf(values, 'tls.key', 'keyFile') !== ''
  return cert === key && (cert || textOf(values, 'ca.crt', 'caFile') !== '')
}

/**
 * The certificates of a Secret.
 * Source: TLSConfigFromSecret of github.com/fluxcd/pkg/runtime/secrets; test/logic/secrets.json.
 * @param name the Secret, for messages
 * @throws ConfigError for half a pair, no certificate at all, what is not PEM, a key of another certificate
 */
export function readTls(values: Values, name: string, field: string): Tls {
  const cert = textOf(values, 'tls.crt', 'certFile')
  const key = textOf(values, 'tls.key', 'keyFile')
  const ca = textOf(values, 'ca.crt', 'caFile')
  const refuse = (found: string, cause?: unknown): never => {
    throw new ConfigError(`Secret ${name} ${found}`, { field }, { cause })
  }
  if ((cert === '') !== (key === ''))
    refuse(cert ? 'has tls.crt without tls.key; give both' : 'has tls.key without tls.crt; give both')
  if (cert === '' && ca === '') refuse('has no certificate; it needs ca.crt, or tls.crt and tls.key')
  if (cert !== '') checkPair(cert, key, refuse)
  const roots = certificates(ca)
  if (ca !== '' && roots.length === 0) refuse('has a ca.crt without a certificate in it; expected PEM')
  return { ...(ca !== '' && { ca: roots.join('\n') }), ...(cert !== '' && { cert, key }) }
}

function checkPair(cert: string, key: string, refuse: (found: string, cause?: unknown) => never): void {
  const attempt = <T>(read: () => T, found: string): T => {
    try {
      return read()
    } catch (cause) {
      return refuse(found, cause)
    }
  }
  const leaf = attempt(() => new X509Certificate(cert), 'has a tls.crt that is not a certificate in PEM')
  const privateKey = attempt(() => createPrivateKey(key), 'has a tls.key that is not a private key in PEM')
  if (!leaf.checkPrivateKey(privateKey)) refuse('has a tls.key that does not belong to its tls.crt')
}

/** The certificates in a PEM text; other text between them, and what does not parse, counts for nothing, as in Go. */
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
