import type { Request } from '../exchange.ts'

/** Knows what is secret in this run, in every form in which services, encoders and errors write it. */
export interface Redactor {
  /** A token, a password, a key: also each line of it. Texts under 4 characters are no secrets. */
  readonly add: (secret: string) => void
  /** An address: the host stays, path, query and userinfo are secret. What is no URL is secret as a whole. */
  readonly addAddress: (address: string) => void
  /** The text with `***` in place of every secret. */
  readonly redact: (text: string) => string
  /** What `::add-mask::` has to say, one line each, the longest first. */
  readonly masks: () => string[]
}

/** design.md 2.4: shorter texts are no secrets, they would black out half of a log. */
const shortest = 4

/** A form of a secret. */
interface Pattern {
  readonly text: string
  /** How many of its first characters may be shown: a host, the slash before a secret path. */
  readonly keep: number
  /** A path such as `/hook`: not a secret where it continues another path, as in `clusters/hook.yaml`. */
  readonly alone: boolean
}

export function createRedactor(): Redactor {
  const secrets = new Set<string>()
  const patterns = new Map<string, Pattern>()
  let index: Index | undefined

  const addPattern = (text: string, keep = 0, alone = false): void => {
    if (text.length < shortest) return
    const known = patterns.get(text) ?? { keep, alone }
    patterns.set(text, { text, keep: Math.min(keep, known.keep), alone: alone && known.alone })
    index = undefined
  }
  const add = (secret: string): void => {
    if (secrets.has(secret)) return
    secrets.add(secret)
    for (const part of [...parts(secret), ...inJson(secret)]) for (const form of forms(part)) addPattern(form)
  }
  const addPath = (host: string, path: string): void => {
    if (path.length <= shortest) return
    const alone = isWords(path)
    if (alone) addPattern(host + path, host.length + 1)
    for (const form of forms(path)) {
      const isPath = form.startsWith('/')
      addPattern(form, isPath ? 1 : 0, isPath && alone)
    }
  }
  const addAddress = (address: string): void => {
    const url = /^\s*[a-z][a-z0-9+.-]*:\/\/(?:([^/?#]*)@)?([^/?#@]*)([\s\S]*)$/i.exec(address)
    if (!url) {
      add(address)
      return
    }
    const [, userinfo = '', host = '', rest = ''] = url
    // Beside a password a user is no secret: a mask for `flux` would black out `flux-system` everywhere.
    for (const text of spellings(userinfo.slice(userinfo.indexOf(':') + 1))) add(text)
    // What is no port is a password whose address was written wrong.
    const [, port = ''] = /:([^:\]]*)$/.exec(host) ?? []
    if (!/^\d*$/.test(port)) add(port)
    const hidden = rest.trim()
    for (const text of [hidden, hidden.replace(/[?#].*/s, '')]) addPath(host, text.replace(/\/$/, ''))
    for (const text of tellingParts(hidden)) add(text)
  }
  return {
    add,
    addAddress,
    redact: (text) => {
      index ??= indexOf(patterns.values())
      return replace(text, index)
    },
    masks: () =>
      [...new Set([...patterns.values()].flatMap(({ text, alone }) => (alone ? [] : text.split(/[\r\n]+/))))]
        .filter((line) => line.trim().length >= shortest)
        .sort((a, b) => b.length - a.length),
  }
}

/** A URL fit to be shown: its host stays, its path and query, and a user and password, do not. */
export function redactUrl(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*@)?([^/?#@]*)([\s\S]*)$/i.exec(url)
  if (!parts) return '***'
  const [, scheme, userinfo, host, rest = ''] = parts
  return `${scheme}${userinfo ? '***@' : ''}${host}${rest.length > 1 ? '/***' : rest}`
}

/** The secret, the same without blanks around it, and each line of it (private keys are logged line by line). */
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

/** A part of a URL as it was written, and decoded. */
function spellings(text: string): string[] {
  try {
    return [...new Set([text, decodeURIComponent(text)])]
  } catch {
    return [text]
  }
}

/** How encoders write a text: as it is, base64, percent-encoded, escaped in JSON. */
function forms(text: string): Set<string> {
  const json = jsonForms(text)
  return new Set([text, ...base64Forms(text), ...percentForms(text), ...json, ...json.flatMap(jsonForms)])
}

/**
 * base64 as a whole (padded or not, url-safe), and what of it stands in the base64 of a longer text, as `user:token`:
 * the characters that hang on the secret alone, at each of the three alignments.
 */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text)
  const whole = bytes.toString('base64')
  const inside = [0, 1, 2].map((shift) => {
    const end = shift + bytes.length
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor((end * 8) / 6))
  })
  // Under 6 characters, such a piece would be found in texts that have nothing to do with the secret.
  const standard = [whole, whole.replace(/=+$/, ''), ...inside.filter((piece) => piece.length >= 6)]
  return standard.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')])
}

/** Percent-encoded as a component, as a form (`+` for a blank), as a path, each with hex digits of both cases. */
function percentForms(text: string): string[] {
  const component = encodeURIComponent(text.toWellFormed())
  const strict = component.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
  const path = strict.replace(/%(?:24|26|2B|2C|3A|3B|3D|40)/g, decodeURIComponent)
  const upper = [component, strict, path, path.replaceAll('%2F', '/'), encodeURI(text.toWellFormed())]
  const form = new URLSearchParams([['', text]]).toString().slice(1)
  const all = [form, ...upper.flatMap((each) => [each, each.replace(/%20/g, '+')])]
  return all.flatMap((each) => [each, each.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())])
}

/** Inside a JSON string: as JavaScript, Go (`\u003c`), Python (ASCII only) and PHP (`\/`) write it. */
function jsonForms(text: string): string[] {
  const plain = JSON.stringify(text).slice(1, -1)
  const toHex = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  const go = plain.replace(/[<>&\u2028\u2029]/g, toHex)
  const ascii = plain.replace(/[\u007f-\uffff]/g, toHex)
  return [plain, go, ascii, plain.replaceAll('/', '\\/'), ascii.replaceAll('/', '\\/')]
}

/** Patterns by their first characters; the filter tells most places of a text in no time that nothing begins there. */
interface Index {
  readonly byStart: ReadonlyMap<string, readonly Pattern[]>
  readonly filter: Uint8Array
}

/** How many characters of a pattern it is found by, as many as it has: tokens of one service all begin alike. */
const starts = [32, 12, shortest]

function indexOf(patterns: Iterable<Pattern>): Index {
  const byStart = new Map<string, Pattern[]>()
  const filter = new Uint8Array(1 << 16)
  for (const pattern of [...patterns].sort((a, b) => b.text.length - a.text.length)) {
    const start = pattern.text.slice(
      0,
      starts.find((length) => length <= pattern.text.length),
    )
    const same = byStart.get(start)
    if (same) same.push(pattern)
    else byStart.set(start, [pattern])
    filter[hash(start, 0)] = 1
  }
  return { byStart, filter }
}

/** The longest pattern that stands at a place. */
function patternAt(text: string, at: number, { byStart }: Index): Pattern | undefined {
  for (const length of starts) {
    const found = byStart
      .get(text.slice(at, at + length))
      ?.find((each) => text.startsWith(each.text, at) && !(each.alone && continues(text, at)))
    if (found) return found
  }
  return undefined
}

function hash(text: string, at: number): number {
  let sum = 0
  for (let i = at; i < at + shortest; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) & 0xffff
  return sum
}

/** Finds the longest pattern at every place, so that where two overlap the tail of the second does not survive. */
function replace(text: string, index: Index): string {
  let out = ''
  let copied = 0
  let end = -1
  for (let at = 0; at + shortest <= text.length; at++) {
    if (index.filter[hash(text, at)] === 0) continue
    const pattern = patternAt(text, at, index)
    if (!pattern) continue
    const start = at + pattern.keep
    if (start >= end) {
      if (end >= 0) copied = end
      out += `${text.slice(copied, start)}***`
    }
    end = Math.max(end, at + pattern.text.length)
  }
  return end < 0 ? text : out + text.slice(end)
}

/** Whether a path at this place goes on with what stands before it. */
function continues(text: string, at: number): boolean {
  return /[\w./-]/.test(text.charAt(at - 1))
}

/** Headers by which the provider types, and Secrets of `generic`, say who they are. */
const credentialHeaders =
  /^(authorization|proxy-authorization|private-token|dd-api-key|x-sentry-auth|x-api-key|api-key|cookie|x-goog-iam-authorization-token)$/i

/** A header for people: of a credential the scheme (`Bearer`) stays. */
export function redactHeader(name: string, value: string): string {
  return credentialHeaders.test(name) ? value.replace(/^(\w+ )?.+$/s, '$1***') : value
}

/** Makes the credentials of a request known, as tokens that came out of an exchange, before a service can echo them. */
export function learnCredentials(request: Request, { add }: Redactor): void {
  if (request.protocol !== 'http') return
  for (const [name, value] of Object.entries(request.headers)) {
    if (credentialHeaders.test(name)) add(value.replace(/^\w+ /, ''))
  }
}
