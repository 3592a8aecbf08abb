import { ConfigError } from '../common/errors.ts'
import { escapedPath, parseUrl } from '../go/url.ts'
import { decode, type Endpoint } from './choose-proxy.ts'

/** One HTTP message to send; a redirect makes another. */
export interface HttpMessage {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  /** The body holds a credential. */
  readonly bodyIsCredential?: boolean
  /** Must not be sent twice: it gets a new connection, since a kept one may be closing. */
  readonly once: boolean
}

/** Where a message goes, and what its request line and Host header say. */
export interface HttpDestination extends Endpoint {
  /** host, or host:port, as it is written: for the Host header and for messages. */
  readonly authority: string
  readonly path: string
  /** `user:password` of the URL, decoded. */
  readonly user: string | undefined
}

/**
 * A URL's parts, the path as Go's net/http writes it.
 * @throws ConfigError if it is not http or https, or has no valid host or path
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
 * Path and query as Go's URL.RequestURI has them: a path that is not well escaped is escaped anew, as a whole. In a
 * query Go leaves blanks and bytes beyond ASCII as they are, which servers refuse.
 */
function requestPath(written: string): string {
  const mark = written.indexOf('?')
  const [path, query] = mark < 0 ? [written, ''] : [written.slice(0, mark), written.slice(mark)]
  try {
    return `${escapedPath(parseUrl(`http://host${path}`)) || '/'}${query.replace(/[^\x21-\x7e]+/g, percentEncoded)}`
  } catch (cause) {
    // Go quotes the whole address, which may be a secret.
    const reason = (cause as Error).message.replace(/^parse ".*": /s, '')
    throw new ConfigError(`the address has no valid path: ${reason}`, { field: 'spec.address' }, { cause })
  }
}

function percentEncoded(text: string): string {
  return Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&')
}

/** What only the connection can know; Go leaves most of them out too where they are given as headers. */
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
 * The headers of a message as undici takes them: undici itself adds content-length and connection. A URL's user becomes
 * basic auth, as in Go.
 * @throws ConfigError for a header that Go's net/http refuses, with its name and never its value
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
    // As UTF-8, which is what Go writes: undici writes each character as one byte.
    if (!connectionHeaders.has(name.toLowerCase()))
      out[name.toLowerCase()] = Buffer.from(value.trim()).toString('latin1')
  }
  return out
}

/** undici refuses the same, but names neither the header nor what to do. */
function checkHeader(name: string, value: string): void {
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name))
    // Not shown: where name and value are swapped, it is a credential.
    throw new ConfigError(
      'a name in headers holds a space or another character that the name of a header cannot have; expected "Name: value"',
      { field: 'headers' },
    )
  if (!/^[\t\x20-\x7e\u{80}-\u{10ffff}]*$/u.test(value))
    throw new ConfigError(
      `the value of the header ${name} holds a line break or another control character, which HTTP cannot carry: does the value in its Secret end with a newline?`,
      { field: name },
    )
}
