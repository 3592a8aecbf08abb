import { BlockList, isIP } from 'node:net'
import { ConfigError } from '../common/errors.ts'
import type { Environment } from '../common/this-process.ts'

/** The server to connect to. `host` has no brackets, even for IPv6. */
export interface Endpoint {
  readonly host: string
  readonly port: number
  readonly secure: boolean
}

/** Formats an endpoint as `host:port`, with IPv6 in brackets. */
export function hostAndPort({ host, port }: Endpoint): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
}

/** A proxy to connect to. Its credentials are percent-decoded. */
export interface ProxyServer extends Endpoint {
  readonly kind: 'http' | 'socks5'
  readonly credentials: { readonly user: string; readonly password: string } | undefined
}

const ports: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'socks5:': 1080, 'socks5h:': 1080 }

/**
 * Chooses the proxy for a connection. The Provider's proxy is always used. Otherwise the environment decides, as in Go's
 * net/http: HTTP_PROXY, HTTPS_PROXY and NO_PROXY, upper case first, without ALL_PROXY, never for localhost or loopback.
 * @throws ConfigError if the proxy's address is invalid
 */
export function proxyFor(
  endpoint: Endpoint,
  providerProxy: string | undefined,
  environment: Environment,
): ProxyServer | undefined {
  if (providerProxy) return parseProxy([providerProxy], 'the proxy of the Provider', 'spec.proxy')
  const names = endpoint.secure ? ['HTTPS_PROXY', 'https_proxy'] : ['HTTP_PROXY', 'http_proxy']
  const name = names.find((name) => environment[name])
  if (name === undefined || bypassesProxy(endpoint, environment.NO_PROXY || environment.no_proxy || ''))
    return undefined
  const text = environment[name] as string
  return parseProxy([text, `http://${text}`], `the environment variable ${name}`, name)
}

/** Parses the first text that is a URL. It may contain credentials, so messages never show it. */
function parseProxy(texts: string[], source: string, field: string): ProxyServer {
  const url = texts
    .filter((text) => URL.canParse(text))
    .map((text) => new URL(text))
    .find((url) => url.host)
  const port = ports[url?.protocol ?? '']
  if (!url || port === undefined) {
    const found = url ? `has the scheme ${url.protocol.slice(0, -1)}` : 'is not a URL'
    throw new ConfigError(
      `${source} ${found}; expected one like http://proxy.example.com:3128, https:// or socks5://`,
      {
        field,
      },
    )
  }
  return {
    kind: url.protocol.startsWith('socks5') ? 'socks5' : 'http',
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port ? Number(url.port) : port,
    secure: url.protocol === 'https:',
    credentials:
      url.username || url.password ? { user: decode(url.username), password: decode(url.password) } : undefined,
  }
}

/** Percent-decodes a text. Returns it unchanged if the encoding is invalid. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Whether a connection bypasses the environment's proxy, because of NO_PROXY or a loopback address. */
function bypassesProxy({ host, port }: Endpoint, noProxy: string): boolean {
  if (host === 'localhost' || contains(loopback, host)) return true
  return noProxy
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .some((entry) => entry !== '' && matches(entry, host.toLowerCase(), port))
}

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

function contains(list: BlockList, host: string): boolean {
  const version = isIP(host)
  return version !== 0 && list.check(host, version === 6 ? 'ipv6' : 'ipv4')
}

/**
 * Matches one entry of NO_PROXY: `*`, an address, a CIDR or a domain. A domain includes its subdomains; with a leading dot
 * it means only those. All but a CIDR may have a port.
 */
function matches(entry: string, host: string, port: number): boolean {
  if (entry === '*') return true
  const cidr = /^([0-9a-f.:]+)\/(\d+)$/.exec(entry)
  if (cidr) return inSubnet(cidr[1] as string, Number(cidr[2]), host)
  const [, bracketed, unbracketed, entryPort] = /^(?:\[(.*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? []
  const name = bracketed ?? unbracketed ?? ''
  if (name === '' || (entryPort !== undefined && Number(entryPort) !== port)) return false
  if (isIP(name)) return inSubnet(name, isIP(name) === 6 ? 128 : 32, host)
  if (isIP(host)) return false
  const suffix = name.replace(/^\*\./, '.')
  return suffix.startsWith('.') ? host.endsWith(suffix) : host === suffix || host.endsWith(`.${suffix}`)
}

function inSubnet(address: string, bits: number, host: string): boolean {
  const version = isIP(address)
  if (version === 0 || bits > (version === 6 ? 128 : 32)) return false
  const list = new BlockList()
  list.addSubnet(address, bits, version === 6 ? 'ipv6' : 'ipv4')
  return contains(list, host)
}
