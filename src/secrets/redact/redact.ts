import { forms } from './forms.ts'
import { type Index, indexOf, type Pattern, replace, shortest } from './search.ts'

/** Knows what is secret in this run, in every form in which services, encoders and errors write it. */
export interface Redactor {
  /** A token, a password, a key: also each line of it. Texts under 4 characters are no secrets. */
  readonly add: (secret: string) => void
  /** An address: the host stays, path, query and userinfo are secret. What is no URL is secret as a whole. */
  readonly addAddress: (address: string) => void
  /** The text with `***` in place of every secret. */
  readonly redact: (text: string) => string
}

/**
 * A redactor that knows nothing yet.
 * @param onMasks is told what a runner must mask, one line each, the longest first, before the call that adds it returns
 */
export function createRedactor(onMasks: (masks: readonly string[]) => void = () => {}): Redactor {
  const secrets = new Set<string>()
  const patterns = new Map<string, Pattern>()
  let index: Index | undefined
  const untold = new Set<string>()
  const told = new Set<string>()

  const tell = (): void => {
    const lines = [...untold].flatMap((text) => (patterns.get(text)?.alone ? [] : text.split(/[\r\n]+/)))
    untold.clear()
    const masks = [...new Set(lines)].filter((line) => line.trim().length >= shortest && !told.has(line))
    if (masks.length === 0) return
    for (const mask of masks) told.add(mask)
    onMasks(masks.sort((a, b) => b.length - a.length))
  }
  const addPattern = (text: string, keep = 0, alone = false): void => {
    if (text.length < shortest) return
    const known = patterns.get(text) ?? { keep, alone }
    patterns.set(text, { text, keep: Math.min(keep, known.keep), alone: alone && known.alone })
    untold.add(text)
    index = undefined
  }
  const add = (secret: string): void => {
    if (secrets.has(secret)) return
    secrets.add(secret)
    for (const part of [...parts(secret), ...inJson(secret)]) for (const form of forms(part)) addPattern(form)
    tell()
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
    tell()
  }
  return {
    add,
    addAddress,
    redact: (text) => {
      index ??= indexOf(patterns.values())
      return replace(text, index)
    },
  }
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
