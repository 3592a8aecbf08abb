import { CelError, Uint } from './cel-values.ts'

/** A token of an expression. Keywords and punctuation are of kind `mark`; only a literal has a value. */
export interface Token {
  readonly kind: 'literal' | 'name' | 'mark' | 'end'
  readonly text: string
  readonly value?: unknown
  /** The offset in the expression, in UTF-16 units. */
  readonly at: number
}

const text = String.raw`(?<text>"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*')`
const token = new RegExp(
  [
    String.raw`(?<blank>[\t \r\n\f]+|//[^\n]*)`,
    String.raw`(?<double>\d*\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)`,
    String.raw`(?<int>0x[\da-fA-F]+|\d+)(?<unsigned>[uU])?`,
    String.raw`(?<bytes>[bB])?(?:[rR](?<raw>"""[^]*?"""|'''[^]*?'''|"[^"\r\n]*"|'[^'\r\n]*')|${text})`,
    String.raw`(?<name>[A-Za-z_]\w*)`,
    String.raw`(?<mark>&&|\|\||[=!<>]=|[-+*/%<>!?:.,()[\]{}])`,
  ].join('|'),
  'y',
)

const keywords = new Set(['in', 'true', 'false', 'null'])

/**
 * Splits an expression into tokens. The last one is of kind `end`.
 * @throws CelError if a part of the expression is not a token
 */
export function tokens(source: string): Token[] {
  const found: Token[] = []
  let at = 0
  while (at < source.length) {
    token.lastIndex = at
    const match = token.exec(source)
    if (!match) throw new CelError(`Syntax error: token recognition error at: '${source.slice(at, at + 10)}'`, at)
    const { blank, name } = match.groups ?? {}
    if (blank === undefined)
      found.push(name === undefined || keywords.has(name) ? literalOrMark(match, at) : { kind: 'name', text: name, at })
    at = token.lastIndex
  }
  return [...found, { kind: 'end', text: '<EOF>', at }]
}

function literalOrMark(match: RegExpExecArray, at: number): Token {
  const text = match[0]
  const value = literal(match.groups ?? {}, text, at)
  return value === undefined ? { kind: 'mark', text, at } : { kind: 'literal', text, value, at }
}

/** Returns the value of a literal, or undefined if the token is not one. */
function literal(groups: Record<string, string | undefined>, source: string, at: number): unknown {
  if (source === 'null') return null
  if (source === 'true' || source === 'false') return source === 'true'
  const { double, int, unsigned, raw, text } = groups
  if (double !== undefined) {
    if (!Number.isFinite(Number(double))) throw new CelError('invalid double literal', at)
    return Number(double)
  }
  if (int !== undefined) return unsigned === undefined ? BigInt(int) : unsignedInt(BigInt(int), at)
  const quoted = raw ?? text
  if (quoted === undefined) return undefined
  const isBytes = groups.bytes !== undefined
  const quotes = /^(?:"""|''')/.test(quoted) && quoted.length >= 6 ? 3 : 1
  const inner = quoted.slice(quotes, -quotes)
  if (isBytes) return new Uint8Array(raw === undefined ? unescapeBytes(inner, at) : Buffer.from(inner))
  return raw === undefined ? unescapeText(inner, at) : inner
}

function unsignedInt(value: bigint, at: number): Uint {
  if (value > 2n ** 64n - 1n) throw new CelError('invalid uint literal', at)
  return new Uint(value)
}

const escapes = /\\(?:([abfnrtv"'?`\\])|[xX]([\da-fA-F]{2})|([0-3][0-7]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|)/g
const controls: Record<string, string> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

function unescapeText(text: string, at: number): string {
  return text.replace(escapes, (whole, control, hex, octal, short, long) => {
    if (control !== undefined) return controls[control] ?? control
    const digits = hex ?? short ?? long
    if (digits === undefined && octal === undefined) throw invalid(whole, at)
    const code = Number.parseInt(digits ?? octal, digits === undefined ? 8 : 16)
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw invalid(whole, at)
    return String.fromCodePoint(code)
  })
}

function unescapeBytes(text: string, at: number): Buffer {
  const parts: Buffer[] = []
  let end = 0
  for (const match of text.matchAll(escapes)) {
    const [whole, control, hex, octal] = match
    if (control === undefined && hex === undefined && octal === undefined) throw invalid(whole, at)
    const byte = hex === undefined ? Number.parseInt(octal as string, 8) : Number.parseInt(hex, 16)
    const part = control === undefined ? Buffer.from([byte]) : Buffer.from(controls[control] ?? control)
    parts.push(Buffer.from(text.slice(end, match.index)), part)
    end = match.index + whole.length
  }
  return Buffer.concat([...parts, Buffer.from(text.slice(end))])
}

const invalid = (escaped: string, at: number): CelError => new CelError(`invalid escape: ${escaped}`, at)
