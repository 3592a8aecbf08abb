import { createHash } from 'node:crypto'

/** The digest of a text, in hexadecimal. */
export function hexDigest(algorithm: 'sha1' | 'sha256', text: string): string {
  return createHash(algorithm).update(text).digest('hex')
}
