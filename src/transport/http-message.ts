import { ConfigError } from '../common/errors.ts'
import { escapedPath, parseUrl } from '../go/url.ts'
import { decode, type Endpoint } from './choose-proxy.ts'

/** One HTTP message to send. Following a redirect creates another. */
export interface HttpMessage {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  /** The body holds a credential. */
  readonly bodyIsCredential?: boolean
  /** Must not be sent twice, so it gets a new connection: the server may be closing a kept one. */
  readonly once: boolean
}

/** The server that a message goes to, and the parts of its request line and Host header. */
export interface HttpDestination extends Endpoint {
  /** host or host:port as written, for the Host header and for error messages. */
  readonly authority: string
  readonly path: string
  /** The URL's `user:password`, percent-decoded. */
  readonly user: string | undefined
}

/**
 * Parses a URL; the path is escaped as Go's net/http does it.
 * @throws ConfigError if the scheme is not http or https, or the host or path is invalid
 */
export function destinationOf(text: string): HttpDestination {
  const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^#]*)/i.exec(text) ?? []
  if (!/^https?$/i.test(scheme)) {
    const found = scheme ? `the scheme ${scheme}` : 'no scheme'
    throw new ConfigError(`expected an address that starts with http:// or https://, found ${found}`, {
      field: 'spec.address',
    })
  }
  const written = authority.replace(/^.*@/, '').replace(/:$/, '')
  if (!URL.canParse(`${scheme}://${authority}`))
    throw new ConfigError(`the address has no valid host and port: ${JSON.stringify(written)}`, {
      field: 'spec.address',
    })
  const url = new URL(`${scheme}://${authority}`)
  const secure = url.protocol === 'https:'
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port ? Number(url.port) : secure ? 443 : 80,
    secure,
    authority: /^[\x21-\x7e]+$/.test(written) ? written : url.host,
    path: requestPath(rest),
    user: url.username || url.password ? `${decode(url.username)}:${decode(url.password)}` : undefined,
  }
}

/**
 * Returns path and query like Go's URL.RequestURI: an invalidly escaped path is escaped again as a whole. Unlike Go, this
 * escapes blanks and non-ASCII bytes in the query, since servers reject them.
 */
function requestPath(written: string): string {
  const mark = written.indexOf('?')
  const [path, query] = mark < 0 ? [written, ''] : [written.slice(0, mark), written.slice(mark)]
  try {
    return `${escapedPath(parseUrl(`http://host${path}`)) || '/'}${query.replace(/[^\x21-\x7e]+/g, percentEncoded)}`
  } catch (cause) {
    // Go's message quotes the whole address, which may be a secret.
    const reason = (cause as Error).message.replace(/^parse ".*": /s, '')
    throw new ConfigError(`the address has no valid path: ${reason}`, { field: 'spec.address' }, { cause })
  }
}

function percentEncoded(text: string): string {
  return Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&')
}

/** Headers that only the connection may set. Go ignores most of them too if they are set by hand. */
const connectionHeaders = new Set([
  'host',
  'content-length',
  'transfer-encoding',
  'trailer',
  'te',
  'connection',
  'keep-alive',
  'proxy-connection',
  'upgrade',
  'expect',
])

/**
 * Returns a message's headers for undici, which itself adds content-length and connection. As in Go, the URL's user and
 * password become basic auth.
 * @throws ConfigError for a header that Go's net/http rejects; the message never contains its value
 */
export function headersOf({ headers }: HttpMessage, { authority, user }: HttpDestination): Record<string, string> {
  const out: Record<string, string> = {
    host: authority,
    'user-agent': 'flux-notify',
    'accept-encoding': 'gzip',
  }
  if (user !== undefined) out.authorization = `Basic ${Buffer.from(user).toString('base64')}`
  for (const [name, value] of Object.entries(headers)) {
    checkHeader(name, value)
    // undici writes each character as one byte. This way the bytes are UTF-8, as in Go.
    if (!connectionHeaders.has(name.toLowerCase()))
      out[name.toLowerCase()] = Buffer.from(value.trim()).toString('latin1')
  }
  return out
}

/** undici rejects the same headers, but its errors name neither the header nor the fix. */
function checkHeader(name: string, value: string): void {
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name))
    // The name is not shown: if name and value are swapped, it is a credential.
    throw new ConfigError(
      'a name in headers contains a space or another character that a header name cannot have; expected "Name: value"',
      { field: 'headers' },
    )
  if (!/^[\t\x20-\x7e\u{80}-\u{10ffff}]*$/u.test(value))
    throw new ConfigError(
      `the value of the header ${name} contains a line break or another control character, which HTTP does not allow: does the value in its Secret end with a newline?`,
      { field: name },
    )
}
