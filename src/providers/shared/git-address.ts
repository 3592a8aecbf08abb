import { parseUrl, type Url } from '../../go/url.ts'

/** The location of a repository, as the controller reads it from spec.address. */
export interface GitAddress {
  /** `https://host[:port]`, also for the ssh and scp forms; `file://` for a local path. */
  readonly host: string
  /** The decoded path, without leading slashes and without one `.git` at the end. */
  readonly id: string
}

const transports = /^(?:ssh|git|git\+ssh|https?|ftps?|rsync|file)$/
const scp = /^(?:[\w.~-]+@)?([\w.-]+):([\w./-]+)(?:.*)$/
/** In bytes. Longer addresses are not parsed as the scp form. */
const longestScp = 2048

/**
 * Parses a Git address: a URL, else the scp form `git@host:owner/repo`, else a local path. Never throws.
 * Source: the controller's parseGitAddress, which uses chainguard-dev/git-urls; test/logic/git.json.
 */
export function parseGitAddress(address: string): GitAddress {
  const { scheme, host, path } = parseTransport(address) ??
    parseScp(address) ?? { scheme: 'file', host: '', path: address }
  return {
    host: `${scheme === 'ssh' ? 'https' : scheme}://${host}`,
    id: path.replace(/^\/+/, '').replace(/\.git$/, ''),
  }
}

type Parts = Pick<Url, 'scheme' | 'host' | 'path'>

function parseTransport(address: string): Parts | undefined {
  try {
    const url = parseUrl(address)
    return transports.test(url.scheme) ? url : undefined
  } catch {
    return undefined
  }
}

function parseScp(address: string): Parts | undefined {
  if (Buffer.byteLength(address) > longestScp) return undefined
  const [, host, path] = scp.exec(address) ?? []
  return host !== undefined && path !== undefined ? { scheme: 'ssh', host, path } : undefined
}
