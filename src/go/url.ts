import { escapeBytes, escaped, goQuote, unescapeBytes } from './url-escape.ts'

/** A URL as Go's net/url splits it. Texts are '' when absent. */
export interface Url {
  /** Lower-case, without colon. '' for a path. */
  readonly scheme: string
  /** `user` or `user:password`, escaped as Go writes it; undefined when there is no @. */
  readonly userinfo: string | undefined
  /** host, or host:port, decoded; IPv6 in brackets. */
  readonly host: string
  /** Decoded. */
  readonly path: string
  /** The path as it was written. */
  readonly rawPath: string
  /** Without the question mark, as it was written. */
  readonly query: string
  /** What follows the scheme of an address without a slash there, as `a@b` of `mailto:a@b`. */
  readonly opaque?: string
  /** As it was written, without the `#`; parseRequestUri knows none. */
  readonly fragment?: string
  /** Ends in a `?` without a query. */
  readonly forceQuery?: boolean
  /** `https:/path`: a scheme, but no `//`. */
  readonly omitHost?: boolean
}

/**
 * A URL as Go's url.ParseRequestURI takes it: an absolute URL or an absolute path; a `#` is part of the path.
 * @throws Error with Go's words, as `parse "example.com/hook": invalid URI for request`
 */
export function parseRequestUri(text: string): Url {
  return withAddress(text, () => parse(text, true))
}

/**
 * A URL as Go's url.Parse takes it: relative ones too, and with a fragment.
 * @throws Error with Go's words, as `parse "http://a b": invalid character " " in host name`
 */
export function parseUrl(text: string): Url {
  const hash = text.indexOf('#')
  if (hash < 0) return withAddress(text, () => parse(text, false))
  const bare = text.slice(0, hash)
  const url = withAddress(bare, () => parse(bare, false))
  const fragment = text.slice(hash + 1)
  withAddress(text, () => unescapeBytes(fragment, 'fragment'))
  return { ...url, fragment }
}

/** The URL as Go's URL.String writes it: the path as it was written if that is still the path and well escaped. */
export function formatUrl(url: Url): string {
  const { scheme, userinfo, host, opaque, fragment } = url
  let text = scheme && `${scheme}:`
  if (opaque) text += opaque
  else {
    const authority = host !== '' || userinfo !== undefined
    if (authority || (scheme && url.path && !url.omitHost)) text += '//'
    if (userinfo !== undefined) text += `${userinfo}@`
    text += escapeBytes(Buffer.from(host), 'host')
    const path = escapedPath(url)
    if (path && !path.startsWith('/') && host) text += '/'
    // Else a relative path such as `a:b` would read as a scheme.
    if (text === '' && path.split('/', 1)[0]?.includes(':')) text += './'
    text += path
  }
  if (url.forceQuery || url.query) text += `?${url.query}`
  return fragment ? `${text}#${escaped(fragment, 'fragment')}` : text
}

/** The path as it stands in a URL: Go's URL.EscapedPath. */
export function escapedPath({ path, rawPath }: Pick<Url, 'path' | 'rawPath'>): string {
  if (rawPath !== '' && unescapeBytes(rawPath, 'path').toString() === path && path !== '*')
    return escaped(rawPath, 'path')
  return path === '*' ? '*' : escapeBytes(Buffer.from(path), 'path')
}

/**
 * A path as Go writes it that was put together of texts: as it is where all of it may stand in a path, else escaped. A `%`
 * is always escaped, though Go reads it as an escape: a name must not change the path.
 */
export function escapePath(path: string): string {
  return path.includes('%') ? escapeBytes(Buffer.from(path), 'path') : escaped(path, 'path')
}

/** One segment of a path, escaped as Go's url.PathEscape does. */
export function escapeSegment(text: string): string {
  return escapeBytes(Buffer.from(text), 'segment')
}

/** Go's path.Join: joined by slashes, empty parts left out, `.`, `..` and double slashes resolved. */
export function joinPath(...parts: readonly string[]): string {
  const joined = parts.filter((part) => part !== '').join('/')
  if (joined === '') return ''
  const rooted = joined.startsWith('/')
  const kept: string[] = []
  for (const segment of joined.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop()
    else if (!rooted) kept.push('..')
  }
  return (rooted ? '/' : '') + kept.join('/') || '.'
}

/**
 * Go's URL.JoinPath: parts are appended to the path, which is cleaned; a slash at the very end stays. Parts with a broken
 * escape are left out.
 */
export function joinUrl(url: Url, ...parts: readonly string[]): Url {
  const joined = joinPath('/', escapedPath(url), ...parts)
  try {
    return { ...url, ...pathOf(parts.at(-1)?.endsWith('/') && joined !== '/' ? `${joined}/` : joined) }
  } catch {
    return url
  }
}

function withAddress<T>(text: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new Error(`parse ${goQuote(text)}: ${(cause as Error).message}`, { cause })
  }
}

function parse(text: string, request: boolean): Url {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\x00-\x1f\x7f]/.test(text)) throw new Error('net/url: invalid control character in URL')
  if (text === '' && request) throw new Error('empty url')
  const empty = { scheme: '', userinfo: undefined, host: '', path: '', rawPath: '', query: '' }
  if (text === '*') return { ...empty, path: '*', rawPath: '*' }
  if (text.startsWith(':')) throw new Error('missing protocol scheme')
  const written = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1] ?? ''
  const scheme = written.toLowerCase()
  const afterScheme = written ? text.slice(written.length + 1) : text
  const mark = afterScheme.indexOf('?')
  const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark)
  const query = mark < 0 ? '' : afterScheme.slice(mark + 1)
  const url = { ...empty, scheme, query, ...(mark >= 0 && query === '' && { forceQuery: true }) }
  if (!rest.startsWith('/')) {
    if (scheme) return { ...url, opaque: rest }
    if (request) throw new Error('invalid URI for request')
    if (rest.split('/', 1)[0]?.includes(':')) throw new Error('first path segment in URL cannot contain colon')
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || (!request && !rest.startsWith('///')))
  if (!hasAuthority) return { ...url, ...pathOf(rest), ...(scheme && rest.startsWith('/') && { omitHost: true }) }
  const end = rest.indexOf('/', 2)
  const authority = end < 0 ? rest.slice(2) : rest.slice(2, end)
  return { ...url, ...parseAuthority(scheme, authority), ...pathOf(end < 0 ? '' : rest.slice(end)) }
}

function pathOf(rawPath: string): { path: string; rawPath: string } {
  return { path: unescapeBytes(rawPath, 'path').toString(), rawPath }
}

function parseAuthority(scheme: string, authority: string): { userinfo: string | undefined; host: string } {
  const at = authority.lastIndexOf('@')
  const host = parseHost(scheme, authority.slice(at + 1))
  if (at < 0) return { userinfo: undefined, host }
  const written = authority.slice(0, at)
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(written)) throw new Error('net/url: invalid userinfo')
  const colon = written.indexOf(':')
  const part = (text: string): string => escapeBytes(unescapeBytes(text, 'user'), 'user')
  const userinfo = colon < 0 ? part(written) : `${part(written.slice(0, colon))}:${part(written.slice(colon + 1))}`
  return { userinfo, host }
}

function parseHost(scheme: string, host: string): string {
  const bracket = host.lastIndexOf('[')
  if (bracket > 0) throw new Error('invalid IP-literal')
  if (bracket === 0) return parseIpv6(host)
  // Go is strict about colons with http and https only; databases write several hosts with ports.
  const colon = /^https?$/.test(scheme) ? host.indexOf(':') : host.lastIndexOf(':')
  if (colon >= 0) checkPort(host.slice(colon))
  return unescapeBytes(host, 'host').toString()
}

function parseIpv6(host: string): string {
  const end = host.lastIndexOf(']')
  if (end < 0) throw new Error("missing ']' in host")
  const port = host.slice(end + 1)
  checkPort(port)
  const literal = host.slice(1, end)
  if (/^[0-9]+(?:\.[0-9]+){3}$/.test(literal)) throw new Error('invalid IP-literal')
  const zoneAt = literal.indexOf('%25')
  const address = unescapeBytes(zoneAt < 0 ? literal : literal.slice(0, zoneAt), 'host').toString()
  const zone = zoneAt < 0 ? '' : unescapeBytes(literal.slice(zoneAt), 'zone').toString()
  if (!/^[0-9a-f:.]+$/i.test(address) || zone === '%' || !URL.canParse(`http://[${address}]`))
    throw new Error(`invalid host: ParseAddr(${goQuote(address + zone)}): unable to parse IP`)
  return `[${address}${zone}]${port}`
}

function checkPort(port: string): void {
  if (!/^(?::[0-9]*)?$/.test(port)) throw new Error(`invalid port ${goQuote(port)} after host`)
}
