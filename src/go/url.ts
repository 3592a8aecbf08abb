import { escapeBytes, escaped, goQuote, unescapeBytes } from './url-escape.ts'

/** A URL as Go's net/url parses it. Absent strings are ''. */
export interface Url {
  /** In lower case, without the colon; '' for a relative URL. */
  readonly scheme: string
  /** `user` or `user:password`, escaped like Go; undefined without an @. */
  readonly userinfo: string | undefined
  /** `host` or `host:port`, decoded. IPv6 addresses are in brackets. */
  readonly host: string
  /** The decoded path. */
  readonly path: string
  /** The original path. */
  readonly rawPath: string
  /** The original query, without the question mark. */
  readonly query: string
  /** The part after the scheme if it does not start with a slash, such as `a@b` in `mailto:a@b`. */
  readonly opaque?: string
  /** The original fragment, without the `#`. parseRequestUri does not set it. */
  readonly fragment?: string
  /** Whether the URL ends in a `?` without a query. */
  readonly forceQuery?: boolean
  /** Whether there is a scheme but no `//`, as in `https:/path`. */
  readonly omitHost?: boolean
}

/**
 * Parses an absolute URL or an absolute path like Go's url.ParseRequestURI. A `#` is part of the path.
 * @throws Error with Go's message, such as `parse "example.com/hook": invalid URI for request`
 */
export function parseRequestUri(text: string): Url {
  return withUrlInErrors(text, () => parse(text, true))
}

/**
 * Parses an absolute or relative URL, with a fragment, like Go's url.Parse.
 * @throws Error with Go's message, such as `parse "http://a b": invalid character " " in host name`
 */
export function parseUrl(text: string): Url {
  const hash = text.indexOf('#')
  if (hash < 0) return withUrlInErrors(text, () => parse(text, false))
  const bare = text.slice(0, hash)
  const url = withUrlInErrors(bare, () => parse(bare, false))
  const fragment = text.slice(hash + 1)
  withUrlInErrors(text, () => unescapeBytes(fragment, 'fragment'))
  return { ...url, fragment }
}

/** Formats a URL like Go's URL.String. Keeps the original path if it is correctly escaped and still means the same. */
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
    // Otherwise a relative path such as `a:b` would be parsed as a scheme.
    if (text === '' && path.split('/', 1)[0]?.includes(':')) text += './'
    text += path
  }
  if (url.forceQuery || url.query) text += `?${url.query}`
  return fragment ? `${text}#${escaped(fragment, 'fragment')}` : text
}

/** Returns the escaped path, like Go's URL.EscapedPath. */
export function escapedPath({ path, rawPath }: Pick<Url, 'path' | 'rawPath'>): string {
  if (rawPath !== '' && unescapeBytes(rawPath, 'path').toString() === path && path !== '*')
    return escaped(rawPath, 'path')
  return path === '*' ? '*' : escapeBytes(Buffer.from(path), 'path')
}

/**
 * Escapes a path that was joined from names, like Go, which leaves a valid path unchanged. Unlike Go, always escapes a
 * `%`, because a name must not be decoded to another path.
 */
export function escapePath(path: string): string {
  return path.includes('%') ? escapeBytes(Buffer.from(path), 'path') : escaped(path, 'path')
}

/** Escapes a segment of a path like Go's url.PathEscape. */
export function escapeSegment(text: string): string {
  return escapeBytes(Buffer.from(text), 'segment')
}

/** Joins parts with slashes like Go's path.Join: skips empty parts and resolves `.`, `..` and double slashes. */
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
 * Appends parts to a URL's path and cleans it, like Go's URL.JoinPath. Keeps a trailing slash. If the result has an
 * invalid escape, returns the URL unchanged.
 */
export function joinUrl(url: Url, ...parts: readonly string[]): Url {
  const joined = joinPath('/', escapedPath(url), ...parts)
  try {
    return { ...url, ...pathOf(parts.at(-1)?.endsWith('/') && joined !== '/' ? `${joined}/` : joined) }
  } catch {
    return url
  }
}

/** Adds the text to an error, as Go does. */
function withUrlInErrors<T>(text: string, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    throw new Error(`parse ${goQuote(text)}: ${(cause as Error).message}`, { cause })
  }
}

/** @param isRequest whether to parse like url.ParseRequestURI instead of url.Parse */
function parse(text: string, isRequest: boolean): Url {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the check is for control characters
  if (/[\x00-\x1f\x7f]/.test(text)) throw new Error('net/url: invalid control character in URL')
  if (text === '' && isRequest) throw new Error('empty url')
  const empty = { scheme: '', userinfo: undefined, host: '', path: '', rawPath: '', query: '' }
  if (text === '*') return { ...empty, path: '*', rawPath: '*' }
  if (text.startsWith(':')) throw new Error('missing protocol scheme')
  const originalScheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1] ?? ''
  const scheme = originalScheme.toLowerCase()
  const afterScheme = originalScheme ? text.slice(originalScheme.length + 1) : text
  const mark = afterScheme.indexOf('?')
  const rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark)
  const query = mark < 0 ? '' : afterScheme.slice(mark + 1)
  const url = { ...empty, scheme, query, ...(mark >= 0 && query === '' && { forceQuery: true }) }
  if (!rest.startsWith('/')) {
    if (scheme) return { ...url, opaque: rest }
    if (isRequest) throw new Error('invalid URI for request')
    if (rest.split('/', 1)[0]?.includes(':')) throw new Error('first path segment in URL cannot contain colon')
  }
  const hasAuthority = rest.startsWith('//') && (scheme !== '' || (!isRequest && !rest.startsWith('///')))
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
  const original = authority.slice(0, at)
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(original)) throw new Error('net/url: invalid userinfo')
  const colon = original.indexOf(':')
  const escapePart = (text: string): string => escapeBytes(unescapeBytes(text, 'user'), 'user')
  const userinfo =
    colon < 0
      ? escapePart(original)
      : `${escapePart(original.slice(0, colon))}:${escapePart(original.slice(colon + 1))}`
  return { userinfo, host }
}

function parseHost(scheme: string, host: string): string {
  const bracket = host.lastIndexOf('[')
  if (bracket > 0) throw new Error('invalid IP-literal')
  if (bracket === 0) return parseIpv6(host)
  // Go rejects extra colons only with http and https, because database URLs may list several hosts with ports.
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
