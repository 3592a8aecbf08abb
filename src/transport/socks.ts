import { once } from 'node:events'
import { isIP, type Socket } from 'node:net'
import { DeliveryError } from '../common/errors.ts'
import { Fault } from './fault.ts'
import type { Place, ProxyServer } from './proxy.ts'

// Undici's own SOCKS5 client prints a warning, refuses an empty password and loses what a server says first (NATS).

const answers: Readonly<Record<number, string>> = {
  1: 'general failure',
  2: 'not allowed by its rules',
  3: 'network unreachable',
  4: 'host unreachable',
  5: 'connection refused',
  6: 'the connection took too long',
  7: 'command not supported',
  8: 'kind of address not supported',
}

/**
 * Asks a SOCKS5 proxy (RFC 1928, RFC 1929) for a connection; names are resolved by the proxy, as in Go.
 * @throws Fault or DeliveryError with what the proxy answered; the socket's own errors are the caller's to await
 */
export async function throughSocks(socket: Socket, place: Place, proxy: ProxyServer): Promise<void> {
  const name = `the proxy ${proxy.host}:${proxy.port}`
  const refused = (why: string): DeliveryError => new DeliveryError(`${name} refused: ${why}`)

  socket.write(proxy.credentials ? Uint8Array.of(5, 2, 0, 2) : Uint8Array.of(5, 1, 0))
  const [version, method] = await take(socket, 2)
  if (version !== 5) throw refused('it does not speak SOCKS5')
  if (method === 2 && proxy.credentials) await authenticate(socket, proxy.credentials, refused)
  else if (method !== 0)
    throw refused(
      proxy.credentials
        ? 'it takes no user and password'
        : 'it asks for a user and a password (proxySecretRef, or user:password@ in the proxy’s URL)',
    )

  socket.write(
    Buffer.concat([Uint8Array.of(5, 1, 0), address(place.host), Uint8Array.of(place.port >> 8, place.port & 255)]),
  )
  const [, answer = 1, , kind] = await take(socket, 4)
  if (answer !== 0) {
    const why = `${name} did not connect to ${place.host}:${place.port}: ${answers[answer] ?? `SOCKS5 answer ${answer}`}`
    throw answer === 2 ? new DeliveryError(why) : new Fault(why, { reached: false })
  }
  const [length = 0] = kind === 3 ? await take(socket, 1) : [kind === 4 ? 16 : 4]
  await take(socket, length + 2)
}

async function authenticate(
  socket: Socket,
  { user, password }: { user: string; password: string },
  refused: (why: string) => Error,
): Promise<void> {
  const texts = [Buffer.from(user), Buffer.from(password)]
  if (texts.some(({ length }) => length > 255)) throw refused('SOCKS5 takes user and password of 255 bytes at most')
  socket.write(Buffer.concat([Uint8Array.of(1), ...texts.flatMap((text) => [Uint8Array.of(text.length), text])]))
  const [, status] = await take(socket, 2)
  if (status !== 0) throw refused('user or password is wrong')
}

function address(host: string): Uint8Array {
  const version = isIP(host)
  if (version === 4) return Uint8Array.of(1, ...host.split('.').map(Number))
  if (version === 6) return Uint8Array.of(4, ...ipv6(host))
  const name = Buffer.from(host)
  if (name.length > 255) throw new DeliveryError('SOCKS5 takes host names of 255 bytes at most')
  return Buffer.concat([Uint8Array.of(3, name.length), name])
}

/** The 16 bytes of an IPv6 address; the URL parser has made all its forms one. */
function ipv6(host: string): number[] {
  const [head = '', tail] = new URL(`http://[${host}]`).hostname.slice(1, -1).split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const [before, after] = [groups(head), groups(tail ?? '')]
  const all = [...before, ...Array(8 - before.length - after.length).fill('0'), ...after]
  return all.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
}

/** Exactly so many bytes; what comes after them stays in the socket for whoever reads next. */
async function take(socket: Socket, size: number): Promise<Buffer> {
  for (;;) {
    const chunk: Buffer | null = socket.read(size)
    if (chunk?.length === size) return chunk
    if (socket.readableEnded || chunk) throw Object.assign(new Error('closed'), { code: 'ECONNRESET' })
    await once(socket, 'readable')
  }
}
