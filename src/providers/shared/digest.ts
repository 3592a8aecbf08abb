import { createHash } from 'node:crypto'

/** Returns the hexadecimal digest of a text. */
export function hexDigest(algorithm: 'sha1' | 'sha256', text: string): string {
  return createHash(algorithm).update(text).digest('hex')
}
