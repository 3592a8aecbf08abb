/** A text that must not appear in output. */
export interface SecretText {
  readonly text: string
  /** How many characters at its beginning may be shown: a host, or the slash before a secret path. */
  readonly keep: number
  /** Whether it is a path such as `/hook`, which is not secret inside a longer path such as `clusters/hook.yaml`. */
  readonly alone: boolean
}

/** In characters. Shorter texts are not treated as secrets, because they would redact half of a log. */
const shortest = 4

/** Returns the secret texts of a token, a password or a key: itself, each line, and the secret fields if it is JSON. */
export function secretTexts(secret: string): SecretText[] {
  return [...parts(secret), ...inJson(secret)].map((text) => ({ text, keep: 0, alone: false }))
}

/**
 * Returns the secret texts of an address: its path, query and password, as a whole and in those parts that alone would reveal
 * the credential. If it is not a URL, all of it is secret.
 */
export function addressTexts(address: string): SecretText[] {
  const url = /^\s*[a-z][a-z0-9+.-]*:\/\/(?:([^/?#]*)@)?([^/?#@]*)([\s\S]*)$/i.exec(address)
  if (!url) return secretTexts(address)
  const [, userinfo = '', host = '', rest = ''] = url
  // A user name next to a password is not secret: a mask for `flux` would redact `flux-system` everywhere.
  const password = userinfo.slice(userinfo.indexOf(':') + 1)
  // Something after a colon that is not a port is probably a password in a malformed address.
  const [, port = ''] = /:([^:\]]*)$/.exec(host) ?? []
  const hidden = rest.trim()
  const paths = [hidden, hidden.replace(/[?#].*/s, '')].map((path) => path.replace(/\/$/, ''))
  return [
    ...spellings(password).flatMap(secretTexts),
    ...(/^\d*$/.test(port) ? [] : secretTexts(port)),
    ...paths.flatMap((path) => pathTexts(host, path)),
    ...revealingParts(hidden).flatMap(secretTexts),
  ]
}

/** The secret, as is and trimmed, and each of its lines, because private keys are logged line by line. */
function parts(secret: string): string[] {
  // A private key inside JSON, as in a Google service account key, has `\n` instead of line breaks.
  const lines = secret.split(/\r?\n|\r|\\n/).map((line) => line.trim())
  const inner = lines.length > 1 ? lines.filter((line) => !/^-----(BEGIN|END) /.test(line)) : []
  return [secret, secret.trim(), ...inner].filter((text) => text.trim().length >= shortest)
}

/** The secret fields of a JSON credential such as a Google service account key, by their names. */
function inJson(secret: string): string[] {
  if (!/^\s*\{/.test(secret)) return []
  try {
    const fields = Object.entries(JSON.parse(secret) as Record<string, unknown>)
    const texts = fields.filter(([name]) => /(secret|token|key|password)$/i.test(name)).map(([, value]) => value)
    return texts.filter((value) => typeof value === 'string').flatMap(parts)
  } catch {
    return []
  }
}

function pathTexts(host: string, path: string): SecretText[] {
  if (path.length <= shortest) return []
  const alone = isWords(path)
  const afterHost = { text: host + path, keep: host.length + 1, alone: false }
  return [...(alone ? [afterHost] : []), { text: path, keep: path.startsWith('/') ? 1 : 0, alone }]
}

/** Whether a path consists of plain words, as `/api/v2/alerts`. */
function isWords(path: string): boolean {
  return path.length < 32 && /^(\/([a-z._-]*|v\d+))*$/.test(path)
}

/**
 * The query values and path segments that alone would reveal the credential. They appear without the rest of the address when a
 * provider type sorts the query or extends the path.
 */
function revealingParts(rest: string): string[] {
  const [path = '', query = ''] = rest.split(/[?#]/, 2)
  const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1))
  // A plain word such as `webhooks` reveals nothing.
  const segments = path.split('/').filter((segment) => segment.length >= 8 && !/^[a-z_-]+$/.test(segment))
  return [...values.filter((value) => value.length >= 8), ...segments].flatMap(spellings)
}

/**
 * Returns the secrets in a URL's userinfo: the password as written and decoded, and the userinfo as Basic auth sends it. A user
 * name without a password is itself the credential.
 */
export function userinfoSecrets(url: string): string[] {
  const [, userinfo = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)@/i.exec(url) ?? []
  if (userinfo === '') return []
  const [, user = '', colon, password = ''] = /^([^:]*)(:?)(.*)$/s.exec(userinfo) ?? []
  const pair = [user, password].map((text) => spellings(text).at(-1)).join(':')
  return [...spellings(colon ? password : user), Buffer.from(pair).toString('base64')]
}

/** A part of a URL as written, and percent-decoded. */
function spellings(text: string): string[] {
  try {
    return [...new Set([text, decodeURIComponent(text)])]
  } catch {
    return [text]
  }
}
