import { execFileSync } from 'node:child_process'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Certificates } from './servers.ts'

// What can go wrong with a request, when, and the expected result.

/** The results of a request with the short and with the long timeout. */
export type Tries = readonly [short: number, long: number]

export interface Row {
  readonly fault: string
  /** The phase of the connection in which it happens. */
  readonly phase: 'connect' | 'tls' | 'request' | 'answer'
  /** How the server handles a connection. In the phase `answer`, it has read the request. */
  readonly serve?: (socket: Socket) => void
  readonly tls?: { readonly key: string; readonly cert: string; readonly ca?: string; readonly requestCert?: boolean }
  /** The URL to use instead of the server's. */
  readonly authority?: string
  readonly scheme?: 'https'
  readonly tries: Tries
  /** Attempts of a request whose message people might see twice; `tries` by default, `any` if it depends on the kernel. */
  readonly once?: Tries | 'any'
  readonly status?: number
  readonly words: RegExp
  /** Whether it succeeded all the same, with each timeout. */
  readonly delivered?: readonly [boolean, boolean]
}

export const passing: Tries = [1, 2]
export const final: Tries = [1, 1]
const here = '(127\\.0\\.0\\.1|localhost):\\d+'

export function reply(status: string, headers = '', body = ''): string {
  return `HTTP/1.1 ${status}\r\n${headers}connection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`
}

const switching = 'HTTP/1.1 101 Switching Protocols\r\n'

/** Writes this text and closes or resets the connection. */
const says =
  (text: string | Buffer, end: 'end' | 'resetAndDestroy' = 'end') =>
  (socket: Socket): void => {
    socket.write(text, () => socket[end]())
  }

/** Writes a text byte by byte until the client gives up. */
const drips =
  (text: string) =>
  (socket: Socket): void => {
    let at = 0
    const timer = setInterval(() => socket.write(text[at++ % text.length] as string), 50)
    socket.on('close', () => clearInterval(timer))
  }

/** A server that fails a number of times, then works. */
function recovers(times: number, fail: (socket: Socket) => void): (socket: Socket) => void {
  const served = new Map<number | undefined, number>()
  return (socket) => {
    const count = (served.get(socket.localPort) ?? 0) + 1
    served.set(socket.localPort, count)
    if (count <= times) fail(socket)
    else says(reply('201 Created', '', '{}'))(socket)
  }
}

/** Server certificates: from the tests' trusted authority, from another one, and self-signed. */
interface Served extends Certificates {
  readonly unknown: Identity
  readonly selfSigned: Identity
}

interface Identity {
  readonly key: string
  readonly cert: string
}

/** The table, without replies so large that they take time. */
export function faults(made: Served): Row[] {
  const hang = (socket: Socket): void => void socket.resume()
  const reached = { tries: passing, once: final }
  // The state of the body does not matter, since no kind of request reads it.
  const accepted = { tries: final, status: 200, words: /^$/, delivered: [true, true] } as const
  const half = 'content-length: 100\r\n\r\nchannel_not_found'
  // biome-ignore format: a table
  return [
    { fault: 'nothing listens', phase: 'connect', authority: 'closed', tries: passing, words: new RegExp(`^${here} refused the connection \\(ECONNREFUSED\\)`) },
    // The resolver rejects a label of 64 characters without a query.
    { fault: 'the name does not resolve', phase: 'connect', authority: `${'x'.repeat(64)}.invalid`, tries: passing, words: /^x+\.invalid:80 cannot be found: its name does not resolve \(ENOTFOUND\); is it spelt right\?/ },
    { fault: 'the metadata service of a cloud by NAT64', phase: 'connect', authority: '[64:ff9b::a9fe:a9fe]', tries: final, words: /64:ff9b::a9fe:a9fe is an address of a cloud’s metadata service/ },
    { fault: 'the metadata service of a cloud by 6to4', phase: 'connect', authority: '[2002:a9fe:a9fe::]', tries: final, words: /2002:a9fe:a9fe:: is an address of a cloud’s metadata service/ },
    { fault: 'the metadata service of a cloud', phase: 'connect', authority: '169.254.169.254', tries: final, words: /169\.254\.169\.254 is an address of a cloud’s metadata service/ },

    { fault: 'unknown authority', phase: 'tls', tls: made.unknown, tries: final, words: /TLS with localhost:\d+ failed: its certificate comes from an authority that is not trusted here.*ca\.crt in a certSecretRef/ },
    { fault: 'self-signed certificate', phase: 'tls', tls: made.selfSigned, tries: final, words: /TLS with localhost:\d+ failed: its certificate is self-signed/ },
    { fault: 'expired certificate', phase: 'tls', tls: made.expired, tries: final, words: /TLS with localhost:\d+ failed: its certificate has expired \(CERT_HAS_EXPIRED\)/ },
    { fault: 'certificate for another name', phase: 'tls', tls: made.other, tries: final, words: /TLS with localhost:\d+ failed: its certificate is for another name/ },
    { fault: 'a client certificate is wanted', phase: 'tls', tls: { ...made, requestCert: true }, ...reached, words: /refused the TLS handshake.*it may require a client certificate/ },
    { fault: 'plain HTTP at that port', phase: 'tls', scheme: 'https', serve: says(reply('400 Bad Request')), tries: passing, words: /does not speak TLS at that port/ },
    { fault: 'reset in the handshake', phase: 'tls', scheme: 'https', serve: (socket) => socket.once('data', () => socket.resetAndDestroy()), tries: passing, words: /closed the connection during the TLS handshake/ },
    { fault: 'closed before the handshake', phase: 'tls', scheme: 'https', serve: (socket) => socket.end(), tries: passing, words: /closed the connection during the TLS handshake/ },
    { fault: 'hangs in the handshake', phase: 'tls', scheme: 'https', serve: hang, tries: final, words: /did not finish the TLS handshake \(the timeout of \d s is over\)$/ },

    { fault: 'reset before it is read', phase: 'request', serve: (socket) => socket.resetAndDestroy(), tries: passing, once: 'any', words: /closed the connection (without an answer|before it was ready) \((ECONNRESET|EPIPE)\)/ },
    { fault: 'closed before it is read', phase: 'request', serve: (socket) => socket.destroy(), tries: passing, once: 'any', words: /closed the connection (without an answer|before it was ready) \((ECONNRESET|EPIPE)\)/ },
    { fault: 'reset in the middle of it', phase: 'request', serve: (socket) => socket.once('data', () => socket.resetAndDestroy()), ...reached, words: /closed the connection without an answer/ },
    { fault: 'never read', phase: 'request', serve: (socket) => socket.pause(), tries: final, words: /did not answer \(the timeout of \d s is over\)$/ },

    { fault: 'reset instead of an answer', phase: 'answer', serve: (socket) => socket.resetAndDestroy(), ...reached, words: /closed the connection without an answer/ },
    { fault: 'closed instead of an answer', phase: 'answer', serve: (socket) => socket.end(), ...reached, words: /closed the connection without an answer/ },
    { fault: 'hangs', phase: 'answer', serve: hang, tries: final, words: /did not answer \(the timeout of \d s is over\)$/ },
    { fault: 'stops in the status line', phase: 'answer', serve: says('HTTP/1.1 2'), ...reached, words: /closed the connection without an answer|is not HTTP\/1\.1/ },
    { fault: 'stops in the headers', phase: 'answer', serve: says('HTTP/1.1 200 OK\r\ncontent-type: te'), ...reached, words: /closed the connection without an answer|is not HTTP\/1\.1/ },
    { fault: 'stops in the body', phase: 'answer', serve: says('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'), ...accepted },
    { fault: 'resets in the body', phase: 'answer', serve: says('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', 'resetAndDestroy'), ...accepted },
    { fault: 'stops in a chunk', phase: 'answer', serve: says('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\nhalf'), ...accepted },
    { fault: 'hangs in the body', phase: 'answer', serve: (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'), ...accepted },
    { fault: 'drips headers', phase: 'answer', serve: (socket) => { socket.write('HTTP/1.1 200 OK\r\nx: '); drips('a')(socket) }, tries: final, words: /did not answer \(the timeout of \d s is over\)$/ },
    { fault: 'drips a body', phase: 'answer', serve: (socket) => { socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n'); drips('a')(socket) }, ...accepted },
    { fault: 'garbage', phase: 'answer', serve: says('SSH-2.0-OpenSSH_9.2p1\r\n'), ...reached, words: /answered with something that is not HTTP\/1\.1 \(Expected HTTP\// },
    { fault: 'binary garbage', phase: 'answer', serve: says(Buffer.from([0, 255, 1, 254, 13, 10, 7])), ...reached, words: /answered with something that is not HTTP\/1\.1 \(Expected HTTP\// },
    { fault: 'headers without an end', phase: 'answer', serve: says(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(100_000)}`), ...reached, words: /answered with headers longer than 16 KiB/ },
    { fault: 'gzip that is none', phase: 'answer', serve: says(reply('200 OK', 'content-encoding: gzip\r\n', 'plain')), ...accepted },
    { fault: 'a coding nobody asked for', phase: 'answer', serve: says(reply('200 OK', 'content-encoding: zstd\r\n', 'x')), ...accepted },
    { fault: 'redirects without an end', phase: 'answer', serve: says(reply('307 Temporary Redirect', 'location: /again\r\n')), tries: final, words: /redirects endlessly: gave up after 10 redirects/ },
    { fault: 'redirects to a closed port', phase: 'answer', serve: says(reply('307 Temporary Redirect', 'location: http://127.0.0.1:1/x\r\n')), tries: passing, words: /127\.0\.0\.1:1 refused the connection/ },
    { fault: '101 with Upgrade', phase: 'answer', serve: says(`${switching}connection: Upgrade\r\nupgrade: websocket\r\n\r\n`), ...reached, words: /answered 101 Switching Protocols, which was not requested/ },
    { fault: '101 with Upgrade, and no more', phase: 'answer', serve: (socket) => void socket.write(`${switching}connection: Upgrade\r\nupgrade: h2c\r\n\r\n`), ...reached, words: /answered 101 Switching Protocols, which was not requested/ },
    { fault: '101 without Upgrade', phase: 'answer', serve: says(`${switching}\r\n`), ...reached, words: /answered with something that is not HTTP\/1\.1/ },
    { fault: '101 without Upgrade, and no more', phase: 'answer', serve: (socket) => void socket.write(`${switching}\r\n`), ...reached, words: /answered with something that is not HTTP\/1\.1/ },
    { fault: '100 that nobody expects', phase: 'answer', serve: says(`HTTP/1.1 100 Continue\r\n\r\n${reply('201 Created', '', '{}')}`), ...reached, words: /answered 100 Continue, which was not requested/ },
    { fault: '102 without an end', phase: 'answer', serve: drips('HTTP/1.1 102 Processing\r\n\r\n'), tries: final, words: /did not answer \(the timeout of \d s is over\)$/ },
    { fault: 'early hints with Upgrade before a good answer', phase: 'answer', serve: says(`HTTP/1.1 103 Early Hints\r\nconnection: Upgrade\r\nupgrade: h2c\r\n\r\n${reply('201 Created', '', '{}')}`), tries: final, status: 201, words: /^$/, delivered: [true, true] },
    { fault: 'two 1xx before a good answer', phase: 'answer', serve: says(`HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${reply('201 Created', '', '{}')}`), tries: final, status: 201, words: /^$/, delivered: [true, true] },

    { fault: '400 with a body', phase: 'answer', serve: says(reply('400 Bad Request', '', '{"message":"no such channel"}')), tries: final, status: 400, words: /^HTTP 400 Bad Request from .*: \{"message":"no such channel"\}$/ },
    { fault: '400 with more than is shown', phase: 'answer', serve: says(reply('400 Bad Request', '', 'a'.repeat(5000))), tries: final, status: 400, words: /^HTTP 400 Bad Request from [^ ]+: a{2048}…$/ },
    { fault: '400 that stops in the body', phase: 'answer', serve: says(`HTTP/1.1 400 Bad\r\n${half}`), tries: final, status: 400, words: /^HTTP 400 Bad Request from [^ ]+ \(its answer was cut\): channel_not_found$/ },
    { fault: '409 that stops in a chunk', phase: 'answer', serve: says('HTTP/1.1 409 No\r\ntransfer-encoding: chunked\r\n\r\n64\r\nnot_allowed'), tries: final, status: 409, words: /^HTTP 409 Conflict from [^ ]+ \(its answer was cut\): not_allowed$/ },
    { fault: '409 with a chunk that is none', phase: 'answer', serve: says('HTTP/1.1 409 No\r\ntransfer-encoding: chunked\r\n\r\n2\r\nno\r\nxyz'), tries: final, status: 409, words: /^HTTP 409 Conflict from [^ ]+ \(its answer is not HTTP\/1\.1 all through \(Invalid character in chunk size\)\): no$/ },
    { fault: '409 that hangs in the body', phase: 'answer', serve: (socket) => void socket.write(`HTTP/1.1 409 No\r\n${half}`), tries: final, status: 409, words: /^HTTP 409 Conflict from [^ ]+ \(its answer did not end; the timeout of \d s is over\): channel_not_found$/ },
    { fault: '409 with gzip that is none', phase: 'answer', serve: says(reply('409 Conflict', 'content-encoding: gzip\r\n', 'plain')), tries: final, status: 409, words: /^HTTP 409 Conflict from [^ ]+ \(its answer is not gzip, although its content-encoding says so\): plain$/ },
    { fault: '409 with gzip that stops', phase: 'answer', serve: says(packedHalf()), tries: final, status: 409, words: /^HTTP 409 Conflict from [^ ]+ \(its answer was cut\): \d+, \d/ },
    { fault: '400 in a coding nobody asked for', phase: 'answer', serve: says(reply('400 Bad Request', 'content-encoding: zstd\r\n', 'x')), tries: final, status: 400, words: /^HTTP 400 Bad Request from [^ ]+ \(its answer has the content-encoding "zstd", which was not requested\): x$/ },
    { fault: '500 that stops in the body', phase: 'answer', serve: says(`HTTP/1.1 500 Oops\r\n${half}`), ...reached, status: 500, words: /^HTTP 500 Internal Server Error from [^ ]+ \((2 tries; )?its answer was cut; .*\): channel_not_found$/ },
    { fault: '501', phase: 'answer', serve: says(reply('501 Not Implemented')), tries: final, status: 501, words: /^HTTP 501 Not Implemented from [^ ]+$/ },
    { fault: '500 for ever', phase: 'answer', serve: says(reply('500 Internal Server Error', '', 'sorry')), ...reached, status: 500, words: /^HTTP 500 Internal Server Error from .*: sorry$/ },
    { fault: '503 for ever', phase: 'answer', serve: says(reply('503 Service Unavailable')), tries: passing, status: 503, words: /^HTTP 503 .*the next try would come in [24] s, after the end of the timeout of \d s\)$/ },
    { fault: '503 beyond the timeout', phase: 'answer', serve: says(reply('503 Service Unavailable', 'retry-after: 60\r\n')), tries: final, status: 503, words: /^HTTP 503 .*\(it asks to wait 60 s, after the end of the timeout of \d s\)$/ },
    { fault: '503 that asks for no pause', phase: 'answer', serve: says(reply('503 Service Unavailable', 'retry-after: 0\r\n')), tries: passing, status: 503, words: /^HTTP 503 .*the next try would come in [24] s, after the end of the timeout of \d s\)$/ },
    { fault: '503 with a pause that is not one', phase: 'answer', serve: says(reply('503 Service Unavailable', 'retry-after: abc 5\r\n')), tries: passing, status: 503, words: /^HTTP 503 .*the next try would come in [24] s, after the end of the timeout of \d s\)$/ },
    { fault: '429 for ever', phase: 'answer', serve: says(reply('429 Too Many Requests', '', 'slow down')), tries: passing, status: 429, words: /^HTTP 429 .*: slow down$/ },
    { fault: '429 beyond the timeout', phase: 'answer', serve: says(reply('429 Too Many Requests', 'retry-after: 60\r\n')), tries: final, status: 429, words: /^HTTP 429 .*\(it asks to wait 60 s, after the end of the timeout of \d s\)$/ },
    { fault: '429 beyond the timeout, in the body', phase: 'answer', serve: says(reply('429 Too Many Requests', '', '{"ok":false,"parameters":{"retry_after":45}}')), tries: final, status: 429, words: /\(it asks to wait 45 s, after the end of the timeout of \d s\)/ },
    { fault: '429 within the timeout', phase: 'answer', serve: says(reply('429 Too Many Requests', 'retry-after: 3\r\n')), tries: [1, 2], status: 429, words: /^HTTP 429 .*(it asks to wait 3|the next try would come in 4) s, after the end of the timeout of \d s\)$/ },

    { fault: 'well after a 503', phase: 'answer', serve: recovers(1, says(reply('503 Service Unavailable', 'retry-after: 0\r\n'))), tries: [1, 2], words: /^HTTP 503/, delivered: [false, true] },
    { fault: 'well after a 429 with its pause in the body', phase: 'answer', serve: recovers(1, says(reply('429 Too Many Requests', '', '{"retry_after":3}'))), tries: [1, 2], words: /^HTTP 429/, delivered: [false, true] },
    { fault: 'well after a 429', phase: 'answer', serve: recovers(1, says(reply('429 Too Many Requests'))), tries: [1, 2], words: /^HTTP 429/, delivered: [false, true] },
  ]
}

/** Replies that are too long, which take longer than other faults. */
export function floods(): Row[] {
  // biome-ignore format: a table
  return [
    { fault: '17 MiB', phase: 'answer', serve: says(reply('200 OK', '', 'x'.repeat(17 << 20))), tries: final, words: /^$/, delivered: [true, true] },
    { fault: '409 with 17 MiB', phase: 'answer', serve: says(reply('409 Conflict', '', 'x'.repeat(17 << 20))), tries: final, status: 409, words: /^HTTP 409 Conflict from [^ ]+ \(its answer is longer than 16 MiB\): x{2048}…$/ },
    { fault: '409 with a gzip bomb', phase: 'answer', serve: says(bomb()), tries: final, status: 409, words: /^HTTP 409 Conflict from [^ ]+ \(its answer is longer than 16 MiB when unpacked\)$/ },
  ]
}

/** Half of a compressed body. */
function packedHalf(): Buffer {
  const body = gzipSync(Array.from({ length: 2000 }, (_, at) => at * at).join(', '))
  const head = `HTTP/1.1 409 Conflict\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body.subarray(0, body.length / 2)])
}

function bomb(): Buffer {
  const body = gzipSync(Buffer.alloc(64 << 20), { level: 9 })
  return Buffer.concat([
    Buffer.from(
      `HTTP/1.1 409 Conflict\r\nconnection: close\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`,
    ),
    body,
  ])
}

/** A self-signed certificate for localhost. */
export function selfSigned(): Identity {
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', '-']
  const both = execFileSync('openssl', ['req', '-x509', ...curve, ...subject], { encoding: 'utf8', stdio: 'pipe' })
  const [key = '', cert = ''] = both.match(/-----BEGIN[\s\S]+?-----END .*-----/g) ?? []
  return { key, cert }
}
