import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A certificate and its key, PEM. */
interface Identity {
  readonly cert: string
  readonly key: string
}

/** An authority that lives as long as the demo: its key is never written down, and only the demo's transport trusts it. */
export interface Authority {
  /** Its own certificate, PEM. */
  readonly ca: string
  /** A certificate for one host name. */
  readonly issue: (host: string) => Identity
}

// node:crypto makes keys and signatures but no certificates: X.509 (RFC 5280) as far as two small ones need it.

const tag = { boolean: 1, integer: 2, bits: 3, octets: 4, oid: 6, text: 12, time: 23, sequence: 0x30, set: 0x31 }
const oid = {
  commonName: '550403',
  subjectAltName: '551d11',
  basicConstraints: '551d13',
  ecdsaWithSha256: '2a8648ce3d040302',
}
const dayMs = 24 * 60 * 60 * 1000

export function createAuthority(now: Date): Authority {
  const issuer = 'flux-notify demo authority'
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const isAuthority = extension(oid.basicConstraints, der(tag.boolean, Buffer.of(0xff)))
  const make = (subject: string, key: KeyObject, about: Buffer): string =>
    certificate({ issuer, subject, key, about, now, signer: own.privateKey })
  const key = server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return {
    ca: make(issuer, own.publicKey, isAuthority),
    issue(host) {
      const dnsName = der(0x82, Buffer.from(host, 'latin1'))
      return { cert: make('flux-notify demo receiver', server.publicKey, extension(oid.subjectAltName, dnsName)), key }
    },
  }
}

interface Contents {
  readonly issuer: string
  readonly subject: string
  readonly key: KeyObject
  /** The one extension. */
  readonly about: Buffer
  readonly now: Date
  readonly signer: KeyObject
}

function certificate({ issuer, subject, key, about, now, signer }: Contents): string {
  const algorithm = sequence(objectId(oid.ecdsaWithSha256))
  const body = sequence(
    der(0xa0, der(tag.integer, Buffer.of(2))),
    der(tag.integer, Buffer.of(1), randomBytes(15)),
    algorithm,
    nameOf(issuer),
    sequence(timeOf(now.getTime() - dayMs), timeOf(now.getTime() + dayMs)),
    nameOf(subject),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(about)),
  )
  const signature = der(tag.bits, Buffer.of(0), sign('sha256', body, signer))
  const base64 = sequence(body, algorithm, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(objectId(id), der(tag.octets, sequence(value)))
}

function nameOf(commonName: string): Buffer {
  return sequence(der(tag.set, sequence(objectId(oid.commonName), der(tag.text, Buffer.from(commonName)))))
}

function timeOf(ms: number): Buffer {
  const digits = new Date(ms).toISOString().slice(2, 19).replace(/\D/g, '')
  return der(tag.time, Buffer.from(`${digits}Z`))
}

function objectId(hex: string): Buffer {
  return der(tag.oid, Buffer.from(hex, 'hex'))
}

function sequence(...parts: Buffer[]): Buffer {
  return der(tag.sequence, ...parts)
}

/** One value of ASN.1's distinguished encoding: tag, length, contents. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const contents = Buffer.concat(parts)
  const { length } = contents
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), contents])
}
