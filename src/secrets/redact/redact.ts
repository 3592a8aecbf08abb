import { maskForms } from './mask-forms.ts'
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
   * Calls `tell` for the secrets that are known already, and for each that becomes known, with what `::add-mask::` has to
   * say: one line each, the longest first, none twice.
   */
  readonly onSecret: (tell: (masks: readonly string[]) => void) => void
  /** What `::add-mask::` has to say of all secrets so far, the longest first. */
  readonly masks: () => string[]
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
    masks: () => masksOf(texts),
  }
}

/** As it is and in normal form: what stands before a secret may look like the beginning of an escape. */
function patternsOf({ text, keep, alone }: SecretText): Pattern[] {
  const bytes = Buffer.from(text)
  const asIs = { bytes, keep: Buffer.byteLength(text.slice(0, keep)), alone, endsInBackslash: false }
  const { bytes: plain, length, backslash } = normalForm(bytes)
  const kept = normalForm(Buffer.from(text.slice(0, keep))).length
  const normal = { bytes: plain.slice(0, length), keep: kept, alone, endsInBackslash: backslash >= 0 }
  return [asIs, normal].map((pattern) => ({ ...pattern, secretLength: bytes.length }))
}

function normalForm(source: Uint8Array): ReturnType<typeof emptyForm> {
  const form = emptyForm()
  normalize(source, source.length, form)
  return form
}

/** Paths such as `/hook` are not among them: the runner would mask them in the middle of other paths. */
function masksOf(texts: readonly SecretText[]): string[] {
  const masks = new Set(texts.flatMap(({ text, alone }) => (alone ? [] : maskForms(text))))
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
