import { createPublicKey } from 'node:crypto'

/** A text that must not be shown. */
export interface SecretText {
  readonly text: string
  /** How many of its first characters may be shown: a host, the slash before a secret path. */
  readonly keep: number
  /** A path such as `/hook`: not a secret where it continues another path, as in `clusters/hook.yaml`. */
  readonly alone: boolean
  /** Instead of the text: bytes of a key, which are only shown in base64 or hexadecimal. They are not a mask. */
  readonly bytes?: Buffer
}

/** Shorter texts are not secrets: they would black out half of a log. */
const shortest = 4

/** Parts of a secret are not, up to this length: what stands in it may be a word like any other. */
const shortestPart = 8

/**
 * What must not be shown of a token, a password or a key: the whole, each line, what follows a scheme as in `Bearer x`, the
 * bytes of a key, and the secrets in it if it is JSON.
 */
export function secretTexts(secret: string): SecretText[] {
  const plain = [...parts(secret), ...afterScheme(secret)].map(whole)
  return [...plain, ...keyBytes(secret), ...inJson(secret)]
}

/** What must not be shown of the value of a Secret's header: of cookies also each value. */
export function headerSecrets(name: string, value: string): string[] {
  const cookies = /^cookie2?$/i.test(name) ? value.split(';').map((cookie) => cookie.replace(/^[^=]*=/, '').trim()) : []
  return [value, value.slice(value.indexOf(' ') + 1), ...cookies.filter((cookie) => cookie.length >= shortestPart)]
}

/** Whether a part of a secret would still give it away, and does not stand in ordinary texts, as the word `webhooks` does. */
export function isTelling(part: string): boolean {
  return part.length >= shortestPart && !/^[a-z_-]+$/.test(part)
}

function whole(text: string): SecretText {
  return { text, keep: 0, alone: false }
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
  // A service may decompose letters with accents, or compose them.
  const forms = /[^\0-\x7f]/.test(secret) ? [secret.normalize('NFC'), secret.normalize('NFD')] : []
  return [secret, secret.trim(), ...forms, ...inner].filter((text) => text.trim().length >= shortest)
}

/** The credential of `Bearer x`; of basic authorization user and password, and the password, too. */
function afterScheme(secret: string): string[] {
  const [, scheme = '', credential] = /^\s*(bearer|basic|token|bot|apikey|geniekey)\s+(\S+)\s*$/i.exec(secret) ?? []
  if (credential === undefined) return []
  if (scheme.toLowerCase() !== 'basic') return parts(credential)
  const pair = Buffer.from(credential, 'base64').toString()
  return [credential, pair, pair.slice(pair.indexOf(':') + 1)].flatMap(parts)
}

/** How many bytes a line of a key has in PEM. */
const keyLine = 48

/** The bytes of keys in PEM, whole and line by line: wrapped anew or in hexadecimal they are the same. */
function keyBytes(secret: string): SecretText[] {
  const keys = secret.matchAll(/-----BEGIN ([^-]*KEY)-----([\s\S]*?)-----END/g)
  return Array.from(keys).flatMap(([, label = '', body = '']) => {
    const lines = body.split(/\r?\n|\r|\\n/).filter((line) => !line.includes(':'))
    const bytes = Buffer.from(lines.join(''), 'base64')
    const open = publicPart(`-----BEGIN ${label}-----\n${bytes.toString('base64')}\n-----END ${label}-----`)
    const pieces = Array.from({ length: Math.ceil(bytes.length / keyLine) }, (_, at) => {
      // The last one is as long as the others: a few bytes are no secret.
      const start = Math.max(0, Math.min(at * keyLine, bytes.length - keyLine))
      return bytes.subarray(start, start + keyLine)
    })
    const secrets = [bytes, ...pieces.filter((piece) => !open.includes(piece))]
    return secrets.filter(({ length }) => length >= shortestPart).map((each) => ({ ...whole(''), bytes: each }))
  })
}

/** The public key that is part of a private one, as certificates have it; empty where the key cannot be read. */
function publicPart(pem: string): Buffer {
  try {
    return createPublicKey(pem).export({ type: 'spki', format: 'der' })
  } catch {
    return Buffer.alloc(0)
  }
}

/** Fields of a credential in JSON that hold a secret, however short, and fields that hold none. */
const secretField = /(secret|token|key|password)$/i
const publicField = /^type$|(uri|url|email|name|user|host|domain|region|project(_?id)?|client_?id|_at)$/i
/** How deep a credential in JSON is searched. */
const deepest = 8

/** What is secret inside a credential that is JSON, as Google's keys are: all texts but those that say nothing. */
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
  if (publicField.test(name) || !isTelling(value)) return []
  return /^\s*[a-z][a-z0-9+.-]*:\/\//i.test(value) ? addressTexts(value) : parts(value).map(whole)
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
  const segments = path.split('/').filter(isTelling)
  return [...values.filter((value) => value.length >= shortestPart), ...segments].flatMap(spellings)
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
