/** A text that must not be shown. */
export interface SecretText {
  readonly text: string
  /** How many of its first characters may be shown: a host, the slash before a secret path. */
  readonly keep: number
  /** A path such as `/hook`: not a secret where it continues another path, as in `clusters/hook.yaml`. */
  readonly alone: boolean
}

/** Shorter texts are not secrets: they would black out half of a log. */
const shortest = 4

/** What must not be shown of a token, a password or a key: the whole, each line, and the secrets in it if it is JSON. */
export function secretTexts(secret: string): SecretText[] {
  return [...parts(secret), ...inJson(secret)].map((text) => ({ text, keep: 0, alone: false }))
}

/**
 * What must not be shown of an address: path, query and password, whole and in the parts that give the credential away. What
 * is not a URL is secret as a whole.
 */
export function addressTexts(address: string): SecretText[] {
  const url = /^\s*[a-z][a-z0-9+.-]*:\/\/(?:([^/?#]*)@)?([^/?#@]*)([\s\S]*)$/i.exec(address)
  if (!url) return secretTexts(address)
  const [, userinfo = '', host = '', rest = ''] = url
  // A user beside a password is not a secret: a mask for `flux` would black out `flux-system` everywhere.
  const password = userinfo.slice(userinfo.indexOf(':') + 1)
  // What is not a port is a password in an address that was written wrong.
  const [, port = ''] = /:([^:\]]*)$/.exec(host) ?? []
  const hidden = rest.trim()
  const paths = [hidden, hidden.replace(/[?#].*/s, '')].map((path) => path.replace(/\/$/, ''))
  return [
    ...spellings(password).flatMap(secretTexts),
    ...(/^\d*$/.test(port) ? [] : secretTexts(port)),
    ...paths.flatMap((path) => pathTexts(host, path)),
    ...tellingParts(hidden).flatMap(secretTexts),
  ]
}

/** The secret, the same without space around it, and each line of it (private keys are logged line by line). */
function parts(secret: string): string[] {
  // A key inside JSON, as of a Google service account, has its line breaks as `\n`.
  const lines = secret.split(/\r?\n|\r|\\n/).map((line) => line.trim())
  const inner = lines.length > 1 ? lines.filter((line) => !/^-----(BEGIN|END) /.test(line)) : []
  return [secret, secret.trim(), ...inner].filter((text) => text.trim().length >= shortest)
}

/** What is secret inside a credential that is JSON, as Google's keys are, by the names of its fields. */
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

/** A path that is made of words, as `/api/v2/alerts`. */
function isWords(path: string): boolean {
  return path.length < 32 && /^(\/([a-z._-]*|v\d+))*$/.test(path)
}

/** Of an address: what alone would still give the credential away, when a type sorts a query or adds to a path. */
function tellingParts(rest: string): string[] {
  const [path = '', query = ''] = rest.split(/[?#]/, 2)
  const values = query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1))
  // A word such as `webhooks` gives nothing away.
  const segments = path.split('/').filter((segment) => segment.length >= 8 && !/^[a-z_-]+$/.test(segment))
  return [...values.filter((value) => value.length >= 8), ...segments].flatMap(spellings)
}

/**
 * What is secret of the user and password of a URL: as written, decoded, and as Basic auth sends it. A user alone is the
 * credential; beside a password it is not.
 */
export function userinfoSecrets(url: string): string[] {
  const [, userinfo = ''] = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)@/i.exec(url) ?? []
  if (userinfo === '') return []
  const [, user = '', colon, password = ''] = /^([^:]*)(:?)(.*)$/s.exec(userinfo) ?? []
  const pair = [user, password].map((text) => spellings(text).at(-1)).join(':')
  return [...spellings(colon ? password : user), Buffer.from(pair).toString('base64')]
}

/** A part of a URL as it was written, and decoded. */
function spellings(text: string): string[] {
  try {
    return [...new Set([text, decodeURIComponent(text)])]
  } catch {
    return [text]
  }
}
