import { maskEncodings } from './mask-encodings.ts'
import { emptyForm, normalize } from './normal-form.ts'
import { addPattern, emptyIndex, type Pattern } from './pattern-index.ts'
import { type Range, search } from './search.ts'
import { addressTexts, type SecretText, secretTexts } from './secret-texts.ts'

/** Removes this run's secrets from output, in every encoding that services, encoders and errors use. */
export interface Redactor {
  /** Registers a token, a password or a key, and each of its lines. Texts under 4 characters are ignored. */
  readonly add: (secret: string) => void
  /** Registers an address. Its path, query and userinfo are secret, its host is not. Anything but a URL is secret as a whole. */
  readonly addAddress: (address: string) => void
  /** Returns the text with `***` for every secret. */
  readonly redact: (text: string) => string
  /**
   * Calls `listener` with the texts that a CI runner must mask: at once for the secrets registered so far, then
   * synchronously whenever one is added. Each mask is one line and is passed once; longest first within a call.
   */
  readonly onSecret: (listener: (masks: readonly string[]) => void) => void
}

/** Creates a redactor without secrets. */
export function createRedactor(): Redactor {
  const index = emptyIndex()
  const known = new Set<string>()
  const texts: SecretText[] = []
  const listeners: ((added: readonly SecretText[]) => void)[] = []
  const register = (id: string, textsOf: () => SecretText[]): void => {
    if (known.has(id)) return
    known.add(id)
    const added = textsOf()
    for (const text of added) for (const pattern of patternsOf(text)) addPattern(index, pattern)
    texts.push(...added)
    for (const listener of listeners) listener(added)
  }
  return {
    add: (secret) => register(secret, () => secretTexts(secret)),
    addAddress: (address) => register(`address ${address}`, () => addressTexts(address)),
    redact: (text) => (texts.length === 0 ? text : replace(text, (source) => search(source, index))),
    onSecret: (listener) => {
      const sent = new Set<string>()
      const sendMasks = (added: readonly SecretText[]): void => {
        const masks = masksOf(added).filter((mask) => !sent.has(mask))
        for (const mask of masks) sent.add(mask)
        if (masks.length > 0) listener(masks)
      }
      sendMasks(texts)
      listeners.push(sendMasks)
    },
  }
}

/** The text as is and in normal form. Both, because text in front of a secret may look like the beginning of an escape. */
function patternsOf({ text, keep, alone }: SecretText): Pattern[] {
  const bytes = Buffer.from(text)
  const kept = Buffer.from(text.slice(0, keep))
  const { keptLength, ...normal } = normalForm(bytes, kept)
  return [
    { bytes, keep: kept.length, alone, endsInBackslash: false, secretLength: bytes.length },
    { ...normal, keep: keptLength, alone, secretLength: bytes.length },
  ]
}

const scratch = emptyForm()

function normalForm(
  source: Uint8Array,
  kept: Uint8Array,
): { bytes: Uint8Array; endsInBackslash: boolean; keptLength: number } {
  normalize(kept, kept.length, scratch)
  const keptLength = scratch.length
  normalize(source, source.length, scratch)
  const { bytes, length, backslash } = scratch
  return { bytes: bytes.slice(0, length), endsInBackslash: backslash >= 0, keptLength }
}

/** Leaves out paths such as `/hook`, because the runner would mask them inside other paths. */
function masksOf(texts: readonly SecretText[]): string[] {
  const masks = new Set(texts.flatMap(({ text, alone }) => (alone ? [] : maskEncodings(text))))
  return [...masks].sort((a, b) => b.length - a.length)
}

/** Replaces the ranges that `find` returns with `***`. Overlapping ranges become one. */
function replace(text: string, find: (source: Buffer) => Range[]): string {
  const source = Buffer.from(text)
  const found = find(source).sort(([a], [b]) => a - b)
  if (found.length === 0) return text
  let out = ''
  let end = 0
  for (const [from, to] of found) {
    if (out === '' || from >= end) out += `${source.toString('utf8', end, from)}***`
    end = Math.max(end, to)
  }
  return out + source.toString('utf8', end)
}
