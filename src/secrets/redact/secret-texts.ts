import { createPublicKey } from 'node:crypto'

/** A text that must not appear in output. */
export interface SecretText {
  readonly text: string
  /** How many characters at its beginning may be shown: a host, or the slash before a secret path. */
  readonly keep: number
  /** Whether it is a path such as `/hook`, which is not secret inside a longer path such as `clusters/hook.yaml`. */
  readonly alone: boolean
  /** The bytes of a key, instead of `text`. They appear only in base64 or hexadecimal, and are not a mask. */
  readonly bytes?: Buffer
}

/** In characters. Shorter texts are not treated as secrets, because they would redact half of a log. */
const shortest = 4

/** In characters. Shorter parts of a secret may be ordinary words. */
const shortestPart = 8

/**
 * Returns the secret texts of a token, a password or a key: itself, each line, the credential of `Bearer x`, the bytes of a PEM
 * key, and the secret fields if it is JSON.
 */
export function secretTexts(secret: string): SecretText[] {
  const plain = [...parts(secret), ...afterScheme(secret)].map(whole)
  return [...plain, ...keyBytes(secret), ...inJson(secret)]
}

/** Returns the secrets in the value of a header of a Secret, including the value of each cookie. */
export function headerSecrets(name: string, value: string): string[] {
  const cookies = /^cookie2?$/i.test(name) ? value.split(';').map((cookie) => cookie.replace(/^[^=]*=/, '').trim()) : []
  return [value, value.slice(value.indexOf(' ') + 1), ...cookies.filter((cookie) => cookie.length >= shortestPart)]
}

/** Whether a part of a secret is secret by itself. A plain word such as `webhooks` reveals nothing. */
export function isRevealing(part: string): boolean {
  return part.length >= shortestPart && !/^[a-z_-]+$/.test(part)
}

function whole(text: string): SecretText {
  return { text, keep: 0, alone: false }
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
  // A service may normalize letters with accents.
  const forms = /[^\0-\x7f]/.test(secret) ? [secret.normalize('NFC'), secret.normalize('NFD')] : []
  return [secret, secret.trim(), ...forms, ...inner].filter((text) => text.trim().length >= shortest)
}

/** The credential of `Bearer x`. Of `Basic x` also the user name with the password, and the password. */
function afterScheme(secret: string): string[] {
  const [, scheme = '', credential] = /^\s*(bearer|basic|token|bot|apikey|geniekey)\s+(\S+)\s*$/i.exec(secret) ?? []
  if (credential === undefined) return []
  if (scheme.toLowerCase() !== 'basic') return parts(credential)
  const pair = Buffer.from(credential, 'base64').toString()
  return [credential, pair, pair.slice(pair.indexOf(':') + 1)].flatMap(parts)
}

/** The number of bytes in a line of a PEM key. */
const keyLine = 48

/** The bytes of PEM keys, as a whole and in pieces. They stay the same when a key is rewrapped or written in hexadecimal. */
function keyBytes(secret: string): SecretText[] {
  const keys = secret.matchAll(/-----BEGIN ([^-]*KEY)-----([\s\S]*?)-----END/g)
  return Array.from(keys).flatMap(([, label = '', body = '']) => {
    const lines = body.split(/\r?\n|\r|\\n/).filter((line) => !line.includes(':'))
    const bytes = Buffer.from(lines.join(''), 'base64')
    const open = publicPart(`-----BEGIN ${label}-----\n${bytes.toString('base64')}\n-----END ${label}-----`)
    const pieces = Array.from({ length: Math.ceil(bytes.length / keyLine) }, (_, at) => {
      // The last piece overlaps the one before, because a piece of a few bytes would also be found elsewhere.
      const start = Math.max(0, Math.min(at * keyLine, bytes.length - keyLine))
      return bytes.subarray(start, start + keyLine)
    })
    const secrets = [bytes, ...pieces.filter((piece) => !open.includes(piece))]
    return secrets.filter(({ length }) => length >= shortestPart).map((each) => ({ ...whole(''), bytes: each }))
  })
}

/** The public key in a private key, which certificates contain too; empty if the key cannot be read. */
function publicPart(pem: string): Buffer {
  try {
    return createPublicKey(pem).export({ type: 'spki', format: 'der' })
  } catch {
    return Buffer.alloc(0)
  }
}

/** Names of JSON fields whose value is secret even if it is short, and of those whose value is public. */
const secretField = /(secret|token|key|password)$/i
const publicField = /^type$|(uri|url|email|name|user|host|domain|region|project(_?id)?|client_?id|_at)$/i
/** The number of levels at which a JSON credential is searched. */
const deepest = 8

/** The secret fields of a JSON credential such as a Google service account key. */
function inJson(secret: string): SecretText[] {
  if (!/^\s*[{[]/.test(secret)) return []
  const visit = (name: string, value: unknown, depth: number): SecretText[] => {
    if (typeof value === 'string') return inField(name, value)
    if (typeof value !== 'object' || value === null || depth > deepest) return []
    return Object.entries(value).flatMap(([key, inner]) => visit(Array.isArray(value) ? name : key, inner, depth + 1))
  }
  try {
    return visit('', JSON.parse(secret), 0)
  } catch {
    return []
  }
}

function inField(name: string, value: string): SecretText[] {
  if (secretField.test(name)) return [...parts(value).map(whole), ...keyBytes(value)]
  if (publicField.test(name) || !isRevealing(value)) return []
  return /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(value) ? addressTexts(value) : parts(value).map(whole)
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
  const segments = path.split('/').filter(isRevealing)
  return [...values.filter((value) => value.length >= shortestPart), ...segments].flatMap(spellings)
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
