import { DeliveryError } from '../common/errors.ts'
import { Fault } from './fault.ts'

/**
 * The text of a body as the service meant it: gzip, deflate and br undone, the last first.
 * @throws Fault if it is not what content-encoding says; DeliveryError if it is longer than `most` bytes or of another coding
 */
export async function decoded(bytes: Buffer, codings = '', host: string, most: number): Promise<string> {
  const names = codings
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (bytes.length === 0 || names.length === 0) return bytes.toString()
  const { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } = await import('node:zlib')
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
      throw new Fault(`the answer of ${host} is not ${name}, though it says so`, { reached: true, cause })
    }
  }
  return plain.toString()
}
