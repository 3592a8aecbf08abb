import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { ConfigError, DeliveryError } from '../common/errors.ts'
import type { NatsRequest } from '../providers/exchange.ts'
import { connectionClosed } from './connection-step.ts'
import { NetworkError } from './network-error.ts'

/** Reads a NATS server's lines from a stream. */
export interface Lines {
  /** Returns the next line without its line break, or undefined if it has not fully arrived. */
  next(): string | undefined
  /**
   * Waits for more bytes.
   * @throws NetworkError if a line is longer than 64 KiB; Error if the stream has ended
   */
  more(): Promise<void>
  /** Returns the bytes after the last line to the stream, for another reader. */
  putBack(): void
}

const maxLine = 65536

/**
 * Creates a line reader, which buffers at most one chunk and one incomplete line.
 * @param name the server's name in messages
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
        throw new NetworkError(`${name} does not speak NATS: a line is longer than 64 KiB`, { reached: false })
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

/** Whether a retry can succeed after this error message from a server. */
export function isTransientError(message: string): boolean {
  return /maximum .*connections|stale|slow consumer|shutdown|timeout/i.test(message)
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

/**
 * Returns the fields of CONNECT that authenticate the client. As in the Go client, creds come before nkey, and nkey before
 * user and password.
 * @throws ConfigError for invalid credentials; DeliveryError if the server does not support nkeys
 */
export async function credentials(
  { creds, nkey, user, password }: NatsRequest['auth'],
  nonce: string,
  name: string,
): Promise<object> {
  if (creds !== undefined) {
    const [jwt, seed] = [...creds.matchAll(/-{3,}[^\n]*-{3,}\r?\n([\w\-.=]+)\r?\n\s*-{3,}[^\n]*-{3,}/g)].map(
      ([, text]) => text,
    )
    if (jwt === undefined || seed === undefined)
      throw new ConfigError(
        'creds in the Secret does not contain a user JWT and its seed; expected a NATS credentials file',
        {
          field: 'creds',
        },
      )
    return { jwt, sig: (await sign(seed, nonce, 'creds')).sig }
  }
  if (nkey !== undefined) {
    if (nonce === '') throw new DeliveryError(`${name} does not support nkeys`)
    return sign(nkey, nonce, 'nkey')
  }
  return user === undefined ? {} : { user, pass: password ?? '' }
}

async function sign(seed: string, nonce: string, field: string): Promise<{ nkey: string; sig: string }> {
  const nkeys = await import('@nats-io/nkeys')
  try {
    const pair = nkeys.fromSeed(Buffer.from(seed.trim()))
    return { nkey: pair.getPublicKey(), sig: Buffer.from(pair.sign(Buffer.from(nonce))).toString('base64url') }
  } catch (cause) {
    throw new ConfigError(
      `${field} in the Secret contains an invalid seed: ${(cause as Error).message}`,
      { field },
      { cause },
    )
  }
}
