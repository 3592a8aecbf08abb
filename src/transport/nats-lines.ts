import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { connectionClosed } from './connection-step.ts'
import { NetworkError } from './network-error.ts'

/** The lines of a NATS server, read from a stream. */
export interface Lines {
  /** The next line without its end, or undefined if it has not arrived whole. */
  next(): string | undefined
  /**
   * Waits for more bytes.
   * @throws NetworkError if a line has no end after 64 KiB; Error if the stream has ended
   */
  more(): Promise<void>
  /** Gives what was read beyond the last line back to the stream, for another reader. */
  putBack(): void
}

const maxLine = 65536

/**
 * Reads lines, each byte once: at most one chunk of the stream and one unfinished line are held.
 * @param name the server, for messages
 */
export function readLines(stream: Duplex, name: string): Lines {
  let bytes = Buffer.alloc(0)
  let start = 0
  return {
    next() {
      const end = bytes.indexOf('\n', start)
      if (end < 0) return undefined
      const line = bytes.toString('utf8', start, end)
      start = end + 1
      return line.replace(/\r$/, '')
    },
    async more() {
      if (bytes.length - start > maxLine)
        throw new NetworkError(`${name} does not speak NATS: a line has no end after 64 KiB`, { reached: false })
      const chunk: Buffer = stream.read() ?? (await nextChunk(stream))
      bytes = Buffer.concat([bytes.subarray(start), chunk])
      start = 0
    },
    putBack() {
      if (start < bytes.length) stream.unshift(bytes.subarray(start))
      bytes = Buffer.alloc(0)
      start = 0
    },
  }
}

async function nextChunk(stream: Duplex): Promise<Buffer> {
  const ended = new AbortController()
  const { signal } = ended
  const end = once(stream, 'end', { signal }).then(() => {
    throw connectionClosed()
  })
  end.catch(() => {})
  try {
    for (;;) {
      if (stream.readableEnded) throw connectionClosed()
      await Promise.race([once(stream, 'readable', { signal }), end])
      const chunk: Buffer | null = stream.read()
      if (chunk) return chunk
    }
  } finally {
    ended.abort()
  }
}
