import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate and its private key, in PEM format. */
interface Identity {
  readonly cert: string
  readonly key: string
}

/** A certificate authority for the demo. Its key stays in memory, and only the demo's transport trusts it. */
export interface Authority {
  /** The authority's certificate, in PEM format. */
  readonly ca: string
  /** Issues a certificate for a host name. */
  readonly issue: (host: string) => Identity
}

// node:crypto creates keys and signatures, but not certificates. This is the part of X.509 (RFC 5280) that the demo
// needs.

const tag = { boolean: 1, integer: 2, bits: 3, octets: 4, oid: 6, text: 12, time: 23, sequence: 0x30, set: 0x31 }
const oid = {
  commonName: '550403',
  subjectAltName: '551d11',
  basicConstraints: '551d13',
  ecdsaWithSha256: '2a8648ce3d040302',
}
const dayMs = 24 * 60 * 60 * 1000

/** Creates an authority whose certificates are valid from a day before `now` to a day after. */
export function createAuthority(now: Date): Authority {
  const issuer = 'flux-notify demo authority'
  const authorityKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const serverKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const isAuthority = encodeExtension(oid.basicConstraints, der(tag.boolean, Buffer.of(0xff)))
  const issueCertificate = (subject: string, key: KeyObject, extension: Buffer): string =>
    createCertificate({ issuer, subject, key, extension, now, signer: authorityKeys.privateKey })
  const key = serverKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    ca: issueCertificate(issuer, authorityKeys.publicKey, isAuthority),
    issue(host) {
      const dnsName = encodeExtension(oid.subjectAltName, der(0x82, Buffer.from(host, 'latin1')))
      return { cert: issueCertificate('flux-notify demo receiver', serverKeys.publicKey, dnsName), key }
    },
  }
}

interface Contents {
  readonly issuer: string
  readonly subject: string
  readonly key: KeyObject
  /** The only extension, encoded. */
  readonly extension: Buffer
  readonly now: Date
  readonly signer: KeyObject
}

function createCertificate({ issuer, subject, key, extension, now, signer }: Contents): string {
  const algorithm = sequence(objectId(oid.ecdsaWithSha256))
  const body = sequence(
    der(0xa0, der(tag.integer, Buffer.of(2))),
    der(tag.integer, Buffer.of(1), randomBytes(15)),
    algorithm,
    encodeName(issuer),
    sequence(encodeTime(now.getTime() - dayMs), encodeTime(now.getTime() + dayMs)),
    encodeName(subject),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extension)),
  )
  const signature = der(tag.bits, Buffer.of(0), sign('sha256', body, signer))
  const base64 = sequence(body, algorithm, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`
}

function encodeExtension(id: string, value: Buffer): Buffer {
  return sequence(objectId(id), der(tag.octets, sequence(value)))
}

function encodeName(commonName: string): Buffer {
  return sequence(der(tag.set, sequence(objectId(oid.commonName), der(tag.text, Buffer.from(commonName)))))
}

function encodeTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().slice(2, 19).replace(/\D/g, '')
  return der(tag.time, Buffer.from(`${digits}Z`))
}

function objectId(hex: string): Buffer {
  return der(tag.oid, Buffer.from(hex, 'hex'))
}

function sequence(...parts: Buffer[]): Buffer {
  return der(tag.sequence, ...parts)
}

/** Encodes a value in ASN.1's distinguished encoding rules (DER): tag, length, contents. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const contents = Buffer.concat(parts)
  const { length } = contents
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), contents])
}
