import { ConfigError } from '../common/errors.ts'
import { decode, type Place } from './proxy.ts'

/** One request on the wire; a redirect makes another. */
export interface Hop {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | undefined
  /** Must not be sent twice: it gets a connection of its own, since a kept one may be closing. */
  readonly once: boolean
}

/** Where a hop goes. */
export interface Target extends Place {
  /** host, or host:port, as it is written: for the Host header and for messages. */
  readonly authority: string
  readonly path: string
  /** `user:password` of the URL, decoded. */
  readonly user: string | undefined
}

/**
 * A URL's parts, the path without the changes that the URL parser makes: providers have written it as Go does.
 * @throws ConfigError if it is not http or https, or has no valid host
 */
export function targetOf(text: string): Target {
  const [, scheme = '', authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^#]*)/i.exec(text) ?? []
  if (!/^https?$/i.test(scheme)) {
    const found = scheme ? `the scheme ${scheme}` : 'no scheme'
    throw new ConfigError(`expected an address that starts with http:// or https://, found ${found}`, {
      field: 'spec.address',
    })
  }
  const written = authority.replace(/^.*@/, '')
  if (!URL.canParse(`${scheme}://${authority}`))
    throw new ConfigError(`the address has no valid host and port: ${JSON.stringify(written)}`, {
      field: 'spec.address',
    })
  const url = new URL(`${scheme}://${authority}`)
  const secure = url.protocol === 'https:'
  const path = rest.replace(/[^\x21-\x7e]+/g, percentEncoded)
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port ? Number(url.port) : secure ? 443 : 80,
    secure,
    authority: /^[\x21-\x7e]+$/.test(written) ? written : url.host,
    path: path.startsWith('/') ? path : `/${path}`,
    user: url.username || url.password ? `${decode(url.username)}:${decode(url.password)}` : undefined,
  }
}

function percentEncoded(text: string): string {
  return Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '%$&')
}

/** What only the connection can know; Go leaves most of them out too where they are given as headers. */
const ofConnection = new Set([
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
 * The headers of a hop as node:http takes them, with what HTTP needs; a URL's user becomes basic auth, as in Go.
 * @throws ConfigError for a header that Go's net/http refuses, with its name and never its value
 */
export function headersOf(
  { method, headers, body }: Hop,
  { authority, user }: Target,
): Record<string, string | number> {
  const out: Record<string, string | number> = {
    host: authority,
    'user-agent': 'flux-notify',
    'accept-encoding': 'gzip',
  }
  if (user !== undefined) out.authorization = `Basic ${Buffer.from(user).toString('base64')}`
  if (body !== undefined || ['POST', 'PUT', 'PATCH'].includes(method)) out['content-length'] = body?.length ?? 0
  for (const [name, value] of Object.entries(headers)) {
    checkHeader(name, value)
    // As UTF-8, which is what Go writes: node:http writes each character as one byte.
    if (!ofConnection.has(name.toLowerCase())) out[name.toLowerCase()] = Buffer.from(value.trim()).toString('latin1')
  }
  return out
}

function checkHeader(name: string, value: string): void {
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name))
    throw new ConfigError(`${JSON.stringify(name)} cannot be the name of a header`, { field: 'headers' })
  if (!/^[\t\x20-\x7e\u{80}-\u{10ffff}]*$/u.test(value))
    throw new ConfigError(
      `the value of the header ${name} holds a line break or another control character, which HTTP cannot carry: does the value in its Secret end with a newline?`,
      { field: name },
    )
}
