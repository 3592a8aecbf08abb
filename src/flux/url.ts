/** A URL as Go's net/url splits it. Texts are '' when absent. */
export interface Url {
  /** Lower-case, without colon. '' for an absolute path. */
  readonly scheme: string
  /** `user` or `user:password`, still escaped; undefined when there is no @. */
  readonly userinfo: string | undefined
  /** host, or host:port; IPv6 in brackets. */
  readonly host: string
  /** Decoded. */
  readonly path: string
  /** The path as it was written. */
  readonly rawPath: string
  /** Without the question mark, as it was written. */
  readonly query: string
}

/**
 * A URL as Go's url.ParseRequestURI takes it: an absolute URL or an absolute path; a `#` is part of the path.
 * @throws Error with Go's words, as `parse "example.com/hook": invalid URI for request`
 */
export function parseRequestUri(text: string): Url {
  // Stands in until flux/url.ts is written.
  if (text === '') throw new Error('parse "": empty url')
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) throw new Error(`parse ${JSON.stringify(text)}: invalid URI for request`)
  const url = new URL(text)
  const userinfo = url.password ? `${url.username}:${url.password}` : url.username || undefined
  return {
    scheme: url.protocol.slice(0, -1),
    userinfo,
    host: url.host,
    path: decodeURIComponent(url.pathname),
    rawPath: url.pathname,
    query: url.search.slice(1),
  }
}
