import { ConfigError } from '../common/errors.ts'
import { goTrim } from '../go/strings.ts'
import { formatUrl, parseUrl, type Url } from '../go/url.ts'
import { escapeBytes } from '../go/url-escape.ts'

type Values = ReadonlyMap<string, string>

/** The deprecated key `proxy` of a Secret; '' if it is empty, which erases spec.proxy. @throws ConfigError if it is not a URL */
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

const longest = 2048

/**
 * The URL of a proxy from the keys address, username and password.
 * Source: ProxyURLFromSecret of github.com/fluxcd/pkg/runtime/secrets; test/logic/secrets.json.
 * @param name the Secret, for messages
 * @throws ConfigError for what is not a URL (it is not trimmed), and for other schemes
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
  const refuse = (found: string): ConfigError =>
    new ConfigError(
      `address of Secret ${name} ${found}; expected a proxy as http://proxy.example.com:3128 (${proxySchemes.join(', ')})`,
      { field: 'spec.proxySecretRef' },
    )
  if (address === '') throw refuse('is empty')
  if (Buffer.byteLength(address) > longest) throw refuse(`has more than ${longest} bytes`)
  let url: Url
  try {
    url = parseUrl(address)
  } catch {
    throw refuse(/\s/.test(address) ? 'is not a URL (it contains a space or a line break)' : 'is not a URL')
  }
  if (!proxySchemes.includes(url.scheme)) throw refuse('has another scheme')
  return url
}

/** As Go's url.UserPassword escapes. */
function escapeUser(text: string): string {
  return escapeBytes(Buffer.from(text), 'user')
}
