import { isUtf8 } from 'node:buffer'
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'
import type { BodyProblem, Reply } from '../providers/exchange.ts'

/** The maximum size of a response body. */
export const maxBytes = 16 * 1024 * 1024

const cut: BodyProblem = { text: 'its answer was cut', isTransient: true }
const tooLong: BodyProblem = { text: 'its answer is longer than 16 MiB', isTransient: false }

/**
 * Reads a body and decodes its content-encoding. Never rejects, since the status counts even if the body is lost. An
 * incomplete body is returned as far as it arrived, with the problem.
 */
export async function readBody(
  body: AsyncIterable<Buffer>,
  contentEncoding: string | undefined,
  signal: AbortSignal,
): Promise<Pick<Reply, 'body' | 'bodyProblem'>> {
  const chunks: Buffer[] = []
  let problem: BodyProblem | undefined
  try {
    for await (const chunk of body) chunks.push(chunk)
  } catch (error) {
    problem = problemOf(error as NodeJS.ErrnoException, signal)
  }
  return decompress(Buffer.concat(chunks), codingsOf(contentEncoding), problem)
}

function problemOf({ name, code, message }: NodeJS.ErrnoException, signal: AbortSignal): BodyProblem {
  if (signal.aborted) return { text: 'its answer did not end', isTransient: true }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return tooLong
  if (name !== 'HTTPParserError' || message.includes('Invalid EOF state')) return cut
  return { text: `its answer is not HTTP/1.1 all through${/ \(.*\)/.exec(message)?.[0] ?? ''}`, isTransient: true }
}

/** Returns the encodings applied to a body, last first, so that they can be undone in this order. */
function codingsOf(header = ''): string[] {
  const names = header.toLowerCase().split(',')
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse()
}

// Not undici's own interceptor: it decompresses without a limit, and does not decompress error responses.

const decoders: Readonly<Record<string, (bytes: Buffer, options: ZlibOptions) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: (bytes, { maxOutputLength }) => brotliDecompressSync(bytes, { maxOutputLength }),
  // Some servers omit the zlib header. With it, the low half of the first byte is 8.
  deflate: (bytes, options) => ((bytes[0] as number) % 16 === 8 ? inflateSync : inflateRawSync)(bytes, options),
}

function decompress(
  bytes: Buffer,
  codings: readonly string[],
  problem: BodyProblem | undefined,
): Pick<Reply, 'body' | 'bodyProblem'> {
  let plain = bytes
  // With this flush mode, zlib returns what it can decode of an incomplete body.
  const options = { maxOutputLength: maxBytes, ...(problem && { finishFlush: constants.Z_SYNC_FLUSH }) }
  for (const coding of bytes.length === 0 ? [] : codings) {
    const decode = decoders[coding]
    const text = `its answer has the content-encoding ${JSON.stringify(coding)}, which was not requested`
    if (!decode) return readable(plain, problem ?? { text, isTransient: false })
    try {
      plain = decode(plain, options)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'Z_BUF_ERROR' && !problem) return decompress(bytes, codings, cut)
      return readable(plain, problem ?? undecodable(code, coding))
    }
  }
  return { body: plain.toString(), ...(problem && { bodyProblem: problem }) }
}

function undecodable(code: string | undefined, coding: string): BodyProblem {
  if (code === 'ERR_BUFFER_TOO_LARGE') return { text: `${tooLong.text} when unpacked`, isTransient: false }
  return { text: `its answer is not ${coding}, although its content-encoding says so`, isTransient: true }
}

/** Returns a body that cannot be decompressed, if it is text. */
function readable(bytes: Buffer, bodyProblem: BodyProblem): Pick<Reply, 'body' | 'bodyProblem'> {
  return { body: isUtf8(bytes) ? bytes.toString() : '', bodyProblem }
}
