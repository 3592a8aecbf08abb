import { maskEncodings } from './mask-forms.ts'
import { emptyForm, normalize } from './normal-form.ts'
import { addPattern, emptyIndex, type Pattern } from './pattern-index.ts'
import { type Range, search } from './search.ts'
import { addressTexts, type SecretText, secretTexts } from './secret-texts.ts'

/** Knows what is secret in this run, in every form in which services, encoders and errors write it. */
export interface Redactor {
  /** A token, a password, a key: also each line of it. Texts under 4 characters are not secrets. */
  readonly add: (secret: string) => void
  /** An address: the host stays, path, query and userinfo are secret. What is not a URL is secret as a whole. */
  readonly addAddress: (address: string) => void
  /** The text with `***` in place of every secret. */
  readonly redact: (text: string) => string
  /**
   * Calls `tell` for the secrets that are known already, and for each that becomes known before the call that adds it
   * returns, with what a runner must mask: one line each, the longest first, none twice.
   */
  readonly onSecret: (tell: (masks: readonly string[]) => void) => void
}

/** A redactor that knows nothing yet. */
export function createRedactor(): Redactor {
  const index = emptyIndex()
  const known = new Set<string>()
  const texts: SecretText[] = []
  const listeners: ((added: readonly SecretText[]) => void)[] = []
  const learn = (id: string, textsOf: () => SecretText[]): void => {
    if (known.has(id)) return
    known.add(id)
    const added = textsOf()
    for (const text of added) for (const pattern of patternsOf(text)) addPattern(index, pattern)
    texts.push(...added)
    for (const listener of listeners) listener(added)
  }
  return {
    add: (secret) => learn(secret, () => secretTexts(secret)),
    addAddress: (address) => learn(`address ${address}`, () => addressTexts(address)),
    redact: (text) => (texts.length === 0 ? text : replace(text, (source) => search(source, index))),
    onSecret: (tell) => {
      const told = new Set<string>()
      const listener = (added: readonly SecretText[]): void => {
        const masks = masksOf(added).filter((mask) => !told.has(mask))
        for (const mask of masks) told.add(mask)
        if (masks.length > 0) tell(masks)
      }
      listener(texts)
      listeners.push(listener)
    },
  }
}

/** As it is and in normal form: what stands before a secret may look like the beginning of an escape. */
function patternsOf({ text, bytes = Buffer.from(text), keep, alone }: SecretText): Pattern[] {
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

/** Paths such as `/hook` are not among them: the runner would mask them in the middle of other paths. */
function masksOf(texts: readonly SecretText[]): string[] {
  const masks = new Set(texts.flatMap(({ text, alone, bytes }) => (alone || bytes ? [] : maskEncodings(text))))
  return [...masks].sort((a, b) => b.length - a.length)
}

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
