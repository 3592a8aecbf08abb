import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { DeliveryError } from '../common/errors.ts'
import { NetworkError } from './network-error.ts'

// undici's own interceptor unpacks without a limit, and leaves the bodies of errors packed.

/**
 * The text of a body with its content-encoding undone: gzip, deflate and br, the last first.
 * @throws NetworkError if it is not what content-encoding says; DeliveryError if it is longer than `most` bytes or of another coding
 */
export async function decompress(bytes: Buffer, codings = '', host: string, most: number): Promise<string> {
  const names = codings
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (bytes.length === 0 || names.length === 0) return bytes.toString()
  const options = { maxOutputLength: most }
  const undo: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
    gzip: (bytes) => gunzipSync(bytes, options),
    'x-gzip': (bytes) => gunzipSync(bytes, options),
    br: (bytes) => brotliDecompressSync(bytes, options),
    // Some servers leave out the zlib header, whose first byte ends in 8.
    deflate: (bytes) => ((bytes[0] as number) % 16 === 8 ? inflateSync : inflateRawSync)(bytes, options),
  }
  let plain = bytes
  for (const name of names.reverse()) {
    const decode = undo[name]
    if (!decode)
      throw new DeliveryError(
        `the answer of ${host} comes in the coding ${JSON.stringify(name)}, which was not asked for`,
      )
    try {
      plain = decode(plain)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new DeliveryError(`the answer of ${host} is longer than 16 MiB when unpacked`, { cause })
      throw new NetworkError(`the answer of ${host} is not ${name}, though it says so`, { reached: true, cause })
    }
  }
  return plain.toString()
}
