import { parseUrl, type Url } from '../../go/url.ts'

/** Where a repository lives, as the controller reads it from spec.address. */
export interface GitAddress {
  /** `https://host[:port]`; ssh and scp forms become https. `file://` for a local path. */
  readonly host: string
  /** The path, decoded, without slashes in front and one `.git` behind. */
  readonly id: string
}

const transports = /^(?:ssh|git|git\+ssh|https?|ftps?|rsync|file)$/
const scp = /^(?:[\w.~-]+@)?([\w.-]+):([\w./-]+)(?:.*)$/
/** Bytes; longer addresses are not tried as scp. */
const longestScp = 2048

/**
 * A Git address: a URL, else the scp form `git@host:owner/repo`, else a local path. Never fails.
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
