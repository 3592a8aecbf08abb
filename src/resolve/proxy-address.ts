import { ConfigError } from '../common/errors.ts'
import { goTrim } from '../go/strings.ts'
import { formatUrl, parseUrl, type Url } from '../go/url.ts'
import { escapeBytes } from '../go/url-escape.ts'

type Values = ReadonlyMap<string, string>

/**
 * Returns the deprecated key `proxy` of a Secret, trimmed. An empty key returns '', which overrides spec.proxy.
 * @throws ConfigError if it is not a URL
 */
export function proxyKey(values: Values, name: string): string | undefined {
  const proxy = values.get('proxy')
  if (proxy === undefined) return undefined
  try {
    parseUrl(goTrim(proxy))
  } catch {
    throw new ConfigError(`proxy of Secret ${name} is not a URL; expected one like http://proxy.example.com:3128`, {
      field: 'spec.secretRef',
    })
  }
  return goTrim(proxy)
}

const proxySchemes = ['http', 'https', 'socks5']

const maxAddressBytes = 2048

/**
 * Builds a proxy's URL from the keys address, username and password of a Secret.
 * Source: ProxyURLFromSecret of github.com/fluxcd/pkg/runtime/secrets; test/logic/secrets.json.
 * @param name the Secret's name, for messages
 * @throws ConfigError if the address (which is not trimmed) is not a URL or has an unsupported scheme
 */
export function proxyUrl(values: Values, name: string): string {
  const url = parseProxy(values.get('address') ?? '', name)
  const username = values.get('username')
  const password = values.get('password')
  if (username === undefined) return formatUrl(url)
  const userinfo = password === undefined ? escapeUser(username) : `${escapeUser(username)}:${escapeUser(password)}`
  return formatUrl({ ...url, userinfo })
}

function parseProxy(address: string, name: string): Url {
  const invalid = (found: string): ConfigError =>
    new ConfigError(
      `address of Secret ${name} ${found}; expected a proxy as http://proxy.example.com:3128 (${proxySchemes.join(', ')})`,
      { field: 'spec.proxySecretRef' },
    )
  if (address === '') throw invalid('is empty')
  if (Buffer.byteLength(address) > maxAddressBytes) throw invalid(`has more than ${maxAddressBytes} bytes`)
  let url: Url
  try {
    url = parseUrl(address)
  } catch {
    throw invalid(/\s/.test(address) ? 'is not a URL (it contains a space or a line break)' : 'is not a URL')
  }
  if (!proxySchemes.includes(url.scheme)) throw invalid('has an unsupported scheme')
  return url
}

/** Escapes like Go's url.UserPassword. */
function escapeUser(text: string): string {
  return escapeBytes(Buffer.from(text), 'user')
}
